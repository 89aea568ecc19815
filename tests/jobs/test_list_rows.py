"""Rows that are added, copied, doubled, emptied and put back in the list."""

from pathlib import Path

from forum.people import LIST
from forum.workshop.notes import Source, State
from forum.workshop.ports import Puzzles
from forum.workshop.questions import Attribution
from tests.jobs.two_sides import FORUM, INGE, PLACED, TwoSides, standing, two_sides

AUTHOR = INGE.id


async def test_a_row_added_by_hand_is_a_note_of_its_village(sides: TwoSides):
    row = sides.lists.hand_add({**PLACED, "NoteText": "Ring til formanden", "NoteVersion": 4})
    await sides.rest()
    (note,) = await sides.notes.of_meeting(FORUM.id, "open")
    assert (note.text, note.village, note.author, note.source) == (
        "Ring til formanden",
        "graasten",
        "",
        Source.ENTERED,
    )
    assert note.attribution is Attribution.VILLAGE
    assert (sides.cells(row)["NoteKey"], sides.cells(row)["NoteVersion"]) == (note.id, 1)
    assert await sides.told(note.id) == [("Ring til formanden", "active", LIST)]
    assert (await sides.desk.matrix("graasten")).writers == 0
    await sides.agree()
    sides.lists.hand_edit(row, {"Title": "Ring til formanden i dag"})
    await sides.rest()
    assert (await sides.note(note.id)).text == "Ring til formanden i dag"
    assert (await sides.note(note.id)).source is Source.ENTERED


async def test_a_row_that_lacks_something_is_left_alone_until_it_is_whole(sides: TwoSides):
    row = sides.lists.hand_add({"NoteText": "Ring til formanden", "Village": "Gråsten"})
    sides.lists.hand_add({})
    await sides.rest()
    assert await sides.notes.puzzles(FORUM.id, "list") == Puzzles(2, 0)
    assert sides.cells(row) == {"NoteText": "Ring til formanden", "Village": "Gråsten"}
    sides.lists.hand_edit(row, {"Question": "1", "Phase": "modtagelse"})
    await sides.rest()
    assert await sides.notes.puzzles(FORUM.id, "list") == Puzzles(1, 0)
    assert [note.text for note in await sides.notes.of_meeting(FORUM.id, "open")] == ["Ring til formanden"]
    await sides.agree()


async def test_a_copied_row_is_a_note_of_its_own(tmp_path: Path):
    """Possible only where the key column is not unique."""
    async with two_sides(tmp_path, unique=False) as sides:
        note, row = await standing(sides)
        copy = sides.lists.hand_add(sides.cells(row))
        sides.lists.hand_delete(row)
        await sides.rest()
        (entered,) = await sides.notes.of_meeting(FORUM.id, "open")
        assert (entered.source, entered.id == note) == (Source.ENTERED, False)
        assert sides.cells(copy)["NoteKey"] == entered.id
        await sides.agree()


async def test_a_second_row_of_ours_goes_but_not_what_was_typed_into_it(tmp_path: Path):
    """An answer may be lost and the row made twice where the key column is not unique."""
    async with two_sides(tmp_path, unique=False) as sides:
        note, row = await standing(sides)
        twin = await sides.lists.make("list", {name: str(value) for name, value in sides.cells(row).items()})
        sides.lists.hand_edit(twin.id, {"NoteText": "skrevet i den anden"})
        await sides.rest()
        assert list(sides.lists.rows) == [row]
        assert "skrevet i den anden" in [text for text, *_ in await sides.told(note)]
        await sides.agree()


async def test_an_emptied_text_hides_its_note_and_a_typed_one_shows_it(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"NoteText": " "})
    await sides.look()
    assert ((await sides.note(note)).state, (await sides.note(note)).text) == (State.HIDDEN, "Vi har fest")
    sides.lists.hand_edit(row, {"NoteText": "Vi har alligevel fest"})
    await sides.rest()
    assert (await sides.note(note)).state is State.ACTIVE
    await sides.agree()


async def test_a_hidden_note_whose_emptied_row_comes_back_says_what_it_said(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"NoteText": ""})
    await sides.rest()
    assert sides.lists.rows == {}
    sides.lists.hand_restore(row)
    await sides.rest()
    assert (await sides.note(note)).state is State.ACTIVE
    assert sides.cells(row)["NoteText"] == "Vi har fest"


async def test_a_long_text_is_kept_whole(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"NoteText": "ord " * 400})
    await sides.rest()
    assert (await sides.note(note)).text == ("ord " * 400).strip()
    person, sending = sides.sendings[0]
    # It is longer than a card takes; what its author does not touch is no mistake of theirs.
    assert (await sides.desk.edit(person, sending, {note: (2, "ord " * 400)})).standing
    await sides.agree()


async def test_a_wording_put_back_from_the_versions_of_sharepoint_is_a_new_version(sides: TwoSides):
    note, row = await standing(sides)
    first = dict(sides.cells(row))
    await sides.edit(*sides.sendings[0], "anden ordlyd")
    await sides.rest()
    sides.lists.hand_edit(row, first)
    await sides.rest()
    assert [text for text, *_ in await sides.told(note)] == ["Vi har fest", "anden ordlyd", "Vi har fest"]
    assert sides.cells(row)["NoteVersion"] == 3
    await sides.agree()


async def test_a_repeat_of_what_was_corrected_in_the_list_is_no_second_note(sides: TwoSides):
    """Rule 30: Teams may hand the same tap in again after somebody corrected the note."""
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"NoteText": "Vi har Fest!"})
    await sides.rest()
    assert (await sides.send("Vi har fest")).id == note
    assert len(await sides.notes.of_meeting(FORUM.id, "open")) == 1
