"""A meeting that is moved or called off, in the real cellar: who is told, once, and where its notes go."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

import store
from forum.erfa import occasions
from forum.erfa.asked import Reminded
from forum.erfa.meetings import OPEN, Plan, State, Wish
from forum.erfa.moves import Move
from forum.errors import ChangedMeanwhile, NoSuchMeeting
from forum.ports import Claimed, Kind, Reason
from forum.reasons import Outcome, Why
from shelves import shelved
from store import clock as clocks
from store.meetings import SqlMeetings
from store.reminders import SqlReminders
from store.schema import outbox
from store.sweeping import SqlSweeping
from tests.bot.fakes import landsbyforum
from tests.forum.erfa.memory import wall
from tests.jobs.calendar_store import ERFA, LISE, WISH, Cellar, built
from tests.store.hands import FORUM, START, HandClock, fresh_url, listed, typed

WEEK, FORTNIGHT = (Wish(wall(2021, 9, day, 19)) for day in (21, 28))


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    """At ten on the question day, with a meeting on the 14th at 19."""
    async with store.opened(fresh_url(tmp_path)) as opened:
        made = built(opened, HandClock())
        await made.desk.plan(LISE, WISH)
        made.clock.forward((datetime(2021, 8, 31, 8, tzinfo=UTC) - START).total_seconds())
        yield made


@dataclass(frozen=True)
class Told:
    moves: list[Move]
    due: set[datetime]


async def told(cellar: Cellar, state: str = "waiting") -> Told:
    query = select(outbox.c.key).where(outbox.c.kind == Kind.MOVED.value, outbox.c.state == state)
    keys = await cellar.opened.read(lambda connection: connection.execute(query.order_by(outbox.c.id)).scalars().all())
    return Told([Move.of(key) for key in keys], await cellar.waiting(Kind.MOVED))


async def read(cellar: Cellar, *places: str, kind: Kind = Kind.QUESTIONS) -> list[Claimed]:
    """These places have read what waits for them."""
    claimed = await cellar.outbox.claim("reader", 100, 60)
    mine = [row for row in claimed if row.delivery.kind is kind and row.delivery.subject.split(":")[1] in places]
    for row in claimed:
        if row in mine:
            await cellar.outbox.settle(row)
        else:
            await cellar.outbox.postpone(row, cellar.clock.now(), "patience")
    cellar.clock.pass_really(120)
    return mine


async def moved(cellar: Cellar, wish: Wish, seen: int, reason: str = "") -> Plan:
    return await cellar.desk.move(LISE, ERFA, seen, wish, reason)


async def test_where_nothing_was_read_a_move_is_silent(cellar: Cellar) -> None:
    plan = await moved(cellar, WEEK, 1)
    assert plan.moved == 0
    assert (await told(cellar)).moves == []


async def test_only_who_had_read_of_it_is_told_once_with_both_times(cellar: Cellar) -> None:
    await read(cellar, "broager")
    plan = await moved(cellar, WEEK, 1, "Salen er optaget")
    (move,) = (await told(cellar)).moves
    assert plan.moved == 1
    assert (move.place, move.before, move.after) == (
        "broager",
        datetime(2021, 9, 14, 17, tzinfo=UTC),
        plan.meeting.starts_at,
    )
    assert (await cellar.desk.find(ERFA)).reason == "Salen er optaget"


async def test_what_is_on_its_way_counts_as_read(cellar: Cellar) -> None:
    await cellar.outbox.claim("reader", 100, 60)
    plan = await moved(cellar, WEEK, 1)
    assert plan.moved == 4


async def test_two_moves_before_the_first_was_told_are_one_post_from_the_time_people_know(cellar: Cellar) -> None:
    await read(cellar, "broager")
    await moved(cellar, WEEK, 1)
    plan = await moved(cellar, FORTNIGHT, 2)
    (move,) = (await told(cellar)).moves
    assert (move.before, move.after) == (datetime(2021, 9, 14, 17, tzinfo=UTC), plan.meeting.starts_at)


async def test_a_move_back_before_anybody_was_told_is_no_move(cellar: Cellar) -> None:
    await read(cellar, "broager")
    await moved(cellar, WEEK, 1)
    plan = await moved(cellar, WISH, 2)
    assert plan.moved == 0
    assert (await told(cellar)).moves == []


async def test_a_move_after_one_that_was_told_begins_at_the_time_it_told(cellar: Cellar) -> None:
    await read(cellar, "broager")
    first = await moved(cellar, WEEK, 1)
    await read(cellar, "broager", kind=Kind.MOVED)
    second = await moved(cellar, FORTNIGHT, 2)
    (move,) = (await told(cellar)).moves
    assert (move.before, move.after) == (first.meeting.starts_at, second.meeting.starts_at)


async def test_another_name_or_a_stop_takes_no_move_back_and_makes_none(cellar: Cellar) -> None:
    await read(cellar, "broager")
    await moved(cellar, WEEK, 1)
    before = await told(cellar)
    plan = await moved(cellar, replace(WEEK, title="ERFA", place="Broager"), 2)
    await cellar.desk.stop(LISE, ERFA)
    assert plan.moved == 0
    assert await told(cellar) == before


async def test_in_the_evening_a_move_waits_for_the_morning(cellar: Cellar) -> None:
    await read(cellar, "broager")
    cellar.clock.forward(12 * 3600)
    await moved(cellar, WEEK, 1)
    assert (await told(cellar)).due == {datetime(2021, 9, 1, 7, tzinfo=UTC)}


@pytest.mark.parametrize("to", [wall(2021, 9, 14, 8), wall(2021, 9, 20, 19)])
async def test_whoever_would_stand_before_a_closed_door_is_told_at_once(cellar: Cellar, to: datetime) -> None:
    """The evening before a meeting that began at eight, or that was to begin then."""
    await read(cellar, "broager")
    early = Wish(wall(2021, 9, 14, 8))
    await moved(cellar, early, 1)
    cellar.clock.forward((datetime(2021, 9, 13, 19, tzinfo=UTC) - cellar.clock.now()).total_seconds())
    await read(cellar, "broager", kind=Kind.MOVED)
    await moved(cellar, Wish(to if to.hour == 19 else wall(2021, 9, 14, 7, 30)), 2)
    assert cellar.clock.now() in (await told(cellar)).due


async def test_two_organisers_who_move_at_once_tell_one_move(cellar: Cellar) -> None:
    await read(cellar, "broager")
    await moved(cellar, WEEK, 1)
    with pytest.raises(ChangedMeanwhile):
        await moved(cellar, FORTNIGHT, 1)
    assert len((await told(cellar)).moves) == 1


async def test_questions_that_left_stay_and_those_that_wait_go_on_after_a_change(cellar: Cellar) -> None:
    """A channel whose questions were put off when the meeting got another name is still asked."""
    await read(cellar, "broager")
    await moved(cellar, replace(WISH, title="ERFA september"), 1)
    claimed = await cellar.outbox.claim("later", 100, 60)
    asked = {row.delivery.key for row in claimed if row.delivery.kind is Kind.QUESTIONS}
    assert asked == {f"erfa.questions:{ERFA}:graasten", f"erfa.questions:{ERFA}:egernsund"}


async def test_a_meeting_that_is_called_off_sends_nothing_and_tells_who_knew(cellar: Cellar) -> None:
    await read(cellar, "broager")
    plan = await cellar.desk.cancel(LISE, ERFA, 1, "For få")
    assert (plan.meeting.state, plan.moved) == (State.CANCELLED, 1)
    (move,) = (await told(cellar)).moves
    assert (move.place, move.after) == ("broager", None)
    for kind in (Kind.QUESTIONS, Kind.REMINDER, Kind.INVITED, Kind.PRE_READ, Kind.PREVIEW):
        assert await cellar.waiting(kind) == set()


async def test_a_second_tap_calls_nothing_off_and_nothing_else_can_be_done_to_it(cellar: Cellar) -> None:
    await cellar.desk.cancel(LISE, ERFA, 1)
    again = await cellar.desk.cancel(LISE, ERFA, 1)
    assert again.meeting.version == 2
    for act in (cellar.desk.stop(LISE, ERFA), cellar.desk.hasten(LISE, ERFA), moved(cellar, WEEK, 2)):
        with pytest.raises(NoSuchMeeting):
            await act


async def test_its_time_is_free_again_and_the_new_meeting_has_a_name_of_its_own(cellar: Cellar) -> None:
    await cellar.desk.cancel(LISE, ERFA, 1)
    assert (await cellar.desk.plan(LISE, WISH)).meeting.id == f"{ERFA}-2"


async def test_notes_of_a_meeting_that_was_called_off_are_the_next_ones(cellar: Cellar) -> None:
    notes = typed(meeting=ERFA)
    await cellar.notes.add(listed(notes), [])
    october = (await cellar.desk.plan(LISE, Wish(wall(2021, 10, 12, 19)))).meeting
    await cellar.desk.cancel(LISE, ERFA, 1)
    there = await cellar.notes.of_meeting(FORUM, october.id)
    assert {(note.text, note.version) for note in there} == {(note.text, 2) for note in notes}
    await cellar.desk.cancel(LISE, october.id, 1)
    assert len(await cellar.notes.of_meeting(FORUM, OPEN)) == len(notes)
    assert await cellar.desk.next_id(FORUM, cellar.clock.now()) == OPEN


async def test_one_reminder_by_hand_is_kept_with_whom_it_went_to(cellar: Cellar) -> None:
    from_hand = SqlReminders(cellar.opened)
    meeting = await cellar.desk.find(ERFA)
    now = cellar.clock.now()
    rows = occasions.by_hand(meeting, ("broager", "graasten"), now)
    assert await from_hand.by_hand(FORUM, ERFA) is None
    assert await from_hand.remind(FORUM, ERFA, Reminded(now, ("broager", "graasten"), "lise"), rows)
    assert not await from_hand.remind(FORUM, ERFA, Reminded(now, (), "oda"), rows)
    assert await from_hand.by_hand(FORUM, ERFA) == Reminded(now, (), "lise")
    await read(cellar, "broager", "graasten", "egernsund")
    await read(cellar, "broager", kind=Kind.REMINDER)
    assert await from_hand.by_hand(FORUM, ERFA) == Reminded(now, ("broager",), "lise")


async def test_the_automatic_reminder_tells_whom_it_went_to(cellar: Cellar) -> None:
    await read(cellar, "broager", "graasten", "egernsund")
    cellar.clock.forward(10 * 24 * 3600)
    reminders = SqlReminders(cellar.opened)
    (skipped,) = await read(cellar, "broager", kind=Kind.REMINDER)
    assert await reminders.reminded(FORUM, ERFA) == ("broager",)
    assert not await cellar.outbox.fail(skipped, Reason(Why.ANSWERED), Outcome.SKIPPED)


async def test_who_reminded_and_why_a_meeting_was_moved_go_with_their_time(cellar: Cellar) -> None:
    """The promise on the form card: what is older than the retention is erased."""
    reminders, now = SqlReminders(cellar.opened), cellar.clock.now()
    await moved(cellar, WEEK, 1, "Ole er syg")
    await reminders.remind(FORUM, ERFA, Reminded(now, (), "lise"), [])
    sweeping, forum = SqlSweeping(cellar.opened, lambda: None), landsbyforum()
    begins = (await cellar.desk.find(ERFA)).starts_at
    await sweeping.sweep(forum, now, now)
    assert await reminders.by_hand(FORUM, ERFA) is not None
    await sweeping.sweep(forum, begins, now)
    assert await reminders.by_hand(FORUM, ERFA) is None
    assert await _reason(cellar) == "Ole er syg"
    await sweeping.sweep(forum, begins + timedelta(seconds=1), now)
    assert await _reason(cellar) == ""


async def test_why_a_meeting_was_moved_is_at_hand_no_more_after_the_night(cellar: Cellar) -> None:
    await moved(cellar, WEEK, 1, "Ole er syg")
    shelves, begins = shelved(cellar.opened, clocks.real()), (await cellar.desk.find(ERFA)).starts_at
    reasons = []
    for _ in range(2):
        found = await shelves.meetings.find(FORUM, ERFA)
        reasons.append(found.reason if found else None)
        await SqlSweeping(cellar.opened, shelves.forget).sweep(landsbyforum(), begins + timedelta(seconds=1), begins)
    assert reasons == ["Ole er syg", ""]


async def _reason(cellar: Cellar) -> str:
    found = await SqlMeetings(cellar.opened).find(FORUM, ERFA)
    assert found is not None
    return found.reason
