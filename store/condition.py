"""How the database file is, seen from outside and without taking it from whoever serves from it."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from store import migrating
from store.engine import database_file


@dataclass(frozen=True, slots=True)
class Condition:
    """`size` and `free` are bytes; `current` says whether the layout is this version's."""

    path: Path
    exists: bool
    current: bool
    writable: bool
    size: int
    free: int


def of(url: str) -> Condition:
    """StoreTrouble for an address or a file that is no database, or that a newer version has made."""
    migrating.require_not_newer(url)
    path = database_file(url)
    there = path.exists()
    return Condition(
        path=path,
        exists=there,
        current=there and migrating.is_current(url),
        # SQLite keeps two more files beside its own.
        writable=os.access(_nearest(path.parent), os.W_OK) and (not there or os.access(path, os.W_OK)),
        size=path.stat().st_size if there else 0,
        free=shutil.disk_usage(_nearest(path.parent)).free,
    )


def _nearest(folder: Path) -> Path:
    """The folder, or the first above it that is there."""
    return next((each for each in (folder, *folder.resolve().parents) if each.is_dir()), Path("/"))
