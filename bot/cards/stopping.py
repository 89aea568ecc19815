"""Two small cards: no more messages that were not asked for, and messages again."""

from bot.cards import elements
from bot.cards.elements import Card
from texts import say


def stopped(language: str) -> Card:
    """What stays away, what comes all the same, and the way back."""
    lines = [say(language, "stop-stays-away"), say(language, "stop-still-comes")]
    return _told(language, say(language, "stop-heading"), lines, ("stop-resume", "stop.on"))


def resumed(language: str) -> Card:
    """Messages come again."""
    return _told(language, say(language, "stop-resumed"), [], ("stop-again", "stop.off"))


def _told(language: str, heading: str, lines: list[str], way: tuple[str, str]) -> Card:
    key, verb = way
    body = [
        elements.heading(heading),
        *(elements.paragraph(line) for line in lines),
        elements.actions(elements.button(say(language, key), verb)),
    ]
    return elements.card(language, body, fallback=" ".join([heading, *lines]))
