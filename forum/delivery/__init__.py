"""What became of all that should leave the house."""
