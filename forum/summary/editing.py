"""Where organisers decide what a summary shows: every decision is a ruling with who and when, and can be undone.

Whole lines are left out, put before others or headed otherwise, notes are quoted first or not at all, and wishes get
their number in the action plan. No word of a note can be changed here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from forum import people
from forum.errors import ChangedMeanwhile, ForumError, NoSuchNote
from forum.groupwork.sessions import Deed
from forum.people import Person, Role
from forum.ports import Clock, Directory
from forum.summary.organised import droppable
from forum.summary.rulings import EVERYWHERE, Ruling, Rulings, What
from forum.workshop.notes import Note, State
from forum.workshop.questions import Question

HEADING_LIMIT = 80
ACTIONS = 10
"""The action plan of the Danish villages' wishes has so many numbers."""
DROPPED, PINNED, HIDDEN = "1", "pinned", "hidden"
OF_LINES = frozenset({What.HEADING, What.DROPPED, What.PLACE})
OF_NOTES = frozenset({What.QUOTE, What.ACTION})
FLAGS = {What.DROPPED: {DROPPED}, What.QUOTE: {PINNED, HIDDEN}, What.ACTION: {str(n) for n in range(1, ACTIONS + 1)}}


class NoSuchLine(ForumError):
    """The summary holds no such line any more."""

    key = "error-summary-no-line"


class HeadingTooLong(ForumError):
    """Args: length, limit."""

    key = "error-summary-heading-long"


class NoSuchChoice(ForumError):
    """Something that no button of ours offers."""

    key = "error-stale-card"


class Found(Protocol):
    """The part of forum.workshop.ports.Notes that is asked."""

    async def find(self, forum: str, note: str) -> Note | None: ...


@dataclass(frozen=True, slots=True)
class Decision:
    """`subject` is a line's key or a note's id, `value` as What says ("" takes back), `seen` the version it follows."""

    gathering: str
    subject: str
    what: What
    value: str = ""
    seen: int = 0


class DecidedOtherwise(ChangedMeanwhile):
    """Somebody was faster: `standing` is what they decided, and nothing was overwritten."""

    def __init__(self, standing: Ruling) -> None:
        super().__init__()
        self.standing = standing


@dataclass(frozen=True, slots=True)
class Editing:
    """The desk; an organiser's alone."""

    directory: Directory
    rulings: Rulings
    notes: Found
    clock: Clock

    async def standing(self, person: Person, gathering: str) -> tuple[Ruling, ...]:
        """What has been decided; one that was taken back has "" as its value."""
        people.require(person, Role.ORGANISER)
        return await self.rulings.of(self.directory.forum().id, gathering)

    async def decide(self, person: Person, decision: Decision) -> tuple[Ruling, Ruling]:
        """What stood before and what stands now; a second tap changes nothing. DecidedOtherwise by `seen`."""
        people.require(person, Role.ORGANISER)
        seen = await self._checked(decision)
        before = await self._before(decision)
        if before.value == decision.value:
            return before, before
        if before.version != decision.seen:
            raise DecidedOtherwise(before)
        after = self._next(before, person, decision.value, seen)
        await self._put(decision, [after], before.value)
        return before, after

    async def move(self, person: Person, gathering: str, line: str, lines: Sequence[str], by: int, seen: int) -> Ruling:
        """Put a line before its neighbour (`by` -1) or behind it (1); `lines` are the keys as they are shown.

        Answers its place now. NoSuchLine where it is none of them; DecidedOtherwise by `seen`.
        """
        people.require(person, Role.ORGANISER)
        if line not in lines or by not in (-1, 1):
            raise NoSuchLine
        standing = {each: await self._before(Decision(gathering, each, What.PLACE)) for each in lines}
        before = standing[line]
        if before.version != seen:
            raise DecidedOtherwise(before)
        places = {each: str(place) for place, each in enumerate(_swapped(lines, line, by), 1)}
        moved = {
            each: self._next(standing[each], person, place)
            for each, place in places.items()
            if standing[each].value != place
        }
        if moved:
            decision = Decision(gathering, line, What.PLACE, places[line])
            await self._put(decision, tuple(moved.values()), before.value)
        return moved.get(line, before)

    async def _checked(self, decision: Decision) -> int:
        """The version of the note that it is about, 0 where it is about a line."""
        if decision.what in OF_LINES:
            _check_line(decision)
            return 0
        if decision.what not in OF_NOTES or not _offered(decision):
            raise NoSuchChoice
        note = await self.notes.find(self.directory.forum().id, decision.subject)
        if note is None or note.state is not State.ACTIVE:
            raise NoSuchNote
        if decision.what is What.ACTION and note.question is not Question.WISH_SCENARIO:
            raise NoSuchChoice
        return note.version

    async def _before(self, decision: Decision) -> Ruling:
        """The ruling that stands; version 0 where there is none."""
        forum, where = self.directory.forum().id, _where(decision)
        for ruling in await self.rulings.of(forum, decision.gathering):
            if (ruling.gathering, ruling.subject, ruling.what) == (where, decision.subject, decision.what):
                return ruling
        return Ruling(forum, where, decision.subject, decision.what, "", "", self.clock.now(), version=0)

    def _next(self, before: Ruling, person: Person, value: str, seen: int = 0) -> Ruling:
        return Ruling(
            before.forum,
            before.gathering,
            before.subject,
            before.what,
            value,
            person.id,
            self.clock.now(),
            seen,
            before.version + 1,
        )

    async def _put(self, decision: Decision, made: Sequence[Ruling], before: str) -> None:
        values = ("", "") if decision.what is What.HEADING else (before, decision.value)
        act = f"summary.{decision.what}:{decision.subject}"
        deed = Deed(f"summary:{decision.gathering}", made[0].at, made[0].by, act, *values)
        await self.rulings.put(made, (), (deed,))


def _offered(decision: Decision) -> bool:
    return decision.value == "" or decision.value in FLAGS[decision.what]


def _where(decision: Decision) -> str:
    return EVERYWHERE if decision.what in OF_NOTES else decision.gathering


def _check_line(decision: Decision) -> None:
    if decision.what is What.HEADING and len(decision.value) > HEADING_LIMIT:
        raise HeadingTooLong(length=len(decision.value), limit=HEADING_LIMIT)
    if decision.what is What.DROPPED and not (_offered(decision) and droppable(decision.subject)):
        raise NoSuchChoice


def _swapped(lines: Sequence[str], line: str, by: int) -> list[str]:
    made = list(lines)
    here = made.index(line)
    there = min(max(here + by, 0), len(made) - 1)
    made[here], made[there] = made[there], made[here]
    return made
