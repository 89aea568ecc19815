"""Rule 25: what a button of the way in carries is a claim; session and group are looked up again."""

from dataclasses import replace

import pytest

from bot.turn import Answer, How
from tests.bot.paper_sessions import evening
from tests.bot.stage import Stage, words
from tests.bot.test_joining_dialog import begun
from texts import say


async def test_a_button_of_a_session_that_is_not_of_this_forum_leads_nowhere(stage: Stage):
    """Rule 25."""
    stage = begun(stage)
    stage.sessions.sessions["fremmed"] = replace(evening(()), id="fremmed", forum="nabokommunen")
    routes = stage.routes()
    for verb in ("groupwork.join", "groupwork.switch", "groupwork.stay", "groupwork.village", "groupwork.joined"):
        for session in ("", "fremmed", "../x", "s" * 5000):
            for group in (1, "1", -1, 2**70, None, ["1"]):
                data = {"v": 1, "verb": verb, "session": session, "group": group, "village": "broager"}
                asked = stage.person("inge").incoming(How.EXECUTE, verb=verb, data={**data, "question": "works_well"})
                answer: Answer = await routes.answer(asked)
                assert say("da", "error-no-such-session") in answer.text
    assert not stage.sessions.seats


@pytest.mark.parametrize("group", [0, 4, -1, 2**70, "9999", "x", None, [], True])
async def test_a_forged_group_is_asked_about_or_refused(stage: Stage, group: object):
    """Rule 25."""
    stage = begun(stage, (), ())
    data = {"v": 1, "verb": "groupwork.join", "session": "session-4711", "group": group}
    asked = stage.person("inge").incoming(How.EXECUTE, verb="groupwork.join", data=data)
    answer = await stage.routes().answer(asked)
    assert "Hvilken gruppe sidder du i?" in words(answer.card)
    assert not stage.sessions.seats
