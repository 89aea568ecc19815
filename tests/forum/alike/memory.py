"""Dots and consents in memory, as their ports promise them, and a table with a gathering's notes on it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forum.alike.gathered import Gathered
from forum.errors import ChangedMeanwhile, NoSuchMeeting
from forum.groupwork.sessions import Deed
from forum.ports import Delivery
from forum.priority.dots import Ballot
from forum.quoting.consents import Consent, Quoting
from forum.quoting.naming import Known, known
from forum.workshop.notes import Note
from forum.workshop.ports import Notes
from tests.forum.summary.memory import MemoryRulings as MemoryRulings


@dataclass
class MemoryConsents:
    kept: dict[str, Consent] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)

    async def of(self, forum: str, notes: Sequence[str]) -> dict[str, Consent]:
        return {note: self.kept[note] for note in notes if note in self.kept}

    async def put(self, consents: Sequence[Consent], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        for each in consents:
            before = self.kept.get(each.note)
            if each.version != (before.version if before else 0) + 1:
                raise ChangedMeanwhile
            self.kept[each.note] = each
            if each.state is Quoting.FREE:
                del self.kept[each.note]
        self.rows += rows
        self.deeds += deeds


@dataclass
class MemoryBallots:
    kept: dict[tuple[str, str], Ballot] = field(default_factory=dict)

    async def of(self, forum: str, gathering: str, person: str) -> Ballot | None:
        return self.kept.get((gathering, person))

    async def tally(self, forum: str, gathering: str) -> Mapping[str, int]:
        whole: Counter[str] = Counter()
        for (place, _), ballot in self.kept.items():
            whole.update(ballot.dots if place == gathering else {})
        return dict(whole)

    async def put(self, ballot: Ballot, rows: Sequence[Delivery]) -> None:
        before = self.kept.get((ballot.gathering, ballot.person))
        if ballot.version != (before.version if before else 0) + 1:
            raise ChangedMeanwhile
        self.kept[ballot.gathering, ballot.person] = ballot


@dataclass
class PaperTable:
    """The meeting that is asked for, "nowhere" apart, else "open"; `locked` is set by the test."""

    notes: Notes
    rulings: MemoryRulings
    id: str = "open"
    forum: str = "landsbyforum"
    locked: bool = False

    async def of(self, typed: str = "") -> Gathered:
        if typed == "nowhere":
            raise NoSuchMeeting
        id_ = typed or self.id
        found = await self.notes.of_meeting(self.forum, id_)
        return Gathered(id_, self.forum, found, await self.rulings.of(self.forum, id_), self.locked)


@dataclass
class Village:
    """Whom everybody knows."""

    names: tuple[str, ...] = ()

    async def of(self, gathering: str, notes: Sequence[Note]) -> Known:
        return known(self.names, ("Broager", "Gråsten", "Nordborg"))
