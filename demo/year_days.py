"""Danish working days of the year that is played, by a table of its own: the forum's calendar is what is looked at."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Copenhagen")
MORNING, EVENING = time(9), time(16)
DAY = timedelta(days=1)
CLOSED = {
    date(2021, 4, 1): "Skærtorsdag",
    date(2021, 4, 2): "Langfredag",
    date(2021, 4, 5): "2. påskedag",
    date(2021, 4, 30): "Store bededag",
    date(2021, 5, 13): "Kristi himmelfartsdag",
    date(2021, 5, 24): "2. pinsedag",
    date(2021, 12, 24): "Juleaftensdag",
    date(2021, 12, 31): "Nytårsaftensdag",
    date(2022, 4, 14): "Skærtorsdag",
    date(2022, 4, 15): "Langfredag",
    date(2022, 4, 18): "2. påskedag",
}
"""The holidays from Easter 2021 to Easter 2022 that do not fall on a Saturday or a Sunday."""
NIGHTS = (date(2021, 10, 31), date(2022, 3, 27))
"""The Sundays on which the clocks are put back, and forward."""


def at(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment on Denmark's clocks."""
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


def works(day: date) -> bool:
    """Whether people are at work."""
    return day.weekday() < 5 and day not in CLOSED


def is_open(moment: datetime) -> bool:
    """Whether a forum may speak up by itself."""
    wall = moment.astimezone(ZONE)
    return works(wall.date()) and MORNING <= wall.time() < EVENING


def morning(day: date) -> datetime:
    """09.00 of a day."""
    return datetime.combine(day, MORNING, ZONE)


def before(day: date, days: int) -> date:
    """So many days before, or the nearest working day before that."""
    found = day - days * DAY
    while not works(found):
        found -= DAY
    return found


def opens(moment: datetime) -> datetime:
    """The moment itself, or the next morning on which people are at work."""
    if is_open(moment):
        return moment
    wall = moment.astimezone(ZONE)
    day = wall.date() if wall.time() < MORNING else wall.date() + DAY
    while not works(day):
        day += DAY
    return morning(day)
