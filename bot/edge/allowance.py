"""A token bucket: a few at once, and then one at a time."""


class Allowance:
    """`burst` may be taken at once; every `every_s` seconds one more, up to the burst again. Knows no clock."""

    def __init__(self, burst: int, every_s: float) -> None:
        self._burst = burst
        self._every_s = every_s
        self._left = float(burst)
        self._at = 0.0

    def take(self, now: float) -> bool:
        """Take one, if there is one at `now` (seconds); a clock set back takes nothing away and gives nothing."""
        gained = max(0.0, now - self._at) / self._every_s
        self._left, self._at = min(float(self._burst), self._left + gained), now
        if self._left < 1:
            return False
        self._left -= 1
        return True
