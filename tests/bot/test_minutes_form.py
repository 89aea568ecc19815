"""Writing the minutes: page by page on a phone, and in words."""

import json
from dataclasses import replace

import pytest

from bot.cards import agenda, minutes_pages
from bot.turn import Answer, How
from forum.people import Role
from tests.bot.minuting import AGENDA, Evening, card, opened, read
from tests.bot.stage import button, buttons, inputs, standing
from tests.forum.groupwork.gathering import SESSION, person


async def forged(evening: Evening, who: str, how: How, **data: object) -> Answer:
    sent = {"v": 1, "verb": "minutes.write", "gathering": SESSION, **data}
    return await evening.stage.routes().answer(evening.by(who).incoming(how, verb="minutes.write", data=sent))


async def test_the_pages_come_one_after_the_other_and_each_is_saved():
    evening = Evening()
    page = await opened(evening)
    page = card(await evening.lise.taps(page, "Gem og videre", title="Dialogmøde", place="Online", agenda=AGENDA))
    assert read(page).startswith("Punkt 1 af 3: Velkomst\nGemt kl. 18.30.\n17.00–17.40")
    page = card(await evening.lise.taps(page, "Gem og videre", discussion="Om bus", decision="Vi spørger"))
    page = card(await evening.lise.taps(page, "Gem og videre"))
    page = card(await evening.lise.taps(page, "Gem og tilbage", decision="Ingen"))
    assert read(page).startswith("Punkt 2 af 3")
    done = read(card(await evening.lise.taps(page, "Gem og luk")))
    assert done.startswith("Referat: Dialogmøde")
    points = evening.minutes.points
    assert [each.title for each in points] == ["Velkomst", "Gruppearbejde", "Opsamling"]
    assert (points[0].discussion, points[0].decision, points[2].decision) == ("Om bus", "Vi spørger", "Ingen")
    assert (evening.minutes.place, points[0].lead) == ("Online", "Lise")


async def test_the_last_page_holds_the_next_steps_and_who_gets_it_by_mail():
    evening = Evening()
    page = await opened(evening, "99")
    await evening.lise.taps(page, "Gem og luk", next_steps="Film i juni", mail="ida@example.org\n\nbo@example.org,")
    assert evening.minutes.next_steps == "Film i juni"
    assert evening.stage.book.mail[SESSION] == ("bo@example.org", "ida@example.org")
    page = await opened(evening, "99")
    again = card(await evening.lise.taps(page, "Gem og luk", next_steps="Film i maj", mail="ikke en adresse"))
    assert "«ikke en adresse» er ikke en e-mailadresse" in read(again)
    assert standing(again) == {"next_steps": "Film i maj", "mail": "ikke en adresse"}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            "17.00–17.40 Velkomst\n17.45–18.30 Opsamling",
            "Før række 2 «Opsamling» mangler der 5 minutter (17.40–17.45).",
        ),
        ("17.00–17.40 Velkomst\n17.30–18.30 Opsamling", "Række 2 «Opsamling» begynder 10 minutter før rækken over"),
        ("16.00–17.00 Kaffe\n17.00–18.30 Opsamling", "Række 1 «Kaffe» ligger uden for mødet (17.00–18.30)."),
        ("17.00–18.30 Velkomst\nBare snak", "Række 2 «Bare snak»: begynd med tiden"),
    ],
)
async def test_rows_that_do_not_join_up_are_refused_with_the_row_named(rows: str, told: str):
    """And what was typed stands in the field."""
    evening = Evening()
    page = await opened(evening)
    again = card(await evening.lise.taps(page, "Gem og videre", title="Ny titel", agenda=rows))
    assert told in read(again)
    assert (standing(again)["agenda"], standing(again)["title"]) == (rows, "Ny titel")
    assert evening.minutes.title == ""


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("english", "Before row 2 “B” 5 minutes are missing (17:40–17:45)."),
        ("deutsch", "Vor Zeile 2 „B“ fehlen 5 Minuten (17:40–17:45)."),
    ],
)
async def test_a_gap_is_told_in_english_and_german_too(language: str, told: str):
    evening = Evening()
    await evening.lise.writes(f"sprog {language}")
    await evening.lise.writes("referat")
    answer = card(await evening.lise.writes("referat dagsorden: 17.00–17.40 A\n17.45–18.30 B"))
    assert told in read(answer)


@pytest.mark.parametrize("typed", [{"ends": "16:00"}, {"day": "i går"}, {"starts": "25:99"}, {"day": "0001-01-01"}])
async def test_times_that_cannot_be_stand_above_the_date(typed: dict[str, str]):
    evening = Evening()
    again = card(await evening.lise.taps(await opened(evening), "Gem og luk", **typed))
    assert "⚠" in read(again)
    assert {name: standing(again)[name] for name in typed} == typed


async def test_an_unknown_page_is_the_first():
    evening = Evening()
    assert read(await opened(evening, "77")).startswith("Mødet og dagsordenen")
    assert read(await opened(evening, "../x")).startswith("Mødet og dagsordenen")


