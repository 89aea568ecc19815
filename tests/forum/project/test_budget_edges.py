"""The accounts at their edges: limits to the letter and the øre, what somebody else has changed, and what repeats."""

from dataclasses import replace

import pytest

from forum.errors import ChangedMeanwhile, UnknownVillage
from forum.people import Language
from forum.project import amounts
from forum.project.amounts import BadAmount
from forum.project.errors import ReasonTooLong
from forum.project.ledger import TEXT_LIMIT, NoPurpose, NoSuchLine, NotEnoughGranted
from forum.project.money import Standing
from forum.project.typed import REASON_LIMIT
from tests.forum.project.money_memory import CUTTING, FILMING, LISE, MADS, MemoryLedger, desk, planned


@pytest.fixture
def ledger() -> MemoryLedger:
    return planned()


async def test_a_purpose_may_be_as_long_as_its_limit_and_no_longer(ledger: MemoryLedger):
    longest = replace(FILMING, text="x" * TEXT_LIMIT)
    assert (await desk(ledger).commit(MADS, longest, "a")).text == longest.text
    with pytest.raises(NoPurpose):
        await desk(ledger).commit(MADS, replace(longest, text=longest.text + "x"), "b")


async def test_a_reason_may_be_as_long_as_its_limit_and_no_longer(ledger: MemoryLedger):
    entry = await desk(ledger).commit(MADS, FILMING, "a")
    with pytest.raises(ReasonTooLong):
        await desk(ledger).give_back(MADS, entry.id, 1, "x" * (REASON_LIMIT + 1))
    await desk(ledger).give_back(MADS, entry.id, 1, "x" * REASON_LIMIT)
    assert ledger.deeds[-1].after.endswith("x" * REASON_LIMIT)


async def test_a_decision_on_a_fund_that_somebody_else_decided_on_is_not_taken(ledger: MemoryLedger):
    await desk(ledger).decide(LISE, "ansoegt", 1, Standing.GRANTED, 10_000_000, "Brev")
    with pytest.raises(ChangedMeanwhile):
        await desk(ledger).decide(MADS, "ansoegt", 1, Standing.GRANTED, 20_000_000, "Et andet brev")
    assert ledger.funds_["ansoegt"].oere == 10_000_000
    assert [deed.after for deed in ledger.deeds] == ["granted 10000000 Brev"]


async def test_a_line_may_be_another_villages_and_the_grants_follow(ledger: MemoryLedger):
    entry = await desk(ledger).spend(MADS, FILMING, "a")
    await desk(ledger).correct(MADS, entry.id, 1, replace(FILMING, village="graasten"), "Det var Gråsten")
    assert [(each.village, each.spent) for each in (await desk(ledger).show(MADS)).grants] == [("graasten", 4_150_000)]


async def test_a_correction_that_changes_nothing_is_none(ledger: MemoryLedger):
    entry = await desk(ledger).spend(MADS, FILMING, "a")
    assert await desk(ledger).correct(LISE, entry.id, 1, FILMING, "Ingenting") == entry
    assert len(ledger.deeds) == 1


async def test_a_line_that_was_taken_back_is_not_corrected(ledger: MemoryLedger):
    entry = await desk(ledger).commit(MADS, FILMING, "a")
    back = await desk(ledger).give_back(MADS, entry.id, 1, "Ikke nødvendigt")
    with pytest.raises(NoSuchLine):
        await desk(ledger).correct(MADS, entry.id, back.version, CUTTING, "Alligevel")


async def test_a_late_tap_on_a_line_that_was_corrected_since_is_told_so(ledger: MemoryLedger):
    aside = await desk(ledger).commit(MADS, CUTTING, "a")
    spent = replace(CUTTING, commitment=aside.id, seen=1)
    done = await desk(ledger).spend(MADS, spent, "b")
    await desk(ledger).correct(LISE, done.id, done.version, replace(CUTTING, text="Klip og lyd"), "Manglede")
    with pytest.raises(ChangedMeanwhile):
        await desk(ledger).spend(MADS, spent, "b")
    with pytest.raises(NoSuchLine):
        await desk(ledger).spend(MADS, replace(spent, oere=1, seen=done.version + 1), "c")


async def test_what_is_spent_of_a_commitment_is_checked_like_any_other(ledger: MemoryLedger):
    aside = await desk(ledger).commit(MADS, CUTTING, "a")
    of_it = replace(CUTTING, commitment=aside.id, seen=1)
    with pytest.raises(UnknownVillage):
        await desk(ledger).spend(MADS, replace(of_it, village="atlantis"), "b")
    with pytest.raises(NoPurpose):
        await desk(ledger).spend(MADS, replace(of_it, text=" "), "b")
    assert (await desk(ledger).spend(MADS, replace(of_it, text=" Klip "), "b")).text == "Klip"


async def test_another_fund_under_the_same_tap_is_another_fund(ledger: MemoryLedger):
    for title in ("LAG-midler", "Fonden"):
        await desk(ledger).found(MADS, title, Standing.GRANTED, 100, "t")
    assert sorted(fund.title for fund in await desk(ledger).funds(MADS)) == [
        *("Bevilget", "Fonden", "LAG-midler", "Yderligere ansøgning"),
    ]


async def test_lines_are_read_newest_first(ledger: MemoryLedger):
    rows = [await desk(ledger).commit(MADS, replace(FILMING, oere=oere), "a") for oere in (1, 2, 3)]
    newest_last = sorted(rows, key=lambda row: (row.changed_at, row.id))
    assert await desk(ledger).entries(MADS) == tuple(reversed(newest_last))


async def test_each_fund_is_counted_for_itself(ledger: MemoryLedger):
    await desk(ledger).commit(MADS, replace(FILMING, oere=15_000_000), "a")
    await desk(ledger).commit(MADS, replace(FILMING, oere=15_000_000, fund="ansoegt"), "b")
    with pytest.raises(NotEnoughGranted) as refused:
        await desk(ledger).spend(MADS, replace(CUTTING, oere=7_000_001), "c")
    assert refused.value.args_["free"] == 7_000_000


async def test_a_fund_that_is_granted_for_less_than_is_put_aside_has_nothing_free(ledger: MemoryLedger):
    await desk(ledger).commit(MADS, replace(FILMING, fund="ansoegt"), "a")
    with pytest.raises(NotEnoughGranted) as refused:
        await desk(ledger).decide(MADS, "ansoegt", 1, Standing.GRANTED, 1_000_000, "Brev")
    assert refused.value.args_["free"] == 0


async def test_a_part_that_is_spent_belongs_to_the_film_that_it_was_put_aside_for(ledger: MemoryLedger):
    aside = await desk(ledger).commit(MADS, replace(CUTTING, film="graasten.video"), "a")
    part = replace(CUTTING, oere=1, commitment=aside.id, seen=1)
    assert (await desk(ledger).spend(MADS, part, "b")).film == "graasten.video"


async def test_a_villages_grant_tells_apart_what_waits_for_an_application(ledger: MemoryLedger):
    await desk(ledger).commit(MADS, FILMING, "a")
    await desk(ledger).commit(MADS, replace(FILMING, oere=100, fund="ansoegt"), "b")
    (grant,) = (await desk(ledger).show(MADS)).grants
    assert (grant.committed, grant.spent, grant.awaiting) == (FILMING.oere, 0, 100)


def test_no_more_than_there_can_be_is_suggested():
    with pytest.raises(BadAmount) as refused:
        amounts.read("1,000,000,001", Language.DA)
    assert refused.value.suggestion == 0
