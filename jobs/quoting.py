"""The author of a note is asked in their 1:1 chat, once for each wording, whether it may be quoted."""

from dataclasses import dataclass
from typing import Protocol

from forum.ports import Board, Claimed, Posts, Skipped, Spot
from forum.quoting.posts import MayWeQuote
from forum.reasons import Why


class Asking(Protocol):
    """Who knows what is to be asked (forum.quoting.desk.Quotes)."""

    async def told(self, note: str) -> MayWeQuote | None: ...


@dataclass(frozen=True, slots=True)
class AskAuthor:
    """Handler of Kind.QUOTE_ASKED; the row's subject is the note's id, its key the message's."""

    desk: Asking
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        if await self.posts.find(row.delivery.forum, row.delivery.key) is not None:
            return
        told = await self.desk.told(row.delivery.subject)
        if told is None:
            raise Skipped("answered or changed meanwhile", Why.STOPPED, "")
        posted = await self.board.post(Spot(told.note.language, person=told.note.author), told)
        await self.posts.remember(row.delivery.forum, row.delivery.key, posted)
