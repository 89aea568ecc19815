"""What a simulated workshop showed, each against a limit that has a name."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from bench.outside import CONNECTOR_MS, LIST_MS, Post
from tenant.limits import MINUTE, UNITS_A_MINUTE
from tenant.pacing import TOTAL

ITEM_UNITS, HANDS = 2, 6
"""What SharePoint counts for a new item, and how many of a list the outbox brings at a time."""
RECEIPT_MS, LIST_SHARE, FAN_SHARE = 1000.0, 0.9, 0.5
DRAWN_S = CONNECTOR_MS / 1000 + 0.05
"""What a card says was read so long before it arrived."""
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sent:
    """One tap on Send: asked and answered in played time, `took` in real seconds; `place` is whose card counts it."""

    asked: float
    answered: float
    took: float
    place: str
    lines: int
    kept: bool
    late: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """`value` against `limit`, which is the most it may be, or the least."""

    name: str
    value: float
    limit: float
    unit: str
    least: bool = False
    why: str = ""

    @property
    def met(self) -> bool:
        return self.value >= self.limit if self.least else self.value <= self.limit

    def line(self) -> str:
        told = "at least" if self.least else "at most"
        why = f", {self.why}" if self.why else ""
        verdict = "met" if self.met else "MISSED"
        return f"{self.name}: {self.value:.2f} {self.unit} ({told} {self.limit:g}{why}) – {verdict}"

    def told(self) -> Json:
        """`ratio` is to the limit; None where there is none to speak of."""
        value = round(self.value, 3) if isfinite(self.value) else None
        ratio = round(self.value / self.limit, 3) if value is not None and self.limit else None
        return {"value": value, "limit": self.limit, "ratio": ratio, "met": self.met}


def receipts(sent: Sequence[Sent]) -> Iterator[Finding]:
    """Those of the last seconds of each round, in real time."""
    times = [one.took * 1000 for one in sent if one.late]
    yield Finding("receipts in the last 20 s, p99", share(times, 0.99), RECEIPT_MS, "ms", why=f"{len(times)} sends")
    yield Finding("sends without a receipt", sum(not one.kept for one in sent), 0, "")


def stored(sent: Sequence[Sent], notes: int) -> Finding:
    told = sum(one.lines for one in sent if one.kept)
    return Finding("notes lost or doubled", abs(told - notes), 0, "", why=f"{told} acknowledged")


def listed(arrived: Sequence[float], stood: Sequence[float], minutes: Iterable[float]) -> Iterator[Finding]:
    """`arrived`: when each note was acknowledged, `stood`: when each stood in the list; against the units a minute."""
    rate = UNITS_A_MINUTE / ITEM_UNITS
    yield Finding("notes that are not in the list once", abs(len(arrived) - len(stood)), 0, "")
    if arrived and stood:
        soonest = earliest(sorted(arrived), sorted(minutes))
        reached = (soonest - min(arrived)) / (max(stood) - min(arrived))
        yield Finding("list, of what the units allow", reached, LIST_SHARE, "", True, f"{rate:.0f} items a minute")


def earliest(arrived: Sequence[float], minutes: Sequence[float]) -> float:
    """When the last note can stand in the list at the earliest; `minutes` are the ends of those that were counted.

    Each minute takes so many; `HANDS` are written at a time, and each takes as long as the service does.
    """
    taken, now, apart = Counter[float](), arrived[0], LIST_MS / 1000 / HANDS
    for at in arrived:
        now = max(now + apart, at)
        while taken[ends := _minute(minutes, now)] >= UNITS_A_MINUTE // ITEM_UNITS:
            now = ends
        taken[ends] += 1
    return now + LIST_MS / 1000


def _minute(minutes: Sequence[float], now: float) -> float:
    """The end of the minute that counts at this moment; after the last one that is known, one follows the other."""
    at = bisect_right(minutes, now)
    if at < len(minutes):
        return minutes[at]
    last = minutes[-1] if minutes else now
    return last + MINUTE * (1 + (now - last) // MINUTE)


def ages(sent: Sequence[Sent], posts: Iterable[Post], places: Mapping[str, str]) -> list[float]:
    """Seconds from each receipt until a card that counts its notes had arrived; `places`: whose card stands where."""
    shown: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for post in posts:
        count = counted(post.body)
        if count is not None and post.place in places:
            shown[places[post.place]].append((count, post.at))
    told: dict[str, int] = defaultdict(int)
    found = []
    for one in sorted((one for one in sent if one.kept), key=lambda one: one.answered):
        told[one.place] += one.lines
        arrived = [at for count, at in shown[one.place] if count >= told[one.place]]
        found.append(max(min(arrived) - one.answered, 0.0) if arrived else float("inf"))
    return found


def behind(sent: Sequence[Sent], posts: Iterable[Post]) -> list[float]:
    """Seconds from each receipt until a post that was drawn after it had arrived."""
    arrived = sorted(post.at for post in posts)
    nexts = [(one, bisect_left(arrived, one.answered + DRAWN_S)) for one in sent if one.kept]
    return [arrived[at] - one.answered if at < len(arrived) else float("inf") for one, at in nexts]


def oldest(name: str, seconds: Sequence[float], limit: float) -> Finding:
    why = f"half within {share(seconds, 0.5):.1f} s, 99 % within {share(seconds, 0.99):.1f} s"
    return Finding(name, max(seconds, default=0.0), limit, "s", why=why)


def fanned(name: str, at: float, posts: Iterable[Post], wanted: int) -> Finding:
    """How near to the connector's total the cards after a switch came; each must be there."""
    new = sorted(post.at for post in posts if post.at >= at)[:wanted]
    if len(new) < wanted:
        return Finding(name, 0, FAN_SHARE, "", True, f"{len(new)} of {wanted} posted")
    took, least = new[-1] - at, wanted / TOTAL
    return Finding(name, least / took, FAN_SHARE, "", True, f"{wanted} in {took:.1f} s, least {least:.1f}")


def presses(body: Json, verb: str) -> bool:
    """Whether a card has a button of this verb."""
    return any(element.get("verb") == verb for element in _elements(body))


def counted(body: Json) -> int | None:
    """The sum of a matrix's nine numbers; None for anything else."""
    numbers = [element["text"] for element in _elements(body) if _is_number(element)]
    return sum(int(text) for text in numbers if text.isdigit()) if len(numbers) == 9 else None


def _is_number(element: Json) -> bool:
    return element.get("size") == "Large" and element.get("weight") == "Bolder" and "text" in element


def _elements(found: Any) -> Iterator[Json]:
    if isinstance(found, dict):
        yield found
        for value in found.values():
            yield from _elements(value)
    elif isinstance(found, list):
        for value in found:
            yield from _elements(value)


def share(values: Sequence[float], part: float) -> float:
    """A percentile."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)] if ordered else 0.0
