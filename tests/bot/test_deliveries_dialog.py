"""`leveringer`: the organiser reads what became of each, in any language, and lets go again what failed."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.cards import deliveries as cards
from bot.cards import sending_receipt
from forum.delivery.reports import Batch, Counts
from forum.erfa.meetings import Meeting, State
from forum.people import Language
from forum.ports import Kind, Outcome, Reason, Trouble
from forum.reasons import Why
from forum.sending.posts import ReceiptCard
from forum.sending.receipts import Stage as Stages
from jobs import reopening
from tests.bot import lint
from tests.bot.stage import Stage, buttons, words
from tests.bot.worst_sending import receipt
from texts import LANGUAGES, say

DAY = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
MEETING = "erfa-2021-09-14"


def _lost(target: str, why: Why, detail: str = "", outcome: Outcome = Outcome.FAILED, village: str = "") -> Trouble:
    return Trouble(Kind.PRE_READ, target, Reason(why, detail), DAY, outcome, village)


def _pre_read() -> Batch:
    troubles = (_lost("channel:graasten", Why.ARCHIVED, "Teams 403"), _lost("person:10000000-00", Why.BLOCKED))
    return Batch(Kind.PRE_READ, MEETING, Counts(sent=12, blocked=1, failed=1), DAY, troubles)


@pytest.fixture
def stage() -> Stage:
    made = Stage()
    made.reports.standing = (_pre_read(),)
    return made


async def test_a_pre_read_that_did_not_reach_all_says_whom_and_why(stage: Stage):
    """Rule 39."""
    card = (await stage.person("lise").writes("leveringer")).card
    read = words(card)
    assert "Sendt til 12 af 14." in read
    assert "Kanalen Gråsten: er arkiveret (Teams 403)." in read
    assert "Privat besked: modtageren har blokeret botten" in read
    assert "Kun du ser det her." in read
    assert "10000000" not in read
    assert [each["title"] for each in buttons(card)] == ["Prøv igen"]


@pytest.mark.parametrize(
    "kind", [Kind.LIST_NOTE, Kind.LIST_INTEREST, Kind.CALENDAR, Kind.MINUTES_FILES, Kind.MINUTES_MAIL]
)
def test_by_itself_is_said_of_what_goes_by_itself(kind: Kind):
    """Of the kinds for which Graph may miss a right."""
    lost = Trouble(kind, "list:answers", Reason(Why.NO_RIGHT), DAY, Outcome.FAILED)
    told = cards.line(lost, Stage().forum, "da")
    assert ("så går det af sig selv" in told) is (kind in reopening.KINDS)
    assert ("tryk *Prøv igen*" in told) is (kind not in reopening.KINDS)


def test_the_receipt_says_so_too_of_files_that_wait_for_a_hand():
    refused = receipt(Stages.ENDED, refused=Reason(Why.NO_RIGHT))
    shown = sending_receipt.live(ReceiptCard(refused, "Lise"), Language.DA, Stage().forum)
    assert "mangler en rettighed; tryk *Prøv igen*" in words(shown)
    assert "Prøv igen" in [each["title"] for each in buttons(shown)]


@pytest.mark.parametrize(
    ("word", "locale"), [("deliveries", "en-GB"), ("Zustellungen", "de-DE"), ("levering", "da-DK")]
)
async def test_the_word_is_understood_in_each_language(stage: Stage, word: str, locale: str):
    read = words((await stage.person("lise", locale).writes(word)).card)
    assert say(locale[:2], "delivery-heading") in read
    assert say(locale[:2], "delivery-sent", sent=12, all=14) in read


async def test_the_meeting_is_called_by_its_name(stage: Stage):
    at = DAY + timedelta(days=90)
    meeting = Meeting(MEETING, "f", "Efterår", at, at, at, Language.DA, State.PLANNED, "lise", DAY, DAY)
    stage.meetings.planned.append(meeting)
    assert "Forhåndslæsning: Efterår" in words((await stage.person("lise").writes("leveringer")).card)


async def test_the_button_lets_go_and_tells_how_many(stage: Stage):
    lise = stage.person("lise")
    card = (await lise.writes("leveringer")).card
    answer = await lise.taps(card, "Prøv igen")
    assert stage.reports.retried == [("board.pre_read", MEETING)]
    assert "2 leveringer prøves igen nu." in words(answer.card)


@pytest.mark.parametrize("who", ["inge", "mads", "ruth"])
async def test_nobody_else_reads_it_or_lets_go(stage: Stage, who: str):
    """Rule 25: the button's data proves nothing."""
    card = (await stage.person("lise").writes("leveringer")).card
    somebody = stage.person(who)
    assert (await somebody.writes("leveringer")).card is None
    answer = await somebody.taps(card, "Prøv igen")
    assert answer.card is None
    assert "arrangør" in answer.text
    assert stage.reports.retried == []


