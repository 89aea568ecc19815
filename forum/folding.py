"""How words are compared: no case, no punctuation, æøå and äöüß in whatever spelling; and how they are repeated."""

import re
import unicodedata

_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})
# No name or command is nearly as long, and a run of accents takes its length squared to be put in order.
_MOST = 1000
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def quoted(typed: str, most: int = 60) -> str:
    """What was typed as a refusal repeats it: on one line, what is over `most` characters cut off as «…»."""
    told = " ".join(typed.split())
    return told if len(told) <= most else told[: most - 1] + "…"


def folded(text: str) -> str:
    """«Søg!» and «soeg» are the same: small a-z and digits, words parted by one blank, the overlong cut off."""
    spelt = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text[:_MOST]).casefold()).translate(_SPELT)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(sign))
    return _NOT_A_WORD.sub(" ", bare).strip()
