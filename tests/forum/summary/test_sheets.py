"""The workbook of a summary is an organiser's to ask for."""

import pytest

from forum.errors import NotAllowed
from forum.people import Language, Person, Role
from forum.summary.desk import Summaries
from forum.summary.sheets import Sheets
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.bot.summed import PaperDrive, counted
from tests.forum.summary.answers import MEETING


async def test_nobody_else_writes_into_the_folder():
    """Rule 25: enforced in the desk, whatever a dialog asks before."""
    directory, drive, clock = FixedDirectory(landsbyforum(drive="drive")), PaperDrive(), StillClock()
    desk = Sheets(directory, Summaries(directory, MemoryNotes(), clock), drive, counted, clock)
    inge = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager", "")
    with pytest.raises(NotAllowed):
        await desk.link(inge, MEETING, "Ark")
    assert drive.put_ == {}
