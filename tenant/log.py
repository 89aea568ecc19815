"""What was called, for tests that count: one line a call and the sums."""

from collections import Counter, deque
from dataclasses import dataclass, field

from tenant.names import Json

KINDS = ("graph", "connector", "bot")


@dataclass(slots=True)
class Log:
    """The last 5,000 calls, and counts of all since the start or reset."""

    lines: deque[Json] = field(default_factory=lambda: deque(maxlen=5000))
    counts: Counter[tuple[str, str, str, int]] = field(default_factory=Counter)

    def add(self, kind: str, method: str, path: str, status: int) -> None:
        """Notes a call; `status` 0 says that the connection was cut without an answer."""
        self.lines.append({"kind": kind, "method": method, "path": path, "status": status})
        self.counts[kind, method, path, status] += 1

    def clear(self) -> None:
        """Forgets everything."""
        self.lines.clear()
        self.counts.clear()

    def shown(self, kind: str | None) -> Json:
        """Sums and lines of one kind, or of all."""
        sums = [
            {"kind": k, "method": method, "path": path, "status": status, "count": count}
            for (k, method, path, status), count in self.counts.items()
            if kind in (None, k)
        ]
        return {"calls": sums, "lines": [line for line in self.lines if kind in (None, line["kind"])]}
