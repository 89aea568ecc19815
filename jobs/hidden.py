"""The author of a note that an organiser hid is told so in their 1:1 chat, once."""

from dataclasses import dataclass
from typing import Protocol

from forum.ports import Board, Claimed, Posts, Spot
from forum.workshop.hiding import HiddenNote


class Telling(Protocol):
    """Who knows what is to be told (forum.workshop.hiding.Hiding)."""

    async def told(self, note: str) -> HiddenNote | None: ...


@dataclass(frozen=True, slots=True)
class TellHidden:
    """Handler of Kind.NOTE_HIDDEN; the row's subject is the note's id, its key the message's."""

    desk: Telling
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        told = await self.desk.told(row.delivery.subject)
        # Shown again, taken back or made anonymous meanwhile: there is nothing to tell, or nobody.
        if told is None or await self.posts.find(row.delivery.forum, row.delivery.key) is not None:
            return
        posted = await self.board.post(Spot(told.note.language, person=told.note.author), told)
        await self.posts.remember(row.delivery.forum, row.delivery.key, posted)
