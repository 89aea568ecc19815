"""The year from May 2021 to April 2022 in its order: set up, lived through on a moved clock, and counted."""

import asyncio
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from demo import people, play, year_counting, year_meetings, year_project
from demo.stage import Options, Stage, stage_for
from demo.steps import Broken, Record
from demo.year_cast import STAFF, Cast, gathered
from demo.year_days import NIGHTS, at
from demo.year_promises import Owed, Promise
from demo.year_time import Act, Prepared, Year

__all__ = ["Options", "played", "promised"]

BEGINS, ENDS = at(2021, 5, 6, 9, 30), year_project.LAST
AWAY = at(2022, 1, 24, 20), at(2022, 1, 25, 20)
"""So long nobody is at home: the villages are asked on the morning behind it, and not in the evening."""


async def played(options: Options) -> int:
    """What the command line asked for: the meeting, or the year."""
    return await (_live(options) if options.year else play.play(options))


async def _live(options: Options) -> int:
    """The whole year; 0 only if everything promised happened."""
    began, record = time.monotonic(), Record(options.as_json, at=play.SET_UP.isoformat())
    totals: dict[str, object] = {}
    play.stoppable()
    try:
        with tempfile.TemporaryDirectory(prefix="forum-year-") as temporary:
            async with stage_for(options, record, options.data or Path(temporary)) as stage:
                totals.update(await _lived(stage))
    except (Exception, asyncio.CancelledError) as reason:
        # Whatever it was, it is told in the last line, which is promised to come always.
        record.breaks(reason)
    return _ended(record, totals, round(time.monotonic() - began, 1))


def _ended(record: Record, totals: dict[str, object], seconds: float) -> int:
    try:
        with record.step("done") as step:
            step.numbers.update(totals, seconds=seconds)
            step.holds(not record.broken, "; ".join(record.broken))
    except Broken:
        return 1
    return 0


async def _lived(stage: Stage) -> dict[str, object]:
    wire = stage.wire
    await wire.post(f"{wire.tenant}/control/rights", {"bot": {"roles": play.RIGHTS}})
    await play.provision(stage)
    service = Prepared(wire, stage.settings, stage.logs)
    try:
        await service.begin()
        await wire.post(f"{wire.tenant}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
        cast = await gathered(stage)
        # The welcome was put by the clock of today; once that is moved back, it would be due years later.
        await wire.delivered()
        await stage.move(BEGINS)
        year = await _gone_by(stage, service, cast)
        return await year_counting.counted(cast, year, promised(stage.workspace.names))
    finally:
        await service.close()


async def _gone_by(stage: Stage, service: Prepared, cast: Cast) -> Year:
    with _progress(stage.record.console) as told:
        year = Year(stage, service, [], told, BEGINS, ENDS)
        year.acts = [*year_meetings.acts(cast), *year_project.acts(cast), *_nights(year)]
        year.acts.append((AWAY[0], partial(year.nobody_home, AWAY[1])))
        await year.go(ENDS)
        return year


def _nights(year: Year) -> Iterator[tuple[datetime, Act]]:
    """A stop in the hour that comes twice, and in the one behind that which is skipped."""
    for night in NIGHTS:
        yield at(night.year, night.month, night.day, 3, 30) - timedelta(hours=1), year.restarted


def promised(villages: Sequence[str]) -> list[Promise]:
    """All that the year owes."""
    owed = Owed(villages, STAFF[:2], people.MADS, year_meetings.STOPPED)
    meetings = (promise for one in year_meetings.ALL for promise in owed.gathering(one))
    return sorted(each for each in (*meetings, *year_project.promises(owed)) if each.at < ENDS)


@contextmanager
def _progress(console: Console) -> Iterator[Callable[[datetime], None]]:
    """A bar on a terminal, nothing elsewhere."""
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("maj 2021", total=(ENDS - BEGINS).total_seconds())

        def told(moment: datetime) -> None:
            bar.update(task, completed=(moment - BEGINS).total_seconds(), description=f"{moment:%d.%m.%Y}")

        yield told
