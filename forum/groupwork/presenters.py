"""Who presents for a group, and the speaking queue after the group work: fifteen minutes, shared by the groups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from forum import targets
from forum.errors import ForumError
from forum.groupwork.live import members, subject
from forum.groupwork.sessions import Participant, Presenter, Session
from forum.ports import Delivery, Kind

POINTS_MOST = 3
QUEUE_MINUTES = 15


class NotInGroup(ForumError):
    """Only who sits in a break-out group, or an organiser, says who presents for it; args: group."""

    key = "error-not-in-group"


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


@dataclass(frozen=True, slots=True)
class Queued:
    """A slot and who fills it; `name` is "" where nobody does."""

    slot: Slot
    person: str = ""
    name: str = ""


def slots(session: Session, minutes: int = QUEUE_MINUTES) -> tuple[Slot, ...]:
    """The queue begins when the group work closes, in the order of the groups' numbers."""
    numbers = sorted(group.number for group in session.groups)
    length = timedelta(minutes=minutes) / max(1, len(numbers))
    return tuple(
        Slot(group, place, len(numbers), session.closes + (place - 1) * length, length)
        for place, group in enumerate(numbers, 1)
    )


def slot(session: Session, group: int, minutes: int = QUEUE_MINUTES) -> Slot | None:
    """One group's turn."""
    return next((each for each in slots(session, minutes) if each.group == group), None)


def queue(
    session: Session, presenters: Mapping[int, Presenter], joined: Sequence[Participant], minutes: int = QUEUE_MINUTES
) -> tuple[Queued, ...]:
    """All groups, with who presents for each as far as somebody does."""
    return tuple(_queued(each, presenters.get(each.group), joined) for each in slots(session, minutes))


def standing(presenter: Presenter, joined: Sequence[Participant]) -> Presenter:
    """Who left the group presents for it no more, whether or not that has been written down."""
    there = any(each.person == presenter.person for each in members(joined, presenter.group))
    return presenter if there or not presenter.person else replace(presenter, person="", points=())


def page_row(session: Session, group: int, person: str, due: datetime) -> Delivery:
    """The presenter's one-page card in their chat; whoever presents no more is told so on the same card."""
    key, about = page_key(session.id, group, person), subject(session.id, group, person)
    return Delivery(session.forum, Kind.PRESENTER, targets.person(person), key, about, due, coalesced=True)


def page_key(session: str, group: int, person: str) -> str:
    """Of the row and of the message that stands in the chat."""
    return f"groupwork.presenter:{session}:{group}:{person}"


def _queued(slot: Slot, presenter: Presenter | None, joined: Sequence[Participant]) -> Queued:
    person = standing(presenter, joined).person if presenter else ""
    return Queued(slot, person, next((each.name for each in joined if person and each.person == person), ""))
