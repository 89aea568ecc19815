"""Who takes a seat in group work, and where a note belongs."""

from datetime import datetime, timedelta

import pytest

from forum.errors import NotAllowed
from forum.groupwork.desk import InAnotherGroup, NoSuchGroup, NoSuchSession
from forum.groupwork.rounds import Act
from forum.groupwork.sessions import Group, Place
from forum.people import Language, Person
from forum.ports import Kind
from forum.workshop.questions import Question
from forum.workshop.sittings import Locked, Shut
from tests.forum.groupwork.room import HELGA, INGE, LISE, NOBODY, Room


@pytest.fixture
def room() -> Room:
    return Room()


async def test_a_seat_is_taken_once(room: Room):
    session = await room.prepared()
    seat = await room.desk.join(INGE, session.id, 2)
    assert (seat.group, seat.name, seat.language) == (2, "Inge Eksempel", Language.DA)
    assert await room.desk.join(INGE, session.id, 2) == seat
    assert await room.desk.seated(session.id, 2) == (seat,)
    assert room.rows(Kind.SESSION_CARD)[-1] == f"{session.id}:lise"


async def test_another_group_is_asked_about_first_and_what_was_written_counts_on(room: Room):
    session = await room.prepared()
    seat = await room.desk.join(INGE, session.id, 1)
    await room.sessions.wrote("landsbyforum", seat)
    with pytest.raises(InAnotherGroup):
        await room.desk.join(INGE, session.id, 2)
    moved = await room.desk.join(INGE, session.id, 2, switch=True)
    assert (moved.group, moved.wrote) == (2, True)
    assert await room.desk.seated(session.id, 1) == ()


async def test_nobody_joins_what_is_not_there_or_over(room: Room):
    session = await room.prepared()
    with pytest.raises(NoSuchGroup):
        await room.desk.join(INGE, session.id, 3)
    with pytest.raises(NoSuchSession):
        await room.desk.join(INGE, "forged", 1)
    with pytest.raises(NotAllowed):
        await room.desk.join(NOBODY, session.id, 1)
    room.clock.at = session.cut_off + timedelta(seconds=1)
    with pytest.raises(Shut):
        await room.desk.join(INGE, session.id, 1)


async def test_nobody_joins_what_is_locked(room: Room):
    session = await room.prepared()
    room.clock.at = session.closes
    await room.desk.act(LISE, session.id, Act.LOCK)
    with pytest.raises(Locked):
        await room.desk.join(INGE, session.id, 1)
    sitting = await room.desk.by_id(session.id)
    assert sitting
    assert sitting.locked


async def test_the_groups_of_a_village_are_those_it_was_given_else_those_of_nobody(room: Room):
    """F14: several villages in a group, several groups in a village."""
    groups = (Group(1, ("broager", "graasten")), Group(2, ("broager",)), Group(3))
    session = await room.prepared(groups=groups)

    async def numbers(village: str) -> list[int]:
        return [group.number for group in await room.desk.groups_of(session, village)]

    assert await numbers("broager") == [1, 2]
    assert await numbers("graasten") == [1]
    assert await numbers("egernsund") == [3]


async def test_a_note_belongs_to_the_session_joined_last_until_its_cut_off(room: Room):
    session = await room.prepared()
    assert await room.desk.of(INGE) is None
    await room.desk.join(INGE, session.id, 2)
    room.clock.at = session.switches[1]
    sitting = await room.desk.of(INGE)
    assert sitting
    assert (sitting.session, sitting.group, sitting.current, sitting.late) == (
        session.id, "2", Question.CAN_IMPROVE, False,
    )  # fmt: skip
    assert sitting.ends(Question.CAN_IMPROVE) == session.switches[2]
    room.clock.at = session.closes
    late = await room.desk.of(INGE)
    assert late
    assert (late.late, late.shut, late.current) == (True, False, None)
    room.clock.at = session.cut_off + timedelta(seconds=1)
    assert await room.desk.of(INGE) is None
    named = await room.desk.of(INGE, session.id)
    assert named
    assert named.shut


async def test_what_goes_on_for_longer_than_planned_is_not_shut_before_it_is_over(room: Room):
    """The organiser takes answers until the end only, and then gives a minute more."""
    wish = {"starts": datetime.fromisoformat("2021-05-04T17:40"), "cut_off": datetime.fromisoformat("2021-05-04T18:00")}
    session = await room.prepared(**wish)
    await room.desk.join(INGE, session.id, 2)
    room.clock.at = session.closes - timedelta(seconds=10)
    await room.desk.act(LISE, session.id, Act.PLUS)
    room.clock.at = session.closes + timedelta(seconds=30)
    in_time = await room.desk.of(INGE)
    assert in_time
    assert (in_time.shut, in_time.late) == (False, False)
    room.clock.at = session.closes + timedelta(minutes=1, seconds=1)
    over = await room.desk.of(INGE, session.id)
    assert over
    assert over.shut


async def test_whoever_comes_back_with_the_first_code_sits_in_that_session_again(room: Room):
    """A second group work was begun by mistake, and some had joined it before they were called back."""
    first = await room.prepared()
    before = await room.desk.join(INGE, first.id, 2)
    room.clock.at += timedelta(seconds=10)
    mistaken = await room.prepared()
    await room.desk.join(INGE, mistaken.id, 1)
    room.clock.at += timedelta(seconds=10)
    back = await room.desk.join(INGE, first.id, 2)
    assert (back.group, back.joined_at) == (2, before.joined_at)
    sitting = await room.desk.of(INGE)
    assert sitting
    assert (sitting.session, sitting.group) == (first.id, "2")


