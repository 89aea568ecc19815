"""Journey 4.3, steps 7 to 9: the draft, comments, approved and locked, and what everybody reads."""

from dataclasses import replace

import pytest

from bot.cards import approving
from bot.cards import minutes as overviews
from bot.routes import VERBS
from bot.turn import How
from forum.minutes.minutes import State
from forum.people import Role
from forum.ports import Kind
from forum.sending.deliveries import minutes_id
from forum.sending.sendings import Sending
from tests.bot.minuting import AGENDA, Evening, card, read
from tests.bot.stage import buttons, inputs
from tests.forum.groupwork.gathering import SESSION, at, person

WALK = {
    "da": {
        "referat": "referat",
        "draft": "Udkast klar: 2 noter, 2 grupper, 2 landsbyer, 0 aktionspunkter.",
        "send": "Send til kommentering",
        "yes": "Send",
        "review": "Til kommentering indtil **fredag kl. 12**: 2 noter",
        "approve": "Godkend og lås",
        "approved": "Godkendt og låst tirsdag den 4. maj 2021 kl. 18.30",
        "publish": "Udgiv",
        "published": "Udgivet tirsdag den 4. maj 2021 kl. 18.30",
    },
    "en": {
        "referat": "minutes",
        "draft": "Draft ready: 2 notes, 2 groups, 2 villages, 0 action points.",
        "send": "Send for comments",
        "yes": "Send",
        "review": "Open for comments until **Friday at 12:00**: 2 notes",
        "approve": "Approve and lock",
        "approved": "Approved and locked Tuesday 4 May 2021 at 18:30",
        "publish": "Publish",
        "published": "Published Tuesday 4 May 2021 at 18:30",
    },
    "de": {
        "referat": "Protokoll",
        "draft": "Entwurf fertig: 2 Notizen, 2 Gruppen, 2 Orte, 0 Aufgaben.",
        "send": "Zum Kommentieren",
        "yes": "Senden",
        "review": "Bemerkungen bis **Freitag um 12 Uhr**: 2 Notizen",
        "approve": "Genehmigen, sperren",
        "approved": "Genehmigt und gesperrt Dienstag, 4. Mai 2021 um 18:30 Uhr",
        "publish": "Veröffentlichen",
        "published": "Veröffentlicht Dienstag, 4. Mai 2021 um 18:30 Uhr",
    },
}


@pytest.mark.parametrize("language", WALK)
async def test_the_walk_from_draft_to_published_in_the_journeys_words(language: str):
    """Every state is said in words, and both steps that cannot be taken back are asked once."""
    evening, said = Evening(), WALK[language]
    await evening.lise.writes({"da": "sprog dansk", "en": "sprog english", "de": "sprog deutsch"}[language])
    draft = card(await evening.lise.writes(said["referat"]))
    assert said["draft"] in read(draft)
    asked = card(await evening.lise.taps(draft, said["send"]))
    assert evening.minutes.state is State.DRAFT
    review = card(await evening.lise.taps(asked, said["yes"]))
    assert said["review"] in read(review)
    sure = card(await evening.lise.taps(review, said["approve"]))
    assert evening.minutes.state is State.IN_REVIEW
    approved = card(await evening.lise.taps(sure, said["approve"]))
    assert said["approved"] in read(approved)
    assert said["publish"] in read(approved)
    await evening.stage.routes()._desks.minutes.published(SESSION)
    assert said["published"] in read(card(await evening.lise.writes(said["referat"] + " 4711")))


async def test_sending_for_comments_reaches_those_present_until_the_typed_deadline():
    evening = Evening()
    asked = card(await evening.lise.taps(card(await evening.lise.writes("referat")), "Send til kommentering"))
    assert "De 2, der var til stede, får det i deres chat med Landsbyforum." in read(asked)
    await evening.lise.taps(asked, "Send", day="2021-05-10", at="09:00")
    assert evening.minutes.deadline == at(0).replace(day=10, hour=7, minute=0)
    rows = [row for row in evening.stage.book.rows if row.kind is Kind.REVIEW]
    assert {row.target for row in rows} == {"person:inge", "person:anna"}


