"""A forum and its list with people at both: the real store, desk, look and delivery, over a list in memory."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from forum.people import Language, Person, Role
from forum.ports import Kind, Unavailable
from forum.workshop.desk import OPEN_MEETING, Workshop
from forum.workshop.listed import plain, stands
from forum.workshop.notes import Form, Note, State
from forum.workshop.ports import Version
from forum.workshop.questions import Phase, Question
from jobs.listed import ListLook
from jobs.notes import ListNote, fields
from jobs.words import place_of
from store.listed import SqlListed
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.pausing import SqlPauses
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.jobs.paper_list import PaperList
from tests.store.hands import HandClock, fresh_cellar

FORUM = landsbyforum(site="site")
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
ANNA = Person("anna", "Anna", Role.MEMBER, Language.DA, "graasten")
PLACED = {"Village": "Gråsten", "Question": "Fungerer godt", "Phase": "Modtagelse"}


class NothingPlanned:
    async def next_id(self, forum: str, now: datetime) -> str:
        return OPEN_MEETING


@dataclass
class TwoSides:
    clock: HandClock
    lists: PaperList
    notes: SqlNotes
    listed: SqlListed
    outbox: SqlOutbox
    pauses: SqlPauses
    desk: Workshop
    job: ListLook
    handler: ListNote
    sendings: list[tuple[Person, str]] = field(default_factory=list)

    async def send(self, text: str, person: Person = INGE, token: str = "") -> Note:
        form = Form(token or f"token-{text}", Question.CAN_IMPROVE, {Phase.RECEPTION: text})
        receipt = await self.desk.send(person, form, Language.DA)
        self.sendings.append((person, receipt.sending))
        return receipt.notes[0]

    async def edit(self, person: Person, sending: str, text: str) -> None:
        for note in (await self.desk.own(person, sending)).notes:
            await self.desk.edit(person, sending, {note.id: (note.version, text)})

    async def deliver(self, *, settle: bool = True) -> int:
        """Everything due is tried once; how many went through. What fails waits, as in jobs.outbox."""
        claimed = await self.outbox.claim("me", 99, 60)
        done = 0
        for row in claimed:
            if row.delivery.kind is not Kind.LIST_NOTE:
                await self.outbox.settle(row)
                continue
            try:
                await self.handler(row)
            except Unavailable as later:
                await self.outbox.postpone(row, self.clock.now(), str(later))
                continue
            done += 1
            if settle:
                await self.outbox.settle(row)
        await self.outbox.reclaim()
        return done

    async def look(self) -> None:
        await self.job.look(FORUM)

    async def rest(self, rounds: int = 12) -> None:
        """Until nothing waits any more and a look finds nothing new."""
        self.lists.trouble.clear()
        self.lists.between.clear()
        for _ in range(rounds):
            self.clock.forward(5)
            await self.look()
            before = len(self.lists.calls)
            await self.deliver()
            if len(self.lists.calls) == before and not (await self.outbox.queue(FORUM.id)).waiting:
                return
        raise AssertionError("the two sides never came to rest")

    async def note(self, id_: str) -> Note:
        found = await self.notes.find(FORUM.id, id_)
        assert found is not None
        return found

    async def history(self, id_: str) -> tuple[Version, ...]:
        return await self.notes.history(FORUM.id, id_)

    async def told(self, id_: str) -> list[tuple[str, str, str]]:
        """A note's history in short: text, state, by."""
        return [(one.text, one.state.value, one.by) for one in await self.history(id_)]

    def row(self, note: str) -> str:
        """The id of the note's row."""
        (found,) = [id_ for id_, item in self.lists.rows.items() if (item.fields or {}).get("NoteKey") == note]
        return found

    def cells(self, row: str) -> Mapping[str, object]:
        return self.lists.rows[row].fields or {}

    async def everything(self) -> list[Note]:
        ids = await self.notes._cellar.read(
            lambda connection: connection.exec_driver_sql("SELECT id FROM notes").scalars().all()
        )
        return [await self.note(id_) for id_ in ids]

    async def agree(self) -> None:
        """Each note that stands has one row that says so; every other row lacks something before it is a note."""
        active = [note for note in await self.everything() if note.state is State.ACTIVE]
        rows = [row for note in active for row in await self.rows_of(note)]
        assert len(rows) == len(active)
        for note in active:
            (row,) = await self.rows_of(note)
            assert stands(self.cells(row), fields(note, FORUM)), self.cells(row)
        others = [self.cells(row) for row in self.lists.rows if row not in rows]
        assert len(others) == (await self.notes.puzzles(FORUM.id, FORUM.list_id)).rows
        for cells in others:
            place = place_of(cells, FORUM)
            assert not (cells.get("NoteText") and place.village and place.question and place.phase)

    async def rows_of(self, note: Note) -> list[str]:
        return [known.item for known in await self.listed.of_note(FORUM.id, FORUM.list_id, note.id) if known.stands]

    async def kept(self) -> set[str]:
        """Every wording that any note ever had."""
        return {plain(one.text) for note in await self.everything() for one in await self.history(note.id)}


@asynccontextmanager
async def two_sides(folder: Path, *, unique: bool = True) -> AsyncIterator[TwoSides]:
    async with fresh_cellar(folder) as cellar:
        clock = HandClock()
        lists, directory = PaperList(clock.now, unique), FixedDirectory(FORUM)
        notes, listed, outbox = SqlNotes(cellar, clock), SqlListed(cellar), SqlOutbox(cellar, clock, share=99)
        desk = Workshop(directory, notes, NothingPlanned(), clock)
        pauses = SqlPauses(cellar, clock)
        job = ListLook(directory, lists, listed, NothingPlanned(), pauses, clock, 60)
        handler = ListNote(directory, notes, lists, listed, clock)
        yield TwoSides(clock, lists, notes, listed, outbox, pauses, desk, job, handler)


async def standing(sides: TwoSides, text: str = "Vi har fest") -> tuple[str, str]:
    """A note that stands in the list, and its row."""
    note = await sides.send(text)
    await sides.rest()
    return note.id, sides.row(note.id)
