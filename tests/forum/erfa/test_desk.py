"""The desk of ERFA meetings: what is planned, when it goes out, and who may."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from forum.erfa.desk import PreReadTooLate
from forum.erfa.meetings import OPEN, State, Wish, free_id
from forum.errors import AlreadyPlanned, ChangedMeanwhile, InThePast, NoSuchTime, NotAllowed
from forum.people import Language, Person, Role
from forum.ports import Kind
from tests.bot.fakes import landsbyforum
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import CHANNELS, LISE, WISH, Office

INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")


@pytest.fixture
def office() -> Office:
    return Office()


async def test_a_meeting_gets_a_readable_id_and_its_mornings(office: Office) -> None:
    """14 September 2021 is a Tuesday; three days before is a Saturday, so the Friday and the Thursday serve."""
    plan = await office.desk.plan(LISE, WISH)
    meeting = plan.meeting
    assert meeting.id == "erfa-2021-09-14"
    assert meeting.starts_at == datetime(2021, 9, 14, 17, tzinfo=UTC)
    assert meeting.pre_read_at == datetime(2021, 9, 10, 7, tzinfo=UTC)
    assert meeting.preview_at == datetime(2021, 9, 9, 7, tzinfo=UTC)
    assert plan.minutes is None


async def test_every_channel_and_every_organiser_has_one_row(office: Office) -> None:
    office.directory.value = landsbyforum(organisers=frozenset({"lise", "oda"}))
    plan = await office.desk.plan(LISE, WISH)
    due = office.meetings.due("erfa-2021-09-14")
    assert due.keys() == CHANNELS | {"erfa.preview:lise", "erfa.preview:oda"}
    assert {due[key] for key in CHANNELS} == {plan.meeting.pre_read_at}
    assert due["erfa.preview:oda"] == plan.meeting.preview_at
    assert plan.progress.waiting == 4
    row = office.meetings.rows["erfa.pre_read:erfa-2021-09-14:broager"]
    assert (row.kind, row.target, row.subject) == (Kind.PRE_READ, "channel:broager", "erfa-2021-09-14:broager")


async def test_a_second_meeting_on_one_day_is_numbered(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    second = await office.desk.plan(LISE, Wish(wall(2021, 9, 14, 10)))
    assert second.meeting.id == "erfa-2021-09-14-2"
    assert free_id(date(2021, 9, 14), frozenset({"erfa-2021-09-14", "erfa-2021-09-14-2"})) == "erfa-2021-09-14-3"


async def test_changing_one_meeting_leaves_the_rows_of_its_neighbour(office: Office) -> None:
    first = await office.desk.plan(LISE, WISH)
    second = await office.desk.plan(LISE, Wish(wall(2021, 9, 14, 10)))
    before = office.meetings.due(second.meeting.id)
    await office.desk.stop(LISE, first.meeting.id)
    assert office.meetings.due(second.meeting.id) == before
    assert office.meetings.due(first.meeting.id) == {}


async def test_the_next_meeting_takes_the_answers_until_it_is_over(office: Office) -> None:
    assert await office.desk.next_id("landsbyforum", office.clock.now()) == OPEN
    plan = await office.desk.plan(LISE, WISH)
    begins = plan.meeting.starts_at
    assert await office.desk.next_id("landsbyforum", begins + timedelta(hours=2)) == plan.meeting.id
    assert await office.desk.next_id("landsbyforum", begins + timedelta(hours=3)) == OPEN
    assert await office.desk.next_id("another", begins) == OPEN


async def test_the_sooner_of_two_meetings_is_the_next(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    sooner = await office.desk.plan(LISE, Wish(wall(2021, 6, 1, 19)))
    assert await office.desk.next_id("landsbyforum", office.clock.now()) == sooner.meeting.id


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (Wish(wall(2021, 5, 4, 17, 42)), InThePast),
        (Wish(wall(2020, 9, 14, 19)), InThePast),
        (Wish(wall(2022, 3, 27, 2, 30)), NoSuchTime),
        (Wish(wall(2021, 9, 14, 19), pre_read_on=date(2021, 9, 15)), PreReadTooLate),
        (Wish(wall(2021, 9, 14, 8), pre_read_on=date(2021, 9, 14)), PreReadTooLate),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_kept(
    office: Office, wish: Wish, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await office.desk.plan(LISE, wish)
    assert office.meetings.meetings == {}
    assert office.meetings.rows == {}


async def test_the_morning_of_the_meeting_itself_may_be_chosen(office: Office) -> None:
    plan = await office.desk.plan(LISE, replace(WISH, pre_read_on=date(2021, 9, 14)))
    assert plan.meeting.pre_read_at == datetime(2021, 9, 14, 7, tzinfo=UTC)
    assert plan.meeting.preview_at == datetime(2021, 9, 13, 7, tzinfo=UTC)


async def test_the_same_time_again_names_the_meeting_that_stands(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    with pytest.raises(AlreadyPlanned) as refused:
        await office.desk.plan(LISE, WISH)
    assert refused.value.args_["meeting"] == "erfa-2021-09-14"


async def test_a_preview_whose_morning_has_gone_is_shown_now(office: Office) -> None:
    office.clock.at = datetime(2021, 9, 9, 12, tzinfo=UTC)
    await office.desk.plan(LISE, WISH)
    due = office.meetings.due("erfa-2021-09-14")
    assert due["erfa.preview:lise"] == office.clock.now()
    assert due["erfa.pre_read:broager"] == datetime(2021, 9, 10, 7, tzinfo=UTC)


async def test_stop_holds_the_pre_read_back_and_a_second_tap_changes_nothing(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    stopped = await office.desk.stop(LISE, "erfa-2021-09-14")
    again = await office.desk.stop(LISE, "erfa-2021-09-14")
    assert stopped.meeting.state is State.STOPPED
    assert office.meetings.due("erfa-2021-09-14") == {}
    assert again == stopped
    assert await office.desk.next_id("landsbyforum", office.clock.now()) == "erfa-2021-09-14"


async def test_a_stopped_pre_read_can_go_out_after_all(office: Office) -> None:
    plan = await office.desk.plan(LISE, WISH)
    before = office.meetings.due("erfa-2021-09-14")
    await office.desk.stop(LISE, "erfa-2021-09-14")
    resumed = await office.desk.resume(LISE, "erfa-2021-09-14")
    assert resumed.meeting.state is State.PLANNED
    assert office.meetings.due("erfa-2021-09-14") == before
    assert plan.progress == replace(resumed.progress, stopped=0)


async def test_moving_gives_new_mornings_to_the_same_occasions(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    moved = await office.desk.move(LISE, "erfa-2021-09-14", 1, Wish(wall(2021, 9, 28, 18)))
    assert moved.meeting.id == "erfa-2021-09-14"
    assert moved.meeting.version == 2
    due = office.meetings.due("erfa-2021-09-14")
    assert due["erfa.pre_read:broager"] == datetime(2021, 9, 24, 7, tzinfo=UTC)
    assert due["erfa.preview:lise"] == datetime(2021, 9, 23, 7, tzinfo=UTC)
    assert len(due) == 5


async def test_a_channel_that_got_the_pre_read_never_gets_it_again(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    office.meetings.states["erfa.pre_read:erfa-2021-09-14:broager"] = "done"
    office.meetings.states["erfa.preview:erfa-2021-09-14:lise"] = "done"
    moved = await office.desk.move(LISE, "erfa-2021-09-14", 1, Wish(wall(2021, 9, 28, 18)))
    assert office.meetings.due("erfa-2021-09-14").keys() == (CHANNELS - {"erfa.pre_read:broager"}) | {
        "erfa.preview:lise"
    }
    assert (moved.progress.sent, moved.progress.waiting) == (1, 3)


async def test_two_organisers_who_change_one_meeting_do_not_overwrite_each_other(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    await office.desk.move(LISE, "erfa-2021-09-14", 1, Wish(wall(2021, 9, 28, 18)))
    with pytest.raises(ChangedMeanwhile):
        await office.desk.move(LISE, "erfa-2021-09-14", 1, Wish(wall(2021, 10, 5, 18)))


async def test_the_pre_read_day_alone_can_be_changed(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    moved = await office.desk.move(LISE, "erfa-2021-09-14", 1, replace(WISH, pre_read_on=date(2021, 9, 13)))
    assert moved.meeting.starts_at == datetime(2021, 9, 14, 17, tzinfo=UTC)
    assert moved.meeting.pre_read_at == datetime(2021, 9, 13, 7, tzinfo=UTC)


async def test_a_meeting_cannot_be_moved_onto_another(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    await office.desk.plan(LISE, Wish(wall(2021, 9, 28, 18)))
    with pytest.raises(AlreadyPlanned):
        await office.desk.move(LISE, "erfa-2021-09-14", 1, Wish(wall(2021, 9, 28, 18)))


async def test_a_stopped_meeting_stays_stopped_when_it_is_moved(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    await office.desk.stop(LISE, "erfa-2021-09-14")
    await office.desk.move(LISE, "erfa-2021-09-14", 2, Wish(wall(2021, 9, 28, 18)))
    assert office.meetings.due("erfa-2021-09-14") == {}


async def test_a_meeting_that_was_held_is_not_stopped_any_more(office: Office) -> None:
    plan = await office.desk.plan(LISE, WISH)
    office.clock.at = plan.meeting.starts_at + timedelta(days=1)
    assert (await office.desk.stop(LISE, plan.meeting.id)).meeting.state is State.PLANNED
    assert plan.meeting.at(office.clock.now()) is State.HELD


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ORGANISER])
async def test_only_organisers_plan_move_stop_and_look_behind(office: Office, role: Role) -> None:
    await office.desk.plan(LISE, WISH)
    somebody = replace(INGE, role=role)
    desk, id_ = office.desk, "erfa-2021-09-14"
    acts = (
        desk.plan(somebody, WISH),
        desk.move(somebody, id_, 1, WISH),
        desk.stop(somebody, id_),
        desk.resume(somebody, id_),
        desk.shown(somebody, id_),
    )
    for act in acts:
        with pytest.raises(NotAllowed):
            await act
    assert office.meetings.meetings[id_].version == 1


@pytest.mark.parametrize(
    ("meets", "goes"),
    [
        (wall(2022, 3, 28, 19), datetime(2022, 3, 25, 8, tzinfo=UTC)),
        (wall(2022, 3, 31, 19), datetime(2022, 3, 28, 7, tzinfo=UTC)),
        (wall(2021, 11, 2, 19), datetime(2021, 10, 29, 7, tzinfo=UTC)),
        (wall(2021, 11, 4, 19), datetime(2021, 11, 1, 8, tzinfo=UTC)),
    ],
)
async def test_the_pre_read_goes_out_at_nine_on_either_side_of_a_clock_change(
    office: Office, meets: datetime, goes: datetime
) -> None:
    """27 March 2022 springs forward, 31 October 2021 falls back."""
    assert (await office.desk.plan(LISE, Wish(meets))).meeting.pre_read_at == goes
