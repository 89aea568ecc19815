"""What a forum remembers of itself, by key; forum "" stands for the whole deployment."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import Insert

from store.cellar import Cellar
from store.rows import inserted
from store.schema import settings

EVERYWHERE = ""
_COLUMNS = ("forum_id", "key", "value")


class SqlSettings:
    """Plain words by key; who asks knows what they mean."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def find(self, forum: str, key: str) -> str | None:
        asked = select(settings.c.value).where(settings.c.forum_id == forum, settings.c.key == key)
        return await self._cellar.read(lambda connection: connection.execute(asked).scalar())

    async def keep(self, forum: str, key: str, value: str) -> None:
        row = (forum, key, value)
        await self._cellar.write(lambda connection: inserted(connection, settings, _COLUMNS, [row], _replaced))


def _replaced(statement: Insert) -> Insert:
    return statement.on_conflict_do_update(index_elements=["forum_id", "key"], set_={"value": statement.excluded.value})
