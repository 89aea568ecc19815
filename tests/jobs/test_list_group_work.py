"""A note of group work that somebody changes in the list is seen on the group's live card, as one that is sent is."""

import pytest

from forum.groupwork.desk import GroupWork
from forum.groupwork.sessions import Deed
from forum.people import Language
from forum.workshop.desk import Workshop
from forum.workshop.notes import Form, Note
from forum.workshop.questions import Phase, Question
from store.groupwork import SqlSessions
from tests.bot.fakes import FixedDirectory
from tests.bot.paper_sessions import evening
from tests.jobs.evening import NoNames
from tests.jobs.two_sides import FORUM, INGE, NothingPlanned, TwoSides

SESSION = evening(("graasten",), ("broager",))
LIVE = {"groupwork:session-4711:control:lise", "groupwork.card:session-4711:2"}


@pytest.fixture
async def note(sides: TwoSides) -> Note:
    """Inge of Broager, group 2, answered; everything was told, to the list too."""
    sessions = SqlSessions(sides.notes._cellar)
    await sessions.add(SESSION, (), Deed(SESSION.id, SESSION.created_at, "lise", "prepare"))
    directory = FixedDirectory(FORUM)
    work = GroupWork(directory, sessions, sides.clock, NothingPlanned(), NoNames())
    sides.desk = Workshop(directory, sides.notes, NothingPlanned(), sides.clock, work)
    form = Form("token", Question.WORKS_WELL, {Phase.RECEPTION: "Fest"}, session=SESSION.id)
    sent = (await sides.desk.send(INGE, form, Language.DA)).notes[0]
    assert (sent.session, sent.group) == (SESSION.id, "2")
    await sides.rest()
    assert await live(sides) == set()
    return sent


async def live(sides: TwoSides) -> set[str]:
    """The keys of the cards that are to be drawn anew."""
    waiting = "SELECT key FROM outbox WHERE state = 'waiting' AND key LIKE 'groupwork%'"
    return set(await sides.notes._cellar.read(lambda connection: connection.exec_driver_sql(waiting).scalars().all()))


async def test_a_wording_from_the_list_draws_the_groups_card_anew(sides: TwoSides, note: Note):
    sides.lists.hand_edit(sides.row(note.id), {"NoteText": "En stor fest"})
    await sides.look()
    assert (await sides.note(note.id)).text == "En stor fest"
    assert await live(sides) == LIVE


async def test_a_row_that_was_deleted_draws_it_anew(sides: TwoSides, note: Note):
    sides.lists.hand_delete(sides.row(note.id))
    await sides.look()
    assert await live(sides) == LIVE


async def test_a_look_that_finds_nothing_draws_nothing(sides: TwoSides, note: Note):
    sides.lists.hand_edit(sides.row(note.id), {"NoteText": note.text})
    await sides.look()
    assert await live(sides) == set()
