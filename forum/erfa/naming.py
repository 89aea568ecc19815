"""Which meeting is meant by a day in words, and to when it is moved: «25/5 til 1/6 kl. 18 Salen er optaget»."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from forum.erfa import times
from forum.erfa.meetings import Meeting
from forum.erfa.times import Moment
from forum.errors import BadDate
from forum.folding import quoted

_TO = re.compile(r"(?:til|to|auf|nach|bis|zum)\b\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Meant:
    """`day` (and `at`) name a meeting, None where none was said; `words` are why, or whereto it is moved."""

    words: str
    day: date | None = None
    at: time | None = None


def called_off(typed: str, today: date, _held: Sequence[date] = ()) -> Meant:
    """«25/5 For få tilmeldte»: the words are the reason. BadDate for a day that is none."""
    first = times.named(typed, today)
    return Meant(first.rest, first.day, first.at) if first else Meant(typed.strip())


def moved(typed: str, today: date, held: Sequence[date]) -> Meant:
    """«25/5 til 1/6 kl. 18 Salen er optaget»: the words are the new time and the reason, as `new_time` reads them.

    One day alone is the new one, unless a meeting is `held` on it: that meeting then. BadDate.
    """
    first = times.named(typed, today)
    if first is None:
        return Meant(typed.strip())
    to = _TO.match(first.rest)
    if to and times.named(first.rest[to.end() :], today):
        return Meant(first.rest[to.end() :], first.day, first.at)
    return Meant(typed.strip(), first.day if first.day in held else None)


def new_time(typed: str, today: date) -> Moment:
    """«(til) 1/6 kl. 18 Salen er optaget»; BadDate where no day was said."""
    to = _TO.match(typed)
    found = times.named(typed[to.end() :] if to else typed, today)
    if found is None:
        raise BadDate(typed=quoted(typed))
    return found


def today(now: datetime, zone: str) -> date:
    """The day on the wall calendar."""
    return times.local(now, zone).date()


def on(meant: Meant, meetings: Sequence[Meeting], zone: str) -> tuple[Meeting, ...]:
    """Those that are meant: all where no day was said; at an hour where one of them begins then."""
    there = tuple(each for each in meetings if meant.day in (None, day_of(each, zone)))
    then = tuple(each for each in there if times.local(each.starts_at, zone).time() == meant.at)
    return then or there


def nearest(day: date, meetings: Sequence[Meeting], zone: str) -> Meeting:
    """The one whose day is closest, the earlier of two."""
    return min(meetings, key=lambda each: abs(day_of(each, zone) - day))


def day_of(meeting: Meeting, zone: str) -> date:
    """Its day on the wall calendar."""
    return times.local(meeting.starts_at, zone).date()
