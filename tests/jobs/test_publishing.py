"""Approved minutes on their way: files first, one post in each channel, letters, and a receipt that keeps up."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.minutes.minutes import State
from forum.people import Language, Profile
from forum.ports import Kind, NotYet, Skipped, Spot, Unavailable, Undeliverable
from forum.reasons import Reason, Why
from forum.sending import deliveries
from forum.sending.posts import TakenOver
from forum.sending.receipts import Stage
from tests.forum.sending.paper import GATHERING, minutes
from tests.forum.sending.test_desk import LISE, ODA
from tests.jobs.bureau import ID, Bureau, published


@pytest.fixture
def bureau() -> Bureau:
    return Bureau()


async def test_the_files_stand_before_anything_is_posted(bureau: Bureau) -> None:
    await published(bureau)
    assert bureau.drive.files == {
        f"General/Referat.{kind}": f"{kind} da Dialogmøde *maj*".encode() for kind in deliveries.FILES
    }
    assert bureau.book.standing[GATHERING].state is State.PUBLISHED
    assert bureau.sendings.standing[ID].files == tuple(
        f"https://drive.example/General/Referat.{kind}" for kind in deliveries.FILES
    )
    waiting = [row.target for row in bureau.sendings.rows.values() if row.kind is Kind.MINUTES_POST]
    assert sorted(waiting) == ["channel:broager", "channel:egernsund", "channel:general", "channel:graasten"]


async def test_nothing_is_posted_and_nothing_published_while_the_drive_is_away(bureau: Bureau) -> None:
    await bureau.desk.publish(LISE, GATHERING)
    for trouble in (Unavailable("429", 30, pause=True), Undeliverable("403", Why.NO_RIGHT)):
        bureau.drive.trouble = trouble
        with pytest.raises(type(trouble)):
            await bureau.delivers(bureau.row(deliveries.files_key(GATHERING)))
    assert bureau.book.standing[GATHERING].state is State.APPROVED
    assert [row for row in bureau.sendings.rows.values() if row.kind is Kind.MINUTES_POST] == []


async def test_each_channel_reads_its_own_in_its_language(bureau: Bureau) -> None:
    await published(bureau)
    await bureau.delivers_all(Kind.MINUTES_POST)
    read = bureau.read()
    assert {place: value.village for place, value in read.items()} == {
        "19:broager@thread.tacv2": "broager",
        "19:graasten@thread.tacv2": "graasten",
        "19:egernsund@thread.tacv2": "egernsund",
        "19:general@thread.tacv2": "",
    }
    spots = {spot.channel: spot.language for spot, _ in bureau.board.standing.values()}
    assert spots["19:egernsund@thread.tacv2"] is Language.EN
    assert all(len(value.files) == 3 for value in read.values())


async def test_a_post_that_is_delivered_again_is_no_second_one(bureau: Bureau) -> None:
    """Rule 39: a process that ended after the post was remembered finds it."""
    await published(bureau)
    for _ in range(3):
        await bureau.delivers_all(Kind.MINUTES_POST)
    assert len(bureau.board.standing) == 4


async def test_files_written_again_replace_and_post_nothing(bureau: Bureau) -> None:
    """A supplement, or a name that was taken out after locking."""
    await published(bureau)
    await bureau.delivers_all(Kind.MINUTES_POST)
    bureau.sendings.keep([deliveries.files("f", GATHERING, bureau.clock.at)])
    bureau.book.standing[GATHERING] = minutes(State.PUBLISHED, title="Dialogmøde, nyt")
    await bureau.delivers(bureau.row(deliveries.files_key(GATHERING)))
    assert bureau.drive.files["General/Referat.docx"] == "docx da Dialogmøde, nyt".encode()
    waiting = [key for key, state in bureau.sendings.states.items() if state == "waiting"]
    assert waiting == [f"sending.receipt:{ID}:lise"]


async def test_what_is_planned_waits_whatever_wakes_it(bureau: Bureau) -> None:
    await bureau.desk.publish(LISE, GATHERING)
    later = bureau.clock.at + timedelta(days=1)
    bureau.sendings.standing[ID] = replace(bureau.sendings.standing[ID], due=later)
    with pytest.raises(NotYet) as early:
        await bureau.delivers(bureau.row(deliveries.files_key(GATHERING)))
    assert early.value.until == later
    assert bureau.drive.files == {}


async def test_what_was_taken_back_is_not_sent(bureau: Bureau) -> None:
    await bureau.desk.publish(LISE, GATHERING)
    rows = [*bureau.sendings.rows.values(), deliveries.post("f", GATHERING, "broager", bureau.clock.at)]
    bureau.sendings.standing.clear()
    for row in rows:
        with pytest.raises(Skipped):
            await bureau.delivers(row)
    assert bureau.board.standing == {}


async def test_a_village_that_left_is_given_up_and_one_without_a_channel_waited_for(bureau: Bureau) -> None:
    await published(bureau)
    forum = bureau.directory.value
    bureau.directory.value = replace(forum, groups=forum.groups[1:], general="")
    with pytest.raises(Skipped):
        await bureau.delivers(bureau.row(f"sending.post:{GATHERING}:broager"))
    with pytest.raises(Unavailable):
        await bureau.delivers(bureau.row(f"sending.post:{GATHERING}:general"))


async def test_a_contact_person_reads_the_villages_post_in_the_language_they_chose(bureau: Bureau) -> None:
    await published(bureau)
    bureau.people.profiles["anna"] = Profile("anna", language="de")
    await bureau.delivers(deliveries.contact("f", ID, "graasten", "anna", bureau.clock.at))
    ((spot, value),) = bureau.board.standing.values()
    assert spot == Spot(Language.DE, person="anna")
    assert (value.village, len(value.files)) == ("graasten", 3)


async def test_a_trial_is_the_same_card_without_files(bureau: Bureau) -> None:
    bureau.book.standing[GATHERING] = minutes(State.DRAFT)
    await bureau.desk.trial(LISE, GATHERING)
    await bureau.delivers_all(Kind.MINUTES_POST)
    value = bureau.read()["lise"]
    assert (value.trial, value.files, value.document.state) == (True, (), State.DRAFT)
    assert bureau.drive.files == {}


async def test_the_receipt_is_one_card_that_keeps_up_until_the_end(bureau: Bureau) -> None:
    key = f"sending.receipt:{ID}:lise"
    await bureau.desk.publish(LISE, GATHERING)
    await bureau.delivers(bureau.row(key))
    assert bureau.receipt().receipt.stage is Stage.WRITING
    assert bureau.row(key).due == bureau.clock.at + timedelta(seconds=2)
    await bureau.delivers(bureau.row(deliveries.files_key(GATHERING)))
    bureau.sendings.ended("done", "broager", "egernsund", "general")
    await bureau.delivers(bureau.row(key))
    assert (bureau.receipt().receipt.posts.sent, bureau.receipt().receipt.stage) == (3, Stage.RUNNING)
    bureau.sendings.ended("failed", "graasten", reason=Reason(Why.ARCHIVED))
    due = bureau.row(key).due
    await bureau.delivers(bureau.row(key))
    assert bureau.receipt().receipt.stage is Stage.ENDED
    assert (bureau.row(key).due, bureau.sendings.states[key]) == (due, "done")
    assert len(bureau.board.standing) == 1


async def test_a_planned_receipt_is_drawn_again_when_its_time_has_come(bureau: Bureau) -> None:
    key = f"sending.receipt:{ID}:lise"
    await bureau.desk.publish(LISE, GATHERING)
    later = bureau.clock.at + timedelta(days=3)
    bureau.sendings.standing[ID] = replace(bureau.sendings.standing[ID], due=later)
    await bureau.delivers(bureau.row(key))
    assert bureau.row(key).due == later + timedelta(seconds=2)


async def test_who_was_followed_is_told_and_both_have_the_receipt(bureau: Bureau) -> None:
    await published(bureau)
    await bureau.desk.take_over(ODA, GATHERING)
    for row in bureau.holders.rows:
        if row.kind is Kind.RECEIPT:
            await bureau.delivers(row)
    told = {spot.person: value for spot, value in bureau.board.standing.values()}
    assert told["lise"] == TakenOver(GATHERING, "Dialogmøde *maj*", minutes().starts_at, "Oda Olsen")
    assert told["oda"].name == "Lise Larsen"
    assert told["oda"].receipt == await bureau.desk.status(LISE, ID)
