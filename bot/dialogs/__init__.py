"""One module a feature, one function a step: Turn in, Answer out."""
