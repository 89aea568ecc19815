"""Money: nothing is spent that is not granted, never more than is; a line that was taken back stays to be read."""

from dataclasses import replace

import pytest

from forum.errors import ChangedMeanwhile, NotAllowed, UnknownVillage
from forum.people import Person
from forum.project.errors import MissingReason
from forum.project.ledger import Change, NoPurpose, NoSuchLine, NotEnoughGranted, NotGranted
from forum.project.money import Balance, Entry, Standing, Use
from tests.forum.project.money_memory import (
    APPLIED,
    AT,
    CUTTING,
    FILMING,
    GRANTED,
    INGE,
    LISE,
    MADS,
    RUTH,
    MemoryLedger,
    desk,
    planned,
)

JOURNEY = Balance(granted=22_000_000, applied_for=22_000_000, committed=6_000_000, spent=4_150_000)


@pytest.fixture
def ledger() -> MemoryLedger:
    return planned()


async def test_the_plan_is_loaded_once_however_often_it_is_asked_for(ledger: MemoryLedger):
    empty = MemoryLedger()
    assert await desk(empty).load(MADS) == 2
    assert await desk(empty).load(LISE) == 0
    assert await desk(empty).balance(INGE) == replace(JOURNEY, committed=0, spent=0)


async def test_what_is_spent_and_put_aside_is_taken_off_what_is_granted(ledger: MemoryLedger):
    await desk(ledger).spend(MADS, FILMING, "a")
    await desk(ledger).commit(LISE, CUTTING, "b")
    balance = await desk(ledger).balance(INGE)
    assert (balance, balance.free) == (JOURNEY, 11_850_000)


async def test_a_second_tap_is_not_a_second_line(ledger: MemoryLedger):
    """Rule 30."""
    for _ in range(2):
        await desk(ledger).spend(MADS, FILMING, "a")
    assert len(ledger.entries_) == 1
    await desk(ledger).spend(MADS, replace(FILMING, oere=100), "a")
    assert len(ledger.entries_) == 2


async def test_applied_for_money_is_put_aside_and_never_spent(ledger: MemoryLedger):
    wish = replace(FILMING, fund="ansoegt")
    with pytest.raises(NotGranted) as refused:
        await desk(ledger).spend(MADS, wish, "a")
    assert refused.value.args_ == {"fund": "Yderligere ansøgning", "oere": 22_000_000}
    entry = await desk(ledger).commit(MADS, wish, "a")
    balance = await desk(ledger).balance(MADS)
    assert (balance.awaiting, balance.committed, balance.free) == (4_150_000, 0, 22_000_000)
    with pytest.raises(NotGranted):
        await desk(ledger).spend(MADS, replace(wish, commitment=entry.id, seen=1), "c")


async def test_what_waited_is_put_aside_of_granted_money_once_it_is_granted(ledger: MemoryLedger):
    entry = await desk(ledger).commit(MADS, replace(FILMING, fund="ansoegt"), "a")
    await desk(ledger).decide(MADS, "ansoegt", 1, Standing.GRANTED, 10_000_000, "Brev fra udvalget")
    balance = await desk(ledger).balance(MADS)
    assert (balance.granted, balance.committed, balance.awaiting) == (32_000_000, 4_150_000, 0)
    spent = await desk(ledger).spend(MADS, replace(FILMING, fund="ansoegt", commitment=entry.id, seen=1), "b")
    assert (spent.id, spent.use, spent.version) == (entry.id, Use.SPENT, 2)


async def test_less_is_granted_than_was_put_aside_and_the_lead_is_told(ledger: MemoryLedger):
    await desk(ledger).commit(MADS, replace(FILMING, fund="ansoegt"), "a")
    with pytest.raises(NotEnoughGranted):
        await desk(ledger).decide(MADS, "ansoegt", 1, Standing.GRANTED, 4_149_999, "Mindre end ansøgt")
    assert ledger.funds_["ansoegt"] == APPLIED


