"""Journey 4.1, step 2: a code in the chat, and straight on to the form of the current question."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.workshop.questions import Question
from tests.bot import lint
from tests.bot.paper_sessions import START, evening
from tests.bot.stage import Card, Somebody, Stage, button, buttons, inputs, words
from texts import say

LOCALES = {"da-DK": "da", "en-GB": "en", "de-DE": "de"}
CODE = {"da": "kode 4711", "en": "code 4711", "de": "Code 4711"}
MIXED = (("egernsund",), (), ("broager", "graasten"))
"""Three groups; Broager and Gråsten share the third."""


def begun(stage: Stage, *groups: tuple[str, ...], after: timedelta = timedelta(minutes=2)) -> Stage:
    session = evening(*(groups or MIXED))
    stage.sessions.sessions[session.id] = session
    stage.clock.at = START + after
    return stage


def group_of(stage: Stage, person: str) -> int:
    seat = stage.sessions.seats.get(("session-4711", person))
    return seat.group if seat else 0


async def arrives(who: Somebody, text: str = "kode 4711") -> Card:
    answer = await who.writes(text)
    assert answer.text == "", "one message, with nothing before it"
    assert lint.faults(answer.card) == []
    return dict(answer.card or {})


async def test_a_code_leads_straight_to_the_form_in_the_right_group(stage: Stage):
    """Rule 55: who sees it, what for and how long stand before the first answer; one message, nothing more to tap."""
    card = await arrives(begun(stage).person("inge"))
    read = words(card)
    assert read.startswith("Hej Inge. Du er med i **Gruppe 3**.\nLandsby: **Broager**\nSkift\n")
    assert "Din gruppe ser det, du sender, og hele Landsbyforum kan læse det i listen." in read
    assert "Slettes efter 24 måneder. Referatet viser landsby, ikke navn." in read
    assert "Deltagerlisten viser, hvem der var med.\nVælg selv\nSpørgsmål 1 af 3" in read
    assert read.count("Vælg selv") == read.count("Slettes efter") == read.count("Skift") == 1
    assert "Hvad fungerer rigtig godt hos jer i øjeblikket?" in read
    assert [each["id"] for each in inputs(card)][:3] == ["attraction", "reception", "retention"]
    assert button(card, "Vælg selv")["data"]["verb"] == "attribution.ask"
    assert len([each for each in buttons(card) if each.get("fallback")]) <= lint.ACTIONS_MOST
    assert (group_of(stage, "inge"), stage.sessions.seats["session-4711", "inge"].name) == (3, "Inge Eksempel")


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_way_in_is_the_same_in_three_languages(stage: Stage, locale: str):
    language = LOCALES[locale]
    card = await arrives(begun(stage).person("inge", locale), CODE[language])
    assert words(card).startswith(say(language, "joining-hello", name="Inge", group="3"))
    for key in ("workshop-choose-self", "question-works_well"):
        assert say(language, key) in words(card)
    assert card["lang"] == language


@pytest.mark.parametrize(
    "text", ["kode 4711", "Kode: 4711.", "KODE4711", "code 4711", "/Code 4711", "4711", "kode #4711"]
)
async def test_a_code_is_understood_in_any_dress(stage: Stage, text: str):
    """Rule 8: whatever language is spoken."""
    assert "**Gruppe 3**" in words(await arrives(begun(stage).person("inge"), text))


async def test_the_general_hello_is_not_said_on_top(stage: Stage):
    """The card says hello itself, the first time and every time."""
    inge = begun(stage).person("inge")
    assert "Hej Inge" in words(await arrives(inge))
    assert "Jeg samler landsbyernes erfaringer" not in (await inge.writes("hjælp")).text


async def test_a_second_code_is_not_a_second_seat(stage: Stage):
    """Rule 30."""
    inge = begun(stage).person("inge")
    first, again = await arrives(inge), await arrives(inge)
    assert words(first) == words(again)
    assert len(stage.sessions.seats) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kode 4712", "Koden 4712 kender jeg ikke. Tryk på linket i arrangørens meddelelse, eller spørg efter koden."),
        ("kode", "Skriv koden med de fire tal, fx *kode 4711*."),
        ("kode 12345", "Skriv koden med de fire tal, fx *kode 4711*."),
    ],
)
async def test_a_wrong_code_says_what_to_do(stage: Stage, text: str, told: str):
    """The announcement holds a link; the code itself stands nowhere in it."""
    answer = await begun(stage).person("inge").writes(text)
    assert told in answer.text
    assert not stage.sessions.seats


async def test_before_the_first_question_one_is_told_when_it_comes(stage: Stage):
    stage = begun(stage, after=timedelta(minutes=-1))
    card = await arrives(stage.person("inge"))
    assert words(card).startswith("Hej Inge. Du er med i **Gruppe 3**.\nLandsby: **Broager**\nSkift")
    assert "Det første spørgsmål kommer her kl. 17.40." in words(card)
    assert inputs(card) == []
    assert group_of(stage, "inge") == 3


async def test_after_the_close_one_is_told_until_when_late_answers_are_taken(stage: Stage):
    card = await arrives(begun(stage, after=timedelta(minutes=25)).person("inge"))
    assert "Gruppearbejdet er slut. Du kan eftersende til **fredag kl. 12.00**." in words(card)
    assert button(card, "Send")


async def test_after_the_cut_off_nobody_joins(stage: Stage):
    answer = await begun(stage, after=timedelta(days=3)).person("inge").writes("kode 4711")
    assert answer.text.endswith("Gruppearbejdet med koden 4711 er lukket. Skriv *svar* for at svare alligevel.")
    assert not stage.sessions.seats


async def test_where_the_group_is_not_clear_it_is_asked_for(stage: Stage):
    """A village in several groups: only those are offered, by number."""
    inge = begun(stage, ("broager",), ("broager",), ("graasten",)).person("inge")
    asked = await arrives(inge)
    assert "Hvilken gruppe sidder du i?" in words(asked)
    assert [each["title"] for each in buttons(asked)] == ["Gruppe 1", "Gruppe 2"]
    assert not stage.sessions.seats
    form = (await inge.taps(asked, "Gruppe 2")).card
    assert "Du er med i **Gruppe 2**." in words(form)
    assert button(form, "Send")
    assert group_of(stage, "inge") == 2


async def test_a_village_that_was_given_no_group_may_sit_in_any_that_is_nobodys(stage: Stage):
    asked = await arrives(begun(stage, ("broager",), (), ()).person("tom"))
    assert [each["title"] for each in buttons(asked)] == ["Gruppe 2", "Gruppe 3"]


async def test_a_village_for_which_there_is_no_group_at_all_may_name_any(stage: Stage):
    asked = await arrives(begun(stage, ("broager",), ("graasten",)).person("tom"))
    assert [each["title"] for each in buttons(asked)] == ["Gruppe 1", "Gruppe 2"]
    assert "Gruppe 1: Broager" in words(asked)


async def test_more_than_six_groups_are_a_list(stage: Stage):
    """Rule 20."""
    inge = begun(stage, *([()] * 40)).person("inge")
    asked = await arrives(inge)
    assert len(inputs(asked)[0]["choices"]) == 40
    form = (await inge.taps(asked, "Vælg", group="17")).card
    assert "**Gruppe 17**" in words(form)


@pytest.mark.parametrize("text", ["kode 4711 2", "kode 4711 gruppe 2", "code 4711 group 2", "4711 2"])
async def test_the_group_can_be_named_with_the_code(stage: Stage, text: str):
    """A break-out group is not a village: the note still carries one's own."""
    inge = begun(stage).person("inge")
    form = await arrives(inge, text)
    assert "Du er med i **Gruppe 2**." in words(form)
    assert "Landsby: **Broager**" in words(form)
    await inge.taps(form, "Send", reception="Fest")
    assert [(note.village, note.group) for note in stage.notes.notes.values()] == [("broager", "2")]


