"""Dates and clock times in words, in the forum's zone; no card leaves them to the client (rule 22)."""

from datetime import date, datetime, time
from functools import cache
from typing import Protocol
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date

WEEK = 7
_LOCALES = {"da": "da", "en": "en_GB", "de": "de"}
_DAY = {"da": "EEEE 'den' d. MMMM y", "en": "EEEE d MMMM y", "de": "EEEE, d. MMMM y"}
_DATE = {"da": "d. MMMM y", "en": "d MMMM y", "de": "d. MMMM y"}
_CLOCK = {"da": "kl. %H.%M", "en": "%H:%M", "de": "%H:%M Uhr"}
_HOUR = {"da": "%H.%M", "en": "%H:%M", "de": "%H:%M"}
_MOMENT = {"da": "{day} {clock}", "en": "{day} at {clock}", "de": "{day} um {clock}"}
_SPAN = {"da": "{day} kl. {starts}–{ends}", "en": "{day} at {starts}–{ends}", "de": "{day} um {starts}–{ends} Uhr"}
_SHORT_DATE = {"da": "d. MMM y", "en": "d MMM y", "de": "d. MMM y"}
_SHORT_DAY = {"da": "d. MMM", "en": "d MMM", "de": "d. MMM"}
_BARE_DAY = {"da": "d.", "en": "d", "de": "d."}


class Span(Protocol):
    """What `period` tells (forum.project.periods.Period)."""

    @property
    def precision(self) -> str: ...
    @property
    def first(self) -> date: ...
    @property
    def last(self) -> date: ...
    @property
    def by_day(self) -> bool: ...


def clock(at: datetime, language: str, zone: str) -> str:
    """«kl. 17.42», «17:42», «17:42 Uhr»; English and German sentences put their own «at» and «um» before it."""
    return _local(at, zone).strftime(_CLOCK[_known(language)])


def hour(at: datetime | time, language: str) -> str:
    """A wall time without words: «17.42», «17:42»."""
    return at.strftime(_HOUR[_known(language)])


def figures(wall: datetime, language: str) -> str:
    """Day and wall time in figures, as forum.erfa.times reads them: «28-03-2021 03.30», «28-03-2021 03:30»."""
    return f"{wall:%d-%m-%Y} {hour(wall, language)}"


def day(at: datetime | date, language: str, zone: str = "UTC") -> str:
    """«tirsdag den 14. september 2021»; a bare date is taken as it is."""
    return _said(at, _DAY, language, zone)


def short_date(at: datetime | date, language: str, zone: str = "UTC") -> str:
    """«14. september 2021»."""
    return _said(at, _DATE, language, zone)


def day_and_month(at: date, language: str) -> str:
    """«11. maj», where the year stands beside it."""
    return _said(at, {"da": "d. MMMM", "en": "d MMMM", "de": "d. MMMM"}, language, "UTC")


def month(at: datetime | date, language: str, zone: str = "UTC", *, year: bool = False) -> str:
    """«maj», or «maj 2021» where the year does not go without saying."""
    return _said(at, dict.fromkeys(_DAY, "MMMM y" if year else "MMMM"), language, zone)


def short_month(at: date, language: str, *, year: bool = False) -> str:
    """«sep.», or «sep. 2021»: where many stand side by side."""
    return _said(at, dict.fromkeys(_DAY, "MMM y" if year else "MMM"), language, "UTC")


def weekday(at: datetime | date, language: str, zone: str = "UTC") -> str:
    """«tirsdag», «Tuesday», «Dienstag»."""
    return _said(at, dict.fromkeys(_DAY, "EEEE"), language, zone)


def moment(at: datetime, language: str, zone: str) -> str:
    """Day and clock time: «tirsdag den 14. september 2021 kl. 19.00»."""
    return _MOMENT[_known(language)].format(day=day(at, language, zone), clock=clock(at, language, zone))


def hours(starts: datetime, ends: datetime, language: str, zone: str) -> str:
    """A meeting of one evening: «tirsdag den 14. september 2021 kl. 17.00–18.30»."""
    known = _known(language)
    told = {"starts": hour(_local(starts, zone), known), "ends": hour(_local(ends, zone), known)}
    return _SPAN[known].format(day=day(starts, known, zone), **told)


def begun(said: str) -> str:
    """At the beginning of a line: «Tirsdag …»; a day in a Danish sentence is written small."""
    return said[:1].upper() + said[1:]


def short_moment(at: datetime, language: str, zone: str) -> str:
    """The same without the weekday: «14. september 2021 kl. 19.00»."""
    told = {"day": short_date(at, language, zone), "clock": clock(at, language, zone)}
    return _MOMENT[_known(language)].format(**told)


def near(at: datetime, now: datetime, language: str, zone: str) -> str:
    """«tirsdag kl. 09.00» within the week ahead, else with its date."""
    if not 0 <= (_local(at, zone).date() - _local(now, zone).date()).days < WEEK:
        return moment(at, language, zone)
    return _MOMENT[_known(language)].format(day=weekday(at, language, zone), clock=clock(at, language, zone))


def period(said: Span, language: str) -> str:
    """«25. maj 2021», «maj 2021», «aug.–sep. 2021», «okt. 2021–jan. 2022», «1.–3. marts 2022»; forum reads it back."""
    first, last = said.first, said.last
    if said.precision == "day":
        return short_date(last, language)
    if said.precision == "month":
        return month(last, language, year=True)
    one_year = first.year == last.year
    if not said.by_day:
        return _span(first, last, language, _every("MMM" if one_year else "MMM y"), _every("MMM y"))
    if one_year and first.month == last.month:
        return _span(first, last, language, _BARE_DAY, _DATE)
    return _span(first, last, language, _SHORT_DAY if one_year else _SHORT_DATE, _SHORT_DATE)


def _span(first: date, last: date, language: str, before: dict[str, str], after: dict[str, str]) -> str:
    return f"{_said(first, before, language, 'UTC')}–{_said(last, after, language, 'UTC')}"


def _every(pattern: str) -> dict[str, str]:
    return dict.fromkeys(_DAY, pattern)


def _said(at: datetime | date, patterns: dict[str, str], language: str, zone: str) -> str:
    known = _known(language)
    local = _local(at, zone).date() if isinstance(at, datetime) else at
    return format_date(local, format=patterns[known], locale=_locale(known))


def _local(at: datetime, zone: str) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be told")
    return at.astimezone(ZoneInfo(zone))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_LOCALES[language])


def _known(language: str) -> str:
    return language if language in _LOCALES else "da"
