"""Counts and verbatim quotes with their sources; a pure function of values."""
