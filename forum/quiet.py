"""When the forum may speak up by itself: working hours of a working day, in the forum's own zone."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from forum.erfa import times


@dataclass(frozen=True, slots=True)
class Hours:
    """Wall times of a working day; from `begins` up to, and without, `ends`."""

    begins: time = time(9)
    ends: time = time(16)


WORKING = Hours()


def is_open(at: datetime, zone: str, hours: Hours = WORKING) -> bool:
    """Whether something nobody asked for may be said at this moment (UTC)."""
    wall = times.local(at, zone)
    return hours.begins <= wall.time() < hours.ends and times.is_working_day(wall.date())


def opens(at: datetime, zone: str, hours: Hours = WORKING) -> datetime:
    """The moment itself where it is open, else when the next working hours begin; both UTC."""
    if is_open(at, zone, hours):
        return at
    wall = times.local(at, zone)
    day = wall.date() if wall.time() < hours.begins else wall.date() + timedelta(days=1)
    return times.computed(datetime.combine(times.working_day_from(day), hours.begins), zone)
