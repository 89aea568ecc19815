"""The welcome in each village's channel, once, however often the forum is started."""

import asyncio
from dataclasses import dataclass

from forum.groups import Group
from forum.ports import Board, Claimed, Clock, Delivery, Directory, Kind, Outbox, Posts
from forum.workshop.welcome import Welcome
from jobs.matrix import spot_of

LOOK_S = 5.0


async def welcome(directory: Directory, outbox: Outbox, clock: Clock) -> None:
    """Put one row for each village channel that stands; call it whenever the workspace changed."""
    forum, now = directory.forum(), clock.now()
    rows = [
        Delivery(forum.id, Kind.WELCOME, f"channel:{group.key}", _key(group), group.key, now)
        for group in forum.groups
        if group.channel
    ]
    if rows:
        await outbox.put(rows)


class Newcomers:
    """A job (jobs.runner.Job): channels that provisioning made while the forum was open are welcomed too."""

    def __init__(self, directory: Directory, outbox: Outbox, clock: Clock, look_s: float = LOOK_S) -> None:
        self._directory = directory
        self._outbox = outbox
        self._clock = clock
        self._look_s = look_s
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """`run` returns at once."""
        self._stopping.set()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            looking = group.create_task(self._looking(), name="newcomers")
            await self._stopping.wait()
            looking.cancel()

    async def _looking(self) -> None:
        seen = self._channels()
        while True:
            await self._clock.sleep(self._look_s)
            if (now := self._channels()) != seen:
                await welcome(self._directory, self._outbox, self._clock)
                seen = now

    def _channels(self) -> frozenset[str]:
        return frozenset(group.channel for group in self._directory.forum().groups)


@dataclass(frozen=True, slots=True)
class PostWelcome:
    """Handler of Kind.WELCOME; the row's subject is the village."""

    directory: Directory
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        spot = spot_of(self.directory, row.delivery.subject)
        if await self.posts.find(row.delivery.forum, row.delivery.key) is None:
            posted = await self.board.post(spot, Welcome(row.delivery.subject))
            await self.posts.remember(row.delivery.forum, row.delivery.key, posted)


def _key(group: Group) -> str:
    return f"welcome:{group.channel}"
