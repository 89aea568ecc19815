"""Files that people open elsewhere, written from values."""
