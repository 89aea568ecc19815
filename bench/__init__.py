"""Speed as ratios, each measured against a named peer in the same run."""
