"""Which messages stand where (ports.Posts)."""

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import Insert

from forum.ports import Posted
from store.cellar import Cellar
from store.rows import inserted
from store.schema import posts

_COLUMNS = ("forum_id", "key", "conversation", "activity", "service_url")


class SqlPosts:
    """A repeated key moves to the newest message."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def find(self, forum: str, key: str) -> Posted | None:
        asked = select(posts.c.conversation, posts.c.activity, posts.c.service_url)
        own = asked.where(posts.c.forum_id == forum, posts.c.key == key)
        row = await self._cellar.read(lambda connection: connection.execute(own).one_or_none())
        return None if row is None else Posted(*row)

    async def carry(self, forum: str, old: str, new: str) -> Posted | None:
        return await self._cellar.write(lambda connection: _carried(connection, forum, old, new))

    async def remember(self, forum: str, key: str, posted: Posted) -> None:
        row = (forum, key, posted.conversation, posted.activity, posted.service_url)
        await self._cellar.write(lambda connection: inserted(connection, posts, _COLUMNS, [row], _moved))


def _carried(connection: Connection, forum: str, old: str, new: str) -> Posted | None:
    taken = select(posts.c.key).where(posts.c.forum_id == forum, posts.c.key == new).exists()
    standing = update(posts).where(posts.c.forum_id == forum, posts.c.key == old, ~taken).values(key=new)
    row = connection.execute(standing.returning(posts.c.conversation, posts.c.activity, posts.c.service_url)).first()
    return None if row is None else Posted(*row)


def _moved(statement: Insert) -> Insert:
    new = statement.excluded
    here = {"conversation": new.conversation, "activity": new.activity, "service_url": new.service_url}
    return statement.on_conflict_do_update(index_elements=["forum_id", "key"], set_=here)