async def test_what_was_called_off_takes_nothing_in(room: Room):
    session = await room.prepared()
    await room.desk.join(INGE, session.id, 2)
    await room.desk.act(LISE, session.id, Act.CLOSE)
    assert await room.desk.of(INGE) is None
    assert await room.desk.open() == ()
    with pytest.raises(Shut):
        await room.desk.join(HELGA, session.id, 1)
    assert (await room.desk.newest()).id == session.id


async def test_whoever_joined_nothing_sits_where_their_village_sits_if_that_is_one_place(room: Room):
    session = await room.prepared(groups=(Group(1, ("broager",)), Group(2, ("graasten",)), Group(3, ("graasten",))))
    of_broager = await room.desk.of(INGE, session.id, "broager")
    of_graasten = await room.desk.of(HELGA, session.id, "graasten")
    assert of_broager
    assert of_graasten
    assert (of_broager.group, of_graasten.group) == ("1", "")


async def test_a_session_that_nobody_knows_is_no_session(room: Room):
    assert await room.desk.of(INGE, "forged", "broager") is None
    assert await room.desk.by_id("forged") is None


async def test_while_the_clock_stands_nobody_says_when_it_ends(room: Room):
    session = await room.prepared()
    room.clock.at = session.switches[0]
    await room.desk.act(LISE, session.id, Act.PAUSE)
    sitting = await room.desk.of(INGE, session.id)
    assert sitting
    assert sitting.ends(Question.WORKS_WELL) is None


async def test_while_the_presenter_is_chosen_what_comes_belongs_to_the_last_question(room: Room):
    session = await room.prepared()
    room.clock.at = session.switches[3]
    sitting = await room.desk.of(INGE, session.id)
    assert sitting
    assert sitting.current is Question.WISH_SCENARIO


async def test_writing_is_known_of_a_seat_and_draws_the_cards_of_the_group(room: Room):
    session = await room.prepared()
    await room.desk.join(INGE, session.id, 2)
    sitting = await room.desk.of(INGE)
    assert sitting
    rows = await room.desk.wrote(INGE, sitting)
    assert [row.kind for row in rows] == [Kind.SESSION_CARD, Kind.GROUP_CARD]
    counts = (await room.desk.shown(LISE, session.id)).counts
    assert [(count.joined, count.wrote) for count in counts] == [(0, 0), (1, 1)]
    assert len(await room.desk.wrote(HELGA, sitting)) == 2


async def test_whoever_answers_where_their_village_sits_has_sat_down_there(room: Room):
    """Without `kode`: they count as one of the group, are told of the next question and asked to present."""
    session = await room.prepared(groups=(Group(1, ("graasten",)), Group(2, ("broager",))))
    room.clock.at = session.switches[1] + timedelta(seconds=77)
    sitting = await room.desk.of(INGE, session.id, "broager")
    assert sitting
    rows = await room.desk.wrote(INGE, sitting)
    (seat,) = await room.desk.seated(session.id)
    assert (seat.person, seat.group, seat.wrote, seat.name) == ("inge", 2, True, "Inge Eksempel")
    assert [row.target for row in rows if row.kind is Kind.GROUP_CARD] == ["person:inge"]
    assert session.switches[1] <= seat.joined_at < session.switches[2], "shown the next question, not this one again"
    assert await room.desk.join(INGE, session.id, 2) == seat


async def test_the_seat_that_a_sending_takes_tells_no_moment(room: Room):
    """F12: the note of somebody anonymous and their seat would else be of one second."""
    session = await room.prepared(groups=(Group(1, ("broager",)),))
    for moment in (session.created_at, session.switches[0], session.closes):
        room.sessions.seats.clear()
        room.clock.at = moment + timedelta(seconds=41)
        sitting = await room.desk.of(INGE, session.id, "broager")
        assert sitting
        await room.desk.wrote(INGE, sitting)
        seat = await room.desk.seat(INGE, session.id)
        assert seat
        assert seat.joined_at == moment


@pytest.mark.parametrize(
    ("person", "village"), [(HELGA, "graasten"), (INGE, "graasten"), (LISE, "broager"), (INGE, "nordborg")]
)
async def test_nobody_sits_down_where_the_group_is_not_clear(room: Room, person: Person, village: str):
    """Several groups of the village, another village's channel, nobody's village, a village of no group."""
    groups = (Group(1, ("broager",)), Group(2, ("graasten",)), Group(3, ("graasten",)))
    session = await room.prepared(groups=groups)
    sitting = await room.desk.of(person, session.id, village)
    assert sitting
    await room.desk.wrote(person, sitting)
    assert await room.desk.seated(session.id) == ()


async def test_rows_that_draw_the_cards_anew_mark_nobody(room: Room):
    """An organiser who hides or rewords a note has written nothing."""
    session = await room.prepared(groups=(Group(1, ("broager",)),))
    await room.desk.join(INGE, session.id, 1)
    rows = await room.desk.changed(session.id, "1")
    assert [row.kind for row in rows] == [Kind.SESSION_CARD, Kind.GROUP_CARD]
    assert [row.kind for row in await room.desk.changed(session.id, "")] == [Kind.SESSION_CARD]
    assert await room.desk.changed("forged", "1") == ()
    assert [seat.wrote for seat in await room.desk.seated(session.id)] == [False]


async def test_the_chat_of_a_meeting_becomes_a_place_while_it_is_open(room: Room):
    session = await room.prepared()
    place = Place(session.id, "19:meeting_x@thread.v2", Language.DA)
    await room.desk.open_place(place)
    await room.desk.open_place(place)
    assert await room.sessions.places("landsbyforum", session.id) == (place,)
    room.clock.at = session.cut_off + timedelta(seconds=1)
    with pytest.raises(Shut):
        await room.desk.open_place(Place(session.id, "19:meeting_y@thread.v2", Language.DA))
