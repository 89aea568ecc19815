"""`udvalg`: the committee's brief, filled from the registers, for project leads and organisers."""

import telemetry
from bot.cards import committee as cards
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum.ports import Unavailable, Undeliverable
from texts import say


async def committee(turn: Turn, _rest: str) -> Answer:
    """`udvalg`: as the registers stand now."""
    return await show(turn)


async def show(turn: Turn) -> Answer:
    """[Udvalg], and the way back from the file."""
    brief = await turn.desks.committee.brief(turn.person)
    return Answer(card=cards.brief(brief, turn.language, shared=shared(turn)))


async def word(turn: Turn) -> Answer:
    """[Hent som Word]: written into the folder of General in the reader's language, and a link to it."""
    desk, language = turn.desks.committee, turn.language
    brief = await desk.brief(turn.person)
    day = f"{brief.presented:%Y-%m-%d}" if brief.presented else ""
    name = say(language, "committee-file", day=day).strip()
    try:
        link = await desk.link(turn.person, name, language)
    except (Unavailable, Undeliverable) as away:
        telemetry.log().warning("committee.word-away", error=type(away).__name__)
        return Answer(text=say(language, "committee-away"))
    return Answer(card=cards.written(link, turn.desks.directory.forum(), language))


VERBS = {"committee.show": show, "committee.word": word}
