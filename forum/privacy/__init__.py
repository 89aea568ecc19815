"""What people are promised about what they hand in: how long it is kept."""
