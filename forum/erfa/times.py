"""Local wall time in, UTC kept, local wall time out; and which day is a working day."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

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
WEEKDAY = re.compile(
    r"(?:(?:man|tirs|ons|tors|fre|lør|loer|søn|soen|mon|tues|wednes|thurs|fri|satur|sun)(?:dag|day)"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b(?:\s+(?:den|the|der)\b)?[,.\s]*",
    re.IGNORECASE,
)
_HOUR = re.compile(
    r"(?:,?\s*\b(?P<said>kl\.?|klokken|at|um)\s*|[,\s]\s*|(?<=T))"
    r"(?P<hour>\d{1,2})(?:(?:[.:]|\s*h\s*)(?P<minute>\d{2}))?(?![\d.:]*\d)"
    r"\s*(?P<half>[ap]\.?m\b\.?)?(?P<uhr>\s*uhr\b)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What was read at the beginning of a typed text: a day, perhaps a time of day, and the words behind them."""

    day: date
    at: time | None
    rest: str


def read(typed: str) -> Moment:
    """Read `14-09-2021 19.00`, `2021-09-14 19:00`, `14. september 2021 kl. 19`, `14 September 2021 7pm` and the like.

    The day comes before the month, unless the year comes first. BadDate tells the typed text.
    """
    text = WEEKDAY.sub("", typed.strip(), count=1) if WEEKDAY.match(typed.strip()) else typed.strip()
    found = next((match for pattern in _DAYS if (match := pattern.match(text))), None)
    if found is None:
        raise BadDate(typed=quoted(typed))
    hour = _hour(text, found.end())
    rest = text[(hour or found).end() :].strip(" ,–-")
    if hour is None and rest[:1].isdigit():
        raise BadDate(typed=quoted(typed))
    return Moment(_day(found, typed), _time(hour, typed) if hour else None, rest)


def _hour(text: str, start: int) -> re.Match[str] | None:
    found = _HOUR.match(text, start)
    if found is None or any(found[part] for part in ("said", "minute", "half", "uhr")):
        return found
    # A bare figure in front of a word belongs to the words: «14-09-2021 10 års jubilæum».
    return found if text[found.end() : found.end() + 1] in ("", ",") else None


def _day(found: re.Match[str], typed: str) -> date:
    parts = found.groupdict()
    month = int(parts["month"]) if parts.get("month") else MONTHS.get(parts["name"].lower(), 0)
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        raise BadDate(typed=quoted(typed)) from None


def _time(found: re.Match[str], typed: str) -> time:
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            raise BadDate(typed=quoted(typed))
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise BadDate(typed=quoted(typed)) from None


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


def working_day_before(day: date) -> date:
    """The last working day before a day."""
    return working_day(day - timedelta(days=1))
