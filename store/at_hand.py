"""What was read and has not changed since: kept in memory, for one process alone writes (the lock of `engine.held`)."""

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
MOST = 4096


class AtHand(Generic[K, V]):
    """Asks `read` once for each key, until somebody says that they wrote."""

    def __init__(self, read: Callable[[K], Awaitable[V]], most: int = MOST) -> None:
        self._read = read
        self._most = most
        self._found: dict[K, V] = {}
        self._edition = object()

    async def find(self, key: K) -> V:
        """From memory, else as it is read now."""
        if key in self._found:
            return self._found[key]
        edition = self._edition
        found = await self._read(key)
        # What was read while somebody wrote may be old already: it is answered, but not kept.
        if edition is self._edition and len(self._found) < self._most:
            self._found[key] = found
        return found

    def forget(self) -> None:
        """Call it after a write, whatever became of it."""
        self._edition = object()
        self._found.clear()

    def change(self, key: K, turn: Callable[[V], V]) -> None:
        """After a write of which the caller knows what it left: only what is at hand of `key` is turned."""
        self._edition = object()
        if key in self._found:
            self._found[key] = turn(self._found[key])
