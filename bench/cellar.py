"""What the store of a running forum holds, counted from beside it."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Session:
    """A group work; `switches` in seconds since 1970."""

    id: str
    switches: tuple[float, ...]


NONE = Session("", ())


def session(data: Path) -> Session:
    """The one there is."""
    id_, switches = _row(data, "SELECT id, switches FROM sessions")
    return Session(str(id_), tuple(micro / 1_000_000 for micro in json.loads(str(switches))))


def due(data: Path, now: float) -> int:
    """Deliveries that have fallen due and have not arrived."""
    asked = "SELECT count(*) FROM outbox WHERE state = 'leased' OR (state = 'waiting' AND due <= ?)"
    return int(_one(data, asked, int(now * 1_000_000)))


def failed(data: Path) -> int:
    """Deliveries that were given up."""
    return int(_one(data, "SELECT count(*) FROM outbox WHERE state IN ('failed', 'blocked')"))


def notes(data: Path) -> int:
    """Notes that stand."""
    return int(_one(data, "SELECT count(*) FROM notes WHERE state = 'active'"))


def _one(data: Path, asked: str, *values: object) -> str | int:
    (found,) = _row(data, asked, *values)
    return found


def _row(data: Path, asked: str, *values: object) -> tuple[str | int, ...]:
    with closing(sqlite3.connect(f"file:{data / 'forum.db'}?mode=ro", uri=True)) as connection:
        return tuple(connection.execute(asked, values).fetchone())
