"""An answer that was lost after the work was done: looking first finds it, posting blindly doubles it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from random import Random

from forum.groups import Forum
from forum.people import Language
from forum.ports import Unavailable
from jobs.notes import ListNote
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from tests.jobs.delivering import delivering
from tests.store.hands import FORUM, HandClock, fresh_cellar, listed, typed


@dataclass
class LossyList:
    """A list that does the work and loses half of its answers; `looks` says whether its client reads before a post."""

    looks: bool
    chance: Random = field(default_factory=lambda: Random(11))
    items: list[tuple[str, Mapping[str, object]]] = field(default_factory=list)

    async def upsert(self, _list: str, key: str, fields: Mapping[str, object], attempt: int) -> None:
        standing = [number for number, (known, _) in enumerate(self.items) if known == key]
        if self.looks and attempt > 1 and standing:
            self.items[standing[0]] = (key, fields)
        else:
            self.items.append((key, fields))
        if self.chance.random() < 0.5:
            raise Unavailable("connection lost")

    async def remove(self, _list: str, key: str) -> None:
        self.items = [item for item in self.items if item[0] != key]


@dataclass(frozen=True)
class Here:
    list_id: str = "answers"

    def forum(self) -> Forum:
        return Forum(FORUM, "Landsbyforum", Language.DA, "Europe/Copenhagen", "team", (), list_id=self.list_id)


async def _played(folder: Path, looks: bool) -> tuple[LossyList, int]:
    clock = HandClock()
    async with fresh_cellar(folder) as cellar:
        outbox, notes, lists = SqlOutbox(cellar, clock), SqlNotes(cellar, clock), LossyList(looks)
        sent = typed(text="\n".join(f"tanke {number}" for number in range(20)))
        async with delivering(cellar, outbox, clock, ListNote(Here(), notes, lists)):
            await notes.add(listed(sent), [])
            for pause in repeat(0.003):
                clock.forward(10)
                await asyncio.sleep(pause)
                if not (queue := await outbox.queue(FORUM)).waiting + queue.leased:
                    break
        return lists, len(sent)


async def test_looking_first_makes_one_item_of_each_note(tmp_path: Path):
    lists, sent = await _played(tmp_path, looks=True)
    assert len(lists.items) == len({key for key, _ in lists.items}) == sent


async def test_posting_blindly_would_double_them(tmp_path: Path):
    lists, sent = await _played(tmp_path, looks=False)
    assert len(lists.items) > len({key for key, _ in lists.items}) == sent
