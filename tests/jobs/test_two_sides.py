"""A property over interleavings: whatever order people, coordinator, deliveries and looks come in, nothing is lost."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum.errors import ChangedMeanwhile
from forum.people import LIST
from forum.ports import Unavailable
from forum.workshop.listed import plain
from tests.jobs.two_sides import ANNA, INGE, PLACED, TwoSides, two_sides

WORDS = {
    "Village": ("Broager", "gråsten", "Egernsund", "Atlantis", ""),
    "Question": ("What could be better", "1", "Fungerer godt", "Wunsch", ""),
    "Phase": ("Tiltrækning", "Retention", "ingenting", ""),
    "Horizon": ("Lang sigt", "Short run", "måske", ""),
    "Attribution": ("Anonym", "Navn", "Village", ""),
    "Late": (True,),
    "NoteKey": ("min egen",),
    "NoteVersion": (7,),
    "Meeting": ("jul",),
}


@dataclass
class Play:
    """One interleaving at work; it remembers what was typed, so that the end can be held against it."""

    sides: TwoSides
    typed: dict[str, str] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)
    number: int = 0

    def words(self, who: str) -> str:
        self.number += 1
        self.typed[f"{who} siger {self.number}"] = who
        return f"{who} siger {self.number}"

    def _row(self, pick: int) -> str | None:
        rows = sorted(self.sides.lists.rows, key=int)
        return rows[pick % len(rows)] if rows else None

    async def send(self, pick: int) -> None:
        person = (INGE, ANNA)[pick % 2]
        await self.sides.send(self.words(person.id), person)

    async def again(self, pick: int) -> None:
        """Teams hands the same tap in once more, later."""
        said = [(text, who) for text, who in self.typed.items() if who in ("inge", "anna") and "rettet" not in text]
        if said:
            text, who = said[pick % len(said)]
            await self.sides.send(text, INGE if who == "inge" else ANNA)

    async def edit(self, pick: int) -> None:
        if self.sides.sendings:
            person, sending = self.sides.sendings[pick % len(self.sides.sendings)]
            self.number += 1
            text = f"{person.id} rettet {self.number}"
            await self.sides.edit(person, sending, text)
            self.typed[text] = person.id

    async def undo(self, pick: int) -> None:
        if self.sides.sendings:
            await self.sides.desk.undo(*self.sides.sendings[pick % len(self.sides.sendings)])

    async def redo(self, pick: int) -> None:
        if self.sides.sendings:
            await self.sides.desk.redo(*self.sides.sendings[pick % len(self.sides.sendings)])

    async def reword(self, pick: int) -> None:
        if row := self._row(pick):
            self.sides.lists.hand_edit(row, {"NoteText": self.words(LIST)})

    async def retitle(self, pick: int) -> None:
        if row := self._row(pick):
            self.sides.lists.hand_edit(row, {"Title": self.words(LIST)})

    async def clear(self, pick: int) -> None:
        if row := self._row(pick):
            self.sides.lists.hand_edit(row, {"NoteText": ""})

    async def move(self, pick: int) -> None:
        if row := self._row(pick):
            column = list(WORDS)[pick % len(WORDS)]
            self.sides.lists.hand_edit(row, {column: WORDS[column][pick % len(WORDS[column])]})

    async def colour(self, pick: int) -> None:
        if row := self._row(pick):
            self.colours[row] = f"farve {pick}"
            self.sides.lists.hand_edit(row, {"Farve": self.colours[row]})

    async def enter(self, pick: int) -> None:
        place = PLACED if pick % 3 else {"Village": "Gråsten"}
        self.sides.lists.hand_add({**place, ("NoteText", "Title")[pick % 2]: self.words(LIST)})

    async def copy(self, pick: int) -> None:
        """Possible only where the key column is not unique."""
        if not self.sides.lists.unique and (row := self._row(pick)):
            self.sides.lists.hand_add(self.sides.cells(row))

    async def delete(self, pick: int) -> None:
        if row := self._row(pick):
            self.sides.lists.hand_delete(row)

    async def restore(self, pick: int) -> None:
        if binned := sorted(self.sides.lists.bin, key=int):
            self.sides.lists.hand_restore(binned[pick % len(binned)])

    async def deliver(self, pick: int) -> None:
        await self.sides.deliver(settle=bool(pick % 4))

    async def look(self, pick: int) -> None:
        await self.sides.look()

    async def trouble(self, pick: int) -> None:
        self.sides.lists.trouble.append(("away", "lost", "forgotten", "cut")[pick % 4])

    async def meddle(self, pick: int) -> None:
        """Somebody saves a row after we read it and before we write it."""

        def reword() -> None:
            if row := self._row(pick):
                self.sides.lists.hand_edit(row, {"NoteText": self.words(LIST)} if pick % 2 else {"Farve": "grøn"})
                if not pick % 2:
                    self.colours[row] = "grøn"

        self.sides.lists.between.append(reword)

    async def wait(self, pick: int) -> None:
        self.sides.clock.forward(pick % 90)

    async def holds(self) -> None:
        await self.sides.agree()
        kept, everything = await self.sides.kept(), await self.sides.everything()
        assert {text for text, who in self.typed.items() if who != LIST and plain(text) not in kept} == set()
        # What the forum wrote over or deleted, it has kept.
        lost = {plain(cells.get("NoteText")) for cells in self.sides.lists.overwritten} - {""} - kept
        assert lost == set()
        for note in everything:
            history = await self.sides.history(note.id)
            assert [one.version for one in history] == list(range(1, len(history) + 1))
            assert {one.by for one in history} <= {note.author or LIST, LIST}
            if note.author:
                # Of a row that was copied by hand, also the copied words were entered in the list.
                self._origins(history)
        for row, colour in self.colours.items():
            if row in self.sides.lists.rows:
                assert self.sides.cells(row)["Farve"] == colour

    def _origins(self, history: tuple[object, ...]) -> None:
        seen: set[str] = set()
        for one in history:
            text, by = one.text, one.by  # type: ignore[attr-defined]
            if text not in seen and text in self.typed:
                assert by == self.typed[text], (text, by)
            seen.add(text)


PEOPLE = ("send", "again", "edit", "undo", "redo")
HANDS = ("reword", "retitle", "clear", "move", "colour", "enter", "copy", "delete", "restore", "meddle")
HOUSE = ("deliver", "look", "trouble", "wait")
ACTS = (*PEOPLE, "send", *HANDS, *HOUSE, "deliver", "look")
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 60)), min_size=1, max_size=24)


async def _played(steps: list[tuple[str, int]], *, unique: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with two_sides(Path(folder), unique=unique) as sides:
            play = Play(sides)
            for name, pick in steps:
                act: Callable[[int], Awaitable[None]] = getattr(play, name)
                try:
                    await act(pick)
                except (Unavailable, ChangedMeanwhile):
                    continue
            await sides.rest()
            await play.holds()


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(STEPS, st.booleans())
def test_both_sides_end_equal_and_no_text_is_lost(steps: list[tuple[str, int]], unique: bool) -> None:
    asyncio.run(_played(steps, unique=unique))
