"""Many senders at once against one bot, each with dice of its own; at the end the store is looked through."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.hostile import oracles, pulse, shelves, stage
from tests.hostile.mutations import Mutator
from tests.hostile.stage import World
from tests.hostile.tally import Tally
from tests.hostile.wire import Wire

LANES = 12
WARM = 300
KEPT = 12
Lane = Callable[["Sender"], Awaitable[None]]


class Sender:
    """One lane: its dice, its connection, and the buttons it has seen."""

    def __init__(self, world: World, tally: Tally, number: int) -> None:
        self.world, self.tally, self.number = world, tally, number
        self.dice = Mutator(tally.seed * 1000 + number)
        self.wire: Wire = world.wire()
        self.taps: dict[str, list[tuple[str, oracles.Json]]] = {}
        self.count = 0

    def numbered(self) -> str:
        self.count += 1
        return f"{self.number:02d}{self.count:09d}"

    def heard(self) -> list[str]:
        """What is wrong with what the bot sent meanwhile; its cards' buttons are kept."""
        wrong: list[str] = []
        while self.world.service.posts:
            activity = self.world.service.posts.popleft()
            wrong.extend(oracles.posted(activity))
            self.seen(oracles.cards(activity))
        return wrong

    def seen(self, cards: list[oracles.Json], who: str = "") -> None:
        """Kept by verb, so that a rare button is pressed as often as a common one."""
        for tap in (tap for card in cards for tap in oracles.taps(card)):
            kept = self.taps.setdefault(str(tap["verb"]), [])
            kept.append((who, tap))
            del kept[:-KEPT]

    def tap(self) -> tuple[str, oracles.Json]:
        """A button that was shown, and to whom."""
        return self.dice.one(self.taps[self.dice.one(sorted(self.taps))])  # type: ignore[no-any-return]


async def run(target: str, cases: int, seed: int, folder: Path, step: Lane) -> Tally:
    """So many steps in all, and the store in order afterwards."""
    tally = Tally(target, seed)
    async with stage.opened(folder) as world:
        left = iter(range(cases))
        async with pulse.taken() as beating:
            await _lane(world, tally, LANES, step, iter(range(min(WARM, cases // 10))), left)
            before = pulse.peak_from_now()
            beating.longest = 0.0
            await asyncio.gather(*(_lane(world, tally, number, step, left) for number in range(LANES)))
        tally.more = {"loop_s": round(beating.longest, 3), "grown_mb": round(pulse.peak_mb() - before, 1)}
        for line in world.drained():
            tally.found(f"logged: {line}")
    return tally


async def _lane(world: World, tally: Tally, number: int, step: Lane, left: object, also: object = None) -> None:
    sender = Sender(world, tally, number)
    for _ in left:  # type: ignore[attr-defined]
        if also is not None:
            next(also, None)  # type: ignore[call-overload]
        await step(sender)
    sender.wire.close()


def looked_through(tally: Tally, folder: Path, members: frozenset[str] = shelves.EVERY_MEMBER) -> None:
    """What lies in the store is whole."""
    for wrong in shelves.halves(folder / "forum.db", members):
        tally.found(f"stored: {wrong}")
