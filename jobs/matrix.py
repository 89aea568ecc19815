"""The live matrix in a village's channel: posted once a meeting, then edited in place."""

from dataclasses import dataclass
from typing import Protocol

from forum.erfa.meetings import OPEN
from forum.errors import UnknownVillage
from forum.groups import Group
from forum.ports import Board, Claimed, Directory, Posted, Posts, Skipped, Spot, Unavailable, Undeliverable
from forum.reasons import Why
from forum.workshop import deliveries
from forum.workshop.matrix import Matrix

_NO_CHANNEL_WAIT_S = 10.0


class Drawn(Protocol):
    """Who draws it (forum.workshop.desk.Workshop)."""

    async def matrix_of(self, meeting: str, village: str) -> Matrix: ...


@dataclass(frozen=True, slots=True)
class PostMatrix:
    """Handler of Kind.MATRIX; the row's subject is "meeting:village", its key the post's."""

    directory: Directory
    desk: Drawn
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        meeting, _, village = row.delivery.subject.rpartition(":")
        spot = spot_of(self.directory, village)
        matrix = await self.desk.matrix_of(meeting, village)
        # An empty matrix corrects the one that stands; nobody needs a new one.
        if not await self._updated(row, spot, matrix) and matrix.total:
            posted = await self.board.post(spot, matrix)
            await self.posts.remember(row.delivery.forum, row.delivery.key, posted)

    async def _updated(self, row: Claimed, spot: Spot, matrix: Matrix) -> bool:
        """False where no message stands, or the one that stood was deleted by somebody: then it is posted anew."""
        standing = await self.posts.find(row.delivery.forum, row.delivery.key) or await self._inherited(row, matrix)
        if standing is None:
            return False
        try:
            await self.board.update(standing, spot, matrix)
        except Undeliverable as error:
            if error.reason.why is not Why.GONE:
                raise
            return False
        return True

    async def _inherited(self, row: Claimed, matrix: Matrix) -> Posted | None:
        """The card of answers without a meeting, where it was still on its way when they were moved to this one."""
        if matrix.meeting == OPEN or (await self.desk.matrix_of(OPEN, matrix.village)).total:
            return None
        old = deliveries.matrix_key(OPEN, matrix.village)
        return await self.posts.carry(row.delivery.forum, old, row.delivery.key)


def spot_of(directory: Directory, village: str) -> Spot:
    """The village's channel; Unavailable while it is not provisioned, Skipped for a village that is gone."""
    group = _group(directory, village)
    if not group.channel:
        raise Unavailable(f"{village} has no channel yet", _NO_CHANNEL_WAIT_S)
    return Spot(group.language, channel=group.channel)


def _group(directory: Directory, village: str) -> Group:
    try:
        return directory.forum().group(village)
    except UnknownVillage:
        raise Skipped(f"no village group {village}", Why.NO_VILLAGE, "") from None
