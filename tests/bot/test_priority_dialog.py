"""Journey 4.3, F18 and F19 as conversations: dots, similar notes and consent, in three languages."""

from dataclasses import replace

import pytest

from bot.cards import quoting
from bot.turn import Answer, How
from forum.ports import Kind
from forum.quoting.consents import Quoting
from forum.workshop.notes import Note
from tests.bot.lint import faults
from tests.bot.stage import Card, Stage, buttons, inputs, words
from texts import say

WORDS = {
    "da-DK": ("prioritér", "ens"),
    "en-GB": ("prioritise", "similar"),
    "de-DE": ("gewichten", "ähnlich"),
}
TITLES = ("dots-give", "dots-mine", "dots-take", "dots-move", "dots-keep")


@pytest.fixture
async def stage() -> Stage:
    """Four wishes of two villages."""
    made = Stage()
    for who, said in (("inge", "Bus til byen\nEn café på torvet"), ("anna", "Bus til byen om aftenen\nLys på stien")):
        form = (await made.person(who).writes("svar 3")).card
        await made.person(who).taps(form, "Send", retention=said)
    assert len(made.notes.notes) == 4
    return made


def listed(card: Card | None) -> list[str]:
    """The titles of the choices."""
    return [each["title"] for field in inputs(card) for each in field["choices"]]


def key(card: Card | None, begins: str) -> str:
    return next(each["value"] for field in inputs(card) for each in field["choices"] if begins in each["title"])


def titles(answer: Answer) -> list[str]:
    return [each["title"] for each in buttons(answer.card)]


async def gives(stage: Stage, who: str, *begins: str, locale: str = "da-DK") -> Answer:
    person = stage.person(who, locale)
    answer = await person.writes(WORDS[locale][0])
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


@pytest.mark.parametrize("locale", WORDS)
async def test_similar_notes_are_joined_by_a_tap_and_parted_by_another(stage: Stage, locale: str):
    """F18."""
    same, apart, look, part, undo = (
        say(locale[:2], each) for each in ("alike-same", "alike-apart", "alike-joined", "alike-part", "alike-undo")
    )
    lise = stage.person("lise", locale)
    found = await lise.writes(WORDS[locale][1])
    assert titles(found)[:2] == [same, apart]
    assert "Bus til byen om aftenen" in words(found.card)
    kept = await lise.taps(found.card, apart)
    assert same not in titles(await lise.writes(WORDS[locale][1]))
    again = await lise.taps(kept.card, undo)
    joined = await lise.taps(again.card, same)
    shown = await lise.taps(joined.card, look)
    assert words(shown.card).count("Bus til byen") == 2
    parted = await lise.taps(shown.card, part)
    assert say(locale[:2], "alike-parted") in words(parted.card)
    assert not [each for each in stage.rulings.kept.values() if each.value]
    for card in (found.card, kept.card, shown.card, parted.card):
        assert card is not None
        assert faults(card) == []


async def test_in_a_channel_no_notes_are_laid_out_to_be_joined(stage: Stage):
    told = await stage.person("lise", channel="broager").writes("ens")
    assert (told.card, told.text) == (None, say("da", "alike-private"))


def of_inge(stage: Stage) -> Note:
    return next(note for note in stage.notes.notes.values() if note.text == "Bus til byen")


def waiting_list(gathering: str = "open") -> Card:
    data = {"v": 1, "verb": "quote.list", "gathering": gathering}
    return {"type": "Action.Execute", "verb": "quote.list", "data": data}


@pytest.mark.parametrize("locale", WORDS)
async def test_a_quote_that_names_somebody_waits_for_its_authors_word(stage: Stage, locale: str):
    """Journey 4.3: «Citatet kan ikke sendes: samtykke mangler. [Spørg forfatteren] [Brug uden citat]»."""
    ask, without = (say(locale[:2], each) for each in ("quote-ask", "quote-without"))
    note = of_inge(stage)
    stage.notes.notes[note.id] = replace(note, text="Jens henter os")
    stage.known.names = ("Jens Nissen",)
    lise, inge = stage.person("lise", locale), stage.person("inge", locale)
    shown = await lise.sends(waiting_list(), {})
    assert say(locale[:2], "quote-missing") in words(shown.card)
    assert titles(shown) == [ask, without]
    asked = await lise.taps(shown.card, ask)
    assert titles(asked) == [without]
    (row,) = stage.consents.rows
    assert row.target == "person:inge"
    question = quoting.question(stage.notes.notes[note.id], locale[:2], stage.forum)
    thanks = await inge.taps(question, say(locale[:2], "quote-yes"))
    assert stage.consents.kept[note.id].state is Quoting.YES
    no = await inge.taps(thanks.card, say(locale[:2], "quote-mine-no"))
    assert stage.consents.kept[note.id].state is Quoting.NO
    for card in (shown.card, asked.card, question, thanks.card, no.card):
        assert card is not None
        assert faults(card) == []


def test_the_words_of_the_journey_are_said():
    assert say("da", "quote-missing") == "Citatet kan ikke sendes: samtykke mangler."
    assert (say("da", "quote-ask"), say("da", "quote-without")) == ("Spørg forfatteren", "Brug uden citat")


async def test_an_anonymous_note_has_no_author_to_ask_and_can_go_without_its_quote(stage: Stage):
    note = of_inge(stage)
    stage.notes.notes[note.id] = replace(note, text="Jens henter os", author="")
    stage.known.names = ("Jens Nissen",)
    lise = stage.person("lise")
    shown = await lise.sends(waiting_list(), {})
    assert titles(shown) == ["Brug uden citat"]
    assert "Noten har ingen forfatter, der kan spørges." in words(shown.card)
    done = await lise.taps(shown.card, "Brug uden citat")
    assert "Ingen citater venter på samtykke" in words(done.card)


async def test_a_wording_that_changed_is_asked_about_anew(stage: Stage):
    note = of_inge(stage)
    question = quoting.question(note, "da", stage.forum)
    stage.notes.notes[note.id] = replace(note, text="To busser", version=2)
    again = await stage.person("inge").taps(question, "Ja")
    assert stage.consents.kept == {}
    assert "Noten er ændret, siden vi spurgte." in words(again.card)
    assert "To busser" in words(again.card)
    await stage.person("inge").taps(again.card, "Ja")
    assert stage.consents.kept[note.id].seen == 2


async def test_from_the_edit_card_its_author_says_no_and_an_organiser_has_no_such_button(stage: Stage):
    inge, note = stage.person("inge"), of_inge(stage)
    edit = await inge.writes("ret")
    mine = await inge.taps(edit.card, "Må ikke citeres")
    assert titles(mine).count("Må ikke citeres") == 2
    said = await inge.taps(mine.card, "Må ikke citeres")
    assert "Må gerne citeres" in titles(said)
    assert [each.state for each in stage.consents.kept.values()] == [Quoting.NO]
    back = await inge.taps(said.card, "Må gerne citeres")
    assert stage.consents.kept == {}
    assert faults(mine.card) == faults(said.card) == faults(back.card) == []  # type: ignore[arg-type]
    data = {"v": 1, "verb": "workshop.edit", "sending": note.sending}
    other = await stage.person("lise").sends({"type": "Action.Execute", "verb": "workshop.edit", "data": data}, {})
    assert "Må ikke citeres" not in titles(other)


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
    before = dict(stage.ballots.kept), dict(stage.rulings.kept), dict(stage.consents.kept)
    answer = await stage.person("lise").sends(action, {})
    assert answer.text or answer.card
    assert (stage.ballots.kept, stage.rulings.kept, stage.consents.kept) == before
