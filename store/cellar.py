"""The open store: a writer, readers, and a bell that rings when there is something to deliver."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from sqlalchemy import Connection, Engine

from store.engine import database_file, reading_engine, writing_engine
from store.errors import StoreTrouble, StoreUnavailable
from store.migrating import require_current
from store.writer import TROUBLE, Writer

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


class Pen(Protocol):
    """Whoever writes (store.writer.Writer), or refuses to."""

    async def write(self, work: Callable[[Connection], T]) -> T: ...

    async def close(self) -> None: ...


class _NoPen:
    """Of a store that is only read."""

    async def write(self, _work: Callable[[Connection], T]) -> T:
        raise StoreUnavailable

    async def close(self) -> None:
        return None


@dataclass(frozen=True, slots=True)
class Cellar:
    """What every repository is given. Units and queries are plain functions of a SQLAlchemy connection."""

    _writer: Pen
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
        except TROUBLE as error:
            raise StoreUnavailable from error


@asynccontextmanager
async def opened(url: str, *, readers: int = READERS, busy_s: float = 5.0) -> AsyncIterator[Cellar]:
    """The store at a `sqlite:///…` address while the block runs; StoreTrouble when it is not migrated.

    `busy_s` is how long a write waits for another process's lock before StoreUnavailable.
    """
    require_current(url)
    async with _kept_open(url, Writer(writing_engine(url, busy_s)), readers, busy_s) as cellar:
        yield cellar


@asynccontextmanager
async def reading(url: str, *, busy_s: float = 5.0) -> AsyncIterator[Cellar]:
    """The store for a command that only reads, also while another process serves from it; StoreTrouble when it is away.

    Every write is refused with StoreUnavailable.
    """
    if not (path := database_file(url)).exists():
        raise StoreTrouble(f"FORUM_DATABASE_URL: {path} is not there (FORUM_DATA names the folder).")
    require_current(url)
    async with _kept_open(url, _NoPen(), 1, busy_s) as cellar:
        yield cellar


@asynccontextmanager
async def _kept_open(url: str, writer: Pen, readers: int, busy_s: float) -> AsyncIterator[Cellar]:
    threads = ThreadPoolExecutor(readers, thread_name_prefix="store-reader")
    cellar = Cellar(writer, reading_engine(url, readers, busy_s), threads)
    try:
        yield cellar
    finally:
        await cellar.close()
