"""Journey 4.1, step 8, in words: who presents, [Skift], [Jeg kan ikke], main points, the large view, and the queue."""

import json
from dataclasses import replace

import pytest

from bot.cards import presenting as cards
from bot.cards import speaking
from bot.turn import Answer, How
from forum.groupwork.sessions import State
from forum.people import Language
from forum.ports import Reference
from forum.workshop.questions import Phase
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.stage import Card, Somebody, Stage, buttons, inputs, words
from tests.forum.groupwork.gathering import SESSION, Gathering, at, note
from texts import say


@pytest.fixture
def evening(stage: Stage) -> Gathering:
    """At 17.58 in group 3: Inge, Anna and Kim; Tom reads English and Lise organises."""
    made = Gathering(sessions=stage.sessions, notes=stage.notes, clock=stage.clock)
    stage.clock.at = at(18)
    made.sits("inge", "anna", "kim")
    made.sits("tom", group=2, language=Language.EN)
    return made


async def asked(evening: Gathering, reader: str, language: str = "da") -> Card:
    """The card that the clock posts to somebody."""
    group = evening.sessions.seats[SESSION, reader].group
    value = await evening.presentations.asked_for(reader, SESSION, group)
    return cards.who(value, language, landsbyforum())


async def presses(who: Somebody, verb: str, **data: object) -> Answer:
    carried = {"v": 1, "verb": verb, "session": SESSION, "group": 3, **data}
    return await who.stage.routes().answer(who.incoming(How.EXECUTE, verb=verb, data=carried))


async def test_the_question_has_a_button_for_each_and_one_for_oneself(evening: Gathering):
    card = await asked(evening, "inge")
    assert words(card).startswith("Hvem fremlægger for gruppen?")
    assert [each["title"] for each in buttons(card)] == ["Jeg gør", "Anna", "Kim"]
    assert "Alle i Gruppe 3 og arrangøren kan se, hvem der fremlægger." in words(card)
    assert lint.faults(card) == []


async def test_one_press_and_the_next_one_sees_it(stage: Stage, evening: Gathering):
    first = await stage.person("inge").taps(await asked(evening, "inge"), "Jeg gør")
    assert words(first.card).startswith("Du fremlægger som nr. 3, ca. kl. 18.06, i 3 minutter.")
    second = await stage.person("anna").taps(await asked(evening, "anna"), "Skift")
    assert words(second.card).startswith("Hvem fremlægger for gruppen?")
    late = await presses(stage.person("kim"), "groupwork.present", person="kim", seen=0)
    assert words(late.card).startswith("Inge Eksempel fremlægger.")
    changed = await stage.person("anna").taps(second.card, "Jeg gør")
    assert words(changed.card).startswith("Du fremlægger som nr. 3")


async def test_whoever_was_chosen_by_another_is_told_so_and_can_say_no(stage: Stage, evening: Gathering):
    await stage.person("inge").taps(await asked(evening, "inge"), "Kim")
    value = await evening.presentations.page_for("kim", SESSION, 3)
    page = speaking.page(value, "da", landsbyforum())  # type: ignore[arg-type]
    assert "Inge Eksempel har valgt dig. Tryk *Jeg kan ikke*, hvis det ikke passer dig." in words(page)
    told = await stage.person("kim").taps(page, "Jeg kan ikke")
    assert words(told.card).startswith("Du fremlægger ikke mere for Gruppe 3.")
    again = await asked(evening, "anna")
    assert words(again).startswith("Kim Eksempel kan ikke alligevel. Hvem fremlægger?")


@pytest.mark.parametrize("word", ["fremlæg", "fremlaeg", "present", "vorstellen"])
async def test_the_word_leads_to_the_same_question(stage: Stage, evening: Gathering, word: str):
    card = (await stage.person("anna").writes(word)).card
    assert words(card).startswith("Hvem fremlægger for gruppen?")
    await stage.person("anna").taps(card, "Jeg gør")
    assert [each["title"] for each in buttons((await stage.person("anna").writes(word)).card)] == [
        "Jeg kan ikke",
        "Skift",
    ]


async def test_without_group_work_there_is_nothing_to_present(stage: Stage):
    answer = await stage.person("anna").writes("fremlæg")
    assert "Der er ikke noget gruppearbejde at fremlægge for lige nu." in answer.text


