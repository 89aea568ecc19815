"""The team's roster read page by page, kept as one snapshot, and renewed when it is ten minutes old or news came."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import telemetry
from bot.edge.failures import Failure
from bot.who import Entry
from forum.people import Membership, plain_name
from forum.ports import Clock, Directory

FRESH = timedelta(minutes=10)
"""A snapshot counts this long without a question."""
LONGEST = timedelta(hours=4)
"""One that cannot be renewed counts this long, which is longer than a meeting lasts; then nobody knows."""
RETRY = timedelta(seconds=30)
WAIT_S = 2.0
"""A turn waits this long for a renewal; then the snapshot of before counts, and the renewal goes on."""
READ_S = 60.0


class Listed(Protocol):
    """Somebody on a roster; `person` is the Entra object id or "", `role` Teams' own word."""

    @property
    def person(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def role(self) -> str: ...


class Pages(Protocol):
    """The part of the connector that reads whole rosters."""

    def members(self, service_url: str, conversation: str) -> AsyncIterator[Listed]: ...


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everybody on the roster of `place` (General) when it was `taken`, by object id; `news` had been heard by then."""

    place: str
    taken: datetime
    news: int
    people: Mapping[str, Entry]


class Snapshots:
    """Keeps the newest one. However many ask at once, one renewal is under way."""

    def __init__(self, pages: Pages, directory: Directory, clock: Clock, wait_s: float = WAIT_S) -> None:
        self._pages = pages
        self._directory = directory
        self._clock = clock
        self._wait_s = wait_s
        self._kept: Snapshot | None = None
        self._news = 0
        self._not_before: datetime | None = None
        self._renewal: asyncio.Task[None] | None = None

    async def newest(self, service_url: str) -> Snapshot | None:
        """A snapshot that counts, renewed first where it can be; None while there is none."""
        if not self._is_fresh():
            await self._renewed(service_url)
        age = self.age()
        return self._kept if age is not None and age <= LONGEST else None

    def age(self) -> timedelta | None:
        """How old what counts is; None while there is nothing."""
        kept = self._kept
        known = kept is not None and kept.place == self._directory.forum().general
        return self._clock.real() - kept.taken if kept is not None and known else None

    def kept(self, person: str) -> Entry | None:
        """Somebody in what was read last, however old it is."""
        return self._kept.people.get(person) if self._kept else None

    def names(self) -> tuple[str, ...]:
        """Of everybody who was read last, however old it is."""
        people = self._kept.people.values() if self._kept else ()
        return tuple(entry.name for entry in people if entry.name)

    def outdate(self) -> None:
        """News of the team: whatever was read before is read again before it counts."""
        self._news += 1

    def _is_fresh(self) -> bool:
        age, kept = self.age(), self._kept
        return age is not None and kept is not None and timedelta() <= age < FRESH and kept.news == self._news

    async def _renewed(self, service_url: str) -> None:
        general, now = self._directory.forum().general, self._clock.real()
        if not general or (self._not_before is not None and now < self._not_before):
            return
        if self._renewal is None:
            self._renewal = asyncio.create_task(self._renew(service_url, general))
        await asyncio.wait({self._renewal}, timeout=self._wait_s)

    async def _renew(self, service_url: str, general: str) -> None:
        taken, news = self._clock.real(), self._news
        try:
            async with asyncio.timeout(READ_S):
                people = {one.person: entry_of(one) async for one in self._pages.members(service_url, general)}
            self._kept = Snapshot(general, taken, news, {id_: entry for id_, entry in people.items() if id_})
        except Failure as failure:
            telemetry.log().warning("roster.not-renewed", status=failure.status, code=failure.code)
            self._not_before = self._clock.real() + max(RETRY, timedelta(seconds=failure.retry_after or 0))
        except Exception as error:
            # Whatever else an answer may hold, a turn has something to go on: the snapshot of before, or a question.
            telemetry.log().error("roster.not-renewed", error=type(error).__name__)
            self._not_before = self._clock.real() + RETRY
        finally:
            self._renewal = None


def entry_of(listed: Listed) -> Entry:
    """Somebody on the roster as the forum counts them."""
    guest = listed.role.casefold() == "guest"
    return Entry(Membership.GUEST if guest else Membership.MEMBER, plain_name(listed.name))