async def test_after_the_lock_what_was_typed_comes_back_with_the_sentence():
    evening = Evening()
    page = await opened(evening, "1")
    await evening.approved()
    again = card(await evening.lise.taps(page, "Gem og luk", decision="For sent"))
    assert "Referatet er godkendt og låst. Teksten kan ikke ændres mere." in read(again)
    assert standing(again)["decision"] == "For sent"
    assert evening.minutes.points[0].decision == ""


@pytest.mark.parametrize("name", ["discussion", "decision"])
async def test_a_text_that_is_too_long_comes_back_whole(name: str):
    evening = Evening()
    page, long = await opened(evening, "1"), "ø" * 2001
    again = card(await evening.lise.taps(page, "Gem og luk", **{name: long}))
    assert "2.001 tegn" in read(again)
    assert standing(again)[name] == long


async def test_a_larger_form_keeps_what_was_typed():
    evening = Evening()
    page = await opened(evening, "1")
    dialog = dict((await evening.lise.taps(page, "Åbn i vindue", decision="Halv")).card or {})
    assert standing(dialog)["decision"] == "Halv"
    await evening.lise.taps(dialog, "Gem og videre", decision="Hel")
    assert evening.minutes.points[0].decision == "Hel"


async def test_what_breaks_gives_a_dialog_back_with_what_was_typed():
    """`kept`: reads no store, for that may be what broke."""
    evening = Evening()
    incoming = evening.lise.incoming(
        How.DIALOG,
        verb="minutes.write",
        data={"v": 1, "verb": "minutes.write", "gathering": SESSION, "row": 2, "decision": "Halv"},
    )
    drawn = dict(evening.stage.routes().kept(incoming, "Noget gik galt hos mig.").card or {})
    assert standing(drawn)["decision"] == "Halv"
    assert "Noget gik galt hos mig." in read(drawn)


async def test_lines_are_written_in_words_too():
    """Rule 32: the plain-text door, in three languages."""
    evening = Evening()
    for said in (
        f"referat dagsorden: {AGENDA}",
        "referat titel: Dialogmøde i maj",
        "minutes decision 2: We meet again",
        "Protokoll Beschluss 3: Weiter so",
        "referat videre: Film i juni",
        "referat sted: Online",
    ):
        card(await evening.lise.writes(said))
    assert [each.decision for each in evening.minutes.points] == ["", "We meet again", "Weiter so"]
    minutes = evening.minutes
    assert (minutes.title, minutes.place, minutes.next_steps) == ("Dialogmøde i maj", "Online", "Film i juni")
    assert "Skriv også punktets nummer" in (await evening.lise.writes("referat beslutning: uden nummer")).text
    assert "Punkt 9 findes ikke. Der er 3 punkter." in (await evening.lise.writes("referat beslutning 9: x")).text


async def test_comments_stand_beside_their_line():
    evening = Evening()
    await evening.in_review()
    asked = card(await evening.inge.writes("referat bemærkning"))
    await evening.inge.taps(asked, "Send", line="p2", text="Vi var **ti**")
    page = read(await opened(evening, "2"))
    assert "**Inge Eksempel** skrev kl. 18.30:\nVi var **ti**" in page
    assert "Vi var" not in read(await opened(evening, "1"))


@pytest.mark.parametrize("row", [-1, 50, "2", None, 1.5, True, 2**40])
async def test_a_row_that_no_button_of_ours_carries_writes_nothing_odd(row: object):
    """Rule 24."""
    evening = Evening()
    await evening.lise.writes("referat")
    before = evening.minutes.points
    answer = await forged(evening, "lise", How.EXECUTE, row=row, decision="Forfalsket", to="next")
    assert answer.card or answer.text
    assert evening.minutes.points == before


async def test_hostile_words_stay_words():
    evening = Evening()
    page = await opened(evening)
    hostile = "<at>Alle</at> **fed** \u202e=1+1"
    await evening.lise.taps(page, "Gem og luk", title=hostile)
    drawn = json.dumps(card(await evening.lise.writes("referat")), ensure_ascii=False)
    assert "<at>" not in drawn
    assert "\u202e" not in drawn
    assert "**fed**" not in drawn


@pytest.mark.parametrize("language", ["da", "en", "de"])
async def test_twenty_points_fit_a_card_of_24_kilobytes(language: str):
    """Journey 4.3 on a phone: the card, its first page and any point, with titles of 120 signs."""
    evening = Evening()
    await evening.lise.writes("referat")
    value = await evening.stage.routes()._desks.minutes.open(person("lise", Role.ORGANISER), SESSION)
    point = replace(value.minutes.points[0], title="ø" * 120, discussion="ø" * 2000, decision="ø" * 2000)
    many = replace(value, minutes=replace(value.minutes, title="ø" * 120, points=(point,) * 20))
    forum = evening.stage.forum
    for row in (0, 20, 99):
        drawn = agenda.form(minutes_pages.page(many, row, language, forum), language, forum)
        assert len(json.dumps(drawn, ensure_ascii=False).encode()) <= 24_000


async def test_each_page_has_at_most_four_buttons_and_one_that_stands_out():
    evening = Evening()
    for page in ("0", "1", "99"):
        drawn = await opened(evening, page)
        assert len(buttons(drawn)) <= 4
        assert sum(each.get("style") == "positive" for each in buttons(drawn)) == 1
        assert button(drawn, "Gem og luk")
        assert inputs(drawn)
