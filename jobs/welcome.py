"""The welcome in each village's channel, once, however often the forum is started."""

from dataclasses import dataclass

from forum.groups import Group
from forum.ports import Board, Claimed, Clock, Delivery, Directory, Kind, Outbox, Posts
from forum.workshop.welcome import Welcome
from jobs.matrix import spot_of


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
