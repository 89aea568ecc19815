"""The shared calendar while something goes wrong: one event a meeting as it stands, and none of one called off."""

from datetime import timedelta

import pytest

from forum.erfa.meetings import Wish
from forum.ports import Unavailable, Undeliverable
from forum.reasons import Why
from tests.forum.erfa.memory import wall
from tests.jobs.calendar_store import LISE
from tests.jobs.outlook import ERFA, Hall


async def test_a_lost_answer_makes_no_second_event_and_leaves_no_old_time(hall: Hall):
    meeting = await hall.planned()
    hall.outlook.loses = True
    with pytest.raises(Unavailable):
        await hall.leaves()
    await hall.opened.desk.move(LISE, ERFA, meeting.version, Wish(wall(2021, 9, 15, 19)))
    await hall.leaves()
    assert list(hall.outlook.events) == [f"{ERFA}/0"]
    assert hall.outlook.events[f"{ERFA}/0"].starts_at - meeting.starts_at == timedelta(days=1)


async def test_what_somebody_took_away_is_made_anew_with_the_next_change_and_once(hall: Hall):
    meeting = await hall.planned()
    await hall.leaves()
    hall.outlook.events.clear()
    await hall.opened.desk.move(LISE, ERFA, meeting.version, Wish(wall(2021, 9, 15, 19)))
    hall.outlook.loses = True
    with pytest.raises(Unavailable):
        await hall.leaves()
    await hall.leaves()
    await hall.leaves()
    assert list(hall.outlook.events) == [f"{ERFA}/1"]


async def test_what_somebody_took_away_of_a_meeting_called_off_is_gone_already(hall: Hall):
    meeting = await hall.planned()
    await hall.leaves()
    hall.outlook.events.clear()
    await hall.opened.desk.cancel(LISE, ERFA, meeting.version)
    await hall.leaves()
    assert hall.outlook.events == {}


async def test_a_meeting_called_off_after_a_lost_answer_leaves_no_event(hall: Hall):
    """Nobody knows the event's id, and there it stands."""
    meeting = await hall.planned()
    hall.outlook.loses = True
    with pytest.raises(Unavailable):
        await hall.leaves()
    assert len(hall.outlook.events) == 1
    await hall.opened.desk.cancel(LISE, ERFA, meeting.version)
    for _ in range(2):
        await hall.leaves()
    assert hall.outlook.events == {}
    assert hall.outlook.calls == ["make", "make", "remove"]


async def test_what_somebody_took_away_the_moment_it_was_made_is_made_anew(hall: Hall):
    await hall.planned()
    hall.outlook.vanishes = True
    with pytest.raises(Unavailable):
        await hall.leaves()
    await hall.leaves()
    assert list(hall.outlook.events) == [f"{ERFA}/1"]


@pytest.mark.parametrize(
    "failed", [Undeliverable("403", Why.NO_RIGHT, "Calendars.ReadWrite"), Unavailable("429", 30, pause=True)]
)
async def test_a_mailbox_that_refuses_keeps_nobody_from_the_file(hall: Hall, failed: Exception):
    await hall.planned()
    hall.outlook.raises = [failed]
    with pytest.raises(type(failed)) as refused:
        await hall.leaves()
    assert refused.value is failed
    assert len(hall.file().events) == 1
    await hall.leaves()
    assert len(hall.outlook.events) == 1
