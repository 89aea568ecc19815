"""What an organiser presses: once, written down, and seen by whoever was slower."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from forum.errors import NotAllowed
from forum.groupwork import rounds
from forum.groupwork.desk import NoSuchSession
from forum.groupwork.rounds import Act, Stage
from forum.groupwork.sessions import Session
from forum.people import Person
from forum.ports import Kind
from forum.workshop.questions import Question
from tests.bot.paper_sessions import PaperSessions
from tests.forum.groupwork.room import INGE, LISE, NOBODY, ODA, PRESSED, RUTH, USUAL, Room


@pytest.fixture
def room() -> Room:
    return Room()


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


async def test_nothing_to_show_where_nothing_was_planned(room: Room):
    with pytest.raises(NoSuchSession):
        await room.desk.shown(LISE)


async def test_the_stage_of_a_fresh_session_is_before(room: Room):
    session = await room.prepared()
    assert room.desk.position(session).stage is Stage.BEFORE
    assert [each.id for each in await room.desk.open()] == [session.id]


async def test_words_mean_the_group_work_that_is_under_way_and_not_the_one_planned_since(room: Room):
    tonight = await room.prepared()
    room.clock.at = tonight.switches[0] + timedelta(minutes=1)
    await room.prepared(starts=datetime.fromisoformat("2021-09-07T17:40"))
    assert (await room.desk.newest()).id == tonight.id
    assert (await room.desk.shown(LISE)).session.id == tonight.id
