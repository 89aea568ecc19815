"""An answer that was lost after the work was done: looking first finds it, posting blindly doubles it."""

import asyncio
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from random import Random

from forum.groups import Forum
from forum.lists import Item
from forum.people import Language
from forum.ports import Unavailable
from jobs.notes import ListNote
from store.listed import SqlListed
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from tests.jobs.delivering import delivering
from tests.jobs.paper_list import PaperList
from tests.store.hands import FORUM, HandClock, fresh_cellar, listed, typed


@dataclass
class LossyList(PaperList):
    """A list without unique keys that loses half of its answers; `looks` says whether its client can find anything."""

    looks: bool = True
    chance: Random = field(default_factory=lambda: Random(11))

    async def find(self, list_: str, key: str) -> tuple[Item, ...]:
        return await super().find(list_, key) if self.looks else ()

    def _end(self) -> None:
        if self.chance.random() < 0.5:
            raise Unavailable("connection lost")

    @property
    def keys(self) -> list[object]:
        return [(item.fields or {})["NoteKey"] for item in self.rows.values()]


@dataclass(frozen=True)
class Here:
    list_id: str = "answers"

    def forum(self) -> Forum:
        return Forum(FORUM, "Landsbyforum", Language.DA, "Europe/Copenhagen", "team", (), list_id=self.list_id)


async def _played(folder: Path, looks: bool) -> tuple[LossyList, int]:
    clock = HandClock()
    async with fresh_cellar(folder) as cellar:
        outbox, notes = SqlOutbox(cellar, clock), SqlNotes(cellar, clock)
        lists = LossyList(clock.now, unique=False, looks=looks)
        sent = typed(text="\n".join(f"tanke {number}" for number in range(20)))
        async with delivering(cellar, outbox, clock, ListNote(Here(), notes, lists, SqlListed(cellar), clock)):
            await notes.add(listed(sent), [])
            for pause in repeat(0.003):
                clock.forward(10)
                await asyncio.sleep(pause)
                if not (queue := await outbox.queue(FORUM)).waiting + queue.leased:
                    break
        return lists, len(sent)


async def test_looking_first_makes_one_item_of_each_note(tmp_path: Path):
    lists, sent = await _played(tmp_path, looks=True)
    assert len(lists.keys) == len(set(lists.keys)) == sent


async def test_posting_blindly_would_double_them(tmp_path: Path):
    lists, sent = await _played(tmp_path, looks=False)
    assert len(lists.keys) > len(set(lists.keys)) == sent
