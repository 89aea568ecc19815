"""Dots and consents in the cellar, on every engine: versions hold, and nothing is counted or asked twice."""

from dataclasses import replace

import pytest

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.ports import Delivery, Kind
from forum.priority.dots import Ballot
from forum.quoting.consents import Consent, Quoting
from store import Cellar, audit
from store.consents import CHUNK, SqlConsents
from store.dots import SqlBallots
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, START, HandClock

MEETING = "erfa-2021-09-14"


@pytest.fixture
def ballots(cellar: Cellar, clock: HandClock) -> SqlBallots:
    return SqlBallots(cellar, clock)


@pytest.fixture
def consents(cellar: Cellar, clock: HandClock) -> SqlConsents:
    return SqlConsents(cellar, clock)


def ballot(person: str = "inge", version: int = 1, **dots: int) -> Ballot:
    return Ballot(FORUM, MEETING, person, dots, START, version)


def consent(note: str = "a", state: Quoting = Quoting.ASKED, version: int = 1) -> Consent:
    return Consent(FORUM, note, state, "lise", START, 3, version)


async def test_a_ballot_is_found_as_it_was_and_only_where_it_was_put(ballots: SqlBallots):
    await ballots.put(ballot(a=2, b=1), [])
    assert await ballots.of(FORUM, MEETING, "inge") == ballot(a=2, b=1)
    for place in ((FORUM, MEETING, "kim"), (FORUM, "open", "inge"), ("another", MEETING, "inge")):
        assert await ballots.of(*place) is None


async def test_dots_add_up_over_all_persons_of_one_gathering(ballots: SqlBallots):
    """F19: totals that anybody could count again."""
    await ballots.put(ballot("inge", a=2, b=1), [])
    await ballots.put(ballot("kim", a=1), [])
    await ballots.put(replace(ballot("kim", a=3), gathering="open"), [])
    assert await ballots.tally(FORUM, MEETING) == {"a": 3, "b": 1}
    await ballots.put(ballot("inge", 2, b=1), [])
    assert await ballots.tally(FORUM, MEETING) == {"a": 1, "b": 1}


@pytest.mark.parametrize("version", [1, 3, 9])
async def test_a_ballot_that_does_not_follow_is_refused(ballots: SqlBallots, version: int):
    await ballots.put(ballot(a=1), [])
    with pytest.raises(ChangedMeanwhile):
        await ballots.put(ballot("inge", version, a=3), [])
    assert await ballots.tally(FORUM, MEETING) == {"a": 1}


async def test_a_consent_is_kept_with_its_question_and_its_deed(
    consents: SqlConsents, outbox: SqlOutbox, cellar: Cellar
):
    row = Delivery(FORUM, Kind.QUOTE_ASKED, "person:inge", "quote:a:3", "a", START)
    deed = Deed("a", START, "lise", "quote.asked", "needed", "asked")
    await consents.put([consent()], [row], [deed])
    assert await consents.of(FORUM, ["a", "b"]) == {"a": consent()}
    assert await consents.of("another", ["a"]) == {}
    (claimed,) = await outbox.claim("me", 10, 60)
    assert claimed.delivery == row
    assert await cellar.read(lambda connection: audit.deeds(connection, FORUM, "a")) == (deed,)


@pytest.mark.parametrize("version", [1, 3])
@pytest.mark.parametrize("state", [Quoting.YES, Quoting.FREE])
async def test_a_consent_that_does_not_follow_is_refused_whole(
    consents: SqlConsents, outbox: SqlOutbox, version: int, state: Quoting
):
    await consents.put([consent()], [], [])
    row = Delivery(FORUM, Kind.QUOTE_ASKED, "person:inge", "quote:a:3", "a", START)
    with pytest.raises(ChangedMeanwhile):
        await consents.put([consent("b"), consent("a", state, version)], [row], [])
    assert await consents.of(FORUM, ["a", "b"]) == {"a": consent()}
    assert await outbox.claim("me", 10, 60) == ()


async def test_one_that_is_free_again_has_no_row_and_may_begin_anew(consents: SqlConsents):
    await consents.put([consent("a", Quoting.NO)], [], [])
    await consents.put([consent("a", Quoting.FREE, 2)], [], [])
    assert await consents.of(FORUM, ["a"]) == {}
    await consents.put([consent("a", Quoting.NO)], [], [])
    assert (await consents.of(FORUM, ["a"]))["a"].state is Quoting.NO


async def test_more_notes_are_asked_about_than_a_statement_has_places(consents: SqlConsents):
    many = [f"n{number}" for number in range(3 * CHUNK + 1)]
    await consents.put([consent(many[0]), consent(many[-1])], [], [])
    assert set(await consents.of(FORUM, many)) == {many[0], many[-1]}
