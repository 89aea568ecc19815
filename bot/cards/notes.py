"""Notes as an organiser looks them over: a few on a card, each to be hidden with a reason or shown again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.receipt import why_hidden
from bot.cards.typed import escaped, shortened
from bot.cards.workshop import phase_label, question_word, word
from forum.groups import Forum, names
from forum.workshop.hiding import REASON_LIMIT
from forum.workshop.notes import Note, State
from forum.workshop.questions import CELLS, Attribution, Cell, Phase, Question
from texts import say

PAGE = 4
"""With [Vis] and [Flere], six buttons in all (rule 20)."""
TEXT_MOST = 300
GROUPS_MOST = 300
ALL = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes an organiser looks at; `cell` None are all nine, `group` "" all groups, `start` the first one."""

    session: str = ""
    group: str = ""
    cell: Cell | None = None
    start: int = 0


def wanted_in(data: Mapping[str, object]) -> Wanted:
    """A payload's choice; whatever is no group, cell or place counts as all, or as the beginning."""
    group, start = data.get("group"), data.get("start")
    named = str(group) if isinstance(group, str | int) and not isinstance(group, bool) else ""
    return Wanted(
        session=word(data, "session"),
        group=named if named.isdecimal() and named != "0" else "",
        cell=next((cell for cell in CELLS if _key(cell) == data.get("cell")), None),
        start=start if type(start) is int and start > 0 else 0,
    )


def listed(
    wanted: Wanted, found: Sequence[Note], groups: Sequence[str], forum: Forum, language: str, *, notice: str = ""
) -> Card:
    """One page of the notes found, the filters above them; `groups` are the numbers there are."""
    start = wanted.start if wanted.start < len(found) else 0
    shown = found[start : start + PAGE]
    body = [
        elements.heading(_heading(wanted, language)),
        *([elements.paragraph(notice, weight="Bolder")] if notice else []),
        *_filters(wanted, groups, forum, language),
        # On a phone the end of the card is far from the choice that it would be for.
        elements.actions(elements.button(say(language, "notes-filter"), "notes.list", {"session": wanted.session})),
        *(part for note in shown for part in _note(note, wanted, forum, language)),
        elements.small(_count(start, shown, found, language)),
        elements.small(say(language, "notes-sees")),
        *_paging(wanted, start, found, language),
    ]
    return elements.card(language, body, fallback=_heading(wanted, language))


def hide(note: Note, wanted: Wanted, forum: Forum, language: str, *, reason: str = "", problem: str = "") -> Card:
    """One note, and why it is to be hidden."""
    heading = say(language, "notes-hide-heading")
    ids = {"note": note.id, "seen": note.version, **_ids(wanted)}
    field = {
        **elements.field("reason", say(language, "notes-reason"), limit=REASON_LIMIT, value=reason[:REASON_LIMIT]),
        "isRequired": True,
        "errorMessage": say(language, "notes-reason-required"),
    }
    body = [
        elements.heading(heading),
        *_words(note, forum, language),
        *([elements.problem(problem)] if problem else []),
        field,
        elements.actions(
            elements.button(say(language, "notes-hide"), "note.hide", ids, primary=True),
            elements.button(
                say(language, "receipt-edit"), "workshop.edit", {"sending": note.sending, "note": note.id}, inputs=False
            ),
            elements.button(say(language, "notes-back"), "notes.list", _ids(wanted), inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=heading)


def _heading(wanted: Wanted, language: str) -> str:
    return say(language, "notes-heading-group", group=wanted.group) if wanted.group else say(language, "notes-heading")


def _filters(wanted: Wanted, groups: Sequence[str], forum: Forum, language: str) -> list[Element]:
    cells = {_key(cell): _cell(cell, forum, language) for cell in CELLS}
    asked = elements.choice(
        "cell",
        say(language, "notes-cell"),
        {ALL: say(language, "notes-cell-all"), **cells},
        value=_key(wanted.cell) if wanted.cell else ALL,
    )
    if not groups:
        return [asked]
    named = {number: say(language, "note-group", number=number) for number in groups[:GROUPS_MOST]}
    options = {ALL: say(language, "notes-group-all"), **named}
    value = wanted.group if wanted.group in named else ALL
    return [elements.choice("group", say(language, "notes-group"), options, value=value), asked]


def _note(note: Note, wanted: Wanted, forum: Forum, language: str) -> list[Element]:
    ids = {"note": note.id, "seen": note.version, **_ids(wanted)}
    verb, title = ("note.show", "notes-show") if note.state is State.HIDDEN else ("note.hide", "notes-hide")
    act = elements.button(say(language, title), verb, ids, inputs=False)
    return [*_words(note, forum, language), elements.actions(act)]


def _words(note: Note, forum: Forum, language: str) -> list[Element]:
    village = escaped(names(forum.groups).get(note.village, note.village))
    place = say(language, "notes-place", question=question_word(note.question, forum, language),
                phase=phase_label(note.phase, language), village=village)  # fmt: skip
    marks = [
        place,
        *([say(language, "note-group", number=note.group)] if note.group else []),
        *([escaped(note.shown_as)] if note.attribution is Attribution.NAME else []),
    ]
    hidden = [elements.small(why_hidden(note, language))] if note.state is State.HIDDEN else []
    said = elements.verbatim(shortened(note.text, TEXT_MOST), separator=True)
    return [said, elements.small(" · ".join(marks)), *hidden]


def _count(start: int, shown: Sequence[Note], found: Sequence[Note], language: str) -> str:
    if not shown:
        return say(language, "notes-none")
    places = {"from": start + 1, "to": start + len(shown), "count": len(found)}
    return say(language, "notes-count", **places)


def _paging(wanted: Wanted, start: int, found: Sequence[Note], language: str) -> list[Element]:
    if start + PAGE >= len(found):
        return []
    further = {**_ids(wanted), "start": start + PAGE}
    return [elements.actions(elements.button(say(language, "notes-more"), "notes.list", further, inputs=False))]


def _ids(wanted: Wanted) -> dict[str, object]:
    cell = {"cell": _key(wanted.cell)} if wanted.cell else {}
    return {"session": wanted.session, "group": wanted.group, "start": wanted.start, **cell}


def _key(cell: Cell) -> str:
    return f"{cell.question}.{cell.phase}"


def _cell(cell: Cell, forum: Forum, language: str) -> str:
    question: Question = cell.question
    phase: Phase = cell.phase
    return f"{question_word(question, forum, language)} · {say(language, f'phase-{phase}')}"
