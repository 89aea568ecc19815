"""From what an organiser typed to a session: what can be planned, and what is refused with the field named."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from forum import ids
from forum.erfa import times
from forum.errors import ForumError
from forum.groups import Forum
from forum.groupwork import rounds
from forum.groupwork.sessions import Group, Session
from forum.groupwork.usual import MINUTES as MINUTES
from forum.groupwork.usual import Usual
from forum.workshop.questions import Question

SLACK = range(16)
MOST_GROUPS = 300
YEARS = range(2000, 2101)
FARTHEST = timedelta(days=366)
_MINUTE = timedelta(minutes=1)
_CODES = range(1000, 10000)


class BadWish(ForumError):
    """A field of the form cannot be so; `field` is its name there."""

    field = ""


class NoQuestions(BadWish):
    """None was chosen, or the number of minutes is not theirs; args: questions, minutes (how many of each)."""

    key, field = "error-groupwork-questions", "minutes"


class BadMinutes(BadWish):
    """Args: low, high, typed."""

    key, field = "error-groupwork-minutes", "minutes"


class BadSlack(BadWish):
    """Args: low, high, typed."""

    key, field = "error-groupwork-slack", "slack"


class BadGroups(BadWish):
    """None, or too many; args: most."""

    key, field = "error-groupwork-groups", "groups"


class BadYear(BadWish):
    """Args: low, high."""

    key, field = "error-groupwork-year", "wish_year"


class BadStart(BadWish):
    """In the past, or too far ahead; args: typed."""

    key, field = "error-groupwork-start", "starts"


class BadCutOff(BadWish):
    """Before the group work is over, or too far ahead; args: typed."""

    key, field = "error-groupwork-cut-off", "cut_off"


class BadVillage(BadWish):
    """A group names a village that is none of the forum's; args: village."""

    key, field = "error-groupwork-village", "groups"


@dataclass(frozen=True, slots=True)
class Wish:
    """What an organiser typed, checked for type only; times are local wall time, None leaves them to the rule."""

    questions: tuple[Question, ...]
    minutes: tuple[int, ...]
    slack: int
    groups: tuple[Group, ...]
    wish_year: int
    starts: datetime | None = None
    cut_off: datetime | None = None


def planned(
    wish: Wish, forum: Forum, meeting: str, person: str, now: datetime, taken: Collection[str], usual: Usual
) -> Session:
    """The session; BadWish where it cannot be. `taken` are the codes of sessions that are not over."""
    _check(wish, forum)
    starts = _starts(wish, forum, now)
    switches = rounds.switches(starts, wish.minutes, wish.slack)
    return Session(
        id=ids.new(),
        forum=forum.id,
        meeting=meeting,
        code=_code(taken),
        questions=wish.questions,
        minutes=wish.minutes,
        slack=wish.slack,
        wish_year=wish.wish_year,
        groups=tuple(replace(group, number=number) for number, group in enumerate(wish.groups, 1)),
        switches=switches,
        cut_off=_cut_off(wish, forum, switches[-1], usual),
        created_by=person,
        created_at=now,
        changed_at=now,
    )


def next_start(now: datetime) -> datetime:
    """Two minutes after the running one: whoever presses at any time in 17.38 begins at 17.40."""
    return now.replace(second=0, microsecond=0) + 2 * _MINUTE


def usual_cut_off(closes: datetime, zone: str, usual: Usual) -> datetime:
    """Noon of the Friday after, or as the settings say, as UTC."""
    day = times.local(closes, zone).date() + timedelta(days=1)
    while day.weekday() != usual.cut_day:
        day += timedelta(days=1)
    return times.computed(datetime.combine(day, usual.cut_at), zone)


def _check(wish: Wish, forum: Forum) -> None:
    if not wish.questions or len(wish.questions) != len(wish.minutes):
        raise NoQuestions(questions=len(wish.questions), minutes=len(wish.minutes))
    for length in wish.minutes:
        if length not in MINUTES:
            raise BadMinutes(low=MINUTES[0], high=MINUTES[-1], typed=length)
    if wish.slack not in SLACK:
        raise BadSlack(low=SLACK[0], high=SLACK[-1], typed=wish.slack)
    if wish.wish_year not in YEARS:
        raise BadYear(low=str(YEARS[0]), high=str(YEARS[-1]))
    _check_groups(wish, forum)


def _check_groups(wish: Wish, forum: Forum) -> None:
    if not 1 <= len(wish.groups) <= MOST_GROUPS:
        raise BadGroups(most=MOST_GROUPS)
    known = {group.key for group in forum.groups}
    for village in (each for group in wish.groups for each in group.villages):
        if village not in known:
            raise BadVillage(village=village)


def _starts(wish: Wish, forum: Forum, now: datetime) -> datetime:
    if wish.starts is None:
        return next_start(now)
    starts = _utc(wish.starts, forum)
    # Whoever types the minute that runs means now.
    if starts is None or not now - _MINUTE < starts <= now + FARTHEST:
        raise BadStart(typed=wish.starts)
    return max(starts, now)


def _cut_off(wish: Wish, forum: Forum, closes: datetime, usual: Usual) -> datetime:
    if wish.cut_off is None:
        return usual_cut_off(closes, forum.zone, usual)
    cut_off = _utc(wish.cut_off, forum)
    if cut_off is None or not closes <= cut_off <= closes + FARTHEST:
        raise BadCutOff(typed=wish.cut_off)
    return cut_off


def _utc(wall: datetime, forum: Forum) -> datetime | None:
    """None near the ends of the calendar, where nothing can be reckoned with."""
    return times.typed_to_utc(wall, forum.zone) if wall.year in YEARS else None


def _code(taken: Collection[str]) -> str:
    return secrets.choice([code for number in _CODES if (code := str(number)) not in taken])
