"""A simulated workshop: break-out groups of eight who nearly all send in the last seconds of each round.

The last seconds of a round and what follows its end are played in real time, the quiet stretches between them faster;
the services' limits follow the same played time.
"""

import asyncio
import json
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from random import Random

import aiohttp

from bench import cellar, crowd, findings, outside, servers
from bench.cellar import Session
from bench.crowd import Json, Somebody
from bench.findings import Finding, Sent
from bench.outside import Outside
from bench.submit import settings_for
from bench.tempo import Tempo, turned
from demo import processes
from tenant.chats import with_bot

SHARE = 0.8
"""So many of the people send in the last seconds of a round."""
SEATED_S = 60.0
"""Everybody sits so long before the first question."""
ORGANISER_S = 5.0
"""At any size."""
RECEIPT = b"workshop.undo"
SEED = 2021


@dataclass(frozen=True, slots=True)
class Size:
    """`minutes` of each round; its last `burst` seconds and the first `after` are in real time, the rest at `hurry`.

    `live` is how many seconds old a group's card may be: what it rests by forum.groupwork.live, and time to be drawn.
    """

    groups: int
    each: int = 8
    minutes: tuple[int, ...] = (5, 3, 10)
    after: float = 15
    hurry: float = 8
    live: float = 5
    burst: float = 20

    @property
    def people(self) -> int:
        return self.groups * self.each


SIZES = (Size(50), Size(250, minutes=(3,), after=60, hurry=3, live=30))


@dataclass(slots=True)
class Stage:
    """The forum open, Microsoft's side of it, and what was sent so far."""

    size: Size
    tempo: Tempo
    outside: Outside
    people: list[Somebody]
    bot: str
    wire: aiohttp.ClientSession
    folder: Path
    session: Session = cellar.NONE
    dice: Random = field(default_factory=lambda: Random(SEED))
    sent: list[Sent] = field(default_factory=list)

    async def hurry(self, speed: float) -> None:
        """Both processes and the services' slowness at once."""
        await turned(self.tempo, speed, self._tell)
        self.outside.hurry(speed)

    async def deliver(self, body: bytes) -> tuple[float, int, bytes]:
        """One activity at the bot's door: seconds of real time, status, answer."""
        headers = {"Authorization": f"Bearer {self.outside.token()}", "Content-Type": "application/json"}
        began = time.perf_counter()
        async with self.wire.post(f"{self.bot}/api/messages", data=body, headers=headers) as answer:
            told = await answer.read()
        return time.perf_counter() - began, answer.status, told

    async def _tell(self, at: float, mono: float, speed: float) -> None:
        async with self.wire.post(f"{self.bot}/bench/tempo", json=[at, mono, speed]) as answer:
            assert answer.status == 200


async def measure() -> list[str]:
    """A line for each finding at each size, and all of it as JSON."""
    lines: list[str] = []
    for size in SIZES:
        found = await played(size)
        lines += [f"workshop, {size.groups} groups of {size.each}: {one.line()}" for one in found]
        lines.append(json.dumps({"workshop": size.groups, **{one.name: one.told() for one in found}}))
    return lines


async def played(size: Size) -> list[Finding]:
    """The whole workshop at one size, and what came of it."""
    with tempfile.TemporaryDirectory(prefix="forum-bench-") as temporary:
        async with _staged(size, Path(temporary)) as stage:
            stage.session = await _joined(stage)
            await _rounds(stage)
            await _drained(stage)
            return list(_found(stage))


def _found(stage: Stage) -> Iterator[Finding]:
    record, size, sent = stage.outside.record, stage.size, stage.sent
    yield from findings.receipts(sent)
    yield findings.stored(sent, cellar.notes(stage.folder))
    chats = {one.chat: str(one.group) for one in stage.people}
    yield findings.oldest("groups' live cards", findings.ages(sent, record.posts, chats), size.live)
    control = [post for post in record.posts if findings.presses(post.body, "groupwork.act")]
    yield findings.oldest("organiser's card", findings.behind(sent, control), ORGANISER_S)
    forms = [post for post in record.posts if post.place in chats and findings.presses(post.body, "workshop.send")]
    for number, at in enumerate(stage.session.switches[: len(size.minutes)], 1):
        yield findings.fanned(f"cards of question {number}", at, forms, len(chats))
    acknowledged = [one.answered for one in sent for _ in range(one.lines)]
    yield from findings.listed(acknowledged, record.listed, record.minutes)
    yield Finding("deliveries given up", cellar.failed(stage.folder), 0, "", why=_refusals(record.refused))


def _refusals(refused: Counter[str]) -> str:
    return "asked for patience: " + (", ".join(f"{what} x {count}" for what, count in refused.items()) or "never")


