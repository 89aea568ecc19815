"""Group work in a meeting: the rounds and their clock, who takes part, and who presents."""
