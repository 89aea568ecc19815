"""Who presents for a group, and the speaking queue after the group work: fifteen minutes, shared by the groups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from forum.errors import ForumError
from forum.groupwork.live import members
from forum.groupwork.sessions import Participant, Presenter, Session

POINTS_MOST = 3
QUEUE_MINUTES = 15


class NotInGroup(ForumError):
    """Only who sits in a break-out group, or an organiser, says who presents for it; args: group."""

    key = "error-not-in-group"


class NotThePresenter(ForumError):
    """Main points are chosen by who presents; args: group."""

    key = "error-not-the-presenter"


class TooManyPoints(ForumError):
    """More main points than the presenter has time for; args: limit."""

    key = "error-too-many-points"


@dataclass(frozen=True, slots=True)
class Slot:
    """A group's turn in the queue: `number` of `of`, from `starts` (UTC) on, `length` long."""

    group: int
    number: int
    of: int
    starts: datetime
    length: timedelta

    @property
    def minutes(self) -> int:
        """Whole ones, so that nobody is promised more than there is; 0 where it is less than one."""
        return self.length // timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Queued:
    """A slot and the name of who fills it, "" where nobody does."""

    slot: Slot
    name: str = ""


def slots(session: Session, minutes: int = QUEUE_MINUTES) -> tuple[Slot, ...]:
    """The queue begins when the group work closes, in the order of the groups' numbers."""
    numbers = sorted(group.number for group in session.groups)
    length = timedelta(minutes=minutes) / max(1, len(numbers))
    return tuple(
        Slot(group, place, len(numbers), session.closes + (place - 1) * length, length)
        for place, group in enumerate(numbers, 1)
    )


def slot(session: Session, group: int, minutes: int = QUEUE_MINUTES) -> Slot:
    """One group's turn; the group is one of the session's."""
    return next(each for each in slots(session, minutes) if each.group == group)


def queue(
    session: Session, chosen: Mapping[int, Presenter], joined: Sequence[Participant], minutes: int = QUEUE_MINUTES
) -> tuple[Queued, ...]:
    """All groups, with who presents for each as far as somebody does."""
    return tuple(
        Queued(
            each, name_of(standing(chosen.get(each.group, Presenter(session.id, each.group)), joined).person, joined)
        )
        for each in slots(session, minutes)
    )


def standing(presenter: Presenter, joined: Sequence[Participant]) -> Presenter:
    """Who left the group presents for it no more, whether or not that has been written down."""
    there = any(each.person == presenter.person for each in members(joined, presenter.group))
    return presenter if there or not presenter.person else replace(presenter, person="", points=())


def name_of(person: str, joined: Sequence[Participant]) -> str:
    """As it may stand on a button; "" for nobody."""
    return next((each.name for each in joined if person and each.person == person), "")
