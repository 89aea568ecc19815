"""F52 and rule 47: who gets in where, as one table; no door leads through a breakout room."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.turn import How
from forum import targets
from forum.people import Language
from forum.ports import Kind
from tests.bot.paper_sessions import START
from tests.bot.stage import MEETING, Card, Somebody, Stage, button, buttons, words
from tests.bot.test_joining_dialog import begun, group_of
from texts import say

PEOPLE = {
    "organiser": "lise",
    "member": "inge",
    "member without village": "sofie",
    "guest": "ruth",
    "in the meeting, not on the team": "uvedkommende",
    "nobody": "",
}
PLACES = {
    "1:1": "",
    "own village": "broager",
    "other village": "graasten",
    "General": "general",
    "meeting": MEETING,
}
DOORS = ("join", "see", "card", "dialog", "text")
YES, ASKS, NO = "yes", "asks", "no"
"""Straight away; after one question of the bot's; not at all, and told what to do instead."""


def row(private: str, own: str, other: str, general: str, meeting: str) -> dict[str, str]:
    return dict(zip(PLACES, (private, own, other, general, meeting), strict=True))


SEES = row(YES, YES, YES, YES, YES)
NEVER = row(NO, NO, NO, NO, NO)
# Whose village is known is asked in another village's channel only, where the note may belong to either.
KNOWN = row(YES, YES, ASKS, YES, YES)
# Whose village is not known answers for the channel's; elsewhere it is asked for once.
UNKNOWN = row(ASKS, YES, YES, ASKS, ASKS)
# The third group is that of both villages with a channel here; who has no village says in which they sit.
JOIN_UNKNOWN = row(ASKS, YES, YES, ASKS, ASKS)
TABLE = {
    # In a meeting's chat an organiser's code brings the session there, and leaves her own seat alone.
    ("organiser", "join"): row(ASKS, YES, YES, ASKS, NO),
    ("member", "join"): row(YES, YES, YES, YES, YES),
    ("member without village", "join"): JOIN_UNKNOWN,
    ("guest", "join"): JOIN_UNKNOWN,
    **{(who, "see"): SEES for who in ("organiser", "member", "member without village", "guest")},
    **{("member", door): KNOWN for door in ("card", "dialog", "text")},
    **{
        (who, door): UNKNOWN
        for who in ("organiser", "member without village", "guest")
        for door in ("card", "dialog", "text")
    },
    **{(who, door): NEVER for who in ("in the meeting, not on the team", "nobody") for door in DOORS},
}
CASES = [(who, place, door) for who in PEOPLE for place in PLACES for door in DOORS]


async def chosen(who: Somebody, card: Card) -> tuple[Card, bool]:
    """The card after the bot's question was answered, and whether there was one."""
    for title, typed in (("Gem", {"village": "broager"}), ("Gruppe 3", {})):
        if any(each["title"] == title for each in buttons(card)) and "Input.Text" not in str(card):
            answer = await who.taps(card, title, **typed)
            return dict(answer.card or {}), True
    return card, False


async def join(stage: Stage, who: Somebody) -> str:
    answer = await who.writes("kode 4711")
    asked = False
    if answer.card and not group_of(stage, who.id):
        _, asked = await chosen(who, dict(answer.card))
    return (ASKS if asked else YES) if group_of(stage, who.id) else NO


async def see(stage: Stage, who: Somebody) -> str:
    answer = await who.writes("matrix alle")
    return YES if "Fungerer godt" in words(answer.card) else NO


async def sent(stage: Stage, who: Somebody, card: Card) -> str:
    answer = await who.taps(card, "Send", reception="Fest")
    if stage.notes.notes:
        return YES
    await who.taps(dict(answer.card or {}), "Send", village="broager")
    return ASKS if stage.notes.notes else NO


async def card(stage: Stage, who: Somebody) -> str:
    answer = await who.writes("svar")
    if answer.card is None:
        return NO
    form, asked = await chosen(who, dict(answer.card))
    outcome = await sent(stage, who, form)
    return ASKS if asked else outcome


async def dialog(stage: Stage, who: Somebody) -> str:
    answer = await who.writes("svar")
    if answer.card is None:
        return NO
    form, asked = await chosen(who, dict(answer.card))
    opened = await who.taps(form, "Åbn stort")
    assert opened.title
    outcome = await sent(stage, who, dict(opened.card or {}))
    return ASKS if asked else outcome


async def text(stage: Stage, who: Somebody) -> str:
    answer = await who.writes("modtagelse: Fest")
    if stage.notes.notes:
        return YES
    if answer.card is None:
        return NO
    await who.taps(dict(answer.card), "Send", village="broager")
    return ASKS if stage.notes.notes else NO


TRIED: dict[str, Callable[[Stage, Somebody], Awaitable[str]]] = {
    "join": join,
    "see": see,
    "card": card,
    "dialog": dialog,
    "text": text,
}