async def test_what_waited_for_a_refused_application_is_taken_back(ledger: MemoryLedger):
    entry = await desk(ledger).commit(MADS, replace(FILMING, fund="ansoegt"), "a")
    await desk(ledger).decide(MADS, "ansoegt", 1, Standing.REFUSED, 22_000_000, "Afslag")
    assert ledger.entries_[entry.id].use is Use.RETURNED
    assert [deed.after for deed in await desk(ledger).history(MADS, entry.id)][-1] == "returned 4150000 Afslag"
    with pytest.raises(NoSuchLine):
        await desk(ledger).commit(MADS, replace(FILMING, fund="ansoegt"), "again")


async def test_a_grant_cannot_be_unsaid_while_some_of_it_is_spent(ledger: MemoryLedger):
    await desk(ledger).spend(MADS, FILMING, "a")
    for standing in (Standing.APPLIED_FOR, Standing.REFUSED):
        with pytest.raises(NotGranted):
            await desk(ledger).decide(MADS, "bevilget", 1, standing, 22_000_000, "Fejl")


async def test_more_than_is_left_is_refused_with_what_is_left(ledger: MemoryLedger):
    await desk(ledger).spend(MADS, FILMING, "a")
    for act in (desk(ledger).spend, desk(ledger).commit):
        with pytest.raises(NotEnoughGranted) as refused:
            await act(MADS, replace(CUTTING, oere=17_850_001), "b")
        assert refused.value.args_["free"] == 17_850_000
    await desk(ledger).spend(MADS, replace(CUTTING, oere=17_850_000), "b")
    assert (await desk(ledger).balance(MADS)).free == 0


async def test_two_leads_at_once_do_not_spend_the_same_money(ledger: MemoryLedger):
    """Both have read that there is enough; it is counted once more where it is written."""
    other = Entry("o", "landsbyforum", "bevilget", Use.SPENT, 20_000_000, "Andet", "", "lise", AT)
    ledger.meanwhile.append(Change(entries=(other,)))
    with pytest.raises(NotEnoughGranted) as refused:
        await desk(ledger).spend(MADS, FILMING, "a")
    assert (refused.value.args_["free"], list(ledger.entries_)) == (2_000_000, ["o"])


async def test_part_of_what_was_put_aside_is_spent_and_the_rest_stays(ledger: MemoryLedger):
    aside = await desk(ledger).commit(MADS, CUTTING, "a")
    part = replace(CUTTING, oere=2_000_000, commitment=aside.id, seen=1)
    spent = await desk(ledger).spend(MADS, part, "b")
    assert (await desk(ledger).spend(MADS, part, "b")) == spent
    balance = await desk(ledger).balance(MADS)
    assert (balance.spent, balance.committed, len(ledger.entries_)) == (2_000_000, 4_000_000, 2)
    with pytest.raises(ChangedMeanwhile):
        await desk(ledger).spend(MADS, replace(part, oere=1), "c")


async def test_more_than_was_put_aside_takes_what_is_free(ledger: MemoryLedger):
    aside = await desk(ledger).commit(MADS, CUTTING, "a")
    await desk(ledger).commit(MADS, replace(FILMING, oere=15_999_900), "b")
    over = replace(CUTTING, commitment=aside.id, seen=1)
    with pytest.raises(NotEnoughGranted):
        await desk(ledger).spend(MADS, replace(over, oere=6_000_101), "c")
    done = await desk(ledger).spend(MADS, replace(over, oere=6_000_100), "c")
    assert await desk(ledger).spend(MADS, replace(over, oere=6_000_100), "c") == done


async def test_a_line_is_corrected_for_a_reason_and_its_history_is_kept(ledger: MemoryLedger):
    entry = await desk(ledger).spend(MADS, FILMING, "a")
    cheaper = replace(FILMING, oere=4_000_000, text="Optagelse, rabat")
    with pytest.raises(MissingReason):
        await desk(ledger).correct(LISE, entry.id, 1, cheaper, "  ")
    after = await desk(ledger).correct(LISE, entry.id, 1, cheaper, "Regningen blev mindre")
    assert (after.oere, after.text, after.version, after.changed_by) == (4_000_000, "Optagelse, rabat", 2, "lise")
    assert [(deed.actor, deed.before, deed.after) for deed in ledger.deeds] == [
        ("mads", "", "spent 4150000"),
        ("lise", "spent 4150000", "spent 4000000 Regningen blev mindre"),
    ]
    with pytest.raises(ChangedMeanwhile):
        await desk(ledger).correct(MADS, entry.id, 1, FILMING, "Jeg så den ikke")


