"""A summary as card parts: counts with their sources one tap away, verbatim quotes, and a cut that says so."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import orjson

from bot.cards.elements import Card, Element, actions, button, card, heading, opener, paragraph, small, subheading
from bot.cards.elements import verbatim as as_typed
from bot.cards.typed import cleaned, escaped
from bot.cards.workshop import phase_label, question_word, word
from forum.groups import Forum, names
from forum.people import Language
from forum.summary.lines import Count, Part, Quote
from forum.summary.summaries import Scope, Summary
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Cell, Phase, Question
from texts import say, when

BUDGET = 24_000
PAGE = 18_000
NAMED = 40
Key = tuple[Part, Cell]


def weight(part: object) -> int:
    """Bytes of UTF-8 that a card, or a piece of one, takes on the wire."""
    return len(orjson.dumps(part))


def body(summary: Summary, language: Language, forum: Forum, room: int) -> list[Element]:
    """The summary in at most `room` bytes: every count, and as many quotes as fit, the first of each cell first."""
    skeleton = _laid_out(summary, language, forum, {}, 10**6)
    chosen, left_out = _fitting(summary, language, forum, room - weight(skeleton))
    return _laid_out(summary, language, forum, chosen, left_out)


def _fitting(summary: Summary, language: Language, forum: Forum, room: int) -> tuple[dict[Key, list[Element]], int]:
    """Quotes by cell as elements, and how many found no room. By rounds, so that no cell fills the card alone."""
    queues = {(part, cell): summary.quotes(part, cell) for part in summary.parts for cell in CELLS}
    chosen: dict[Key, list[Element]] = {}
    left_out = 0
    for place in range(max(map(len, queues.values()))):
        for key, queue in queues.items():
            if place >= len(queue):
                continue
            element = _quote(queue[place], language, forum)
            room -= weight(element) + 1
            if room < 0:
                left_out += 1
                room += weight(element) + 1
            else:
                chosen.setdefault(key, []).append(element)
    return chosen, left_out


def _laid_out(
    summary: Summary, language: Language, forum: Forum, quotes: dict[Key, list[Element]], left_out: int
) -> list[Element]:
    rows = [element for part in summary.parts for element in _part(summary, part, language, forum, quotes)]
    more = [paragraph(say(language, "summary-more-in-workbook", count=left_out))] if left_out else []
    return [*_opening(summary, language, forum), *rows, *more, *_silent(summary, language, forum)]


def _opening(summary: Summary, language: Language, forum: Forum) -> list[Element]:
    roll = summary.roll
    answered, asked = (len(roll.answered), len(roll.answered) + len(roll.silent)) if roll else (0, 0)
    at = when.moment(summary.scope.cut_off, language, forum.zone)
    key = "summary-opening" if summary.notes else "summary-opening-empty"
    line = say(language, key, notes=len(summary.notes), answered=answered, asked=asked, at=at)
    return [paragraph(line), small(say(language, "summary-sees", forum=escaped(forum.name)))]


def _part(
    summary: Summary, part: Part, language: Language, forum: Forum, quotes: dict[Key, list[Element]]
) -> list[Element]:
    title = _part_title(summary, part, language, forum)
    found = [cell for cell in CELLS if summary.count(part, cell)]
    rows = [element for question in Question for element in _question(summary, part, question, language, forum, quotes)]
    none = say(language, f"summary-none-{part}", forum=escaped(forum.name)) if part is not Part.ALL else ""
    empty = [paragraph(none)] if none and not found else []
    return [*title, *rows, *empty]


def _part_title(summary: Summary, part: Part, language: Language, forum: Forum) -> list[Element]:
    if part is Part.ALL:
        return []
    village = _name(summary.scope.village, forum)
    return [heading(say(language, f"summary-part-{part}", village=escaped(village))) | {"separator": True}]


def _question(
    summary: Summary, part: Part, question: Question, language: Language, forum: Forum, quotes: dict[Key, list[Element]]
) -> list[Element]:
    rows: list[Element] = []
    for cell in (cell for cell in CELLS if cell.question is question):
        count = summary.count(part, cell)
        if count:
            rows += [_count(summary.scope, count, language), *quotes.get((part, cell), [])]
    return [subheading(question_word(question, forum, language)), *rows] if rows else []


def _count(scope: Scope, count: Count, language: Language) -> Element:
    """A row that is one button: the count, where it comes from, and «Vis», which opens the sources in a dialog."""
    phase = phase_label(count.cell.phase, language)
    source = say(language, "summary-source", count=count.notes)
    show = say(language, "summary-show")
    title = say(language, "summary-show-sources", phase=say(language, f"phase-short-{count.cell.phase.value}"))
    action = opener(title, "summary.sources", _line(scope, count.part, count.cell))
    told = paragraph(f"**{phase}:** {said(count, language)} · {source}")
    return {
        "type": "ColumnSet",
        "spacing": "Small",
        "selectAction": action,
        "columns": [
            {"type": "Column", "width": "stretch", "items": [told]},
            {"type": "Column", "width": "auto", "items": [paragraph(show, color="Accent")]},
        ],
    }


def said(count: Count, language: Language) -> str:
    """«7 af 19 noter (5 af 12 landsbyer)», without the villages where it is one village's own."""
    if count.part is Part.OWN:
        return say(language, "summary-count-own", notes=count.notes, of=count.of_notes)
    villages = {"villages": len(count.villages), "asked": count.of_villages}
    return say(language, "summary-count", notes=count.notes, of=count.of_notes, **villages)


