"""Money as it is typed, read into whole øre; what is written the way of another language is asked about, never guessed.

«41.500,00 kr.» is Danish and German, «41,500.00» English: the same sign groups thousands here and parts øre there.
"""

import re
import unicodedata
from dataclasses import dataclass

from forum.errors import ForumError
from forum.folding import quoted
from forum.people import Language
from forum.project.money import MOST_OERE

SHOWN_MOST = 40
TYPED_MOST = 60
_HUNDRED = 100
_DIGITS_MOST = 15
# The longest first; a unit that is written small behind a number is not part of it.
_UNITS = (
    (re.compile(r"(?:millioner|million|millionen|mill?io\.?|mio\.?|mill\.?)$"), 1_000_000),
    (re.compile(r"(?:tusinde?|thousand|tausend|tsd\.?|t\.|t)$"), 1_000),
)
_CURRENCY = re.compile(r"^(?:dkk|kr\.?)\s*|\s*(?:dkk|kroner?|kronen|kr\.?)$")
_NOTHING_BEHIND = re.compile(r"[,.]\s*[-–—]+$")
_ENGLISH = (",", ".")
_DANISH = (".", ",")
_ANY = re.compile(r"[0-9][0-9.,' ]*")
_HALF = re.compile(r"[.,][0-9]$")
_LED = re.compile(
    r"((?:dkk|kr\.?)?\s*[0-9](?:[0-9.,']|[ \u00a0\u202f\u2009](?=[0-9]{3}(?![0-9])))*[-–]?"
    r"(?:\s*(?:millioner|millionen|million|mio\.?|tusinde?|thousand|tausend|tsd\.?|t\.(?=\s*kr)))?"
    r"(?:\s*(?:dkk|kroner|kronen|kr\.?)(?![^\W\d_]))?)[:;]?(?:\s+|$)(.*)",
    re.IGNORECASE | re.DOTALL,
)


class BadAmount(ForumError):
    """No amount above nothing; `suggestion` is what may have been meant, in øre, 0 where nothing can be guessed.

    Args: typed.
    """

    key = "error-budget-amount"

    def __init__(self, typed: str, suggestion: int = 0) -> None:
        super().__init__(typed=quoted(typed, SHOWN_MOST))
        self.suggestion = suggestion


@dataclass(frozen=True, slots=True)
class Led:
    """An amount as it begins a typed text, and the words behind it."""

    amount: str
    rest: str


def read(typed: str, language: Language) -> int:
    """Whole øre, from 1 up to MOST_OERE; BadAmount otherwise, with what may have been meant."""
    figures, times = _bare(typed)
    oere = _figured(figures, _marks(language), times)
    if oere is None:
        raise BadAmount(typed, _meant(figures, language, times))
    if not 0 < oere <= MOST_OERE:
        raise BadAmount(typed)
    return oere


def led(typed: str) -> Led:
    """«41.500 kr. broager optagelse»: the amount in front, unread, and the rest; all of it where no amount leads."""
    found = _LED.match(typed.strip())
    return Led(found[1].strip(), found[2].strip()) if found else Led("", typed.strip())


def _bare(typed: str) -> tuple[str, int]:
    """The figures alone, in small letters and plain signs, and what they are to be multiplied by."""
    text = unicodedata.normalize("NFKC", typed[: 4 * TYPED_MOST]).casefold().strip().replace("’", "'")
    text = _NOTHING_BEHIND.sub("", _CURRENCY.sub("", _CURRENCY.sub("", text).strip()).strip()).strip()
    for unit, times in _UNITS:
        if unit.search(text):
            return unit.sub("", text).strip(), times
    return text, 1


def _marks(language: Language) -> tuple[str, str]:
    """The sign between thousands, and the one before øre."""
    return _ENGLISH if language is Language.EN else _DANISH


def _figured(figures: str, marks: tuple[str, str], times: int) -> int | None:
    """Øre where the figures are written in this way, and leave no fraction of an øre."""
    thousands, point = marks
    grouped = rf"[1-9][0-9]{{0,2}}(?:[{re.escape(thousands)} '][0-9]{{3}})+"
    behind = r"[0-9]{2}" if times == 1 else r"[0-9]{1,6}"
    found = re.fullmatch(rf"({grouped}|[0-9]+)(?:{re.escape(point)}({behind}))?", figures)
    if found is None or len(figures) > _DIGITS_MOST + 8:
        return None
    whole, part = re.sub(r"[^0-9]", "", found[1]), found[2] or ""
    oere, rest = divmod(int(whole + part) * times * _HUNDRED, 10 ** len(part))
    return None if rest else oere


def _meant(figures: str, language: Language, times: int) -> int:
    """What the figures are in another language, or with the half øre made whole, else all of them without any sign.

    0 where even that is too much.
    """
    own, other = _marks(language), _DANISH if language is Language.EN else _ENGLISH
    halves = ((f"{figures}0", own), (f"{figures}0", other)) if _HALF.search(figures) else ()
    found = (_figured(each, marks, times) for each, marks in ((figures, other), *halves))
    plain = re.sub(r"[^0-9]", "", figures) if _ANY.fullmatch(figures) else ""
    whole = int(plain) * _HUNDRED * times if plain and len(plain) <= _DIGITS_MOST else 0
    meant = next((oere for oere in found if oere), whole)
    return meant if meant <= MOST_OERE else 0
