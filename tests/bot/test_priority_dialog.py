"""F19 as a conversation: three dots, a fourth refused, nobody's shown to others; in three languages."""

import pytest

from bot.turn import Answer, How
from forum.ports import Kind
from tests.bot.lint import faults
from tests.bot.stage import Stage, buttons, inputs, words
from tests.bot.wishes import key, listed, titles, wishes
from texts import say

WORDS = {"da-DK": "prioritér", "en-GB": "prioritise", "de-DE": "gewichten"}
TITLES = ("dots-give", "dots-mine", "dots-take", "dots-move", "dots-keep")


@pytest.fixture
async def stage() -> Stage:
    return await wishes()


async def gives(stage: Stage, who: str, *begins: str, locale: str = "da-DK") -> Answer:
    person = stage.person(who, locale)
    answer = await person.writes(WORDS[locale])
    for each in begins:
        field = inputs(answer.card)[0]
        answer = await person.taps(answer.card, say(locale[:2], "dots-give"), **{field["id"]: key(answer.card, each)})
    return answer


@pytest.mark.parametrize("locale", WORDS)
async def test_three_dots_a_fourth_refused_and_one_moved(stage: Stage, locale: str):
    """F19, rule 20."""
    give, mine, take, move, keep = (say(locale[:2], each) for each in TITLES)
    inge = stage.person("inge", locale)
    full = await gives(stage, "inge", "café", "café", "Lys", "byen", locale=locale)
    assert words(full.card).startswith(say(locale[:2], "error-no-dots-left", each=3))
    assert titles(full) == [move, move, keep]
    moved = await inge.taps(full.card, move)
    assert any("●" in title for title in listed(moved.card))
    own = await inge.taps(moved.card, mine)
    assert words(own.card).count("●") == 3
    back = await inge.taps(own.card, take)
    assert give in titles(back)
    for card in (full.card, moved.card, own.card, back.card):
        assert card is not None
        assert faults(card) == []
    (ballot,) = stage.ballots.kept.values()
    assert sum(ballot.dots.values()) == 2


async def test_a_number_gives_the_dot_to_what_stands_under_it(stage: Stage):
    """Numbers are the way of whoever's buttons do not work."""
    inge = stage.person("inge")
    card = (await inge.writes("prioritér")).card
    third = next(title for title in listed(card) if title.startswith("3."))
    after = (await inge.writes("3")).card
    assert next(title for title in listed(after) if "●" in title).split("● ")[1] == third[3:]
    assert (await inge.writes("9")).text == say("da", "numbers-out-of-range", count=4)


async def test_in_a_channel_nobodys_dots_are_shown_and_each_gets_their_own_card(stage: Stage):
    """F19: anonymous to the others."""
    await gives(stage, "inge", "café")
    shared = await stage.person("inge", channel="broager").writes("prioritér")
    assert "●" not in words(shared.card)
    kim = stage.person("kim", channel="broager")
    own = await kim.taps(shared.card, "Giv prik", note=key(shared.card, "café"))
    assert words(own.card).count("●") == 2, "one left out of three, and the mark on the note"
    stale = await stage.person("inge", channel="broager").taps(shared.card, "Giv prik", note=key(shared.card, "Lys"))
    assert "Intet er talt to gange." in words(stale.card)
    assert sum(stage.ballots.kept["open", "inge"].dots.values()) == 1
    assert faults(shared.card) == faults(own.card) == []  # type: ignore[arg-type]


async def test_a_client_without_execute_is_not_answered_with_dots_in_a_channel(stage: Stage):
    shared = (await stage.person("inge", channel="broager").writes("prioritér")).card
    action = next(each for each in buttons(shared) if each["title"] == "Giv prik")["fallback"]
    told = await stage.person("inge", channel="broager").sends(action, {"note": key(shared, "Lys")}, How.SUBMIT)
    assert (told.card, told.text) == (None, say("da", "dots-elsewhere"))
    assert len(stage.ballots.kept) == 1


async def test_the_organiser_sees_totals_and_nobody_else_has_the_button(stage: Stage):
    member = await gives(stage, "inge", "café", "café")
    await gives(stage, "anna", "café", "Lys")
    assert "I alt" not in titles(member)
    lise = stage.person("lise")
    totals = await lise.taps((await lise.writes("prioritér")).card, "I alt")
    told = words(totals.card)
    assert told.index("3 prikker") < told.index("1 prik")
    assert not {"Inge", "inge", "Anna", "anna"} & set(told.split()), "never whose they are"
    sure = await lise.taps(totals.card, "Spørg landsbyerne")
    assert "Læg kortet op" in words(sure.card)
    assert stage.outbox.rows == []
    await lise.taps(sure.card, "Læg kortet op")
    assert {row.kind for row in stage.outbox.rows} == {Kind.DOTS}
    data = {"v": 1, "verb": "dots.show", "gathering": "open", "view": "totals"}
    forged = await stage.person("inge").sends({"type": "Action.Execute", "verb": "dots.show", "data": data}, {})
    assert words(forged.card).startswith(say("da", "dots-heading")), "rule 25: a view is not taken, it is given"


async def test_once_the_minutes_are_locked_the_card_says_so(stage: Stage):
    shown = await gives(stage, "inge", "café")
    stage.minuted = True
    assert (
        "Referatet er låst"
        in (await stage.person("inge").taps(shown.card, "Giv prik", note=key(shown.card, "Lys"))).text
    )
    locked = await stage.person("inge").writes("prioritér")
    assert "Referatet er låst" in words(locked.card)
    assert "Giv prik" not in titles(locked)


@pytest.mark.parametrize(
    "data",
    [
        {"note": ["x"]},
        {"note": "x" * 4000},
        {"seen": "1"},
        {"seen": -1},
        {"picks": {"a": 1}},
        {"from": 7},
        {"start": 10**12},
    ],
)
@pytest.mark.parametrize("verb", ["dots.give", "dots.show", "alike.merge", "alike.part", "quote.ask", "quote.answer"])
async def test_odd_payloads_are_refused_in_words(stage: Stage, verb: str, data: dict[str, object]):
    """Rule 25."""
    action = {"type": "Action.Execute", "verb": verb, "data": {"v": 1, "verb": verb, "gathering": "open", **data}}
    before = dict(stage.ballots.kept), dict(stage.rulings.standing), dict(stage.consents.kept)
    answer = await stage.person("lise").sends(action, {})
    assert answer.text or answer.card
    assert (stage.ballots.kept, stage.rulings.standing, stage.consents.kept) == before
