"""A summary as a card: all at once where it must fit one message, in pages where an organiser reads the draft."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import orjson

from bot.cards import bars, quoting
from bot.cards.elements import (
    Card,
    Element,
    actions,
    button,
    card,
    heading,
    leading,
    opener,
    paragraph,
    small,
)
from bot.cards.summary_lines import Section, sections
from bot.cards.summary_words import village_name
from bot.cards.typed import escaped
from bot.cards.workshop import question_word
from forum.groups import Forum
from forum.people import Language
from forum.summary.lines import Part
from forum.summary.summary import Summary
from forum.workshop.questions import CELLS, Cell, Phase
from texts import say, when

BUDGET = 24_000
NAMED = 40
_MARGIN = 300
"""What the heading of a page may weigh more than it was taken for: it tells of how many pages there are."""


def weight(part: object) -> int:
    """Bytes of UTF-8 that a card, or a piece of one, takes on the wire."""
    return len(orjson.dumps(part))


@dataclass(frozen=True, slots=True)
class _Piece:
    """One line or quote: `rank` says when its turn comes to be put on the card, `of` is the line it stands under."""

    section: int
    place: int
    rank: int
    element: Element
    of: int | None = None
    fixed: bool = False


def body(summary: Summary, language: Language, forum: Forum, room: int) -> list[Element]:
    """The summary in at most `room` bytes: as many lines and quotes as fit, the first of each phase first."""
    shown = sections(summary, language, forum)
    pieces = list(_pieces(shown))
    fixed = [piece for piece in pieces if piece.fixed]
    skeleton = [*_opening(summary, language, forum), *_laid_out(shown, fixed), *_silent(summary, language, forum)]
    chosen = _fitting(pieces, room - weight([*skeleton, *_more(10**6, 10**6, language)]))
    left = [piece for piece in pieces if piece.place not in chosen]
    more = _more(sum(piece.of is None for piece in left), sum(piece.of is not None for piece in left), language)
    kept = [piece for piece in pieces if piece.place in chosen]
    return [*_opening(summary, language, forum), *_laid_out(shown, kept), *more, *_silent(summary, language, forum)]


def _pieces(shown: Sequence[Section]) -> Iterator[_Piece]:
    """In reading order. A line's turn comes before its first quote's, that before the next line's."""
    place = 0
    for number, section in enumerate(shown):
        for rank, row in enumerate(section.rows):
            line, first = place, 0 if row.fixed else rank
            yield _Piece(number, line, 2 * first, row.line, fixed=row.fixed)
            for later, quote in enumerate(row.quotes):
                place += 1
                yield _Piece(number, place, 2 * (first + later) + 1, quote, of=line)
            place += 1


def _fitting(pieces: Sequence[_Piece], room: int) -> frozenset[int]:
    """The places of the pieces that fit, by rank, so that no phase fills the card alone; a quote needs its line."""
    chosen = {piece.place for piece in pieces if piece.fixed}
    for piece in sorted(pieces, key=lambda each: (each.rank, each.place)):
        size = weight(piece.element) + 1
        if piece.place not in chosen and size <= room and (piece.of is None or piece.of in chosen):
            chosen.add(piece.place)
            room -= size
    return frozenset(chosen)


def _laid_out(shown: Sequence[Section], kept: Sequence[_Piece]) -> list[Element]:
    made: list[Element] = []
    for number, section in enumerate(shown):
        made += [*section.title, *(piece.element for piece in kept if piece.section == number)]
    return made


def _more(lines: int, quotes: int, language: Language) -> list[Element]:
    told = [
        *([say(language, "summary-more-lines", count=lines)] if lines else []),
        *([say(language, "summary-more-in-workbook", count=quotes)] if quotes else []),
    ]
    return [paragraph(line) for line in told]


def _opening(summary: Summary, language: Language, forum: Forum) -> list[Element]:
    sees = small(say(language, "summary-sees", forum=escaped(forum.name)))
    return [*_counted(summary, language, forum), *_withheld(summary, language), sees]


def _counted(summary: Summary, language: Language, forum: Forum) -> list[Element]:
    roll = summary.roll
    answered, asked = (len(roll.answered), len(roll.answered) + len(roll.silent)) if roll else (0, 0)
    at = when.moment(summary.scope.cut_off, language, forum.zone)
    key = "summary-opening" if summary.notes else "summary-opening-empty"
    line = say(language, key, notes=len(summary.notes), answered=answered, asked=asked, at=at)
    return [paragraph(line)]


def _withheld(summary: Summary, language: Language) -> list[Element]:
    count = len(summary.withheld)
    return [small(say(language, "summary-withheld", count=count))] if count else []


