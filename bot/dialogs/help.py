"""Help that depends on place and role, and the way on when something was not understood (rule 44)."""

from dataclasses import replace

from bot.cards import help as cards
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum.workshop.sittings import Round


async def show(turn: Turn, _rest: str) -> Answer:
    """`hjælp`, and every greeting."""
    return await _help(turn, understood=True)


async def not_understood(turn: Turn) -> Answer:
    """No dead end: what can be done here, with buttons."""
    return await _help(turn, understood=False)


def did_you_mean(turn: Turn, word: str, name: str) -> Answer:
    """A slip is offered."""
    return Answer(card=cards.did_you_mean(turn.language, word, name))


async def _help(turn: Turn, *, understood: bool) -> Answer:
    sitting = await turn.desks.groupwork.of(turn.person)
    now = Round(sitting.current, sitting.ends(sitting.current)) if sitting and sitting.current else None
    forum = turn.desks.directory.forum()
    asked = replace(forum, wish_year=sitting.wish_year) if sitting else forum
    card = cards.help_card(asked, turn.language, turn.person.role, shared=shared(turn), understood=understood, now=now)
    return Answer(card=card)
