"""What came after a pre-read had gone out, told in General."""

from bot.cards import elements
from bot.cards.elements import Card
from forum.erfa.posts import LaterAnswers
from forum.groups import Forum
from forum.people import Language
from texts import say


def answers(value: LaterAnswers, language: Language, _forum: Forum) -> Card:
    """«Tillæg: 2 svar kom efter udsendelsen.»."""
    told = say(language, "later-answers", count=value.count)
    body = [elements.heading(told), elements.small(say(language, "later-answers-where"))]
    return elements.card(language, body, fallback=told)
