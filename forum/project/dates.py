"""Reads when something is, as people write it in Danish, English and German."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from forum.erfa.times import MONTHS, WEEKDAY
from forum.folding import quoted
from forum.project import periods
from forum.project.errors import Ambiguous, BadPeriod, EndsBeforeItStarts, NoSuchDay, TooFar
from forum.project.periods import DatePrecision as DatePrecision
from forum.project.periods import Period as Period
from forum.project.periods import text as text

YEARS = range(2000, 2200)
_MOST = 100
_LEADING = re.compile(r"^(?:fra|from|von|vom|zwischen|between|mellem|i|in|im|on|am|den|the|der)\s+")
_BETWEEN = re.compile(r"\s*(?:[–—‒]|\s(?:til|to|till|until|bis|og|and|und|through)\s)\s*")
_HYPHEN = re.compile(r"\s*-\s*")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})",
        r"(?P<day>\d{1,2})(?P<by>[-./])(?P<month>\d{1,2})(?:[-./]|\s+)(?P<year>\d{4}|\d{2})",
        r"(?P<month>\d{1,2})[-./](?P<year>\d{4})",
        r"(?P<day>\d{1,2})[-./](?P<month>\d{1,2})\.?",
        r"(?P<day>\d{1,2})\.?\s*(?:of\s+|de\s+)?(?P<name>[^\W\d_]+)\.?(?:,?\s*(?P<year>\d{4}))?",
        r"(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d{1,2})(?:,?\s+(?P<year>\d{4}))?",
        r"(?P<name>[^\W\d_]+)\.?(?:\s*[,-]?\s*(?P<year>\d{4}))?",
        r"(?P<day>\d{1,2})\.?",
    )
)


@dataclass(frozen=True, slots=True)
class _End:
    """One end of what was typed; 0 or None is what was not said.

    `short` is a year of two figures, `slashed` a day and a month with a stroke between them.
    """

    year: int = 0
    month: int = 0
    day: int | None = None
    short: bool = False
    slashed: bool = False


def read(typed: str, today: date, language: str = "") -> Period:
    """«25. maj 2021», «maj 2021», «aug.–sep. 2021», «1.-3. marts 2022», «1. März 2022», «2021-08/2021-09».

    The day comes before the month, unless the year comes first. BadPeriod, or Ambiguous with the next such day or
    month from `today` on, where no year was said or one of two figures; English «3/4/2022» is asked about, too.
    """
    words, shown = _words(typed), quoted(typed)
    whole = _end(words)
    if whole is None:
        return _range(*_ends(words, shown), today, shown)
    if whole.slashed and whole.day != whole.month and (language == "en" or whole.month > 12):
        raise Ambiguous(_period(_turned(whole), shown), typed=shown)
    return _single(whole, today, shown)


def _words(typed: str) -> str:
    """Small letters, single blanks, without the words before a date."""
    plain = unicodedata.normalize("NFC", " ".join(typed[: _MOST + 1].split())).lower().rstrip(" ,")
    if len(plain) > _MOST:
        raise BadPeriod(typed=quoted(typed))
    return _bare(_ORDINAL.sub("", plain))


def _bare(words: str) -> str:
    while found := WEEKDAY.match(words) or _LEADING.match(words):
        words = words[found.end() :]
    return words


def _end(words: str) -> _End | None:
    """What one end says, or None where it says nothing that we know."""
    for form in _FORMS:
        if (found := form.fullmatch(_bare(words))) and (end := _said(found.groupdict())):
            return end
    return None


def _said(parts: dict[str, str | None]) -> _End | None:
    name = parts.get("name")
    month = MONTHS.get(name, 0) if name else int(parts.get("month") or 0)
    if name and not month:
        return None
    year = parts.get("year") or "0"
    short = len(year) == 2
    said = parts.get("day")
    return _End(
        int(year) + (2000 if short else 0), month, int(said) if said else None, short, slashed=parts.get("by") == "/"
    )


def _ends(words: str, shown: str) -> tuple[_End, _End]:
    """The two ends of a range; a hyphen and a slash may also stand within one, so every place is tried."""
    for sign in (_BETWEEN, _HYPHEN, re.compile(r"\s*/\s*")):
        for found in sign.finditer(words):
            first, last = _end(words[: found.start()]), _end(words[found.end() :])
            if first and last and last.month and not (first.short or last.short):
                return first, last
    raise BadPeriod(typed=shown)


def _single(end: _End, today: date, shown: str) -> Period:
    if not end.month:
        raise BadPeriod(typed=shown)
    if end.year and not end.short:
        return _period(end, shown)
    suggestion = _period(end, shown) if end.year else _next(end, today, shown)
    raise Ambiguous(suggestion, typed=shown)


def _turned(end: _End) -> _End:
    """«3/13/2022» can only have meant the 13th."""
    return replace(end, month=end.day, day=end.month) if end.month > 12 and end.day else end


def _next(end: _End, today: date, shown: str) -> Period:
    """The next such day or month that is not over; 29 February may be some years away."""
    for year in range(today.year, today.year + 9):
        try:
            found = _period(replace(end, year=year), shown)
        except NoSuchDay:
            continue
        if not found.is_over(today):
            return found
    raise NoSuchDay(typed=shown)


def _range(first: _End, last: _End, today: date, shown: str) -> Period:
    first = replace(first, month=first.month or last.month, year=first.year or last.year)
    if (first.day is None) != (last.day is None) or (first.year and not last.year):
        raise BadPeriod(typed=shown)
    if not last.year:
        raise Ambiguous(_next_range(first, last, today, shown), typed=shown)
    return _joined(_period(first, shown), _period(last, shown), shown)


def _next_range(first: _End, last: _End, today: date, shown: str) -> Period:
    """«nov.–feb.» goes over the new year."""
    until = _next(last, today, shown)
    same = _period(replace(first, year=until.last.year), shown)
    earlier = replace(first, year=until.last.year - 1)
    return _joined(same if same.first <= until.last else _period(earlier, shown), until, shown)


def _joined(first: Period, last: Period, shown: str) -> Period:
    if last.last < first.first:
        raise EndsBeforeItStarts(typed=shown)
    exact = first.precision is DatePrecision.DAY
    return periods.days(first.first, last.last) if exact else periods.months(first, last)


def _period(end: _End, shown: str) -> Period:
    if end.year not in YEARS:
        raise TooFar(typed=shown)
    try:
        if end.day is None:
            return periods.month(end.year, end.month)
        return periods.day(date(end.year, end.month, end.day))
    except ValueError:
        raise NoSuchDay(typed=shown) from None
