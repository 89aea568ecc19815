"""How often in a row a target or a service has asked for patience without saying how long."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class _Asked:
    times: int
    until: datetime


class Throttles:
    """Each row behind a throttled target is new to it, so that their own attempts would never make the wait longer."""

    def __init__(self) -> None:
        self._asked: dict[str, _Asked] = {}

    def times(self, target: str, now: datetime) -> int:
        """The how-manieth time this is; those who were on their way when it was last asked count as that time."""
        asked = self._asked.get(target)
        if asked is None:
            return 1
        return asked.times if now < asked.until else asked.times + 1

    def asked(self, target: str, times: int, until: datetime) -> None:
        """It will be left in peace until then (real time)."""
        self._asked[target] = _Asked(times, until)

    def served(self, *targets: str) -> None:
        """Something arrived there."""
        for target in targets:
            self._asked.pop(target, None)
