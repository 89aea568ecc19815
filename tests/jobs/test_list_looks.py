"""Looks at the list that come late, twice, cut short or from the beginning."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest
from prometheus_client import REGISTRY

from forum.lists import Changes
from forum.ports import Unavailable, Undeliverable
from forum.workshop.notes import State
from jobs.listed import LONGEST_S, Look
from jobs.retention import Adoption
from store.retention import SqlRetention
from tests.jobs.delivering import until
from tests.jobs.two_sides import ANNA, FORUM, INGE, TwoSides, standing

AUTHOR = INGE.id


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


async def test_a_list_that_is_gone_hides_nothing(sides: TwoSides):
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"Phase": "ingenting"})
    await sides.look()
    sides.lists.gone = True
    with pytest.raises(Undeliverable):
        await sides.look()
    with pytest.raises(Undeliverable):
        await sides.deliver()
    assert (await sides.note(note)).state is State.ACTIVE


async def test_a_row_deleted_while_it_was_to_be_written_hides_its_note(sides: TwoSides):
    """The delivery is the first to see it."""
    note, row = await standing(sides)
    sides.lists.hand_edit(row, {"Phase": "ingenting"})
    await sides.look()
    sides.lists.hand_delete(row)
    await sides.deliver()
    assert (await sides.note(note)).state is State.HIDDEN
    await sides.rest()
    await sides.agree()


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
    sides.lists.calls.clear()
    await sides.look()
    assert sides.lists.calls == ["changes"]


async def test_an_erased_note_leaves_no_word_of_it_in_the_store(sides: TwoSides):
    _, row = await standing(sides, "hemmelig tanke")
    _, deleted = await standing(sides, "hemmelig og skjult")
    sides.lists.hand_edit(row, {"NoteText": "hemmelig rettelse"})
    sides.lists.hand_delete(deleted)
    await sides.rest()
    told = Adoption(FORUM.id, "list", sides.clock.now())
    await SqlRetention(sides.notes._cellar).erase(sides.clock.now() + timedelta(days=1), told, 10)
    assert not await _kept(sides, "hemmelig")
    sides.lists.hand_edit(row, {"NoteText": "hemmelig igen"})
    await sides.rest()
    assert sides.lists.rows == {}
    assert not await _kept(sides, "hemmelig")


async def _kept(sides: TwoSides, word: str) -> list[str]:
    """The lines of the store that hold a word."""
    tables = ("notes", "note_versions", "list_items")
    dump = await sides.notes._cellar.read(
        lambda connection: [
            str(line) for table in tables for line in connection.exec_driver_sql(f"SELECT * FROM {table}")
        ]
    )
    return [line for line in dump if word in line]


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


async def test_however_often_it_is_knocked_there_is_a_breath_between_two_looks(sides: TwoSides):
    """What we write ourselves makes Microsoft 365 knock, so that a sending of a hundred notes is a hundred knocks."""
    working = asyncio.create_task(sides.job.run())
    await until(lambda: sides.job.last.count == 1)
    for _ in range(50):
        sides.job.wake()
        await asyncio.sleep(0.002)
    assert sides.job.last.count == 1
    sides.clock.forward(1)
    await until(lambda: sides.job.last.count == 2)
    sides.job.stop()
    await working


@pytest.mark.parametrize(("asked", "kept"), [(None, 60), (5, 60), (7200, 7200), (9 * LONGEST_S, LONGEST_S)])
async def test_a_service_is_left_alone_as_long_as_it_asks(sides: TwoSides, monkeypatch, asked: float, kept: float):
    """Rule 37: a Retry-After of hours is kept as one of seconds is."""

    async def refused(_list: str, _link: str) -> None:
        raise Unavailable("429", asked, pause=True)

    monkeypatch.setattr(sides.lists, "changes", refused)
    assert await sides.job._looked() == kept


async def test_a_look_that_is_refused_at_every_third_page_still_comes_to_its_end(sides: TwoSides, monkeypatch):
    notes = [(await sides.send(f"tanke {number}")).id for number in range(9)]
    await sides.rest()
    for note in notes:
        sides.lists.hand_edit(sides.row(note), {"NoteText": f"rettet {note}"})
    pages, asked = sides.lists.changes, []

    async def busy(list_: str, link: str) -> Changes:
        asked.append(link)
        if len(asked) % 3 == 0:
            raise Unavailable("429")
        return await pages(list_, link)

    monkeypatch.setattr(sides.lists, "changes", busy)
    for _ in range(2):
        with suppress(Unavailable):
            await sides.look()
    assert sides.job.last.count >= 1
    assert {(await sides.note(note)).text for note in notes} == {f"rettet {note}" for note in notes}


async def test_rows_that_cannot_be_read_are_passed_over_counted_and_not_taken_for_deleted(
    sides: TwoSides, monkeypatch: pytest.MonkeyPatch
):
    """Each is asked for no more, and the link is kept, or every later look would stand before the same row."""
    odd, whole = await standing(sides), await standing(sides, "Vi har kaffe")
    sides.lists.hand_edit(whole[1], {"NoteText": "rettet"})
    sides.lists.hand_edit(odd[1], {"NoteText": "ulæseligt"})
    pages = sides.lists.changes

    async def half(list_: str, link: str) -> Changes:
        page = await pages(list_, link)
        kept = tuple(item for item in page.items if item.id != odd[1])
        return Changes(kept, page.link, page.more, (odd[1],) * (len(page.items) - len(kept)))

    monkeypatch.setattr(sides.lists, "changes", half)
    before = REGISTRY.get_sample_value("forum_list_rows_odd_total") or 0
    assert (await sides.job.look(FORUM)).odd == 1
    sides.lists.trouble.append("forgotten")
    sides.lists.calls.clear()
    assert (await sides.job.look(FORUM)).odd == 1
    assert "read" not in sides.lists.calls
    assert (await sides.job.look(FORUM)).odd == 0
    assert REGISTRY.get_sample_value("forum_list_rows_odd_total") == before + 2
    assert (await sides.note(whole[0])).text == "rettet"
    assert (await sides.note(odd[0])).state is State.ACTIVE
