"""What holds for the Word file of any minutes: the same bytes, a readable size, words kept back, nothing broken."""

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from documents import annex, minutes_docx
from forum.minutes.minutes import Point
from forum.people import Language
from tests.documents.meeting import BEGIN, SAID, document, forum, notes
from tests.documents.test_minutes_docx import headings, opened, text, usual


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
