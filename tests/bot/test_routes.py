"""What a turn leads to: help without dead ends, strangers left outside, stale cards, roles, languages, hello once."""

import re

import pytest

from bot.commands import heard
from bot.routes import VERBS, Routes, refusal
from bot.turn import Chat, How, Incoming
from forum.errors import BadDate, LineTooLong, NotAllowed
from forum.minutes.minutes import State
from forum.minutes.states import NotNow
from forum.people import Language, Profile, Role
from tests.bot import lint
from tests.bot.stage import SERVICE, Somebody, Stage, button, buttons, words

STALE = "Kortet er fra en ældre udgave."


def press(verb: str, **data: object) -> dict[str, object]:
    return {"type": "Action.Execute", "verb": verb, "data": {"v": 1, "verb": verb, **data}}


@pytest.mark.parametrize(
    "text", ["hi", "Hello!", "hej", "hallo", "help", "hjælp", "Hilfe", "?", "", "brød og smør", "👍"]
)
async def test_nothing_ends_in_a_dead_end(stage: Stage, text: str):
    """Rule 44."""
    card = (await stage.person("inge").writes(text)).card
    assert [each["title"] for each in buttons(card)] == ["Svar", "Matrix", "Status", "Landsby", "Sprog"]
    assert lint.faults(card) == []


async def test_what_was_not_understood_says_so(stage: Stage):
    assert "Det forstod jeg ikke." in words((await stage.person("inge").writes("brød")).card)
    assert "Det forstod jeg ikke." not in words((await stage.person("inge").writes("hej")).card)


async def test_every_help_button_leads_on(stage: Stage):
    for who in ("inge", "lise"):
        somebody = stage.person(who)
        card = (await somebody.writes("hjælp")).card
        for title in [each["title"] for each in buttons(card) if each["title"] not in ("Opsummér", "Referat")]:
            answer = await somebody.taps(card, title)
            assert answer.card is not None, title


async def test_an_organiser_is_helped_with_the_meetings(stage: Stage):
    assert "erfa ny" in words((await stage.person("lise").writes("hjælp")).card)
    assert "erfa ny" not in words((await stage.person("inge").writes("hjælp")).card)


@pytest.mark.parametrize("locale", ["da-DK", "en-GB", "de-DE"])
@pytest.mark.parametrize(
    ("who", "theirs"),
    [
        ("lise", {"summary", "minutes", "priority", "actions", "deliveries"}),
        ("inge", {"minutes", "priority", "actions", "village"}),
        ("ruth", {"minutes", "priority", "actions", "village"}),
    ],
)
async def test_the_help_names_what_one_may_and_only_words_that_are_understood(
    stage: Stage, locale: str, who: str, theirs: set[str]
):
    told = words((await stage.person(who, locale).writes("help")).card)
    named = {heard(word, locale[:2]).name for word in re.findall(r"\*\*(.+?)\*\*", told)}
    assert "" not in named
    assert theirs <= named
    assert ("summary" in named) is (who == "lise")


async def test_in_a_channel_the_help_says_how_to_speak_there(stage: Stage):
    assert "@Landsbyforum" in words((await stage.person("inge", channel="broager").writes("hjælp")).card)


async def test_a_slip_is_offered_with_a_button(stage: Stage):
    inge = stage.person("inge")
    card = (await inge.writes("mattrix")).card
    assert "Mente du **matrix**?" in words(card)
    assert "Noter fra Broager" in words((await inge.taps(card, "Ja, matrix")).card)
    assert not stage.notes.notes


@pytest.mark.parametrize("data", [{}, {"v": 0}, {"v": 2}, {"v": "1"}])
async def test_a_card_of_another_version_is_answered_with_a_way_forward(stage: Stage, data: dict[str, object]):
    """Rule 33."""
    action = {
        "type": "Action.Execute",
        "verb": "workshop.send",
        "data": {"verb": "workshop.send", "token": "t", **data},
    }
    answer = await stage.person("inge").sends(action, {"question": "works_well", "reception": "Fest"})
    assert STALE in answer.text
    assert "*svar*" in answer.text
    assert not stage.notes.notes


@pytest.mark.parametrize("verb", ["", "workshop.burn", "workshop", "__init__"])
async def test_an_unknown_verb_is_answered_with_a_way_forward(stage: Stage, verb: str):
    """Rule 33."""
    assert STALE in (await stage.person("inge").sends(press(verb), {})).text


@pytest.mark.parametrize(
    "verb", sorted(verb for verb in VERBS if verb.startswith(("workshop", "village", "language", "matrix")))
)
@pytest.mark.parametrize(
    "data",
    [
        {},
        {"token": 5, "question": ["x"], "sending": {}, "versions": "x", "start": "y", "village": 7},
        {"token": "t", "question": "no_such", "sending": "none", "start": -4, "village": "atlantis"},
        {"token": "t" * 9000, "question": "works_well", "sending": "s" * 9000, "start": 10**9, "reception": 7},
    ],
)
async def test_an_untrusted_payload_gets_a_sentence_or_a_card(stage: Stage, verb: str, data: dict[str, object]):
    """Rules 25 and 33: never an error, never a note."""
    answer = await stage.person("inge").sends(press(verb, **data), {})
    assert answer.text or lint.faults(answer.card or {}) == []
    assert not stage.notes.notes


async def test_a_deleted_sending_is_answered_with_a_way_forward(stage: Stage):
    """Rule 33."""
    answer = await stage.person("inge").sends(press("workshop.edit", sending="gone", token="t"), {})
    assert answer.text == "Noten findes ikke mere. Skriv *svar* for at få et nyt kort."


