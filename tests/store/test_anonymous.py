"""F12, rule 57: anonymous means that nothing in the database leads from the note to a person."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert

from forum.erfa.ports import Adoption
from forum.errors import NotYours
from forum.people import Language
from forum.ports import Reference
from forum.workshop import notes, signatures
from forum.workshop.drafts import Draft
from forum.workshop.questions import Attribution, Phase, Question
from store.drafts import SqlDrafts
from store.retention import SqlRetention
from store.schema import posts
from tests.bot.fakes import landsbyforum
from tests.store.evening import INGE, KIM, LISE, SESSION, Evening, anonymous, evening, scribed

FORUM = landsbyforum()
CARD = "a-card-that-only-inge-has"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening(tmp_path) as opened:
        yield opened


def nobody_is_named(room: Evening) -> None:
    """Where notes are, no person is; and what is kept of a person holds no key of a note."""
    person = room.naming(INGE.id)
    assert set(person) <= {"people", "conversations", "drafts"}, person
    assert set(room.naming("Inge Nissen")) == set()
    keys = {key for note in room.rows()["notes"] for key in note.strip("()").replace("'", "").split(", ")}
    tokens = {signatures.unsigned(notes.submission(CARD, INGE.id)), notes.submission(CARD, ""), CARD}
    kept = " ".join(row for rows in person.values() for row in rows)
    assert not [key for key in (keys | tokens) if len(key) > 20 and key in kept and not key.startswith("session")]


async def test_an_anonymous_note_is_stored_without_its_author(room: Evening):
    (note,) = await room.sends(anonymous(INGE), "Vi savner en bus", CARD)
    assert (note.author, note.attribution, note.shown_as) == ("", Attribution.ANONYMOUS, "")
    assert (note.village, note.group, note.session) == ("broager", "3", SESSION)
    assert room.naming(INGE.id) == room.naming("Inge") == {}
    assert room.seats.told == ["3"]


async def test_whoever_holds_the_card_edits_and_takes_back_and_leaves_no_name(room: Evening):
    (note,) = await room.sends(anonymous(INGE), "Vi savner en bus", CARD)
    await room.desk.edit(anonymous(INGE), note.sending, {note.id: (1, "Vi savner to busser")}, CARD)
    await room.desk.undo(anonymous(INGE), note.sending, CARD)
    back = await room.desk.redo(anonymous(INGE), note.sending, CARD)
    assert [each.text for each in back.standing] == ["Vi savner to busser"]
    assert room.naming(INGE.id) == {}
    shown = await room.desk.receipt(anonymous(INGE), CARD)
    assert shown is not None
    assert [each.id for each in shown.notes] == [note.id]


@pytest.mark.parametrize("token", ["", "another card", "own:another"])
async def test_without_the_card_nobody_owns_it(room: Evening, token: str):
    (note,) = await room.sends(anonymous(INGE), "Vi savner en bus", CARD)
    for person in (KIM, anonymous(KIM), anonymous(INGE)):
        with pytest.raises(NotYours):
            await room.desk.undo(person, note.sending, token)
    assert await room.desk.receipt(anonymous(KIM), token) is None


async def test_a_double_tap_is_one_note_and_two_cards_with_one_line_are_two(room: Evening):
    """F07: nothing is lost because somebody else said the same."""
    first = await room.sends(anonymous(INGE), "Vi savner en bus", CARD)
    again = await room.sends(anonymous(INGE), "vi savner en BUS", CARD)
    other = await room.sends(anonymous(KIM), "Vi savner en bus", "kims own card")
    assert [note.id for note in first] == [note.id for note in again]
    assert first[0].id != other[0].id
    assert len(room.rows()["notes"]) == 2


async def test_a_scribe_lends_nobody_their_name(room: Evening):
    (plain,) = await room.sends(replace(INGE, attribution="name"), "Fra en anden", "a", **scribed())
    (hidden,) = await room.sends(anonymous(INGE), "Fra en tredje", "b", **scribed())
    assert (plain.attribution, plain.shown_as, plain.author) == (Attribution.VILLAGE, "", INGE.id)
    assert (hidden.attribution, hidden.author) == (Attribution.ANONYMOUS, "")


async def _evening_of(room: Evening) -> None:
    """Inge sends under her name, edits, is hidden from and told of it, has a chat with choices and a draft."""
    named = replace(INGE, attribution="name")
    (note, _) = await room.sends(named, "Inges bus\nInges kaffe", CARD)
    await room.desk.edit(named, note.sending, {note.id: (1, "Inges to busser")}, CARD)
    await room.hiding.hide(LISE, note.id, "nævner en chauffør", 2)
    post = {
        "forum_id": FORUM.id,
        "key": f"hidden:{note.id}:3",
        "conversation": "a",
        "activity": "1",
        "service_url": "u",
    }
    await room.cellar.write(lambda connection: connection.execute(insert(posts).values(post)))
    await room.people.meet(FORUM.id, Reference("a", "https://x.example/", INGE.id, f"29:{INGE.id}"))
    await room.people.keep_choices(FORUM.id, "a", f'{{"buttons": [[{{"sending": "{note.sending}"}}, false, false]]}}')
    draft = Draft(FORUM.id, INGE.id, SESSION, Question.WORKS_WELL, CARD, room.clock.now(), {Phase.RECEPTION: "mere"})
    await SqlDrafts(room.cellar, room.clock).keep(draft)


async def test_what_was_sent_before_can_be_made_nobodys_for_good(room: Evening):
    """F12: every table is read for her id, her name and the keys that would lead to her."""
    await _evening_of(room)
    assert set(room.naming(INGE.id)) >= {"notes", "note_versions", "outbox", "conversations", "drafts"}
    assert set(room.naming("Inge Nissen")) == {"notes"}
    assert await room.signing.resign(anonymous(INGE), Attribution.ANONYMOUS) == 2
    nobody_is_named(room)
    (audited,) = [row for row in room.rows()["audit"] if "note.hidden" in row]
    assert LISE.id in audited, "what the organiser did stays hers"
    said = [row for rows in (room.rows()["notes"], room.rows()["note_versions"]) for row in rows]
    assert all(any(words in row for row in said) for words in ("Inges bus", "Inges to busser", "Inges kaffe"))
    assert await room.signing.resign(anonymous(INGE), Attribution.ANONYMOUS) == 0


async def test_her_card_still_takes_them_back_afterwards(room: Evening):
    (note,) = await room.sends(INGE, "Vi savner en bus", CARD)
    await room.signing.resign(anonymous(INGE), Attribution.ANONYMOUS)
    assert (await room.desk.undo(anonymous(INGE), note.sending, CARD)).standing == ()
    with pytest.raises(NotYours):
        await room.desk.undo(KIM, note.sending, CARD)
    assert await room.desk.last(anonymous(INGE)) is None
    assert set(room.naming(INGE.id)) == set()


async def test_village_and_name_go_both_ways_and_the_name_is_shown_as_it_was(room: Evening):
    (note,) = await room.sends(INGE, "Vi savner en bus", CARD)
    for chosen, shown in ((Attribution.NAME, "Inge Nissen"), (Attribution.VILLAGE, "")):
        person = replace(INGE, attribution=chosen.value)
        assert await room.signing.resign(person, chosen) == 1
        (now,) = (await room.desk.own(INGE, note.sending)).notes
        assert (now.attribution, now.shown_as, now.author) == (chosen, shown, INGE.id)
    assert now.version == 3


async def test_what_is_locked_is_left_as_it_is(room: Evening):
    await room.sends(INGE, "Vi savner en bus", CARD)
    room.turns(locked=True)
    assert await room.signing.resign(anonymous(INGE), Attribution.ANONYMOUS) == 0
    assert "notes" in room.naming(INGE.id)


async def test_the_choice_is_kept_and_holds_for_what_comes(room: Evening):
    await room.signing.choose(INGE, Attribution.NAME)
    profile = await room.people.profile(FORUM.id, INGE.id)
    assert (profile.attribution, profile.village, profile.language) == ("name", "", "")
    await room.people.choose_language(FORUM.id, INGE.id, Language.DE)
    assert (await room.people.profile(FORUM.id, INGE.id)).attribution == "name"
    (note,) = await room.sends(replace(INGE, attribution=profile.attribution), "Med navn")
    assert (note.attribution, note.shown_as) == (Attribution.NAME, "Inge Nissen")


async def test_an_erased_note_takes_the_name_it_was_shown_with_along(room: Evening):
    """Rule 55; and that its author was told of it when it was hidden."""
    (note,) = await room.sends(replace(INGE, attribution="name"), "Inges bus", CARD)
    await room.hiding.hide(LISE, note.id, "nævner en chauffør", 1)
    later = room.clock.now() + timedelta(days=800)
    assert await SqlRetention(room.cellar).erase(later, Adoption(FORUM.id, FORUM.list_id, later), 100) == 1
    for words in ("Inge Nissen", "Inges bus", "chauffør", INGE.id):
        assert room.naming(words) == {}, words
