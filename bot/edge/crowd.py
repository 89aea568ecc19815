"""How many stand at the door: what is not urgent gives way to people who wait for an answer."""

from collections import deque

from forum.ports import Clock

SPAN_S = 1.0


class Crowd:
    """Counts the turns that came within the last `span_s` real seconds."""

    def __init__(self, clock: Clock, span_s: float = SPAN_S) -> None:
        self._clock = clock
        self._span_s = span_s
        self._came: deque[float] = deque()

    def comes(self) -> None:
        """One more turn."""
        self._came.append(self._forgotten())

    def size(self) -> int:
        """How many came lately."""
        self._forgotten()
        return len(self._came)

    def _forgotten(self) -> float:
        now = self._clock.real().timestamp()
        while self._came and self._came[0] <= now - self._span_s:
            self._came.popleft()
        return now
