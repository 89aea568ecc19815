"""A zone's rules for a calendar file: one observance for each change of the clock, told by the wall before it.

The library's own writer tells the spring change an hour late (icalendar 7.3), and a program that trusts the file over
its own tables would move what lies in that hour.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_HOUR = timedelta(hours=1)


def zone_of(name: str, first: int, last: int) -> Timezone:
    """The zone from the beginning of the year `first` to the end of `last`."""
    zone, made = ZoneInfo(name), Timezone()
    made.add("TZID", name)
    begins = datetime(first, 1, 1, tzinfo=UTC)
    made.add_component(_observance(begins - _HOUR, begins, zone))
    for before, after in _changes(zone, first, last):
        made.add_component(_observance(before, after, zone))
    return made


def _changes(zone: ZoneInfo, first: int, last: int) -> Iterator[tuple[datetime, datetime]]:
    """The hours of UTC between which the clock changes; no zone of ours changes within one."""
    at, end = datetime(first, 1, 1, tzinfo=UTC), datetime(last + 1, 1, 1, tzinfo=UTC)
    while at < end:
        day = at + timedelta(days=1)
        if at.astimezone(zone).utcoffset() != day.astimezone(zone).utcoffset():
            yield _change(zone, at)
        at = day


def _change(zone: ZoneInfo, at: datetime) -> tuple[datetime, datetime]:
    offset = at.astimezone(zone).utcoffset()
    while (at + _HOUR).astimezone(zone).utcoffset() == offset:
        at += _HOUR
    return at, at + _HOUR


def _observance(before: datetime, after: datetime, zone: ZoneInfo) -> TimezoneStandard | TimezoneDaylight:
    old, new = before.astimezone(zone), after.astimezone(zone)
    made = TimezoneDaylight() if new.dst() else TimezoneStandard()
    offset = old.utcoffset() or timedelta()
    made.add("DTSTART", (after + offset).replace(tzinfo=None))
    made.add("TZOFFSETFROM", offset)
    made.add("TZOFFSETTO", new.utcoffset() or timedelta())
    made.add("TZNAME", new.tzname() or "")
    return made
