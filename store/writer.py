"""The one thread that writes: what waits is put into one transaction, and each is answered after its COMMIT."""

import asyncio
import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import OperationalError

from store.errors import StoreUnavailable
from telemetry import log

BATCH = 256
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

    Units that wait together share a transaction (at most `batch` of them), each in a savepoint of its own: one that
    raises is undone alone and its caller gets the error. When the transaction itself fails, every caller in it gets
    StoreUnavailable and nothing was kept.
    """

    def __init__(self, engine: Engine, batch: int = BATCH) -> None:
        self._engine = engine
        self._batch = batch
        self._waiting: queue.SimpleQueue[_Unit | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="store-writer", daemon=True)
        self._thread.start()

    async def write(self, work: Callable[[Connection], T]) -> T:
        """What `work` returned, once it is durable."""
        if self._closing.is_set():
            raise StoreUnavailable
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.put(_Unit(work, answer))
        return await answer

    async def close(self) -> None:
        """Commit what waits, then stop; a later write is refused."""
        if not self._closing.is_set():
            self._closing.set()
            self._waiting.put(None)
            await asyncio.to_thread(self._thread.join)
            self._engine.dispose()

    def _serve(self) -> None:
        while (first := self._waiting.get()) is not None:
            units, last = self._drained(first)
            _tell([unit for unit in units if not unit.answer.cancelled()], self._committed)
            if last:
                return

    def _drained(self, first: _Unit) -> tuple[list[_Unit], bool]:
        """What waits behind `first`, and whether the closing mark was among it."""
        units = [first]
        with suppress(queue.Empty):
            while len(units) < self._batch:
                unit = self._waiting.get_nowait()
                if unit is None:
                    return units, True
                units.append(unit)
        return units, False

    def _committed(self, units: Sequence[_Unit]) -> list[_Outcome]:
        try:
            with self._engine.connect() as connection, connection.begin():
                return [_done(connection, unit) for unit in units]
        except Exception as error:
            log().error("store-kept-nothing", units=len(units), why=str(getattr(error, "orig", error)))
            return [_Outcome(unit, error=_unavailable(error)) for unit in units]


def _done(connection: Connection, unit: _Unit) -> _Outcome:
    connection.exec_driver_sql("SAVEPOINT unit")
    try:
        value = unit.work(connection)
    except Exception as error:
        # Where the database has given up the whole transaction this raises too, and all callers learn of it.
        connection.exec_driver_sql("ROLLBACK TO SAVEPOINT unit")
        connection.exec_driver_sql("RELEASE SAVEPOINT unit")
        return _Outcome(unit, error=_unavailable(error) if isinstance(error, OperationalError) else error)
    connection.exec_driver_sql("RELEASE SAVEPOINT unit")
    return _Outcome(unit, value)


def _unavailable(cause: Exception) -> StoreUnavailable:
    refusal = StoreUnavailable()
    refusal.__cause__ = cause
    return refusal


def _tell(units: Sequence[_Unit], committed: Callable[[Sequence[_Unit]], list[_Outcome]]) -> None:
    """Answer every caller of a batch with one hop to its event loop."""
    outcomes = committed(units) if units else []
    for loop in {outcome.unit.answer.get_loop() for outcome in outcomes}:
        own = [outcome for outcome in outcomes if outcome.unit.answer.get_loop() is loop]
        with suppress(RuntimeError):  # the loop has gone, and its callers with it
            loop.call_soon_threadsafe(partial(_tell_all, own))


def _tell_all(outcomes: Sequence[_Outcome]) -> None:
    for outcome in outcomes:
        outcome.tell()
