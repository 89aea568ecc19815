"""Whatever organisers, villages, the clock and the machine do: each occasion once, in its hours, to those missing.

The desks, the jobs and the store are the real ones; every message is held against what its place read before.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from forum.erfa.meetings import State, Wish
from forum.errors import ForumError
from tests.forum.erfa.memory import wall
from tests.properties.round_world import AUTHORS, FORUM, LISE, RoundWorld, met

SEED, STEPS = 20210914, 25
CASES = 40
ERFA = "erfa-2021-09-14"
HOUR = 3600
UNTIL_TEN = 58_680
"""From 17.42 on to ten the next morning."""
BEGINS = wall(2021, 9, 14, 19)

days = st.integers(-40, 60)
hours = st.sampled_from([1, 5, 14, 24, 24, 72, 7 * 24, 7 * 24])
ACTS: dict[str, tuple[int, tuple[st.SearchStrategy[Any], ...]]] = {
    "moves": (3, (days, st.sampled_from([10, 19]))),
    "answers": (2, (st.sampled_from(sorted(AUTHORS)),)),
    "reminds": (2, ()),
    "stops": (1, ()),
    "resumes": (1, ()),
    "cancels": (1, ()),
    "restarts": (1, ()),
    "dies": (1, ()),
    "waits": (6, (hours,)),
    "delivers": (6, ()),
}


def drawn(name: str) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.tuples(st.just(name), *ACTS[name][1])


acts = st.sampled_from([name for name, (often, _) in ACTS.items() for _ in range(often)]).flatmap(drawn)

ASKED, REMINDED = (("waits", 24 * 118), ("delivers",)), (("waits", 24 * 10), ("delivers",))
SCRIPT = (
    *ASKED,
    ("answers", "broager"),
    ("reminds",),
    ("dies",),
    ("reminds",),
    ("delivers",),
    ("moves", 7, 19),
    ("moves", 14, 10),
    ("restarts",),
    ("delivers",),
    *REMINDED,
    ("stops",),
    ("resumes",),
    ("waits", 24 * 7),
    ("delivers",),
    ("cancels",),
    ("delivers",),
)


beginnings = st.sampled_from([0, 24 * 100, 24 * 117, 24 * 118, 24 * 127, 24 * 127 + 9])
walks = st.builds(
    lambda begins, rest: (("waits", begins), ("delivers",), *rest),
    beginnings,
    st.lists(acts, min_size=5, max_size=STEPS),
)


class Walk:
    def __init__(self, world: RoundWorld) -> None:
        self.world = world

    async def does(self, name: str, *what: Any) -> None:
        try:
            await getattr(self, f"_{name}")(*what)
        except ForumError as refusal:
            met[type(refusal).__name__] += 1

    async def _version(self) -> int:
        return (await self.world.erfa.find(ERFA)).version

    async def _moves(self, later: int, hour: int) -> None:
        to = (BEGINS.replace(hour=hour)).fromordinal(BEGINS.toordinal() + later).replace(hour=hour)
        await self.world.erfa.move(LISE, ERFA, await self._version(), Wish(to))

    async def _answers(self, village: str) -> None:
        await self.world.answers(village)

    async def _reminds(self) -> None:
        await self.world.asking.remind(LISE, ERFA)
        self.world.by_hand += 1

    async def _stops(self) -> None:
        await self.world.erfa.stop(LISE, ERFA)

    async def _resumes(self) -> None:
        await self.world.erfa.resume(LISE, ERFA)

    async def _cancels(self) -> None:
        await self.world.erfa.cancel(LISE, ERFA, await self._version())

    async def _restarts(self) -> None:
        await self.world.close()
        await self.world.opened()

    async def _dies(self) -> None:
        await self.world.dies()

    async def _waits(self, long: int) -> None:
        self.world.clock.passes(long * HOUR)

    async def _delivers(self) -> None:
        await self.world.delivered()

    async def ends(self) -> None:
        """Until the meeting begins the clock goes on by itself; then everybody knows when it is."""
        world, meeting = self.world, await self.world.erfa.find(ERFA)
        while world.clock.now() < meeting.starts_at:
            await world.delivered()
            soonest = min(await world.outbox.next_due() or meeting.starts_at, meeting.starts_at)
            world.clock.passes((soonest - world.clock.now()).total_seconds())
        known = None if meeting.state is State.CANCELLED else meeting.starts_at
        assert set(world.told.values()) <= {known}
        assert world.by_hand <= 1
        await world.all_is_true()


async def _walked(folder: Path, script: tuple[tuple[Any, ...], ...]) -> None:
    world = await RoundWorld(folder).opened()
    world.clock.passes(UNTIL_TEN)
    walk = Walk(world)
    try:
        await world.erfa.plan(LISE, Wish(BEGINS))
        for act in script:
            await walk.does(*act)
        if world.clock.now() < (await world.erfa.find(ERFA)).starts_at:
            await walk.ends()
    finally:
        await world.close()


@seeded(SEED)
@settings(
    max_examples=CASES,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
    database=None,
)
@example(script=SCRIPT)
@given(script=walks)
def walk(script: tuple[tuple[Any, ...], ...]) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(_walked(Path(folder), script))


def test_each_occasion_happens_once_in_its_hours_and_to_those_missing() -> None:
    print(f"seed {SEED}, {CASES} walks")
    met.clear()
    walk()
    wanted = {"QuestionRound", "Reminder", "Invitation", "PreRead", "MeetingMoved", "MeetingCancelled", "answered"}
    assert wanted | {"edited", "later", "ReminderSent", "NotAskedYet", "RoundOver", "NoSuchMeeting"} <= met.keys()
    assert FORUM.general
