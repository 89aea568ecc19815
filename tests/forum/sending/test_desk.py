"""Sending minutes: who may, who was first, what became of it, and who looks after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.erfa.desk import PreReadStopped
from forum.erfa.meetings import Wish
from forum.errors import InThePast, NoSuchTime, NotAllowed
from forum.minutes.errors import NoMinutes
from forum.minutes.minutes import State
from forum.people import Language, Person, Role
from forum.ports import Kind
from forum.reasons import Reason, Why
from forum.sending import deliveries
from forum.sending.errors import AlreadyLeft, NoSuchSending, NotApproved, NotMissing
from forum.sending.receipts import Contact, Stage
from tests.forum.erfa.memory import wall
from tests.forum.sending.paper import GATHERING, Office, minutes

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ODA = Person("oda", "Oda", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
ID = deliveries.minutes_id(GATHERING)
ERFA = "erfa-2021-09-14"
ARCHIVED = Reason(Why.ARCHIVED, "Teams 403")


@pytest.fixture
def office() -> Office:
    return Office()


def filed(office: Office) -> None:
    """The files stand and the posts wait, as jobs.publishing leaves them."""
    forum = office.directory.forum()
    office.sendings.keep(deliveries.posts(forum, GATHERING, office.clock.at))


async def test_one_press_writes_the_files_first(office: Office) -> None:
    done = await office.desk.publish(LISE, GATHERING)
    assert (done.first, done.receipt.stage) == (True, Stage.WRITING)
    kinds = {row.kind: row.due for row in office.sendings.rows.values()}
    assert kinds == {Kind.MINUTES_FILES: office.clock.at, Kind.RECEIPT: office.clock.at}


async def test_who_presses_second_is_told_who_was_first(office: Office) -> None:
    """Journey 4.3: two organisers press Send together."""
    await office.desk.publish(LISE, GATHERING)
    rows = dict(office.sendings.rows)
    office.clock.at += timedelta(minutes=1)
    for again in (LISE, ODA):
        done = await office.desk.publish(again, GATHERING)
        assert (done.first, done.receipt.sending.by) == (False, "lise")
        office.sendings.rows.pop(f"sending.receipt:{ID}:oda", None)
        assert office.sendings.rows == rows
    assert len(office.sendings.deeds) == 1


@pytest.mark.parametrize("state", [State.DRAFT, State.IN_REVIEW])
async def test_nothing_is_sent_before_it_is_approved(office: Office, state: State) -> None:
    office.book.standing[GATHERING] = minutes(state)
    with pytest.raises(NotApproved):
        await office.desk.publish(LISE, GATHERING)
    with pytest.raises(NoMinutes):
        await office.desk.publish(LISE, "another")
    assert office.sendings.rows == {}


async def test_a_later_time_is_kept_and_can_be_stopped_until_then(office: Office) -> None:
    done = await office.desk.publish(LISE, GATHERING, wall(2021, 5, 18, 9))
    assert (done.receipt.stage, f"{done.receipt.sending.due:%d %H:%M}") == (Stage.PLANNED, "18 07:00")
    await office.desk.stop(ODA, ID)
    with pytest.raises(NoSuchSending):
        await office.desk.status(LISE, ID)
    assert (await office.desk.publish(ODA, GATHERING)).first


async def test_what_has_left_is_not_stopped(office: Office) -> None:
    await office.desk.publish(LISE, GATHERING)
    with pytest.raises(AlreadyLeft):
        await office.desk.stop(LISE, ID)
    assert (await office.desk.status(LISE, ID)).sending.by == "lise"


async def test_a_time_that_has_gone_or_never_comes_is_refused(office: Office) -> None:
    with pytest.raises(InThePast):
        await office.desk.publish(LISE, GATHERING, wall(2021, 5, 4, 17))
    with pytest.raises(NoSuchTime):
        await office.desk.publish(LISE, GATHERING, wall(2022, 3, 27, 2, 30))
    assert office.sendings.standing == {}


async def test_the_receipt_counts_channels_and_names_the_one_that_was_missed(office: Office) -> None:
    """Journey 4.3: «Sendt til 13 af 14. Sydals: kanalen er arkiveret»."""
    await office.desk.publish(LISE, GATHERING)
    filed(office)
    office.sendings.ended("done", "broager", "general")
    running = await office.desk.status(ODA, ID)
    assert (running.stage, running.posts.sent, running.posts.all) == (Stage.RUNNING, 2, 4)
    office.sendings.ended("done", "egernsund")
    office.sendings.ended("failed", "graasten", reason=ARCHIVED)
    ended = await office.desk.status(ODA, ID)
    assert (ended.stage, ended.posts.sent, ended.posts.all) == (Stage.ENDED, 3, 4)
    assert [(miss.place, miss.reason, miss.contact) for miss in ended.misses] == [
        ("graasten", ARCHIVED, Contact.NOT_ASKED)
    ]


async def test_files_that_are_refused_end_it_and_say_why(office: Office) -> None:
    await office.desk.publish(LISE, GATHERING)
    key = deliveries.files_key(GATHERING)
    office.sendings.states[key], office.sendings.reasons[key] = "failed", Reason(Why.NO_RIGHT)
    told = await office.desk.status(LISE, ID)
    assert (told.stage, told.refused, told.posts.all) == (Stage.ENDED, Reason(Why.NO_RIGHT), 0)


async def test_trying_again_asks_for_every_kind_of_row(office: Office) -> None:
    await office.desk.publish(LISE, GATHERING)
    await office.desk.retry(ODA, ID)
    assert office.reports.retried == [
        (kind, GATHERING) for kind in (Kind.MINUTES_FILES, Kind.MINUTES_POST, Kind.MINUTES_MAIL)
    ]
    assert f"sending.receipt:{ID}:oda" in office.sendings.rows, "whoever presses reads what becomes of it"


async def test_a_contact_person_gets_what_the_channel_did_not(office: Office) -> None:
    await office.desk.publish(LISE, GATHERING)
    filed(office)
    office.sendings.ended("failed", "graasten", reason=ARCHIVED)
    done = await office.desk.contact(ODA, ID, "graasten")
    assert (done.reached, done.receipt.misses[0].contact) == (True, Contact.WAITING)
    row = office.sendings.rows[f"sending.contact:{ID}:graasten"]
    assert (row.target, row.kind) == ("person:anna", Kind.MINUTES_POST)
    office.sendings.states[row.key] = "done"
    again = await office.desk.contact(LISE, ID, "graasten")
    assert again.receipt.misses[0].contact is Contact.REACHED
    assert (again.receipt.posts.sent, again.receipt.posts.all) == (0, 4)
    assert sum(row.target == "person:anna" for row in office.sendings.rows.values()) == 1


async def test_a_village_without_anybody_known_is_told_so(office: Office) -> None:
    forum = office.directory.value
    nobody = tuple(replace(group, members=frozenset()) for group in forum.groups)
    office.directory.value = replace(forum, groups=nobody)
    await office.desk.publish(LISE, GATHERING)
    filed(office)
    office.sendings.ended("failed", "graasten", reason=ARCHIVED)
    assert not (await office.desk.contact(LISE, ID, "graasten")).reached
    with pytest.raises(NotMissing):
        await office.desk.contact(LISE, ID, "broager")


async def test_addresses_are_told_where_no_mail_is_sent(office: Office) -> None:
    office.book.mails = ("karla@example.dk", "ole@example.dk")
    assert (await office.desk.publish(LISE, GATHERING)).receipt.unmailed == 2
    assert await office.desk.addresses(GATHERING) == ()
    office.mails = True
    assert (await office.desk.status(LISE, ID)).unmailed == 0
    assert await office.desk.addresses(GATHERING) == office.book.mails


async def test_who_is_ill_is_followed_by_somebody_who_sees_the_same(office: Office) -> None:
    """Journey 4.3: «Lise har overtaget ERFA september.»"""
    await office.desk.publish(LISE, GATHERING)
    holder = await office.desk.take_over(ODA, "")
    assert (holder.gathering, holder.person, holder.version) == (GATHERING, "oda", 1)
    assert [(row.kind, row.target) for row in office.holders.rows] == [
        (Kind.RECEIPT, "person:lise"),
        (Kind.RECEIPT, "person:oda"),
        (Kind.MINUTES_CARD, "person:lise"),
    ]
    assert await office.desk.status(LISE, ID) == await office.desk.status(ODA, ID)
    assert await office.desk.followers(office.sendings.standing[ID]) == ["lise", "oda"]


async def test_taking_over_what_one_has_tells_nobody(office: Office) -> None:
    assert (await office.desk.take_over(LISE, GATHERING)).version == 0
    await office.desk.take_over(ODA, GATHERING)
    told = len(office.holders.rows)
    assert (await office.desk.take_over(ODA, GATHERING)).version == 1
    assert len(office.holders.rows) == told
    assert (await office.desk.take_over(LISE, GATHERING)).version == 2


async def test_a_trial_goes_to_whoever_asked_and_counts_nowhere(office: Office) -> None:
    office.book.standing[GATHERING] = minutes(State.DRAFT)
    await office.desk.trial(LISE, GATHERING)
    await office.desk.trial(LISE, GATHERING)
    (row,) = office.sendings.rows.values()
    assert (row.kind, row.target) == (Kind.MINUTES_POST, "person:lise")
    assert await office.sendings.lines("f", ID) == ()
    assert office.book.told == []


async def test_a_pre_read_leaves_at_once_and_once(office: Office) -> None:
    await office.erfa.plan(LISE, Wish(wall(2021, 9, 14, 19)))
    office.clock.at += timedelta(days=30)
    for row in office.meetings.rows.values():
        office.sendings.keep([row])
    done = await office.desk.send_now(ODA, ERFA)
    assert (done.first, done.receipt.sending.due) == (True, office.clock.at)
    due = office.meetings.due(ERFA)
    assert {key: due[key] for key in due if "pre_read" in key} == dict.fromkeys(
        [f"erfa.pre_read:{place}" for place in ("broager", "graasten", "egernsund", "general")], office.clock.at
    )
    assert not [key for key in due if "preview" in key]
    again = await office.desk.send_now(LISE, ERFA)
    assert (again.first, again.receipt.sending.by) == (False, "oda")


async def test_a_stopped_pre_read_stays_stopped(office: Office) -> None:
    await office.erfa.plan(LISE, Wish(wall(2021, 9, 14, 19)))
    await office.erfa.stop(LISE, ERFA)
    with pytest.raises(PreReadStopped):
        await office.desk.send_now(LISE, ERFA)
    assert office.sendings.standing == {}
    assert office.meetings.due(ERFA) == {}


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.publish(INGE, GATHERING),
        lambda desk: desk.ready(INGE, GATHERING),
        lambda desk: desk.status(INGE, ID),
        lambda desk: desk.retry(INGE, ID),
        lambda desk: desk.contact(INGE, ID, "graasten"),
        lambda desk: desk.stop(INGE, ID),
        lambda desk: desk.trial(INGE, GATHERING),
        lambda desk: desk.take_over(INGE, GATHERING),
        lambda desk: desk.send_now(INGE, ERFA),
    ],
)
async def test_only_organisers_send(office: Office, act) -> None:  # type: ignore[no-untyped-def]
    """Rule 25: enforced in the desk, whatever a card says."""
    await office.erfa.plan(LISE, Wish(wall(2021, 9, 14, 19)))
    await office.desk.publish(LISE, GATHERING)
    before = (dict(office.sendings.rows), dict(office.holders.standing), dict(office.meetings.meetings))
    with pytest.raises(NotAllowed):
        await act(office.desk)
    assert (office.sendings.rows, office.holders.standing, office.meetings.meetings) == before
