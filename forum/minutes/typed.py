"""What an organiser typed becomes minutes: cleaned, held against the limits, joined with what stood."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from forum.erfa import times
from forum.minutes import agenda
from forum.minutes.errors import BadAddress, BadDay, BadText, BadTimes
from forum.minutes.minutes import Minutes, Point
from forum.minutes.written import Said, Written
from forum.workshop.lines import folded

LINE_LIMIT = 120
TEXT_LIMIT = 2000
"""Two texts of that length, and what each was before, still fit on the card of a clash."""
LONGEST = timedelta(days=1)
NEAR = range(2000, 2101)
ADDRESSES_MOST = 200
DAYS_AHEAD = timedelta(days=3 * 366)
_ADDRESS = re.compile(r"[^\s@<>\"',;:()\[\]\\]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}")


def rewritten(minutes: Minutes, draft: Written, now: datetime, zone: str) -> Minutes:
    """The minutes with what was typed, one version on. BadAgenda, BadTimes, BadText."""
    starts_at, ends_at = _times(minutes, draft, zone)
    points = _points(minutes, draft, starts_at, ends_at, zone)
    return replace(
        minutes,
        title=minutes.title if draft.title is None else line(draft.title),
        place=minutes.place if draft.place is None else line(draft.place),
        starts_at=starts_at,
        ends_at=ends_at,
        points=_said(points, draft.said),
        next_steps=minutes.next_steps if draft.next_steps is None else paragraphs(draft.next_steps),
        version=minutes.version + 1,
        changed_at=now,
    )


def line(typed: str, limit: int = LINE_LIMIT) -> str:
    """One line without signs that nobody sees; "" for nothing. BadText."""
    found = folded(_visible(typed))
    if len(found) > limit:
        raise BadText(limit=limit)
    return found


def paragraphs(typed: str, limit: int = TEXT_LIMIT) -> str:
    """Several lines, each without blanks around it; empty lines part paragraphs. BadText."""
    found = "\n".join(folded(_visible(each)) for each in typed.splitlines()).strip("\n")
    found = re.sub(r"\n{3,}", "\n\n", found)
    if len(found) > limit:
        raise BadText(limit=limit)
    return found


def words(typed: str, limit: int) -> str:
    """As `paragraphs`, but not nothing."""
    found = paragraphs(typed, limit)
    if not found:
        raise BadText(limit=limit)
    return found


def addresses(typed: Sequence[str]) -> tuple[str, ...]:
    """E-mail addresses, each once whatever its case; BadAddress names the first that is none."""
    found: dict[str, str] = {}
    for each in filter(None, (address.strip() for address in typed)):
        if not _ADDRESS.fullmatch(each) or ".." in each:
            raise BadAddress(typed=each[:60], most=ADDRESSES_MOST)
        found.setdefault(each.casefold(), each)
    if len(found) > ADDRESSES_MOST:
        raise BadAddress(typed=str(len(found)), most=ADDRESSES_MOST)
    return tuple(found.values())


def day(typed: date | None, today: date) -> date | None:
    """A day on which a task can be due; BadDay."""
    if typed is not None and not today <= typed <= today + DAYS_AHEAD:
        raise BadDay(typed=f"{typed:%d-%m-%Y}")
    return typed


def _visible(typed: str) -> str:
    """Hidden signs turn the order of what is read, or are no characters at all; emoji keep what joins them."""
    return "".join(sign for sign in typed if unicodedata.category(sign) not in ("Cf", "Cs", "Co") or sign == "\u200d")


def _times(minutes: Minutes, draft: Written, zone: str) -> tuple[datetime, datetime]:
    starts_at = _utc(draft.starts, zone) if draft.starts else minutes.starts_at
    ends_at = _utc(draft.ends, zone) if draft.ends else minutes.ends_at
    if not timedelta() < ends_at - starts_at <= LONGEST:
        begins, ends = (times.local(at, zone) for at in (starts_at, ends_at))
        raise BadTimes(begins=begins, ends=ends)
    return starts_at, ends_at


def _utc(wall: datetime, zone: str) -> datetime:
    if wall.year not in NEAR:
        raise BadTimes(begins=wall, ends=wall)
    return times.typed_to_utc(wall.replace(second=0, microsecond=0), zone)


def _points(minutes: Minutes, draft: Written, starts_at: datetime, ends_at: datetime, zone: str) -> tuple[Point, ...]:
    """The rows as typed, or those that stood on the wall clock of a meeting that was moved."""
    moved = (starts_at, ends_at) != (minutes.starts_at, minutes.ends_at)
    if draft.agenda is None and not moved:
        return minutes.points
    rows = agenda.text(minutes.points, zone) if draft.agenda is None else draft.agenda
    return agenda.anew(agenda.read(rows, starts_at, ends_at, zone), minutes.points)


def _said(points: Iterable[Point], said: Mapping[int, Said]) -> tuple[Point, ...]:
    return tuple(_with(point, said.get(number)) for number, point in enumerate(points, 1))


def _with(point: Point, said: Said | None) -> Point:
    if said is None:
        return point
    discussion = point.discussion if said.discussion is None else paragraphs(said.discussion)
    decision = point.decision if said.decision is None else paragraphs(said.decision)
    return replace(point, discussion=discussion, decision=decision)
