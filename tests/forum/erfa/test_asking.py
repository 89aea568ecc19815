"""Who has answered before a meeting, who is reminded by hand and how often, and whom one can call."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cards.refused import refusal
from forum.erfa.asked import AlreadyReminded, Answered, Call, NobodyMissing, NotAskedYet, RoundOver, Step
from forum.erfa.earlier import Earlier
from forum.erfa.meetings import Wish
from forum.errors import NoSuchMeeting, NotAllowed, UnknownVillage
from forum.groupwork.sessions import Session
from forum.people import Role
from forum.quoting.consents import Consent, Quoting
from forum.summary.gatherings import Gatherings
from forum.workshop.notes import State
from forum.workshop.questions import Phase, Question
from tests.bot.paper_sessions import evening
from tests.forum.erfa.asked import ASKING_TIME, ERFA, ODA, Round
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import LISE, WISH
from tests.forum.summary.answers import note


@pytest.fixture
async def room() -> Round:
    """Two days after the questions went out; Broager has answered twice."""
    made = Round()
    await made.desk.plan(LISE, WISH)
    made.clock.at = ASKING_TIME
    made.writes(note(1, "broager"), note(2, "broager"))
    return made


async def test_the_status_says_who_has_answered_and_who_is_missing(room: Round) -> None:
    """«Svar fra **1 af 3** landsbyer. Mangler: Gråsten, Egernsund»"""
    status = await room.asking.status(LISE)
    assert status.answered == (Answered("broager", 2),)
    assert status.missing == ("graasten", "egernsund")
    assert status.may_remind


async def test_what_was_taken_back_is_no_answer_nor_what_was_said_for_another_meeting(room: Round) -> None:
    room.writes(note(3, "graasten", state=State.WITHDRAWN), note(4, "graasten", meeting="erfa-2021-05-04"))
    room.writes(note(5, "egernsund", state=State.HIDDEN))
    assert (await room.asking.status(LISE)).missing == ("graasten", "egernsund")


async def test_the_status_names_what_is_next_with_its_time(room: Round) -> None:
    meeting = await room.desk.find(ERFA)
    assert (await room.asking.status(LISE)).next == (
        (Step.REMINDER, meeting.reminded_at),
        (Step.PRE_READ, meeting.pre_read_at),
        (Step.CUT_OFF, meeting.cut_off_at),
        (Step.MEETING, meeting.starts_at),
    )
    await room.desk.stop(LISE, ERFA)
    assert [step for step, _ in (await room.asking.status(LISE)).next] == [Step.REMINDER, Step.CUT_OFF, Step.MEETING]


async def test_a_pre_read_that_waits_for_monday_is_next_on_monday(room: Round) -> None:
    room.clock.at = datetime(2021, 9, 11, 10, tzinfo=UTC)
    found = dict((await room.asking.status(LISE)).next)
    assert found[Step.PRE_READ] == datetime(2021, 9, 13, 7, tzinfo=UTC)


async def test_a_pre_read_that_was_sent_is_not_next_where_the_meeting_has_moved_since(room: Round) -> None:
    room.meetings.states.update(dict.fromkeys(room.meetings.states, "done"))
    assert [step for step, _ in (await room.asking.status(LISE)).next] == [Step.REMINDER, Step.CUT_OFF, Step.MEETING]


async def test_a_reminder_by_hand_goes_to_those_missing_alone_and_at_once(room: Round) -> None:
    status = await room.asking.remind(LISE)
    assert [row.target for row in room.reminders.rows] == ["channel:graasten", "channel:egernsund"]
    assert {row.due for row in room.reminders.rows} == {ASKING_TIME}
    assert status.by_hand is not None
    assert (status.by_hand.by, status.by_hand.at) == ("lise", ASKING_TIME)
    assert not status.may_remind


@pytest.mark.parametrize(
    ("at", "leaves"),
    [
        (datetime(2021, 9, 2, 19, tzinfo=UTC), datetime(2021, 9, 3, 7, tzinfo=UTC)),
        (datetime(2021, 9, 4, 8, tzinfo=UTC), datetime(2021, 9, 6, 7, tzinfo=UTC)),
    ],
)
async def test_in_the_evening_and_on_a_saturday_it_waits_for_the_next_morning(
    room: Round, at: datetime, leaves: datetime
) -> None:
    room.clock.at = at
    status = await room.asking.remind(LISE)
    assert status.by_hand is not None
    assert {row.due for row in room.reminders.rows} == {status.by_hand.at} == {leaves}


async def test_a_second_reminder_by_hand_is_refused_with_who_and_when(room: Round) -> None:
    await room.asking.remind(LISE)
    with pytest.raises(AlreadyReminded) as refused:
        await room.asking.remind(ODA)
    assert "Lise har allerede påmindet i hånden (02-09-2021 10.00)." in refusal("da", refused.value)
    assert len(room.reminders.rows) == 2


async def test_a_second_tap_of_the_same_organiser_reminds_nobody_and_says_so(room: Round) -> None:
    await room.asking.remind(LISE)
    with pytest.raises(AlreadyReminded):
        await room.asking.remind(LISE)
    assert len(room.reminders.rows) == 2


async def test_who_reminded_and_is_known_to_nobody_any_more_is_not_named(room: Round) -> None:
    await room.asking.remind(LISE)
    room.roster.names.clear()
    with pytest.raises(AlreadyReminded) as refused:
        await room.asking.remind(ODA)
    assert "Der er allerede påmindet i hånden (02-09-2021 10.00)." in refusal("da", refused.value)


async def test_nobody_is_reminded_before_the_questions_after_the_cut_off_or_when_all_have_answered(room: Round) -> None:
    room.clock.at = datetime(2021, 8, 31, 6, 59, tzinfo=UTC)
    assert not (await room.asking.status(LISE)).may_remind
    with pytest.raises(NotAskedYet) as early:
        await room.asking.remind(LISE)
    assert "**31-08-2021 09.00**" in refusal("da", early.value)
    room.clock.at = datetime(2021, 9, 13, 10, tzinfo=UTC)
    assert not (await room.asking.status(LISE)).may_remind
    with pytest.raises(RoundOver):
        await room.asking.remind(LISE)
    room.clock.at = ASKING_TIME
    room.writes(note(3, "graasten"), note(4, "egernsund"))
    with pytest.raises(NobodyMissing):
        await room.asking.remind(LISE)
    assert room.reminders.rows == []


async def test_a_reminder_that_could_only_leave_after_the_cut_off_is_refused(room: Round) -> None:
    """A cut-off on Sunday: on the Friday evening before it there are no working hours left."""
    typed = replace(WISH, cut_off=wall(2021, 9, 12, 12))
    await room.desk.move(LISE, ERFA, 1, typed)
    room.clock.at = datetime(2021, 9, 10, 15, tzinfo=UTC)
    with pytest.raises(RoundOver):
        await room.asking.remind(LISE)


async def test_a_meeting_without_a_question_round_can_be_reminded_of(room: Round) -> None:
    """Planned a week ahead, its questions were left out: the reminder carries them."""
    await room.desk.plan(LISE, Wish(wall(2021, 9, 9, 19)))
    assert {row.subject for row in await _reminded(room, "erfa-2021-09-09")} == {
        f"erfa-2021-09-09:{village}" for village in ("broager", "graasten", "egernsund")
    }


async def _reminded(room: Round, meeting: str) -> list:  # type: ignore[type-arg]
    await room.asking.remind(LISE, meeting)
    return room.reminders.rows


async def test_the_call_list_names_the_people_of_those_missing_as_the_team_knows_them(room: Round) -> None:
    room.writes(note(3, "egernsund"))
    room.roster.names["anna"] = "Anna  Gråsten"
    assert await room.asking.call_list(LISE) == (Call("graasten", ("Anna Gråsten",)),)
    room.roster.names.clear()
    assert await room.asking.call_list(LISE) == (Call("graasten"),)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ORGANISER])
async def test_status_reminder_and_call_list_are_an_organisers(room: Round, role: Role) -> None:
    somebody = replace(ODA, role=role)
    for act in (room.asking.status(somebody), room.asking.remind(somebody), room.asking.call_list(somebody)):
        with pytest.raises(NotAllowed):
            await act
    assert room.reminders.rows == []


async def test_without_a_meeting_there_is_no_status(room: Round) -> None:
    room.clock.at += timedelta(days=30)
    for meeting in ("", "erfa-2020-01-01"):
        with pytest.raises(NoSuchMeeting):
            await room.asking.status(LISE, meeting)


async def test_a_village_sees_what_it_said_the_last_time_above_each_field(room: Round) -> None:
    """«Hvad har ændret sig siden maj?»"""
    may = (await room.desk.plan(LISE, Wish(wall(2021, 9, 3, 19)))).meeting
    cell = note(1).cell
    room.writes(
        note(10, "graasten", "Vi har kaffe", meeting=may.id),
        note(11, "graasten", "Vi har te", meeting=may.id),
        note(12, "broager", meeting=may.id),
        note(13, "graasten", meeting=may.id, state=State.WITHDRAWN),
        note(14, "graasten", meeting=may.id, sent_at=may.starts_at + timedelta(days=20)),
    )
    asked = await room.asking.question("graasten", ERFA)
    assert (asked.village, asked.since, asked.questions) == ("graasten", may.starts_at, tuple(Question))
    assert {place: [each.text for each in notes] for place, notes in asked.earlier.items()} == {
        cell: ["Vi har kaffe", "Vi har te"]
    }
    assert cell == (Question.WORKS_WELL, Phase.RECEPTION)


async def test_of_a_group_work_a_village_sees_its_own_words_alone(room: Round) -> None:
    session = evening((), starts=ASKING_TIME - timedelta(days=100))
    ours, theirs = (note(each, village, session=session.id) for each, village in ((20, "graasten"), (21, "broager")))
    room.writes(ours, theirs)
    gatherings = Gatherings(sessions=Held((session,)), meetings=room.meetings)
    earlier = Earlier(room.meetings.notes, gatherings, room.kept)  # type: ignore[arg-type]
    since, found = await earlier.of(await room.desk.find(ERFA), "graasten")
    assert (since, [*found.values()]) == (session.closes, [(ours,)])


@dataclass(frozen=True)
class Held:
    sessions: tuple[Session, ...]

    async def of_forum(self, forum: str) -> tuple[Session, ...]:
        return self.sessions


async def test_words_that_may_not_be_quoted_are_not_shown_above_the_field(room: Round) -> None:
    may = (await room.desk.plan(LISE, Wish(wall(2021, 9, 3, 19)))).meeting
    room.writes(said := note(10, "graasten", "Ole siger nej", meeting=may.id))
    room.kept.back[said.id] = Consent("landsbyforum", said.id, Quoting.NEEDED, "", ASKING_TIME, 1)
    asked = await room.asking.question("graasten", ERFA)
    assert (asked.since, asked.earlier) == (None, {})


async def test_a_village_that_said_nothing_before_gets_the_plain_questions(room: Round) -> None:
    asked = await room.asking.question("egernsund", ERFA)
    assert (asked.since, asked.earlier) == (None, {})
    with pytest.raises(UnknownVillage):
        await room.asking.question("atlantis", ERFA)
