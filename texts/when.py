"""Dates and clock times in words, in the forum's zone; no card leaves them to the client (rule 22)."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date

WEEK = 7
_LOCALES = {"da": "da", "en": "en_GB", "de": "de"}
_DAY = {"da": "EEEE 'den' d. MMMM y", "en": "EEEE d MMMM y", "de": "EEEE, d. MMMM y"}
_DATE = {"da": "d. MMMM y", "en": "d MMMM y", "de": "d. MMMM y"}
_CLOCK = {"da": "kl. %H.%M", "en": "%H:%M", "de": "%H:%M Uhr"}
_MOMENT = {"da": "{day} {clock}", "en": "{day} at {clock}", "de": "{day} um {clock}"}


def clock(at: datetime, language: str, zone: str) -> str:
    """«kl. 17.42», «17:42», «17:42 Uhr»; English and German sentences put their own «at» and «um» before it."""
    return _local(at, zone).strftime(_CLOCK[_known(language)])


def day(at: datetime | date, language: str, zone: str = "UTC") -> str:
    """«tirsdag den 14. september 2021»; a bare date is taken as it is."""
    return _said(at, _DAY, language, zone)


def short_date(at: datetime | date, language: str, zone: str = "UTC") -> str:
    """«14. september 2021»."""
    return _said(at, _DATE, language, zone)


def month(at: datetime | date, language: str, zone: str = "UTC", *, year: bool = False) -> str:
    """«maj», or «maj 2021» where the year does not go without saying."""
    return _said(at, dict.fromkeys(_DAY, "MMMM y" if year else "MMMM"), language, zone)


def weekday(at: datetime | date, language: str, zone: str = "UTC") -> str:
    """«tirsdag», «Tuesday», «Dienstag»."""
    return _said(at, dict.fromkeys(_DAY, "EEEE"), language, zone)


def moment(at: datetime, language: str, zone: str) -> str:
    """Day and clock time: «tirsdag den 14. september 2021 kl. 19.00»."""
    return _MOMENT[_known(language)].format(day=day(at, language, zone), clock=clock(at, language, zone))


def near(at: datetime, now: datetime, language: str, zone: str) -> str:
    """«tirsdag kl. 09.00» within the week ahead, else with its date."""
    if not 0 <= (_local(at, zone).date() - _local(now, zone).date()).days < WEEK:
        return moment(at, language, zone)
    return _MOMENT[_known(language)].format(day=weekday(at, language, zone), clock=clock(at, language, zone))


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
