"""Who wants to join: the register of interested villages."""