def _line(scope: Scope, part: Part, cell: Cell) -> Element:
    place = {"meeting": scope.meeting, "village": scope.village, "until": scope.cut_off.isoformat()}
    return {**place, "part": part.value, "question": cell.question.value, "phase": cell.phase.value}


def _quote(quote: Quote, language: Language, forum: Forum) -> Element:
    """The words stand inside the marks and nothing else does: a cut, the village and the language stand behind them."""
    cut = " …" if quote.is_cut else ""
    tongue = "" if quote.language is language else f" ({say(language, f'summary-in-{quote.language.value}')})"
    village = "" if quote.part is Part.OWN else f" – {cleaned(_name(quote.village, forum))}"
    tail = f"{cut}{village}{tongue}"
    made = as_typed(quote.said, spacing="Small")
    words = made["inlines"][0] | {"text": f"«{made['inlines'][0]['text']}»", "italic": True}
    return made | {"inlines": [words, {"type": "TextRun", "text": tail, "isSubtle": True}]}


def _silent(summary: Summary, language: Language, forum: Forum) -> list[Element]:
    roll = summary.roll
    if roll is None or not roll.silent:
        return []
    listed = [_name(key, forum) for key in roll.silent]
    shown = ", ".join(escaped(name) for name in listed[:NAMED]) + (" …" if len(listed) > NAMED else "")
    return [paragraph(say(language, "summary-silent", count=len(listed), villages=shown), separator=True)]


def _name(village: str, forum: Forum) -> str:
    return names(forum.groups).get(village, village)


def draft(summary: Summary, title: str, language: Language, forum: Forum) -> Card:
    """What `opsummér` answers: the whole, at once."""
    top = [heading(title)]
    room = BUDGET - weight(card(language, top, fallback=title))
    return card(language, [*top, *body(summary, language, forum, room)], fallback=title)


def sources(
    scope: Scope, part: Part, cell: Cell, notes: Sequence[Note], start: int, language: Language, forum: Forum
) -> Card:
    """The notes behind one count from `start` on, as many as fit, and a button for the rest."""
    title = say(language, "summary-sources", count=len(notes), cell=_cell(cell, language, forum))
    shown: list[Element] = []
    end = start
    for note in notes[start:]:
        told = _source(note, language, forum)
        if shown and weight(shown) + weight(told) > PAGE:
            break
        shown += told
        end += 1
    rest = len(notes) - end
    onward = button(
        say(language, "summary-next", count=rest), "summary.sources", {**_line(scope, part, cell), "start": end}
    )
    more = [actions(onward)] if rest else []
    return card(language, [heading(title), *shown, *more], fallback=title)


def _cell(cell: Cell, language: Language, forum: Forum) -> str:
    return f"{question_word(cell.question, forum, language)} · {say(language, f'phase-{cell.phase.value}')}"


def _source(note: Note, language: Language, forum: Forum) -> list[Element]:
    at = when.moment(note.sent_at, language, forum.zone)
    village = escaped(_name(note.village, forum))
    return [as_typed(note.text, separator=True), small(say(language, "summary-note", village=village, at=at))]


def read_line(data: Mapping[str, object], forum: str) -> tuple[Scope, Part, Cell, int]:
    """Which line of which summary a button speaks of, and from which note on; ValueError when it is none of ours."""
    until = datetime.fromisoformat(word(data, "until"))
    if until.tzinfo is None:
        raise ValueError("a cut-off without a zone")
    scope = Scope(forum, word(data, "meeting"), word(data, "village"), until)
    cell = Cell(Question(word(data, "question")), Phase(word(data, "phase")))
    start = data.get("start", 0)
    if not isinstance(start, int):
        raise ValueError("a start that is no number")
    return scope, Part(word(data, "part")), cell, max(0, start)
