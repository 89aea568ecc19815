"""The year goes by: from due time to due time, with what people do at theirs, and a restart a week."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from demo import processes
from demo.processes import Program
from demo.service import Service
from demo.stage import Stage
from demo.wire import Wire
from demo.year_days import DAY, ZONE

Act = Callable[[], Awaitable[object]]
Told = Callable[[datetime], None]
AFTER = timedelta(seconds=1)
KILLED_EACH = 4
SPARES = 2
NOON = time(12)
READ_AHEAD = (
    f"import sys; sys.path[0] = {str(processes.APP.parent)!r}; import app, serving; "
    "sys.argv = [app.__file__, 'serve']; sys.stdin.readline() and app.main()"
)
"""A program that has read its libraries, and begins when it is told: every restart would wait for them otherwise."""


@dataclass(slots=True)
class Prepared(Service):
    """`serve`, of which the next processes read their libraries while this one works."""

    spares: list[Program] = field(default_factory=list)

    async def begin(self) -> None:
        """Begin, and let the next ones read."""
        program = self.spares.pop(0) if self.spares else await self._read()
        if program.process.stdin:
            program.process.stdin.write(b"\n")
        self.program = program
        await self.answering(program)
        while len(self.spares) < SPARES:
            self.spares.append(await self._read())

    async def close(self) -> None:
        """End them all."""
        await self.end()
        for spare in self.spares:
            await spare.end(signal.SIGKILL)

    async def _read(self) -> Program:
        command, log = (sys.executable, "-c", READ_AHEAD), self.logs / "serve.log"
        return await processes.spawned(log, self.settings, *command, stdin=asyncio.subprocess.PIPE)


@dataclass(slots=True)
class Year:
    """The clock of both programs; `acts` are what people do, by when. `told` is called at each stop."""

    stage: Stage
    service: Service
    acts: list[tuple[datetime, Act]]
    told: Told
    began: datetime
    ended: datetime
    week: date | None = None
    restarts: int = 0
    killed: int = 0
    stops: int = 0

    @property
    def wire(self) -> Wire:
        return self.stage.wire

    async def go(self, end: datetime) -> None:
        """To the end, past no due time and no act."""
        ahead = sorted(self.acts, key=lambda each: each[0])
        while (now := await self._now()) < end:
            due = await self._due()
            moments = [each for each in (due, ahead[0][0] if ahead else None, _next_friday(now), end) if each]
            await self._move(max(min(moments), now))
            if ahead and ahead[0][0] <= await self._now():
                await ahead.pop(0)[1]()
                await self._settled()

    async def _move(self, to: datetime) -> None:
        """There, with the restart of its week on the way: polite in the middle of what is sent, or killed before."""
        monday, to = to.date() - to.weekday() * DAY, to + AFTER
        restarts, kills = monday != self.week, monday != self.week and self.restarts % KILLED_EACH == KILLED_EACH - 1
        if kills:
            await self.restarted(signal.SIGKILL)
        await self.stage.move(to)
        if restarts and not kills:
            await self.restarted(signal.SIGTERM)
        self.week, self.stops = monday, self.stops + 1
        self.told(to)
        await self._settled()

    async def restarted(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Ended and begun anew."""
        await self.service.end(how)
        await self.service.begin()
        self.restarts += 1
        self.killed += how is signal.SIGKILL

    async def nobody_home(self, until: datetime) -> None:
        """The bot is away while the time goes on."""
        await self.service.end()
        await self.wire.post(f"{self.wire.tenant}/control/clock", {"now": until.isoformat()})
        await self.service.begin()
        await self.stage.move(until)
        self.restarts += 1

    async def _settled(self) -> None:
        """All is sent; to what rests for seconds, like a card that is drawn anew, the clock goes: nobody waits here."""
        while due := await self.wire.idle():
            await self.stage.move(due)

    async def _now(self) -> datetime:
        return (await self.wire.now()).astimezone(ZONE)

    async def _due(self) -> datetime | None:
        due = (await self.wire.health())["queue"].get("next_due")
        return datetime.fromisoformat(due).astimezone(ZONE) if due else None


def _next_friday(now: datetime) -> datetime:
    """Noon on the Friday of next week: a stop, and so a restart, also where nothing is due in a week."""
    return datetime.combine(now.date() + (11 - now.weekday()) * DAY, NOON, ZONE)
