"""What the forum is and does: values, rules and desks; it knows no database, no Teams and no sentence."""
