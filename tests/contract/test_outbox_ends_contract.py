"""How deliveries end and begin again: since when they wait, who has blocked the bot, what a pause holds back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.ports import Claimed, Kind, Outcome, Reason, Service
from forum.reasons import Why
from store import Cellar
from store.outbox import SqlOutbox
from store.reports import SqlReports
from tests.store.hands import FORUM, START, HandClock, matrix_row, row

LEASE = 60.0
BLOCKED = Reason(Why.BLOCKED, "Teams 403 MessageWritesBlocked")


async def _only(outbox: SqlOutbox) -> Claimed:
    (claimed,) = await outbox.claim("one", 99, LEASE)
    return claimed


async def _keys(outbox: SqlOutbox) -> list[str]:
    """What leaves now; it is settled at once."""
    claimed = await outbox.claim("one", 99, LEASE)
    return [each.delivery.key for each in claimed if await outbox.settle(each)]


async def test_the_oldest_is_what_first_fell_due_however_often_it_was_put_off(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("note"), row("later", after=3600)])
    assert (await outbox.queue(FORUM)).oldest == START
    await outbox.postpone(await _only(outbox), START + timedelta(seconds=300), "503")
    clock.forward(299)
    assert (await outbox.queue(FORUM)).oldest == START
    clock.forward(1)
    leaving = await _only(outbox)
    assert (await outbox.queue(FORUM)).oldest == START
    await outbox.settle(leaving)
    assert (await outbox.queue(FORUM)).oldest is None


async def test_a_row_that_leaves_again_is_as_old_as_its_newest_cause(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("matrix", coalesced=True)])
    await outbox.settle(await _only(outbox))
    clock.forward(60)
    await outbox.put([row("matrix", after=60, coalesced=True)])
    assert (await outbox.queue(FORUM)).oldest == clock.now()


async def test_whoever_blocked_the_bot_is_not_written_to_until_they_write(outbox: SqlOutbox, clock: HandClock):
    """Rule 39: what comes next is claimed as blocked, so that it ends in the report and not at the service."""
    await outbox.put([row("first", "person:inge"), row("other", "person:anna")])
    first, other = await outbox.claim("one", 99, LEASE)
    assert not first.blocked
    await outbox.settle(other)
    assert await outbox.fail(first, BLOCKED, Outcome.BLOCKED)
    await outbox.put([row("second", "person:inge")])
    clock.passes(60)
    second = await _only(outbox)
    assert second.blocked
    assert await outbox.fail(second, BLOCKED, Outcome.BLOCKED)
    await outbox.heard(FORUM, "person:anna")
    await outbox.put([row("third", "person:inge")])
    third = await _only(outbox)
    assert third.blocked
    await outbox.fail(third, BLOCKED, Outcome.BLOCKED)
    await outbox.heard(FORUM, "person:inge")
    await outbox.put([row("fourth", "person:inge")])
    assert not (await _only(outbox)).blocked


async def test_a_block_is_known_after_a_restart_too(outbox: SqlOutbox, cellar: Cellar, clock: HandClock):
    await outbox.put([row("first", "person:inge")])
    await outbox.fail(await _only(outbox), BLOCKED, Outcome.BLOCKED)
    started = SqlOutbox(cellar, clock)
    await started.put([row("second", "person:inge"), row("third", "person:inge", forum="elsewhere")])
    claimed = {each.delivery.key: each.blocked for each in await started.claim("two", 99, LEASE)}
    assert claimed == {"second": True, "third": False}


async def test_how_each_ended_is_told_with_its_reason(outbox: SqlOutbox):
    await outbox.put([row(f"note-{target}", f"channel:{target}") for target in ("a", "b", "c")])
    one, two, three = await outbox.claim("one", 99, LEASE)
    await outbox.fail(one, Reason(Why.GONE, "Teams 404"))
    await outbox.fail(two, BLOCKED, Outcome.BLOCKED)
    await outbox.fail(three, Reason(Why.BEGUN), Outcome.SKIPPED)
    queue = await outbox.queue(FORUM)
    assert {each.target: (each.outcome, each.reason.why) for each in queue.failures} == {
        "channel:a": (Outcome.FAILED, Why.GONE),
        "channel:b": (Outcome.BLOCKED, Why.BLOCKED),
    }
    assert queue.failed == 1


async def test_a_refusal_is_given_so_many_chances_and_a_missing_right_all_it_needs(outbox: SqlOutbox):
    await outbox.put([row("refused"), row("no-right")])
    rounds = {"refused": 0, "no-right": 0}
    for _ in range(6):
        for each in await outbox.claim("one", 99, LEASE):
            rounds[each.delivery.key] += 1
            why = Why.NO_RIGHT if each.delivery.key == "no-right" else Why.REFUSED
            await outbox.fail(each, Reason(why))
        await outbox.reopen({Kind.LIST_NOTE}, START, 3)
    assert rounds == {"refused": 4, "no-right": 6}


async def test_a_hand_gives_back_the_chances_that_were_used(outbox: SqlOutbox, cellar: Cellar):
    await outbox.put([row("refused")])
    await outbox.fail(await _only(outbox), Reason(Why.REFUSED))
    assert await outbox.reopen({Kind.LIST_NOTE}, START, 0) == 0
    assert await SqlReports(cellar).retry(FORUM, "list.note", "", START) == 1
    again = await _only(outbox)
    assert again.attempt == 2, "it looks before it posts"
    await outbox.fail(again, Reason(Why.REFUSED))
    assert await outbox.reopen({Kind.LIST_NOTE}, START, 1) == 1


@pytest.mark.parametrize(
    ("service", "held"),
    [(Service.SHAREPOINT, {"matrix:erfa-2021-09-14:broager"}), (Service.TEAMS, {"note"}), ("list:answers", None)],
)
async def test_a_service_that_asks_for_patience_holds_back_all_that_goes_there(
    outbox: SqlOutbox, clock: HandClock, service: str, held: set[str] | None
):
    """A pre-read needs both: its workbook goes to SharePoint, its post to Teams."""
    later = START + timedelta(seconds=240)
    await outbox.put([row("asks", "channel:sydals")])
    await outbox.postpone(await _only(outbox), later, "429", pause=service)
    pre = replace(row("pre", "channel:nordborg"), kind=Kind.PRE_READ)
    await outbox.put([row("note"), matrix_row(), pre])
    free = {"matrix:erfa-2021-09-14:broager", "pre"} if held is None else held
    assert set(await _keys(outbox)) == free
    clock.passes(239.9)
    assert await _keys(outbox) == []
    clock.passes(0.2)
    assert set(await _keys(outbox)) == {"note", "matrix:erfa-2021-09-14:broager", "pre", "asks"} - free


@pytest.mark.parametrize("moved", [86_400.0, -86_400.0])
async def test_moving_the_forums_clock_neither_opens_a_pause_nor_keeps_it(
    outbox: SqlOutbox, clock: HandClock, moved: float
):
    await outbox.put([row("asks")])
    await outbox.postpone(await _only(outbox), START + timedelta(seconds=30), "429", pause="list:answers")
    clock.forward(moved)
    await outbox.put([row("next", after=moved)])
    assert await _keys(outbox) == []
    assert ((await outbox.next_due()) - clock.now()).total_seconds() == 30
    clock.passes(30)
    assert "next" in await _keys(outbox)


@pytest.mark.parametrize("moved", [86_400.0, -86_400.0])
async def test_a_pause_under_a_moved_clock_lasts_as_long_as_it_says(outbox: SqlOutbox, clock: HandClock, moved: float):
    clock.forward(moved)
    await outbox.put([row("asks", after=moved)])
    await outbox.postpone(await _only(outbox), clock.now() + timedelta(seconds=30), "429", pause="list:answers")
    assert ((await outbox.next_due()) - clock.now()).total_seconds() == 30
    clock.passes(29)
    assert await _keys(outbox) == []
    clock.passes(1)
    assert await _keys(outbox) == ["asks"]


class Counted:
    """A cellar that counts what is written."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar, self.writes = cellar, 0

    def __getattr__(self, name: str) -> object:
        self.writes += name == "write"
        return getattr(self._cellar, name)


async def test_whoever_is_not_blocked_costs_no_write_when_they_speak(cellar: Cellar, clock: HandClock):
    counted = Counted(cellar)
    outbox = SqlOutbox(counted, clock)  # type: ignore[arg-type]
    await outbox.put([row("first", "person:inge")])
    await outbox.fail(await _only(outbox), BLOCKED, Outcome.BLOCKED)
    before = counted.writes
    for somebody in ("person:anna", "person:inge", "person:inge", "person:inge"):
        await outbox.heard(FORUM, somebody)
    assert counted.writes == before + 1
