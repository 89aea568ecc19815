"""The delivery report (rule 39): what went out together, and what became of it for each recipient."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from forum.ports import Kind, Trouble

LAST = 12
"""So many batches are told of; older ones have been read, or will not be."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Recipients, by how it ended for them; what was stopped in time counts as skipped."""

    sent: int = 0
    waiting: int = 0
    skipped: int = 0
    blocked: int = 0
    failed: int = 0

    @property
    def all(self) -> int:
        return self.sent + self.waiting + self.skipped + self.blocked + self.failed

    @property
    def trouble(self) -> int:
        return self.blocked + self.failed


@dataclass(frozen=True, slots=True)
class Batch:
    """`name` is a meeting's id, or "" where a kind has only one; `due` when its last one was or is due.

    `troubles` are some of those that did not arrive, given up before skipped; notes that arrived are not counted.
    """

    kind: Kind
    name: str
    counts: Counts
    due: datetime
    troubles: tuple[Trouble, ...] = ()


@dataclass(frozen=True, slots=True)
class Retried:
    """How many were let go again, and how all stands then."""

    count: int
    batches: tuple[Batch, ...]


def told(batches: Iterable[Batch], now: datetime) -> tuple[Batch, ...]:
    """What has begun to leave, trouble first, then newest first."""
    begun = (batch for batch in batches if batch.due <= now or batch.counts.all > batch.counts.waiting)
    return tuple(sorted(begun, key=lambda batch: (batch.counts.trouble > 0, batch.due), reverse=True)[:LAST])
