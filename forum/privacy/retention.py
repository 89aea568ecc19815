"""How long a note is kept: the promise on the form card (forum.groups.Forum.retention_months) as plain rules."""

from calendar import monthrange
from datetime import datetime, time, timedelta
from typing import Protocol

from forum.erfa import times
from forum.erfa.ports import Adoption
from forum.groups import Forum

NIGHT = time(3)
NAMES_LAST = timedelta(days=7)
"""Long enough to say who has edited a note; the minutes show no names that were not chosen to be shown."""
_DAY = timedelta(days=1)


class Shredder(Protocol):
    async def erase(self, before: datetime, told: Adoption, limit: int) -> int:
        """Empty at most `limit` notes of `told.forum` sent before then, oldest first; how many, 0 when none is left.

        In one transaction: the words and whoever wrote or changed them go, from the history too, the note counts as
        withdrawn, and list and matrix are told by the rows that `told` makes.
        """


class Sweeper(Protocol):
    async def sweep(self, forum: Forum, before: datetime, now: datetime) -> int:
        """What group work left behind: all that ended or was saved last before then; how many rows went.

        The names of who took part go `NAMES_LAST` after the cut-off of their group work, counted from `now`.
        """


def cutoff(now: datetime, months: int, zone: str) -> datetime:
    """The moment, as UTC, before which a note must have been sent to be erased at `now`.

    It is so many calendar months ago on the wall clock of `zone`; where that month is too short, its last day.
    """
    return times.computed(_months_before(_wall(now, zone), months), zone)


def next_night(now: datetime, zone: str) -> datetime:
    """The first 03.00 on the wall clock of `zone` after `now`, as UTC."""
    today = _wall(now, zone).date()
    tonight = times.computed(datetime.combine(today, NIGHT), zone)
    return tonight if tonight > now else times.computed(datetime.combine(today + _DAY, NIGHT), zone)


def _wall(at: datetime, zone: str) -> datetime:
    return times.local(at, zone).replace(tzinfo=None)


def _months_before(wall: datetime, months: int) -> datetime:
    year, index = divmod(wall.year * 12 + wall.month - 1 - months, 12)
    last = monthrange(year, index + 1)[1]
    return wall.replace(year=year, month=index + 1, day=min(wall.day, last))
