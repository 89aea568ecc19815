"""What apply was about to do and what came of it: JSON lines, forced to disk before and after each call."""

import json
import os
from pathlib import Path

from forum.ports import Clock

FILE = "provisioning.journal"
INTENT, DONE, REFUSED = "intent", "done", "refused"


class Journal:
    """One file in the data folder. A torn last line, as a kill leaves it, counts as not written."""

    def __init__(self, data: Path, clock: Clock) -> None:
        self._path = data / FILE
        self._clock = clock
        self._last = _read(self._path)

    def unanswered(self, step: str) -> bool:
        """Whether the step was begun and nothing was heard of it: it may have been done."""
        return self._last.get(step) == INTENT

    def intend(self, step: str) -> None:
        self._write(step, INTENT)

    def done(self, step: str) -> None:
        self._write(step, DONE)

    def refused(self, step: str) -> None:
        self._write(step, REFUSED)

    def _write(self, step: str, event: str) -> None:
        said = {"at": self._clock.now().isoformat(timespec="seconds"), "step": step, "event": event}
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(said, ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self._last[step] = event


def _read(path: Path) -> dict[str, str]:
    last: dict[str, str] = {}
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    if text and not text.endswith("\n"):
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")
    for line in text.splitlines():
        try:
            said = json.loads(line)
            last[said["step"]] = said["event"]
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
    return last
