"""The walk of minutes: draft, in review, approved, published; a jump is refused."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from forum.erfa import times
from forum.errors import ForumError
from forum.minutes.minutes import Minutes, State

NOON = time(12)
FRIDAY = 4
LONGEST = timedelta(days=92)
_DAY = timedelta(days=1)


class Act(StrEnum):
    """What an organiser can press. PUBLISH is done when the files stand."""

    REVIEW = "review"
    BACK = "back"
    APPROVE = "approve"
    PUBLISH = "publish"


class NotNow(ForumError):
    """The minutes do not stand so that this can be done; args: state (a minutes.State), act."""

    key = "error-minutes-not-now"


class NotHeld(ForumError):
    """The meeting has not begun: nobody was there yet, and a lock would take its notes before they are written."""

    key = "error-minutes-not-held"


class BadDeadline(ForumError):
    """In the past, or too far ahead; args: typed."""

    key = "error-minutes-deadline"


LEADS: Mapping[tuple[State, Act], State] = {
    (State.DRAFT, Act.REVIEW): State.IN_REVIEW,
    (State.IN_REVIEW, Act.BACK): State.DRAFT,
    (State.IN_REVIEW, Act.APPROVE): State.APPROVED,
    (State.APPROVED, Act.PUBLISH): State.PUBLISHED,
}


def may(minutes: Minutes, now: datetime) -> tuple[Act, ...]:
    """The acts that lead on from here."""
    return tuple(act for act in Act if refusal(minutes, act, now) is None)


def refusal(minutes: Minutes, act: Act, now: datetime) -> NotNow | NotHeld | None:
    """Why an act does not lead on from here."""
    if (minutes.state, act) not in LEADS:
        return NotNow(state=minutes.state.value, act=act.value)
    return NotHeld() if act in (Act.REVIEW, Act.APPROVE) and now < minutes.starts_at else None


def turned(minutes: Minutes, act: Act, now: datetime, deadline: datetime | None = None) -> Minutes:
    """The minutes after an act, one version on; NotNow where it leads nowhere from here."""
    state = LEADS.get((minutes.state, act))
    if state is None:
        raise NotNow(state=minutes.state.value, act=act.value)
    moved = replace(minutes, state=state, version=minutes.version + 1, changed_at=now)
    return _MARKS[act](moved, now, deadline)


def _reviewed(minutes: Minutes, _now: datetime, deadline: datetime | None) -> Minutes:
    return replace(minutes, deadline=deadline)


def _back(minutes: Minutes, _now: datetime, _deadline: datetime | None) -> Minutes:
    return replace(minutes, deadline=None)


def _approved(minutes: Minutes, now: datetime, _deadline: datetime | None) -> Minutes:
    return replace(minutes, locked_at=now)


def _published(minutes: Minutes, now: datetime, _deadline: datetime | None) -> Minutes:
    return replace(minutes, published_at=now)


_MARKS: Mapping[Act, Callable[[Minutes, datetime, datetime | None], Minutes]] = {
    Act.REVIEW: _reviewed,
    Act.BACK: _back,
    Act.APPROVE: _approved,
    Act.PUBLISH: _published,
}


def usual_deadline(now: datetime, zone: str) -> datetime:
    """Noon of the next Friday, or of the working day before it, as UTC; never today."""
    day = times.local(now, zone).date() + _DAY
    while True:
        while day.weekday() != FRIDAY:
            day += _DAY
        noon = times.computed(datetime.combine(times.working_day(day), NOON), zone)
        if noon > now + timedelta(hours=12):
            return noon
        day += _DAY


def typed_deadline(wall: datetime, now: datetime, zone: str) -> datetime:
    """What an organiser typed, as UTC; BadDeadline, NoSuchTime."""
    near = times.local(now, zone).year
    at = times.typed_to_utc(wall, zone) if wall.year in range(near, near + 2) else None
    if at is None or not now < at <= now + LONGEST:
        raise BadDeadline(typed=wall)
    return at


def next_morning(at: datetime, zone: str) -> datetime:
    """09.00 of the day after, as UTC."""
    return times.morning(times.local(at, zone).date() + _DAY, zone)


def week_after(at: datetime, zone: str) -> datetime:
    """09.00 a week after, or of the first working day from then on, as UTC."""
    day = times.local(at, zone).date() + 7 * _DAY
    while not times.is_working_day(day):
        day += _DAY
    return times.morning(day, zone)