async def test_the_first_message_is_greeted_once_and_answered(stage: Stage):
    """Rule 43."""
    inge = stage.person("inge")
    first = await inge.writes("svar")
    assert first.text.startswith("Hej Inge.")
    assert first.card is not None
    assert (await inge.writes("svar")).text == ""


async def test_opening_the_chat_says_hello_once(stage: Stage):
    """Rule 43."""
    inge = stage.person("inge", "de-DE")
    assert "Hallo Inge." in (await inge.opens()).text
    assert (await inge.opens()).text == ""


async def test_a_channel_is_not_greeted_but_its_address_is_kept(stage: Stage):
    """Rules 34 and 43: the channel's one welcome is posted when it is made."""
    installer = stage.person("", channel="general")
    assert await installer.opens() == await installer.opens()
    assert (await installer.opens()).text == ""
    assert stage.people.address == SERVICE


async def test_where_somebody_can_be_reached_is_remembered(stage: Stage):
    """Rule 34."""
    await stage.person("inge").writes("hej")
    chat = stage.people.chats["inge"]
    assert (chat.conversation, chat.service_url, chat.mri) == ("a:inge", SERVICE, "29:inge")
    await stage.person("anna", channel="broager").writes("hej")
    assert "anna" not in stage.people.chats


async def test_the_own_choice_of_language_wins_over_the_clients(stage: Stage):
    inge = stage.person("inge", "en-GB")
    card = (await inge.writes("Sprache")).card
    assert [each["title"] for each in buttons(card)] == ["Dansk", "English", "Deutsch"]
    assert "auf Deutsch" in (await inge.taps(card, "Deutsch")).text
    assert (await inge.writes("hjælp")).card["lang"] == "de"
    assert "på dansk" in (await inge.writes("sprog dansk")).text
    assert (await inge.writes("help")).card["lang"] == "da"


async def test_an_unknown_locale_is_answered_in_danish(stage: Stage):
    assert (await stage.person("inge", "fr-FR").writes("help")).card["lang"] == "da"


async def test_a_channel_is_answered_in_its_own_language(stage: Stage):
    assert (await stage.person("inge", channel="egernsund").writes("hjælp")).card["lang"] == "en"
    assert (await stage.person("tom", "en-GB", channel="general").writes("hjælp")).card["lang"] == "da"


async def test_the_village_can_be_changed_in_words(stage: Stage):
    inge = stage.person("inge")
    assert "**Gråsten**" in (await inge.writes("landsby graasten")).text
    assert stage.people.profiles["inge"].village == "graasten"
    card = (await inge.writes("Ort")).card
    assert "**Egernsund**" in (await inge.taps(card, "Gem", village="egernsund")).text


async def test_a_village_that_left_the_forum_is_forgotten(stage: Stage):
    stage.people.profiles["inge"] = Profile("inge", village="nowhere")
    assert "Landsby: **Broager**" in words((await stage.person("inge").writes("svar")).card)


async def test_the_edge_is_given_its_sentences(stage: Stage):
    routes: Routes = stage.routes()
    incoming = Incoming("1", How.MESSAGE, "inge", "29:i", "I", "de-DE", Chat.PERSONAL, "c", "", SERVICE, "t")
    assert "abc123" in routes.apology(incoming, "abc123")
    assert "etwas länger" in routes.patience(incoming)
    assert "*Hilfe*" in routes.misread(incoming)


async def test_a_fault_inside_leaves_the_routes_for_the_edges_error_place(stage: Stage):
    async def broken(*_: object) -> Profile:
        raise RuntimeError

    stage.people.profile = broken  # type: ignore[method-assign]
    with pytest.raises(RuntimeError):
        await stage.person("inge").writes("svar")


async def test_a_message_that_ends_the_dialog_closes_it(stage: Stage):
    inge: Somebody = stage.person("inge")
    answer = await inge.sends(press("language.choose", language="de"), {}, How.DIALOG)
    assert (answer.closes, answer.card) == (True, None)


async def test_what_was_typed_cannot_format_a_refusal(stage: Stage):
    """Rule 23."""
    answer = await stage.person("lise").writes("erfa ny **31** <at>alle</at>")
    told = answer.text + words(answer.card)
    assert "**31**" not in told
    assert "<at>" not in told


def test_every_language_of_the_forum_has_sentences():
    assert {language.value for language in Language} == {"da", "en", "de"}


async def test_the_yes_button_says_what_it_does(stage: Stage):
    card = (await stage.person("inge").writes("sttus")).card
    assert button(card, "Ja, status")["fallback"]["title"] == "Ja, status"


def test_a_refusal_quotes_what_was_typed_without_obeying_it():
    """Rule 23."""
    assert refusal("da", BadDate(typed="**31** <at>")).startswith("«\\*\\*31\\*\\* &lt;at&gt;»")
    assert "Linje 4" in refusal("da", LineTooLong(line=4, length=612, limit=500))
    assert refusal("da", BadDate(typed="_hej_ du")).startswith("«\\_hej\\_ du»")
    assert refusal("da", BadDate(typed="_hej_")).startswith("«\\_hej\\_»")


@pytest.mark.parametrize("language", Language)
def test_a_refusal_chooses_its_words_by_keys_that_hold_an_underscore(language: Language):
    """Escaped for Markdown, such a key would be none of those that the sentence knows."""
    told = {role: refusal(language, NotAllowed(role=role.value)) for role in (Role.MEMBER, Role.PROJECT_LEAD)}
    assert told[Role.MEMBER] != told[Role.PROJECT_LEAD]
    walk = {state: refusal(language, NotNow(state=state.value, act="publish")) for state in State}
    assert len(set(walk.values())) == len(State)
    assert "\\" not in "".join((*told.values(), *walk.values()))