@pytest.mark.parametrize("day", ["2021-05-01", "i morgen", "9999-99-99", "2099-01-01"])
async def test_a_deadline_that_cannot_be_is_asked_again_with_what_was_typed(day: str):
    evening = Evening()
    asked = card(await evening.lise.taps(card(await evening.lise.writes("referat")), "Send til kommentering"))
    again = card(await evening.lise.taps(asked, "Send", day=day, at="09:00"))
    assert read(again).startswith("⚠")
    assert {each["id"]: each["value"] for each in inputs(again)} == {"day": day, "at": "09:00"}
    assert evening.minutes.state is State.DRAFT


async def test_with_nobody_present_the_attendance_comes_first():
    """Somebody without Teams is reached by nobody's bot."""
    evening = Evening()
    evening.stage.sessions.seats.clear()
    first = card(await evening.lise.writes("referat"))
    people = card(await evening.lise.taps(first, "Deltagere"))
    await evening.lise.taps(people, "Gem", name="Karl uden Teams")
    asked = card(await evening.lise.taps(first, "Send til kommentering"))
    assert "Ingen står som til stede endnu" in read(asked)
    assert [each["title"] for each in buttons(asked)] == ["Deltagere", "Ikke nu"]


async def test_an_old_cards_press_changes_nothing_and_says_so():
    """Two organisers: the slower one sees how it stands now."""
    evening = Evening()
    old = card(await evening.lise.writes("referat"))
    await evening.in_review()
    asked = {"v": 1, "verb": "minutes.act", "gathering": SESSION, "act": "back", "seen": 1, "sure": 1}
    answer = await evening.stage.routes().answer(evening.lise.incoming(How.EXECUTE, verb="minutes.act", data=asked))
    assert read(card(answer)).startswith("⚠ En anden var hurtigere. Dit tryk ændrede ikke noget.")
    assert evening.minutes.state is State.IN_REVIEW
    again = card(await evening.lise.taps(old, "Send til kommentering"))
    assert "Det går ikke nu: referatet er til kommentering." in read(again)


async def test_approving_a_draft_says_what_comes_first():
    """draft → approved is no step; the refusal names the way on."""
    evening = Evening()
    await evening.lise.writes("referat")
    answer = card(await evening.lise.writes("referat godkend ja"))
    assert "referatet er et udkast. Send det først til kommentering." in read(answer)
    assert evening.minutes.state is State.DRAFT


async def test_an_agenda_that_is_not_full_stops_the_review_at_its_field():
    """«17.00–18.30: rækkerne fylder 85 af 90 min.», and the row named."""
    evening = Evening()
    await evening.lise.writes("referat dagsorden: " + AGENDA.replace("18.00–18.30", "18.00–18.25"))
    stands = card(await evening.lise.writes("referat"))
    assert "17.00–18.30: rækkerne fylder **85 af 90** min." in read(stands)
    answer = card(await evening.lise.writes("referat kommentering ja"))
    assert "Efter række 3 «Opsamling» mangler der 5 minutter (18.25–18.30)." in read(answer)
    assert "agenda" in {each["id"] for each in inputs(answer)}
    assert evening.minutes.state is State.DRAFT


async def test_back_to_draft_takes_the_deadline_away():
    evening = Evening()
    back = card(await evening.lise.taps(await evening.in_review(), "Tilbage til udkast"))
    assert "Udkast klar" in read(back)
    assert evening.minutes.deadline is None


async def test_what_is_locked_can_only_be_read():
    evening = Evening()
    approved = await evening.approved()
    titles = [each["title"] for each in buttons(approved)]
    assert titles == ["Udgiv", "Send prøve til mig", "Vælg tidspunkt", "Læs", "Aktionspunkter"]
    said = read(card(await evening.lise.taps(approved, "Læs")))
    assert "Til stede (2):** Inge Eksempel (Broager), Anna Eksempel (Gråsten)" in said
    people = card(await evening.lise.writes("referat deltagere 4711"))
    assert inputs(people) == []


async def test_a_draft_can_be_read_through_before_it_goes_out():
    """What it will say, the villages' words among it, one choice from the card."""
    evening = Evening()
    await evening.lise.writes("referat beslutning 2: Vi mødes igen")
    stands = card(await evening.lise.writes("referat"))
    said = read(card(await evening.lise.taps(stands, "Åbn", page="read")))
    assert "Beslutning: Vi mødes igen" in said
    assert "Det sagde landsbyerne" in said


