"""What the author of a hidden note is told, in the 1:1 chat: why, the note itself, and two ways on."""

from bot.cards import elements
from bot.cards.elements import Card
from bot.cards.typed import escaped
from forum.groups import Forum
from forum.workshop.hiding import HiddenNote
from texts import say


def hidden(told: HiddenNote, language: str, _forum: Forum) -> Card:
    """«Din note er skjult af arrangøren: …» with [Ret] and [Slet]."""
    note = told.note
    heading = say(language, "hidden-told", reason=escaped(note.reason))
    ids = {"sending": note.sending, "token": "", "note": note.id}
    body = [
        elements.heading(heading),
        elements.verbatim(note.text),
        elements.small(say(language, "hidden-on")),
        elements.actions(
            elements.button(say(language, "receipt-edit"), "workshop.edit", ids),
            elements.button(say(language, "hidden-delete"), "workshop.undo", ids),
        ),
    ]
    return elements.card(language, body, fallback=heading)
