"""The committee's brief as a Word file: the municipality's order, a source for each number, nothing left blank."""

import io
from dataclasses import replace
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from documents import brief_docx
from forum.people import Language
from forum.project.brief import Books
from tests.documents.briefed import AT, books, brief, entries, forum

HEADINGS = {
    Language.DA: ["Beslutningstema", "Sagsfremstilling", "Økonomi", "Indstilling", "Bilag", "Tidsplan", "Kilder"],
    Language.EN: ["Decision topic", "Case statement", "Finances", "Recommendation", "Annexes", "Timetable", "Sources"],
    Language.DE: [
        "Gegenstand der Entscheidung",
        "Sachverhalt",
        "Finanzen",
        "Beschlussvorschlag",
        "Anlagen",
        "Zeitplan",
        "Quellen",
    ],
}
MISSING = {Language.DA: "MANGLER", Language.EN: "MISSING", Language.DE: "FEHLT"}


@pytest.fixture(scope="module")
def file() -> bytes:
    return brief_docx.written(brief(), forum(), Language.DA)


def _said(content: bytes) -> str:
    found = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in found.paragraphs), *cells])


@pytest.mark.parametrize("language", Language)
def test_the_parts_stand_in_the_order_of_a_municipality(language: Language):
    content = brief_docx.written(brief(), forum(language), language)
    found = docx.Document(io.BytesIO(content))
    assert [each.text for each in found.paragraphs if each.style.name == "Heading 1"] == HEADINGS[language]
    told = next(text for text in _said(content).split("\n") if text.startswith(MISSING[language]))
    assert len(told) > len(MISSING[language]) + 2


def test_the_numbers_are_those_of_the_registers(file: bytes):
    told = _said(file)
    for said in (
        "220.000 kr. er bevilget, og yderligere 220.000 kr. er ansøgt.",
        "41.500 kr. [",
        "60.000 kr. [",
        "118.500 kr. [",
        "2 videoer [",
        "1 podcast [",
        "2 landsbyer vil være med: Broager, Gråsten.",
        "1 siger måske: Nybøl.",
        "11. maj 2021 (14 dage før mødet)",
        "aug.–sep. 2021",
    ):
        assert said in told


def test_each_mark_leads_to_a_row_that_names_its_rows(file: bytes):
    tree = ElementTree.fromstring(ZipFile(io.BytesIO(file)).read("word/document.xml"))
    marks = {each.get(qn("w:name")) for each in tree.iter(qn("w:bookmarkStart"))}
    links = {each.get(qn("w:anchor")) for each in tree.iter(qn("w:hyperlink"))}
    assert links == marks
    sources = docx.Document(io.BytesIO(file)).tables[-1]
    told = {row.cells[0].text.partition("] ")[2]: row.cells[2].text for row in sources.rows[1:]}
    assert told["Brugt: 41.500 kr."] == "e1"
    assert told["Ledigt af det bevilgede: 118.500 kr."] == "bevilget, e2, e1"
    assert told["Landsbyer, der vil være med: 2"] == "row-0, row-1"
    assert len(marks) == len(sources.rows) - 1


def test_no_contact_no_wish_and_no_text_of_a_line_leaves_the_registers(file: bytes):
    """The committee reads sums and villages, never who can be rung up, or what somebody noted on a bill."""
    told = _said(file)
    for said in ("22 33 44 55", "Hemmeligt", "Hansen", "Klip", "Rinkenæs"):
        assert said not in told


@pytest.mark.parametrize("language", Language)
def test_nothing_is_left_blank_where_the_registers_are_empty(language: Language):
    bare = replace(brief(Books()), project="", committee="", presented=None, papers_by=None, deliverables=())
    content = brief_docx.written(bare, forum(language), language)
    found, word = docx.Document(io.BytesIO(content)), MISSING[language]
    bodies = [each.text for each in found.paragraphs]
    headings = [at for at, each in enumerate(found.paragraphs) if each.style.name == "Heading 2"]
    assert len(headings) == 4
    assert all(bodies[at + 1].startswith(word) for at in headings)
    assert sum(text.startswith(word) for text in bodies) == 9
    assert all(cell.text for table in found.tables for row in table.rows for cell in row.cells)


def test_the_file_says_its_language_its_tables_and_its_picture_in_words(file: bytes):
    found = docx.Document(io.BytesIO(file))
    assert found.core_properties.language == "da-DK"
    assert "Udvalget for Landdistrikter" in found.core_properties.title
    for table in found.tables:
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None
    (picture,) = found.inline_shapes
    assert "Filmpremiere" in picture._inline.docPr.get("descr")


def test_the_same_registers_give_the_same_bytes(file: bytes):
    assert brief_docx.written(brief(), forum(), Language.DA) == file


def test_hostile_titles_stand_as_they_were_typed_and_break_nothing():
    filled = books()
    title = "=1+1 <w:p/> \u202eabc ]]>"
    milestone = replace(filled.milestones[0], title=title)
    fund = replace(filled.funds[0], title=f"{title}\x00")
    content = brief_docx.written(brief(replace(filled, milestones=(milestone,), funds=(fund,))), forum(), Language.DA)
    shown = "=1+1 <w:p/> \u202eabc ]]>\u202c"
    assert _said(content).count(shown) == 2


def test_of_a_thousand_rows_as_many_are_named_as_fit_and_the_rest_is_counted():
    lines = tuple(replace(entries()[0], id=f"line-{number:04}", oere=1, changed_at=AT) for number in range(1000))
    told = _said(brief_docx.written(brief(replace(books(), entries=lines)), forum(), Language.DA))
    assert "line-0039 og 960 flere" in told
    assert "line-0040" not in told
