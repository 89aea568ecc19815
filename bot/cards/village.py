"""Which village, which language: two small questions."""

from collections.abc import Mapping

from bot.cards import elements
from bot.cards.elements import Card
from bot.cards.typed import escaped
from forum import groups
from forum.groups import Forum
from forum.people import Language
from texts import say


def village(forum: Forum, language: str, chosen: str, verb: str, onward: Mapping[str, object]) -> Card:
    """The villages to choose from; `verb` takes the choice, `onward` are the ids that lead on to the form after it."""
    body = [
        elements.heading(say(language, "village-heading")),
        elements.small(say(language, "village-why")),
        elements.choice(
            "village",
            say(language, "village-label"),
            groups.names(forum.groups),
            value=chosen,
            compact=len(forum.groups) > 8,
            required=say(language, "village-required"),
        ),
        elements.actions(elements.button(say(language, "village-save"), verb, onward, primary=True)),
    ]
    example = escaped(forum.groups[0].name) if forum.groups else ""
    return elements.card(language, body, fallback=say(language, "village-fallback", example=example))


def languages(language: str) -> Card:
    """The three languages, each by its own name."""
    buttons = [elements.button(say(each, "language-name"), "language.choose", language=each.value) for each in Language]
    body = [elements.heading(say(language, "language-heading")), elements.actions(*buttons)]
    return elements.card(language, body, fallback=say(language, "language-fallback"))
