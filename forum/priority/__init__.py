"""Three dots a person: what matters most."""
