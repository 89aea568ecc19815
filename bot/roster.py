"""Who is on the team, asked of the Bot Connector and remembered for a few minutes."""

from collections import OrderedDict
from typing import Protocol

import telemetry
from bot.edge.failures import Failure, Gone
from forum.ports import Clock, Directory

ON_S = 600.0
OFF_S = 30.0
MOST = 4096


class RosterUnknown(Exception):
    """The connector would not say who is on the team: no refusal of the person, who is owed an apology."""


class Members(Protocol):
    """The part of the connector that knows a conversation's members."""

    async def member(self, service_url: str, conversation: str, mri: str) -> object: ...


class TeamRoster:
    """who.Roster over General's roster, which is the whole team's."""

    def __init__(self, members: Members, directory: Directory, clock: Clock) -> None:
        self._members = members
        self._directory = directory
        self._clock = clock
        self._known: OrderedDict[str, tuple[float, bool]] = OrderedDict()

    async def holds(self, person: str, service_url: str) -> bool:
        """From memory for ten minutes when on the team, for half a minute when not; else RosterUnknown."""
        now = self._clock.real().timestamp()
        until, held = self._known.pop(person, (0.0, False))
        if until <= now:
            held = await self._asked(person, service_url)
            until = now + (ON_S if held else OFF_S)
        self._known[person] = (until, held)
        while len(self._known) > MOST:
            self._known.popitem(last=False)
        return held

    async def _asked(self, person: str, service_url: str) -> bool:
        general = self._directory.forum().general
        if not general:
            return False
        try:
            await self._members.member(service_url, general, person)
        except Gone:
            return False
        except Failure as failure:
            telemetry.log().warning("roster.unknown", status=failure.status, code=failure.code)
            raise RosterUnknown from failure
        return True
