"""Who steers group work: nobody but an organiser, and no session that is not this forum's."""

from bot.turn import How
from forum.groupwork.sessions import Session
from tests.bot.stage import Stage as Scene
from tests.bot.steered import only, scene, started
from texts import say

__all__ = ["scene"]


async def test_whoever_is_no_organiser_is_told_so(scene: Scene):
    """Rule 25."""
    session = await started(scene)
    for who in ("inge", "mads", "ruth"):
        for text in ("gruppearbejde", "gruppearbejde start 3 grupper", "gruppearbejde slut"):
            assert (await scene.person(who).writes(text)).text == say("da", "error-not-allowed", role="organiser")
    assert only(scene) == session


async def test_a_forged_or_foreign_session_is_none(scene: Scene):
    """Rule 25."""
    session = await started(scene)
    scene.sessions.sessions["foreign"] = Session(**{**_fields(session), "id": "foreign", "forum": "another"})
    for id_ in ("forged", "foreign", ""):
        data = {"v": 1, "verb": "groupwork.act", "session": id_ or "x" * 500, "act": "close", "seen": 10}
        lise = scene.person("lise")
        answer = await scene.routes().answer(lise.incoming(How.EXECUTE, verb="groupwork.act", data=data))
        assert answer.text == say("da", "error-no-such-session")
    assert scene.sessions.sessions[session.id] == session


def _fields(session: Session) -> dict[str, object]:
    return {name: getattr(session, name) for name in Session.__slots__}
