"""What an organiser reads with `opsummér`, and what opens behind a line of it."""

from datetime import timedelta
from typing import Any

import pytest

from bot.turn import How
from tests.bot.stage import Somebody, Stage, parts, words
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.summary.answers import note


@pytest.fixture
def lise(stage: Stage, calendar: MemoryMeetings) -> Somebody:
    return stage.person("lise")


async def test_the_organiser_reads_the_summary_at_once(stage: Stage, lise: Somebody) -> None:
    await lise.writes("erfa ny 14-09-2021 19.00")
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    stage.clock.at += timedelta(minutes=1)
    read = words((await lise.writes("opsummér")).card)
    assert "Opsummering til ERFA-mødet tirsdag den 14. september 2021 kl. 19.00" in read
    assert "1 note fra 1 af 3 landsbyer, talt op tirsdag den 4. maj 2021 kl. 17.43." in read
    assert "1 af 1 note (1 af 3 landsbyer) (kilde: 1 note)" in read
    assert "«Vi har en velkomstfest»" in read
    assert "Ikke svaret endnu (2): Gråsten, Egernsund." in read


@pytest.mark.parametrize(
    ("locale", "typed", "told"),
    [
        ("da-DK", "opsummer", "Opsummering – intet ERFA-møde planlagt"),
        ("en-GB", "summary", "Summary – no ERFA meeting planned"),
        ("de-DE", "Zusammenfassung", "Zusammenfassung – kein ERFA-Treffen geplant"),
    ],
)
async def test_without_a_meeting_the_summary_is_of_what_waits(
    stage: Stage, calendar: MemoryMeetings, locale: str, typed: str, told: str
) -> None:
    stage.notes.notes["n"] = note(0, meeting="open", text="Vi mødes")
    read = words((await stage.person("lise", locale).writes(typed)).card)
    assert told in read
    assert "«Vi mødes»" in read


def _sources(card: Any) -> dict[str, Any]:
    return next(part["selectAction"] for part in parts(card) if "selectAction" in part)


async def test_a_tap_on_a_line_opens_the_notes_behind_it(stage: Stage, lise: Somebody) -> None:
    """F20."""
    await lise.writes("erfa ny 14-09-2021 19.00")
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    card = (await lise.writes("opsummér")).card
    for reader in (lise, stage.person("anna"), stage.person("ruth")):
        opened = await reader.sends(_sources(card), {})
        assert opened.title == "Kilder"
        assert "Vi har en velkomstfest" in words(opened.card)
        assert "Broager · tirsdag den 4. maj 2021 kl. 17.42" in words(opened.card)


async def test_a_client_without_dialogs_gets_the_sources_as_a_reply(stage: Stage, lise: Somebody) -> None:
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    card = (await lise.writes("opsummér")).card
    answer = await lise.sends(_sources(card), {}, How.SUBMIT)
    assert "Modtagelse · Fungerer godt: 1 note" in words(answer.card)


async def test_a_note_taken_back_is_no_source_any_more(stage: Stage, lise: Somebody) -> None:
    inge = stage.person("inge")
    receipt = (await inge.writes("modtagelse: Vi har en velkomstfest")).card
    card = (await lise.writes("opsummér")).card
    await inge.taps(receipt, "Fortryd")
    assert "De noter findes ikke mere." in (await lise.sends(_sources(card), {})).text


async def test_a_stranger_sees_no_sources(stage: Stage, lise: Somebody) -> None:
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    card = (await lise.writes("opsummér")).card
    answer = await stage.person("stranger").sends(_sources(card), {})
    assert "velkomstfest" not in answer.text + words(answer.card)


@pytest.mark.parametrize("wrong", [{"part": "x"}, {"until": "nu"}, {"line": "x"}, {"line": "roll"}, {"start": "x"}])
async def test_a_line_that_no_card_of_ours_holds_is_answered(
    stage: Stage, lise: Somebody, wrong: dict[str, str]
) -> None:
    """Rules 25 and 33."""
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    action = _sources((await lise.writes("opsummér")).card)
    answer = await lise.sends({**action, "data": {**action["data"], **wrong}}, {})
    assert "Kortet er fra en ældre udgave." in answer.text


@pytest.mark.parametrize("name", ["meeting", "village", "until", "part", "line", "session", "start"])
async def test_a_payload_of_brackets_within_brackets_is_answered(stage: Stage, lise: Somebody, name: str) -> None:
    """Deeper than Python may go: what is no string is not made one."""
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    action = _sources((await lise.writes("opsummér")).card)
    deep: object = []
    for _ in range(2000):
        deep = [deep]
    answer = await lise.sends({**action, "data": {**action["data"], name: deep}}, {})
    assert answer.text or answer.card
