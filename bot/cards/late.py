"""What came after the last moment, told to the organiser: how many, never who or what."""

from bot.cards import elements
from bot.cards.elements import Card
from forum.groups import Forum
from forum.people import Language
from forum.workshop.drafts import DraftsLeft
from texts import say


def drafts_left(value: DraftsLeft, language: Language, _forum: Forum) -> Card:
    """«3 har skrevet efter fristen.»."""
    told = say(language, "drafts-left", count=value.people)
    body = [
        elements.heading(say(language, "drafts-left-heading")),
        elements.paragraph(told),
        elements.small(say(language, "drafts-left-who")),
    ]
    return elements.card(language, body, fallback=told)
