"""What was typed and not sent, listed as the notes it will be; a draft that is back, a paste before it is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.cards import elements, workshop
from bot.cards.elements import Card, Element
from bot.cards.forms import Typed
from bot.cards.typed import shortened, weight
from bot.cards.workshop import KEPT_BYTES, View
from forum.groups import Forum
from forum.workshop.lines import lines
from forum.workshop.questions import Phase
from texts import say

READ, WRITE = "draft-read", "draft-write"
LINE_MOST, LISTED_MOST, LISTED_BYTES, LINE_BYTES = 120, 30, 5000, 130
BOTH_SIDES_BYTES = 12000
DRAFTS_MOST = 3
BRIEF_MOST = 3


@dataclass(frozen=True, slots=True)
class Kept:
    """One draft in a list: what was typed, and the sentence that says since when."""

    typed: Typed
    told: str


def back(view: View, told: str, forum: Forum, language: str) -> Card:
    """«Din kladde fra kl. 17.43 ligger her. [Send nu] [Ret]»."""
    return _two_sided(view, [elements.paragraph(told, weight="Bolder")], "draft-send-now", 0, forum, language)


def preview(view: View, forum: Forum, language: str) -> Card:
    """«Det bliver til 12 noter [Send 12 noter] [Ret]»."""
    count = _count(view.typed)
    told = [
        elements.paragraph(say(language, "paste-heading", count=count), weight="Bolder"),
        elements.small(say(language, "paste-not-sent")),
    ]
    return _two_sided(view, told, "paste-send", count, forum, language)


def listed(kept: Sequence[Kept], forum: Forum, language: str) -> Card:
    """Several drafts, newest first, each with its own [Send nu] [Ret]."""
    rest = len(kept) - DRAFTS_MOST
    more = [elements.small(say(language, "drafts-more", count=rest))] if rest > 0 else []
    heading = say(language, "drafts-heading")
    body = [
        elements.heading(heading),
        elements.small(say(language, "drafts-only-you")),
        *(part for each in kept[:DRAFTS_MOST] for part in _brief(each, forum, language)),
        *more,
    ]
    return elements.card(language, body, fallback=heading)


def _two_sided(view: View, told: list[Element], send: str, count: int, forum: Forum, language: str) -> Card:
    """The lines to read with [Send]; [Ret] turns the card over to the fields, without asking the bot."""
    sure = replace(view.typed, listed=True)
    title = say(language, send, count=count) if count else say(language, send)
    edit = say(language, "draft-edit")
    fits = _fits(view.typed)
    turn = elements.toggle(edit, READ, WRITE) if fits else _resume(view.typed, edit)
    read = [
        *told,
        *_scribed(view.typed, language),
        *_lines(view.typed, language, LISTED_MOST),
        elements.actions(_sender(sure, title, inputs=fits), turn),
    ]
    write = [*workshop.inputs(view, language), elements.actions(*workshop.senders(view.typed, language))]
    body = [
        *workshop.head(view, forum, language),
        {"type": "Container", "id": READ, "items": read},
        *([elements.hidden(WRITE, [*write, *workshop.scribe(view.typed, language)])] if fits else []),
        *workshop.village(view, forum, language),
    ]
    fallback = say(language, "workshop-fallback")
    return elements.card(language, body, fallback=fallback, refresh=workshop.refresh(view.typed, view.refreshed))


def _fits(typed: Typed) -> bool:
    """Whether both sides find room on one card, each field whole."""
    weights = [weight(text) for text in typed.fields.values()]
    return all(each <= KEPT_BYTES for each in weights) and sum(weights) <= BOTH_SIDES_BYTES


def _brief(kept: Kept, forum: Forum, language: str) -> list[Element]:
    sure = replace(kept.typed, listed=True)
    return [
        elements.subheading(workshop.question_text(kept.typed.question, forum, language)),
        elements.paragraph(kept.told),
        *_scribed(kept.typed, language),
        *_lines(kept.typed, language, BRIEF_MOST),
        elements.actions(
            _sender(sure, say(language, "draft-send-now"), inputs=False),
            _resume(kept.typed, say(language, "draft-edit")),
        ),
    ]


def _sender(typed: Typed, title: str, *, inputs: bool) -> Element:
    told = {"scribed": True} if typed.scribed and not inputs else {}
    return elements.button(
        title, "workshop.send", workshop.ids(typed), primary=True, inputs=inputs, listed=typed.listed, **told
    )


def _resume(typed: Typed, title: str) -> Element:
    told = {"scribed": True} if typed.scribed else {}
    return elements.button(title, "workshop.resume", workshop.ids(typed), inputs=False, **told)


def _scribed(typed: Typed, language: str) -> list[Element]:
    return [elements.small(say(language, "draft-for-another"))] if typed.scribed else []


def _count(typed: Typed) -> int:
    return sum(len(lines(text)) for text in typed.fields.values())


def _lines(typed: Typed, language: str, most: int) -> list[Element]:
    """The lines under their phases, as many as the card can hold."""
    shown = list(_first(typed, most))
    listed = [
        part for phase in Phase for part in _under(phase, [line for where, line in shown if where is phase], language)
    ]
    rest = _count(typed) - len(shown)
    return [*listed, elements.small(say(language, "draft-more-lines", count=rest))] if rest else listed


def _under(phase: Phase, found: list[str], language: str) -> list[Element]:
    if not found:
        return []
    label = elements.subheading(workshop.phase_label(phase, language))
    return [label, *(elements.verbatim(line, "• ", spacing="Small") for line in found)]


def _first(typed: Typed, most: int) -> Iterator[tuple[Phase, str]]:
    size, number = 0, 0
    for phase in Phase:
        for line in lines(typed.fields.get(phase, "")):
            short = shortened(line, LINE_MOST)
            size, number = size + weight(short) + LINE_BYTES, number + 1
            if number > most or (number > 1 and size > LISTED_BYTES):
                return
            yield phase, short
