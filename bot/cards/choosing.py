"""Which of several meetings is meant: a button for each, and what was typed goes along."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import called, elements
from bot.cards.elements import Card, Element
from bot.cards.erfa_typed import LIMITS
from bot.cards.typed import within
from forum.erfa import times
from forum.erfa.meetings import Meeting
from forum.groups import Forum
from forum.people import Language
from texts import say, when

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """`key` asks what `verb` does to one of `meetings`; `field` takes along what was `typed`."""

    key: str
    verb: str
    meetings: Sequence[Meeting]
    field: str
    typed: str = ""
    notice: str = ""


def which(choice: Choice, language: Language, forum: Forum) -> Card:
    """The soonest first; whoever means a later one writes its day."""
    title, shown = say(language, choice.key), choice.meetings[:SHOWN]
    rest = len(choice.meetings) - len(shown)
    more = [elements.small(say(language, "erfa-which-more", count=rest))] if rest else []
    body = [
        *([elements.problem(choice.notice)] if choice.notice else []),
        elements.heading(title),
        *(elements.paragraph(called.meeting(each, language, forum), spacing="Small") for each in shown),
        *more,
        *_typed(choice, language),
        elements.actions(*_buttons(choice, shown, language, forum)),
    ]
    return elements.card(language, body, fallback=" ".join(filter(None, (choice.notice, title))))


def _typed(choice: Choice, language: Language) -> list[Element]:
    if not choice.typed:
        return []
    limit = LIMITS["reason"]
    label = say(language, f"erfa-which-{choice.field}")
    field = elements.field(choice.field, label, limit=limit, value=within(choice.typed, limit * 4))
    return [{**field, "isMultiline": False}]


def _buttons(choice: Choice, shown: Sequence[Meeting], language: Language, forum: Forum) -> list[Element]:
    days = Counter(when.short_date(each.starts_at, language, forum.zone) for each in shown)

    def title(meeting: Meeting) -> str:
        day = when.short_date(meeting.starts_at, language, forum.zone)
        return day if days[day] == 1 else when.figures(times.local(meeting.starts_at, forum.zone), language)

    return [elements.button(title(each), choice.verb, {"meeting": each.id}) for each in shown]
