"""The three questions across the three phases: notes, their desk and the matrix."""
