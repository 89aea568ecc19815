"""Journey 4.3, steps 2, 5 and 9, and its failure table: sending as two organisers live it, in three languages."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards import published, sending_receipt
from forum.delivery.reports import Batch, Counts
from forum.people import Language
from forum.ports import Kind, Reason
from forum.reasons import Why
from forum.sending import deliveries
from forum.sending.posts import PublishedMinutes, ReceiptCard
from forum.sending.receipts import Stage
from tests.bot.minuting import Evening, card, read
from tests.bot.stage import Card, button, buttons
from tests.bot.worst_sending import receipt
from tests.forum.groupwork.gathering import SESSION
from tests.forum.sending.paper import document, minutes
from tests.forum.summary.answers import note
from texts import LANGUAGES, say

ID = deliveries.minutes_id(SESSION)
ARCHIVED = Reason(Why.ARCHIVED, "Teams 403")


@pytest.fixture
async def evening() -> Evening:
    """The minutes are approved; Oda organises, too."""
    made = Evening()
    await made.approved()
    forum = made.stage.directory.value
    made.stage.directory.value = replace(forum, organisers=forum.organisers | {"oda"})
    made.stage.roster.on_the_team.add("oda")
    made.stage.roster.names = {"lise": "Lise Larsen", "oda": "Oda Olsen"}
    return made


async def pressed(evening: Evening, who: str = "lise", locale: str = "da-DK", **data: object) -> Card:
    """[Udgiv], and yes."""
    action = {"type": "Action.Execute", "verb": "minutes.publish"}
    said = {"v": 1, "verb": "minutes.publish", "gathering": SESSION, **data}
    return card(await evening.by(who, locale).sends({**action, "data": said}, {}))


def filed(evening: Evening) -> None:
    """The files stand, and the posts wait."""
    evening.stage.sendings.keep(deliveries.posts(evening.stage.forum, SESSION, evening.stage.clock.at))


async def shown(evening: Evening, who: str = "lise", locale: str = "da-DK") -> Card:
    data = {"v": 1, "verb": "sending.status", "gathering": SESSION}
    action = {"type": "Action.Execute", "verb": "sending.status", "data": data}
    return card(await evening.by(who, locale).sends(action, {}))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_asked_once_what_it_means_and_nothing_left_before_yes(evening: Evening, language: str) -> None:
    evening.stage.mails = True
    evening.stage.book.mail[SESSION] = ("karla@example.dk",)
    asked = await pressed(evening, locale=language)
    assert say(language, "sending-ask") in read(asked)
    assert say(language, "sending-ask-means", channels=3) in read(asked)
    assert say(language, "sending-ask-mails", count=1) in read(asked)
    assert evening.stage.sendings.rows == {}
    told = card(await evening.by("lise", language).taps(asked, say(language, "sending-yes")))
    assert say(language, "sending-writing") in read(told)
    assert evening.stage.sendings.standing[ID].by == "lise"


async def test_no_leads_back_to_the_minutes(evening: Evening) -> None:
    back = card(await evening.lise.taps(await pressed(evening), "Nej, vent"))
    assert "Godkendt" in read(back) or "Udgiv" in read(back)
    assert evening.stage.sendings.rows == {}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", "Lise sendte kl. 18.30. Intet er sendt to gange."),
        ("en", "Lise sent this at 18:30. Nothing was sent twice."),
        ("de", "Lise hat es um 18:30 Uhr gesendet. Nichts wurde zweimal gesendet."),
    ],
)
async def test_two_organisers_press_together(evening: Evening, language: str, told: str) -> None:
    """Failure table: one sends; the other sees who did and when."""
    await pressed(evening, sure=1)
    evening.stage.clock.at += timedelta(seconds=1)
    second = await pressed(evening, "oda", language, sure=1)
    assert told in read(second)
    assert read(second).count("18") == 1, "who sent it, and when, is told once"
    mine = await pressed(evening, "lise", sure=1)
    assert "Du sendte kl. 18.30. Intet er sendt to gange." in read(mine)
    assert len(evening.stage.sendings.standing) == 1


@pytest.mark.parametrize(
    ("language", "told", "missed"),
    [
        ("da", "Sendt til 3 af 4.", "**Gråsten**: kanalen er arkiveret."),
        ("en", "Sent to 3 of 4.", "**Gråsten**: the channel is archived."),
        ("de", "An 3 von 4 gesendet.", "**Gråsten**: der Kanal ist archiviert."),
    ],
)
async def test_the_receipt_names_who_did_not_get_it(evening: Evening, language: str, told: str, missed: str) -> None:
    """Step 5: «Sendt til 13 af 14. Sydals: kanalen er arkiveret. [Prøv igen] [Send til kontaktperson]»"""
    await pressed(evening, sure=1)
    filed(evening)
    evening.stage.sendings.ended("done", "broager", "egernsund", "general")
    evening.stage.sendings.ended("failed", "graasten", reason=ARCHIVED)
    drawn = await shown(evening, locale=language)
    assert told in read(drawn)
    assert missed in read(drawn)
    titles = [each["title"] for each in buttons(drawn)]
    assert titles == [say(language, "sending-contact"), say(language, "sending-retry")]


async def test_try_again_and_the_contact_person(evening: Evening) -> None:
    await pressed(evening, sure=1)
    filed(evening)
    evening.stage.sendings.ended("done", "broager", "egernsund", "general")
    evening.stage.sendings.ended("failed", "graasten", reason=ARCHIVED)
    after = card(await evening.lise.taps(await shown(evening), "Send til kontaktperson"))
    assert "Sendes til landsbyens kontaktperson." in read(after)
    assert evening.stage.sendings.rows[f"sending.contact:{ID}:graasten"].target == "person:anna"
    evening.stage.sendings.states[f"sending.contact:{ID}:graasten"] = "done"
    again = card(await evening.lise.taps(after, "Prøv igen"))
    assert "Kontaktpersonen har fået det." in read(again)
    assert ("minutes.post", SESSION) in evening.stage.reports.retried


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", "Genoptaget. 1 var sendt, 3 sendes nu."),
        ("en", "Resumed. 1 had been sent, 3 are going now."),
        ("de", "Fortgesetzt. 1 waren gesendet, 3 werden jetzt gesendet."),
    ],
)
async def test_a_process_that_stopped_half_way_says_that_it_goes_on(evening: Evening, language: str, told: str) -> None:
    """Failure table: «Genoptaget. 6 var sendt, 8 sendes nu.»"""
    await pressed(evening, sure=1)
    filed(evening)
    evening.stage.sendings.ended("done", "broager")
    evening.stage.sendings.standing[ID] = replace(evening.stage.sendings.standing[ID], resumed=1)
    assert told in read(await shown(evening, locale=language))
    evening.stage.sendings.ended("done", "graasten", "egernsund", "general")
    assert told not in read(await shown(evening, locale=language))


async def test_a_time_is_chosen_an_odd_hour_asked_about_and_a_gone_one_refused(evening: Evening) -> None:
    form = card(await evening.lise.taps(await pressed(evening), "Vælg tid"))
    assert next(part["value"] for part in form["body"] if part.get("id") == "day") == "2021-05-05"
    gone = card(await evening.lise.taps(form, "Send da", day="2021-05-04", at="09:00"))
    assert "04-05-2021 09.00 er forbi." in read(gone)
    assert button(gone, "Send da")
    odd = card(await evening.lise.taps(form, "Send da", day="2021-05-08", at="22:00"))
    assert "08-05-2021 22.00 er uden for arbejdstid." in read(odd)
    assert evening.stage.sendings.standing == {}
    kept = card(await evening.lise.taps(odd, "Send da"))
    assert "Sendes lørdag den 8. maj 2021 kl. 22.00." in read(kept)
    stopped = await evening.by("oda").taps(kept, "Stop")
    assert stopped.text == "Stoppet. Intet er sendt."
    assert evening.stage.sendings.standing == {}


@pytest.mark.parametrize(
    "typed", [{"day": "i morgen", "at": "09:00"}, {"day": "", "at": ""}, {"day": "2021-05-07", "at": "x"}]
)
async def test_what_is_no_time_comes_back(evening: Evening, typed: dict[str, str]) -> None:
    form = card(await evening.lise.taps(await pressed(evening), "Vælg tid"))
    back = card(await evening.lise.sends(button(form, "Send da"), typed))
    assert "kan jeg ikke læse" in read(back)
    assert evening.stage.sendings.standing == {}


async def test_a_trial_comes_to_oneself(evening: Evening) -> None:
    """Step 2: [Send prøve til mig]."""
    answer = await evening.lise.taps(await pressed(evening), "Send prøve til mig")
    assert "Ingen andre ser den." in answer.text
    (row,) = evening.stage.sendings.rows.values()
    assert row.target == "person:lise"


@pytest.mark.parametrize(("word", "locale"), [("overtag", "da-DK"), ("takeover", "en-GB"), ("übernehmen", "de-DE")])
async def test_she_is_ill_and_another_organiser_takes_over(evening: Evening, word: str, locale: str) -> None:
    """Failure table: both see the same state."""
    await pressed(evening, sure=1)
    taken = card(await evening.by("oda", locale).writes(word))
    assert say(locale[:2], "sending-over-same") in read(taken)
    receipts = [row.target for row in evening.stage.holders.rows if row.kind is Kind.RECEIPT]
    assert receipts == ["person:lise", "person:oda"]
    assert read(await shown(evening, "oda")).replace("Lise sendte", "Du sendte") == read(await shown(evening))
    again = card(await evening.by("oda", locale).writes(f"{word} {SESSION}"))
    assert read(again) == read(taken)
    assert len(evening.stage.holders.rows) == 3, "her card of the minutes is drawn, too"


async def test_the_delivery_report_calls_minutes_by_their_name(evening: Evening) -> None:
    """`leveringer` tells batches by gathering, and no id of a session."""
    at = evening.stage.clock.at
    batches = (
        Batch(Kind.MINUTES_POST, SESSION, Counts(sent=4), at),
        Batch(Kind.MINUTES_MAIL, "gone", Counts(sent=1), at),
    )
    evening.stage.reports.standing = batches
    told = read(card(await evening.lise.writes("leveringer")))
    assert "Referat i kanalerne: mødet 4. maj 2021" in told
    assert SESSION not in told


async def test_a_gathering_that_nobody_knows_cannot_be_taken_over(evening: Evening) -> None:
    answer = await evening.by("oda").writes("overtag erfa-1999-01-01")
    assert answer.card is None
    assert evening.stage.holders.standing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_village_reads_its_own_first_word_for_word(language: str) -> None:
    spoken, forum = Language(language), Evening().stage.forum
    notes = (note(1, "broager", text="vores *egen*"), note(2, "graasten", text="de andres"))
    value = PublishedMinutes(document(minutes(), notes=notes), "broager", ("https://a", "https://b", "https://c"))
    drawn = published.published(value, spoken, forum)
    body = read(drawn)
    runs = [run["text"] for part in drawn["body"] for run in part.get("inlines", [])]
    assert runs == ["• vores *egen*"]
    assert body.index(say(language, "sending-post-own", village="Broager")) < body.index("Vi laver en velkomstpakke.")
    assert "Skrive til skolen – Anna" in body
    assert [each["url"] for each in buttons(drawn)] == ["https://a", "https://b", "https://c"]


def test_general_reads_decisions_and_no_village_before_another() -> None:
    forum = Evening().stage.forum
    drawn = published.published(PublishedMinutes(document(minutes())), Language.DA, forum)
    assert "Fra " not in read(drawn)
    assert "Vi laver en velkomstpakke." in read(drawn)


def test_mail_that_is_not_switched_on_is_told_on_the_receipt() -> None:
    drawn = sending_receipt.live(ReceiptCard(receipt(Stage.ENDED)), Language.DA, Evening().stage.forum)
    assert "e-mail er ikke slået til" in read(drawn)
