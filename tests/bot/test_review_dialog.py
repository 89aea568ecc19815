"""Journey 4.3, step 8: those present get «Bemærkninger senest fredag kl. 12»; comments stand beside the line."""

import pytest

from bot.board import RENDERERS
from bot.turn import How
from forum.minutes.posts import ReviewAsked
from forum.people import Language
from tests.bot import lint
from tests.bot.minuting import Evening, card, read
from tests.bot.stage import Card, button, buttons, standing
from tests.forum.groupwork.gathering import SESSION, at

ASKED = {
    Language.DA: ("Bemærkninger senest **fredag kl. 12**", "Beslutning: Vi mødes igen", "Skriv bemærkning"),
    Language.EN: ("Comments by **Friday at 12:00**", "Decision: Vi mødes igen", "Write a comment"),
    Language.DE: ("Bemerkungen bis **Freitag um 12 Uhr**", "Beschluss: Vi mødes igen", "Bemerkung schreiben"),
}


async def form(evening: Evening) -> Card:
    return card(await evening.inge.taps(card(await evening.inge.writes("referat")), "Skriv bemærkning"))


@pytest.mark.parametrize("language", ASKED)
async def test_those_present_are_asked_in_the_journeys_words(language: Language):
    """What was decided stands untranslated under its point."""
    evening = Evening()
    await evening.lise.writes("referat")
    await evening.lise.writes("referat beslutning 2: Vi mødes igen")
    await evening.in_review()
    minutes = evening.minutes
    assert minutes.deadline is not None
    drawn = RENDERERS[ReviewAsked](ReviewAsked(minutes, minutes.deadline), language, evening.stage.forum)
    until, decision, write = ASKED[language]
    assert until in read(drawn)
    assert decision in read(drawn)
    assert [each["title"] for each in buttons(drawn)] == [write]
    assert lint.faults(drawn) == []


async def test_those_present_read_how_it_goes_on_who_does_what_and_that_their_name_is_in_it():
    evening = Evening()
    await evening.lise.writes("referat videre: Vi mødes til september")
    await evening.lise.writes("opgaver ny Bestil lokale; Inge; 1. oktober 2021")
    await evening.in_review()
    told = read(card(await evening.inge.writes("referat")))
    assert "Næste skridt\nVi mødes til september" in told
    assert "Aktionspunkter\nBestil lokale – Inge" in told
    assert ", 1. oktober 2021" in told
    assert "Du står som til stede, og alle i Landsbyforum kan læse dit navn i referatet." in told


async def test_locking_before_the_deadline_tells_that_the_promised_time_is_cut_short():
    evening = Evening()
    promised = "Fristen for bemærkninger er først **fredag kl. 12**."
    await evening.in_review()
    assert promised in read(card(await evening.lise.writes("referat godkend")))
    evening.stage.clock.at = at(0).replace(day=7, hour=13)
    assert promised not in read(card(await evening.lise.writes("referat godkend")))


async def test_a_comment_names_its_line_and_its_writer_sees_it_again():
    evening = Evening()
    await evening.in_review()
    thanks = card(await evening.inge.taps(await form(evening), "Send", line="p2", text="Vi var ti"))
    assert read(thanks).startswith("Tak – din bemærkning er hos arrangørerne.\n2. Gruppearbejde\nVi var ti")
    (kept,) = evening.stage.book.said.values()
    assert (kept.line, kept.text, kept.name) == ("p2", "Vi var ti", "Inge Eksempel")


async def test_a_second_tap_is_not_a_second_comment():
    """Rule 30."""
    evening = Evening()
    await evening.in_review()
    page = await form(evening)
    for _ in range(2):
        await evening.inge.taps(page, "Send", text="Vi var ti")
    assert len(evening.stage.book.said) == 1


async def test_a_comment_in_words_is_about_the_whole():
    """Rule 32: in three languages, in one's own."""
    evening = Evening()
    await evening.in_review()
    for said in ("referat bemærkning: Vi var ti", "minutes comment We were ten", "Protokoll Bemerkung zehn"):
        card(await evening.inge.writes(said))
    assert {each.text for each in evening.stage.book.said.values()} == {"Vi var ti", "We were ten", "zehn"}
    assert {each.line for each in evening.stage.book.said.values()} == {""}


async def test_who_was_not_there_does_not_comment():
    evening = Evening()
    await evening.in_review()
    answer = await evening.by("kim").writes("referat bemærkning: Jeg var der ikke")
    assert "Kun de, der var til stede, skriver bemærkninger." in answer.text
    assert evening.stage.book.said == {}


