"""A meeting planned in a message: date, hours and name on the first line, the agenda on those below."""

from datetime import time

from bot.cards.erfa_typed import Draft, titled
from forum.erfa import times


def read(typed: str) -> Draft:
    """`14-09-2021 17.00-18.30 Nordals`, and the agenda on the lines below it; BadDate, TitleTooLong.

    An hour that is not said is left empty: the form asks for it.
    """
    first, _, below = typed.strip().partition("\n")
    moment = times.read(first)
    title, agenda = titled(moment.rest), below.strip()
    return Draft(moment.day.isoformat(), at=_shown(moment.at), ends=_shown(moment.ends), title=title, agenda=agenda)


def _shown(clock: time | None) -> str:
    return f"{clock:%H:%M}" if clock else ""
