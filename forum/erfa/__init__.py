"""ERFA meetings (experience exchange) and what is due before them."""
