"""What an organiser hides: its author is told once, its row goes, and no hand in the list brings it back."""

from dataclasses import replace

import pytest

from forum.people import Language, Person, Role
from forum.ports import Claimed, Delivery, Kind, Spot, Unavailable
from forum.workshop.hiding import HiddenNote, Hiding, hidden_key
from forum.workshop.notes import Note, State
from forum.workshop.questions import Attribution
from forum.workshop.signing import Signing
from forum.workshop.sittings import NoSittings
from jobs.hidden import TellHidden
from store import Cellar
from store.posts import SqlPosts
from tests.jobs.chats import Chats
from tests.jobs.two_sides import FORUM, INGE, NothingPlanned, TwoSides
from tests.store.hands import START

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA, "broager")


def desk(sides: TwoSides) -> Hiding:
    return Hiding(sides.desk.directory, sides.notes, NothingPlanned(), sides.clock, NoSittings())


def row(note: Note) -> Claimed:
    told = Delivery(FORUM.id, Kind.NOTE_HIDDEN, f"person:{note.author}", hidden_key(note), note.id, START)
    return Claimed(1, told, 1, 1, "me")


async def hidden(sides: TwoSides) -> Note:
    note = await sides.send("Fest hos Nissen")
    await sides.rest()
    made = await desk(sides).hide(LISE, note.id, "nævner en nabo", 1)
    await sides.rest()
    return made


async def test_the_author_is_told_once_in_the_language_they_wrote_in(sides: TwoSides, cellar: Cellar):
    """Rule 39: also when Teams was away, and when the row is delivered again."""
    note = await hidden(sides)
    chats = Chats(away=1)
    handler = TellHidden(desk(sides), chats, SqlPosts(cellar))
    with pytest.raises(Unavailable):
        await handler(row(note))
    for _ in range(3):
        await handler(row(note))
    assert chats.posted == [(Spot(Language.DA, person="inge"), HiddenNote(note))]


async def test_what_changed_before_it_was_told_is_not_told(sides: TwoSides, cellar: Cellar):
    note = await hidden(sides)
    await desk(sides).show(LISE, note.id, note.version)
    chats = Chats()
    await TellHidden(desk(sides), chats, SqlPosts(cellar))(row(note))
    assert chats.posted == []


async def test_its_row_goes_and_comes_back_when_it_is_shown_again(sides: TwoSides):
    note = await hidden(sides)
    assert sides.lists.rows == {}
    await desk(sides).show(LISE, note.id, note.version)
    await sides.rest()
    (item,) = sides.lists.rows.values()
    assert item.fields is not None
    assert (item.fields["NoteKey"], item.fields["NoteText"]) == (note.id, "Fest hos Nissen")
    await sides.agree()


async def test_other_words_of_the_author_bring_the_row_back(sides: TwoSides):
    note = await hidden(sides)
    await sides.edit(*sides.sendings[0], "Fest hos naboen")
    await sides.rest()
    (item,) = sides.lists.rows
    assert sides.cells(item)["NoteText"] == "Fest hos naboen"
    now = await sides.note(note.id)
    assert (now.state, now.reason) == (State.ACTIVE, "")


async def test_a_row_from_the_recycle_bin_is_no_answer_to_the_reason(sides: TwoSides):
    """Unlike one that was deleted in the list itself: whoever hid it has to show it."""
    note = await sides.send("Fest hos Nissen")
    await sides.rest()
    (item,) = sides.lists.rows
    sides.lists.bin[item] = sides.lists.rows[item]
    await desk(sides).hide(LISE, note.id, "nævner en nabo", 1)
    await sides.rest()
    assert sides.lists.rows == {}
    assert sides.lists.hand_restore(item)
    await sides.rest()
    now = await sides.note(note.id)
    assert (now.state, now.reason) == (State.HIDDEN, "nævner en nabo")
    assert sides.lists.rows == {}


async def test_a_name_stands_in_the_row_only_while_its_owner_wants_it(sides: TwoSides):
    """F12: in the list too, whoever changes the cells."""
    note = await sides.send("Fest", replace(INGE, name="Inge Nissen", attribution="name"))
    await sides.rest()
    (item,) = sides.lists.rows
    assert sides.cells(item)["ShownAs"] == "Inge Nissen"
    sides.lists.hand_edit(item, {"ShownAs": "Kim", "Attribution": "Landsby"})
    await sides.rest()
    assert (await sides.note(note.id)).shown_as == ""
    assert not sides.cells(item).get("ShownAs")
    sides.lists.hand_edit(item, {"Attribution": "Navn"})
    await sides.rest()
    assert sides.cells(item)["Attribution"] == "Landsby"
    await sides.agree()


async def test_an_anonymous_note_is_signed_by_nobody_in_the_list(sides: TwoSides):
    await sides.send("Fest", replace(INGE, name="Inge Nissen", attribution="name"))
    await sides.rest()
    signing = Signing(sides.desk.directory, None, sides.desk.owning, sides.clock, sides.desk.drafts)  # type: ignore[arg-type]
    await signing.resign(replace(INGE, attribution="anonymous"), Attribution.ANONYMOUS)
    await sides.rest()
    (item,) = sides.lists.rows
    assert sides.cells(item)["Attribution"] == "Anonym"
    assert "inge" not in repr(sides.lists.rows[item]).casefold()
    for word in ("Landsby", "Navn"):
        sides.lists.hand_edit(item, {"Attribution": word})
        await sides.rest()
        assert sides.cells(item)["Attribution"] == "Anonym"
    await sides.agree()
