"""F26: what comes in the moment between drawing a text and locking it is either in it or refused."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from forum.groupwork.sessions import Deed
from forum.minutes.desk import Act, MinutesDesk, Task
from forum.minutes.errors import MinutesLocked
from forum.minutes.minutes import Minutes, Presence, Progress
from forum.minutes.ports import Seal
from forum.ports import Delivery
from store.minutes import SqlMinutes
from tests.forum.minutes.scene import ANNA, HALF_PAST_SIX, ID, INGE, LISE, ODA, Scene

FOLDER = Task("Skriv en folder", "inge", "Inge Eksempel", date(2021, 6, 1))


class Slow(SqlMinutes):
    """Somebody is quick between the drawing and the lock, once."""

    def __init__(self, scene: Scene, meanwhile: Callable[[], Awaitable[object]]) -> None:
        super().__init__(scene.cellar, scene.sessions.forget)
        self._left = [meanwhile]

    async def lock(self, locked: Minutes, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        while self._left:
            await self._left.pop()()
        await super().lock(locked, seal, rows, deed)


async def approved(scene: Scene, meanwhile: Callable[[], Awaitable[object]]) -> MinutesDesk:
    scene.later(HALF_PAST_SIX)
    version = (await scene.in_review()).minutes.version
    desk = replace(scene.desk, book=Slow(scene, meanwhile))
    assert (await desk.act(LISE, ID, version, Act.APPROVE)).minutes.locked
    return desk


async def test_an_action_point_of_that_moment_stands_in_the_text(scene: Scene):
    desk = await approved(scene, lambda: scene.desk.add_action(ODA, ID, FOLDER))
    assert [each.text for each in (await desk.locked(ID)).actions] == ["Skriv en folder"]


async def test_apologies_of_that_moment_stand_in_the_text(scene: Scene):
    desk = await approved(scene, lambda: scene.desk.come(ANNA, ID, Presence.APOLOGY))
    there = {each.name: each.presence for each in (await desk.locked(ID)).attendees}
    assert there.get("Anna Eksempel") is Presence.APOLOGY


async def test_who_looked_before_the_lock_agrees_nothing_after_it(scene: Scene):
    """The desk looked while the minutes could be changed; the transaction looks again."""
    await scene.desk.open(LISE, ID)
    action = await scene.desk.add_action(LISE, ID, FOLDER)
    await approved(scene, lambda: scene.desk.attendees(LISE, ID))
    deed = Deed(ID, scene.clock.now(), "lise", "minutes.action")
    for late in (replace(action, text="Skriv en bog", version=2), replace(action, id="another", version=1)):
        with pytest.raises(MinutesLocked):
            await scene.minutes.put_action(late, [], deed)
    await scene.minutes.put_action(replace(action, progress=Progress.DONE, version=2), [], deed)
    assert await scene.desk.open_actions(INGE) == ()
