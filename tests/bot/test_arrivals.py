"""Rule 43: who comes and goes is noticed, and nobody is written to because of it."""

import pytest

from tests.bot.stage import Stage

EVENTS = (
    "bot-added",
    "bot-removed",
    "teamMemberAdded",
    "teamMemberRemoved",
    "installation-add",
    "installation-remove",
    "channelCreated",
    "",
)


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("who", ["lise", "uvedkommende", ""])
async def test_no_event_of_the_team_is_answered_in_the_channel_or_in_anybodys_chat(stage: Stage, event: str, who: str):
    """Rule 43: no message to every member; the channels' one welcome is a row that provisioning makes."""
    answer = await stage.person(who, channel="general").hears(event)
    assert (answer.text, answer.card) == ("", None)
    assert (stage.people.chats, stage.people.profiles, stage.notes.rows) == ({}, {}, [])


@pytest.mark.parametrize("event", EVENTS)
async def test_an_event_of_a_strangers_chat_is_met_with_silence(stage: Stage, event: str):
    answer = await stage.person("uvedkommende").hears(event)
    assert (answer.text, answer.card, stage.people.writes) == ("", None, [])


async def test_however_often_the_bot_is_added_to_a_chat_it_says_hello_once(stage: Stage):
    """Rule 43."""
    inge = stage.person("inge")
    texts = [(await inge.hears(event)).text for event in ("bot-added", "installation-add", "bot-removed", "bot-added")]
    assert [bool(text) for text in texts] == [True, False, False, False]
