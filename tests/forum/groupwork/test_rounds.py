"""The clock of a session: what each act does to it, and what no sequence of acts can do."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from forum.groupwork import rounds
from forum.groupwork.rounds import Act, Stage
from forum.groupwork.sessions import Session, State
from forum.workshop.questions import Question
from tests.bot.paper_sessions import START, evening

EXAMPLES = settings(
    max_examples=300, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
ACTS = some.lists(
    some.tuples(some.sampled_from(list(Act)), some.integers(min_value=0, max_value=7 * 60)), min_size=1, max_size=25
)
CLOCK_ACTS = [act for act in Act if act is not Act.LOCK]


def at(hour: int, minute: int, second: int = 0) -> datetime:
    """A moment of that evening on the wall clock of Sønderborg, as UTC."""
    return datetime(2021, 5, 4, hour - 2, minute, second, tzinfo=UTC)


def clocks(session: Session) -> list[str]:
    return [f"{time + timedelta(hours=2):%H.%M}" for time in session.switches]


def acted(session: Session, *acts: tuple[Act, datetime]) -> Session:
    for act, now in acts:
        session = rounds.acted(session, act, now)
    return session


def test_five_three_and_ten_minutes_and_two_for_choosing_who_presents():
    """F02: the end of the third question at +18."""
    assert clocks(evening(())) == ["17.40", "17.45", "17.48", "17.58", "18.00"]


@pytest.mark.parametrize(
    ("now", "stage", "question"),
    [
        (at(17, 39, 59), Stage.BEFORE, None),
        (at(17, 40), Stage.QUESTION, Question.WORKS_WELL),
        (at(17, 44, 59), Stage.QUESTION, Question.WORKS_WELL),
        (at(17, 45), Stage.QUESTION, Question.CAN_IMPROVE),
        (at(17, 57, 59), Stage.QUESTION, Question.WISH_SCENARIO),
        (at(17, 58), Stage.PRESENTERS, None),
        (at(18, 0), Stage.CLOSED, None),
        (at(23, 0), Stage.CLOSED, None),
    ],
)
def test_where_it_stands(now: datetime, stage: Stage, question: Question | None):
    found = rounds.position(evening(()), now)
    assert (found.stage, found.question) == (stage, question)


def test_while_paused_the_clock_stands_and_then_everything_ahead_is_later():
    paused = acted(evening(()), (Act.PAUSE, at(17, 43)))
    assert rounds.position(paused, at(17, 55)).question is Question.WORKS_WELL
    assert paused.state is State.PAUSED
    resumed = acted(paused, (Act.RESUME, at(17, 50)))
    assert clocks(resumed) == ["17.40", "17.52", "17.55", "18.05", "18.07"]
    assert resumed.state is State.RUNNING


def test_one_minute_more_moves_this_and_every_later_switch():
    assert clocks(acted(evening(()), (Act.PLUS, at(17, 46)))) == ["17.40", "17.45", "17.49", "17.59", "18.01"]


def test_a_minute_more_before_it_begins_begins_it_later():
    assert clocks(acted(evening(()), (Act.PLUS, at(17, 39)))) == ["17.41", "17.46", "17.49", "17.59", "18.01"]


def test_the_next_question_begins_now_and_keeps_its_length():
    assert clocks(acted(evening(()), (Act.NEXT, at(17, 43)))) == ["17.40", "17.43", "17.46", "17.56", "17.58"]


def test_next_while_paused_lets_the_clock_go_on():
    turned = acted(evening(()), (Act.PAUSE, at(17, 43)), (Act.NEXT, at(17, 50)))
    assert clocks(turned) == ["17.40", "17.50", "17.53", "18.03", "18.05"]
    assert turned.paused_at is None


def test_back_gives_what_was_left_of_the_earlier_question():
    turned = acted(evening(()), (Act.NEXT, at(17, 42)), (Act.BACK, at(17, 44)))
    assert rounds.position(turned, at(17, 44)).question is Question.WORKS_WELL
    assert clocks(turned) == ["17.40", "17.47", "17.50", "18.00", "18.02"]


def test_back_to_a_question_that_had_its_time_gives_one_minute():
    turned = acted(evening(()), (Act.BACK, at(17, 46)))
    assert clocks(turned) == ["17.40", "17.47", "17.50", "18.00", "18.02"]


def test_what_was_left_is_given_once():
    turned = acted(evening(()), (Act.NEXT, at(17, 42)), (Act.BACK, at(17, 43)))
    assert clocks(turned)[1] == "17.46"
    again = acted(turned, (Act.BACK, at(17, 47)))
    assert clocks(again)[1] == "17.48"


def test_there_is_nothing_before_the_first_question():
    session = evening(())
    assert rounds.acted(session, Act.BACK, at(17, 42)) is session
    assert rounds.acted(session, Act.BACK, at(17, 39)) is session


def test_close_ends_it_now():
    turned = acted(evening(()), (Act.CLOSE, at(17, 50)))
    assert clocks(turned) == ["17.40", "17.45", "17.48", "17.50", "17.50"]
    assert rounds.position(turned, at(17, 50)).stage is Stage.CLOSED
    assert turned.state is State.CLOSED


def test_only_what_is_over_is_locked():
    session = evening(())
    assert rounds.acted(session, Act.LOCK, at(17, 50)) is session
    assert acted(session, (Act.LOCK, at(18, 1))).state is State.LOCKED


@pytest.mark.parametrize("act", CLOCK_ACTS)
def test_nothing_turns_the_clock_of_what_is_over(act: Act):
    session = evening(())
    assert rounds.acted(session, act, at(18, 0)) is session


def test_without_slack_it_goes_from_the_last_question_to_the_end():
    session = replace(evening(()), switches=rounds.switches(START, (5, 3, 10), 0), slack=0)
    assert rounds.position(session, at(17, 58)).stage is Stage.CLOSED
    early = acted(session, (Act.NEXT, at(17, 50)))
    assert rounds.position(early, at(17, 50)).stage is Stage.CLOSED


def test_the_stamp_of_a_card_tells_an_act_and_a_switch_apart_from_nothing():
    session = evening(())
    seen = rounds.stamp(session, at(17, 42))
    assert rounds.stamp(session, at(17, 44)) == seen
    assert rounds.stamp(session, at(17, 45)) != seen
    assert rounds.version_in(rounds.stamp(session, at(17, 45))) == rounds.version_in(seen) == 1
    assert rounds.stamp(acted(session, (Act.PLUS, at(17, 42))), at(17, 42)) != seen


@EXAMPLES
@given(ACTS)
def test_any_acts_keep_the_order_and_never_touch_what_has_happened(acts: list[tuple[Act, int]]):
    """F02: planned and actual are the same list; what has happened stays, except that «back» undoes the last switch."""
    session, now = evening(()), START - timedelta(minutes=2)
    for act, wait in acts:
        now += timedelta(seconds=wait)
        before, index = session, rounds.position(session, now).index
        session = rounds.acted(before, act, now)
        assert list(session.switches) == sorted(session.switches)
        kept = index if act is Act.BACK else index + 1
        assert session.switches[:kept] == before.switches[:kept]
        assert all(time >= now for time in session.switches[index + 1 :]) or session.paused_at
        assert session.version == before.version + (session is not before)


@EXAMPLES
@given(ACTS)
def test_any_acts_end_where_they_say(acts: list[tuple[Act, int]]):
    """After each act it stands where the act says; a length is never lost, except to «next» and «close»."""
    session, now = evening(()), START - timedelta(minutes=2)
    for act, wait in acts:
        now += timedelta(seconds=wait)
        before = rounds.position(session, now)
        turned = rounds.acted(session, act, now)
        index = rounds.position(turned, now).index
        if turned is session:
            assert index == before.index
        elif act is Act.NEXT:
            assert index > before.index
        elif act is Act.BACK:
            assert index == before.index - 1
            assert turned.switches[index + 1] - now >= timedelta(minutes=1)
        elif act is Act.CLOSE:
            assert rounds.position(turned, now).stage is Stage.CLOSED
        else:
            assert index == before.index
        if act in (Act.PLUS, Act.NEXT) and turned is not session:
            ahead = turned.switches[index + 1 :]
            assert _lengths(ahead) == _lengths(session.switches[len(session.switches) - len(ahead) :])
        session = turned


def _lengths(switches: tuple[datetime, ...]) -> list[timedelta]:
    return [later - sooner for sooner, later in pairwise(switches)]
