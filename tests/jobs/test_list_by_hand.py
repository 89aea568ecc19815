"""The list belongs to the coordinator too: what is done there by hand is taken in, and nobody's words are lost."""

import pytest

from forum.errors import ChangedMeanwhile
from forum.people import LIST
from forum.workshop.matrix import drawn
from forum.workshop.notes import Source, State
from forum.workshop.ports import Puzzles
from forum.workshop.questions import Attribution, Horizon, Phase, Question
from tests.jobs.two_sides import FORUM, INGE, TwoSides, standing

AUTHOR = INGE.id


async def test_a_text_edited_in_the_list_is_a_new_version_marked_so(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"NoteText": "Vi har en  fest\nhver maj"})
    await sides.rest()
    assert (await sides.note(note)).text == "Vi har en fest hver maj"
    assert (await sides.note(note)).source is Source.EDITED
    assert await sides.told(note) == [("Vi har fest", "active", AUTHOR), ("Vi har en fest hver maj", "active", LIST)]
    assert (sides.cells(row)["NoteVersion"], sides.cells(row)["Title"]) == (2, "Vi har en fest hver maj")
    await sides.agree()


async def test_whoever_writes_in_the_first_column_changes_the_beginning_of_the_text(sides: TwoSides):
    long = "Vi har en velkomstfest " * 8
    note, row = await standing(sides, long.strip())
    sides.lists.hand_edit(row, {"Title": "Vi holder en stor fest"})
    await sides.rest()
    assert (await sides.note(note)).text == f"Vi holder en stor fest{long[80:].rstrip()}"
    await sides.agree()


async def test_when_both_changed_it_the_later_wording_stands_and_the_other_is_kept(sides: TwoSides):
    note, row = await standing(sides)
    sides.clock.forward(60)
    sides.lists.hand_edit(row, {"NoteText": "fra listen"})
    sides.clock.forward(60)
    await sides.edit(*sides.sendings[0], "fra Teams")
    await sides.rest()
    assert await sides.told(note) == [
        ("Vi har fest", "active", AUTHOR),
        ("fra Teams", "active", AUTHOR),
        ("fra listen", "active", LIST),
        ("fra Teams", "active", AUTHOR),
    ]
    sides.clock.forward(60)
    await sides.edit(*sides.sendings[0], "igen fra Teams")
    sides.clock.forward(60)
    sides.lists.hand_edit(row, {"NoteText": "igen fra listen"})
    await sides.rest()
    assert (await sides.told(note))[-2:] == [("igen fra Teams", "active", AUTHOR), ("igen fra listen", "active", LIST)]
    await sides.agree()


async def test_an_edit_between_our_reading_and_our_writing_survives(sides: TwoSides):
    """412 and 409 are read again and merged, never overwritten."""
    note, row = await standing(sides)
    await sides.edit(*sides.sendings[0], "fra Teams")
    sides.clock.forward(60)
    sides.lists.between.append(lambda: sides.lists.hand_edit(row, {"NoteText": "i sidste øjeblik"}))
    await sides.deliver()
    assert sides.cells(row)["NoteText"] == "i sidste øjeblik"
    await sides.rest()
    assert [text for text, *_ in await sides.told(note)] == ["Vi har fest", "fra Teams", "i sidste øjeblik"]
    await sides.agree()


async def test_words_in_three_languages_move_a_note(sides: TwoSides):
    note, row = await standing(sides)
    changed = {"Village": "gråsten", "Question": "What could be better, in the short and the long run?"}
    sides.lists.hand_edit(row, {**changed, "Phase": "Bleiben", "Horizon": "Long run", "Attribution": "Anonym"})
    sides.lists.hand_edit(row, {"Phase": "retention"})
    await sides.rest()
    moved = await sides.note(note)
    assert (moved.village, moved.question, moved.phase) == ("graasten", Question.CAN_IMPROVE, Phase.RETENTION)
    assert (moved.horizon, moved.attribution, moved.source) == (
        Horizon.LONG_TERM,
        Attribution.ANONYMOUS,
        Source.EDITED,
    )
    (before, after) = await sides.history(note)
    assert (before.place[0], after.place[0], after.by) == ("broager", "graasten", LIST)
    assert sides.cells(row)["Horizon"] == "Lang sigt"
    await sides.agree()


async def test_both_villages_of_a_moved_note_get_their_matrix_anew(sides: TwoSides):
    _, row = await standing(sides)
    sides.lists.hand_edit(row, {"Village": "Gråsten"})
    await sides.look()
    targets = {claimed.delivery.target for claimed in await _due(sides)}
    assert targets == {"channel:broager", "channel:graasten", "list:list"}


async def _due(sides: TwoSides):
    sides.clock.forward(10)
    return await sides.outbox.claim("me", 99, 60)


async def test_words_nobody_understands_are_put_back_and_counted(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"Village": "Atlantis", "Phase": "", "NoteText": "men rettet"})
    await sides.rest()
    assert (await sides.note(note)).village == "broager"
    assert (await sides.note(note)).text == "men rettet"
    assert (sides.cells(row)["Village"], sides.cells(row)["Phase"]) == ("Broager", "Modtagelse")
    assert await sides.notes.puzzles(FORUM.id, "list") == Puzzles(0, 1, (), ((row, "broager"),))
    sides.clock.forward(8 * 86400)
    assert await sides.notes.puzzles(FORUM.id, "list") == Puzzles()


