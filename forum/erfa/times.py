"""Local wall time in, UTC kept, local wall time out; and which day is a working day."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from forum.erfa import hours
from forum.errors import BadDate, NoSuchTime
from forum.folding import quoted

MORNING = time(9)
MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januar january jänner jan",
            "februar february feb",
            "marts march märz maerz mar",
            "april apr",
            "maj may mai",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dezember dec dez",
        ),
        1,
    )
    for name in names.split()
}
_DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:T(?=\d))?"),
    re.compile(r"(?P<day>\d{1,2})(?P<by>[-./])(?P<month>\d{1,2})(?P=by)(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?P<name>[^\W\d_]+)\.?,?\s+(?P<year>\d{4})", re.IGNORECASE),
    re.compile(r"(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})", re.IGNORECASE),
)
_DAYS_OF_A_YEAR = (
    *_DAYS,
    re.compile(r"(?P<day>\d{1,2})(?P<by>[-./])(?P<month>\d{1,2})\b(?!(?P=by)?\d)\.?"),
    re.compile(rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?P<name>{'|'.join(MONTHS)})\b\.?", re.IGNORECASE),
    re.compile(rf"(?P<name>{'|'.join(MONTHS)})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b", re.IGNORECASE),
)
_YEARS = 8
"""After so many there has been a 29 February."""
_LEADING = re.compile(r"(?:(?:fra|from|vom|von|am|on|the|den|der|d\.)\s+)*", re.IGNORECASE)
WEEKDAY = re.compile(
    r"(?:(?:man|tirs|ons|tors|fre|lør|loer|søn|soen|mon|tues|wednes|thurs|fri|satur|sun)(?:dag|day)"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b(?:\s+(?:den|the|der)\b)?[,.\s]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What was read at the beginning of a typed text: a day, perhaps its hours, and the words behind them."""

    day: date
    at: time | None
    ends: time | None
    rest: str


def read(typed: str) -> Moment:
    """Read `14-09-2021 19.00`, `2021-09-14 19:00`, `14. september 2021 kl. 17-18.30` or `14 September 2021 7pm`.

    The day comes before the month, unless the year comes first. BadDate tells the typed text.
    """
    text = typed.strip()
    weekday = WEEKDAY.match(text)
    start = weekday.end() if weekday else 0
    found = next((match for pattern in _DAYS if (match := pattern.match(text, start))), None)
    if found is None:
        raise BadDate(typed=quoted(typed))
    day, clock = _day(found, typed), hours.read(text, found.end())
    if clock:
        return Moment(day, clock.starts, clock.ends, clock.rest)
    rest = hours.bare(text[found.end() :])
    if rest[:1].isdigit():
        raise BadDate(typed=quoted(typed))
    return Moment(day, None, None, rest)


def named(typed: str, today: date) -> Moment | None:
    """The day with which a text begins, «25/5», «fra den 25. maj kl. 17», and the words behind; None where it is none.

    Where no year is said it is the next such day from `today` on. BadDate for 31/2.
    """
    text = typed.strip()
    leading = _LEADING.match(text)
    start = leading.end() if leading else 0
    weekday = WEEKDAY.match(text, start)
    start = weekday.end() if weekday else start
    found = next((match for pattern in _DAYS_OF_A_YEAR if (match := pattern.match(text, start))), None)
    if found is None:
        return None
    day, clock = _day(found, typed, today), hours.read(text, found.end())
    if clock:
        return Moment(day, clock.starts, clock.ends, clock.rest)
    return Moment(day, None, None, hours.bare(text[found.end() :]))


def _day(found: re.Match[str], typed: str, today: date | None = None) -> date:
    parts = found.groupdict()
    month = int(parts["month"]) if parts.get("month") else MONTHS.get(parts["name"].lower(), 0)
    for year in [int(parts["year"])] if parts.get("year") else _years(today):
        with suppress(ValueError):
            day = date(year, month, int(parts["day"]))
            if parts.get("year") or today is None or day >= today:
                return day
    raise BadDate(typed=quoted(typed))


def _years(today: date | None) -> range:
    return range(today.year, today.year + _YEARS + 1) if today else range(0)


def typed_to_utc(wall: datetime, zone: str) -> datetime:
    """What a person typed, as UTC: a doubled hour means the first, a skipped one raises NoSuchTime."""
    moved = computed(wall, zone)
    shown = local(moved, zone).replace(tzinfo=None)
    if shown != wall:
        raise NoSuchTime(typed=wall, suggestion=shown)
    return moved


def computed(wall: datetime, zone: str) -> datetime:
    """A wall time that we worked out ourselves, as UTC: a doubled hour means the first, a skipped one moves forward."""
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def morning(day: date, zone: str) -> datetime:
    """09.00 of a local day, as UTC."""
    return computed(datetime.combine(day, MORNING), zone)


def local(at: datetime, zone: str) -> datetime:
    """A moment on the wall clock of `zone`."""
    return at.astimezone(ZoneInfo(zone))


def is_working_day(day: date) -> bool:
    """Monday to Friday, unless Denmark keeps a public holiday or its offices are commonly closed."""
    # The calendars of the whole world come with it: a start that plans nothing does not wait for them.
    import holidays  # noqa: PLC0415

    closed = holidays.country_holidays("DK", years=day.year, categories=("public", "optional"))
    return day.weekday() < 5 and day not in closed


def working_day(day: date) -> date:
    """The day itself, or the nearest working day before it."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def working_day_from(day: date) -> date:
    """The day itself, or the nearest working day after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_day_before(day: date) -> date:
    """The last working day before a day."""
    return working_day(day - timedelta(days=1))
