"""How long a service or a target wants to be left alone, known to whoever calls it (rule 37)."""

from collections.abc import Sequence

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import Insert

from forum.ports import Clock, Service
from store import times
from store.cellar import Cellar
from store.rows import inserted
from store.schema import pauses

_COLUMNS = ("forum_id", "target", "until")


class SqlPauses:
    """ports.Pauses; in real time."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock

    async def left(self, forum: str, service: Service) -> float:
        here = (pauses.c.forum_id == forum) & (pauses.c.target == service.value)
        asked = select(pauses.c.until).where(here)
        until = await self._cellar.read(lambda connection: connection.execute(asked).scalar())
        return max(0.0, (times.read(until) - self._clock.real()).total_seconds()) if until else 0.0

    async def hold(self, forum: str, service: Service, seconds: float) -> None:
        until = times.stored(self._clock.real()) + round(seconds * 1_000_000)
        await self._cellar.write(lambda connection: held(connection, [(forum, service.value, until)]))


def held(connection: Connection, rows: Sequence[tuple[str, str, int]]) -> None:
    """Forum, target and until (stored, real time); a longer pause stands."""
    inserted(connection, pauses, _COLUMNS, rows, _longest)


def _longest(statement: Insert) -> Insert:
    later = statement.excluded.until > pauses.c.until
    return statement.on_conflict_do_update(
        index_elements=["forum_id", "target"], set_={"until": statement.excluded.until}, where=later
    )
