"""The delivery desk: for organisers alone, trouble first, and a second tap tells the same."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from forum.delivery.desk import Deliveries
from forum.delivery.reports import LAST, Batch, Counts
from forum.errors import NotAllowed
from forum.people import Language, Person, Role
from forum.ports import Kind
from tests.bot.fakes import NOON, FixedDirectory, PaperReports, StillClock, landsbyforum

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)


@dataclass
class Given(PaperReports):
    """Lets go once, then finds nothing more."""

    dues: list[datetime] = field(default_factory=list)

    async def retry(self, forum: str, kind: str, name: str, due: datetime) -> int:
        self.dues.append(due)
        return int(len(self.dues) == 1)


def batch(day: int, *, failed: int = 0, waiting: int = 0, sent: int = 1, ahead: bool = False) -> Batch:
    due = NOON + timedelta(days=day if ahead else day - 100)
    return Batch(Kind.PRE_READ, f"m{day}", Counts(sent=sent, waiting=waiting, failed=failed), due)


def desk(reports: PaperReports) -> Deliveries:
    return Deliveries(FixedDirectory(landsbyforum()), reports, StillClock())


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ORGANISER])
async def test_only_an_organiser_reads_or_retries(role: Role):
    """Rule 25: whatever a button said."""
    reports = Given()
    somebody = Person("x", "X", role, Language.DA)
    with pytest.raises(NotAllowed):
        await desk(reports).report(somebody)
    with pytest.raises(NotAllowed):
        await desk(reports).retry(somebody, "board.pre_read", "m1")
    assert reports.dues == []


async def test_trouble_stands_first_and_the_newest_before_the_old():
    reports = PaperReports((batch(1), batch(3), batch(2, failed=1)))
    assert [each.name for each in await desk(reports).report(LISE)] == ["m2", "m3", "m1"]


async def test_what_has_not_begun_to_leave_is_not_told():
    waiting = batch(5, sent=0, waiting=4, ahead=True)
    reports = PaperReports((waiting, batch(6, waiting=4, ahead=True)))
    assert [each.name for each in await desk(reports).report(LISE)] == ["m6"]


async def test_of_years_of_meetings_the_last_dozen_is_told():
    assert len(await desk(PaperReports(tuple(batch(day) for day in range(90)))).report(LISE)) == LAST


async def test_a_second_tap_lets_nothing_more_go_and_tells_how_it_stands():
    reports = Given((batch(1, failed=1),))
    first, second = [await desk(reports).retry(LISE, "board.pre_read", "m1") for _ in range(2)]
    assert (first.count, second.count) == (1, 0)
    assert first.batches == second.batches
    assert reports.dues == [NOON, NOON]
