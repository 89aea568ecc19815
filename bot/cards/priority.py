"""Three dots: what there is to choose from, one's own dots, and what they all come to."""

from collections.abc import Sequence

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, shortened, unmentioned
from forum.alike.groups import Group
from forum.groups import Forum, names
from forum.people import Language
from forum.priority.desk import Dotted
from forum.priority.dots import EACH
from forum.priority.posts import DotsCard
from texts import say

PAGE = 9
"""As many as there are numbers to type."""
TOTALS_MOST = 20
TEXT_MOST = 160
DOT, NO_DOT = "●", "○"
MINE, TOTALS = "mine", "totals"


def own(value: Dotted, language: str, forum: Forum, start: int = 0, notice: str = "") -> Card:
    """One person's card: how many dots they have left, and a page of what there is."""
    heading = say(language, "dots-heading")
    start = start if start < len(value.candidates) else 0
    shown = [each.group for each in value.candidates[start : start + PAGE]]
    ids = {"gathering": value.gathering, "seen": value.seen, "start": start}
    body = [
        elements.heading(heading),
        elements.paragraph(_left(value, language)),
        *([elements.paragraph(notice, weight="Bolder")] if notice else []),
        *_choices(shown, start, len(value.candidates), language, forum, {each.id: each.mine for each in value.mine}),
        elements.small(say(language, "dots-sees")),
        elements.actions(*_acts(value, shown, ids, language)),
    ]
    return elements.card(language, body, fallback=f"{heading} {_left(value, language)}")


def everybody(value: DotsCard, language: Language, forum: Forum) -> Card:
    """The card in a shared place: nobody's dots stand on it, and a tap shows only who tapped their own."""
    heading = say(language, "dots-heading")
    shown = value.candidates[:PAGE]
    more = {"gathering": value.gathering, "start": PAGE}
    body = [
        elements.heading(heading),
        elements.paragraph(say(language, "dots-each", each=EACH)),
        *_choices(shown, 0, len(value.candidates), language, forum, {}),
        elements.small(say(language, "dots-sees-shared")),
        elements.actions(
            _give(shown, {"gathering": value.gathering, "seen": 0, "start": 0}, language),
            *_onward(more, len(value.candidates) > PAGE, language),
        ),
    ]
    return elements.card(language, body, fallback=f"{heading} {say(language, 'dots-each', each=EACH)}")


def mine(value: Dotted, language: str, forum: Forum) -> Card:
    """One's own dots, each to be taken back."""
    heading, ids = say(language, "dots-mine-heading"), _ids(value)
    body = [
        elements.heading(heading),
        *_held(value, ids, say(language, "dots-take"), language, forum),
        elements.small(say(language, "dots-sees-own")),
        elements.actions(elements.button(say(language, "dots-back"), "dots.show", ids, inputs=False)),
    ]
    return elements.card(language, body, fallback=heading)


def full(value: Dotted, language: str, forum: Forum) -> Card:
    """A fourth dot is refused; one of the three can be moved there instead."""
    heading, ids = say(language, "error-no-dots-left", each=EACH), _ids(value)
    wanted = next((each.group for each in value.candidates if value.full in _notes(each.group)), None)
    body = [
        elements.heading(heading),
        *([elements.verbatim(_words(wanted))] if wanted else []),
        elements.paragraph(say(language, "dots-move-hint")),
        *_held(value, {**ids, "note": value.full}, say(language, "dots-move"), language, forum),
        elements.small(say(language, "dots-sees-own")),
        elements.actions(elements.button(say(language, "dots-keep"), "dots.show", ids, inputs=False)),
    ]
    return elements.card(language, body, fallback=heading)


def totals(value: Dotted, ranked: Sequence[tuple[int, Group]], language: str, forum: Forum) -> Card:
    """What all dots come to, for an organiser: never whose they are."""
    heading, ids = say(language, "dots-totals-heading"), {"gathering": value.gathering}
    lines, left = ranked[:TOTALS_MOST], len(ranked[TOTALS_MOST:])
    back = elements.button(say(language, "dots-back"), "dots.show", ids)
    ask = [] if value.locked else [elements.button(say(language, "dots-ask"), "dots.ask", ids)]
    body = [
        elements.heading(heading),
        *(part for dots, group in lines for part in _total(dots, group, language, forum)),
        *([] if lines else [elements.paragraph(say(language, "dots-none-given"))]),
        *([elements.small(say(language, "dots-more", count=left))] if left else []),
        elements.small(say(language, "dots-totals-sees")),
        elements.actions(back, *ask),
    ]
    return elements.card(language, body, fallback=heading)