def _silent(summary: Summary, language: Language, forum: Forum) -> list[Element]:
    roll = summary.roll
    if roll is None or not roll.silent:
        return []
    listed = [village_name(key, forum) for key in roll.silent]
    shown = ", ".join(escaped(name) for name in listed[:NAMED]) + (" …" if len(listed) > NAMED else "")
    return [paragraph(say(language, "summary-silent", count=len(listed), villages=shown), separator=True)]


def draft(
    summary: Summary, title: str, language: Language, forum: Forum, *, page: int = 0, shared: bool = False
) -> Card:
    """What `opsummér` answers: everything, in as many pages as it takes; `shared` where others read along."""
    first = _first(summary, language, forum, shared=shared)
    last = [*_dropped(summary, language, shared=shared), *_silent(summary, language, forum)]
    frame = card(language, [heading(title), _buttons(summary, 1, 3, language, shared=shared)], fallback=title)
    pages = _paged(summary, first, last, BUDGET - _MARGIN - weight(frame), language, forum)
    here = min(page, len(pages) - 1)
    told = title
    if len(pages) > 1:
        told = say(language, "summary-heading-page", title=title, page=here + 1, pages=len(pages))
    shown = [heading(told), *pages[here], _buttons(summary, here, len(pages), language, shared=shared)]
    return card(language, shown, fallback=title)


def _first(summary: Summary, language: Language, forum: Forum, *, shared: bool) -> list[Element]:
    sees = small(say(language, "summary-sees-shared" if shared else "summary-sees-draft"))
    kept_back = _withheld(summary, language)
    if not shared:
        kept_back = [quoting.leading(line, summary.scope.gathering, "summary", language) for line in kept_back]
    return [*_counted(summary, language, forum), *kept_back, sees, *_chart(summary, language, forum)]


def _chart(summary: Summary, language: Language, forum: Forum) -> list[Element]:
    """How the notes lie in the nine cells."""
    counts = [
        count for phase in Phase for cell in CELLS if cell.phase is phase if (count := summary.count(Part.ALL, cell))
    ]
    made = [
        bars.Bar(
            cell_name(count.cell, forum, language),
            count.notes,
            say(language, "summary-chart-bar", notes=count.notes, of=count.of_notes),
        )
        for count in counts
    ]
    return bars.chart(say(language, "summary-chart"), made)


def cell_name(cell: Cell, forum: Forum, language: Language) -> str:
    """«Modtagelse · Fungerer godt»."""
    phase = say(language, f"phase-{cell.phase}")
    return say(language, "summary-cell-name", phase=phase, question=question_word(cell.question, forum, language))


def _paged(
    summary: Summary, first: list[Element], last: list[Element], room: int, language: Language, forum: Forum
) -> list[list[Element]]:
    """Pages of at most `room` bytes; a line is parted neither from its title nor, where one page can, its quotes."""
    pages = [first]
    for section in sections(summary, language, forum):
        title: list[Element] = list(section.title)
        pages[-1], title = (pages[-1], title) if section.rows else ([*pages[-1], *title], [])
        for row in section.rows:
            title = _put(pages, title, list(section.title), [row.line, *row.quotes], room)
    _put(pages, [], [], last, room)
    return pages


def _put(
    pages: list[list[Element]], title: list[Element], again: list[Element], unit: list[Element], room: int
) -> list[Element]:
    """Put a unit on the last page, or on a new one under its title `again`; answers the title that is still due."""
    if weight([*pages[-1], *title, *unit]) <= room:
        pages[-1] += [*title, *unit]
        return []
    pages.append(list(again))
    for element in unit:
        if weight([*pages[-1], element]) > room:
            pages.append(list(again))
        pages[-1].append(element)
    return []


def _dropped(summary: Summary, language: Language, *, shared: bool) -> list[Element]:
    """The way back to what an organiser took out."""
    if shared or not summary.dropped:
        return []
    told = say(language, "summary-dropped-show", count=len(summary.dropped))
    show = say(language, "summary-show")
    return [leading([paragraph(told)], show, opener(show, "summary.drop", _ids(summary)))]


def _buttons(summary: Summary, page: int, pages: int, language: Language, *, shared: bool) -> Element:
    ids = _ids(summary)
    turned = {"summary-page-next": page + 1, "summary-page-back": page - 1}
    turns = [
        button(say(language, key), "summary.show", {**ids, "page": to}) for key, to in turned.items() if 0 <= to < pages
    ]
    themes = [] if shared or not summary.notes else [button(say(language, "summary-themes"), "themes.list", ids)]
    read = [
        button(say(language, "summary-all-notes"), "summary.notes", ids),
        *themes,
        button(say(language, "summary-sheet"), "summary.sheet", ids),
    ]
    return actions(
        *turns, *(read if summary.notes else []), button(say(language, "summary-method"), "summary.method", ids)
    )


def _ids(summary: Summary) -> Element:
    return {"gathering": summary.scope.gathering}
