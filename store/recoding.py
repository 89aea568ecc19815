"""What notes are about, found anew after a new codebook, without a new version of any note."""

from collections.abc import Mapping, Sequence
from functools import partial

from sqlalchemy import Connection, bindparam, select, update

from forum.themes.themes import Coded
from store.cellar import Cellar
from store.note_rows import columns_of
from store.notes import KEPT
from store.schema import notes

_STALE = (
    select(notes.c.id, notes.c.text)
    .where(notes.c.forum_id == bindparam("forum"), notes.c.id > bindparam("after"), KEPT)
    .where(notes.c.codebook != bindparam("codebook"))
    .order_by(notes.c.id)
    .limit(bindparam("most"))
)


class SqlRecoding:
    """Implements forum.themes.recoding.Wordings."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def stale(self, forum: str, codebook: str, after: str, most: int) -> Sequence[tuple[str, str]]:
        asked = {"forum": forum, "codebook": codebook, "after": after, "most": most}
        found = await self._cellar.read(lambda connection: connection.execute(_STALE, asked).all())
        return [(row.id, row.text) for row in found]

    async def code(self, forum: str, found: Mapping[tuple[str, str], Coded]) -> None:
        await self._cellar.write(partial(_code, forum=forum, found=found))


def _code(connection: Connection, forum: str, found: Mapping[tuple[str, str], Coded]) -> None:
    """A wording that came in meanwhile was coded when it was stored, and is passed over."""
    for (id_, words), coded in found.items():
        mine = (notes.c.forum_id == forum) & (notes.c.id == id_) & (notes.c.text == words)
        connection.execute(update(notes).where(mine).values(columns_of(coded)))
