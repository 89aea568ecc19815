"""Which gathering `referat` and `opsummér` mean without being told."""

from datetime import timedelta

import pytest

from forum.errors import NoSuchMeeting
from forum.groupwork.rounds import Act as Press
from forum.minutes.desk import Act
from forum.minutes.minutes import State
from tests.forum.minutes.scene import ANNA, DAY, HALF_PAST_SIX, ID, INGE, LISE, SESSION, Scene

HOUR = timedelta(hours=1)


async def meant(scene: Scene, typed: str = "") -> str:
    return (await scene.choosing.gathering(typed)).id


async def test_the_meeting_that_comes_where_nothing_else_is(scene: Scene):
    near, far = await scene.planned(10 * DAY), await scene.planned(20 * DAY)
    assert await meant(scene) == near.id
    assert await meant(scene, far.id) == far.id
    assert await meant(scene, f" {far.id.upper()} ") == far.id


async def test_the_meeting_that_runs_or_was(scene: Scene):
    meeting, _ = await scene.planned(HOUR), await scene.planned(20 * DAY)
    scene.later(HOUR + timedelta(minutes=1))
    assert await meant(scene) == meeting.id
    scene.later(14 * DAY)
    assert await meant(scene) == meeting.id
    scene.later(2 * HOUR)
    assert await meant(scene) != meeting.id


async def test_group_work_with_notes_comes_before_the_meeting(scene: Scene):
    await scene.planned(HOUR)
    scene.later(HALF_PAST_SIX)
    assert await meant(scene) != ID, "without notes there is nothing to write about"
    await scene.sends(INGE, "Vi har fest")
    assert await meant(scene) == ID


async def test_what_is_published_is_not_waited_for(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    assert await meant(scene) == ID
    await scene.approved()
    assert await meant(scene) == ID
    assert (await scene.desk.published(ID)).state is State.PUBLISHED
    await scene.planned(10 * DAY)
    assert await meant(scene) != ID
    assert await meant(scene, SESSION.code) == ID


async def test_minutes_that_are_out_are_still_meant_where_nothing_else_comes(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    await scene.desk.published(ID)
    assert await meant(scene) == ID
    scene.later(15 * DAY)
    assert await meant(scene) == "open"


async def test_who_was_there_says_so_where_no_meeting_was_planned(scene: Scene):
    with pytest.raises(NoSuchMeeting):
        await scene.choosing.coming()
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    assert (await scene.choosing.coming()).id == ID


async def test_what_was_called_off_was_no_group_work(scene: Scene):
    called_off = await scene.called_off()
    scene.later(HALF_PAST_SIX)
    assert await meant(scene) == "open"
    assert (await scene.choosing.gathering(called_off.id)).id == called_off.id


async def test_the_newest_of_two(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    later = await scene.again()
    await scene.sends(ANNA, "Også her", session=later.id)
    await scene.group_work.act(LISE, later.id, Press.CLOSE)
    assert await meant(scene) == later.id


async def test_nobody_knows_what_was_never_there(scene: Scene):
    for typed in ("9999", "erfa-2021-02-30", "x" * 500, "'; DROP TABLE"):
        with pytest.raises(NoSuchMeeting):
            await meant(scene, typed)


async def test_times_are_those_of_the_meeting_around_it_and_then_of_the_minutes(scene: Scene):
    alone = await scene.choosing.gathering(ID)
    assert (alone.starts_at, alone.ends_at - alone.starts_at) == (SESSION.switches[0].replace(minute=0), 1.5 * HOUR)
    drafted = (await scene.desk.open(LISE, ID)).minutes
    assert drafted.starts_at == alone.starts_at
    assert Act.REVIEW in (await scene.desk.open(LISE, ID)).may
