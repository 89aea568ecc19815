"""What a note is about: the themes of the codebook."""