async def test_a_group_that_is_not_there_changes_nothing(stage: Stage):
    answer = await begun(stage).person("inge").writes("kode 4711 9")
    assert "Gruppe 9 findes ikke. Der er 3 grupper." in answer.text
    assert "Hvilken gruppe sidder du i?" in words(answer.card)
    assert not stage.sessions.seats


@pytest.mark.parametrize(("title", "group"), [("Skift", 2), ("Bliv", 3)])
async def test_another_group_is_asked_about_before_anything_changes(stage: Stage, title: str, group: int):
    inge = begun(stage).person("inge")
    await arrives(inge)
    asked = await arrives(inge, "kode 4711 2")
    assert "Du er tilmeldt Gruppe 3. Vil du skifte til Gruppe 2?" in words(asked)
    assert group_of(stage, "inge") == 3
    for _ in range(2):
        form = (await inge.taps(asked, title)).card
        assert f"Du er med i **Gruppe {group}**." in words(form)
        assert group_of(stage, "inge") == group


async def test_the_village_is_asked_once_on_the_way_and_the_form_follows(stage: Stage):
    stage.roster.on_the_team.add("sofie")
    sofie = begun(stage).person("sofie")
    asked = (await sofie.writes("kode 4711 1")).card
    assert "Hvilken landsby svarer du for?" in words(asked)
    assert not stage.sessions.seats
    form = (await sofie.taps(asked, "Gem", village="graasten")).card
    assert words(form).startswith("Hej Sofie. Du er med i **Gruppe 1**.\nLandsby: **Gråsten**")
    assert stage.people.profiles["sofie"].village == "graasten"
    assert "Landsby: **Gråsten**" in words(await arrives(sofie))


async def test_the_village_changes_while_one_waits(stage: Stage):
    inge = begun(stage, after=timedelta(minutes=-1)).person("inge")
    asked = (await inge.taps(await arrives(inge), "Skift")).card
    assert "Hvilken landsby svarer du for?" in words(asked)
    again = (await inge.taps(asked, "Gem", village="graasten")).card
    assert "Landsby: **Gråsten**" in words(again)
    assert group_of(stage, "inge") == 3, "the group is where one sits, not where one lives"


async def test_the_clients_own_look_keeps_the_greeting_and_later_shows_the_receipt(stage: Stage):
    """Rule 27: it writes nothing."""
    inge = begun(stage).person("inge")
    card = await arrives(inge)
    before = dict(stage.sessions.seats), list(stage.people.writes), dict(stage.people.buttons)
    looked = (await inge.looks(card)).card
    assert words(looked).startswith("Hej Inge. Du er med i **Gruppe 3**.")
    assert (dict(stage.sessions.seats), list(stage.people.writes), dict(stage.people.buttons)) == before
    await inge.taps(card, "Send", reception="Fest")
    assert "Tak – 1 note" in words((await inge.looks(card)).card)


async def test_the_second_question_is_the_one_that_the_clock_is_at(stage: Stage):
    card = await arrives(begun(stage, after=timedelta(minutes=6)).person("inge"))
    assert say("da", f"question-{Question.CAN_IMPROVE}") in words(card)


async def test_the_newest_of_two_sessions_with_one_code_is_meant(stage: Stage):
    stage = begun(stage)
    old = replace(evening((), starts=START - timedelta(days=30)), id="old")
    stage.sessions.sessions["old"] = old
    await arrives(stage.person("inge"))
    assert [session for session, _ in stage.sessions.seats] == ["session-4711"]
