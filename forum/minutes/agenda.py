"""The agenda as rows of text: read, joined up, and refused with the row named."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from forum.erfa import times
from forum.errors import ForumError, Told
from forum.minutes.minutes import Point
from forum.people import plain_name
from forum.workshop.lines import folded

ROWS_MOST = 40
TITLE_LIMIT = 120
_SHOWN = 60
_CLOCK = r"(?:(?:kl\.?|klokken|at|um)\s*)?(?P<{0}>\d{{1,2}})(?:[.:](?P<{0}_minute>\d{{2}}))?(?:\s*uhr\b)?"
_MINUTES = r"(?P<length>\d{1,3})\s*(?:min\.|minut(?:ter)?\b|minutes?\b|minuten\b|min\b)"
_ROW = re.compile(
    rf"(?:{_CLOCK.format('starts')}(?:\s*(?:-|–|—|\btil\b|\bto\b|\bbis\b)\s*{_CLOCK.format('ends')}|\s+{_MINUTES})"
    rf"|{_MINUTES.replace('length', 'alone')})[\s,:.–-]*(?:uhr\b[\s,:.–-]*)*(?P<title>.*)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\s+(?:v\.|v/|led by|geleitet von)\s*(?P<lead>\S.*)$", re.IGNORECASE)


class BadAgenda(ForumError):
    """A row of the agenda cannot be so; args of all: row (from 1), title."""


class AgendaRow(BadAgenda):
    """It does not begin with its times, or says nothing behind them; args: row, title (the row as typed)."""

    key = "error-agenda-row"


class AgendaGap(BadAgenda):
    """Nothing is planned before the row; args: row, title, begins, ends (of the gap, wall time), minutes."""

    key = "error-agenda-gap"


class AgendaOpenEnd(BadAgenda):
    """Nothing is planned between the last row and the end of the meeting; args as of AgendaGap."""

    key = "error-agenda-open-end"


class AgendaOverlap(BadAgenda):
    """The row begins before the one before it ends; args: row, title, begins, ends (of both together), minutes."""

    key = "error-agenda-overlap"


class AgendaOutside(BadAgenda):
    """The row begins before the meeting or ends after it; args: row, title, begins, ends (of the meeting)."""

    key = "error-agenda-outside"


class AgendaTooLong(BadAgenda):
    """More rows than minutes take, or too many words in one; args: row, title, most."""

    key = "error-agenda-too-long"


class AgendaWritten(BadAgenda):
    """A row that is to go, but under which something was written already; args: row, title."""

    key = "error-agenda-written"


@dataclass(frozen=True, slots=True)
class Fill:
    """«17.00–18.30: rækkerne fylder 85 af 90 min.»; times are UTC."""

    starts_at: datetime
    ends_at: datetime
    filled: int
    of: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """The meeting that the rows lie in, on the wall clock of its zone."""

    starts_at: datetime
    ends_at: datetime
    zone: str

    def at(self, clock: time) -> datetime:
        """A wall time of the meeting's day as UTC; past midnight where the meeting goes on until then."""
        starts, ends = times.local(self.starts_at, self.zone), times.local(self.ends_at, self.zone)
        wall = datetime.combine(starts.date(), clock)
        past = clock < starts.time() and ends.date() > starts.date()
        return times.computed(wall + timedelta(days=1) if past else wall, self.zone)

    def shown(self, at: datetime) -> time:
        return times.local(at, self.zone).time()


def read(typed: str, starts_at: datetime, ends_at: datetime, zone: str) -> tuple[Point, ...]:
    """The rows of a multi-line text, one a line, in local wall time; BadAgenda names the row that cannot be so.

    «17.00-17.05 Velkomst v. Landsbyforum», «kl. 17:00 til 17:05 …», «17.00 5 min Velkomst», or «5 min Velkomst», which
    begins where the row before it ends. Only behind the last row something may still be missing.
    """
    frame = _Frame(starts_at, ends_at, zone)
    rows = [row for row in map(_visible, typed.splitlines()) if row]
    if len(rows) > ROWS_MOST:
        raise AgendaTooLong(row=ROWS_MOST + 1, title=_short(rows[ROWS_MOST]), most=ROWS_MOST)
    points: list[Point] = []
    for number, row in enumerate(rows, 1):
        follows = points[-1].ends_at if points else starts_at
        points.append(_follows(_point(row, number, follows, frame), number, follows, frame))
    return tuple(points)


def text(points: Sequence[Point], zone: str) -> str:
    """The rows as `read` takes them."""
    return "\n".join(_row(point, zone) for point in points)


def fill(points: Sequence[Point], starts_at: datetime, ends_at: datetime) -> Fill:
    """How many minutes of the meeting the rows take."""
    return Fill(starts_at, ends_at, sum(point.minutes for point in points), _minutes(starts_at, ends_at))


