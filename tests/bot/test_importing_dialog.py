"""`importér`: an organiser reads a folder, sees what would be saved, saves it once, and takes it back as one."""

import asyncio
from dataclasses import replace

import pytest

from documents import reading
from forum.ports import Unavailable
from forum.workshop import importing
from tests.bot.stage import Stage, button, buttons, words
from tests.forum.workshop.shelf import book
from texts import LANGUAGES, say

GOOD = ("Broager", "Fungerer godt", "Modtagelse", "", "Vi har en velkomstfest", "")
MORE = ("Gråsten", "2", "Fastholdelse", "Kort sigt", "- Flere busser\n- Lys på stien", "")
WORDS = {"da": "importér", "en": "import", "de": "importieren"}


@pytest.fixture
def stage() -> Stage:
    made = Stage()
    made.directory.value = replace(made.forum, drive="drive")
    return made


def shelf(stage: Stage, *rows: tuple[str, ...], name: str = "papirnoter.xlsx") -> None:
    stage.shelf.lays(name, book(*rows))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_empty_folder_gets_the_form_and_the_organiser_its_link(stage: Stage, language: str):
    lise = stage.person("lise", f"{language}-XX")
    card = (await lise.writes(WORDS[language])).card
    assert say(language, "import-empty", name="Importskema.xlsx") in words(card)
    assert button(card, say(language, "import-open"))["url"].startswith("https://")
    (content,) = stage.shelf.files.values()
    assert [line.example for line in reading.lines(content)] == [True]
    card = (await lise.writes(WORDS[language])).card
    assert len(stage.shelf.files) == 1
    assert say(language, "import-found", notes=0, file="Importskema.xlsx") in words(card)


