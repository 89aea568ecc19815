"""Once the minutes are locked nothing changes any more, by no door: the list is brought back to what they say."""

from sqlalchemy import Connection, text

from forum.groupwork.sessions import Deed
from forum.groupwork.sessions import State as Held
from forum.workshop.notes import State
from store.groupwork import SqlSessions
from tests.bot.paper_sessions import evening
from tests.jobs.two_sides import TwoSides, standing

SESSION = evening((), state=Held.LOCKED)


async def of_locked_group_work(sides: TwoSides) -> None:
    cellar = sides.notes._cellar
    made = Deed(SESSION.id, SESSION.created_at, "lise", "prepare")
    await SqlSessions(cellar).add(SESSION, (), made)

    def belongs(connection: Connection) -> None:
        connection.execute(text("UPDATE notes SET session = :session"), {"session": SESSION.id})

    await cellar.write(belongs)


async def test_an_edit_in_the_list_is_put_back(sides: TwoSides):
    note, row = await standing(sides)
    await of_locked_group_work(sides)
    sides.lists.hand_edit(row, {"NoteText": "noget andet", "Village": "Gråsten"})
    await sides.rest()
    assert [said for said, *_ in await sides.told(note)] == ["Vi har fest"]
    assert (await sides.note(note)).village == "broager"
    await sides.agree()


async def test_a_row_that_was_deleted_comes_back(sides: TwoSides):
    note, row = await standing(sides)
    await of_locked_group_work(sides)
    sides.lists.hand_delete(row)
    await sides.rest()
    assert (await sides.note(note)).state is State.ACTIVE
    await sides.agree()
