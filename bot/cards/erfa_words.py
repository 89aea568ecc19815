"""A meeting planned in a message: date, hours and name on the first line, the agenda on those below."""

import re

from bot.cards.erfa_typed import Draft, titled
from forum.erfa import times
from forum.errors import BadDate

_SPAN = re.compile(r"(?<=\s)(\d{1,2})(?:[.:](\d{2}))?\s*[-–—](?=\s*\d{1,2}[.:]\d{2})")
_END = re.compile(
    r"(?:(?P<said>til|to|until|bis)\s+)?(?:(?:kl\.?|um)\s*)?(?P<hour>\d{1,2})"
    r"(?:[.:](?P<minute>\d{2})|(?(said)|(?!)))(?:\s*uhr\b)?[\s,]*",
    re.IGNORECASE,
)
"""The end of a meeting behind its beginning; without minutes only after a word that says so."""


def read(typed: str) -> Draft:
    """`14-09-2021 17.00-18.30 Nordals`, and the agenda on the lines below it; BadDate, TitleTooLong.

    An hour that is not said is left empty: the form asks for it.
    """
    first, _, below = typed.strip().partition("\n")
    moment = times.read(_SPAN.sub(_with_minutes, first.strip()))
    ends = _END.match(moment.rest) if moment.at else None
    title = titled(moment.rest[ends.end() :] if ends else moment.rest)
    return Draft(
        day=moment.day.isoformat(),
        at=f"{moment.at:%H:%M}" if moment.at else "",
        ends=_hour(ends, typed) if ends else "",
        title=title,
        agenda=below.strip(),
    )


def _with_minutes(found: re.Match[str]) -> str:
    """«17-18.30» begins at 17.00."""
    return f"{found[1]}.{found[2] or '00'}-"


def _hour(found: re.Match[str], typed: str) -> str:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        raise BadDate(typed=" ".join(typed.split("\n")[0].split())[:60])
    return f"{hour:02}:{minute:02}"
