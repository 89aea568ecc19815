"""How words are compared: no case, no punctuation, æøå and äöüß in whatever spelling."""

import re
import unicodedata

_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"})
# No name or command is nearly as long, and a run of accents takes its length squared to be put in order.
_MOST = 1000
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def folded(text: str) -> str:
    """«Søg!» and «soeg» are the same: small a-z and digits, words parted by one blank, the overlong cut off."""
    spelt = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text[:_MOST]).casefold()).translate(_SPELT)
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(sign))
    return _NOT_A_WORD.sub(" ", bare).strip()


def one_slip(typed: str, meant: str) -> bool:
    """Whether one letter is missing, too many, wrong or swapped with its neighbour."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    same = next((at for at, (left, right) in enumerate(zip(typed, meant, strict=False)) if left != right), None)
    if same is None:
        return True
    left, right = typed[same:], meant[same:]
    return left[1:] == right[1:] or left[1:] == right or left == right[1:] or _swapped(left, right)


def _swapped(left: str, right: str) -> bool:
    return len(left) >= 2 and left[:2] == right[1::-1] and left[2:] == right[2:]
