"""A meeting's end, agenda, place, link and questions: what is kept, what adds up, and what is refused."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forum.erfa.errors import BadEnd, BadLink, EndMissing, NoQuestion
from forum.erfa.meetings import Wish
from forum.errors import ForumError, NoSuchTime
from forum.minutes import agenda
from forum.minutes.agenda import AgendaGap, AgendaOpenEnd, AgendaOutside, AgendaOverlap, AgendaRow
from forum.minutes.errors import BadText
from forum.workshop.questions import Question
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import LISE, Office

ERFA = "erfa-2021-09-14"
ROWS = "17.00-17.05 Velkomst v. Landsbyforum\n17.05-17.35 Nyt fra landsbyerne\n17.35-18.30 Gruppearbejde"
EVENING = Wish(
    wall(2021, 9, 14, 17),
    title="ERFA september",
    ends=wall(2021, 9, 14, 18, 30),
    place="Broager Hus",
    link="https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d",
    agenda=ROWS,
    questions=(Question.CAN_IMPROVE, Question.WORKS_WELL, Question.CAN_IMPROVE),
)
ZONE = "Europe/Copenhagen"


@pytest.fixture
def office() -> Office:
    return Office()


async def test_a_meeting_knows_its_end_place_link_agenda_and_questions(office: Office) -> None:
    meeting = (await office.desk.plan(LISE, EVENING)).meeting
    assert meeting.ends_at == datetime(2021, 9, 14, 16, 30, tzinfo=UTC)
    assert (meeting.place, meeting.link) == (EVENING.place, EVENING.link)
    assert [(point.title, point.lead, point.minutes) for point in meeting.points] == [
        ("Velkomst", "Landsbyforum", 5),
        ("Nyt fra landsbyerne", "", 30),
        ("Gruppearbejde", "", 55),
    ]
    assert meeting.questions == (Question.WORKS_WELL, Question.CAN_IMPROVE)


@pytest.mark.parametrize(("until", "minutes"), [("18.25", 85), ("18.30", 90)])
def test_the_form_tells_how_much_of_the_meeting_the_rows_take(office: Office, until: str, minutes: int) -> None:
    """«17.00–18.30: rækkerne fylder 85 af 90 min.»"""
    fill = office.desk.fill(replace(EVENING, agenda=ROWS.replace("18.30", until)))
    assert (fill.filled, fill.of) == (minutes, 90)


def test_without_an_end_nothing_is_summed(office: Office) -> None:
    fill = office.desk.fill(Wish(wall(2021, 9, 14, 17)))
    assert (fill.filled, fill.of) == (0, 0)


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"ends": wall(2021, 9, 14, 17)}, BadEnd),
        ({"ends": wall(2021, 9, 14, 16)}, BadEnd),
        ({"ends": wall(2021, 9, 15, 17, 1)}, BadEnd),
        ({"ends": None}, EndMissing),
        ({"starts": wall(2022, 3, 27, 1), "ends": wall(2022, 3, 27, 2, 30), "agenda": ""}, NoSuchTime),
        ({"agenda": "17.00-18.00 Velkomst"}, AgendaOpenEnd),
        ({"agenda": "17.00-17.30 Velkomst\n17.45-18.30 Nyt"}, AgendaGap),
        ({"agenda": "17.00-17.30 Velkomst\n17.15-18.30 Nyt"}, AgendaOverlap),
        ({"agenda": "17.00-18.45 Velkomst"}, AgendaOutside),
        ({"agenda": "Velkomst"}, AgendaRow),
        ({"questions": ()}, NoQuestion),
        ({"place": "x" * 121}, BadText),
        ({"link": "http://teams.example/x"}, BadLink),
        ({"link": "javascript:alert(1)"}, BadLink),
        ({"link": "https://teams.example/ x"}, BadLink),
        ({"link": "https://municipality.dk@evil.example/"}, BadLink),
        ({"link": "https:///x"}, BadLink),
        ({"link": "https://[::1/x"}, BadLink),
        ({"link": "https://x.example/" + "y" * 500}, BadLink),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_kept(
    office: Office, more: dict[str, object], refusal: type[ForumError]
) -> None:
    with pytest.raises(refusal):
        await office.desk.plan(LISE, replace(EVENING, **more))  # type: ignore[arg-type]
    assert (office.meetings.meetings, office.meetings.rows) == ({}, {})


async def test_a_row_of_the_agenda_that_does_not_fit_is_named(office: Office) -> None:
    with pytest.raises(AgendaGap) as refused:
        await office.desk.plan(LISE, replace(EVENING, agenda="17.00-17.30 Velkomst\n17.45-18.30 Nyt"))
    assert (refused.value.args_["row"], refused.value.args_["title"]) == (2, "Nyt")


@pytest.mark.parametrize("clock", [17, 19])
async def test_rows_that_nobody_touched_move_along(office: Office, clock: int) -> None:
    planned = (await office.desk.plan(LISE, EVENING)).meeting
    stands = agenda.text(planned.points, ZONE)
    later = replace(EVENING, starts=wall(2021, 9, 21, clock), ends=wall(2021, 9, 21, clock + 1, 30), agenda=stands)
    points = (await office.desk.move(LISE, ERFA, 1, later)).meeting.points
    hours = timedelta(days=7, hours=clock - 17)
    assert [(point.title, point.starts_at) for point in points] == [
        (point.title, point.starts_at + hours) for point in planned.points
    ]


async def test_rows_of_a_meeting_that_gets_longer_have_to_fill_it(office: Office) -> None:
    await office.desk.plan(LISE, EVENING)
    with pytest.raises(AgendaOpenEnd):
        await office.desk.move(LISE, ERFA, 1, replace(EVENING, ends=wall(2021, 9, 14, 19)))


async def test_a_long_meeting_takes_answers_until_its_end(office: Office) -> None:
    day = Wish(wall(2021, 9, 14, 9), ends=wall(2021, 9, 14, 16))
    meeting = (await office.desk.plan(LISE, day)).meeting
    desk = office.desk
    assert await desk.next_id("landsbyforum", meeting.starts_at + timedelta(hours=6)) == ERFA
    assert await desk.next_id("landsbyforum", meeting.starts_at + timedelta(hours=7)) == "open"
