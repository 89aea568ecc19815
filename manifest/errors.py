"""What can be wrong with the app package, said in one line."""


class ManifestError(Exception):
    """One line for the operator: the file or the setting, and what is wrong with it."""
