"""Rule 47: the chat of a meeting is one of the doors, once an organiser says so."""

from datetime import timedelta

import pytest

from bot.turn import Answer
from forum.groupwork.sessions import Place
from forum.people import Language
from tests.bot.stage import MEETING, Stage, words
from tests.bot.test_joining_dialog import begun, group_of
from texts import say


@pytest.mark.parametrize("word", ["kode 4711", "svar", "4711"])
async def test_an_organisers_word_brings_the_session_to_the_meetings_chat(stage: Stage, word: str):
    """Rule 47: the chat of the meeting is one of the doors."""
    begun(stage, (), ("broager",))
    await stage.people.choose_village("landsbyforum", "lise", "broager")
    answer: Answer = await stage.person("lise", channel=MEETING).writes(word)
    assert stage.sessions.standing == {Place("session-4711", MEETING, Language.DA)}
    assert "Hvad fungerer rigtig godt" in words(answer.card)
    assert answer.card is not None
    assert answer.card["refresh"]["userIds"] == []


async def test_a_chat_that_comes_early_is_told_when_it_begins(stage: Stage):
    begun(stage, after=timedelta(minutes=-1))
    answer = await stage.person("lise", channel=MEETING).opens()
    assert answer.text.endswith("Det første spørgsmål kommer her kl. 17.40.")
    assert (answer.card, len(stage.sessions.standing)) == (None, 1)


async def test_a_members_word_brings_it_nowhere(stage: Stage):
    """A group chat of three friends is no place of the forum's."""
    inge = begun(stage).person("inge", channel=MEETING)
    for word in ("kode 4711", "svar", "matrix", "hjælp"):
        await inge.writes(word)
    assert not stage.sessions.standing
    assert group_of(stage, "inge") == 3


async def test_a_bot_that_an_organiser_adds_to_the_chat_brings_the_session_along(stage: Stage):
    begun(stage)
    answer = await stage.person("lise", channel=MEETING).opens()
    assert "Gruppearbejdet er nu også her i chatten." in answer.text
    assert "Hvad fungerer rigtig godt" in words(answer.card)
    assert [place.conversation for place in stage.sessions.standing] == [MEETING]


@pytest.mark.parametrize(("who", "after"), [("inge", 2), ("lise", 60 * 24 * 4)])
async def test_a_bot_added_by_somebody_else_or_too_early_says_how_it_begins(stage: Stage, who: str, after: int):
    begun(stage, after=timedelta(minutes=after))
    answer = await stage.person(who, channel=MEETING).opens()
    assert "*@Landsbyforum kode 4711*" in answer.text
    assert (answer.card, stage.sessions.standing) == (None, set())


async def test_a_stranger_who_adds_the_bot_hears_nothing(stage: Stage):
    begun(stage)
    assert (await stage.person("uvedkommende", channel=MEETING).opens()).text == ""


async def test_in_the_meetings_chat_everybody_answers_for_their_own_village(stage: Stage):
    """The shared card is everybody's; each answers it for themselves."""
    begun(stage, ("broager", "graasten"), ("egernsund",))
    form = (await stage.person("lise", channel=MEETING).opens()).card
    for who in ("inge", "anna", "tom"):
        somebody = stage.person(who, channel=MEETING)
        receipt = await somebody.taps(form, "Send", reception=f"Fest hos {who}")
        assert say(somebody.locale[:2], "receipt-thanks", count=1, at="kl. 17.42") in words(receipt.card)
    found = {(note.village, note.text, note.group, note.session) for note in stage.notes.notes.values()}
    assert found == {
        ("broager", "Fest hos inge", "1", "session-4711"),
        ("graasten", "Fest hos anna", "1", "session-4711"),
        ("egernsund", "Fest hos tom", "2", "session-4711"),
    }


async def test_help_in_the_meetings_chat_is_understood(stage: Stage):
    """Manifest scope groupChat."""
    helped = await begun(stage).person("inge", channel=MEETING).writes("hjælp")
    assert "Det kan jeg hjælpe med her" in words(helped.card)
    assert "kode 4711" in words(helped.card)
