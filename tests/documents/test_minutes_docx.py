"""F25: the minutes as a Word file, opened again: headings, tables, languages and alternative texts."""

import io
import zipfile
from dataclasses import replace
from functools import cache
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from documents import annex, minutes_docx
from forum.minutes.document import Document
from forum.minutes.minutes import Point, State
from forum.people import Language
from tests.documents.meeting import BEGIN, LOCKED, SAID, document, forum, notes
from texts import LANGUAGES

SECTIONS = {
    Language.DA: "Deltagere|Afbud|Dagsorden|Punkter|Gruppernes resultater|Opsummering|Prioriteringer|Aktionspunkter|"
    "Det videre forløb|Tillæg|Ændringer|Bilag",
    Language.EN: "Present|Apologies|Agenda|Items|Results of the groups|Summary|Priorities|Action points|"
    "Next steps|Supplement|Changes|Annexes",
    Language.DE: "Anwesend|Entschuldigt|Tagesordnung|Tagesordnungspunkte|Ergebnisse der Gruppen|Zusammenfassung|"
    "Prioritäten|Aufgaben|Weiteres Vorgehen|Nachtrag|Änderungen|Anlagen",
}
FACTS = {
    Language.DA: ["Mødedato", "Mødested", "Kontrolsum"],
    Language.EN: ["Date", "Place", "Checksum"],
    Language.DE: ["Sitzungsdatum", "Ort", "Prüfsumme"],
}
TAGS = {Language.DA: "da-DK", Language.EN: "en-GB", Language.DE: "de-DE"}


@cache
def usual(language: Language = Language.DA):
    """The minutes as they mostly are, opened once; nobody writes into them."""
    return opened(document(), language)


def opened(made: Document, language: Language = Language.DA):
    return docx.Document(io.BytesIO(minutes_docx.written(made, forum(), language)))


def headings(file, level: int) -> list[str]:
    return [each.text for each in file.paragraphs if each.style.name == f"Heading {level}"]


def text(file) -> str:
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([each.text for each in file.paragraphs] + cells)


def tagged(file, words: str) -> set[str]:
    """The languages of the runs that hold these words."""
    runs = (run for run in file.element.iter(qn("w:r")) if words in "".join(run.itertext()))
    return {tag.get(qn("w:val")) for run in runs for tag in run.iter(qn("w:lang"))}


@pytest.mark.parametrize("language", Language)
def test_the_sections_stand_in_municipal_order_in_every_language(language: Language) -> None:
    found = [heading.partition(" (")[0] for heading in headings(usual(language), 1)]
    assert found == SECTIONS[language].split("|")


@pytest.mark.parametrize("language", Language)
def test_day_and_place_stand_first(language: Language) -> None:
    facts = usual(language).tables[0]
    assert [row.cells[0].text for row in facts.rows] == FACTS[language]
    assert facts.rows[1].cells[1].text == "Alsion, Sønderborg"


def test_the_time_is_that_of_the_wall() -> None:
    facts = usual().tables[0]
    assert facts.rows[0].cells[1].text == "tirsdag den 4. maj 2021 kl. 17.00–18.30"


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (State.DRAFT, "Udkast"),
        (State.IN_REVIEW, "Til kommentering"),
        (State.APPROVED, "Godkendt 18. maj 2021"),
        (State.PUBLISHED, "Godkendt 18. maj 2021"),
    ],
)
def test_its_state_stands_on_every_page(state: State, told: str) -> None:
    above = opened(document(state=state, hash="")).sections[0].header.paragraphs[0].text
    assert above == f"Referat · {told}"


def test_a_locked_text_tells_its_checksum_on_every_page_and_in_full_on_the_first() -> None:
    file = usual()
    assert "kontrolsum a3f1 a3f1 a3f1" in file.sections[0].header.paragraphs[0].text
    assert file.tables[0].rows[2].cells[1].text.replace(" ", "") == "a3f1" * 16


def test_a_draft_has_no_list_of_changes() -> None:
    assert "Ændringer" not in headings(opened(document(state=State.DRAFT, hash="")), 1)


def test_who_was_there_stands_by_village_and_apologies_are_not_present() -> None:
    """F42."""
    said = [each.text for each in usual().paragraphs if each.style.name == "List Bullet"]
    assert said[:3] == ["Broager: Inge Nissen, Kim Hansen", "Gråsten: Anna Petersen", "Øvrige: Lise Holm"]
    assert said[3] == "Egernsund: Tom Baker"
    assert headings(usual(), 1)[:2] == ["Deltagere (4)", "Afbud (1)"]


def test_the_agenda_adds_up() -> None:
    agenda = usual().tables[1]
    assert [row.cells[0].text for row in agenda.rows][1:4] == ["17.00–17.10", "17.10–18.10", "18.10–18.30"]
    assert [row.cells[3].text for row in agenda.rows] == ["Min.", "10", "60", "20", "90"]


def test_each_point_has_what_was_said_and_decided_and_nothing_is_invented() -> None:
    file = usual()
    assert headings(file, 2)[:3] == ["1. Velkomst", "2. Gruppearbejde", "3. Det videre forløb"]
    assert headings(file, 3)[:3] == ["Drøftelse", "Drøftelse", "Beslutning"]
    said = [each.text for each in file.paragraphs]
    assert said[said.index("3. Det videre forløb") + 1] == "Intet noteret."


