"""A page of a Word file that blocks are written to: headings, lists, tables, pictures with their words."""

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document as WordFile
from docx.shared import Cm, Emu
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from documents import word
from documents.blocks import Block, Heading, Items, Paragraph, Picture, Quotation, Row, Runs, Table, said
from forum.people import Language
from texts import say

PAGE = (Cm(21), Cm(29.7))
MARGIN = Cm(2.2)
ACROSS = Emu(PAGE[0] - 2 * MARGIN)
LEADING = 2


@dataclass(frozen=True, slots=True)
class Page:
    """The file that is written to, and the places in it that links may lead to."""

    file: WordFile
    anchors: frozenset[str]

    def add(self, style: str, runs: Runs) -> WordParagraph:
        made = self.file.add_paragraph(style=style)
        word.say(made, runs, anchors=self.anchors)
        return made

    def put(self, blocks: Iterable[Block]) -> None:
        """Every block in turn, and behind them what Word wants behind a table that ends the file: a paragraph."""
        for block in blocks:
            WRITERS[block.KIND](self, block)
        self.add("Normal", ())


def edged(file: WordFile, above: str, language: Language) -> None:
    """A4; what it is and how it stands above every page, the page's number below."""
    section = file.sections[0]
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    top, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    word.say(top, said(above), anchors=frozenset())
    below.add_run(say(language, "document-page") + " ")
    word.count_pages(below, "PAGE")
    below.add_run(f" {say(language, 'document-page-of')} ")
    word.count_pages(below, "NUMPAGES")


def _heading(page: Page, block: Heading) -> None:
    page.add(f"Heading {block.level}", block.runs).paragraph_format.page_break_before = block.apart or None


def _paragraph(page: Page, block: Paragraph) -> None:
    page.add("Normal", block.runs).paragraph_format.keep_with_next = block.leads or None


def _quotation(page: Page, block: Quotation) -> None:
    page.add("Quote", block.runs).paragraph_format.keep_with_next = True
    page.add("Caption", block.below)


def _items(page: Page, block: Items) -> None:
    for item in block.items:
        page.add("List Bullet", item)


def _picture(page: Page, block: Picture) -> None:
    word.tell(page.file.add_picture(io.BytesIO(block.png), width=ACROSS), block.told, len(page.file.inline_shapes))


def _table(page: Page, block: Table) -> None:
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


def _row(page: Page, table: Any, block: Table, row: Row) -> Any:
    """One row more; its element."""
    made = table.add_row()._tr
    for tc, share, runs in zip(made.tc_lst, block.widths, row.cells, strict=True):
        cell = _Cell(tc, table)
        cell.width = Emu(ACROSS * share // 100)
        paragraph = cell.paragraphs[0]
        word.say(paragraph, runs, anchors=page.anchors)
        # A row of headings, or the first row, at the foot of a page would stand there alone.
        paragraph.paragraph_format.keep_with_next = len(table._tbl.tr_lst) <= LEADING or None
    if row.anchor:
        word.mark(_Cell(made.tc_lst[0], table).paragraphs[0], row.anchor)
    return made


WRITERS: Mapping[str, Callable[[Page, Any], None]] = {
    Heading.KIND: _heading,
    Paragraph.KIND: _paragraph,
    Quotation.KIND: _quotation,
    Items.KIND: _items,
    Picture.KIND: _picture,
    Table.KIND: _table,
}
