"""An organiser reads a draft, opens what is behind its lines, changes what it shows, and takes that back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.turn import Answer, How
from forum.summary.rulings import What
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.questions import Cell, Phase, Question
from tests.bot.paper_sessions import evening
from tests.bot.stage import Somebody, Stage, button, buttons, inputs, parts, words
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.summary.answers import note

ERFA = "erfa-2021-09-14"
BETTER = Cell(Question.CAN_IMPROVE, Phase.ATTRACTION)
WISH = Cell(Question.WISH_SCENARIO, Phase.RETENTION)


@pytest.fixture
async def lise(stage: Stage, calendar: MemoryMeetings) -> Somebody:
    """Lise, in a forum with a planned meeting and six notes for it."""
    lise = stage.person("lise")
    await lise.writes("erfa ny 14-09-2021 19.00")
    _kept(stage, 1, "broager", "For få boliger til leje", Theme.HOUSING)
    _kept(stage, 2, "graasten", "Vi mangler lejeboliger", Theme.HOUSING)
    _kept(stage, 3, "egernsund", "Rental homes", Theme.HOUSING)
    _kept(stage, 4, "broager", "Bussen kører for sjældent", Theme.TRANSPORT)
    _kept(stage, 5, "broager", "Flere job", Theme.JOBS, WISH)
    stage.clock.at += timedelta(hours=1)
    return lise


def _kept(stage: Stage, number: int, village: str, text: str, theme: Theme, cell: Cell = BETTER) -> None:
    themes = {"themes": (theme,), "codebook": coding.codebook().version}
    made = note(number, village, text, cell=cell, meeting=ERFA, **themes)
    stage.notes.notes[made.id] = made


def _row(card: Any, told: str) -> dict[str, Any]:
    """The button of the line that says so."""
    rows = (part for part in parts(card) if part.get("type") == "ColumnSet" and told in words(part))
    return next(each["selectAction"] for row in rows for each in row["columns"] if "selectAction" in each)


async def _opened(lise: Somebody, told: str) -> Answer:
    return await lise.sends(_row((await lise.writes("opsummér")).card, told), {})


async def test_a_line_is_headed_otherwise_and_the_undo_gives_its_own_words_back(stage: Stage, lise: Somebody):
    form = await lise.taps((await _opened(lise, "Flere siger")).card, "Ret linjen")
    assert "Noternes ord kan ikke ændres." in words(form.card)
    assert [each["id"] for each in inputs(form.card)] == ["heading"]
    done = await lise.taps(form.card, "Gem overskrift", heading="  Lejeboliger\n nu ")
    assert "Overskriften er gemt." in words(done.card)
    assert "**Flere siger** (3 landsbyer): Lejeboliger nu\n" in words((await lise.writes("opsummér")).card)
    undone = await lise.taps(done.card, "Fortryd")
    assert "Linjen har sin egen overskrift igen." in words(undone.card)
    assert "(3 landsbyer): Boliger – Kan gøres bedre" in words((await lise.writes("opsummér")).card)
    redone = await lise.taps(undone.card, "Fortryd")
    assert "Overskriften er gemt." in words(redone.card), "the undo of an undo has the words in its field"
    assert {deed.actor for deed in stage.rulings.deeds} == {"lise"}


async def test_a_heading_that_is_too_long_is_told(lise: Somebody):
    """Rule 18."""
    form = await lise.taps((await _opened(lise, "Flere siger")).card, "Ret linjen")
    answer = await lise.sends(button(form.card, "Gem overskrift"), {"heading": "x" * 81})
    assert "Overskriften er for lang (81 tegn). Der er plads til 80." in f"{answer.text}{words(answer.card)}"


async def test_a_line_is_left_out_and_taken_in_again(lise: Somebody):
    form = await lise.taps((await _opened(lise, "Kun én siger")).card, "Ret linjen")
    done = await lise.taps(form.card, "Udelad linjen")
    draft = (await lise.writes("opsummér")).card
    assert "Transport" not in words(draft)
    listed = await lise.sends(_row(draft, "Udeladte linjer (1)"), {})
    assert "Transport – Kan gøres bedre" in words(listed.card)
    await lise.taps(listed.card, "Tag med igen")
    assert "Transport" in words((await lise.writes("opsummér")).card)
    again = await lise.taps(done.card, "Fortryd")
    assert "Linjen er med igen." in words(again.card), "a second undo changes nothing and tells the same"
    empty = await lise.sends(button(done.card, "Fortryd"), {})
    assert "Linjen er med igen." in words(empty.card)


async def test_a_line_is_moved_and_moved_back(lise: Somebody):
    form = await lise.taps((await _opened(lise, "Kun én siger")).card, "Ret linjen")
    done = await lise.taps(form.card, "Flyt op")
    assert "Linjen er flyttet." in words(done.card)
    read = words((await lise.writes("opsummér")).card)
    assert read.index("Kun én siger") < read.index("Flere siger")
    await lise.taps(done.card, "Fortryd")
    read = words((await lise.writes("opsummér")).card)
    assert read.index("Flere siger") < read.index("Kun én siger")


async def test_a_quote_is_hidden_and_counts_all_the_same(lise: Somebody):
    opened = await _opened(lise, "Kun én siger")
    chosen = await lise.taps(opened.card, "Ret noten", note="n0004")
    done = await lise.taps(chosen.card, "Skjul citatet")
    assert "Noten bliver ikke citeret mere. Den tæller stadig med." in words(done.card)
    read = words((await lise.writes("opsummér")).card)
    assert "«Bussen kører for sjældent»" not in read
    assert "Transport – Kan gøres bedre" in read
    await lise.taps(done.card, "Fortryd")
    assert "«Bussen kører for sjældent»" in words((await lise.writes("opsummér")).card)


async def test_the_words_of_a_note_are_in_no_field(lise: Somebody):
    """Quotes are locked to their source."""
    opened = await _opened(lise, "Kun én siger")
    chosen = await lise.taps(opened.card, "Ret noten", note="n0004")
    assert inputs(chosen.card) == []


async def test_a_wish_gets_a_number_of_the_action_plan_and_no_other_note_does(stage: Stage, lise: Somebody):
    opened = await _opened(lise, "**Ønske for 2025**")
    chosen = await lise.taps(opened.card, "Ret noten")
    done = await lise.taps(chosen.card, "Gem nummer", number="7")
    assert "Ønsket har nummer 7 i handlingsplanen." in words(done.card)
    assert "**Nr. 7 i handlingsplanen**" in words((await lise.writes("opsummér")).card)
    await lise.taps(done.card, "Fortryd")
    (ruling,) = [each for each in stage.rulings.standing.values() if each.what is What.ACTION]
    assert (ruling.value, ruling.version) == ("", 2)
    other = await lise.taps((await _opened(lise, "Kun én siger")).card, "Ret noten", note="n0004")
    assert "Nummer i handlingsplanen" not in words(other.card)


async def test_whoever_is_slower_sees_both_and_overwrites_nothing(stage: Stage, lise: Somebody):
    mine = await lise.taps((await _opened(lise, "Flere siger")).card, "Ret linjen")
    stage.directory.value = _with(stage, organisers=frozenset({"lise", "kim"}))
    oda = stage.person("kim")
    theirs = await oda.taps((await _opened(oda, "Flere siger")).card, "Ret linjen")
    await oda.taps(theirs.card, "Gem overskrift", heading="Odas *ord*")
    clash = await lise.taps(mine.card, "Gem overskrift", heading="Lises ord")
    read = words(clash.card)
    assert "ændrede det, mens du så på det. Intet er overskrevet." in read
    assert "Nu står der: «Odas \\*ord\\*»" in read
    assert [each["value"] for each in inputs(clash.card)] == ["Lises ord"]
    assert "Odas" in words((await lise.writes("opsummér")).card)
    await lise.taps(clash.card, "Brug mit")
    assert "Lises ord" in words((await lise.writes("opsummér")).card)


def _with(stage: Stage, **more: Any) -> Any:
    return replace(stage.forum, **more)


async def test_members_read_the_sources_and_find_nothing_to_press(stage: Stage, lise: Somebody):
    """Rule 25."""
    card = (await lise.writes("opsummér")).card
    opened = await stage.person("anna").sends(_row(card, "Flere siger"), {})
    assert "Rental homes" in words(opened.card)
    assert "Ret linjen" not in words(opened.card)


async def test_a_line_that_is_gone_says_so(stage: Stage, lise: Somebody):
    form = await lise.taps((await _opened(lise, "Kun én siger")).card, "Ret linjen")
    del stage.notes.notes["n0004"]
    for title in ("Gem overskrift", "Flyt op", "Udelad linjen"):
        assert "Den linje findes ikke mere." in (await lise.taps(form.card, title, heading="x")).text
    assert stage.rulings.standing == {}


async def test_all_notes_are_read_and_lead_back(lise: Somebody):
    every = await lise.taps((await lise.writes("opsummér")).card, "Alle noter")
    assert "5 noter" in words(every.card)
    assert "Gråsten · Kan gøres bedre · Tiltrækning · tirsdag" in words(every.card)
    assert "Opsummering til" in words((await lise.taps(every.card, "Vis opsummering")).card)


async def test_how_it_is_made_names_the_codebook(lise: Somebody):
    made = await lise.taps((await lise.writes("opsummér")).card, "Sådan er den lavet")
    assert f"udgave {coding.codebook().version}" in words(made.card)


async def test_the_workbook_lies_in_the_folder_and_a_second_tap_makes_no_second_one(stage: Stage, lise: Somebody):
    stage.directory.value = _with(stage, drive="drive", general_folder="General")
    draft = (await lise.writes("opsummér")).card
    for _ in range(2):
        answer = await lise.taps(draft, "Hent ark")
        assert button(answer.card, "Åbn arket")["url"] == "https://files.example/1"
    assert stage.drive.put_ == {"General/Opsummering 2021-09-14 19.00.xlsx": b"5 5 da"}


async def test_a_drive_that_does_not_answer_is_told(stage: Stage, lise: Somebody):
    stage.directory.value = _with(stage, drive="drive", general_folder="General")
    stage.drive.down = True
    answer = await lise.taps((await lise.writes("opsummér")).card, "Hent ark")
    assert "Arket kunne ikke lægges i mappen lige nu." in answer.text


async def test_a_group_work_that_has_closed_is_what_is_meant(stage: Stage, lise: Somebody):
    """The choice of the gathering: the newest session that has closed within a fortnight and has notes."""
    session = evening(("broager",), ("graasten",))
    stage.sessions.sessions[session.id] = session
    stage.clock.at = session.switches[0]
    await stage.person("inge").writes("kode 4711 1")
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    held = [each for each in stage.notes.notes.values() if each.session == session.id]
    stage.clock.at = session.closes + timedelta(hours=1)
    read = words((await lise.writes("opsummér")).card)
    assert len(held) == 1
    assert "Opsummering af gruppearbejdet tirsdag den 4. maj 2021 kl. 17.40" in read
    assert "«Vi har en velkomstfest»" in read
    assert "lejeboliger" not in read, "nothing from another gathering"
    assert "Opsummering til ERFA-mødet" in words((await lise.writes(f"opsummér {ERFA}")).card)


async def test_what_never_was_is_told(lise: Somebody):
    assert "Jeg kender ikke «vola\\*pyk»." in (await lise.writes("opsummér vola*pyk")).text


async def test_in_a_channel_everybody_is_told_that_everybody_reads_along(stage: Stage, lise: Somebody):
    card = (await stage.person("lise", channel="broager").writes("opsummér")).card
    assert "Alle her ser udkastet." in words(card)
    alone = await lise.writes("opsummér")
    assert "Kun du ser udkastet." in words(alone.card)


async def test_a_client_without_dialogs_edits_by_replies(lise: Somebody):
    """Rule 32: Submit as a message."""
    draft = (await lise.writes("opsummér")).card
    opened = await lise.sends(_row(draft, "Flere siger"), {}, How.SUBMIT)
    form = await lise.sends(button(opened.card, "Ret linjen"), {}, How.SUBMIT)
    done = await lise.sends(button(form.card, "Gem overskrift"), {"heading": "Lejeboliger"}, How.SUBMIT)
    assert "Overskriften er gemt." in words(done.card)


async def test_the_pre_read_can_be_let_go_from_the_meetings_card_and_asks_once(lise: Somebody):
    """Journey 4.3, step 5; what follows is tested with sending."""
    asked = await lise.taps((await lise.writes("erfa")).card, "Send forhåndslæsning")
    assert next(each["data"].get("sure") for each in buttons(asked.card)) == 1


async def test_a_trial_is_for_the_organiser_alone(lise: Somebody):
    shown = await lise.taps((await lise.writes("erfa")).card, "Send prøve til mig")
    assert "Sådan ser beskeden ud i 4 kanaler" in words(shown.card)
    assert "**Flere siger** (3 landsbyer): Boliger – Kan gøres bedre" in words(shown.card)
