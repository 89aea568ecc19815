"""Whether a note may be quoted: consent, asked for and kept."""
