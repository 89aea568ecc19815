"""Help that depends on place and role, and the way on when something was not understood (rule 44)."""

from bot.cards import help as cards
from bot.dialogs.places import shared
from bot.turn import Answer, Turn


async def show(turn: Turn, _rest: str) -> Answer:
    """`hjælp`, and every greeting."""
    return _help(turn, understood=True)


def not_understood(turn: Turn) -> Answer:
    """No dead end: what can be done here, with buttons."""
    return _help(turn, understood=False)


def did_you_mean(turn: Turn, word: str, name: str) -> Answer:
    """A slip is offered."""
    return Answer(card=cards.did_you_mean(turn.language, word, name))


def _help(turn: Turn, *, understood: bool) -> Answer:
    forum = turn.desks.directory.forum()
    card = cards.help_card(forum, turn.language, turn.person.role, shared=shared(turn), understood=understood)
    return Answer(card=card)
