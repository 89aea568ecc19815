"""The one post in a new channel, and the hello to a person."""

from bot.cards import elements
from bot.cards.elements import Card
from bot.cards.help import command
from bot.cards.typed import escaped
from forum.groups import Forum
from texts import say


def welcome(village: str, forum: Forum, language: str) -> Card:
    """What the channel of this village group is for, who sees it, and how to begin."""
    name = escaped(forum.name)
    heading = say(language, "welcome-heading", village=escaped(forum.group(village).name))
    how = say(language, "welcome-how", forum=name)
    body = [
        elements.heading(heading),
        elements.paragraph(say(language, "welcome-what")),
        elements.paragraph(how),
        elements.small(say(language, "welcome-sees", forum=name, months=forum.retention_months)),
        elements.actions(*(command(language, each) for each in ("answer", "matrix", "help"))),
    ]
    return elements.card(language, body, fallback=f"{heading}. {how}")


def hello(name: str, forum: Forum, language: str) -> str:
    """A personal hello in words; `name` is taken from Teams, "" where it gives none."""
    first, told = name.split(" ")[0], escaped(forum.name)
    named = say(language, "welcome-hello", name=escaped(first), forum=told) if first else ""
    return "\n\n".join(
        [
            named or say(language, "welcome-hello-unnamed", forum=told),
            say(language, "welcome-hello-sees", forum=escaped(forum.name)),
            say(language, "welcome-hello-next"),
        ]
    )
