"""The open store: a writer, readers, and a bell that rings when there is something to deliver."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from store.engine import reading_engine, writing_engine
from store.errors import StoreUnavailable
from store.migrating import require_current
from store.writer import Writer

T = TypeVar("T")
READERS = 4


@dataclass(frozen=True, slots=True)
class Bell:
    """Rung on the event loop after deliveries were committed; whoever delivers hangs its `wake` on it."""

    _listeners: list[Callable[[], None]] = field(default_factory=list)

    def hang(self, listener: Callable[[], None]) -> None:
        self._listeners.append(listener)

    def ring(self) -> None:
        for listener in self._listeners:
            listener()


@dataclass(frozen=True, slots=True)
class Cellar:
    """What every repository is given. Units and queries are plain functions of a SQLAlchemy connection."""

    _writer: Writer
    _readers: Engine
    _threads: ThreadPoolExecutor
    bell: Bell = field(default_factory=Bell)

    async def write(self, unit: Callable[[Connection], T]) -> T:
        """What `unit` returned, once it is durable; StoreUnavailable when nothing could be kept."""
        return await self._writer.write(unit)

    async def deliver(self, unit: Callable[[Connection], T]) -> T:
        """As `write`, and ring the bell: for units that put outbox rows."""
        done = await self._writer.write(unit)
        self.bell.ring()
        return done

    async def read(self, query: Callable[[Connection], T]) -> T:
        """The answer of `query` on a connection that cannot write; it sees everything committed before."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._asked, query)

    async def close(self) -> None:
        """Commit what waits and let go of every connection."""
        await self._writer.close()
        await asyncio.to_thread(self._threads.shutdown)
        self._readers.dispose()

    def _asked(self, query: Callable[[Connection], T]) -> T:
        try:
            with self._readers.connect() as connection:
                return query(connection)
        except OperationalError as error:
            raise StoreUnavailable from error


@asynccontextmanager
async def opened(url: str, *, readers: int = READERS, busy_s: float = 5.0) -> AsyncIterator[Cellar]:
    """The store at a `sqlite:///…` address while the block runs; StoreTrouble when it is not migrated.

    `busy_s` is how long a write waits for another process's lock before StoreUnavailable.
    """
    require_current(url)
    writer = Writer(writing_engine(url, busy_s))
    threads = ThreadPoolExecutor(readers, thread_name_prefix="store-reader")
    cellar = Cellar(writer, reading_engine(url, readers, busy_s), threads)
    try:
        yield cellar
    finally:
        await cellar.close()
