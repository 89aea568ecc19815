"""In whatever order money is granted, put aside, spent, corrected and returned, the sums are those of the rows."""

import asyncio
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from forum.errors import ChangedMeanwhile
from forum.project.budget import BudgetDesk
from forum.project.ledger import NoSuchLine, NotEnoughGranted, NotGranted, Wish
from forum.project.money import Balance, Standing, Use
from tests.forum.project.money_memory import MADS, MemoryLedger, desk, planned

EXPECTED = (ChangedMeanwhile, NoSuchLine, NotEnoughGranted, NotGranted)
SUMS = st.sampled_from([1, 99, 4_150_000, 6_000_000, 11_850_000, 22_000_000, 22_000_001]) | st.integers(1, 30_000_000)
ACTS = st.tuples(
    st.sampled_from(["spend", "commit", "spend of", "correct", "return", "decide", "withdraw"]),
    st.sampled_from(["bevilget", "ansoegt"]),
    SUMS,
    st.integers(0, 6),
    st.sampled_from(["broager", "graasten", ""]),
    st.sampled_from(Standing),
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(acts=st.lists(ACTS, max_size=25))
def test_no_order_of_acts_spends_more_than_is_granted(acts: list[Any]):
    asyncio.run(_played(acts))


async def _played(acts: list[Any]) -> None:
    ledger = planned()
    money = desk(ledger)
    for number, act in enumerate(acts):
        before = (dict(ledger.funds_), dict(ledger.entries_), len(ledger.deeds))
        try:
            await _done(money, ledger, act, str(number))
        except EXPECTED:
            assert (ledger.funds_, ledger.entries_, len(ledger.deeds)) == before
        _sound(ledger, await money.balance(MADS))


async def _done(money: BudgetDesk, ledger: MemoryLedger, act: Any, token: str) -> None:
    what, fund, oere, which, village, standing = act
    wish, entries = Wish(fund, oere, "Noget", village), await money.entries(MADS)
    chosen = entries[which % len(entries)] if entries else None
    if what in ("spend", "commit"):
        await getattr(money, what)(MADS, wish, token)
    elif what == "decide":
        await money.decide(MADS, fund, ledger.funds_[fund].version, standing, oere, "Derfor")
    elif what == "withdraw":
        await money.withdrawn(MADS, village or "egernsund", "Ude")
    elif chosen and what == "spend of":
        await money.spend(MADS, replace(wish, commitment=chosen.id, seen=chosen.version), token)
    elif chosen and what == "correct":
        await money.correct(MADS, chosen.id, chosen.version, wish, "Fejl")
    elif chosen:
        await money.give_back(MADS, chosen.id, chosen.version, "Ikke nødvendigt")


def _sound(ledger: MemoryLedger, balance: Balance) -> None:
    """Counted anew from the rows, one by one."""
    funds, rows = ledger.funds_, ledger.entries_.values()
    for fund in funds.values():
        used = [row for row in rows if row.fund == fund.id and row.use is not Use.RETURNED]
        assert sum(row.oere for row in used) <= fund.oere
        assert fund.standing is Standing.GRANTED or all(row.use is Use.COMMITTED for row in used)
        assert fund.standing is not Standing.REFUSED or not used
    counted = dict.fromkeys(Use, 0)
    waiting = 0
    for row in rows:
        granted = funds[row.fund].standing is Standing.GRANTED
        counted[row.use] += row.oere if granted else 0
        waiting += row.oere if not granted and row.use is Use.COMMITTED else 0
    assert (balance.spent, balance.committed, balance.awaiting) == (counted[Use.SPENT], counted[Use.COMMITTED], waiting)
    assert balance.granted == sum(each.oere for each in funds.values() if each.standing is Standing.GRANTED)
    assert 0 <= balance.free == balance.granted - balance.spent - balance.committed
