"""One module a feature: values to Adaptive Card JSON, and JSON back to values."""
