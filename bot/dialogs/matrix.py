"""The matrix on request: the village's own, or all villages'."""

from bot.cards import matrix as cards
from bot.cards.workshop import word
from bot.dialogs import together
from bot.dialogs.places import here
from bot.dialogs.village import chosen
from bot.folding import folded
from bot.turn import Answer, Turn


async def show(turn: Turn, rest: str) -> Answer:
    """`matrix`, of the group in group work, else of the place; `matrix alle` of all, `matrix Broager` of another."""
    wanted = folded(rest)
    own = None if wanted else await together.own(turn)
    if own is not None:
        return own
    named = next((each.key for each in turn.desks.directory.forum().groups if folded(each.name) == wanted), "")
    return await _drawn(turn, named or ("" if wanted else here(turn)))


async def toggle(turn: Turn) -> Answer:
    """The buttons under the matrix; an unknown village is answered with all."""
    group = chosen(turn) if word(turn.data, "village") else None
    return await _drawn(turn, group.key if group else "")


async def _drawn(turn: Turn, village: str) -> Answer:
    found = await turn.desks.workshop.shown(turn.person, village)
    further = await together.ways_back(turn)
    return Answer(card=cards.matrix(found, turn.desks.directory.forum(), turn.language, here(turn), further))
