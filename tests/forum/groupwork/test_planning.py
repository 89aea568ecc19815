"""What an organiser plans: the usual times, what cannot be, and that a second tap plans nothing anew."""

from datetime import timedelta

import pytest

from forum.groupwork.planning import (
    BadCutOff,
    BadGroups,
    BadMinutes,
    BadSlack,
    BadStart,
    BadVillage,
    BadWish,
    BadYear,
    NoQuestions,
)
from forum.groupwork.sessions import Group
from forum.ports import Kind
from forum.workshop.questions import Question
from tests.forum.erfa.memory import wall
from tests.forum.groupwork.room import LISE, ODA, USUAL, Room, local


@pytest.fixture
def room() -> Room:
    return Room()


async def test_pressed_at_17_38_it_begins_at_17_40_and_takes_late_answers_until_friday_noon(room: Room):
    session = await room.prepared()
    assert [local(at) for at in session.switches] == [
        "04-05 17.40", "04-05 17.45", "04-05 17.48", "04-05 17.58", "04-05 18.00",
    ]  # fmt: skip
    assert local(session.cut_off) == "07-05 12.00"
    assert (session.meeting, session.wish_year, session.created_by) == ("erfa-2021-05-04", 2025, "lise")
    assert len(session.code) == 4
    assert session.code.isdecimal()


async def test_what_the_clock_will_do_waits_from_the_start(room: Room):
    session = await room.prepared()
    due = {row.subject: row.due for row in room.sessions.rows if row.kind is Kind.CLOCK}
    assert due == {f"{session.id}:{index}": at for index, at in enumerate(session.switches)}
    assert len(room.rows(Kind.ANNOUNCEMENT)) == len(room.rows(Kind.SESSION_CARD)) == 1


async def test_a_second_tap_on_the_form_makes_no_second_group_work(room: Room):
    first = await room.desk.prepare(LISE, USUAL, "token")
    assert await room.desk.prepare(LISE, USUAL, "token") == first
    assert (await room.desk.prepare(ODA, USUAL, "token")).id != first.id
    assert len(room.sessions.sessions) == 2


async def test_two_at_once_have_two_codes_and_the_newest_wins_where_none_is_named(room: Room):
    first = await room.prepared()
    room.clock.at += timedelta(minutes=1)
    second = await room.desk.prepare(ODA, USUAL)
    assert first.code != second.code
    assert (await room.desk.shown(LISE)).session.id == second.id
    assert (await room.desk.by_code(first.code)).id == first.id


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"questions": (), "minutes": ()}, NoQuestions),
        ({"minutes": (5, 3)}, NoQuestions),
        ({"minutes": (5, 0, 10)}, BadMinutes),
        ({"minutes": (5, 61, 10)}, BadMinutes),
        ({"slack": 16}, BadSlack),
        ({"slack": -1}, BadSlack),
        ({"groups": ()}, BadGroups),
        ({"groups": tuple(Group(number) for number in range(301))}, BadGroups),
        ({"groups": (Group(1, ("atlantis",)),)}, BadVillage),
        ({"wish_year": 1}, BadYear),
        ({"starts": wall(2021, 5, 4, 17, 30)}, BadStart),
        ({"starts": wall(2023, 5, 4, 17, 30)}, BadStart),
        ({"starts": wall(9999, 12, 31, 23, 59)}, BadStart),
        ({"cut_off": wall(2021, 5, 4, 17, 59)}, BadCutOff),
        ({"cut_off": wall(1, 1, 1)}, BadCutOff),
    ],
)
async def test_what_cannot_be_is_refused_with_its_field(room: Room, more: dict[str, object], refusal: type[BadWish]):
    with pytest.raises(refusal) as error:
        await room.prepared(**more)
    assert error.value.field
    assert not room.sessions.sessions


async def test_the_largest_and_the_smallest_there_can_be(room: Room):
    many = await room.prepared(groups=tuple(Group(1) for _ in range(300)), minutes=(60, 60, 60), slack=15)
    assert [group.number for group in many.groups][-1] == 300
    few = await room.prepared(questions=(Question.WISH_SCENARIO,), minutes=(1,), slack=0, groups=(Group(1),))
    assert len(few.switches) == 3