async def test_a_village_that_withdraws_gives_back_what_it_has_not_spent(ledger: MemoryLedger):
    spent = await desk(ledger).spend(MADS, FILMING, "a")
    aside = await desk(ledger).commit(MADS, replace(FILMING, oere=100), "b")
    other = await desk(ledger).commit(MADS, CUTTING, "c")
    assert [each.id for each in await desk(ledger).withdrawn(MADS, "broager", "Broager er ude")] == [aside.id]
    assert await desk(ledger).withdrawn(MADS, "broager", "Broager er ude") == ()
    uses = {id_: entry.use for id_, entry in ledger.entries_.items()}
    assert uses == {spent.id: Use.SPENT, aside.id: Use.RETURNED, other.id: Use.COMMITTED}
    with pytest.raises(NoSuchLine):
        await desk(ledger).give_back(MADS, aside.id, 2, "En gang til")


async def test_what_was_returned_may_be_spent_again(ledger: MemoryLedger):
    whole = replace(CUTTING, oere=22_000_000)
    aside = await desk(ledger).commit(MADS, whole, "a")
    await desk(ledger).give_back(MADS, aside.id, 1, "Vi klipper selv")
    assert (await desk(ledger).spend(MADS, whole, "b")).use is Use.SPENT


async def test_who_may_write_is_the_lead_and_the_organisers(ledger: MemoryLedger):
    """Rule 25."""
    money = desk(ledger)
    entry = await money.spend(MADS, FILMING, "a")
    for person in (INGE, RUTH):
        acts = (
            money.spend(person, FILMING, "b"),
            money.commit(person, FILMING, "b"),
            money.correct(person, entry.id, 1, CUTTING, "x"),
            money.give_back(person, entry.id, 1, "x"),
            money.decide(person, "ansoegt", 1, Standing.GRANTED, 1, "x"),
            money.found(person, "LAG", Standing.GRANTED, 1, "t"),
            money.withdrawn(person, "broager", "x"),
            money.load(person),
            money.entries(person),
            money.funds(person),
            money.history(person, entry.id),
        )
        for act in acts:
            with pytest.raises(NotAllowed):
                await act
    assert list(ledger.entries_) == [entry.id]


@pytest.mark.parametrize(("person", "villages"), [(MADS, ["broager", "graasten"]), (INGE, ["broager"]), (RUTH, [])])
async def test_everybody_reads_the_sums_and_a_member_their_own_villages_grant(
    ledger: MemoryLedger, person: Person, villages: list[str]
):
    await desk(ledger).spend(MADS, FILMING, "a")
    await desk(ledger).commit(MADS, CUTTING, "b")
    shown = await desk(ledger).show(person)
    assert (shown.balance, [each.village for each in shown.grants]) == (JOURNEY, villages)


async def test_a_purpose_a_village_and_money_that_exist_are_needed(ledger: MemoryLedger):
    money = desk(ledger)
    refused = {
        NoPurpose: (replace(FILMING, text=" \u200b"), replace(FILMING, text="x" * 201)),
        UnknownVillage: (replace(FILMING, village="atlantis"),),
        NoSuchLine: (replace(FILMING, fund="ingen"),),
    }
    for error, wishes in refused.items():
        for wish in wishes:
            with pytest.raises(error):
                await money.commit(MADS, wish, "a")
    assert not ledger.entries_


async def test_money_from_somewhere_new_is_there_once(ledger: MemoryLedger):
    for _ in range(2):
        fund = await desk(ledger).found(MADS, "LAG-midler", Standing.GRANTED, 100, "t")
    assert (fund.title, len(ledger.funds_)) == ("LAG-midler", 3)
    assert GRANTED.id in ledger.funds_
