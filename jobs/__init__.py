"""What the clock and the outbox start: deliveries, posts, and the runner that keeps them going."""
