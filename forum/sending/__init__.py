"""Who let something be sent, and how far it came."""
