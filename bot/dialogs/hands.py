"""Whose card it is: one in a shared place is everybody's, and an anonymous answer wants a card of its own."""

from dataclasses import replace

from bot.cards.forms import Typed
from bot.dialogs.places import shared
from bot.turn import How, Turn
from forum.workshop import signatures
from forum.workshop.questions import Attribution


def anonymous(turn: Turn) -> bool:
    """Whether the person wants nothing kept that leads from a note to them."""
    return signatures.chosen(turn.person.attribution) is Attribution.ANONYMOUS


def everybodys(turn: Turn, typed: Typed) -> bool:
    """Whether others hold the same card, so that it could not tell whose an anonymous note is."""
    pressed = turn.incoming.how is not How.MESSAGE
    return pressed and shared(turn) and anonymous(turn) and not typed.token.startswith(signatures.OWN)


def own(turn: Turn, typed: Typed) -> Typed:
    """The form as it may be drawn for this person: under a token of its own, where others hold the same card."""
    return replace(typed, token=signatures.own_token(), drawing="") if everybodys(turn, typed) else typed
