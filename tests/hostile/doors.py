"""Target `doors`: what anybody may knock at without a token, and what is for this machine only."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

import looking
import serving
from jobs.knocking import Knocking
from tests.bot.edge.stage import Clock
from tests.hostile import nasty, oracles, stage
from tests.hostile.mutations import Mutator
from tests.hostile.tally import Tally
from tests.hostile.wire import Wire

KNOCK = {
    "value": [{"subscriptionId": "s", "clientState": "guess", "changeType": "updated", "resource": "sites/s/lists/l"}]
}
MOVE = {"now": "2021-05-04T17:40:00+02:00"}
TOKENS = ("", "a%00b", "%ED%A0%80", "%FF", "%0d%0aSet-Cookie:x", "<script>", "a" * 3000, "æ%C3%B8")


@dataclass
class Behind:
    """As much of a house as the doors touch; `woken` counts who got through, `moved` where the clock was sent."""

    woken: int = 0
    moved: list[datetime] = field(default_factory=list)
    knocking: Any = field(default_factory=lambda: Knocking(None, None, None, None, "https://x"))  # type: ignore[arg-type]

    @property
    def look(self) -> "Behind":
        return self

    shelves = deliverer = clock = look

    def wake(self) -> None:
        self.woken += 1

    def now(self) -> datetime:
        return Clock().now()

    async def move(self, to: datetime) -> None:
        self.moved.append(to)


async def run(cases: int, seed: int, _folder: Path) -> Tally:
    tally, dice, behind = Tally("doors", seed), Mutator(seed), Behind()
    app = web.Application()
    app.add_routes(looking.public(behind))  # type: ignore[arg-type]
    app.router.add_post("/local/clock", serving._clock(behind))  # type: ignore[arg-type]
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    wire, faults = Wire("127.0.0.1", runner.addresses[0][1]), list[str]()
    with stage.Listening(faults):
        for _ in range(cases):
            await _knock(tally, dice, wire, faults)
    wire.close()
    await runner.cleanup()
    if any(not 1900 < to.year < 2200 or to.tzinfo is None for to in behind.moved):
        tally.found("the clock was sent out of our time")
    if behind.woken > len(behind.moved):
        tally.found("a stranger woke the look at the list")
    return tally


async def _knock(tally: Tally, dice: Mutator, wire: Wire, faults: list[str]) -> None:
    clock = dice.likely(0.4)
    made = dice.tree({"root": nasty.copied(MOVE if clock else KNOCK)}, dice.chance.choice((0, 1, 1, 2, 4))).get("root")
    body = dice.torn(dice.body(made)) if dice.likely(0.3) else dice.body(made)
    asked = f"?validationToken={dice.one(TOKENS)}" if not clock and dice.likely(0.1) else ""
    headers = {"Content-Type": dice.one(("application/json", "application/json; charset=nonsense", "x", ""))}
    reply = await wire.post(f"{'/local/clock' if clock else looking.PATH}{asked}", headers, body)
    tally.counted(reply.status, [*oracles.http(reply.status), *faults], body)
    faults.clear()
