"""How fast we may send: sliding windows over what was sent lately, in whole microseconds of real time."""

from bisect import insort
from dataclasses import dataclass

SECOND = 1_000_000
SLOTS = 60
"""A long window is counted in so many slots; what it lets out late is at most one of them."""
AHEAD = 5 * SECOND
"""A stamp further ahead than this was made before the clock was put back."""


@dataclass(frozen=True, slots=True)
class Window:
    """No stretch of `span` microseconds may hold more than `most` sends."""

    span: int
    most: int

    @property
    def slot(self) -> int:
        return self.span // SLOTS


@dataclass(frozen=True, slots=True)
class Limits:
    """Short windows are kept stamp by stamp; at most one long one is counted by slots."""

    short: tuple[Window, ...]
    long: Window | None = None

    @property
    def stamps(self) -> int:
        return max(window.most for window in self.short)


CONVERSATION = Limits((Window(SECOND, 7), Window(2 * SECOND, 8), Window(30 * SECOND, 60)), Window(3600 * SECOND, 1800))
"""What Teams lets a bot send to one conversation; all threads of a channel count together."""
LATE = SECOND // 10
"""A send may arrive so much later than its token was taken, and crowd those that follow it."""
TOTAL = Limits((Window(SECOND + LATE, 50),))
"""What Teams lets an app send in one tenant: 50 in any second of its own."""


@dataclass(frozen=True, slots=True)
class Budget:
    """`recent` are the newest stamps in order, `slots` pairs of a slot's number and what was sent in it."""

    recent: tuple[int, ...] = ()
    slots: tuple[tuple[int, int], ...] = ()


def free_at(budget: Budget, limits: Limits) -> int:
    """The first moment at which one more may be sent; 0 when nothing holds it back."""
    short = (_freed(budget.recent, window) for window in limits.short)
    return max(*short, _slots_freed(budget.slots, limits.long) if limits.long else 0)


def room(budget: Budget, limits: Limits, now: int) -> int:
    """How many may be sent at once now, by the short windows."""
    counted = (window.most - sum(at + window.span >= now for at in budget.recent) for window in limits.short)
    return max(0, min(counted))


def sent(budget: Budget, limits: Limits, at: int) -> Budget:
    """The budget with one more send in it; what no window reaches any more is forgotten."""
    recent = list(budget.recent)
    insort(recent, at)
    return Budget(tuple(recent[-limits.stamps :]), _one_more(budget.slots, limits.long, at) if limits.long else ())


def later(budget: Budget, limits: Limits, at: int) -> Budget:
    """The newest send happened at `at`, later than it was reserved: so no delay can crowd a window."""
    if not budget.recent or at <= budget.recent[-1]:
        return budget
    reserved = budget.recent[-1] // limits.long.slot if limits.long else 0
    slots = tuple((number, count - (number == reserved)) for number, count in budget.slots)
    return sent(Budget(budget.recent[:-1], slots), limits, at)


def believed(budget: Budget, limits: Limits, now: int) -> Budget:
    """As it reads after the clock was put back: what claims to lie ahead counts as sent just now."""
    recent = tuple(min(at, now) if at > now + AHEAD else at for at in budget.recent)
    if limits.long is None:
        return Budget(tuple(sorted(recent)))
    newest = (now + AHEAD) // limits.long.slot
    slots: dict[int, int] = {}
    for number, count in budget.slots:
        slots[min(number, newest)] = slots.get(min(number, newest), 0) + count
    return Budget(tuple(sorted(recent)), tuple(sorted(slots.items())))


def _freed(recent: tuple[int, ...], window: Window) -> int:
    # One microsecond more, so that both ends of a stretch may be counted in.
    return recent[-window.most] + window.span + 1 if len(recent) >= window.most else 0


def _slots_freed(slots: tuple[tuple[int, int], ...], window: Window) -> int:
    """A slot counts whole until its last moment has left the window."""
    over = sum(count for _, count in slots) - window.most
    for number, count in slots:
        if over < 0:
            return 0
        over -= count
        if over < 0:
            return (number + 1) * window.slot + window.span
    return 0


def _one_more(slots: tuple[tuple[int, int], ...], window: Window, at: int) -> tuple[tuple[int, int], ...]:
    own, oldest = at // window.slot, (at - window.span) // window.slot
    kept = {number: count for number, count in slots if number >= oldest}
    return tuple(sorted({**kept, own: kept.get(own, 0) + 1}.items()))
