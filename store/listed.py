"""What the answers list and the notes agreed on, and the hands in the list taken in (forum.workshop.ports.Listed)."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from forum.workshop.listed import Known, Reading, Row, Tally
from store import list_items
from store.cellar import Cellar
from store.taking import agreed, taken


class SqlListed:
    """Each row of the list that is a note, was one, or may become one."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def take(
        self, reading: Reading, rows: Sequence[Row], gone: Sequence[str] = (), link: str = "", *, tell: bool = True
    ) -> Tally:
        return await self._cellar.deliver(partial(taken, reading=reading, rows=rows, gone=gone, link=link, tell=tell))

    async def of_note(self, forum: str, list_: str, note: str) -> tuple[Known, ...]:
        return await self._cellar.read(partial(list_items.by_note, forum=forum, list_=list_, note=note))

    async def agree(self, forum: str, list_: str, known: Known, now: datetime) -> None:
        await self._cellar.deliver(partial(agreed, forum=forum, list_=list_, known=known, now=now))

    async def standing(self, forum: str, list_: str) -> frozenset[str]:
        return await self._cellar.read(partial(list_items.standing, forum=forum, list_=list_))

    async def link(self, forum: str, list_: str) -> str:
        return await self._cellar.read(partial(list_items.link, forum=forum, list_=list_))
