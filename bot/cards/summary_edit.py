"""What an organiser can do about a line or a note of a summary, what was done, and how it is undone."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.elements import Card, Element, actions, beside, button, card, choice, heading, paragraph, problem, small
from bot.cards.elements import verbatim as as_typed
from bot.cards.sources import Asked, payload
from bot.cards.typed import escaped
from forum.people import Language
from forum.summary.editing import ACTIONS, DROPPED, HEADING_LIMIT, HIDDEN, PINNED
from forum.summary.rulings import What
from forum.workshop.notes import Note
from forum.workshop.questions import Question
from texts import say

VERBS = {
    What.HEADING: "summary.heading",
    What.DROPPED: "summary.drop",
    What.PLACE: "summary.place",
    What.QUOTE: "summary.pin",
    What.ACTION: "summary.action",
}
LISTED = 5
"""With the button back, six in all (rule 20)."""
NO_NUMBER = "0"


@dataclass(frozen=True, slots=True)
class Ruled:
    """How something stands: an organiser's word ("" for none) and its version."""

    value: str = ""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """How a line or a note stands in all that can be decided of it."""

    heading: Ruled = Ruled()
    dropped: Ruled = Ruled()
    place: Ruled = Ruled()
    quote: Ruled = Ruled()
    action: Ruled = Ruled()


def line(asked: Asked, told: str, marks: Marks, language: Language, *, movable: bool, droppable: bool) -> Card:
    """[Ret linjen]: its heading, its place, and whether it is there; `told` is what it says, as Markdown."""
    ids = _ids(asked)
    up, down = ({**ids, "seen": marks.place.version, "by": by} for by in (-1, 1))
    moves = [
        button(say(language, "summary-edit-up"), "summary.place", up, inputs=False),
        button(say(language, "summary-edit-down"), "summary.place", down, inputs=False),
    ]
    dropped = {**ids, "seen": marks.dropped.version, "value": DROPPED}
    drop = [button(say(language, "summary-edit-drop"), "summary.drop", dropped, inputs=False)]
    body = [
        heading(say(language, "summary-edit-line")),
        paragraph(told),
        small(say(language, "summary-edit-sees")),
        _heading_field(say(language, "summary-edit-heading"), marks.heading.value),
        actions(
            button(
                say(language, "summary-edit-save"),
                "summary.heading",
                {**ids, "seen": marks.heading.version},
                primary=True,
            ),
            *(moves if movable else []),
            *(drop if droppable else []),
            _back(asked, language),
        ),
    ]
    return card(language, body, fallback=say(language, "summary-edit-line"))


def note(asked: Asked, shown: Note, marks: Marks, language: Language) -> Card:
    """[Ret noten]: quoted first, not at all or as it comes; and a wish's number in the action plan."""
    ids = {**_ids(asked), "note": shown.id}
    seen = {**ids, "seen": marks.quote.version}
    choices = {PINNED: "summary-edit-pin", HIDDEN: "summary-edit-hide", "": "summary-edit-free"}
    quote = [
        button(say(language, key), "summary.pin", {**seen, "value": value}, inputs=False)
        for value, key in choices.items()
        if value != marks.quote.value
    ]
    number, save = _number(ids, shown, marks, language)
    title = say(language, "summary-edit-note")
    body = [
        heading(title),
        as_typed(shown.text, separator=True),
        small(say(language, "summary-edit-sees")),
        *number,
        actions(*save, *quote, _back(asked, language)),
    ]
    return card(language, body, fallback=title)


def _number(ids: Element, shown: Note, marks: Marks, language: Language) -> tuple[list[Element], list[Element]]:
    """The action plan is of the wish scenario."""
    if shown.question is not Question.WISH_SCENARIO:
        return [], []
    none = {NO_NUMBER: say(language, "summary-edit-number-none")}
    options = {**none, **{str(number): str(number) for number in range(1, ACTIONS + 1)}}
    asked = choice("number", say(language, "summary-edit-number"), options, value=marks.action.value or NO_NUMBER)
    save = button(
        say(language, "summary-edit-number-save"),
        "summary.action",
        {**ids, "seen": marks.action.version},
        primary=True,
    )
    return [asked], [save]


def done(asked: Asked, what: What, before: Ruled, after: Ruled, language: Language, note_id: str = "") -> Card:
    """What was done, with [Fortryd]; a heading's former words stand in a field, for no button carries words."""
    title = said(what, after, language)
    field: list[Element] = []
    if what is What.HEADING and before.value:
        field = [_heading_field(say(language, "summary-edit-heading-was"), before.value)]
    undo = button(say(language, "summary-edit-undo"), VERBS[what], _undo(asked, what, before, after, note_id))
    body = [
        heading(title),
        small(say(language, "summary-edit-done")),
        *field,
        actions(undo, _again(asked, note_id, language), _to_summary(asked.scope.gathering, language)),
    ]
    return card(language, body, fallback=title)


