"""Minutes to be read: a draft by its organisers, published ones by everybody."""

from bot.cards import reading as cards
from bot.cards.forms import number, short
from bot.turn import Answer, Turn
from forum.minutes.document import Document
from forum.people import Role


async def read(turn: Turn) -> Answer:
    """[Læs] and the buttons between the pages; a draft for an organiser only."""
    gathering, page = short(turn.data, "gathering"), number(turn.data, "page")
    if turn.person.role is not Role.ORGANISER:
        return await published(turn, gathering, page)
    minutes = (await turn.desks.minutes.open(turn.person, gathering)).minutes
    return await _page(turn, await turn.desks.minutes.document(minutes.id), page)


async def published(turn: Turn, gathering: str, page: int = 0) -> Answer:
    """The newest that everybody may read, or those of one gathering; NoMinutes."""
    return await _page(turn, await turn.desks.minutes.readable(turn.person, gathering), page)


VERBS = {"minutes.read": read}


async def _page(turn: Turn, document: Document, page: int) -> Answer:
    organiser, forum = turn.person.role is Role.ORGANISER, turn.desks.directory.forum()
    files = await turn.desks.sending.files(turn.person, document.gathering)
    return Answer(card=cards.page(document, page, turn.language, forum, organiser=organiser, files=files))
