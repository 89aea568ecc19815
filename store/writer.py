"""The one thread that writes: what waits is put into one transaction, and each is answered after its COMMIT."""

import asyncio
import queue
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from store.errors import StoreUnavailable
from telemetry import log

BATCH = 256
# SQLAlchemy's, and the driver's own from store/rows.py.
TROUBLE = (OperationalError, sqlite3.OperationalError)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Unit:
    work: Callable[[Connection], Any]
    answer: asyncio.Future[Any]


@dataclass(frozen=True, slots=True)
class _Outcome:
    unit: _Unit
    value: Any = None
    error: Exception | None = None

    def tell(self) -> None:
        if self.unit.answer.done():
            return
        if self.error is None:
            self.unit.answer.set_result(self.value)
        else:
            self.unit.answer.set_exception(self.error)


class Writer:
    """Group commit. A unit of work is a plain function of a connection; it must neither commit nor roll back.

    Units that wait together share a transaction (at most `batch` of them): those of one round of the event loop, and
    whatever comes while another transaction is under way. One that raises is undone alone and its caller gets the
    error; the others' work is then done a second time, so that a unit must not remember its first. When the
    transaction itself fails, every caller in it gets StoreUnavailable and nothing was kept.
    """

    def __init__(self, engine: Engine, batch: int = BATCH) -> None:
        self._engine = engine
        self._batch = batch
        self._waiting: deque[_Unit] = deque()
        self._idle = asyncio.Event()
        self._idle.set()
        self._closing = False
        self._batches: queue.SimpleQueue[Sequence[_Unit] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="store-writer", daemon=True)
        self._thread.start()

    async def write(self, work: Callable[[Connection], T]) -> T:
        """What `work` returned, once it is durable."""
        if self._closing:
            raise StoreUnavailable
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._waiting.append(_Unit(work, answer))
        if self._idle.is_set():
            self._idle.clear()
            # Whoever else has something to write in this round of the loop goes along.
            loop.call_soon(self._hand_over)
        return await answer

    async def close(self) -> None:
        """Commit what waits, then stop; a later write is refused."""
        self._closing = True
        await self._idle.wait()
        if self._thread.is_alive():
            self._batches.put(None)
            await asyncio.to_thread(self._thread.join)
            self._engine.dispose()

    def _hand_over(self) -> None:
        """On the event loop: give the thread its next batch, if somebody still waits for one."""
        units = [self._waiting.popleft() for _ in range(min(self._batch, len(self._waiting)))]
        wanted = [unit for unit in units if not unit.answer.cancelled()]
        if wanted:
            self._batches.put(wanted)
        elif self._waiting:
            self._hand_over()
        else:
            self._idle.set()

    def _answered(self, outcomes: Sequence[_Outcome]) -> None:
        """On the event loop: one hop for a whole batch."""
        for outcome in outcomes:
            outcome.tell()
        self._hand_over()

    def _serve(self) -> None:
        while (units := self._batches.get()) is not None:
            outcomes = self._committed(units)
            with suppress(RuntimeError):  # the loop has gone, and its callers with it
                units[0].answer.get_loop().call_soon_threadsafe(self._answered, outcomes)

    def _committed(self, units: Sequence[_Unit]) -> list[_Outcome]:
        try:
            return self._together(units) or self._apart(units)
        except Exception as error:
            log().error("store-kept-nothing", units=len(units), why=str(getattr(error, "orig", error)))
            return [_Outcome(unit, error=_unavailable(error)) for unit in units]

    def _together(self, units: Sequence[_Unit]) -> list[_Outcome]:
        """Nothing, and nothing kept, when one of them raised: then it has to be found out which."""
        with self._engine.connect() as connection, connection.begin() as transaction:
            try:
                return [_Outcome(unit, unit.work(connection)) for unit in units]
            except Exception:
                transaction.rollback()
        return []

    def _apart(self, units: Sequence[_Unit]) -> list[_Outcome]:
        with self._engine.connect() as connection, connection.begin():
            return [_done(connection, unit) for unit in units]


def _done(connection: Connection, unit: _Unit) -> _Outcome:
    connection.exec_driver_sql("SAVEPOINT unit")
    try:
        value = unit.work(connection)
    except Exception as error:
        # Where the database has given up the whole transaction this raises too, and all callers learn of it.
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT unit")
        connection.exec_driver_sql("RELEASE SAVEPOINT unit")
        return _Outcome(unit, error=_unavailable(error) if isinstance(error, TROUBLE) else error)
    connection.exec_driver_sql("RELEASE SAVEPOINT unit")
    return _Outcome(unit, value)


def _unavailable(cause: Exception) -> StoreUnavailable:
    refusal = StoreUnavailable()
    refusal.__cause__ = cause
    return refusal
