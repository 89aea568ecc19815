"""What the store of a running forum holds, counted from beside it."""

import sqlite3
from contextlib import closing
from pathlib import Path


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
    with closing(sqlite3.connect(f"file:{data / 'forum.db'}?mode=ro", uri=True)) as connection:
        (found,) = connection.execute(asked, values).fetchone()
    return found  # type: ignore[no-any-return]
