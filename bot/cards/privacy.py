"""What a form says before the first answer: what for, who sees it, how it is shown, how long it is kept (rule 55)."""

from bot.cards import elements
from bot.cards.elements import Element
from bot.cards.typed import escaped
from forum.groups import Forum
from forum.workshop.questions import Attribution
from texts import say


def of_forum(attribution: Attribution, forum: Forum, language: str) -> list[Element]:
    """Outside of group work."""
    return [elements.small(_seen("workshop-privacy", attribution, forum, language))]


def of_session(attribution: Attribution, forum: Forum, language: str, *, grouped: bool = True) -> list[Element]:
    """In group work, with [Vælg selv]."""
    choose = elements.opener(say(language, "workshop-choose-self"), "attribution.ask")
    key = "workshop-session-privacy" if grouped else "workshop-privacy"
    told = elements.small(_seen(key, attribution, forum, language))
    return [told, elements.actions(choose)]


def _seen(key: str, attribution: Attribution, forum: Forum, language: str) -> str:
    name, months, shown = escaped(forum.name), forum.retention_months, attribution.value
    return f"{say(language, 'workshop-purpose')} {say(language, key, forum=name, months=months, shown=shown)}"
