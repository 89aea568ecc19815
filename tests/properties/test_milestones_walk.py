"""Whatever leads do with milestones, in any order, and however often the process restarts: the log, the plan and what
was told agree."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from sqlalchemy import select

from forum import quiet
from forum.errors import ForumError
from forum.people import Person
from forum.project import deliveries, periods, timeline
from forum.project.desk import Edit, New
from forum.project.milestones import Milestone, State
from forum.project.periods import Period
from forum.project.posts import MilestoneAhead, MilestoneLate, MilestoneMoved, Monthly
from store.schema import outbox
from tests.forum.project.memory import PLAN
from tests.jobs.project_office import INGE, LISE, MADS, Office, Said, office

SEED, CASES, STEPS = 20210504, 30, 25
ZONE = "Europe/Copenhagen"
IDS = (*(each.id for each in PLAN.milestones), "ny-film", "nej")
PERIODS = (
    periods.day(date(2021, 5, 28)),
    periods.month(2021, 7),
    periods.months(periods.month(2021, 8), periods.month(2021, 9)),
    periods.days(date(2021, 12, 30), date(2022, 1, 2)),
    periods.day(date(2022, 3, 15)),
)
somebody = st.sampled_from([MADS, MADS, LISE, INGE])
milestones = st.sampled_from([*IDS[:3], *IDS])
behind = st.sampled_from([0, 0, 0, 1])
ACTS: dict[str, tuple[int, tuple[st.SearchStrategy[Any], ...]]] = {
    "load": (2, (somebody,)),
    "move": (5, (somebody, milestones, st.sampled_from(PERIODS), st.sampled_from(["derfor", "derfor", " "]), behind)),
    "turn": (3, (somebody, milestones, st.sampled_from(list(State)), behind)),
    "undo": (3, (somebody, milestones)),
    "need": (3, (somebody, milestones, milestones)),
    "own": (2, (somebody, milestones, st.sampled_from(["", "inge", "mads", "99"]))),
    "add": (2, (somebody, st.sampled_from(PERIODS))),
    "follow": (2, (somebody, st.booleans())),
    "clash": (2, (milestones, st.sampled_from(PERIODS), st.sampled_from(PERIODS))),
    "restart": (2, ()),
    "time_passes": (5, (st.sampled_from([1, 3, 60, 1440, 20160, 60480]),)),
    "clock_jumps": (1, (st.sampled_from([1440, 60480, 150000]),)),
}
SCRIPT: list[tuple[Any, ...]] = [
    ("load", MADS),
    ("follow", INGE, True),
    ("move", MADS, IDS[0], PERIODS[1], "derfor", 0),
    ("move", LISE, IDS[0], PERIODS[2], "derfor", 1),
    ("clash", IDS[1], PERIODS[2], PERIODS[3]),
    ("undo", MADS, IDS[0]),
    ("time_passes", 60480),
    ("restart",),
    ("turn", LISE, IDS[2], State.DONE, 0),
    ("need", MADS, IDS[2], IDS[3]),
    ("own", MADS, IDS[4], "inge"),
    ("time_passes", 150000),
    ("add", MADS, PERIODS[4]),
    ("load", LISE),
    ("clock_jumps", 150000),
]
acts = st.sampled_from([name for name, (often, _) in ACTS.items() for _ in range(often)]).flatmap(
    lambda name: st.tuples(st.just(name), *ACTS[name][1])
)
met: Counter[str] = Counter()


@dataclass
class Walk:
    """`first` is how each milestone was when it was made, `acknowledged` what a desk said was changed."""

    office: Office
    first: dict[str, Milestone] = field(default_factory=dict)
    acknowledged: Counter[str] = field(default_factory=Counter)

    async def does(self, name: str, *what: Any) -> None:
        before = {each.id: each for each in await self.office.milestones.all("landsbyforum")}
        try:
            await getattr(self, f"_{name}")(*what)
            met[name] += 1
        except ForumError as refusal:
            met[type(refusal).__name__] += 1
        for each in await self.office.milestones.all("landsbyforum"):
            self.first.setdefault(each.id, each)
            if before.get(each.id, each).version != each.version:
                self.acknowledged[each.id] += each.version - before[each.id].version
        await self.holds()

    async def _load(self, person: Person) -> None:
        await self.office.desk.load(person)

    async def _move(self, person: Person, id_: str, to: Period, why: str, late: int) -> None:
        await self._change(person, id_, Edit(period=to), why, late)

    async def _turn(self, person: Person, id_: str, state: State, late: int) -> None:
        await self._change(person, id_, Edit(state=state), "derfor", late)

    async def _need(self, person: Person, id_: str, needed: str) -> None:
        await self._change(person, id_, Edit(needs=(needed,)))

    async def _own(self, person: Person, id_: str, owner: str) -> None:
        await self._change(person, id_, Edit(owner=owner))

    async def _undo(self, person: Person, id_: str) -> None:
        """The period before the last change of it."""
        log = await self.office.desk.log(person, id_)
        back = next((move.before for move in log if move.before != move.after), PERIODS[0])
        await self._change(person, id_, Edit(period=back), "fortrudt")

    async def _change(self, person: Person, id_: str, edit: Edit, why: str = "", late: int = 0) -> None:
        seen = (await self.office.desk.find(person, id_)).version - late
        changed = await self.office.desk.change(person, id_, seen, edit, why)
        assert changed.milestone == await self.office.desk.find(person, id_)

    async def _add(self, person: Person, period: Period) -> None:
        await self.office.desk.add(person, New("Ny film", period))

    async def _follow(self, person: Person, on: bool) -> None:
        await self.office.desk.follow(person, on)

    async def _clash(self, id_: str, one: Period, two: Period) -> None:
        """Two leads save at the same moment."""
        seen = (await self.office.desk.find(MADS, id_)).version
        both = [self.office.desk.change(who, id_, seen, Edit(period=to), "x") for who, to in ((MADS, one), (LISE, two))]
        ended = await asyncio.gather(*both, return_exceptions=True)
        assert (await self.office.desk.find(MADS, id_)).version <= seen + 1
        assert all(isinstance(each, timeline.Changed | ForumError) for each in ended)

    async def _restart(self) -> None:
        self.office.begins()

    async def _time_passes(self, minutes: int) -> None:
        await self.office.lives_until(self.office.clock.now() + timedelta(minutes=minutes))

    async def _clock_jumps(self, minutes: int) -> None:
        self.office.at(self.office.clock.now() + timedelta(minutes=minutes))
        await self._time_passes(3)

    async def holds(self) -> None:
        known = await self.office.milestones.all("landsbyforum")
        needs = {each.id: each.needs for each in known}
        assert not any(timeline.circle(needs, each.id) for each in known)
        waits = await self._waiting()
        for each in known:
            await self._logged(each)
            _planned(each, waits)
        _said_once(self.office.board.said)

    async def _logged(self, known: Milestone) -> None:
        """Every acknowledged change stands in the log with its reason, and one leads to the next."""
        log = (await self.office.milestones.log("landsbyforum", known.id))[::-1]
        assert [move.version for move in log] == list(range(2, known.version + 1))
        assert len(log) == self.acknowledged[known.id]
        stages = [self.first[known.id].period, *(move.after for move in log)]
        assert [move.before for move in log] == stages[:-1]
        assert stages[-1] == known.period
        assert all(move.reason.strip() for move in log if move.before != move.after)

    async def _waiting(self) -> list[str]:
        asked = select(outbox.c.key).where(outbox.c.state == "waiting")
        return list(await self.office.cellar.read(lambda connection: connection.execute(asked).scalars().all()))

    async def ends(self) -> None:
        """When all has been quiet for a week, General knows every period as it stands."""
        await self._time_passes(7 * 1440)
        general: dict[str, list[MilestoneMoved]] = {id_: [] for id_ in self.first}
        for said in self.office.board.said:
            if isinstance(said.value, MilestoneMoved) and not said.person:
                general[said.value.milestone.id].append(said.value)
        for each in await self.office.milestones.all("landsbyforum"):
            told = [self.first[each.id].period, *(value.milestone.period for value in general[each.id])]
            assert [value.before for value in general[each.id]] == told[:-1]
            assert told[-1] == each.period
            met["told"] += len(told) > 1


def _planned(known: Milestone, waits: list[str]) -> None:
    """What waits for a milestone is of the period that stands; nothing for one that is done or dropped."""
    ahead, late = (tuple(key for key in waits if key.startswith(each)) for each in deliveries.prefixes(known.id))
    if not timeline.is_open(known):
        assert ahead + late == ()
    assert all(key.split(":")[2] == known.period.first.isoformat() for key in ahead)
    assert all(key.split(":")[2] == known.period.last.isoformat() for key in late)


def _said_once(said: list[Said]) -> None:
    assert all(quiet.is_open(each.at, ZONE) for each in said)
    keys = Counter((each.person, *_key(each.value)) for each in said)
    assert [key for key, count in keys.items() if count > 1] == []


def _key(value: object) -> tuple[object, ...]:
    if isinstance(value, Monthly):
        return "month", value.month
    if isinstance(value, MilestoneAhead):
        return "ahead", value.milestone.id, value.milestone.period.first, value.days
    if isinstance(value, MilestoneLate):
        return "late", value.milestone.id, value.milestone.period.last
    assert isinstance(value, MilestoneMoved)
    return "moved", value.milestone.id, value.milestone.version


async def _walk(script: list[tuple[Any, ...]]) -> None:
    with TemporaryDirectory(prefix="forum-milestones-") as folder:
        async with office(Path(folder)) as opened:
            walk = Walk(opened)
            for name, *what in script:
                await walk.does(name, *what)
            await walk.ends()


@seeded(SEED)
@settings(max_examples=CASES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@example(SCRIPT)
@given(st.lists(acts, min_size=STEPS // 2, max_size=STEPS))
def _any_order(script: list[tuple[Any, ...]]) -> None:
    asyncio.run(_walk(script))


def test_any_order_of_changes_undos_loads_and_restarts_keeps_log_plan_and_news_together() -> None:
    print(f"seed {SEED}, {CASES} walks")
    met.clear()
    _any_order()
    wanted = {*ACTS, "told", "MilestoneChanged", "MissingReason", "NeedsItself", "NotAllowed", "NoSuchMilestone"}
    assert wanted | {"UnknownOwner"} <= set(met)
