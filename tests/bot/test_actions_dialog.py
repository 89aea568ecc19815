"""Journey 4.3, step 10: who does what until when; open ones are told a week after and come back."""

import pytest

from bot.board import RENDERERS
from bot.turn import How
from forum.minutes.minutes import ActionPoint, Progress
from forum.minutes.posts import ActionsDue
from forum.people import Language
from tests.bot import lint
from tests.bot.minuting import Evening, card, read
from tests.bot.stage import Card, buttons, inputs, standing
from tests.forum.groupwork.gathering import SESSION


def agreed(evening: Evening) -> list[ActionPoint]:
    return list(evening.stage.book.agreed.values())


async def form(evening: Evening) -> Card:
    await evening.lise.writes("referat")
    return card(await evening.lise.taps(card(await evening.lise.writes("opgaver")), "Nyt aktionspunkt"))


async def one(evening: Evening, words: str = "Bestil lokale; Inge Eksempel; 1. oktober 2021") -> Card:
    await evening.lise.writes("referat")
    shown = card(await evening.lise.writes(f"opgaver ny {words}"))
    evening.later()
    return shown


async def test_an_action_point_has_words_an_owner_and_a_day():
    evening = Evening()
    shown = card(
        await evening.lise.taps(await form(evening), "Gem", text="Bestil lokale", owner="inge", due="2021-10-01")
    )
    assert "1 åbent · 0 færdige\nBestil lokale\nInge Eksempel · senest 1. oktober 2021" in read(shown)
    (made,) = agreed(evening)
    assert (made.owner, made.owner_name, made.gathering) == ("inge", "Inge Eksempel", SESSION)


@pytest.mark.parametrize("day", ["1. oktober 2021", "01-10-2021", "1 October 2021", "1. Oktober 2021", "2021-10-01"])
async def test_the_day_may_be_typed_as_people_write_it(day: str):
    evening = Evening()
    await evening.lise.taps(await form(evening), "Gem", text="Bestil lokale", day=day)
    (made,) = agreed(evening)
    assert f"{made.due}" == "2021-10-01"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("opgaver ny Bestil lokale; inge eksempel; 1. oktober 2021", "Inge Eksempel · senest 1. oktober 2021"),
        ("tasks new Book a room; Karl", "Karl · ingen frist"),
        ("Aufgaben neu Raum buchen", "ingen aftalt endnu · ingen frist"),
    ],
)
async def test_one_line_in_words_is_enough(said: str, told: str):
    """Rule 32; somebody who was there is recognised by name."""
    evening = Evening()
    await evening.lise.writes("referat")
    assert told in read(card(await evening.lise.writes(said)))
    assert agreed(evening)[0].owner == ("inge" if "Inge" in told else "")


@pytest.mark.parametrize(
    "typed",
    [{"text": "x" * 501}, {"text": "Ja", "day": "på lørdag"}, {"text": "Ja", "due": "2001-01-01"}, {"text": " "}],
)
async def test_a_refusal_keeps_all_that_was_typed(typed: dict[str, str]):
    evening = Evening()
    again = card(await evening.lise.taps(await form(evening), "Gem", name="Karl", **typed))
    assert "⚠" in read(again)
    assert standing(again)["name"] == "Karl"
    assert {name: standing(again)[name].strip() for name in typed} == {
        name: text.strip() for name, text in typed.items()
    }
    assert agreed(evening) == []


async def test_a_second_tap_is_not_a_second_action_point():
    """Rule 30; and a message that Teams delivers twice."""
    evening = Evening()
    page = await form(evening)
    for _ in range(2):
        await evening.lise.taps(page, "Gem", text="Bestil lokale")
        await evening.lise.writes("opgaver ny Spørg kommunen", activity="same")
    assert sorted(each.text for each in agreed(evening)) == ["Bestil lokale", "Spørg kommunen"]


async def test_the_one_that_was_chosen_is_edited():
    evening = Evening()
    shown = await one(evening)
    page = card(await evening.lise.taps(shown, "Ret"))
    assert standing(page)["text"] == "Bestil lokale"
    assert standing(page)["owner"] == "inge"
    await evening.lise.taps(page, "Gem", owner="-", name="Karl")
    (made,) = agreed(evening)
    assert (made.owner, made.owner_name) == ("", "Karl")


