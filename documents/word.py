"""What a Word file needs and python-docx has no words for: languages, links, repeated headings, page numbers."""

from collections.abc import Iterable
from typing import Any

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from documents import blocks
from forum.people import Language

TAGS = {Language.DA: "da-DK", Language.EN: "en-GB", Language.DE: "de-DE"}
FONT = "Calibri"
INK, QUIET = RGBColor(0x1F, 0x2A, 0x44), RGBColor(0x40, 0x40, 0x40)
SIZES = {"Title": 24, "Subtitle": 14, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11}
SMALL = {"Caption": 9.5, "Header": 9, "Footer": 9}
TEXT = {"Normal": 10.5, "Quote": 10.5, "List Bullet": 10.5}
MODE = "15"
"""Word 2013 and later; below it Word opens a file in its compatibility mode."""


def element(name: str, /, **attributes: str) -> Any:
    """One element of WordprocessingML; an attribute is named without its prefix."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def speaks(word: WordFile, language: Language) -> None:
    """The language of all that has none of its own, and for whom the file is laid out."""
    for found in word.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), TAGS[language])
        found.set(qn("w:eastAsia"), TAGS[language])
    settings = word.settings.element
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), MODE)
    for found in settings.iter(qn("w:themeFontLang")):
        found.set(qn("w:val"), TAGS[language])


def bare(word: WordFile) -> None:
    """Without the picture of the empty template, which some show in place of the file's first page."""
    relations = word.part.package.rels
    for key in [key for key, each in relations.items() if each.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relations[key]


def style(word: WordFile) -> None:
    """Quiet dark letters on white, one font; what is a heading is one by its style."""
    for name, size in (SIZES | SMALL | TEXT).items():
        found: Any = word.styles[name]
        fonts = found.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in list(fonts.attrib):
            del fonts.attrib[kind]
        found.font.name = FONT
        found.font.size = Pt(size)
        found.font.color.rgb = INK if name in SIZES else QUIET
        found.paragraph_format.space_after = Pt(4)
        if name.startswith("Heading"):
            found.paragraph_format.space_before = Pt(SIZES[name])
        found.paragraph_format.line_spacing = 1.1
    _quoted(word)


def _quoted(word: WordFile) -> None:
    """A quotation stands in from the margin with its origin below it."""
    for name in ("Quote", "Caption"):
        found: Any = word.styles[name]
        found.paragraph_format.left_indent = Pt(18)
        found.font.bold = False
    whence: Any = word.styles["Caption"]
    whence.paragraph_format.space_after = Pt(8)


def say(paragraph: Paragraph, runs: Iterable[blocks.Run], *, anchors: frozenset[str]) -> None:
    """The runs, each in its language; one that leads somewhere is a link, if the place is in the file."""
    for run in runs:
        made = paragraph.add_run(run.shown)
        made.bold = True if run.strong else None
        if run.language is not None:
            _properties(made).append(element("lang", val=TAGS[run.language]))
        if run.to in anchors:
            _lead(made, run.to)


def _properties(run: Run) -> Any:
    return run._r.get_or_add_rPr()


def _lead(run: Run, anchor: str) -> None:
    link = element("hyperlink", anchor=anchor, history="1")
    run._r.addprevious(link)
    link.append(run._r)
    run.font.underline = True


def mark(paragraph: Paragraph, anchor: str) -> None:
    """A place that links lead to; the number at the end of its name is its own."""
    number = anchor.rpartition("-")[2]
    starts, ends = element("bookmarkStart", id=number, name=anchor), element("bookmarkEnd", id=number)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, starts)
    paragraph._p.append(ends)


def describe(table: Table, about: str, *, headed: bool) -> None:
    """What the table holds, for who cannot see it, and where its headings are: its first row, or its first column."""
    properties = table._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    flags = {"firstRow": str(int(headed)), "lastRow": "0", "firstColumn": str(int(not headed)), "lastColumn": "0"}
    value = "0020" if headed else "0080"
    properties.append(element("tblLook", val=value, noHBand="1", noVBand="1", **flags))
    properties.append(element("tblCaption", val=about))
    properties.append(element("tblDescription", val=about))


def repeat(row: Any) -> None:
    """A row of headings: again on every page that the table reaches."""
    row.get_or_add_trPr().append(element("tblHeader"))


def keep_whole(row: Any) -> None:
    """A row that no page end cuts."""
    row.get_or_add_trPr().append(element("cantSplit"))


def count_pages(paragraph: Paragraph, field: str) -> None:
    """PAGE or NUMPAGES; whoever shows the file fills it in."""
    made = element("fldSimple", instr=f" {field} ")
    run = element("r")
    shown = element("t")
    shown.text = "1"
    run.append(shown)
    made.append(run)
    paragraph._p.append(made)


def tell(picture: Any, words: str, number: int) -> None:
    """The alternative text of a picture."""
    properties = picture._inline.docPr
    properties.set("descr", words)
    properties.set("id", str(number))
    properties.set("name", f"matrix-{number}")
