"""F25: the minutes as a web page: headings, table headers, languages, nothing from elsewhere, and nothing that runs."""

import html
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.async_api import Page

from documents import minutes_html
from forum.minutes.minutes import Point
from forum.people import Language
from tests.browser import AXE, MARKS
from tests.documents.meeting import BEGIN, SAID, document, forum
from tests.documents.test_minutes_docx import SECTIONS

VOID = {"meta", "img", "br", "link", "input"}


class Read(HTMLParser):
    """Every element with its attributes and words; an element that is left open is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[list] = []
        self.elements: list[list] = []

    def handle_starttag(self, tag, attrs) -> None:
        found = [tag, dict(attrs), ""]
        self.elements.append(found)
        if tag not in VOID:
            self.open.append(found)

    def handle_endtag(self, tag) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data) -> None:
        for each in self.open:
            each[2] += data


def read(language: Language = Language.DA, **more) -> list[list]:
    return parsed(minutes_html.written(document(**more), forum(), language)) if more else usual(language)


@cache
def usual(language: Language) -> list[list]:
    return parsed(minutes_html.written(document(), forum(), language))


def parsed(page: bytes) -> list[list]:
    reader = Read()
    reader.feed(page.decode())
    reader.close()
    assert reader.open == []
    return reader.elements


def words(elements, tag: str) -> list[str]:
    return [text.strip() for name, _, text in elements if name == tag]


@pytest.mark.parametrize("language", Language)
def test_page_headings_and_quotes_have_their_languages(language: Language) -> None:
    found = read(language)
    assert found[0][:2] == ["html", {"lang": language.value}]
    assert [each.partition(" (")[0] for each in words(found, "h2")] == SECTIONS[language].split("|")
    for tongue, said, _ in SAID:
        assert {at.get("lang") for tag, at, text in found if tag == "span" and said in text} == {tongue.value}


def test_tables_say_what_they_hold_and_where_their_headings_are() -> None:
    found = read()
    assert len(words(found, "table")) == len(words(found, "caption")) == 6
    assert all(words(found, "caption"))
    assert {at.get("scope") for tag, at, _ in found if tag == "th"} == {"col", "row"}


def test_the_picture_is_in_the_page_with_its_words() -> None:
    ((_, picture, _),) = [each for each in read() if each[0] == "img"]
    assert picture["src"].startswith("data:image/png;base64,iVBOR")
    assert picture["alt"].startswith("Antal noter i hvert felt. Fungerer godt: Tiltrækning 5,")


def test_nothing_is_fetched_from_elsewhere_and_nothing_runs() -> None:
    found = read()
    assert {tag for tag, _, _ in found} & {"script", "link", "iframe", "object", "form", "base"} == set()
    assert not [at for _, at, _ in found if any(name.startswith("on") for name in at)]
    (policy,) = [at["content"] for tag, at, _ in found if at.get("http-equiv")]
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"url\(|@import|https?:", minutes_html.written(document(), forum(), Language.DA).decode())


def test_every_link_leads_to_a_row_of_the_page() -> None:
    found = read()
    ids = [at["id"] for _, at, _ in found if "id" in at]
    links = [at["href"] for tag, at, _ in found if tag == "a"]
    assert links
    assert {each[1:] for each in links} <= set(ids)
    assert len(set(ids)) == len(ids) == 33


def test_the_same_values_give_the_same_bytes() -> None:
    """F24."""
    made = minutes_html.written(document(), forum(), Language.DE)
    assert made == minutes_html.written(document(), forum(), Language.DE)
    assert b"{{" not in made
    assert b"{%" not in made


@pytest.mark.parametrize(
    "typed", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "&lt;b&gt;"]
)
def test_what_looks_like_a_page_is_text(typed: str) -> None:
    point = Point(typed, BEGIN, BEGIN, typed, typed, typed)
    found = read(title=typed, place=typed, next_steps=typed, points=(point,))
    assert {tag for tag, _, _ in found} & {"script", "b"} == set()
    assert len([tag for tag, _, _ in found if tag == "img"]) == 1
    assert sum(typed in text for tag, _, text in found if tag in ("p", "h3", "td")) >= 5


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec=None), max_size=60))
def test_whatever_people_typed_the_page_is_whole(typed: str) -> None:
    found = read(title=typed, place=typed, next_steps=typed)
    assert len(words(found, "h2")) == 12


def test_a_change_of_direction_ends_with_the_words_that_began_it() -> None:
    page = html.unescape(minutes_html.written(document(place="her\u202eder\u2067"), forum(), Language.DA).decode())
    assert "her\u202eder\u2067\u2069\u202c</span>" in page


@pytest.mark.parametrize(("theme", "lang"), [("light", Language.DA), ("dark", Language.EN), ("light", Language.DE)])
class TestSeen:
    pytestmark = MARKS

    async def test_on_a_phone_nothing_scrolls_sideways_and_axe_finds_nothing(
        self, page: Page, tmp_path: Path, theme: str, lang: Language
    ) -> None:
        file = tmp_path / "minutes.html"
        file.write_bytes(minutes_html.written(document(), forum(), lang))
        await page.emulate_media(color_scheme=theme)
        await page.goto(file.as_uri())
        assert await page.evaluate("document.documentElement.scrollWidth") <= 320
        await page.evaluate(AXE.read_text(encoding="utf-8"))
        assert [one["id"] for one in (await page.evaluate("axe.run()"))["violations"]] == []
