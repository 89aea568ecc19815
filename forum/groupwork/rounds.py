"""The clock of a session: pure rules on the times at which it switches."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from forum.groupwork.sessions import Session, State
from forum.workshop.questions import Question

MINUTE = timedelta(minutes=1)
_NOTHING = timedelta(0)
_PLACES = 10
"""More than a session has switches."""


class Stage(StrEnum):
    BEFORE = "before"
    QUESTION = "question"
    PRESENTERS = "presenters"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a session stands: `index` is the switch that happened last (-1 before the first).

    `question` is None outside of questions; `ends` is when the next switch is due, None once it is closed.
    """

    stage: Stage
    index: int
    question: Question | None = None
    ends: datetime | None = None


class Act(StrEnum):
    """What an organiser can press."""

    PAUSE = "pause"
    RESUME = "resume"
    PLUS = "plus"
    NEXT = "next"
    BACK = "back"
    CLOSE = "close"
    LOCK = "lock"


def switches(starts: datetime, minutes: Sequence[int], slack: int) -> tuple[datetime, ...]:
    """As planned: when each question begins, when the presenter is chosen, and the end."""
    times = [starts]
    for length in (*minutes, slack):
        times.append(times[-1] + length * MINUTE)
    return tuple(times)


def position(session: Session, now: datetime) -> Position:
    """Where it stands at a moment; a paused session stands where its clock was stopped."""
    return at(session, bisect_right(session.switches, session.paused_at or now) - 1)


def at(session: Session, index: int) -> Position:
    """Where it stands after the switch of that index."""
    asked = len(session.questions)
    ends = session.switches[index + 1] if index <= asked else None
    if index < 0:
        return Position(Stage.BEFORE, index, None, ends)
    if index < asked:
        return Position(Stage.QUESTION, index, session.questions[index], ends)
    return Position(Stage.PRESENTERS if index == asked else Stage.CLOSED, index, None, ends)


def ends(session: Session, question: Question) -> datetime:
    """When a question ends, as things stand."""
    return session.switches[session.questions.index(question) + 1]


def foremost(sessions: Iterable[Session], now: datetime) -> tuple[Session, ...]:
    """What is under way comes before what was only planned later, or is over; else as they came."""
    return tuple(sorted(sessions, key=lambda each: position(each, now).stage not in (Stage.QUESTION, Stage.PRESENTERS)))


def takes_in(session: Session, now: datetime) -> bool:
    """Until its cut-off; in what was called off there is nothing to answer."""
    return now <= session.cut_off and not session.cancelled


def stamp(session: Session, now: datetime) -> int:
    """What a control card was drawn from: no act since, and no switch either, where it is still the same."""
    return session.version * _PLACES + position(session, now).index + 1


def version_in(stamp: int) -> int:
    """The session's version in a stamp."""
    return stamp // _PLACES


def acted(session: Session, act: Act, now: datetime) -> Session:
    """The session after an act, one version on; the same object where the act changes nothing there."""
    turned = _ACTS[act](session, now)
    if turned is session:
        return session
    # What goes on for longer than was planned is not shut before it is over.
    cut_off = max(session.cut_off, turned.closes)
    return replace(turned, cut_off=cut_off, version=session.version + 1, changed_at=now)


def _paused(session: Session, now: datetime) -> Session:
    if session.paused_at or _over(session, now):
        return session
    return replace(session, state=State.PAUSED, paused_at=now)


def _resumed(session: Session, now: datetime) -> Session:
    if session.paused_at is None:
        return session
    stood = max(now - session.paused_at, _NOTHING)
    moved = _moved(session, position(session, now).index + 1, stood)
    return replace(moved, state=State.RUNNING, paused_at=None)


def _longer(session: Session, now: datetime) -> Session:
    if _over(session, now):
        return session
    return _moved(session, position(session, now).index + 1, MINUTE)


def _next(session: Session, now: datetime) -> Session:
    if _over(session, now):
        return session
    running = _resumed(session, now)
    index = position(running, now).index
    early = running.switches[index + 1] - now
    return replace(_moved(running, index + 1, -early), left=_left(running, index, early))


def _back(session: Session, now: datetime) -> Session:
    if _over(session, now) or position(session, now).index < 1:
        return session
    running = _resumed(session, now)
    index = position(running, now).index
    again = max(_left_of(running, index - 1), MINUTE)
    moved = _moved(running, index, now + again - running.switches[index])
    return replace(moved, left=_left(running, index - 1, _NOTHING))


def _closed(session: Session, now: datetime) -> Session:
    if _over(session, now):
        return session
    running = _resumed(session, now)
    happened = position(running, now).index + 1
    times = (*running.switches[:happened], *(now for _ in running.switches[happened:]))
    return replace(running, state=State.CLOSED, switches=times)


def _locked(session: Session, now: datetime) -> Session:
    if session.state is State.LOCKED or not _over(session, now):
        return session
    return replace(session, state=State.LOCKED)


_ACTS: Mapping[Act, Callable[[Session, datetime], Session]] = {
    Act.PAUSE: _paused,
    Act.RESUME: _resumed,
    Act.PLUS: _longer,
    Act.NEXT: _next,
    Act.BACK: _back,
    Act.CLOSE: _closed,
    Act.LOCK: _locked,
}


def _over(session: Session, now: datetime) -> bool:
    return position(session, now).stage is Stage.CLOSED


def _moved(session: Session, first: int, by: timedelta) -> Session:
    """The switches from `first` on, each as much later."""
    later = (time + by for time in session.switches[first:])
    return replace(session, switches=(*session.switches[:first], *later))


def _left_of(session: Session, index: int) -> timedelta:
    return session.left[index] if index < len(session.left) else _NOTHING


def _left(session: Session, index: int, time: timedelta) -> tuple[timedelta, ...]:
    known = (_left_of(session, each) for each in range(len(session.questions)))
    return tuple(time if each == index else old for each, old in enumerate(known))
