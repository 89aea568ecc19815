"""Money in words: whole øre as kroner, the way each language writes them; øre stand there only where there are any."""

_THOUSANDS = {"da": ".", "en": ",", "de": "."}
_POINT = {"da": ",", "en": ".", "de": ","}
_SHAPE = {"da": "{} kr.", "en": "DKK {}", "de": "{} DKK"}


def kroner(oere: int, language: str) -> str:
    """«41.500 kr.», «DKK 41,500», «41.500 DKK»; «41.500,50 kr.»."""
    known = language if language in _SHAPE else "da"
    return _SHAPE[known].format(figures(oere, known))


def figures(oere: int, language: str) -> str:
    """The same without the currency."""
    known = language if language in _SHAPE else "da"
    whole, part = divmod(abs(oere), 100)
    shown = f"{whole:,}".replace(",", _THOUSANDS[known])
    sign = "-" if oere < 0 else ""
    return f"{sign}{shown}{_POINT[known]}{part:02}" if part else f"{sign}{shown}"
