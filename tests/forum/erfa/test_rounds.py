"""The days of a question round: by the rule, as typed, too near, and after a move."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.refused import refusal
from forum.erfa import rounds, times
from forum.erfa.days import Rules, cut_off
from forum.erfa.errors import CutOffTooLate, QuestionsTooLate, ReminderOutside
from forum.erfa.meetings import Meeting, Occasion, Plan, Wish
from forum.errors import BadDate, ForumError, InThePast, NoSuchTime
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import LISE, WISH, Office
from texts import when

ERFA = "erfa-2021-09-14"
ZONE = "Europe/Copenhagen"
VILLAGES = ("broager", "graasten", "egernsund")


@pytest.fixture
def office() -> Office:
    return Office()


def local(at: datetime | None) -> str:
    assert at is not None
    return when.figures(times.local(at, ZONE), "da")


def days(meeting: Meeting) -> tuple[str, str, str]:
    return local(meeting.asked_at), local(meeting.reminded_at), local(meeting.cut_off_at)


async def planned(office: Office, wish: Wish = WISH) -> Meeting:
    return (await office.desk.plan(LISE, wish)).meeting


async def test_villages_are_asked_a_fortnight_before_and_reminded_on_the_fourth_day(office: Office) -> None:
    """14 September 2021 is a Tuesday, the fourth day before it a Friday, the day before a Monday."""
    assert days(await planned(office)) == ("31-08-2021 09.00", "10-09-2021 09.00", "13-09-2021 12.00")


async def test_every_village_is_asked_and_reminded_and_general_invited_once(office: Office) -> None:
    meeting = await planned(office)
    rows = office.meetings.asks(ERFA)
    assert rows == {
        **{f"erfa.questions:{village}": meeting.asked_at for village in VILLAGES},
        **{f"erfa.reminder:{village}": meeting.reminded_at for village in VILLAGES},
        "erfa.invited:general": meeting.asked_at,
    }


async def test_a_holiday_is_left_out_backwards(office: Office) -> None:
    """The fourth day before 27 May 2021 is Whit Sunday, the fortnight before is Ascension Day."""
    meeting = await planned(office, Wish(wall(2021, 5, 27, 19)))
    assert days(meeting)[:2] == ("12-05-2021 09.00", "21-05-2021 09.00")


async def test_the_settings_say_how_many_days(office: Office) -> None:
    desk = replace(office.desk, rules=Rules(10, 5, 2, cut_off("2 17.30")[1]))
    plan = await desk.plan(LISE, WISH)
    assert days(plan.meeting) == ("03-09-2021 09.00", "09-09-2021 09.00", "12-09-2021 17.30")


async def test_each_day_can_be_chosen(office: Office) -> None:
    wish = replace(
        WISH, asked_on=date(2021, 9, 1), reminded_on=date(2021, 9, 7), cut_off=wall(2021, 9, 10, 15), title="September"
    )
    assert days(await planned(office, wish)) == ("01-09-2021 09.00", "07-09-2021 09.00", "10-09-2021 15.00")


@pytest.mark.parametrize(
    ("more", "error", "typed"),
    [
        ({"cut_off": wall(2021, 9, 14, 19)}, CutOffTooLate, "14-09-2021 19.00"),
        ({"cut_off": wall(2021, 9, 20, 12)}, CutOffTooLate, "20-09-2021 12.00"),
        ({"cut_off": wall(2021, 5, 3, 12)}, InThePast, "03-05-2021 12.00"),
        ({"cut_off": wall(2022, 3, 27, 2, 30), "starts": wall(2022, 3, 28, 19)}, NoSuchTime, "27-03-2022 02.30"),
        ({"cut_off": wall(9999, 12, 31, 23)}, BadDate, "31-12-9999 23.00"),
        ({"asked_on": date(2021, 9, 14)}, QuestionsTooLate, "14-09-2021"),
        ({"asked_on": date(2021, 9, 9), "cut_off": wall(2021, 9, 8, 12)}, QuestionsTooLate, "09-09-2021"),
        ({"asked_on": date(2021, 5, 3)}, InThePast, "03-05-2021"),
        ({"asked_on": date(1, 1, 1)}, BadDate, "01-01-1"),
        ({"reminded_on": date(2021, 8, 30)}, ReminderOutside, "30-08-2021"),
        ({"reminded_on": date(2021, 8, 31)}, ReminderOutside, "31-08-2021"),
        ({"reminded_on": date(2021, 9, 14)}, ReminderOutside, "14-09-2021"),
        ({"reminded_on": date(2021, 5, 3)}, InThePast, "03-05-2021"),
        ({"reminded_on": date(9999, 1, 1)}, BadDate, "01-01-9999"),
    ],
)
async def test_a_day_that_cannot_be_is_refused_with_what_was_typed(
    office: Office, more: dict[str, object], error: type[ForumError], typed: str
) -> None:
    with pytest.raises(error) as refused:
        await office.desk.plan(LISE, replace(WISH, **more))  # type: ignore[arg-type]
    assert typed in refusal("da", refused.value)
    assert (office.meetings.meetings, office.meetings.rows) == ({}, {})


@pytest.mark.parametrize(
    ("meets", "left_out"),
    [
        (wall(2021, 5, 18, 19), (Occasion.QUESTIONS,)),
        (wall(2021, 5, 19, 19), ()),
        (wall(2021, 5, 7, 19), (Occasion.QUESTIONS, Occasion.REMINDER)),
        (wall(2021, 5, 5, 9), (Occasion.QUESTIONS, Occasion.REMINDER, Occasion.CUT_OFF)),
    ],
)
async def test_what_the_meeting_is_too_near_for_is_left_out_and_said(
    office: Office, meets: datetime, left_out: tuple[Occasion, ...]
) -> None:
    """It is 4 May, 17.42: what was due this morning is not sent late."""
    plan = await office.desk.plan(LISE, Wish(meets))
    assert plan.left_out == left_out
    assert all(due > office.clock.now() for due in office.meetings.asks(plan.meeting.id).values())
    assert (await office.desk.shown(LISE, plan.meeting.id)).left_out == left_out


async def test_whoever_types_today_asks_as_soon_as_one_may(office: Office) -> None:
    """17.42 is after working hours: the next morning. At ten it is at once."""
    near = Wish(wall(2021, 5, 12, 19), asked_on=date(2021, 5, 4))
    assert local((await planned(office, near)).asked_at) == "05-05-2021 09.00"
    office.clock.at = datetime(2021, 5, 5, 8, tzinfo=UTC)
    other = Wish(wall(2021, 5, 19, 19), asked_on=date(2021, 5, 5))
    assert local((await planned(office, other)).asked_at) == "05-05-2021 10.00"


async def moved(office: Office, wish: Wish, seen: int = 1) -> Plan:
    return await office.desk.move(LISE, ERFA, seen, wish)


async def test_a_move_reckons_everything_anew(office: Office) -> None:
    await planned(office)
    plan = await moved(office, replace(WISH, starts=wall(2021, 9, 28, 19)))
    assert days(plan.meeting) == ("14-09-2021 09.00", "24-09-2021 09.00", "27-09-2021 12.00")
    assert set(office.meetings.asks(ERFA).values()) == {plan.meeting.asked_at, plan.meeting.reminded_at}


async def test_questions_that_went_out_are_not_sent_for_the_new_day(office: Office) -> None:
    first = await planned(office)
    for key in [key for key in office.meetings.states if key.startswith(("erfa.questions", "erfa.invited"))]:
        office.meetings.states[key] = "done"
    office.clock.at = datetime(2021, 9, 2, 8, tzinfo=UTC)
    plan = await moved(office, replace(WISH, starts=wall(2021, 10, 12, 19)))
    assert plan.meeting.asked_at == first.asked_at
    assert days(plan.meeting)[1:] == ("08-10-2021 09.00", "11-10-2021 12.00")
    assert office.meetings.asks(ERFA).keys() == {f"erfa.reminder:{village}" for village in VILLAGES}


async def test_a_reminder_that_went_out_is_the_only_one(office: Office) -> None:
    first = await planned(office)
    for key in office.meetings.asks(ERFA):
        kind, place = key.split(":")
        office.meetings.states[f"{kind}:{ERFA}:{place}"] = "done"
    office.clock.at = datetime(2021, 9, 10, 12, tzinfo=UTC)
    plan = await moved(office, replace(WISH, starts=wall(2021, 10, 12, 19), reminded_on=date(2021, 10, 5)))
    assert plan.meeting.reminded_at == first.reminded_at
    assert office.meetings.asks(ERFA) == {}


async def test_a_meeting_moved_near_goes_without_what_was_never_sent(office: Office) -> None:
    await planned(office)
    plan = await moved(office, replace(WISH, starts=wall(2021, 5, 12, 19)))
    assert plan.left_out == (Occasion.QUESTIONS,)
    assert {key.split(":")[0] for key in office.meetings.asks(ERFA)} == {"erfa.reminder"}


async def test_an_edit_after_the_cut_off_keeps_it(office: Office) -> None:
    first = await planned(office)
    office.clock.at = datetime(2021, 9, 13, 12, tzinfo=UTC)
    typed = replace(WISH, title="September", cut_off=wall(2021, 9, 13, 12))
    plan = await moved(office, typed)
    again = await moved(office, replace(WISH, title="ERFA"), 2)
    assert first.cut_off_at == plan.meeting.cut_off_at == again.meeting.cut_off_at


NOW = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)


@given(hours=st.integers(1, 24 * 400), rules=st.builds(Rules, *[st.integers(1, 60)] * 3, st.times()))
def test_whatever_the_rules_are_a_round_stands_in_its_order(hours: int, rules: Rules) -> None:
    starts_at = NOW + timedelta(hours=hours)
    around = rounds.Around(starts_at, ZONE, rules, NOW)
    found = rounds.reckoned(Wish(times.local(starts_at, ZONE).replace(tzinfo=None)), around)
    order = [NOW, *filter(None, (found.asked_at, found.reminded_at, found.cut_off_at)), starts_at]
    assert order == sorted(set(order))
    asked = filter(None, (found.asked_at, found.reminded_at))
    assert all(times.is_working_day(times.local(at, ZONE).date()) for at in asked)


@pytest.mark.parametrize("typed", ["", "fri 12.00", "1", "0 12.00", "61 12.00", "1 25.00", "1 12.00 x"])
def test_a_cut_off_that_is_none_is_no_setting(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        cut_off(typed)
