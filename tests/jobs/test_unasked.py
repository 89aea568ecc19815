"""What nobody asked for waits for working hours and passes by whoever said stop, in one place for every kind."""

from datetime import UTC, datetime

import pytest

from forum import targets
from forum.ports import Claimed, Delivery, Kind, NotYet, Skipped
from forum.reasons import Why
from forum.sending import deliveries as sendings
from forum.unasked import KEPT, SILENCED, WAITING
from jobs.unasked import heeding
from tests.bot.memory_people import MemoryPeople
from tests.jobs.delivering import Post
from tests.store.hands import FORUM, INGE

WEDNESDAY = datetime(2021, 5, 5, 8, tzinfo=UTC)


class Hall:
    """A forum in Danish time, at a moment that the test says."""

    zone = "Europe/Copenhagen"

    def __init__(self, at: datetime) -> None:
        self.at = at

    def forum(self) -> "Hall":
        return self

    def now(self) -> datetime:
        return self.at


def claimed(kind: Kind, target: str, key: str = "key") -> Claimed:
    return Claimed(1, Delivery(FORUM, kind, target, key, "subject", WEDNESDAY), 1, 1, "owner")


async def delivered(row: Claimed, *stopped: str, at: datetime = WEDNESDAY) -> list[str]:
    hall, post = Hall(at), Post()
    handlers = heeding({row.delivery.kind: post}, MemoryPeople(silent=set(stopped)), hall, hall)
    await handlers[row.delivery.kind](row)
    return post.arrived


def test_every_kind_is_either_silenced_or_kept():
    """Whoever adds a kind says here whether somebody asked for it."""
    assert set(Kind) == SILENCED | KEPT
    assert not SILENCED & KEPT
    assert WAITING <= SILENCED


@pytest.mark.parametrize("kind", sorted(SILENCED))
async def test_nothing_unasked_reaches_who_said_stop_and_the_report_says_why(kind: Kind):
    with pytest.raises(Skipped) as caught:
        await delivered(claimed(kind, targets.person(INGE)), INGE)
    assert caught.value.reason.why is Why.SILENCED
    assert await delivered(claimed(kind, targets.person("somebody else")), INGE) == ["key"]


@pytest.mark.parametrize("kind", sorted(SILENCED))
async def test_a_channel_is_not_silenced_by_one_person(kind: Kind):
    assert await delivered(claimed(kind, targets.channel("broager")), "broager", INGE) == ["key"]


@pytest.mark.parametrize("kind", sorted(KEPT))
async def test_what_was_asked_for_comes_all_the_same(kind: Kind):
    assert await delivered(claimed(kind, targets.person(INGE)), INGE) == ["key"]


async def test_a_trial_to_oneself_was_asked_for():
    row = sendings.trial(FORUM, "erfa-2021-09-14", INGE, WEDNESDAY)
    assert await delivered(Claimed(1, row, 1, 1, "owner"), INGE) == [row.key]


@pytest.mark.parametrize("kind", sorted(WAITING))
@pytest.mark.parametrize(
    ("at", "opens"),
    [
        (datetime(2021, 5, 5, 6, 59, tzinfo=UTC), datetime(2021, 5, 5, 7, tzinfo=UTC)),
        (datetime(2021, 5, 5, 14, tzinfo=UTC), datetime(2021, 5, 6, 7, tzinfo=UTC)),
        (datetime(2021, 5, 12, 20, tzinfo=UTC), datetime(2021, 5, 14, 7, tzinfo=UTC)),
        (datetime(2022, 3, 26, 12, tzinfo=UTC), datetime(2022, 3, 28, 7, tzinfo=UTC)),
    ],
    ids=["before nine", "after four", "Ascension Day", "over the summer-time night"],
)
async def test_reminders_wait_for_working_hours(kind: Kind, at: datetime, opens: datetime):
    with pytest.raises(NotYet) as caught:
        await delivered(claimed(kind, targets.channel("broager")), at=at)
    assert caught.value.until == opens
    assert await delivered(claimed(kind, targets.channel("broager")), at=opens) == ["key"]


async def test_what_waits_for_no_hour_goes_at_night():
    night = datetime(2021, 5, 5, 23, tzinfo=UTC)
    assert await delivered(claimed(Kind.MOVED, targets.channel("broager")), at=night) == ["key"]