def sure(gathering: str, channels: int, language: str) -> Card:
    """Before a card goes up in every channel."""
    heading, ids = say(language, "dots-ask-heading", count=channels), {"gathering": gathering}
    body = [
        elements.heading(heading),
        elements.paragraph(say(language, "dots-ask-means")),
        elements.small(say(language, "dots-sees-own")),
        elements.actions(
            elements.button(say(language, "dots-ask-yes"), "dots.ask", {**ids, "sure": 1}),
            elements.button(say(language, "dots-back"), "dots.show", ids),
        ),
    ]
    return elements.card(language, body, fallback=heading)


def _left(value: Dotted, language: str) -> str:
    if value.locked:
        return say(language, "error-locked")
    marks = DOT * (EACH - value.left) + NO_DOT * value.left
    return say(language, "dots-left", marks=marks, left=value.left)


def _choices(
    shown: Sequence[Group], start: int, of: int, language: str, forum: Forum, held: dict[str, int]
) -> list[Element]:
    if not shown:
        return [elements.paragraph(say(language, "dots-none"))]
    label = say(language, "dots-label", **{"from": start + 1, "to": start + len(shown), "count": of})
    titles = {
        group.leader.id: f"{number}. {_marked(held.get(group.leader.id, 0))}{_title(group, language, forum)}"
        for number, group in enumerate(shown, 1)
    }
    return [elements.choice("note", label, titles, compact=False, required=say(language, "dots-required"))]


def _acts(value: Dotted, shown: Sequence[Group], ids: dict[str, object], language: str) -> list[Element]:
    gathering = {"gathering": value.gathering}
    start = ids["start"]
    more = isinstance(start, int) and start + PAGE < len(value.candidates)
    further = {**gathering, "start": start + PAGE if isinstance(start, int) else 0}
    held = elements.button(say(language, "dots-mine"), "dots.show", {**gathering, "view": MINE}, inputs=False)
    whole = elements.button(say(language, "dots-totals"), "dots.show", {**gathering, "view": TOTALS}, inputs=False)
    return [
        *([] if value.locked or not shown else [_give(shown, ids, language)]),
        *([held] if value.mine and not value.locked else []),
        *_onward(further, more, language),
        *([] if value.totals is None else [whole]),
    ]


def _give(shown: Sequence[Group], ids: dict[str, object], language: str) -> Element:
    picks = [group.leader.id for group in shown]
    return elements.button(say(language, "dots-give"), "dots.give", {**ids, "picks": picks}, primary=True)


def _onward(ids: dict[str, object], more: bool, language: str) -> list[Element]:
    return [elements.button(say(language, "dots-onward"), "dots.show", ids, inputs=False)] if more else []


def _held(value: Dotted, ids: dict[str, object], title: str, language: str, forum: Forum) -> list[Element]:
    return [
        part
        for each in value.mine
        for part in (
            elements.verbatim(f"{DOT * each.mine} {_words(each.group)}", separator=True),
            elements.small(escaped(_where(each.group, language, forum))),
            elements.actions(elements.button(title, "dots.give", {**ids, "from": each.id}, inputs=False)),
        )
    ]


def _total(dots: int, group: Group, language: str, forum: Forum) -> list[Element]:
    told = f"{say(language, 'dots-count', count=dots)} · {escaped(_where(group, language, forum))}"
    return [elements.verbatim(_words(group), separator=True), elements.small(told)]


def _marked(dots: int) -> str:
    return f"{DOT * dots} " if dots else ""


def _title(group: Group, language: str, forum: Forum) -> str:
    return f"{_words(group)} ({_where(group, language, forum)})"


def _where(group: Group, language: str, forum: Forum) -> str:
    """The village that says it, or how many do."""
    if len(group.villages) > 1:
        return say(language, "dots-villages", count=len(group.villages))
    return names(forum.groups).get(group.leader.village, group.leader.village)


def _words(group: Group) -> str:
    return unmentioned(shortened(group.leader.text, TEXT_MOST))


def _notes(group: Group) -> frozenset[str]:
    return frozenset(note.id for note in group.notes)


def _ids(value: Dotted) -> dict[str, object]:
    return {"gathering": value.gathering, "seen": value.seen}
