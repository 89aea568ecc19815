"""Rule 39: every send ends in the report as sent, waiting, skipped, blocked or failed with its reason."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.delivery.reports import Batch, Counts
from forum.ports import Delivery, Kind, Outcome, Reason
from forum.reasons import Why
from store import Cellar
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.reports import SqlReports
from tests.store.hands import FORUM, START, HandClock, listed, row, typed

LEASE = 60.0
GONE = Reason(Why.GONE, "Teams 404 ConversationNotFound")


@pytest.fixture
def reports(cellar: Cellar) -> SqlReports:
    return SqlReports(cellar)


def pre_read(place: str, meeting: str = "erfa-2021-09-14", forum: str = FORUM) -> Delivery:
    key = f"erfa.pre_read:{meeting}:{place}"
    return Delivery(forum, Kind.PRE_READ, f"channel:{place}", key, f"{meeting}:{place}", START)


async def _ended(outbox: SqlOutbox, **ends: Reason | None) -> None:
    """Claim all; those named by their place end so, the others arrive."""
    for each in await outbox.claim("one", 99, LEASE):
        place = each.delivery.target.partition(":")[2]
        reason = ends.get(place)
        if reason is None:
            await outbox.settle(each)
        elif reason.why is Why.BLOCKED:
            await outbox.fail(each, reason, Outcome.BLOCKED)
        else:
            await outbox.fail(each, reason, Outcome.SKIPPED if reason.why is Why.BEGUN else Outcome.FAILED)


async def _only(reports: SqlReports) -> Batch:
    (batch,) = await reports.batches(FORUM)
    return batch


async def test_a_pre_read_is_told_recipient_by_recipient(outbox: SqlOutbox, reports: SqlReports):
    await outbox.put([pre_read(place) for place in ("broager", "sydals", "nordborg", "graasten", "late", "general")])
    await outbox.cancel(FORUM, "erfa.pre_read:erfa-2021-09-14:late")
    await _ended(outbox, sydals=GONE, nordborg=Reason(Why.BLOCKED), graasten=Reason(Why.BEGUN))
    batch = await _only(reports)
    assert (batch.kind, batch.name, batch.due) == (Kind.PRE_READ, "erfa-2021-09-14", START)
    assert batch.counts == Counts(sent=2, waiting=0, skipped=2, blocked=1, failed=1)
    assert batch.counts.all == 6
    assert [(each.target, each.reason.why, each.outcome) for each in batch.troubles] == [
        ("channel:sydals", Why.GONE, Outcome.FAILED),
        ("channel:nordborg", Why.BLOCKED, Outcome.BLOCKED),
        ("channel:graasten", Why.BEGUN, Outcome.SKIPPED),
        ("channel:late", Why.STOPPED, Outcome.SKIPPED),
    ]


async def test_each_meeting_is_a_batch_and_each_forum_has_its_own(outbox: SqlOutbox, reports: SqlReports):
    await outbox.put([pre_read("broager"), pre_read("broager", "erfa-2021-09-14-2"), pre_read("broager", forum="b")])
    found = await reports.batches(FORUM)
    assert {batch.name: batch.counts.waiting for batch in found} == {"erfa-2021-09-14": 1, "erfa-2021-09-14-2": 1}


async def test_a_note_that_failed_is_told_by_its_village_and_its_time(
    outbox: SqlOutbox, notes: SqlNotes, reports: SqlReports, clock: HandClock
):
    """Never by its words."""
    sent = typed(village="sydals")
    await notes.add(listed(sent), [])
    clock.passes(3600)
    for each in (await outbox.claim("one", 99, LEASE))[:2]:
        await outbox.fail(each, Reason(Why.REFUSED, "Graph 400"))
    batch = await _only(reports)
    assert (batch.kind, batch.counts) == (Kind.LIST_NOTE, Counts(waiting=4, failed=2))
    assert [(each.village, each.at) for each in batch.troubles] == [("sydals", START)] * 2
    assert not any(sent[0].text in repr(each) for each in batch.troubles)
    assert [each.village for each in (await outbox.queue(FORUM)).failures] == ["sydals"] * 2


async def test_notes_that_arrived_are_not_counted(outbox: SqlOutbox, reports: SqlReports):
    await outbox.put([row("note")])
    await _ended(outbox)
    assert await reports.batches(FORUM) == ()


async def test_a_retry_lets_go_what_was_given_up_of_that_batch_alone(outbox: SqlOutbox, reports: SqlReports):
    await outbox.put([pre_read("sydals"), pre_read("nordborg"), pre_read("egernsund", "erfa-2021-12-01"), row("note")])
    ends = dict.fromkeys(("sydals", "egernsund", "answers"), GONE)
    await _ended(outbox, **ends, nordborg=Reason(Why.BLOCKED))
    later = START + timedelta(hours=1)
    assert await reports.retry(FORUM, "board.pre_read", "erfa-2021-09-14", later) == 1
    assert await reports.retry(FORUM, "board.pre_read", "erfa-2021-09-14", later) == 0, "a second tap"
    for stranger in (
        ("elsewhere", "board.pre_read", "erfa-2021-12-01"),
        (FORUM, "nonsense", ""),
        (FORUM, "' OR 1", ""),
    ):
        assert await reports.retry(*stranger, later) == 0
    assert (await outbox.queue(FORUM)).failed == 2


async def test_what_is_retried_keeps_its_attempts_and_leaves(outbox: SqlOutbox, reports: SqlReports, clock: HandClock):
    await outbox.put([pre_read("sydals")])
    await _ended(outbox, sydals=GONE)
    await reports.retry(FORUM, "board.pre_read", "erfa-2021-09-14", clock.now())
    (again,) = await outbox.claim("two", 99, LEASE)
    assert again.attempt == 2
    await outbox.settle(again)
    assert (await _only(reports)).counts == Counts(sent=1)


async def test_of_many_troubles_a_few_are_told_and_all_counted(outbox: SqlOutbox, reports: SqlReports):
    await outbox.put([pre_read(f"v{number}") for number in range(30)])
    for each in await outbox.claim("one", 99, LEASE):
        await outbox.fail(each, GONE)
    batch = await _only(reports)
    assert (batch.counts.failed, len(batch.troubles)) == (30, 6)


async def test_a_row_of_an_older_or_newer_version_breaks_no_report(
    outbox: SqlOutbox, reports: SqlReports, cellar: Cellar
):
    await outbox.put([replace(pre_read("sydals"))])
    await _ended(outbox, sydals=GONE)
    await cellar.write(lambda at: at.exec_driver_sql("UPDATE outbox SET reason = 'what is that'"))
    assert (await _only(reports)).troubles[0].reason == Reason(Why.REFUSED, GONE.detail)
    await cellar.write(lambda at: at.exec_driver_sql("UPDATE outbox SET kind = 'board.unheard_of'"))
    assert await reports.batches(FORUM) == ()