async def test_an_address_that_is_none_is_no_button(stage: Stage):
    async def put(drive: str, path: str, content: bytes) -> str:
        return "javascript:alert(1)"

    stage.shelf.put = put  # type: ignore[method-assign]
    card = (await stage.person("lise").writes("importér")).card
    assert [each["title"] for each in buttons(card)] == ["Læs mappen igen"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_was_found_and_what_cannot_be_used_stands_before_anything_is_saved(stage: Stage, language: str):
    shelf(stage, GOOD, MORE, ("Broager", "1", "", "", "Uden fase", ""), ("Atlantis", "1", "Modtagelse", "", "Ø", ""))
    card = (await stage.person("lise", f"{language}-XX").writes(WORDS[language])).card
    read = words(card)
    assert say(language, "import-found", notes=3, file="papirnoter.xlsx") in read
    assert say(language, "import-unusable", rows=2) in read
    missing = say(language, "import-why-phase-missing")
    assert say(language, "import-row", row="4", why=missing) in read
    assert say(language, "import-why-village-unknown", typed="Atlantis") in read
    assert button(card, say(language, "import-save", count=3))
    assert stage.notes.notes == {}


async def test_saved_twice_it_is_saved_once(stage: Stage):
    """Rule 30."""
    shelf(stage, GOOD, MORE)
    lise = stage.person("lise")
    found = (await lise.writes("importér")).card
    done = (await lise.taps(found, "Gem 3 noter")).card
    assert "3 noter fra papirnoter.xlsx er gemt." in words(done)
    again = (await lise.taps(found, "Gem 3 noter")).card
    assert "intet er gemt to gange" in words(again)
    assert stage.texts() == ["Flere busser", "Lys på stien", "Vi har en velkomstfest"]
    assert {note.author for note in stage.notes.notes.values()} == {""}
    assert {row.kind.value for row in stage.notes.rows} == {"list.note", "board.matrix"}
    card = (await lise.writes("importér")).card
    assert "De er alle gemt allerede." in words(card)


async def test_the_same_lines_in_another_file_are_no_doubles(stage: Stage):
    lise = stage.person("lise")
    shelf(stage, GOOD)
    await lise.taps((await lise.writes("importér")).card, "Gem 1 note")
    shelf(stage, GOOD, MORE, name="kopi.xlsx")
    card = (await lise.writes("importér")).card
    await lise.taps(card, "Gem 2 noter")
    assert len(stage.notes.notes) == 3


async def test_a_corrected_file_rewords_and_makes_no_double(stage: Stage):
    lise = stage.person("lise")
    shelf(stage, ("Broager", "1", "Modtagelse", "", "Vi har en velkomstfets", ""), MORE)
    await lise.taps((await lise.writes("importér")).card, "Gem 3 noter")
    await stage.clock.sleep(60)
    shelf(stage, GOOD, MORE)
    card = (await lise.writes("importér")).card
    assert "1 er rettet eller sat ind igen." in words(card)
    done = (await lise.taps(card, "Gem 1 note")).card
    assert stage.texts() == ["Flere busser", "Lys på stien", "Vi har en velkomstfest"]
    await lise.taps(done, "Fortryd import")
    assert stage.texts() == ["Flere busser", "Lys på stien", "Vi har en velkomstfets"]


async def test_undo_takes_it_back_as_one_and_saving_again_brings_it_back(stage: Stage):
    shelf(stage, GOOD, MORE)
    lise = stage.person("lise")
    found = (await lise.writes("importér")).card
    done = (await lise.taps(found, "Gem 3 noter")).card
    await stage.clock.sleep(1)
    assert "3 noter er taget ud igen." in words((await lise.taps(done, "Fortryd import")).card)
    assert stage.texts() == []
    assert "ikke mere at fortryde" in words((await lise.taps(done, "Fortryd import")).card)
    await stage.clock.sleep(1)
    back = (await lise.taps(found, "Gem 3 noter")).card
    assert len(stage.texts()) == 3
    await stage.clock.sleep(1)
    await lise.taps(back, "Fortryd import")
    assert stage.texts() == []


async def test_undo_leaves_what_an_earlier_saving_brought(stage: Stage):
    lise = stage.person("lise")
    shelf(stage, GOOD)
    await lise.taps((await lise.writes("importér")).card, "Gem 1 note")
    await stage.clock.sleep(60)
    shelf(stage, GOOD, MORE)
    done = (await lise.taps((await lise.writes("importér")).card, "Gem 2 noter")).card
    await lise.taps(done, "Fortryd import")
    assert stage.texts() == ["Vi har en velkomstfest"]


async def test_a_note_that_was_undone_in_one_file_comes_back_with_another(stage: Stage):
    lise = stage.person("lise")
    shelf(stage, GOOD)
    done = (await lise.taps((await lise.writes("importér")).card, "Gem 1 note")).card
    await lise.taps(done, "Fortryd import")
    stage.shelf.files.clear()
    shelf(stage, GOOD, name="ny.xlsx")
    await lise.taps((await lise.writes("importér")).card, "Gem 1 note")
    assert stage.texts() == ["Vi har en velkomstfest"]


async def test_a_file_that_changed_since_is_shown_again_and_not_saved(stage: Stage):
    lise = stage.person("lise")
    shelf(stage, GOOD)
    card = (await lise.writes("importér")).card
    shelf(stage, GOOD, MORE)
    again = (await lise.taps(card, "Gem 1 note")).card
    assert "Intet er gemt." in words(again)
    assert stage.notes.notes == {}
    await lise.taps(again, "Gem 3 noter")
    assert len(stage.notes.notes) == 3
    stage.shelf.files.clear()
    assert "ligger ikke i mappen mere" in (await lise.taps(again, "Gem 3 noter")).text


async def test_more_rows_than_go_at_once_are_all_saved(stage: Stage):
    shelf(stage, *((*GOOD[:4], f"Note {number}", "") for number in range(250)))
    lise = stage.person("lise")
    done = (await lise.taps((await lise.writes("importér")).card, "Gem 250 noter")).card
    assert len(stage.texts()) == 250
    await lise.taps(done, "Fortryd import")
    assert stage.texts() == []


async def test_files_that_are_none_are_told_of_beside_those_that_are(stage: Stage):
    shelf(stage, GOOD)
    stage.shelf.lays("gammel.xlsx", b"\xd0\xcf\x11\xe0")
    stage.shelf.lays("stor.xlsx", bytes(2 * 2**20 + 1))
    stage.shelf.lays("~$papirnoter.xlsx", b"x")
    stage.shelf.lays("billede.png", b"x")
    read = words((await stage.person("lise").writes("importér")).card)
    assert "gammel.xlsx: filen kan ikke læses som en Excel-fil" in read
    assert "stor.xlsx: filen er for stor, den må fylde 2 MB" in read
    assert "Fundet 1 note i papirnoter.xlsx." in read
    assert "billede" not in read
    assert "$" not in read


@pytest.mark.parametrize("step", ["children", "read"])
async def test_nobody_waits_longer_than_teams_does(stage: Stage, monkeypatch: pytest.MonkeyPatch, step: str):
    """Rule 31: SharePoint that does not answer is a sentence in time, and nothing is stored."""
    lise = stage.person("lise")
    shelf(stage, GOOD)
    card = (await lise.writes("importér")).card

    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(importing, "PATIENCE_S", 0.05)
    monkeypatch.setattr(stage.shelf, step, never)
    async with asyncio.timeout(10):
        answers = await lise.writes("importér"), await lise.taps(card, "Gem 1 note")
    assert [answer.text for answer in answers] == [say("da", "error-import-away")] * 2
    assert stage.texts() == []


async def test_a_shared_place_is_not_where_files_are_read(stage: Stage):
    answer = await stage.person("lise", channel="broager").writes("importér")
    assert (answer.text, answer.card) == (say("da", "import-in-private"), None)


async def test_without_sharepoint_nothing_is_lost_and_the_organiser_is_told(stage: Stage):
    lise = stage.person("lise")
    shelf(stage, GOOD)
    card = (await lise.writes("importér")).card
    stage.shelf.trouble = Unavailable("503")
    for answer in (await lise.writes("importér"), await lise.taps(card, "Gem 1 note")):
        assert answer.text == say("da", "error-import-away")
    stage.directory.value = replace(stage.forum, drive="")
    assert (await lise.writes("importér")).text == say("da", "error-import-away")
