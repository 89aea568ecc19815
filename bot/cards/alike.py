"""Notes that may say the same: pairs to be joined or kept apart, and what was joined, to be parted again."""

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, shortened
from forum.alike.desk import Likeness
from forum.groups import Forum, names
from forum.summary.alike import Pair
from forum.workshop.notes import Note
from texts import say

PAIRS, NOTES = 2, 4
"""With two buttons for the page itself, six in all (rule 20)."""
TEXT_MOST = 300
JOINED = "joined"


def suggested(value: Likeness, language: str, forum: Forum, start: int = 0, notice: str = "") -> Card:
    """A page of pairs, the likeliest first."""
    start = start if start < len(value.pairs) else 0
    shown = () if value.locked else value.pairs[start : start + PAIRS]
    heading = say(language, "alike-heading")
    body = [
        elements.heading(heading),
        *([elements.paragraph(notice, weight="Bolder")] if notice else []),
        elements.paragraph(say(language, _state(value), count=len(value.pairs))),
        *(part for pair in shown for part in _pair(pair, value.gathering, start, language, forum)),
        elements.small(say(language, "alike-sees")),
        *_bar(_onward(value, start, bool(shown), language)),
    ]
    return elements.card(language, body, fallback=heading)


def joined(value: Likeness, language: str, forum: Forum, start: int = 0, notice: str = "") -> Card:
    """Every note of the groups that a person made, each with a way out of its group."""
    entries = [(number, note) for number, group in enumerate(value.groups, 1) for note in group.notes]
    start = start if start < len(entries) else 0
    shown, ids = entries[start : start + NOTES], {"gathering": value.gathering}
    heading = say(language, "alike-joined-heading", count=len(value.groups))
    more = {**ids, "view": JOINED, "start": start + NOTES}
    onward = [elements.button(say(language, "alike-more"), "alike.show", more)] if start + NOTES < len(entries) else []
    body = [
        elements.heading(heading),
        *([elements.paragraph(notice, weight="Bolder")] if notice else []),
        *(part for number, note in shown for part in _joined(number, note, value, start, language, forum)),
        elements.small(say(language, "alike-sees")),
        elements.actions(elements.button(say(language, "alike-back"), "alike.show", ids), *onward),
    ]
    return elements.card(language, body, fallback=heading)


def kept_apart(value: Likeness, pair: tuple[str, str], language: str) -> Card:
    """«Ikke ens», with a way back for whoever tapped beside."""
    heading, ids = say(language, "alike-apart-done"), {"gathering": value.gathering}
    undo = {**ids, "note": pair[0], "leader": pair[1], "undo": 1}
    body = [
        elements.heading(heading),
        elements.small(say(language, "alike-sees")),
        elements.actions(
            elements.button(say(language, "alike-next"), "alike.show", ids),
            elements.button(say(language, "alike-undo"), "alike.part", undo),
        ),
    ]
    return elements.card(language, body, fallback=heading)


def _state(value: Likeness) -> str:
    if value.locked:
        return "error-locked"
    return "alike-hint" if value.pairs else "alike-none"


def _pair(pair: Pair, gathering: str, start: int, language: str, forum: Forum) -> list[Element]:
    ids = {"gathering": gathering, "note": pair.other.id, "leader": pair.one.id, "start": start}
    shared = escaped(", ".join(pair.shared))
    return [
        elements.verbatim(shortened(pair.one.text, TEXT_MOST), separator=True),
        elements.small(_place(pair.one, language, forum)),
        elements.verbatim(shortened(pair.other.text, TEXT_MOST)),
        elements.small(_place(pair.other, language, forum)),
        *([elements.small(say(language, "alike-shared", words=shared))] if shared else []),
        elements.actions(
            elements.button(say(language, "alike-same"), "alike.merge", ids),
            elements.button(say(language, "alike-apart"), "alike.part", ids),
        ),
    ]


def _joined(number: int, note: Note, value: Likeness, start: int, language: str, forum: Forum) -> list[Element]:
    ids = {"gathering": value.gathering, "note": note.id, "start": start}
    return [
        elements.verbatim(shortened(note.text, TEXT_MOST), f"{number} · ", separator=True),
        elements.small(_place(note, language, forum)),
        elements.actions(elements.button(say(language, "alike-part"), "alike.part", ids)),
    ]


def _place(note: Note, language: str, forum: Forum) -> str:
    village = escaped(names(forum.groups).get(note.village, note.village))
    return f"{village} · {say(language, f'phase-{note.phase}')}"


def _onward(value: Likeness, start: int, shown: bool, language: str) -> list[Element]:
    ids = {"gathering": value.gathering}
    more = shown and start + PAIRS < len(value.pairs)
    further = elements.button(say(language, "alike-more"), "alike.show", {**ids, "start": start + PAIRS})
    look = elements.button(say(language, "alike-joined"), "alike.show", {**ids, "view": JOINED})
    return [*([further] if more else []), *([look] if value.groups else [])]


def _bar(buttons: list[Element]) -> list[Element]:
    return [elements.actions(*buttons)] if buttons else []