async def test_with_none_chosen_it_is_asked_for():
    evening = Evening()
    await one(evening)
    shown = await one(evening, "Nummer to")
    assert standing(shown)["chosen"] == ""
    assert read(card(await evening.lise.taps(shown, "Færdigt"))).startswith("⚠ Vælg et aktionspunkt")


async def test_two_organisers_edit_one_and_both_wordings_are_there():
    evening = Evening()
    shown = await one(evening)
    page = card(await evening.lise.taps(shown, "Ret"))
    await evening.lise.taps(page, "Gem", text="Fra den anden")
    clash = card(await evening.lise.taps(page, "Gem", text="Min"))
    assert "En anden rettede det, mens du skrev." in read(clash)
    assert "Fra den anden\nInge Eksempel · senest 1. oktober 2021" in read(clash)
    assert standing(clash)["text"] == "Min"
    await evening.lise.taps(clash, "Gem")
    assert agreed(evening)[0].text == "Min"


async def test_its_owner_says_that_it_is_done_and_nobody_else():
    evening = Evening()
    await one(evening)
    assert "Det kan kun arrangøren gøre." in (await evening.by("kim").writes("opgaver færdig 1")).text
    assert agreed(evening)[0].progress is Progress.OPEN
    mine = card(await evening.inge.writes("opgaver"))
    assert [each["title"] for each in buttons(mine)] == ["Færdigt"]
    done = card(await evening.inge.taps(mine, "Færdigt"))
    assert agreed(evening)[0].progress is Progress.DONE
    assert "Der er ingen åbne aktionspunkter." in read(done)


async def test_what_was_done_or_dropped_can_be_opened_again():
    evening = Evening()
    await one(evening)
    stands = card(await evening.lise.taps(card(await evening.lise.writes("referat")), "Aktionspunkter"))
    dropped = card(await evening.lise.taps(card(await evening.lise.taps(stands, "Ret")), "Drop det"))
    assert "droppet" in read(dropped)
    again = card(await evening.lise.taps(card(await evening.lise.taps(dropped, "Ret")), "Åbn igen"))
    assert "1 åbent" in read(again)


async def test_after_the_lock_the_words_stand_and_only_done_is_left():
    evening = Evening()
    await one(evening)
    await evening.approved()
    shown = card(await evening.lise.writes("opgaver"))
    page = card(await evening.lise.taps(shown, "Ret"))
    again = card(await evening.lise.taps(page, "Gem", text="Noget andet"))
    assert "Referatet er godkendt og låst." in read(again)
    assert standing(again)["text"] == "Noget andet"
    await evening.lise.taps(shown, "Færdigt")
    assert agreed(evening)[0].progress is Progress.DONE


async def test_many_are_on_pages():
    evening = Evening()
    await evening.lise.writes("referat")
    for number in range(8):
        await one(evening, f"Punkt {number}")
    first = card(await evening.lise.writes("opgaver"))
    assert len(next(each for each in inputs(first) if each["id"] == "chosen")["choices"]) == 6
    assert "Punkt 7" in read(card(await evening.lise.taps(first, "Næste")))


@pytest.mark.parametrize("chosen", ["", "x", "x:1", ":", "x:" + "9" * 50, "a:b:c", None, 7])
async def test_an_action_point_that_is_none_is_answered_kindly(chosen: object):
    """Rule 24."""
    evening = Evening()
    await one(evening)
    for verb in ("minutes.action", "minutes.action.done"):
        data = {"v": 1, "verb": verb, "gathering": SESSION, "chosen": chosen}
        answer = await evening.stage.routes().answer(evening.lise.incoming(How.EXECUTE, verb=verb, data=data))
        assert read(card(answer)).startswith("⚠ Vælg et aktionspunkt")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.DA, "1 aktionspunkt er åbent. Det kommer på dagsordenen næste gang."),
        (Language.EN, "1 action point is open. It comes onto the next agenda."),
        (Language.DE, "1 Aufgabe ist offen. Sie kommt auf die nächste Tagesordnung."),
    ],
)
async def test_a_week_after_organisers_read_what_is_open(language: Language, told: str):
    evening = Evening()
    await one(evening)
    value = ActionsDue(evening.minutes, tuple(agreed(evening)))
    drawn = RENDERERS[ActionsDue](value, language, evening.stage.forum)
    assert told in read(drawn)
    assert "Inge Eksempel" in read(drawn)
    assert lint.faults(drawn) == []
