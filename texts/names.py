"""People's names in sentences."""

_SIBILANTS = ("s", "x", "z", "ß")


def genitive(name: str, language: str) -> str:
    """«Annas», «Jens’»; «Anna’s»; «Annas», «Jens’»."""
    if language == "en":
        return f"{name}’s"
    return f"{name}’" if name.casefold().endswith(_SIBILANTS) else f"{name}s"
