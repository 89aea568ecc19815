"""What the bot can do here, in a few lines with buttons; also the answer to whatever was not understood."""

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped
from bot.cards.workshop import question_text
from forum.groups import Forum
from forum.people import Role
from forum.workshop.sittings import Round
from texts import say
from texts.when import clock

MEMBER = ("answer", "matrix", "status", "village", "language")
ORGANISER = ("answer", "matrix", "status", "summary", "minutes", "language")


def help_card(
    forum: Forum, language: str, role: Role, *, shared: bool, understood: bool = True, now: Round | None = None
) -> Card:
    """Depends on place (`shared` is a channel or group chat) and role; in group work it begins with the question."""
    heading = say(language, "help-heading" if understood else "help-heading-unknown")
    body = [
        elements.heading(heading),
        *([elements.paragraph(_under_way(now, forum, language))] if now else []),
        *(elements.paragraph(line, spacing="Small") for line in _lines(forum, language, role, shared)),
        elements.actions(*(command(language, name) for name in _names(role))),
    ]
    return elements.card(language, body, fallback=f"{heading} {say(language, 'help-fallback')}")


def did_you_mean(language: str, word: str, name: str) -> Card:
    """A slip of one letter is offered, never carried out; `word` is ours, not what was typed."""
    asked = say(language, "help-did-you-mean", word=word)
    yes = elements.button(say(language, "help-yes", word=word), "command.run", command=name)
    body = [elements.heading(asked), elements.actions(yes, command(language, "help"))]
    return elements.card(language, body, fallback=asked)


def command(language: str, name: str) -> Element:
    """A button that does what the command of that name does."""
    return elements.button(say(language, f"help-button-{name}"), "command.run", command=name)


def _under_way(now: Round, forum: Forum, language: str) -> str:
    question = question_text(now.question, forum, language)
    if now.ends is None:
        return say(language, "joining-help-paused", question=question)
    return say(language, "joining-help-now", question=question, at=clock(now.ends, language, forum.zone))


def _names(role: Role) -> tuple[str, ...]:
    return ORGANISER if role is Role.ORGANISER else MEMBER


def _lines(forum: Forum, language: str, role: Role, shared: bool) -> list[str]:
    name = escaped(forum.name)
    organiser = role is Role.ORGANISER
    return [
        say(language, "help-answer"),
        say(language, "joining-help-organiser" if organiser else "joining-help"),
        say(language, "help-matrix"),
        say(language, "help-status-organiser" if organiser else "help-status"),
        say(language, "help-organiser" if organiser else "help-settings"),
        say(language, "import-help" if organiser else "interest-help"),
        say(language, "help-minutes-organiser" if organiser else "help-minutes"),
        say(language, "help-project-organiser" if organiser else "help-project"),
        *([say(language, "help-deliveries")] if organiser else []),
        say(language, "help-here" if shared else "help-private", forum=name),
        *([] if shared or organiser else [say(language, "help-plain")]),
    ]