@pytest.mark.parametrize("who", ["kim", "inge", "tom", "mads", "ruth"])
async def test_everybody_reads_what_is_published_and_nothing_before(who: str):
    evening = Evening()
    await evening.approved()
    assert (await evening.by(who, "en-GB" if who == "tom" else "da-DK").writes("referat")).text.endswith(
        "Der er ikke udgivet noget referat endnu." if who != "tom" else "No minutes have been published yet."
    )
    await evening.stage.routes()._desks.minutes.published(SESSION)
    sending = Sending(evening.stage.forum.id, minutes_id(SESSION), "lise", at(50), at(50), ("https://files/1", "", ""))
    evening.stage.sendings.standing[sending.id] = sending
    shown = card(await evening.by(who, "en-GB" if who == "tom" else "da-DK").writes("referat"))
    said = read(shown)
    assert [each["url"] for each in buttons(shown) if each["type"] == "Action.OpenUrl"] == ["https://files/1"]
    assert "Gruppearbejde" in said
    assert ("can read the minutes" if who == "tom" else "kan læse referatet") in said


async def test_a_meeting_that_is_not_there_is_told_kindly():
    assert (await Evening().lise.writes("referat erfa-2001-01-01")).text


async def test_in_a_channel_the_card_says_who_reads_along():
    evening = Evening()
    shown = card(await evening.by("lise", channel="broager").writes("referat"))
    assert "Alle her ser det. Kun arrangører kan skrive i referatet." in read(shown)


async def test_numbers_press_what_a_broken_button_cannot():
    """Rule 32: «1» opens the form, and what is asked stays asked."""
    evening = Evening()
    await evening.lise.writes("referat")
    assert "Mødet og dagsordenen" in read(card(await evening.lise.writes("1")))
    await evening.lise.writes("referat")
    assert "Send udkastet til kommentering?" in read(card(await evening.lise.writes("4")))
    assert evening.minutes.state is State.DRAFT


@pytest.mark.parametrize("act", ["publish", "draft", "", 7, None, "approve" * 40])
async def test_an_act_that_is_none_is_answered_kindly(act: object):
    """Rule 24: what a button carries is untrusted."""
    evening = Evening()
    await evening.lise.writes("referat")
    data = {"v": 1, "verb": "minutes.act", "gathering": SESSION, "act": act, "seen": 1, "sure": 1}
    answer = await evening.stage.routes().answer(evening.lise.incoming(How.EXECUTE, verb="minutes.act", data=data))
    assert "ældre udgave" in answer.text
    assert evening.minutes.state is State.DRAFT


async def test_waiting_consent_is_told_and_counts_in_the_question():
    """«2 noter venter på samtykke til citat.»"""
    evening = Evening()
    await evening.in_review()
    value = await evening.stage.routes()._desks.minutes.open(person("lise", Role.ORGANISER), SESSION)
    waits, forum = replace(value, counts=replace(value.counts, waiting_consent=2)), evening.stage.forum
    shown = overviews.overview(waits, at(50), "da", forum)
    assert "2 noter venter på samtykke til citat." in read(shown)
    leads = next(each["data"] for each in buttons(shown) if each["title"] == "Se nærmere")
    assert (leads["verb"], leads["gathering"], leads["back"]) == ("quote.list", SESSION, "minutes")
    shared = overviews.overview(waits, at(50), "da", forum, shared=True)
    assert "2 noter venter på samtykke til citat." in read(shared)
    assert "Se nærmere" not in {each["title"] for each in buttons(shared)}
    asked = read(approving.approve(waits, at(50), "da", forum))
    assert "2 noter venter på samtykke. De tælles med, men citeres ikke." in asked


async def test_every_button_of_every_state_leads_somewhere():
    """Publishing, the trial and the receipt are another feature's verbs; «Udgiv» asks before it lets go."""
    evening = Evening()
    drawn = [card(await evening.lise.writes("referat")), await evening.in_review()]
    drawn.append(card(await evening.lise.writes("referat godkend ja")))
    asked = card(await evening.lise.taps(drawn[-1], "Udgiv"))
    assert "Udgiv referatet nu?" in read(asked)
    await evening.stage.routes()._desks.minutes.published(SESSION)
    drawn += [card(await evening.lise.writes("referat 4711")), asked]
    assert {each["data"]["verb"] for shown in drawn for each in buttons(shown)} <= VERBS.keys()
