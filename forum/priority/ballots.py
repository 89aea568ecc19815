"""What becomes of three dots: where they may lie, how they are moved, and how they are counted."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from forum.alike import groups
from forum.alike.groups import Group
from forum.errors import ForumError
from forum.priority.dots import EACH, Ballot
from forum.summary.quotes import age
from forum.summary.rulings import Ruling
from forum.workshop.notes import Note
from forum.workshop.questions import Question

WANTED = (Question.CAN_IMPROVE, Question.WISH_SCENARIO)
"""What works already needs no dots."""


class NoDotsLeft(ForumError):
    """A person's dots are all given; args: each."""

    key = "error-no-dots-left"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something to choose; `mine` are the reader's own dots on it."""

    group: Group
    mine: int = 0

    @property
    def id(self) -> str:
        return self.group.leader.id


def candidates(notes: Iterable[Note], rulings: Iterable[Ruling]) -> tuple[Group, ...]:
    """Wishes and improvements, those that most villages share first; those of a group stand once.

    Dots have no part in the order: else it would move under people's fingers, and show what others chose.
    """
    wanted = [note for note in notes if note.question in WANTED]
    return tuple(sorted(groups.grouped(wanted, rulings), key=_shared))


def lying(ballot: Ballot | None, choices: Iterable[Group]) -> dict[str, int]:
    """The dots that count, by note: one on a note that was taken back is its person's again."""
    standing = {note.id for group in choices for note in group.notes}
    return {note: dots for note, dots in (ballot.dots if ballot else {}).items() if note in standing and dots > 0}


def on(group: Group, dots: Mapping[str, int]) -> int:
    """How many lie on a group, on whichever note of it they were put: so parting it gives each note its own back."""
    return sum(dots.get(note.id, 0) for note in group.notes)


def given(dots: Mapping[str, int], to: Group) -> dict[str, int]:
    """With one more; NoDotsLeft after the third."""
    if sum(dots.values()) >= EACH:
        raise NoDotsLeft(each=EACH)
    return {**dots, to.leader.id: dots.get(to.leader.id, 0) + 1}


def taken(dots: Mapping[str, int], back_from: Group) -> dict[str, int]:
    """With one less, from the leader first; the same where none lies there."""
    held = next((note.id for note in back_from.notes if dots.get(note.id, 0)), None)
    left = {note: count - (note == held) for note, count in dots.items()}
    return {note: count for note, count in left.items() if count}


def cast(before: Ballot | None, place: Ballot, dots: Mapping[str, int], now: datetime) -> Ballot:
    """The next version of a ballot; `place` names whose it is where there is none yet."""
    version = before.version + 1 if before else 1
    return replace(place, dots=dict(sorted(dots.items())), at=now, version=version)


def shown(choices: Iterable[Group], withheld: Collection[str]) -> tuple[Group, ...]:
    """Those that may be put before everybody, led by a note that may be quoted; the others count, and are not shown."""
    led = (sorted(group.notes, key=lambda note: note.id in withheld) for group in choices)
    return tuple(Group(tuple(notes)) for notes in led if notes[0].id not in withheld)


def ranked(choices: Iterable[Group], tally: Mapping[str, int]) -> tuple[tuple[int, Group], ...]:
    """What got a dot, the most first; of as many, what more villages share, then the older (as forum.summary does)."""
    counted = [(on(group, tally), group) for group in choices]
    chosen = (each for each in counted if each[0])
    return tuple(sorted(chosen, key=lambda each: (-each[0], -len(each[1].villages), age(each[1].leader))))


def _shared(group: Group) -> tuple[int, int, datetime, int, str]:
    return (-len(group.villages), -len(group.notes), *age(group.leader))