@pytest.mark.parametrize("data", [{}, {"kind": 7, "batch": ["x"]}, {"kind": "x" * 9999, "batch": None}, {"page": -1}])
async def test_a_button_of_any_age_is_answered(stage: Stage, data: dict[str, object]):
    lise = stage.person("lise")
    for verb in ("delivery.retry", "delivery.show"):
        action = {"type": "Action.Execute", "verb": verb, "data": {"v": 1, "verb": verb, **data}}
        assert (await lise.sends(action, {})).card is not None


async def test_a_note_is_told_by_village_and_time_and_pages_hold_four(stage: Stage):
    note = _lost("list:8f3c", Why.REFUSED, "Graph 400", village="broager")
    listed = Batch(Kind.LIST_NOTE, "", Counts(waiting=3, failed=1), DAY, (note,))
    meetings = tuple(Batch(Kind.MATRIX, f"m{n}", Counts(sent=1), DAY - timedelta(days=n)) for n in range(8))
    stage.reports.standing = (listed, *meetings)
    lise = stage.person("lise")
    first = (await lise.writes("leveringer")).card
    assert "3 noter venter. De er gemt hos os." in words(first)
    assert "Note fra Broager, 4. maj 2021 kl. 17.42: tjenesten sagde nej (Graph 400)." in words(first)
    second = (await lise.taps(first, "Ældre")).card
    third = (await lise.taps(second, "Ældre")).card
    assert [f"m{n}" in words(card) for card in (first, second, third) for n in (0, 3, 7)] == [
        *(True, False, False),
        *(False, True, False),
        *(False, False, True),
    ]
    assert "m0" in words((await lise.taps((await lise.taps(third, "Nyere")).card, "Nyere")).card)


async def test_what_was_stopped_is_one_line(stage: Stage):
    stopped = _lost("channel:broager", Why.STOPPED, outcome=Outcome.SKIPPED)
    stage.reports.standing = (Batch(Kind.PRE_READ, MEETING, Counts(skipped=14), DAY, (stopped,) * 6),)
    card = (await stage.person("lise").writes("leveringer")).card
    assert "14 sprunget over: den blev stoppet." in words(card)
    assert words(card).count("stoppet") == 1
    assert buttons(card) == []


async def test_a_young_forum_has_sent_nothing(stage: Stage):
    stage.reports.standing = ()
    assert "Der er ikke sendt noget endnu." in words((await stage.person("lise").writes("leveringer")).card)


async def test_status_leads_there(stage: Stage):
    lise = stage.person("lise")
    assert "Leveringer" in words((await lise.taps((await lise.writes("status")).card, "Leveringer")).card)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("why", Why)
def test_every_reason_has_a_sentence_without_the_services_words(language: str, why: Why):
    read = cards.line(_lost("channel:broager", why), Stage().forum, language)
    assert "Broager: " in read
    assert lint.faults(cards.report((_pre_read(),), {}, Stage().forum, language)) == []


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("chat:19:meeting_x@thread.v2", "Mødets chat"),
        ("session:a18f0ff6", "Gruppearbejdet"),
        ("groupwork:a18f0ff6:3", "Gruppearbejdet"),
    ],
)
def test_a_place_of_group_work_is_called_by_its_name(target: str, told: str):
    assert told in cards.line(_lost(target, Why.GONE), Stage().forum, "da")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_delivery_has_a_name(language: str, kind: Kind):
    card = cards.report((Batch(kind, "", Counts(sent=1), DAY),), {}, Stage().forum, language)
    assert say(language, "delivery-batch-other") not in words(card)


async def test_whoever_writes_is_open_to_deliveries_again(stage: Stage):
    """Rule 39: a tap on a card that stood there before proves nothing, nor does a refresh."""
    inge = stage.person("inge")
    card = (await inge.writes("svar")).card
    assert stage.outbox.heard_of == ["person:inge"]
    await inge.taps(card, "Send", reception="Fest")
    await inge.looks(card)
    assert stage.outbox.heard_of == ["person:inge"]
    await stage.person("anna", channel="graasten").writes("matrix")
    assert stage.outbox.heard_of[-1] == "channel:graasten"