async def test_who_moves_to_another_group_is_asked_for_anew_there(stage: Stage, evening: Gathering):
    """«Peter er gået. Hvem fremlægger? …»: the role stays with the group."""
    await stage.person("kim").taps(await asked(evening, "kim"), "Jeg gør")
    await presses(stage.person("kim"), "groupwork.switch", group=2)
    assert words(await asked(evening, "anna")).startswith("Kim Eksempel er gået. Hvem fremlægger?")
    assert sorted(evening.told("groupwork.presenters")) == ["3:anna", "3:inge"]


async def test_who_is_taken_off_the_team_presents_no_more(stage: Stage, evening: Gathering):
    """Rule 43: the event names Teams ids, and only of the team."""
    stage.people.chats["kim"] = Reference("a:kim", "https://x.example/", "kim", "29:kim")
    await stage.person("kim").taps(await asked(evening, "kim"), "Jeg gør")
    general = stage.person("lise", channel="general")
    for gone in ("29:anna", "29:kim"):
        event = replace(general.incoming(How.EVENT, event="teamMemberRemoved"), removed=(gone,))
        assert await stage.routes().answer(event) == Answer()
        presenter = await evening.sessions.presenter("landsbyforum", SESSION, 3)
        assert presenter.person == ("kim" if gone == "29:anna" else "")
    assert sorted(evening.told("groupwork.presenters")) == ["3:anna", "3:inge"]


async def test_who_is_taken_off_another_team_presents_all_the_same(stage: Stage, evening: Gathering):
    """The bot may be installed in several teams of the municipality, and hears of each."""
    stage.people.chats["kim"] = Reference("a:kim", "https://x.example/", "kim", "29:kim")
    await stage.person("kim").taps(await asked(evening, "kim"), "Jeg gør")
    elsewhere = stage.person("lise", channel="general").incoming(How.EVENT, event="teamMemberRemoved")
    await stage.routes().answer(replace(elsewhere, team="another-team", removed=("29:kim",)))
    presenter = await evening.sessions.presenter("landsbyforum", SESSION, 3)
    assert presenter.person == "kim"


async def test_main_points_are_ticked_in_a_dialog_and_stand_first(stage: Stage, evening: Gathering):
    evening.writes(*(note(f"Note {number}", at(number)) for number in range(5)))
    inge = stage.person("inge")
    await inge.taps(await asked(evening, "inge"), "Jeg gør")
    value = await evening.presentations.page_for("inge", SESSION, 3)
    dialog = await inge.taps(speaking.page(value, "da", landsbyforum()), "Vælg 3 hovedpunkter")  # type: ignore[arg-type]
    (field,) = inputs(dialog.card)
    assert (field["isMultiSelect"], len(field["choices"])) == (True, 5)
    ids = [each["value"] for each in field["choices"]]
    four = await inge.taps(dialog.card, "Gem", points=",".join(ids[:4]))
    assert "Vælg højst 3. Fjern nogle, og gem igen." in words(four.card)
    (kept,) = inputs(four.card)
    assert kept["value"] == ",".join(ids[:4]), "nothing that was ticked is lost"
    large = await inge.taps(four.card, "Gem", points=",".join([ids[4], ids[1]]))
    assert [line for line in words(large.card).splitlines() if "Note" in line] == [
        "• Note 4", "• Note 1", "• Note 0", "• Note 2", "• Note 3",
    ]  # fmt: skip
    again = await inge.taps(speaking.page(value, "da", landsbyforum()), "Vælg 3 hovedpunkter")  # type: ignore[arg-type]
    assert inputs(again.card)[0]["value"].split(",") == [ids[4], ids[1]]


async def test_points_on_another_page_of_choices_are_not_dropped(stage: Stage, evening: Gathering):
    """So many notes need several pages; each is saved by itself."""
    evening.writes(*(note(f"{number:03} {'x' * 490}", at(1), phase=Phase.RECEPTION) for number in range(200)))
    inge = stage.person("inge")
    await inge.taps(await asked(evening, "inge"), "Jeg gør")
    page = (await presses(inge, "groupwork.points")).card
    first = inputs(page)[0]["choices"]
    assert len(first) < 200
    await inge.taps(page, "Gem", points=first[0]["value"])
    onward = next(each["title"] for each in buttons(page) if each["title"].startswith("Næste"))
    second = (await inge.taps(page, onward)).card
    there = inputs(second)[0]["choices"]
    assert not {each["value"] for each in first} & {each["value"] for each in there}
    await inge.taps(second, "Gem", points=there[3]["value"])
    presenter = await evening.sessions.presenter("landsbyforum", SESSION, 3)
    assert presenter.points == (first[0]["value"], there[3]["value"])