async def test_what_was_put_back_is_told_until_somebody_puts_it_right(sides: TwoSides):
    _, row = await standing(sides)
    sides.lists.hand_edit(row, {"Village": "Atlantis"})
    await sides.rest()
    sides.clock.forward(3600)
    await sides.rest()
    assert (await sides.notes.puzzles(FORUM.id, "list")).put_back == 1, "looks in between forget nothing"
    sides.lists.hand_edit(row, {"Village": "Gråsten"})
    await sides.rest()
    assert await sides.notes.puzzles(FORUM.id, "list") == Puzzles()


async def test_what_was_put_back_in_a_row_that_is_deleted_waits_for_nobody(sides: TwoSides):
    _, row = await standing(sides)
    sides.lists.hand_edit(row, {"Village": "Atlantis"})
    await sides.rest()
    sides.lists.hand_delete(row)
    await sides.rest()
    assert await sides.notes.puzzles(FORUM.id, "list") == Puzzles()


async def test_only_its_author_can_let_a_name_be_shown(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"Attribution": "Navn"})
    await sides.rest()
    assert (await sides.note(note)).attribution is Attribution.VILLAGE
    assert sides.cells(row)["Attribution"] == "Landsby"


async def test_our_other_columns_are_put_back_and_foreign_ones_left_alone(sides: TwoSides):
    note, row = await standing(sides)
    before = dict(sides.cells(row))
    odd = {"NoteKey": "min", "SentAt": "2001-01-01T00:00:00Z", "NoteVersion": 9, "Late": True, "Language": "latin"}
    words = {"Meeting": "jul", "GroupName": "bord 2", "ShownAs": "Kim", "Noted": "nej", "Farve": "grøn"}
    sides.lists.hand_edit(row, {**odd, **words})
    await sides.rest()
    assert {name: value for name, value in sides.cells(row).items() if value} == {
        name: value for name, value in {**before, "Farve": "grøn"}.items() if value
    }
    assert len(await sides.history(note)) == 1
    await sides.agree()


async def test_a_change_in_a_column_that_is_not_ours_is_not_answered(sides: TwoSides):
    _, row = await standing(sides)
    sides.lists.hand_edit(row, {"Farve": "grøn"})
    await sides.rest()
    assert sides.lists.rows[row].saved == 2


async def test_a_deleted_row_hides_its_note_with_that_reason(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_delete(row)
    await sides.rest()
    hidden = await sides.note(note)
    assert (hidden.state, hidden.reason) == (State.HIDDEN, LIST)
    assert (await sides.told(note))[-1] == ("Vi har fest", "hidden", LIST)
    assert await sides.notes.of_meeting(FORUM.id, "open") == ()
    assert drawn([hidden], "broager", "open").total == 0
    assert await sides.notes.hidden(FORUM.id, "open") == 1
    assert sides.lists.rows == {}


async def test_a_row_out_of_the_recycle_bin_shows_its_note_again(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_delete(row)
    await sides.rest()
    sides.lists.hand_restore(row)
    await sides.rest()
    shown = await sides.note(note)
    assert (shown.state, shown.reason, shown.text) == (State.ACTIVE, "", "Vi har fest")
    assert [state for _, state, _ in await sides.told(note)] == ["active", "hidden", "active"]
    sides.lists.hand_delete(row)
    await sides.rest()
    sides.lists.hand_restore(row)
    sides.lists.hand_edit(row, {"NoteText": "Vi har dog fest"})
    await sides.rest()
    assert ((await sides.note(note)).state, (await sides.note(note)).text) == (State.ACTIVE, "Vi har dog fest")
    await sides.agree()


async def test_what_its_author_takes_back_is_no_deletion_by_hand(sides: TwoSides):
    note, row = await standing(sides)
    await sides.desk.undo(*sides.sendings[0])
    await sides.rest()
    assert [state for _, state, _ in await sides.told(note)] == ["active", "withdrawn"]
    sides.lists.hand_restore(row)
    await sides.rest()
    assert (await sides.note(note)).state is State.WITHDRAWN
    assert sides.lists.rows == {}
    await sides.desk.redo(*sides.sendings[0])
    await sides.rest()
    await sides.agree()
    assert len(sides.lists.rows) == 1


async def test_words_that_the_deleting_hand_never_saw_stand(sides: TwoSides):
    note, row = await standing(sides)
    await sides.edit(*sides.sendings[0], "meget vigtigere")
    sides.lists.hand_delete(row)
    await sides.rest()
    assert (await sides.note(note)).state is State.ACTIVE
    assert sides.cells(sides.row(note))["NoteText"] == "meget vigtigere"
    await sides.agree()


async def test_what_its_author_took_back_while_it_was_hidden_never_shows_again(sides: TwoSides):
    """Whoever hid it may change their mind; its author is obeyed whatever the list says."""
    note, row = await standing(sides)
    sides.lists.hand_delete(row)
    await sides.rest()
    await sides.desk.undo(*sides.sendings[0])
    assert sides.lists.hand_restore(row)
    await sides.rest()
    assert (await sides.note(note)).state is State.WITHDRAWN
    assert sides.lists.rows == {}


async def test_its_author_cannot_bring_a_hidden_note_back_but_loses_no_word(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_delete(row)
    await sides.rest()
    person, sending = sides.sendings[0]
    assert (await sides.desk.undo(person, sending)).hidden == ()
    put_back = await sides.desk.redo(person, sending)
    assert [one.id for one in put_back.hidden] == [note]
    assert put_back.standing == ()
    with pytest.raises(ChangedMeanwhile):
        await sides.desk.edit(person, sending, {note: (1, "igen")})
    await sides.desk.undo(person, sending)
    await sides.edit(person, sending, "igen")
    assert (await sides.told(note))[-1] == ("igen", "hidden", AUTHOR)
    await sides.rest()
    assert sides.lists.rows == {}
