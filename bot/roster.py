"""Who is on the team: a snapshot of General's roster, and a single question for whoever is not in it."""

from collections import OrderedDict
from datetime import datetime, timedelta
from typing import Protocol

import telemetry
from bot.edge.failures import Failure, Gone
from bot.snapshots import WAIT_S, Listed, Pages, Snapshots, entry_of
from bot.who import Entry
from forum.people import Membership
from forum.ports import Clock, Directory

FOUND = timedelta(minutes=10)
"""Whoever was asked for singly and is on the team counts this long, or until the next snapshot."""
ABSENT = timedelta(seconds=30)
"""A «no» is remembered this long."""
MOST = 4096
NO_CONVERSATION = "ConversationNotFound"
NOBODY, NOT_KNOWN = Entry(Membership.NONE), Entry(Membership.UNKNOWN)


class Members(Pages, Protocol):
    """The part of the connector that knows a conversation's members."""

    async def member(self, service_url: str, conversation: str, mri: str) -> Listed: ...


class TeamRoster:
    """who.Roster over General's roster, which is the whole team's (rules 35 and 36)."""

    def __init__(self, members: Members, directory: Directory, clock: Clock, wait_s: float = WAIT_S) -> None:
        self._members = members
        self._directory = directory
        self._clock = clock
        self._snapshots = Snapshots(members, directory, clock, wait_s)
        self._singles: OrderedDict[str, tuple[datetime, Entry]] = OrderedDict()

    async def entry(self, person: str, service_url: str) -> Entry:
        """From the snapshot; whoever is not in it is asked for, and the answer remembered for a while."""
        snapshot = await self._snapshots.newest(service_url)
        listed = snapshot.people.get(person) if snapshot else None
        return listed or await self._single(person, service_url)

    async def named(self, person: str, service_url: str) -> str:
        """The name that the roster gives somebody, "" where it gives none."""
        return (await self.entry(person, service_url)).name

    async def has_left(self, person: str, service_url: str) -> bool:
        """Whether the team is known to be without somebody; while the roster cannot be had nobody has left."""
        return (await self.entry(person, service_url)).membership is Membership.NONE

    def changed(self) -> None:
        """Somebody came or went: nothing known before counts unasked."""
        self._singles.clear()
        self._snapshots.outdate()

    def name_of(self, person: str) -> str:
        """As the roster had it last, for a sentence; "" where nobody asked for it yet."""
        _, single = self._singles.get(person, (None, NOT_KNOWN))
        return (self._snapshots.kept(person) or single).name

    def names(self) -> tuple[str, ...]:
        """Everybody's, as the roster had them last."""
        return self._snapshots.names()

    def age(self) -> timedelta | None:
        """How old the snapshot is; None while there is none."""
        return self._snapshots.age()

    async def _single(self, person: str, service_url: str) -> Entry:
        now = self._clock.real()
        until, known = self._singles.get(person, (now, NOT_KNOWN))
        if now < until:
            return known
        asked = await self._asked(person, service_url)
        if asked.membership is not Membership.UNKNOWN:
            self._remember(person, now, asked)
        return asked

    def _remember(self, person: str, now: datetime, asked: Entry) -> None:
        self._singles[person] = (now + (ABSENT if asked == NOBODY else FOUND), asked)
        self._singles.move_to_end(person)
        while len(self._singles) > MOST:
            self._singles.popitem(last=False)

    async def _asked(self, person: str, service_url: str) -> Entry:
        general = self._directory.forum().general
        if not general:
            return NOT_KNOWN
        try:
            found = await self._members.member(service_url, general, person)
        except Failure as failure:
            # That General itself is not found says nothing about the person.
            if isinstance(failure, Gone) and failure.code != NO_CONVERSATION:
                return NOBODY
            telemetry.log().warning("roster.unknown", status=failure.status, code=failure.code)
            return NOT_KNOWN
        return entry_of(found) if found.person in ("", person) else NOT_KNOWN
