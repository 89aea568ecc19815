"""What stands behind a line is read by an organiser alone; where others read along only what may be quoted is."""

from datetime import timedelta

import pytest

from bot.turn import Answer, How
from forum.quoting.consents import Consent, Quoting
from tests.bot.stage import Stage, button, parts, words
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.summary.answers import note

ERFA = "erfa-2021-09-14"


@pytest.fixture
async def stage(stage: Stage, calendar: MemoryMeetings) -> Stage:
    """A planned meeting with two notes of one cell, of which one may not be quoted."""
    await stage.person("lise").writes("erfa ny 14-09-2021 19.00")
    for number, village, text in ((1, "broager", "Flere boliger"), (2, "graasten", "Peter siger nej")):
        made = note(number, village, text, meeting=ERFA)
        stage.notes.notes[made.id] = made
    no = Consent(stage.forum.id, "n0002", Quoting.NO, "anna", stage.clock.at, 1)
    stage.consents.kept["n0002"] = no
    stage.clock.at += timedelta(hours=1)
    return stage


async def opened(stage: Stage, channel: str, how: How) -> Answer:
    draft = (await stage.person("lise").writes("opsummér")).card
    opens = [each["selectAction"] for each in parts(draft) if "selectAction" in each]
    row = next(each for each in opens if "summary.sources" in str(each))
    return await stage.person("lise", channel=channel).sends(row, {}, how)


@pytest.mark.parametrize(("channel", "how"), [("", How.SUBMIT), ("", How.FETCH), ("broager", How.FETCH)])
async def test_an_organiser_alone_reads_all(stage: Stage, channel: str, how: How):
    assert "Peter siger nej" in words((await opened(stage, channel, how)).card)


async def test_a_reply_in_a_channel_holds_what_may_be_quoted(stage: Stage):
    """A client without dialogs is answered where everybody reads."""
    shown = words((await opened(stage, "broager", How.SUBMIT)).card)
    assert "Flere boliger" in shown
    assert "Peter siger nej" not in shown


async def test_all_notes_are_listed_in_no_channel(stage: Stage):
    listed = button((await stage.person("lise").writes("opsummér")).card, "Alle noter")
    told = await stage.person("lise", channel="broager").sends(listed, {}, How.SUBMIT)
    assert (told.card, "kun i en privat besked" in told.text) == (None, True)
    assert "Peter siger nej" in words((await stage.person("lise").sends(listed, {})).card)
