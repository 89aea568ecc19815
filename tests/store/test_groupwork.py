"""Group work in the real store: what is kept, who was faster, and what is known again after a restart."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import store
from forum.errors import ChangedMeanwhile
from forum.groupwork import deliveries, rounds
from forum.groupwork.rounds import Act
from forum.groupwork.sessions import Deed, Participant, Place, Presenter, Session
from forum.people import Language
from store import Cellar
from store.groupwork import SqlSessions
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from tests.bot.paper_sessions import evening
from tests.store.hands import FORUM, START, HandClock, fresh_url, listed, typed

FULL = evening(("broager", "graasten"), (), wish_year=2030)
MADE = Deed(FULL.id, FULL.created_at, "lise", "prepare")


def seat(person: str, group: int = 1, after: float = 0) -> Participant:
    return Participant(FULL.id, person, group, f"{person} æøå", Language.DE, START + timedelta(seconds=after))


def pressed(session: Session, act: Act, after: float) -> tuple[Session, Deed]:
    now = session.created_at + timedelta(seconds=after)
    return rounds.acted(session, act, now), Deed(session.id, now, "oda", act.value, "before", "after")


@pytest.fixture
async def sessions(cellar: Cellar) -> SqlSessions:
    made = SqlSessions(cellar)
    await made.add(FULL, deliveries.clock(FULL, FULL.created_at), MADE)
    return made


async def test_a_session_is_found_again_as_it_was_planned(cellar: Cellar, sessions: SqlSessions):
    assert await sessions.find(FORUM, FULL.id) == FULL
    assert await SqlSessions(cellar).of_forum(FORUM) == (FULL,)
    assert await sessions.find("another", FULL.id) is None
    assert await sessions.of_forum("another") == ()


async def test_the_newest_comes_first(sessions: SqlSessions):
    later = evening((), code="4712", starts=START + timedelta(hours=1))
    await sessions.add(later, (), MADE)
    assert [each.code for each in await sessions.of_forum(FORUM)] == ["4712", "4711"]


async def test_a_paused_session_with_what_was_left_is_kept_to_the_microsecond(cellar: Cellar, sessions: SqlSessions):
    turned, deed = pressed(FULL, Act.NEXT, 200.123456)
    await sessions.change(turned, (), deed)
    paused, deed = pressed(turned, Act.PAUSE, 260)
    await sessions.change(paused, (), deed)
    assert await SqlSessions(cellar).find(FORUM, FULL.id) == paused
    assert paused.left
    assert paused.paused_at


async def test_no_two_open_sessions_share_a_code(sessions: SqlSessions):
    other = replace(FULL, id="another-session")
    with pytest.raises(ChangedMeanwhile):
        await sessions.add(other, (), MADE)
    over = replace(other, created_at=FULL.cut_off + timedelta(seconds=1))
    await sessions.add(over, (), MADE)


async def test_no_session_is_written_over_another(sessions: SqlSessions):
    with pytest.raises(ChangedMeanwhile):
        await sessions.add(replace(FULL, code="4712"), (), MADE)
    assert await sessions.find(FORUM, FULL.id) == FULL


async def test_of_two_presses_at_the_same_moment_one_stands(sessions: SqlSessions):
    presses = [pressed(FULL, act, 200) for act in (Act.NEXT, Act.PLUS)]
    done = await asyncio.gather(
        *(sessions.change(turned, (), deed) for turned, deed in presses), return_exceptions=True
    )
    assert [type(each) for each in done].count(ChangedMeanwhile) == 1
    assert len(await sessions.deeds(FORUM, FULL.id)) == 2


async def test_an_act_takes_the_old_times_back(cellar: Cellar, sessions: SqlSessions):
    """What waits takes its new time, also a later one."""
    outbox = SqlOutbox(cellar, HandClock())
    assert await outbox.next_due() == FULL.switches[0]
    later, deed = pressed(FULL, Act.PLUS, 10)
    await sessions.change(later, deliveries.clock(later, deed.at), deed)
    assert await outbox.next_due() == FULL.switches[0] + timedelta(minutes=1)
    paused, deed = pressed(later, Act.PAUSE, 20)
    await sessions.change(paused, deliveries.clock(paused, deed.at), deed)
    assert await outbox.next_due() is None


async def test_another_sessions_clock_is_left_alone(cellar: Cellar, sessions: SqlSessions):
    other = evening((), code="4712")
    await sessions.add(other, deliveries.clock(other, other.created_at), MADE)
    paused, deed = pressed(FULL, Act.PAUSE, 20)
    await sessions.change(paused, (), deed)
    assert await SqlOutbox(cellar, HandClock()).next_due() == other.switches[0]


async def test_a_seat_keeps_that_they_wrote(cellar: Cellar, sessions: SqlSessions):
    await sessions.join(seat("inge"), FORUM, ())
    await sessions.wrote(FORUM, seat("inge", group=4))
    await sessions.join(replace(seat("inge", group=2), came_at=FULL.switches[1]), FORUM, ())
    expected = replace(seat("inge", group=2), wrote=True, came_at=FULL.switches[1])
    for shelf in (sessions, SqlSessions(cellar)):
        assert await shelf.participant(FORUM, FULL.id, "inge") == expected
        assert await shelf.latest(FORUM, "inge") == expected
        assert await shelf.participants(FORUM, FULL.id) == (expected,)


async def test_seats_are_known_at_once_in_the_order_of_joining(cellar: Cellar, sessions: SqlSessions):
    assert await sessions.participants(FORUM, FULL.id) == ()
    assert await sessions.latest(FORUM, "kim") is None
    for number, person in enumerate(("kim", "anna", "inge")):
        await sessions.join(seat(person, after=number), FORUM, ())
    for shelf in (sessions, SqlSessions(cellar)):
        assert [each.person for each in await shelf.participants(FORUM, FULL.id)] == ["kim", "anna", "inge"]
    assert await sessions.latest(FORUM, "kim") == seat("kim")
    await sessions.wrote(FORUM, seat("broder", after=1))
    for shelf in (sessions, SqlSessions(cellar)):
        assert [each.person for each in await shelf.participants(FORUM, FULL.id)][1:3] == ["anna", "broder"]


async def test_many_join_at_the_same_moment(cellar: Cellar, sessions: SqlSessions):
    people = [f"person-{number}" for number in range(60)]
    await asyncio.gather(*(sessions.join(seat(each, number % 5 + 1), FORUM, ()) for number, each in enumerate(people)))
    assert {each.person for each in await sessions.participants(FORUM, FULL.id)} == set(people)
    assert len(await SqlSessions(cellar).participants(FORUM, FULL.id)) == 60


async def test_who_takes_no_part_takes_the_seat_with_their_first_note(cellar: Cellar, sessions: SqlSessions):
    await asyncio.gather(*(sessions.wrote(FORUM, seat("anna", group)) for group in (2, 2)))
    for shelf in (sessions, SqlSessions(cellar)):
        assert await shelf.participants(FORUM, FULL.id) == (replace(seat("anna", 2), wrote=True),)
        assert await shelf.latest(FORUM, "anna") == replace(seat("anna", 2), wrote=True)


async def test_who_comes_back_to_an_older_session_is_there(cellar: Cellar, sessions: SqlSessions):
    later = evening((), code="4712")
    await sessions.add(later, (), MADE)
    back = replace(seat("inge"), came_at=FULL.switches[2])
    for joined in (seat("inge"), replace(seat("inge", after=60), session=later.id), back):
        await sessions.join(joined, FORUM, ())
    for shelf in (sessions, SqlSessions(cellar)):
        assert await shelf.latest(FORUM, "inge") == back


async def test_the_newest_seat_counts_whatever_became_of_the_session(sessions: SqlSessions):
    later = evening((), code="4712")
    await sessions.add(later, (), MADE)
    await sessions.join(seat("inge"), FORUM, ())
    await sessions.join(replace(seat("inge", after=60), session=later.id), FORUM, ())
    newest = await sessions.latest(FORUM, "inge")
    assert newest
    assert newest.session == later.id


async def test_a_place_is_opened_once(cellar: Cellar, sessions: SqlSessions):
    place = Place(FULL.id, "19:meeting_x@thread.v2", Language.EN)
    assert await sessions.places(FORUM, FULL.id) == ()
    await sessions.open_place(FORUM, place)
    await sessions.open_place(FORUM, place)
    assert await sessions.places(FORUM, FULL.id) == (place,)
    assert await SqlSessions(cellar).places(FORUM, FULL.id) == (place,)


async def test_a_presenter_follows_the_one_that_was_known(cellar: Cellar, sessions: SqlSessions):
    first = Presenter(FULL.id, 1, "inge", (), 1)
    deed = Deed(f"{FULL.id}:1", START, "inge", "present")
    assert await sessions.presenter(FORUM, FULL.id, 1) == Presenter(FULL.id, 1)
    await sessions.present(first, FORUM, (), deed)
    with pytest.raises(ChangedMeanwhile):
        await sessions.present(replace(first, person="anna"), FORUM, (), deed)
    second = replace(first, person="anna", points=("a", "b"), version=2)
    await sessions.present(second, FORUM, (), deed)
    with pytest.raises(ChangedMeanwhile):
        await sessions.present(replace(second, person="kim", version=2), FORUM, (), deed)
    assert await SqlSessions(cellar).presenters(FORUM, FULL.id) == {1: second}
    assert len(await sessions.deeds(FORUM, f"{FULL.id}:1")) == 2


async def test_notes_are_counted_by_group(cellar: Cellar, sessions: SqlSessions):
    notes = [replace(note, session=FULL.id, group="2") for note in typed("a")]
    outside = typed("b")
    await SqlNotes(cellar, HandClock()).add([*listed(tuple(notes)), *listed(outside)], ())
    assert await sessions.tally(FORUM, FULL.id) == {"2": len(notes)}
    assert await sessions.tally(FORUM, "") == {}


async def test_a_restart_in_the_middle_knows_everything(tmp_path: Path):
    """Clock, code, participants, presenters, places and the rest of the evening (F03)."""
    url, turned = fresh_url(tmp_path), pressed(FULL, Act.NEXT, 200)
    async with store.opened(url) as opened:
        shelf = SqlSessions(opened)
        await shelf.add(FULL, deliveries.clock(FULL, FULL.created_at), MADE)
        await shelf.join(seat("inge"), FORUM, ())
        await shelf.present(Presenter(FULL.id, 1, "inge", (), 1), FORUM, (), MADE)
        outbox = SqlOutbox(opened, HandClock())
        (begun,) = await outbox.claim("me", 9, 60)
        await outbox.settle(begun)
        await shelf.change(turned[0], deliveries.clock(turned[0], turned[1].at), turned[1])
    async with store.opened(url) as opened:
        shelf = SqlSessions(opened)
        assert await shelf.find(FORUM, FULL.id) == turned[0]
        assert await shelf.participant(FORUM, FULL.id, "inge") == seat("inge")
        assert (await shelf.presenter(FORUM, FULL.id, 1)).person == "inge"
        ahead = deliveries.clock(turned[0], turned[1].at)
        assert await SqlOutbox(opened, HandClock()).next_due() == min(row.due for row in ahead)
        assert [deed.act for deed in await shelf.deeds(FORUM, FULL.id)] == ["prepare", "prepare", "next"]