async def test_the_large_view_shows_every_note_page_by_page(stage: Stage, evening: Gathering):
    evening.writes(*(note(f"{number:03} {'漢' * 490}", at(1)) for number in range(60)))
    inge = stage.person("inge")
    await inge.taps(await asked(evening, "inge"), "Jeg gør")
    read, card = "", (await presses(inge, "groupwork.large")).card
    for _ in range(60):
        assert lint.faults(card) == []
        read += words(card)
        onward = next((each["title"] for each in buttons(card) if each["title"].startswith("Næste")), "")
        if not onward:
            break
        card = (await inge.taps(card, onward)).card
    assert [number for number in range(60) if f"• {number:03} " not in read] == []


async def test_the_organiser_sees_the_queue_and_who_is_missing(stage: Stage, evening: Gathering):
    await stage.person("inge").taps(await asked(evening, "inge"), "Jeg gør")
    lise = stage.person("lise")
    card = (await lise.writes("fremlæg")).card
    read = words(card).splitlines()
    assert read[0] == "Talerkø: 5 grupper på 15 minutter"
    assert "3. Gruppe 3 · kl. 18.06 · Inge Eksempel" in read
    assert "2. Gruppe 2 · kl. 18.03 · mangler" in read
    assert "4 grupper mangler en fremlægger." in read
    assert lint.faults(card) == []
    beyond = await presses(lise, "groupwork.queue", start=10**6)
    assert words(beyond.card) == words(card), "a page that is none is the first"
    choice = await lise.taps(card, "Vælg fremlægger", group="2")
    assert [each["title"] for each in buttons(choice.card)] == ["Tom"]
    done = await lise.taps(choice.card, "Tom")
    assert words(done.card).startswith("Tom Eksempel fremlægger.")


async def test_a_name_cannot_act(stage: Stage, evening: Gathering):
    """Rule 23: a name is what somebody chose to be called, elsewhere."""
    evil = "**Peter** [her](https://x.example/) <at>alle</at>"
    evening.sessions.seats[SESSION, "kim"] = replace(evening.sessions.seats[SESSION, "kim"], name=evil)
    card = await asked(evening, "inge")
    await stage.person("inge").taps(card, buttons(card)[2]["title"])
    shown = json.dumps(await asked(evening, "anna"), ensure_ascii=False)
    assert "](https" not in shown
    assert "<at>" not in shown
    assert evil not in json.dumps([each["data"] for each in buttons(card)])


@pytest.mark.parametrize("verb", ["groupwork.present", "groupwork.unpresent", "groupwork.points", "groupwork.large"])
@pytest.mark.parametrize(
    "odd",
    [
        {"session": "?"}, {"group": 99}, {"group": None}, {"person": ["inge"]}, {"person": "x" * 5000}, {"seen": "1"},
        {"start": -3}, {"start": 10**9}, {"page": 10**8}, {"save": "yes"}, {"save": True, "points": 7},
        {"save": True, "points": ",".join(["a"] * 3)}, {"session": None},
    ],
)  # fmt: skip
async def test_what_no_button_of_ours_carries_is_answered_kindly(
    stage: Stage, evening: Gathering, verb: str, odd: dict[str, object]
):
    """Rule 24."""
    answer = await presses(stage.person("inge"), verb, **odd)
    assert answer.text or answer.card


async def test_after_the_minutes_are_locked_nobody_is_chosen(stage: Stage, evening: Gathering):
    evening.sessions.sessions[SESSION] = replace(evening.session, state=State.LOCKED)
    answer = await presses(stage.person("inge"), "groupwork.present", person="me")
    assert "låst" in answer.text
    assert evening.sessions.acts == []


async def test_in_a_channel_the_question_names_everybody_and_says_who_reads_it(stage: Stage, evening: Gathering):
    """Others read the same card there; whose «Jeg gør» would it be?"""
    card = (await stage.person("anna", channel="graasten").writes("fremlæg")).card
    assert [each["title"] for each in buttons(card)] == ["Inge", "Anna", "Kim"]
    assert "Alle i kanalen ser det her." in words(card)


@pytest.mark.parametrize("verb", ["groupwork.points", "groupwork.large"])
async def test_the_page_is_the_presenters_alone(stage: Stage, evening: Gathering, verb: str):
    await stage.person("inge").taps(await asked(evening, "inge"), "Jeg gør")
    assert (await presses(stage.person("anna"), verb)).text == say("da", "error-not-the-presenter", group="3")
    assert (await presses(stage.person("inge"), verb)).card
