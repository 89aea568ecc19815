"""When the bot called which conversation, and whether the next call fits the windows of its limits."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

Windows = Mapping[float, int]


@dataclass(slots=True)
class Frequency:
    """The times of the calls that were let through, oldest first, by what they count against."""

    seen: dict[str, list[float]] = field(default_factory=dict)

    def wait(self, key: str, windows: Windows, now: float) -> float:
        """Seconds until the next call is let through; 0 for at once. A window: so many calls in so many seconds."""
        times = self.seen.get(key, [])
        return max(_wait(times, span, most, now) for span, most in windows.items())

    def note(self, key: str, longest: float, now: float) -> None:
        """One call was let through; what is older than the longest window is forgotten."""
        times = self.seen.setdefault(key, [])
        del times[: bisect_right(times, now - longest)]
        times.append(now)

    def clear(self) -> None:
        """Nobody has called."""
        self.seen.clear()


def _wait(times: list[float], span: float, most: int, now: float) -> float:
    within = len(times) - bisect_right(times, now - span)
    return 0.0 if within < most else times[-most] + span - now
