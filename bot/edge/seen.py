"""A short memory of activity ids, so that a message which Teams delivers twice is answered once (rule 30)."""

from collections import OrderedDict

from forum.ports import Clock

KEEP_S = 300.0
MOST = 4096


class Seen:
    """Remembers the newest `most` keys for `keep_s` real seconds."""

    def __init__(self, clock: Clock, keep_s: float = KEEP_S, most: int = MOST) -> None:
        self._clock = clock
        self._keep_s = keep_s
        self._most = most
        self._ends: OrderedDict[tuple[str, str], float] = OrderedDict()

    def again(self, conversation: str, activity: str) -> bool:
        """Whether this id came before; an activity without an id never did."""
        if not activity:
            return False
        now = self._clock.real().timestamp()
        key = (conversation, activity)
        known = self._ends.pop(key, 0.0) > now
        self._ends[key] = now + self._keep_s
        while len(self._ends) > self._most:
            self._ends.popitem(last=False)
        return known

    def forget(self, conversation: str, activity: str) -> None:
        """The turn failed: when the message comes again, it is not turned away."""
        self._ends.pop((conversation, activity), None)
