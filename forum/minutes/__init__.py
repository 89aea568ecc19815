"""The minutes of a meeting: agenda, attendance, decisions, action points, and how they come into force."""
