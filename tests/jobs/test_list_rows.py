"""Rows added, copied, doubled and restored in the list; looks that come late, twice or from the beginning."""

from datetime import timedelta
from pathlib import Path

from forum.people import LIST
from forum.workshop.notes import Source, State
from forum.workshop.ports import Puzzles
from forum.workshop.questions import Attribution
from jobs.listed import Look
from jobs.retention import Adoption
from store.retention import SqlRetention
from tests.jobs.two_sides import ANNA, FORUM, INGE, PLACED, TwoSides, two_sides

AUTHOR = INGE.id


async def standing(sides: TwoSides, text: str = "Vi har fest") -> tuple[str, str]:
    """A note that stands in the list, and its row."""
    note = await sides.send(text)
    await sides.rest()
    return note.id, sides.row(note.id)


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


async def test_an_answer_lost_after_our_write_is_no_edit_by_hand(sides: TwoSides):
    note, row = await standing(sides)
    await sides.edit(*sides.sendings[0], "anden ordlyd")
    sides.lists.trouble.append("lost")
    await sides.deliver()
    await sides.edit(*sides.sendings[0], "tredje ordlyd")
    await sides.rest()
    assert {by for *_, by in await sides.told(note)} == {AUTHOR}
    assert len(await sides.history(note)) == 3
    assert sides.cells(row)["NoteText"] == "tredje ordlyd"


async def test_a_page_read_before_we_wrote_changes_nothing(sides: TwoSides):
    note, row = await standing(sides)
    stale = sides.lists.rows[row]
    await sides.edit(*sides.sendings[0], "anden ordlyd")
    await sides.deliver()
    await sides.job._taken(FORUM, "open", [stale], "")
    assert (await sides.note(note)).text == "anden ordlyd"
    assert len(await sides.history(note)) == 2


async def test_a_service_that_forgot_the_last_look_is_asked_for_everything(sides: TwoSides):
    kept, gone = await standing(sides), await standing(sides, "Vi har kaffe")
    sides.lists.hand_delete(gone[1])
    sides.lists.hand_edit(kept[1], {"NoteText": "rettet"})
    sides.lists.trouble.append("forgotten")
    await sides.look()
    assert (await sides.note(kept[0])).text == "rettet"
    assert (await sides.note(gone[0])).state is State.HIDDEN


async def test_a_row_that_a_full_look_misses_counts_as_deleted_only_when_it_is(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.log.pop(row)
    sides.lists.trouble.append("forgotten")
    await sides.look()
    assert (await sides.note(note)).state is State.ACTIVE


async def test_a_look_cut_short_is_taken_up_again(sides: TwoSides):
    """The link is kept with what came before it: what was taken in twice changes nothing."""
    rows = [(await standing(sides, f"tanke {number}"))[1] for number in range(5)]
    for row in rows:
        sides.lists.hand_edit(row, {"NoteText": f"rettet {row}"})
    link = await sides.listed.link(FORUM.id, "list")
    page = await sides.lists.changes("list", link)
    await sides.job._taken(FORUM, "open", page.items, "")
    assert await sides.listed.link(FORUM.id, "list") == link
    await sides.rest()
    assert {len(await sides.history(note.id)) for note in await sides.everything()} == {2}
    await sides.agree()


async def test_an_erased_note_leaves_no_word_of_it_in_the_store(sides: TwoSides):
    _, row = await standing(sides, "hemmelig tanke")
    sides.lists.hand_edit(row, {"NoteText": "hemmelig rettelse"})
    await sides.rest()
    told = Adoption(FORUM.id, "list", sides.clock.now())
    await SqlRetention(sides.notes._cellar).erase(sides.clock.now() + timedelta(days=1), told, 10)
    sides.lists.hand_edit(row, {"NoteText": "hemmelig igen"})
    await sides.rest()
    assert sides.lists.rows == {}
    dump = await sides.notes._cellar.read(
        lambda connection: [
            str(line)
            for table in ("notes", "note_versions", "list_items")
            for line in connection.exec_driver_sql(f"SELECT * FROM {table}")
        ]
    )
    assert not any("hemmelig" in line for line in dump)


async def test_the_forum_of_before_finds_its_rows_and_calls_nothing_an_edit(sides: TwoSides):
    """A store that was migrated knows nothing of its rows yet."""
    await standing(sides)
    await sides.send("Vi har kaffe", ANNA)
    await sides.rest()
    await sides.notes._cellar.write(lambda connection: connection.exec_driver_sql("DELETE FROM list_items"))
    sides.lists.trouble.append("forgotten")
    await sides.look()
    assert {len(await sides.history(note.id)) for note in await sides.everything()} == {1}
    await sides.agree()


async def test_how_often_and_when_the_list_was_looked_at_is_told(sides: TwoSides):
    assert sides.job.last == Look()
    await sides.look()
    assert sides.job.last == Look(1, sides.clock.now())


async def test_what_was_agreed_on_late_does_not_hide_what_is_known_since(sides: TwoSides):
    """A delivery writes down what it wrote; by then a look may have seen what a hand did after it."""
    note, row = await standing(sides)
    (known,) = await sides.listed.of_note(FORUM.id, "list", note)
    sides.lists.hand_edit(row, {"NoteText": "rettet"})
    await sides.look()
    await sides.listed.agree(FORUM.id, "list", known, sides.clock.now())
    assert (await sides.listed.of_note(FORUM.id, "list", note))[0].said("NoteText") == "rettet"
