"""What stands behind a line: its notes word for word, with village, time and language; and what its button carries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import orjson

from bot.cards.elements import ID_LIMIT, Card, Element, actions, button, card, choice, heading, small
from bot.cards.elements import verbatim as as_typed
from bot.cards.typed import cleaned, escaped, shortened
from bot.cards.workshop import question_word, word
from forum.groups import Forum, names
from forum.people import Language
from forum.summary import keys
from forum.summary.desk import Behind
from forum.summary.lines import Part
from forum.summary.summary import Scope
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Phase, Question
from texts import say, when

PAGE = 18_000
AT_MOST = 40
"""More notes than this fit no page, however short."""
CHOICE_MOST = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """Which line of which summary a button speaks of, and from which note on."""

    scope: Scope
    part: Part
    key: str
    start: int = 0


def payload(scope: Scope, part: Part, key: str) -> Element:
    """What a line's button carries: ids, a time and the line's key."""
    place = {"meeting": scope.meeting, "village": scope.village, "until": scope.cut_off.isoformat()}
    session = {"session": scope.session} if scope.session else {}
    return {**place, **session, "part": part.value, "line": key}


def read_line(data: Mapping[str, object], forum: str) -> Asked:
    """A payload read; ValueError when it is none of ours. Cards of the first version named a cell instead of a key."""
    until = datetime.fromisoformat(word(data, "until"))
    if until.tzinfo is None:
        raise ValueError("a cut-off without a zone")
    scope = Scope(forum, word(data, "meeting"), word(data, "village"), until, word(data, "session")[:ID_LIMIT])
    key = word(data, "line") or keys.cell(Cell(Question(word(data, "question")), Phase(word(data, "phase"))))
    keys.read(key)
    start = data.get("start", 0)
    if not isinstance(start, int):
        raise ValueError("a start that is no number")
    return Asked(scope, Part(word(data, "part")), key, max(0, start))


def sources(asked: Asked, told: str, behind: Behind, language: Language, forum: Forum, *, edits: bool = False) -> Card:
    """The notes behind a line from `asked.start` on, as many as fit; `told` is what the line is about, plain words.

    `edits`: with what an organiser can do about the line and its notes.
    """
    notes = behind.notes
    title = say(language, "summary-sources", count=len(notes) + behind.withheld, cell=told)
    shown, end = _fitting(
        [source(note, language, forum) for note in notes[asked.start : asked.start + AT_MOST]], asked.start
    )
    ids = payload(asked.scope, asked.part, asked.key)
    rest = len(notes) - end
    onward = button(say(language, "summary-next", count=rest), "summary.sources", {**ids, "start": end}, inputs=False)
    fields, acts = _edits(ids, notes[asked.start : end], language) if edits else ([], [])
    buttons = [*([onward] if rest else []), *acts]
    kept_back = [small(say(language, "summary-withheld", count=behind.withheld))] if behind.withheld else []
    more = [actions(*buttons)] if buttons else []
    return card(language, [heading(title), *shown, *kept_back, *fields, *more], fallback=title)


def _fitting(told: Sequence[list[Element]], start: int) -> tuple[list[Element], int]:
    """As many notes as fit, at least one, and the place of the first that did not."""
    shown: list[Element] = []
    for place, element in enumerate(told):
        if shown and len(orjson.dumps([*shown, *element])) > PAGE:
            return shown, start + place
        shown += element
    return shown, start + len(told)


def _edits(ids: Element, notes: Sequence[Note], language: Language) -> tuple[list[Element], list[Element]]:
    """A choice among the notes shown, and the two buttons: of the line, and of the note chosen."""
    titles = {note.id: shortened(" ".join(cleaned(note.text).split()), CHOICE_MOST) for note in notes}
    asked = choice("note", say(language, "summary-edit-pick"), titles, value=notes[0].id if len(notes) == 1 else "")
    of_line = button(say(language, "summary-edit-line"), "summary.line", ids, inputs=False)
    return [asked], [of_line, button(say(language, "summary-edit-note"), "summary.note", ids)]


def source(note: Note, language: Language, forum: Forum) -> list[Element]:
    """A note word for word, and below it where it is from, when, and in which language if it is another one."""
    at = when.moment(note.sent_at, language, forum.zone)
    village = escaped(names(forum.groups).get(note.village, note.village))
    return [
        as_typed(note.text, separator=True),
        small(say(language, "summary-note", village=village, at=at) + _tongue(note, language)),
    ]


def _tongue(note: Note, language: Language) -> str:
    if note.language is language:
        return ""
    told = say(language, f"summary-in-{note.language.value}")
    return f" · {say(language, 'summary-tongue', language=told)}"


def listed(gathering: str, notes: Sequence[Note], start: int, language: Language, forum: Forum) -> Card:
    """[Alle noter]: every note of a gathering from `start` on, as many as fit."""
    title = say(language, "summary-notes-heading", count=len(notes))
    shown, end = _fitting([_with_cell(note, language, forum) for note in notes[start : start + AT_MOST]], start)
    rest = len(notes) - end
    onward = button(say(language, "summary-next", count=rest), "summary.notes", {"gathering": gathering, "start": end})
    back = button(say(language, "summary-again"), "summary.show", {"gathering": gathering, "page": 0})
    return card(language, [heading(title), *shown, actions(*([onward] if rest else []), back)], fallback=title)


def _with_cell(note: Note, language: Language, forum: Forum) -> list[Element]:
    where = say(
        language,
        "summary-note-where",
        village=escaped(names(forum.groups).get(note.village, note.village)),
        question=question_word(note.question, forum, language),
        phase=say(language, f"phase-{note.phase}"),
        at=when.moment(note.sent_at, language, forum.zone),
    )
    return [as_typed(note.text, separator=True), small(where + _tongue(note, language))]
