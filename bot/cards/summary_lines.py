"""The lines of a summary as rows of a card, by village and by phase: each is one button that opens its sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.cards.elements import Element, heading, leading, opener, paragraph, small, subheading
from bot.cards.elements import verbatim as as_typed
from bot.cards.sources import payload
from bot.cards.summary_words import Told, lead, numbers, said, source, village_name
from bot.cards.typed import cleaned, escaped
from bot.cards.workshop import phase_label, question_word
from forum.groups import Forum
from forum.people import Language
from forum.summary import keys
from forum.summary.lines import Count, Part, Quote, Split
from forum.summary.summary import Summary
from forum.workshop.questions import CELLS, Phase, Question
from texts import say


@dataclass(frozen=True, slots=True)
class Row:
    """A line, and the quotes that stand under it; a `fixed` one is on the card whatever the room."""

    line: Element
    quotes: tuple[Element, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under a title of their own."""

    title: tuple[Element, ...]
    rows: tuple[Row, ...]


def sections(summary: Summary, language: Language, forum: Forum) -> list[Section]:
    """Everything that a summary says, in reading order; a village's own notes by question, all others by phase."""
    return [section for part in summary.parts for section in _part(summary, part, language, forum)]


def _part(summary: Summary, part: Part, language: Language, forum: Forum) -> list[Section]:
    if part is Part.OWN:
        made = [_of_question(summary, question, language, forum) for question in Question]
    else:
        made = [_of_phase(summary, part, phase, language, forum) for phase in Phase]
        made.append(_of_wishes(summary, part, language, forum))
    found = [section for section in made if section.rows]
    return [*_opening(summary, part, bool(found), language, forum), *found]


def _opening(summary: Summary, part: Part, found: bool, language: Language, forum: Forum) -> list[Section]:
    """Whose notes follow; nothing where they are everybody's."""
    if part is Part.ALL:
        return []
    village = escaped(village_name(summary.scope.village, forum))
    title = heading(say(language, f"summary-part-{part}", village=village)) | {"separator": True}
    none = say(language, f"summary-none-{part}", forum=escaped(forum.name))
    return [Section((title, *([] if found else [paragraph(none)])), ())]


def _of_question(summary: Summary, question: Question, language: Language, forum: Forum) -> Section:
    counts = [summary.count(Part.OWN, cell) for cell in CELLS if cell.question is question]
    rows = tuple(_own(summary, count, language, forum) for count in counts if count)
    return Section((subheading(question_word(question, forum, language)),), rows)


def _own(summary: Summary, count: Count, language: Language, forum: Forum) -> Row:
    phase = phase_label(count.cell.phase, language)
    told = paragraph(f"**{phase}:** {said(count, language)} {source(count, language)}")
    quotes = summary.quotes(Part.OWN, count.cell)
    return Row(_opened(summary, count, [told], language), _quotes(quotes, language, forum), fixed=True)


def _of_phase(summary: Summary, part: Part, phase: Phase, language: Language, forum: Forum) -> Section:
    lines = list(_lines(summary, part, phase))
    rows = tuple(_row(summary, line, language, forum) for line in lines)
    return Section(tuple(_phase_title(summary, part, phase, language)), rows)


def _lines(summary: Summary, part: Part, phase: Phase) -> Iterator[Told]:
    """What has themes by theme, what is too little for themes by question; then splits, horizons and changes."""
    themed = summary.by_phase(phase, part)
    shown = {line.cell for line in themed}
    yield from themed
    for cell in CELLS:
        count = summary.count(part, cell)
        if cell.phase is phase and count and cell not in shown:
            yield count
    yield from (line for line in summary.split if line.phase is phase and line.part is part)
    yield from summary.horizons(phase, part)
    yield from (line for line in summary.changes if line.cell.phase is phase and line.part is part)


def _phase_title(summary: Summary, part: Part, phase: Phase, language: Language) -> Iterator[Element]:
    told = escaped(summary.heading(keys.section(phase))) or phase_label(phase, language)
    here, every = summary.of_phase(phase, part), sum(summary.of_phase(each, part) for each in Phase)
    yield subheading(say(language, "summary-phase", phase=told, notes=here, of=every)) | {"separator": True}
    if summary.is_few(phase, part):
        yield paragraph(say(language, f"summary-few-{phase}", count=here))


def _of_wishes(summary: Summary, part: Part, language: Language, forum: Forum) -> Section:
    rows = tuple(_row(summary, line, language, forum) for line in summary.wishes if line.part is part)
    return Section((subheading(say(language, "summary-wishes")) | {"separator": True},), rows)


def _row(summary: Summary, line: Told, language: Language, forum: Forum) -> Row:
    told = [
        paragraph(lead(line, summary, forum, language)),
        small(f"{numbers(line, language)} {source(line, language)}"),
    ]
    quoted = summary.quotes_of(line) if isinstance(line, Count) and not line.horizon and not _is_wish(line) else ()
    return Row(_opened(summary, line, told, language), _quotes(quoted, language, forum))


def _is_wish(count: Count) -> bool:
    return count.key.startswith("wish:")


def _opened(summary: Summary, line: Told, told: list[Element], language: Language) -> Element:
    """What the line says, and «Vis», which opens its sources in a dialog."""
    phase = line.phase if isinstance(line, Split) else line.cell.phase
    title = say(language, "summary-show-sources", phase=say(language, f"phase-{phase}"))
    action = opener(title, "summary.sources", payload(summary.scope, line.part, line.key))
    return leading(told, say(language, "summary-show"), action) | {"spacing": "Small"}


def _quotes(quotes: tuple[Quote, ...], language: Language, forum: Forum) -> tuple[Element, ...]:
    return tuple(_quote(quote, language, forum) for quote in quotes)


def _quote(quote: Quote, language: Language, forum: Forum) -> Element:
    """The words stand inside the marks and nothing else does: a cut, the village and the language stand behind them."""
    cut = " …" if quote.is_cut else ""
    tongue = "" if quote.language is language else f" ({say(language, f'summary-in-{quote.language.value}')})"
    village = "" if quote.part is Part.OWN else f" – {cleaned(village_name(quote.village, forum))}"
    merged = f" · {say(language, 'summary-merged', count=len(quote.merged))}" if quote.merged else ""
    tail = f"{cut}{village}{tongue}{merged}"
    made = as_typed(quote.said, spacing="Small")
    words = made["inlines"][0] | {"text": f"«{made['inlines'][0]['text']}»", "italic": True}
    return made | {"inlines": [words, {"type": "TextRun", "text": tail, "isSubtle": True}]}
