"""A person at the answers list: rewords, deletes and adds rows by hand, and what both sides come to in the end."""

import asyncio
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

from demo.wire import Json
from tests.faults.stage import LISE, Stage

PLACED = {"Village": "Broager", "Question": "Fungerer godt", "Phase": "Modtagelse"}
LISTS = "/window/lists"


class Hands:
    """`typed` is every wording that was put into the list by hand, but for what a hand itself wrote over or deleted."""

    def __init__(self, stage: Stage, dice: Random) -> None:
        self.stage = stage
        self.typed: list[str] = []
        self._dice = dice
        self._number = 0

    async def act(self) -> None:
        """Mostly reword a row, sometimes delete one or add one."""
        chance, table = self._dice.random(), await self._table()
        rows = f"{LISTS}/{table['id']}/items"
        if not table["items"] or chance < 0.25:
            await self._add(rows)
        elif chance < 0.85:
            await self._reword(rows, self._dice.choice(table["items"]))
        else:
            await self._delete(rows, self._dice.choice(table["items"]))

    async def go_on(self, until: asyncio.Event) -> None:
        """Act after act."""
        while not until.is_set():
            await self.act()
            await asyncio.sleep(self._dice.uniform(0.05, 0.2))

    async def _add(self, rows: str) -> None:
        words = self._words()
        assert await self._call("POST", rows, {"as": LISE, "fields": {**PLACED, "NoteText": words}}) == 201
        self.typed.append(words)

    async def _reword(self, rows: str, row: Json) -> None:
        """What was seen is what is written over; who comes too late is told, and has typed nothing."""
        words = self._words()
        said = {"as": LISE, "fields": {"NoteText": words}, "etag": row["etag"]}
        if await self._call("PATCH", f"{rows}/{row['id']}", said) == 200:
            self.typed.append(words)
            self._gone(row)

    async def _delete(self, rows: str, row: Json) -> None:
        """Whatever the row said at that moment waits in the recycle bin."""
        if await self._call("DELETE", f"{rows}/{row['id']}?as={LISE}", None) == 204:
            binned = (await self._table())["bin"]
            self._gone(next(one for one in binned if one["id"] == row["id"]))

    def _gone(self, row: Json) -> None:
        if (text := row["fields"].get("NoteText")) in self.typed:
            self.typed.remove(text)

    def _words(self) -> str:
        self._number += 1
        return f"skrevet i listen {self._number} (eksempel)"

    async def _table(self) -> Json:
        tables: list[Json] = (await self.stage.wire.get(f"{self.stage.wire.tenant}{LISTS}"))["lists"]
        return next(table for table in tables if table["name"] == "Svar")

    async def _call(self, method: str, path: str, body: Json | None) -> int:
        async with self.stage.wire.session.request(method, self.stage.wire.tenant + path, json=body) as answer:
            assert answer.status < 300 or answer.status in (404, 412), await answer.text()
            return answer.status


def standing(database: Path) -> Counter[str]:
    """The texts of the notes that stand, as the store has them."""
    return Counter(_asked(database, "SELECT text FROM notes WHERE state = 'active'"))


def kept(database: Path) -> set[str]:
    """Every wording that any note ever had."""
    return set(_asked(database, "SELECT text FROM notes UNION SELECT text FROM note_versions"))


def _asked(database: Path, query: str) -> list[str]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as store:
        return [text for (text,) in store.execute(query)]


async def agreed(stage: Stage, database: Path) -> float:
    """Seconds until nothing waits and both sides have shown the same for two looks."""
    loop = asyncio.get_running_loop()
    began = since = loop.time()
    async with asyncio.timeout(60):
        while loop.time() - since < 3:
            if await stage.listed() != standing(database) or not await stage.empty():
                since = loop.time()
            await asyncio.sleep(0.1)
    return since - began


async def both(stage: Stage, hands: Hands, database: Path) -> tuple[Counter[str], Counter[str]]:
    """What was promised and what is found: each text that was typed is kept, and each note that stands has one row."""
    typed = {f"typed: {text}" for text in [*(+stage.told), *hands.typed]}
    remembered = {f"typed: {text}" for text in kept(database)} & typed
    return Counter(typed) + standing(database), Counter(remembered) + await stage.listed()
