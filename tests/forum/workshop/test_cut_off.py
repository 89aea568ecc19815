"""Answers after the cut-off of a meeting are taken, and marked; what is written at the meeting itself is not late."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forum.people import Language, Person, Role
from forum.workshop.desk import Workshop
from forum.workshop.notes import Form
from forum.workshop.questions import Phase, Question
from tests.forum.erfa.office import LISE, WISH, Office

INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
CUT_OFF = datetime(2021, 9, 13, 10, tzinfo=UTC)
BEGINS = datetime(2021, 9, 14, 17, tzinfo=UTC)


async def late(office: Office, at: datetime) -> bool:
    """Whether a note that is sent then is marked."""
    office.clock.at = at
    desk = Workshop(office.directory, office.meetings.notes, office.desk, office.clock, cut_offs=office.desk)
    form = Form(f"card-{at}", Question.WORKS_WELL, {Phase.RECEPTION: "Fest"})
    receipt = await desk.send(INGE, form, Language.DA)
    assert receipt.notes[0].meeting == "erfa-2021-09-14"
    assert receipt.late is receipt.notes[0].late
    return receipt.late


@pytest.mark.parametrize(
    ("at", "is_late"),
    [
        (CUT_OFF - timedelta(days=30), False),
        (CUT_OFF, False),
        (CUT_OFF + timedelta(seconds=1), True),
        (BEGINS - timedelta(seconds=1), True),
        (BEGINS, False),
        (BEGINS + timedelta(hours=2), False),
    ],
)
async def test_from_the_cut_off_until_the_meeting_an_answer_is_late(at: datetime, is_late: bool) -> None:
    office = Office()
    await office.desk.plan(LISE, WISH)
    assert await late(office, at) is is_late


async def test_where_the_cut_off_was_left_out_nothing_is_late() -> None:
    office = Office()
    office.clock.at = CUT_OFF + timedelta(minutes=1)
    plan = await office.desk.plan(LISE, WISH)
    assert plan.meeting.cut_off_at is None
    assert not await late(office, CUT_OFF + timedelta(hours=1))


async def test_a_meeting_that_is_moved_takes_its_cut_off_along() -> None:
    office = Office()
    await office.desk.plan(LISE, WISH)
    office.clock.at = CUT_OFF - timedelta(days=3)
    office.meetings.meetings["erfa-2021-09-14"] = replace(
        await office.desk.find("erfa-2021-09-14"), cut_off_at=CUT_OFF - timedelta(days=4)
    )
    assert await late(office, CUT_OFF - timedelta(days=2))
    await office.desk.move(LISE, "erfa-2021-09-14", 1, replace(WISH, title="ERFA"))
    assert not await late(office, CUT_OFF - timedelta(days=1))
