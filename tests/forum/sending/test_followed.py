"""A sending that is followed: until when its receipt is drawn anew, and who of two was first."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.erfa.meetings import Wish
from forum.errors import ChangedMeanwhile
from forum.ports import Kind
from forum.sending.receipts import SOONEST, Stage, rest
from tests.forum.erfa.memory import wall
from tests.forum.sending.paper import GATHERING, Office
from tests.forum.sending.test_desk import ARCHIVED, ERFA, ID, LISE, ODA, filed, office

__all__ = ["office"]


async def test_of_two_who_press_in_one_moment_the_slower_one_is_told_who_was_first(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    await office.erfa.plan(LISE, Wish(wall(2021, 9, 14, 19)))
    office.clock.at += timedelta(days=30)

    async def overtaken(*_: object) -> None:
        monkeypatch.undo()
        await office.desk.send_now(ODA, ERFA)
        raise ChangedMeanwhile

    monkeypatch.setattr(office.meetings, "change", overtaken)
    slower = await office.desk.send_now(LISE, ERFA)
    assert (slower.first, slower.receipt.sending.by) == (False, "oda")


async def test_the_receipt_is_drawn_anew_until_the_contact_person_has_it_too(office: Office) -> None:
    """Journey 4.3, step 5: [Send til kontaktperson] comes hours after the rest, and is told as soon as it has gone."""
    await office.desk.publish(LISE, GATHERING)
    filed(office)
    office.sendings.ended("done", "broager", "egernsund", "general")
    office.sendings.ended("failed", "graasten", reason=ARCHIVED)
    office.clock.at += timedelta(hours=8)
    running = (await office.desk.contact(LISE, ID, "graasten")).receipt
    assert running.stage is Stage.RUNNING
    asked = replace(running, tried=(running.now,))
    assert rest(asked) == SOONEST
    assert rest(replace(running, tried=(running.now - timedelta(hours=1),))) == timedelta(minutes=6)
    assert rest(replace(running, tried=(running.now + timedelta(minutes=1),))) == timedelta(seconds=62)


async def test_who_presses_second_reads_on_how_it_goes(office: Office) -> None:
    """The card that answers the press stays at «Sendt til 0 af 4»; the bot edits one of its own."""
    await office.desk.publish(LISE, GATHERING)
    filed(office)
    await office.desk.publish(ODA, GATHERING)
    receipts = [row for row in office.sendings.rows.values() if row.kind is Kind.RECEIPT]
    assert {row.target for row in receipts} == {"person:lise", "person:oda"}


async def test_who_presses_when_all_is_sent_needs_no_other_card(office: Office) -> None:
    await office.desk.publish(LISE, GATHERING)
    filed(office)
    office.sendings.ended("done", "broager", "graasten", "egernsund", "general")
    rows = dict(office.sendings.rows)
    assert (await office.desk.publish(ODA, GATHERING)).receipt.stage is Stage.ENDED
    assert office.sendings.rows == rows
