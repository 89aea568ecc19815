"""The tenant's memory between runs: one JSON file replaced whole, and a file for each uploaded content."""

import asyncio
import os
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from tenant.world import World, restored

PAUSE = 0.4  # seconds from a change to the disk


@dataclass(slots=True)
class Storage:
    """Saves a world under a folder; without a folder it forgets everything."""

    folder: Path | None
    waiting: asyncio.TimerHandle | None = None
    writing: set[asyncio.Future[None]] = field(default_factory=set)

    def mark(self, world: World) -> None:
        """Something changed: it is on the disk within half a second."""
        if self.folder is not None and self.waiting is None:
            loop = asyncio.get_running_loop()
            self.waiting = loop.call_later(PAUSE, self._save_soon, loop, world)

    def _save_soon(self, loop: asyncio.AbstractEventLoop, world: World) -> None:
        if self.writing:  # Two writers at once could put the older state last.
            self.waiting = loop.call_later(PAUSE, self._save_soon, loop, world)
            return
        self.waiting = None
        future = loop.run_in_executor(None, self.write, orjson.dumps(world.saved()), dict(world.blobs))
        self.writing.add(future)
        future.add_done_callback(self.writing.discard)

    async def close(self, world: World) -> None:
        """Saves the last state."""
        if self.waiting is not None:
            self.waiting.cancel()
        await asyncio.gather(*self.writing)
        self.save(world)

    def save(self, world: World) -> None:
        """Saves at once."""
        if self.folder is not None:
            self.write(orjson.dumps(world.saved()), world.blobs)

    def write(self, state: bytes, blobs: dict[str, bytes]) -> None:
        """Puts the files' bytes first and then the state that names them, each replaced whole, and then tidies up."""
        assert self.folder is not None
        files = self.folder / "files"
        files.mkdir(parents=True, exist_ok=True)
        there = {path.name for path in files.iterdir()}
        for name in blobs.keys() - there:
            replace(files / name, blobs[name])
        replace(self.folder / "tenant.json", state)
        for name in there - blobs.keys():
            (files / name).unlink()


def replace(path: Path, content: bytes) -> None:
    """Writes beside the file and moves it into place, so that a reader never meets half of it."""
    beside = path.with_name(path.name + ".new")
    with beside.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    beside.replace(path)


def load(folder: Path | None) -> World | None:
    """The world as it was left, or None on the first day. Raises ValueError for a file that cannot be read."""
    if folder is None or not (folder / "tenant.json").exists():
        return None
    state = orjson.loads((folder / "tenant.json").read_bytes())
    if not isinstance(state, dict):
        raise ValueError("tenant.json does not hold a tenant.")
    files = folder / "files"
    blobs = (
        {path.name: path.read_bytes() for path in files.iterdir() if path.suffix != ".new"} if files.exists() else {}
    )
    try:
        return restored(state, blobs)
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"tenant.json is not one of this stand-in's: {error!r}") from None
