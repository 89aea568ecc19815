"""Notes that say the same: suggested by the summary, joined and parted by a person only."""
