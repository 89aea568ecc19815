"""Where an organiser says which notes are the same: nothing is joined without a tap, and each can be taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum import people
from forum.alike import groups
from forum.alike.gathered import Gathered, Tables
from forum.alike.groups import Group
from forum.errors import NoSuchNote
from forum.groupwork.sessions import Deed
from forum.people import Person, Role
from forum.ports import Clock
from forum.summary import alike
from forum.summary.alike import Pair
from forum.summary.quotes import age
from forum.summary.rulings import EVERYWHERE, Ruling, Rulings, What
from forum.workshop.notes import Note
from forum.workshop.sittings import Locked

APART = "1"

Suggest = Callable[[Sequence[Note], Sequence[Ruling]], Sequence[Pair]]
"""Pairs of notes that may say the same, likeliest first (forum.summary.alike.pairs)."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`groups` are those that a person joined, `pairs` what is suggested, the older note of each first."""

    gathering: str
    groups: tuple[Group, ...]
    pairs: tuple[Pair, ...]
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Alike:
    """The desk; organisers only, and every act is audited. The notes themselves are never touched."""

    gatherings: Tables
    rulings: Rulings
    clock: Clock
    suggest: Suggest = alike.pairs

    async def show(self, person: Person, gathering: str = "") -> Likeness:
        """What was joined, and what is suggested; NoSuchMeeting."""
        people.require(person, Role.ORGANISER)
        found = await self.gatherings.of(gathering)
        whole = groups.grouped(found.notes, found.rulings)
        joined = tuple(group for group in whole if group.merged)
        return Likeness(found.id, joined, _suggested(found, whole, self.suggest), found.locked)

    async def merge(self, person: Person, gathering: str, note: str, leader: str) -> Likeness:
        """[Ens]: two notes, and all that hang on them, count as one; a second tap changes nothing. Locked, NoSuchNote.

        The links always lead from the head of one group to the head of the other, so that none is ever overwritten.
        """
        found, pair = await self._pair(person, gathering, note, leader)
        links = groups.links(found.rulings)
        if leader not in groups.together(links, note):
            older, younger = sorted(pair, key=lambda each: _since(found, links, each))
            joined = self._ruling(found, person, _head(links, younger.id), What.SAME, _head(links, older.id))
            await self._put(person, [joined, *self._apart(found, person, pair, "")], "note.merged")
        return await self.show(person, found.id)

    async def keep_apart(
        self, person: Person, gathering: str, note: str, leader: str, *, undo: bool = False
    ) -> Likeness:
        """[Ikke ens]: the pair is suggested no more, or (`undo`) again."""
        found, pair = await self._pair(person, gathering, note, leader)
        await self._put(person, self._apart(found, person, pair, "" if undo else APART), "note.apart")
        return await self.show(person, found.id)

    async def part(self, person: Person, gathering: str, note: str) -> Likeness:
        """Take one note out of its group: it counts for itself again, the others stay together."""
        found, _ = await self._pair(person, gathering, note, note)
        changed = groups.parted(groups.links(found.rulings), note)
        rulings = [self._ruling(found, person, one, What.SAME, other) for one, other in changed.items()]
        await self._put(person, rulings, "note.parted")
        return await self.show(person, found.id)

    async def _pair(self, person: Person, gathering: str, note: str, leader: str) -> tuple[Gathered, tuple[Note, Note]]:
        people.require(person, Role.ORGANISER)
        found = await self.gatherings.of(gathering)
        one, other = found.note(note), found.note(leader)
        if one is None or other is None or one.cell != other.cell:
            raise NoSuchNote
        if found.locked:
            raise Locked
        return found, (one, other)

    def _apart(self, found: Gathered, person: Person, pair: tuple[Note, Note], value: str) -> list[Ruling]:
        subject = apart_key(*pair)
        before = _before(found, subject, What.APART)
        if value == (before.value if before else ""):
            return []
        return [self._ruling(found, person, subject, What.APART, value)]

    def _ruling(self, found: Gathered, person: Person, subject: str, what: What, value: str) -> Ruling:
        """The next version of what was ruled about a subject; it holds wherever the note is summed up."""
        before, note = _before(found, subject, what), found.note(subject)
        made = Ruling(found.forum, EVERYWHERE, subject, what, value, person.id, self.clock.now())
        return replace(made, seen=note.version if note else 0, version=before.version + 1 if before else 1)

    async def _put(self, person: Person, rulings: Sequence[Ruling], act: str) -> None:
        if not rulings:
            return
        deeds = [Deed(each.subject, each.at, person.id, act, after=each.value) for each in rulings]
        await self.rulings.put(rulings, [], deeds)


def apart_key(one: Note, other: Note) -> str:
    """The subject of a ruling that parts a pair, whichever way round it is named."""
    return " ".join(sorted((one.id, other.id)))


def _suggested(found: Gathered, whole: Sequence[Group], suggest: Suggest) -> tuple[Pair, ...]:
    """Without what is joined already, in whatever way."""
    lead = groups.leaders(whole)
    return tuple(pair for pair in suggest(found.notes, found.rulings) if lead[pair.one.id] != lead[pair.other.id])


def _before(found: Gathered, subject: str, what: What) -> Ruling | None:
    mine = (each for each in found.rulings if (each.subject, each.what) == (subject, what))
    return next((each for each in mine if each.gathering == EVERYWHERE), None)


def _head(links: Mapping[str, str], note: str) -> str:
    """Whoever of a group hangs on nobody; in a ring, which only two taps at the same moment make, the least id."""
    whole = groups.together(links, note)
    return min(whole - links.keys(), default=min(whole))


def _since(found: Gathered, links: Mapping[str, str], note: Note) -> tuple[datetime, int, str]:
    """The age of the oldest note that stands in its group."""
    whole = groups.together(links, note.id)
    return min(age(each) for each in found.notes if each.id in whole)
