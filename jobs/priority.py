"""The card with what there is to choose from goes up in each village's channel, once."""

from dataclasses import dataclass
from typing import Protocol

from forum.ports import Board, Claimed, Directory, Posts, Skipped, Spot
from forum.priority.posts import DotsCard
from forum.reasons import Why


class Choices(Protocol):
    """Who knows what there is (forum.priority.desk.Priorities)."""

    async def card(self, gathering: str) -> DotsCard | None: ...


@dataclass(frozen=True, slots=True)
class PostDots:
    """Handler of Kind.DOTS; the row's subject is «gathering|village», its key the message's."""

    desk: Choices
    directory: Directory
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        if await self.posts.find(row.delivery.forum, row.delivery.key) is not None:
            return
        gathering, _, village = row.delivery.subject.rpartition("|")
        group = next((each for each in self.directory.forum().groups if each.key == village), None)
        if group is None or not group.channel:
            raise Skipped("no channel", Why.NO_VILLAGE, "")
        card = await self.desk.card(gathering)
        if card is None:
            raise Skipped("nothing to choose", Why.STOPPED, "")
        posted = await self.board.post(Spot(group.language, channel=group.channel), card)
        await self.posts.remember(row.delivery.forum, row.delivery.key, posted)
