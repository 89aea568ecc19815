"""The minutes as a Word file: real styles, headings, table headers, languages and alternative texts."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.shared import Cm, Emu
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from documents import minutes_layout, word
from documents.archive import settled
from documents.blocks import Heading, Items, Paragraph, Picture, Quotation, Row, Runs, Table, said, words
from documents.cells import plain
from documents.minutes_layout import Laid
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language
from texts import say

PAGE = (Cm(21), Cm(29.7))
MARGIN = Cm(2.2)
ACROSS = Emu(PAGE[0] - 2 * MARGIN)
LONGEST = 255
"""A property of a file holds no more letters."""


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name; the same for the same gathering."""
    return minutes_layout.file_name(document, forum, language, "document-file") + ".docx"


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .docx; the same values give the same bytes. Takes up to seconds: call it off the event loop."""
    laid = minutes_layout.of(document, forum, language)
    file = docx.Document()
    word.bare(file)
    word.speaks(file, language)
    word.style(file)
    _named(file, document, forum, laid)
    _edged(file, laid, language)
    page = _Page(file, minutes_layout.anchors(laid.blocks))
    page.add("Title", said(laid.title))
    page.add("Subtitle", laid.named)
    page.add("Normal", said(laid.state, strong=True))
    for block in laid.blocks:
        WRITERS[block.KIND](page, block)
    # Word wants a paragraph behind a table that ends the file.
    page.add("Normal", ())
    made = io.BytesIO()
    file.save(made)
    return settled(made.getvalue(), {})


@dataclass(frozen=True, slots=True)
class _Page:
    """The file that is written to, and the places in it that links may lead to."""

    file: WordFile
    anchors: frozenset[str]

    def add(self, style: str, runs: Runs) -> WordParagraph:
        made = self.file.add_paragraph(style=style)
        word.say(made, runs, anchors=self.anchors)
        return made


def _named(file: WordFile, document: Document, forum: Forum, laid: Laid) -> None:
    """What the file says of itself, dated as the minutes are."""
    core, at = file.core_properties, document.drawn_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core.title = plain(f"{laid.title}: {words(laid.named)}")[:LONGEST]
    core.author = core.last_modified_by = plain(forum.name)[:LONGEST]
    core.subject = core.category = core.comments = core.keywords = ""
    core.content_status, core.identifier = laid.state[:LONGEST], document.hash
    core.created = core.modified = at
    core.revision, core.version = 1, ""
    core.language = word.TAGS[laid.language]


def _edged(file: WordFile, laid: Laid, language: Language) -> None:
    """A4; what it is and how it stands above every page, the page's number below."""
    section = file.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    word.say(above, said(f"{laid.title} · {laid.state}"), anchors=frozenset())
    below.add_run(say(language, "document-page") + " ")
    word.count_pages(below, "PAGE")
    below.add_run(f" {say(language, 'document-page-of')} ")
    word.count_pages(below, "NUMPAGES")


def _heading(page: _Page, block: Heading) -> None:
    page.add(f"Heading {block.level}", block.runs)


def _paragraph(page: _Page, block: Paragraph) -> None:
    page.add("Normal", block.runs).paragraph_format.keep_with_next = block.leads or None


def _quotation(page: _Page, block: Quotation) -> None:
    page.add("Quote", block.runs).paragraph_format.keep_with_next = True
    page.add("Caption", block.below)


def _items(page: _Page, block: Items) -> None:
    for item in block.items:
        page.add("List Bullet", item)


def _picture(page: _Page, block: Picture) -> None:
    word.tell(page.file.add_picture(io.BytesIO(block.png), width=ACROSS), block.told, len(page.file.inline_shapes))


def _table(page: _Page, block: Table) -> None:
    headed = bool(block.columns)
    table = page.file.add_table(0, len(block.widths), "Table Grid")
    table.autofit = False
    word.describe(table, block.about, headed=headed)
    for column, share in zip(table.columns, block.widths, strict=True):
        column.width = Emu(ACROSS * share // 100)
    if headed:
        titles = tuple(said(column, strong=True) for column in block.columns)
        word.repeat(_row(page, table, block, Row(titles)))
    for row in block.rows:
        first, *others = row.cells
        strong = tuple(replace(run, strong=True) for run in first) if not headed else first
        word.keep_whole(_row(page, table, block, replace(row, cells=(strong, *others))))


def _row(page: _Page, table: Any, block: Table, row: Row) -> Any:
    """One row more; its element."""
    made = table.add_row()._tr
    for tc, share, runs in zip(made.tc_lst, block.widths, row.cells, strict=True):
        cell = _Cell(tc, table)
        cell.width = Emu(ACROSS * share // 100)
        word.say(cell.paragraphs[0], runs, anchors=page.anchors)
    if row.anchor:
        word.mark(_Cell(made.tc_lst[0], table).paragraphs[0], row.anchor)
    return made


WRITERS: Mapping[str, Callable[[_Page, Any], None]] = {
    Heading.KIND: _heading,
    Paragraph.KIND: _paragraph,
    Quotation.KIND: _quotation,
    Items.KIND: _items,
    Picture.KIND: _picture,
    Table.KIND: _table,
}