@pytest.mark.parametrize(("who", "place", "door"), CASES)
async def test_who_gets_in_where_by_which_door(stage: Stage, who: str, place: str, door: str):
    """F52: everybody on the team through every door of every place; whoever is not leaves no trace."""
    begun(stage, ("egernsund", "graasten"), (), ("broager",))
    stage.roster.on_the_team.add("sofie")
    somebody = stage.person(PEOPLE[who], channel=PLACES[place])
    assert await TRIED[door](stage, somebody) == TABLE[who, door][place]
    if TABLE[who, door] is NEVER:
        traces = stage.notes.notes, stage.sessions.seats, stage.sessions.standing, stage.people.writes
        assert [bool(each) for each in traces] == [False] * 4


def test_the_table_is_whole():
    assert set(TABLE) == {(who, door) for who in PEOPLE for door in DOORS}
    assert all(set(cells) == set(PLACES) for cells in TABLE.values())


@pytest.mark.parametrize("locale", ["da-DK", "en-GB", "de-DE"])
@pytest.mark.parametrize("place", ["", MEETING])
async def test_who_is_not_on_the_team_is_told_how_their_thoughts_count(stage: Stage, place: str, locale: str):
    """They have the link from the meeting, and no right to write: somebody in the group writes for them."""
    stranger = begun(stage).person("uvedkommende", locale, channel=place)
    language = "da" if place else locale[:2]
    for text_ in ("kode 4711", "Code 4711", "4711"):
        told = (await stranger.writes(text_)).text
        assert say(language, "error-stranger", forum="Landsbyforum") in told
        assert say(language, "joining-outsider") in told
    assert not stage.sessions.seats


async def test_elsewhere_a_stranger_hears_nothing_of_group_work(stage: Stage):
    told = (await begun(stage).person("uvedkommende").writes("svar")).text
    assert told == say("da", "error-stranger", forum="Landsbyforum")


async def test_in_a_channel_the_answer_names_nobody_and_shows_the_way_on(stage: Stage):
    answer = await begun(stage).person("inge", channel="broager").writes("kode 4711")
    assert answer.card is None
    assert answer.text.startswith("Du er med i **Gruppe 3**.\n\nLandsby: **Broager**")
    assert "message=kode%204711" in answer.text
    assert "Inge" not in answer.text


async def test_in_another_villages_channel_one_joins_the_group_of_ones_own(stage: Stage):
    """The channel is where somebody writes; the group is where they sit."""
    answer = await begun(stage, ("graasten",), ("broager",)).person("anna", channel="broager").writes("kode 4711")
    assert answer.text.startswith("Du er med i **Gruppe 1**.\n\nLandsby: **Gråsten**")


async def test_whoever_joins_in_a_shared_place_is_written_to_in_their_own_language(stage: Stage):
    """The channel is Danish, the person is not."""
    begun(stage)
    await stage.people.choose_language("landsbyforum", "inge", Language.DE)
    answer = await stage.person("inge", channel="broager").writes("kode 4711")
    assert answer.text.startswith("Du er med i")
    assert stage.sessions.seats["session-4711", "inge"].language is Language.DE


async def test_in_a_channel_whose_group_is_asked_for_each_presses_for_themselves(stage: Stage):
    begun(stage, (), ())
    inge, kim = stage.person("inge", channel="broager"), stage.person("kim", channel="broager")
    asked = (await inge.writes("kode 4711")).card
    assert "**Gruppe 1**" in words((await inge.taps(asked, "Gruppe 1")).card)
    assert "**Gruppe 2**" in words((await kim.taps(asked, "Gruppe 2")).card)
    assert (group_of(stage, "inge"), group_of(stage, "kim")) == (1, 2)


async def test_where_execute_is_unknown_the_group_is_told_in_words(stage: Stage):
    """Rule 16."""
    begun(stage, (), ())
    kim = stage.person("kim", channel="broager")
    asked = (await kim.writes("kode 4711")).card
    answer = await kim.sends(button(asked, "Gruppe 2")["fallback"], {}, How.SUBMIT)
    assert answer.text.startswith("Du er med i **Gruppe 2**.")
    assert answer.card is None


async def test_in_general_the_question_goes_to_the_persons_own_chat(stage: Stage):
    """«Jeg har svaret dig i en privat besked», where the bot knows that chat; once a round."""
    begun(stage)
    await stage.person("inge").writes("hej")
    inge = stage.person("inge", channel="general")
    for _ in range(2):
        answer = await inge.writes("kode 4711")
        assert answer.text == "Jeg har svaret dig i en privat besked, så General ikke fyldes."
    assert {(row.kind, row.target) for row in stage.outbox.rows} == {(Kind.ROUND, targets.person("inge"))}
    assert len({row.key for row in stage.outbox.rows}) == 1


async def test_in_general_whoever_the_bot_cannot_reach_is_shown_the_way(stage: Stage):
    answer = await begun(stage).person("inge", channel="general").writes("kode 4711")
    assert "message=kode%204711" in answer.text
    assert not stage.outbox.rows


@pytest.mark.parametrize("locale", ["da-DK", "en-GB", "de-DE"])
async def test_help_during_group_work_begins_with_the_question(stage: Stage, locale: str):
    inge = begun(stage).person("inge", locale)
    await inge.writes("kode 4711")
    question = say(locale[:2], "question-works_well")
    for text_ in ("hjælp", "volapyk"):
        body = (await inge.writes(text_)).card["body"]
        assert question in body[1]["text"]
    stage.clock.at = START + timedelta(hours=1)
    assert question not in words((await inge.writes("hjælp")).card)
