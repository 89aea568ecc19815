"""Which language a person is answered in; all three are understood at any time."""

from bot.cards import village as cards
from bot.cards.workshop import word
from bot.folding import folded
from bot.turn import Answer, Turn
from forum.people import Language
from texts import say

NAMES = {
    "dansk": Language.DA,
    "danish": Language.DA,
    "daenisch": Language.DA,
    "da": Language.DA,
    "engelsk": Language.EN,
    "english": Language.EN,
    "englisch": Language.EN,
    "en": Language.EN,
    "tysk": Language.DE,
    "german": Language.DE,
    "deutsch": Language.DE,
    "de": Language.DE,
}


async def choose(turn: Turn, rest: str) -> Answer:
    """`sprog`, with or without a language after it."""
    wanted = NAMES.get(folded(rest))
    return await _stored(turn, wanted) if wanted else _asked(turn)


async def save(turn: Turn) -> Answer:
    """The choice from the card."""
    wanted = NAMES.get(word(turn.data, "language"))
    return await _stored(turn, wanted) if wanted else _asked(turn)


def _asked(turn: Turn) -> Answer:
    return Answer(card=cards.languages(turn.language))


async def _stored(turn: Turn, wanted: Language) -> Answer:
    await turn.desks.choices.language(turn.person, wanted)
    return Answer(text=say(wanted, "language-saved"), closes=True)
