"""When a pre-read may leave: not before its day, not into a meeting that has begun, nor with the next one's notes."""

from datetime import UTC, datetime, timedelta

import pytest

from forum.erfa.meetings import Wish
from forum.erfa.posts import Preview
from forum.ports import NotYet, Undeliverable
from tests.forum.erfa.memory import wall
from tests.forum.summary.answers import note
from tests.jobs.post_office import ERFA, LISE, PostOffice, opened


@pytest.fixture
async def office() -> PostOffice:
    return await opened()


@pytest.mark.parametrize("after", [timedelta(minutes=1), timedelta(hours=5)])
async def test_a_meeting_that_has_begun_takes_no_notes_from_the_next(office: PostOffice, after: timedelta) -> None:
    office.writes(late := note(8, "broager", meeting="open"))
    office.clock.at = datetime(2021, 9, 14, 17, tzinfo=UTC) + after
    with pytest.raises(Undeliverable, match="begun"):
        await office.delivers("broager")
    assert office.meetings.notes.notes[late.id].meeting == "open"


@pytest.mark.parametrize(("place", "day"), [("broager", 12), ("general", 12), ("lise", 11)])
async def test_what_was_on_its_way_while_the_meeting_was_moved_waits_for_the_new_day(
    office: PostOffice, place: str, day: int
) -> None:
    await office.desk.move(LISE, ERFA, 1, Wish(wall(2021, 11, 16, 19)))
    with pytest.raises(NotYet) as early:
        await office.delivers(place)
    assert early.value.until == datetime(2021, 11, day, 8, tzinfo=UTC)
    assert office.read() == []
    office.clock.at = early.value.until
    await office.delivers(place)
    assert len(office.read()) == 1


@pytest.mark.parametrize("place", ["broager", "general", "lise"])
async def test_what_could_not_leave_at_its_hour_is_not_sent_on_a_saturday(office: PostOffice, place: str) -> None:
    office.clock.at = datetime(2021, 9, 11, 20, tzinfo=UTC)
    with pytest.raises(NotYet) as early:
        await office.delivers(place)
    assert (early.value.until, office.read()) == (datetime(2021, 9, 13, 7, tzinfo=UTC), [])
    office.clock.at = early.value.until
    await office.delivers(place)
    assert len(office.read()) == 1


async def test_what_could_not_leave_is_read_in_the_evening_where_the_morning_is_too_late(office: PostOffice) -> None:
    office.clock.at = datetime(2021, 9, 14, 16, tzinfo=UTC)
    await office.delivers("broager")
    assert len(office.read()) == 1


async def test_a_preview_that_was_late_tells_when_the_pre_read_goes_that_is_late_with_it(office: PostOffice) -> None:
    office.clock.at = datetime(2021, 9, 13, 7, tzinfo=UTC)
    await office.delivers("lise")
    ((_, value),) = office.read()
    assert isinstance(value, Preview)
    assert value.goes_at == office.clock.at
