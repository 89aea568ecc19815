"""What becomes of a sending: its receipt looked at again, taken back, put back in; by button and in words."""

from bot.cards import workshop as forms
from bot.cards.receipt import Told
from bot.dialogs import drawing, edit, notes, sending
from bot.turn import Answer, Turn
from forum.workshop import signatures
from forum.workshop.desk import Receipt
from forum.workshop.notes import State
from forum.workshop.owning import are_theirs
from forum.workshop.questions import Attribution
from texts import say


async def receipt(turn: Turn) -> Answer:
    """One of the person's sendings, looked at again; an organiser who came from another's goes back to the notes."""
    sending_, token = _named(turn)
    found = await turn.desks.workshop.own(turn.person, sending_, token)
    if not are_theirs(found.notes, turn.person, token):
        return await notes.among(turn, found.notes)
    return told(turn, found)


async def undo(turn: Turn) -> Answer:
    """[Fortryd]: the whole sending is taken back; [Slet]: one note of it."""
    return told(turn, await turn.desks.workshop.undo(turn.person, *_named(turn), forms.word(turn.data, "note")))


async def redo(turn: Turn) -> Answer:
    """[Sæt ind igen]."""
    return told(turn, await turn.desks.workshop.redo(turn.person, *_named(turn), forms.word(turn.data, "note")))


async def edit_last(turn: Turn, _rest: str) -> Answer:
    """`ret`: what the person sent last and has not taken back, to be edited; of nothing left, the way back in."""
    found = await turn.desks.workshop.last_standing(turn.person)
    if found and not drawing.alone(turn):
        return Answer(text=say(turn.language, "own-private"))
    if found and all(note.state is State.WITHDRAWN for note in found.notes):
        return told(turn, found)
    return await edit.of(turn, found) if found else _none(turn)


async def undo_last(turn: Turn, _rest: str) -> Answer:
    """`fortryd`: what the person sent last is taken back, with [Sæt ind igen]."""
    found = await turn.desks.workshop.last(turn.person)
    return told(turn, await turn.desks.workshop.undo(turn.person, found.sending)) if found else _none(turn)


def told(turn: Turn, shown: Receipt) -> Answer:
    """The receipt as its sender reads it."""
    return sending.told(turn, Told(shown, forms.word(turn.data, "token"), by=turn.person.name))


def _named(turn: Turn) -> tuple[str, str]:
    return forms.word(turn.data, "sending"), forms.word(turn.data, "token")


def _none(turn: Turn) -> Answer:
    anonymous = signatures.chosen(turn.person.attribution) is Attribution.ANONYMOUS
    return Answer(text=say(turn.language, "own-anonymous" if anonymous else "own-none"))


VERBS = {"workshop.receipt": receipt, "workshop.undo": undo, "workshop.redo": redo}
