"""The desk of group work: what an organiser plans and presses, who takes a seat, and where a note belongs."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from forum.errors import NotAllowed
from forum.groupwork import rounds
from forum.groupwork.desk import GroupWork, InAnotherGroup, NoSuchGroup, NoSuchSession
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
    Wish,
)
from forum.groupwork.rounds import Act, Stage
from forum.groupwork.sessions import Group, Place, Session
from forum.people import Language, Person, Role
from forum.ports import Kind
from forum.workshop.questions import Question
from forum.workshop.sittings import Locked, Shut
from tests.bot.fakes import FixedDirectory, StillClock, landsbyforum
from tests.bot.paper_sessions import PaperSessions
from tests.forum.erfa.memory import wall

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ODA = Person("oda", "Oda", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge  Eksempel", Role.MEMBER, Language.DA, "broager")
HELGA = Person("helga", "Helga", Role.MEMBER, Language.DE, "graasten")
RUTH = Person("ruth", "Ruth", Role.GUEST, Language.DA)
NOBODY = Person("uvedkommende", "U", Role.NOBODY, Language.DA)
USUAL = Wish(tuple(Question), (5, 3, 10), 2, (Group(1), Group(2)), 2025)
PRESSED = datetime(2021, 5, 4, 15, 38, tzinfo=UTC)


class Next:
    async def next_id(self, forum: str, now: datetime) -> str:
        return "erfa-2021-05-04"


class Names:
    def name_of(self, person: str) -> str:
        return person.capitalize()


@dataclass
class Room:
    """17.38 on a Tuesday in May."""

    clock: StillClock = field(default_factory=lambda: StillClock(PRESSED))
    sessions: PaperSessions = field(default_factory=PaperSessions)

    @property
    def desk(self) -> GroupWork:
        return GroupWork(FixedDirectory(landsbyforum()), self.sessions, self.clock, Next(), Names())

    async def prepared(self, **more: object) -> Session:
        return await self.desk.prepare(LISE, replace(USUAL, **more))  # type: ignore[arg-type]

    def rows(self, kind: Kind) -> list[str]:
        return [row.subject for row in self.sessions.rows if row.kind is kind]


@pytest.fixture
def room() -> Room:
    return Room()


def local(at: datetime) -> str:
    return f"{at + timedelta(hours=2):%d-%m %H.%M}"


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


@pytest.mark.parametrize("person", [INGE, RUTH, NOBODY])
async def test_only_organisers_plan_and_steer(room: Room, person: Person):
    """Rule 25."""
    session = await room.prepared()
    for asked in (
        room.desk.prepare(person, USUAL),
        room.desk.act(person, session.id, Act.NEXT),
        room.desk.shown(person, session.id),
        room.desk.log(person, session.id),
    ):
        with pytest.raises(NotAllowed):
            await asked
    assert list(room.sessions.sessions.values()) == [session]


async def test_a_press_is_carried_out_once_and_the_second_sees_who_was_faster(room: Room):
    session = await room.prepared()
    room.clock.at = PRESSED + timedelta(minutes=5)
    seen = rounds.stamp(session, room.clock.now())
    first = await room.desk.act(ODA, session.id, Act.NEXT, seen)
    second = await room.desk.act(LISE, session.id, Act.NEXT, seen)
    assert not first.stale
    assert (second.stale, second.by_clock) == (True, False)
    assert second.session == first.session
    assert (second.deeds[-1].actor, second.deeds[-1].act) == ("oda", "next")
    assert second.names["oda"] == "Oda"


async def test_two_presses_at_the_same_moment_are_one(room: Room):
    """Both read the card before either wrote."""
    session = await room.prepared()

    class Slow(PaperSessions):
        async def find(self, forum: str, id_: str) -> Session | None:
            return session if not self.acts else await super().find(forum, id_)

    slow = Slow(sessions={session.id: replace(session, version=2)})
    desk = replace(room.desk, sessions=slow)
    card = await desk.act(LISE, session.id, Act.PLUS)
    assert card.stale
    assert slow.acts == []


async def test_a_press_that_the_clock_was_faster_than_does_not_skip_a_question(room: Room):
    session = await room.prepared()
    room.clock.at = session.switches[1] - timedelta(seconds=1)
    seen = rounds.stamp(session, room.clock.now())
    room.clock.at = session.switches[1]
    card = await room.desk.act(LISE, session.id, Act.NEXT, seen)
    assert (card.stale, card.by_clock) == (True, True)
    assert card.position.question is Question.CAN_IMPROVE


async def test_typed_words_need_no_card(room: Room):
    session = await room.prepared()
    card = await room.desk.act(LISE, session.id, Act.PLUS)
    assert not card.stale
    assert card.session.closes == session.closes + timedelta(minutes=1)


async def test_every_act_is_written_down_with_the_times_before_and_after(room: Room):
    """F55."""
    session = await room.prepared()
    await room.desk.act(ODA, session.id, Act.PLUS)
    prepared, plus = (await room.desk.log(LISE, session.id)).deeds
    assert (prepared.act, prepared.actor, plus.act, plus.actor) == ("prepare", "lise", "plus", "oda")
    assert prepared.after == plus.before
    assert plus.after.startswith("2021-05-04T15:41:00Z ")


async def test_an_act_that_changes_nothing_is_not_written_down(room: Room):
    session = await room.prepared()
    await room.desk.act(LISE, session.id, Act.BACK)
    assert len(room.sessions.acts) == 1


async def test_the_card_shows_the_last_five_acts(room: Room):
    session = await room.prepared()
    for _ in range(7):
        await room.desk.act(LISE, session.id, Act.PLUS)
    assert len((await room.desk.shown(LISE, session.id)).deeds) == 5
    assert len((await room.desk.log(LISE, session.id)).deeds) == 8


async def test_a_paused_clock_does_nothing_and_resuming_sets_it_anew(room: Room):
    session = await room.prepared()
    room.clock.at = session.switches[0] + timedelta(minutes=1)
    room.sessions.rows.clear()
    await room.desk.act(LISE, session.id, Act.PAUSE)
    assert room.rows(Kind.CLOCK) == []
    room.clock.at += timedelta(minutes=10)
    resumed = (await room.desk.act(LISE, session.id, Act.RESUME)).session
    due = [row.due for row in room.sessions.rows if row.kind is Kind.CLOCK]
    assert due == list(resumed.switches[1:])


async def test_next_is_told_at_once_and_back_tells_the_earlier_question_again(room: Room):
    session = await room.prepared()
    room.clock.at = session.switches[0] + timedelta(minutes=1)
    room.sessions.rows.clear()
    await room.desk.act(LISE, session.id, Act.NEXT)
    assert room.rows(Kind.CLOCK) == [f"{session.id}:{index}" for index in (1, 2, 3, 4)]
    room.sessions.rows.clear()
    await room.desk.act(LISE, session.id, Act.BACK)
    assert room.rows(Kind.CLOCK) == [f"{session.id}:{index}" for index in (0, 1, 2, 3, 4)]


async def test_close_also_asks_who_presents(room: Room):
    session = await room.prepared()
    room.clock.at = session.switches[0] + timedelta(minutes=1)
    room.sessions.rows.clear()
    await room.desk.act(LISE, session.id, Act.CLOSE)
    assert room.rows(Kind.CLOCK)[-2:] == [f"{session.id}:3", f"{session.id}:4"]


async def test_a_seat_is_taken_once(room: Room):
    session = await room.prepared()
    seat = await room.desk.join(INGE, session.id, 2)
    assert (seat.group, seat.name, seat.language) == (2, "Inge Eksempel", Language.DA)
    assert await room.desk.join(INGE, session.id, 2) == seat
    assert await room.desk.seated(session.id, 2) == (seat,)
    assert room.rows(Kind.SESSION_CARD)[-1] == f"{session.id}:lise"


async def test_another_group_is_asked_about_first_and_what_was_written_counts_on(room: Room):
    session = await room.prepared()
    await room.desk.join(INGE, session.id, 1)
    await room.sessions.wrote("landsbyforum", session.id, "inge")
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


async def test_the_chat_of_a_meeting_becomes_a_place_while_it_is_open(room: Room):
    session = await room.prepared()
    place = Place(session.id, "19:meeting_x@thread.v2", Language.DA)
    await room.desk.open_place(place)
    await room.desk.open_place(place)
    assert await room.sessions.places("landsbyforum", session.id) == (place,)
    room.clock.at = session.cut_off + timedelta(seconds=1)
    with pytest.raises(Shut):
        await room.desk.open_place(Place(session.id, "19:meeting_y@thread.v2", Language.DA))


async def test_nothing_to_show_where_nothing_was_planned(room: Room):
    with pytest.raises(NoSuchSession):
        await room.desk.shown(LISE)


async def test_the_stage_of_a_fresh_session_is_before(room: Room):
    session = await room.prepared()
    assert room.desk.position(session).stage is Stage.BEFORE
    assert [each.id for each in await room.desk.open()] == [session.id]
