"""Clock hours as people type them: «17.00-18.30», «kl. 19», «7pm to 9pm», «17 bis 18.30 Uhr»."""

import re
from dataclasses import dataclass
from datetime import time

from forum.errors import BadDate
from forum.folding import quoted

_CLOCK = (
    r"(?P<hour>\d{1,2})(?:(?:[.:]|\s*h\s*)(?P<minute>\d{2}))?(?![\d.:]*\d)"
    r"\s*(?P<half>[ap]\.?m\b\.?)?(?P<uhr>\s*uhr\b)?"
)
_BEGINS = re.compile(rf"[,\s]*(?:\b(?P<said>kl\.?|klokken|fra|from|at|von|um)\s*|(?<=[,\sT])){_CLOCK}", re.IGNORECASE)
_ENDS = re.compile(rf"\s*(?:\b(?P<said>til|to|until|bis)\b|[-–—])\s*(?:(?:kl\.?|um)\s*)?{_CLOCK}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hours:
    """From when until when on the wall clock, and the words behind it."""

    starts: time
    ends: time | None
    rest: str


def read(text: str, at: int = 0) -> Hours | None:
    """The hours at a place of a text, None where there are none; BadDate for 25.00."""
    begins = _BEGINS.match(text, at)
    ends = _ENDS.match(text, begins.end()) if begins else None
    if ends and not _is_clock(ends):
        ends = None
    if begins is None or not (ends or _is_clock(begins)):
        return None
    rest = bare(text[(ends or begins).end() :])
    return Hours(_time(begins), _time(ends) if ends else None, rest)


def bare(words: str) -> str:
    """What follows a day or its hours, without the signs between."""
    return words.strip(" ,–-:")


def _is_clock(found: re.Match[str]) -> bool:
    """A bare figure in front of a word belongs to the words: «14-09-2021 10 års jubilæum»."""
    said = any(found[part] for part in ("said", "minute", "half", "uhr"))
    return said or found.string[found.end() : found.end() + 1] in ("", ",")


def _time(found: re.Match[str]) -> time:
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half:
        # 13pm is no hour, and neither is 0pm.
        hour = hour % 12 + (12 if half.startswith("p") else 0) if 1 <= hour <= 12 else 24
    try:
        return time(hour, int(found["minute"] or 0))
    except ValueError:
        raise BadDate(typed=quoted(found.string)) from None