def require_full(points: Sequence[Point], starts_at: datetime, ends_at: datetime, zone: str) -> None:
    """Refuse rows that do not fill the meeting: what is shown to others adds up."""
    frame, reached = _Frame(starts_at, ends_at, zone), starts_at
    for number, point in enumerate(points, 1):
        reached = _follows(point, number, reached, frame).ends_at
    if reached < ends_at:
        last = points[-1].title if points else ""
        raise AgendaOpenEnd(**_between(reached, ends_at, frame), row=len(points), title=_short(last))


def anew(points: Sequence[Point], before: Sequence[Point]) -> tuple[Point, ...]:
    """The rows with what was written under them: by title, else by when they begin. AgendaWritten where it has no row.

    A row that was typed anew keeps its words, for nothing that was written may be lost with a form.
    """
    left = list(enumerate(before, 1))
    found: dict[int, Point] = {}
    for same in (_same_title, _same_time):
        for number, point in enumerate(points):
            match = next((old for old in left if number not in found and same(old[1], point)), None)
            if match:
                left.remove(match)
                found[number] = match[1]
    for row, old in left:
        if old.discussion or old.decision:
            raise AgendaWritten(row=row, title=_short(old.title))
    return tuple(_with_words(point, found.get(number)) for number, point in enumerate(points))


def _same_title(old: Point, new: Point) -> bool:
    return old.title.casefold() == new.title.casefold()


def _same_time(old: Point, new: Point) -> bool:
    return old.starts_at == new.starts_at


def _with_words(point: Point, old: Point | None) -> Point:
    return replace(point, discussion=old.discussion, decision=old.decision) if old else point


def _point(row: str, number: int, follows: datetime, frame: _Frame) -> Point:
    found = _ROW.fullmatch(row)
    if found is None:
        raise AgendaRow(row=number, title=_short(row))
    title, lead = _led(found["title"])
    if not title:
        raise AgendaRow(row=number, title=_short(row))
    if len(title) > TITLE_LIMIT:
        raise AgendaTooLong(row=number, title=_short(title), most=TITLE_LIMIT)
    starts_at, ends_at = _times(found, row, number, follows, frame)
    return Point(title, starts_at, ends_at, lead)


def _times(found: re.Match[str], row: str, number: int, follows: datetime, frame: _Frame) -> tuple[datetime, datetime]:
    try:
        starts_at = frame.at(_clock(found, "starts")) if found["starts"] else follows
        ends_at = frame.at(_clock(found, "ends")) if found["ends"] else starts_at + _length(found)
    except ValueError:
        raise AgendaRow(row=number, title=_short(row)) from None
    if ends_at <= starts_at:
        raise AgendaRow(row=number, title=_short(row))
    return starts_at, ends_at


def _clock(found: re.Match[str], which: str) -> time:
    return time(int(found[which]), int(found[f"{which}_minute"] or 0))


def _length(found: re.Match[str]) -> timedelta:
    return timedelta(minutes=int(found["length"] or found["alone"]))


def _led(typed: str) -> tuple[str, str]:
    """Title and who holds it."""
    found = _LEAD.search(typed)
    if found is None:
        return _visible(typed), ""
    return _visible(typed[: found.start()]), plain_name(found["lead"])


def _visible(typed: str) -> str:
    return folded("".join(sign if sign.isprintable() else " " for sign in typed))


def _follows(point: Point, number: int, follows: datetime, frame: _Frame) -> Point:
    """The row where it joins up with the one before and lies in the meeting."""
    named: dict[str, Told] = {"row": number, "title": _short(point.title)}
    if point.starts_at < frame.starts_at or point.ends_at > frame.ends_at:
        raise AgendaOutside(begins=frame.shown(frame.starts_at), ends=frame.shown(frame.ends_at), **named)
    if point.starts_at < follows:
        raise AgendaOverlap(**_between(point.starts_at, min(follows, point.ends_at), frame), **named)
    if point.starts_at > follows:
        raise AgendaGap(**_between(follows, point.starts_at, frame), **named)
    return point


def _between(begins: datetime, ends: datetime, frame: _Frame) -> dict[str, Told]:
    return {"begins": frame.shown(begins), "ends": frame.shown(ends), "minutes": _minutes(begins, ends)}


def _minutes(begins: datetime, ends: datetime) -> int:
    return int((ends - begins).total_seconds()) // 60


def _row(point: Point, zone: str) -> str:
    begins, ends = (f"{times.local(at, zone):%H.%M}" for at in (point.starts_at, point.ends_at))
    return f"{begins}-{ends} {point.title}{f' v. {point.lead}' if point.lead else ''}"


def _short(typed: str) -> str:
    return typed if len(typed) <= _SHOWN else typed[: _SHOWN - 1] + "…"