@asynccontextmanager
async def _staged(size: Size, folder: Path) -> AsyncIterator[Stage]:
    tempo, people = Tempo(), crowd.people(size.groups, size.each)
    async with outside.opened(tempo) as there, aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as wire:
        chats = there.settle([{"id": one.id, "name": one.name, "village": one.village} for one in people])
        people = [replace(one, chat=chats[one.id]) for one in people]
        port, data = processes.free_port(), folder / "forum"
        settings = settings_for(data, there.url, there.url, port) | {
            "FORUM_WORKSPACE": str(crowd.workspace(folder, people)),
            "FORUM_LIST_LOOK_SECONDS": "60",
        }
        await processes.run(settings, "provision", "apply", "--json")
        async with servers.pinned("-m", "bench.hurried", settings=settings):
            stage = Stage(size, tempo, there, people, f"http://127.0.0.1:{port}", wire, data)
            await servers.answers(f"{stage.bot}/health")
            outside.limited(there)
            await stage.hurry(1)
            await _drained(stage)
            yield stage


async def _joined(stage: Stage) -> Session:
    """The organiser prepares the group work in a sentence, and everybody takes a seat before it begins."""
    chats = stage.outside.standin.service.world.people
    lise = Somebody(
        crowd.ORGANISER, "Lise", "", 0, with_bot(stage.outside.standin.service, chats[crowd.ORGANISER])["id"]
    )
    minutes = "/".join(str(each) for each in stage.size.minutes)
    text = f"gruppearbejde start {stage.size.groups} grupper {minutes}"
    _, status, _ = await stage.deliver(crowd.said(lise, stage.outside.url, text))
    session = cellar.session(stage.folder)
    assert status == 200
    await stage.hurry(stage.size.hurry)
    wait = max(session.switches[0] - stage.tempo.now() - SEATED_S, 1) / len(stage.people)
    joining = []
    for one in stage.people:
        data: Json = {"session": session.id, "group": one.group}
        body = crowd.pressed(one, stage.outside.url, "groupwork.join", data)
        joining.append(asyncio.create_task(stage.deliver(body)))
        await stage.tempo.until(stage.tempo.now() + wait)
    assert all(answer[1] == 200 for answer in await asyncio.gather(*joining))
    await stage.tempo.until(session.switches[0] - 3)
    await stage.hurry(1)
    return session


async def _rounds(stage: Stage) -> None:
    """Each round from its switch to its end, and what follows the last."""
    switches = stage.session.switches
    for number, (at, end) in enumerate(pairwise(switches[: len(stage.size.minutes) + 1])):
        await stage.tempo.until(at)
        people = asyncio.gather(*(_takes_part(stage, one, number, at, end) for one in stage.people))
        await _paced(stage, at, end)
        await people
    await stage.tempo.until(end + stage.size.after)


async def _paced(stage: Stage, at: float, end: float) -> None:
    """In real time what follows the switch and the last seconds, the rest in a hurry."""
    quiet, loud = at + stage.size.after, end - stage.size.burst - 2
    await stage.tempo.until(min(quiet, end))
    if quiet < loud:
        await stage.hurry(stage.size.hurry)
        await stage.tempo.until(loud)
        await stage.hurry(1)
    await stage.tempo.until(end)


async def _takes_part(stage: Stage, one: Somebody, number: int, at: float, end: float) -> None:
    late = stage.dice.random() < SHARE
    first, last = (end - stage.size.burst, end) if late else (at + 5, end - stage.size.burst)
    moment = stage.dice.uniform(first, last)
    fields, lines = crowd.typed(stage.dice, f"{number + 1}.{one.id[-6:]}")
    await stage.tempo.until(moment)
    data: Json = {"token": f"bench-{number}-{one.id}", "question": crowd.QUESTIONS[number], **fields}
    data["session"] = stage.session.id
    asked = stage.tempo.now()
    took, status, told = await stage.deliver(crowd.pressed(one, stage.outside.url, "workshop.send", data))
    kept = status == 200 and RECEIPT in told
    stage.sent.append(Sent(asked, stage.tempo.now(), took, str(one.group), lines, kept=kept, late=late))


async def _drained(stage: Stage, patience: float = 300) -> None:
    """Until nothing that is due waits any more, in a hurry."""
    await stage.hurry(stage.size.hurry)
    deadline = time.monotonic() + patience
    while await _waiting(stage) and time.monotonic() < deadline:
        await asyncio.sleep(0.2)
    await stage.hurry(1)


async def _waiting(stage: Stage) -> int:
    return cellar.due(stage.folder, stage.tempo.now())