async def test_past_the_deadline_what_was_typed_comes_back_with_the_sentence():
    evening = Evening()
    await evening.in_review()
    page = await form(evening)
    evening.stage.clock.at = at(0).replace(day=8)
    again = card(await evening.inge.taps(page, "Send", text="For sent"))
    assert "Fristen for bemærkninger er gået." in read(again)
    assert standing(again)["text"] == "For sent"
    assert evening.stage.book.said == {}
    assert "Fristen for bemærkninger var" in read(card(await evening.inge.writes("referat")))


async def test_back_in_draft_the_words_of_a_comment_are_handed_back():
    """A form that was open meanwhile: an Execute leaves its card standing, after a Submit it is told again."""
    evening = Evening()
    review = await evening.in_review()
    action = button(await form(evening), "Send")
    await evening.lise.taps(review, "Tilbage til udkast")
    standing_ = await evening.inge.sends(action, {"text": "Vi var *ti*"})
    assert standing_.card is None
    assert "Det går ikke nu: referatet er et udkast." in standing_.text
    told = await evening.inge.sends(action["fallback"], {"text": "Vi var *ti*"}, How.SUBMIT)
    assert "> Vi var \\*ti\\*" in told.text


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
async def test_an_empty_comment_is_asked_again(text: str):
    evening = Evening()
    await evening.in_review()
    again = card(await evening.inge.taps(await form(evening), "Send", text=text))
    assert "Skriv noget. Der er plads til 1.000 tegn." in read(again)


async def test_a_comment_that_is_too_long_comes_back_whole():
    evening = Evening()
    await evening.in_review()
    again = card(await evening.inge.taps(await form(evening), "Send", text="ø" * 1001))
    assert standing(again)["text"] == "ø" * 1001


async def test_a_line_that_is_none_is_the_whole():
    """Rule 24."""
    evening = Evening()
    await evening.in_review()
    data = {"v": 1, "verb": "minutes.comment", "gathering": SESSION, "line": "p99", "text": "Hm", "token": "t"}
    answer = await evening.stage.routes().answer(evening.inge.incoming(How.EXECUTE, verb="minutes.comment", data=data))
    assert "Hele referatet" in read(card(answer))
    assert [each.line for each in evening.stage.book.said.values()] == [""]


async def test_organisers_see_each_comment_beside_its_line_and_say_what_they_used():
    evening = Evening()
    await evening.in_review()
    for line, text in (("p3", "Sidst"), ("p1", "Først"), ("all", "Om det hele"), ("next", "Videre")):
        await evening.inge.taps(await form(evening), "Send", line=line, text=text)
    stands = card(await evening.lise.writes("referat"))
    assert "4 bemærkninger venter på dig." in read(stands)
    shown = card(await evening.lise.taps(stands, "Bemærkninger"))
    assert [word for word in read(shown).splitlines() if word in ("Om det hele", "Først", "Sidst", "Videre")] == [
        "Om det hele",
        "Først",
        "Sidst",
    ]
    used = card(await evening.lise.taps(shown, "Brugt"))
    assert read(used).index("Først") < read(used).index("Sidst") < read(used).index("Videre")
    assert "3 bemærkninger venter på dig." in read(card(await evening.lise.writes("referat")))
    last = card(await evening.lise.taps(used, "Næste"))
    assert "✓ Brugt\nOm det hele" in read(last)


async def test_a_second_used_tells_the_same():
    evening = Evening()
    await evening.in_review()
    await evening.inge.taps(await form(evening), "Send", text="Vi var ti")
    shown = card(await evening.lise.writes("referat bemærkninger"))
    for _ in range(2):
        assert "✓ Brugt" in read(card(await evening.lise.taps(shown, "Brugt")))


async def test_in_a_channel_nobody_reads_a_comment_again():
    evening = Evening()
    await evening.in_review()
    answer = await evening.by("inge", channel="broager").writes("referat bemærkning: Vi var ti")
    assert answer.text == "Tak – din bemærkning er hos arrangørerne."
    assert answer.card is None


async def test_comments_are_shown_to_no_channel():
    """They were written for the organisers; the button still does what it says."""
    evening = Evening()
    await evening.in_review()
    await evening.inge.taps(await form(evening), "Send", text="Vi var ti")
    here = evening.by("lise", channel="broager")
    told = await here.writes("referat bemærkninger")
    assert (told.card, "kun i en privat besked" in told.text) == (None, True)
    used = button(card(await evening.lise.writes("referat bemærkninger")), "Brugt")
    answer = await here.sends(used, {}, How.SUBMIT)
    assert (answer.card, "kun i en privat besked" in answer.text) == (None, True)
    assert [each.answered for each in evening.stage.book.said.values()] == [True]