def test_headings_skip_no_level() -> None:
    levels = [int(each.style.name[-1]) for each in usual().paragraphs if "Heading" in each.style.name]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_a_description_and_its_headings_marked_and_repeated() -> None:
    first, *others = usual().tables
    assert len(others) == 5
    for table in (first, *others):
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
    assert first._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"
    for table in others:
        assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"
        assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows].index(True) == 0


@pytest.mark.parametrize("language", Language)
def test_the_file_says_its_language_and_each_quote_its_own(language: Language) -> None:
    file = usual(language)
    (default,) = file.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))
    assert default.get(qn("w:val")) == TAGS[language]
    assert file.core_properties.language == TAGS[language]
    for tongue, words, _ in SAID:
        assert tagged(file, words) == {TAGS[tongue]}


def test_what_was_typed_keeps_the_language_of_the_minutes() -> None:
    assert tagged(opened(document(), Language.DE), "Lise bød velkommen.") == {"da-DK"}


def test_the_picture_says_in_words_what_it_shows() -> None:
    (picture,) = usual().inline_shapes
    assert picture._inline.docPr.get("descr") == (
        "Antal noter i hvert felt. Fungerer godt: Tiltrækning 5, Modtagelse 5, Fastholdelse 3. "
        "Kan gøres bedre: Tiltrækning 8, Modtagelse 5, Fastholdelse 0. "
        "Ønske for 2025: Tiltrækning 3, Modtagelse 2, Fastholdelse 0."
    )


def test_it_carries_no_picture_of_the_empty_template() -> None:
    with zipfile.ZipFile(io.BytesIO(minutes_docx.written(document(), forum(), Language.DA))) as file:
        assert [name for name in file.namelist() if name.endswith((".jpeg", ".png"))] == ["word/media/image1.png"]
        assert b"thumbnail" not in file.read("_rels/.rels")


def test_pages_are_numbered_by_whoever_shows_them() -> None:
    footer = usual().sections[0].footer.paragraphs[0]
    assert [field.get(qn("w:instr")).strip() for field in footer._p.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_every_link_leads_to_a_place_in_the_file() -> None:
    file = usual()
    places = {each.get(qn("w:name")): each.get(qn("w:id")) for each in file.element.iter(qn("w:bookmarkStart"))}
    links = {each.get(qn("w:anchor")) for each in file.element.iter(qn("w:hyperlink"))}
    assert links
    assert links <= places.keys()
    assert len(set(places.values())) == len(places) == 33


def test_it_says_of_itself_what_it_is_and_no_time_of_writing() -> None:
    core = usual().core_properties
    assert (core.title, core.author) == ("Referat: Dialogmøde om bosætning", "Landsbyforum")
    assert core.created == core.modified == LOCKED
    assert (core.content_status, core.identifier) == ("Godkendt 18. maj 2021 · kontrolsum a3f1 a3f1 a3f1", "a3f1" * 16)


@pytest.mark.parametrize("language", Language)
def test_the_same_values_give_the_same_bytes(language: Language) -> None:
    """F24."""
    content = minutes_docx.written(document(), forum(), language)
    assert content == minutes_docx.written(document(), forum(), language)
    assert {entry.date_time[0] for entry in zipfile.ZipFile(io.BytesIO(content)).infolist()} == {1980}


def test_thousands_of_notes_make_a_file_that_can_be_read_and_says_where_all_are() -> None:
    many = notes(3000)
    content = minutes_docx.written(document(notes=many), forum(), Language.DA)
    file = docx.Document(io.BytesIO(content))
    assert len(content) < 200_000
    assert len(file.tables[-1].rows) <= 201
    assert "Her står 198 af 3.000 noter. Alle står i bilag 1." in text(file)
    assert annex.name(document(notes=many), forum(), Language.DA) in text(file)


def test_what_may_not_be_quoted_keeps_its_row_and_loses_its_words() -> None:
    """F21."""
    words = f"{SAID[0][1]} (0)"
    assert words in text(usual())
    said = text(opened(document(unquoted=("n0000", "late-n0000"))))
    assert words not in said
    # The group's point, the quote, the dots, the supplement and the list of notes.
    assert said.count("Må ikke citeres.") == 5


def test_two_gatherings_of_one_minute_have_two_names() -> None:
    one, other = document(), replace(document(), gathering="session-2")
    names = {minutes_docx.name(each, forum(), Language.DA) for each in (one, other)}
    assert len(names) == 2
    assert all(name.startswith("Referat 2021-05-04 ") and name.endswith(".docx") for name in names)


_STRANGE = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from("\x00\x0b\x1f\ufffe\ud800\u202e\u2067\u200b<>&\"'=]]>\t\r\n")),
    max_size=60,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_STRANGE, _STRANGE)
def test_whatever_people_typed_the_file_opens(typed: str, quoted: str) -> None:
    came = tuple(replace(note, text=quoted or "x", shown_as=typed) for note in notes(2) if (quoted or "x").strip())
    point = Point(typed, BEGIN, BEGIN, typed, typed, quoted)
    made = document(notes=came, title=typed, place=quoted, points=(point,), next_steps=typed, priorities=(), groups=())
    content = minutes_docx.written(made, forum(), Language.DA)
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        for part in file.namelist():
            if part.endswith((".xml", ".rels")):
                etree.fromstring(file.read(part))
    assert headings(docx.Document(io.BytesIO(content)), 1)


def test_every_language_of_the_forum_has_minutes() -> None:
    assert set(SECTIONS) == set(map(Language, LANGUAGES))
