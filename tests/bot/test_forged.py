"""Rule 25: a card says what it likes; who it is, where, and what stands are read again before anything is done."""

from dataclasses import replace

import pytest

from bot.turn import How
from tests.bot.allowed import DAY, ERFA, FORM, SENTENCES, Village, check
from tests.bot.stage import words
from tests.forum.erfa.memory import MemoryMeetings
from texts import say

OF_SENDINGS = ("workshop.receipt", "workshop.undo", "workshop.redo", "workshop.edit", "workshop.save")
OF_MEETINGS = ("erfa.edit", "erfa.move", "erfa.stop", "erfa.resume", "erfa.show")


@pytest.mark.parametrize("verb", OF_SENDINGS)
@pytest.mark.parametrize("sending", ["", "findes-ikke", "other-forum", "../broager", "s" * 5000])
async def test_a_sending_that_is_not_of_this_forum_does_not_exist(village: Village, verb: str, sending: str):
    """Rule 25: read again from the store of this forum, whatever the card says; also where the author is the same."""
    elsewhere = replace(village.note, id="x", forum="nabokommunen", sending="other-forum")
    village.stage.notes.notes["x"] = elsewhere
    before = village.kept()
    data = {"sending": sending, "versions": {"x": 1}, "note-x": "Forfalsket"}
    check(await village.presses("inge", verb, data, How.EXECUTE), "no such note", before, village.kept())


@pytest.mark.parametrize("verb", OF_MEETINGS)
@pytest.mark.parametrize("meeting", ["", "erfa-1999-01-01", "open", "other-forum"])
async def test_a_meeting_that_is_not_of_this_forum_does_not_exist(village: Village, verb: str, meeting: str):
    """Rule 25."""
    meetings: MemoryMeetings = village.stage.meetings  # type: ignore[assignment]
    meetings.meetings["other-forum"] = replace(meetings.meetings[ERFA], id="other-forum", forum="nabokommunen")
    before = village.kept()
    answer = await village.presses("lise", verb, {"meeting": meeting, "seen": 1, **DAY}, How.EXECUTE)
    check(answer, "no such meeting", before, village.kept())


async def test_a_note_of_somebody_else_cannot_ride_along_in_ones_own_sending(village: Village):
    """Rule 25: each note is looked for among those of the sending."""
    await village.stage.person("kim").writes("modtagelse: Naboerne hjælper")
    (own,) = [note for note in village.stage.notes.notes.values() if note.author == "kim"]
    before = village.kept()
    data = {"sending": own.sending, "versions": {"NOTE": 1, own.id: 1}, "note-NOTE": "Forfalsket"}
    check(await village.presses("kim", "workshop.save", data, How.EXECUTE), "no such note", before, village.kept())


@pytest.mark.parametrize("version", [-1, 0, 7, 2**70])
async def test_a_version_that_was_never_read_overwrites_nothing(village: Village, version: int):
    """Rules 25 and 47: both wordings are shown, none is lost."""
    before = village.kept()
    data = {"sending": "SENDING", "versions": {"NOTE": version}, "note-NOTE": "Min version"}
    both = str((await village.presses("inge", "workshop.save", data, How.EXECUTE)).card)
    assert ("Vi har en velkomstfest" in both, "Min version" in both) == (True, True)
    moved = await village.presses("lise", "erfa.move", {"meeting": ERFA, "seen": version, **DAY}, How.EXECUTE)
    assert say("da", "erfa-changed-meanwhile") in words(moved.card)
    assert village.kept() == before


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
async def test_a_card_of_another_channel_writes_for_no_third_village(village: Village, how: How):
    """Rule 25: the place is Teams' to say, and the card's village must be it or one's own."""
    before = village.kept()
    forged = {**FORM, "reception": "Forfalsket", "village": "egernsund"}
    for _ in range(2):
        answer = await village.presses("anna", "workshop.send", forged, how, place="broager")
        check(answer, "not your village", before, village.kept())
        assert "Forfalsket" in str(answer.card)
    for allowed in ("graasten", "broager"):
        await village.presses("anna", "workshop.send", {**forged, "token": allowed, "village": allowed}, how, "broager")
    assert {note.village for note in village.stage.notes.notes.values() if note.author == "anna"} == {
        "graasten",
        "broager",
    }
    assert "anna" not in village.stage.people.profiles or not village.stage.people.profiles["anna"].village


async def test_the_village_of_a_card_counts_only_where_the_bot_had_asked(village: Village):
    """Rule 25: the first time it is a claim; on the card that asks it is a choice, and is stored with its note."""
    forged = {**FORM, "reception": "Fest", "village": "graasten"}
    refused = await village.presses("kim", "workshop.send", forged, How.EXECUTE)
    assert say("da", "error-not-your-village", village="Gråsten") in words(refused.card)
    assert "kim" not in village.stage.people.profiles or not village.stage.people.profiles["kim"].village
    kim = village.stage.person("kim")
    await kim.taps(refused.card, "Send", village="graasten")
    (note,) = [note for note in village.stage.notes.notes.values() if note.author == "kim"]
    assert (note.text, note.village, village.stage.people.profiles["kim"].village) == ("Fest", "graasten", "graasten")


async def test_what_was_asked_of_one_person_or_card_is_no_leave_for_another(village: Village):
    """Rule 25."""
    await village.presses("kim", "workshop.village", FORM, How.EXECUTE)
    before = village.kept()
    forged = {**FORM, "reception": "Fest", "village": "egernsund"}
    check(
        await village.presses("anna", "workshop.send", forged, How.EXECUTE), "not your village", before, village.kept()
    )
    other = {**forged, "token": "u"}
    answer = await village.presses("kim", "workshop.send", other, How.EXECUTE)
    check(answer, "not your village", before, village.kept())


LANGUAGES = {"da-DK": "da", "en-GB": "en", "de-DE": "de"}


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("how", [How.SUBMIT, How.DIALOG])
async def test_whoever_is_refused_gets_the_sentence_and_the_typed_text_in_their_language(
    village: Village, locale: str, how: How
):
    """Rules 18 and 25: in the card where there is one, else under the sentence, unable to format."""
    language = LANGUAGES[locale]
    stage, typed = village.stage, {**FORM, "v": 1, "reception": "En *lang* tanke\n<at>Alle</at>"}
    stranger = stage.person("uvedkommende", locale).incoming(how, verb="workshop.send", data=typed)
    answer = await stage.routes().answer(stranger)
    assert answer.text.startswith(say(language, "error-stranger", forum="Landsbyforum"))
    assert answer.text.endswith("> En \\*lang\\* tanke\n\n> &lt;at&gt;Alle&lt;/at&gt;")
    forged = stage.person("kim", locale).incoming(how, verb="workshop.send", data={**typed, "village": "egernsund"})
    back = (await stage.routes().answer(forged)).card
    assert say(language, "error-not-your-village", village="Egernsund") in words(back)
    assert "En *lang* tanke" in str(back)


async def test_in_a_channel_a_strangers_text_is_not_read_out(village: Village):
    """What was not sent is nobody else's."""
    typed = {**FORM, "v": 1, "reception": "Hemmeligt"}
    stranger = village.stage.person("uvedkommende", channel="broager")
    answer = await village.stage.routes().answer(stranger.incoming(How.SUBMIT, verb="workshop.send", data=typed))
    assert SENTENCES["stranger"] in answer.text
    assert "Hemmeligt" not in answer.text