def moved(asked: Asked, version: int, back: int, language: Language) -> Card:
    """The line has another place; `back` is the step that undoes it."""
    title = say(language, "summary-done-place")
    undo = button(say(language, "summary-edit-undo"), VERBS[What.PLACE], {**_ids(asked), "seen": version, "by": back})
    again = (_again(asked, "", language), _to_summary(asked.scope.gathering, language))
    body = [heading(title), small(say(language, "summary-edit-done")), actions(undo, *again)]
    return card(language, body, fallback=title)


def said(what: What, after: Ruled, language: Language) -> str:
    """What a decision did, in a sentence."""
    key = f"summary-done-{what}"
    if not after.value:
        key = f"summary-done-{what}-none"
    elif what is What.QUOTE:
        key = f"summary-done-quote-{after.value}"
    return say(language, key, **({"number": after.value} if what is What.ACTION and after.value else {}))


def _undo(asked: Asked, what: What, before: Ruled, after: Ruled, note_id: str) -> Element:
    ids = {**_ids(asked), **({"note": note_id} if note_id else {}), "seen": after.version}
    if what is What.HEADING:
        return ids
    return {**ids, "value": before.value}


def clash(asked: Asked, what: What, by: str, standing: Ruled, mine: str, language: Language, note_id: str = "") -> Card:
    """Somebody was faster: what stands and what one chose, side by side; nothing was overwritten."""
    title = say(language, "summary-clash", by=escaped(by)) if by else say(language, "summary-clash-somebody")
    ids = {**_ids(asked), **({"note": note_id} if note_id else {}), "seen": standing.version}
    stands = _value(what, standing.value, language)
    words = what is What.HEADING
    body = [
        heading(title),
        paragraph(say(language, "summary-clash-stands", value=stands)),
        *([] if words else [paragraph(say(language, "summary-clash-yours", value=_value(what, mine, language)))]),
        *([_heading_field(say(language, "summary-edit-heading"), mine)] if words else []),
        actions(
            button(say(language, "summary-clash-mine"), VERBS[what], ids if words else {**ids, "value": mine}),
            _again(asked, note_id, language, "summary-clash-keep"),
        ),
    ]
    return card(language, body, fallback=title)


def _value(what: What, value: str, language: Language) -> str:
    """A decision in a word, safe for Markdown."""
    if not value:
        return say(language, "summary-value-none")
    if what is What.HEADING:
        return f"«{escaped(value)}»"
    if what is What.ACTION:
        return say(language, "summary-value-action", number=value)
    return say(language, "summary-value-dropped" if what is What.DROPPED else f"summary-value-{value}")


def dropped(gathering: str, lines: Sequence[tuple[Asked, str, Ruled]], language: Language) -> Card:
    """The lines that were left out, each with the way back."""
    title = say(language, "summary-dropped-heading" if lines else "summary-dropped-none")
    rows = [
        beside(
            [paragraph(told)],
            [
                actions(
                    button(
                        say(language, "summary-edit-restore"),
                        "summary.drop",
                        {**_ids(asked), "seen": ruled.version, "value": ""},
                    )
                )
            ],
        )
        for asked, told, ruled in lines[:LISTED]
    ]
    return card(language, [heading(title), *rows, actions(_to_summary(gathering, language))], fallback=title)


def missing(language: Language) -> list[Element]:
    """No note was chosen."""
    return [problem(say(language, "summary-edit-pick-missing"))]


def _heading_field(label: str, value: str) -> Element:
    made: Element = {"type": "Input.Text", "id": "heading", "label": label, "maxLength": HEADING_LIMIT}
    return {**made, **({"value": value} if value else {})}


def _ids(asked: Asked) -> Element:
    return payload(asked.scope, asked.part, asked.key)


def _back(asked: Asked, language: Language) -> Element:
    return button(say(language, "summary-edit-back"), "summary.sources", _ids(asked), inputs=False)


def _again(asked: Asked, note_id: str, language: Language, key: str = "") -> Element:
    """To the line or the note as it stands now."""
    if note_id:
        title = say(language, key or "summary-edit-note")
        return button(title, "summary.note", {**_ids(asked), "note": note_id}, inputs=False)
    return button(say(language, key or "summary-edit-line"), "summary.line", _ids(asked), inputs=False)


def _to_summary(gathering: str, language: Language) -> Element:
    return button(say(language, "summary-again"), "summary.show", {"gathering": gathering, "page": 0}, inputs=False)
