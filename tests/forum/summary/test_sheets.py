"""The workbook of a summary is an organiser's to ask for, and everybody's to open."""

from collections.abc import Sequence

import pytest

from forum.errors import NotAllowed
from forum.groups import Forum
from forum.groupwork.sessions import Session
from forum.people import Language, Person, Role
from forum.quoting.consents import Consent, Quoting
from forum.summary.desk import Summaries
from forum.summary.gatherings import Gatherings
from forum.summary.sheets import Sheets
from forum.summary.summary import Summary
from forum.workshop.notes import Note
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.bot.paper_sessions import evening
from tests.bot.summed import PaperDrive, counted
from tests.forum.summary.answers import FORUM, MEETING, START, note

SESSION = evening()


async def test_nobody_else_writes_into_the_folder():
    """Rule 25: enforced in the desk, whatever a dialog asks before."""
    directory, drive, clock = FixedDirectory(landsbyforum(drive="drive")), PaperDrive(), StillClock()
    desk = Sheets(directory, Summaries(directory, MemoryNotes(), clock), drive, counted, clock)
    inge = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager", "")
    with pytest.raises(NotAllowed):
        await desk.link(inge, MEETING, "Ark")
    assert drive.put_ == {}


async def test_late_words_that_may_not_be_quoted_are_told_to_the_workbook():
    """What counts nowhere in the summary may be kept back all the same."""
    directory, drive, clock = FixedDirectory(landsbyforum(drive="drive")), PaperDrive(), StillClock()
    early, late = note(1, session=SESSION.id), note(2, "graasten", "Peter siger nej", session=SESSION.id, late=True)
    shelf = MemoryNotes({each.id: each for each in (early, late)})
    summaries = Summaries(directory, shelf, clock, consents=Refused(), gatherings=Gatherings(OneEvening()))
    lise = Person("lise", "Lise", Role.ORGANISER, Language.DA)
    await Sheets(directory, summaries, drive, kept_back, clock).link(lise, SESSION.id, "Ark")
    assert list(drive.put_.values()) == [b"n0001 n0002 but n0002"]


class OneEvening:
    async def of_forum(self, forum: str) -> tuple[Session, ...]:
        return (SESSION,) if forum == FORUM else ()


class Refused:
    """The author of the second note said no."""

    async def standing(self, notes: Sequence[Note], gathering: str = "") -> dict[str, Consent]:
        no = Consent(FORUM, "n0002", Quoting.NO, "anna", START, 1)
        return {each.id: no for each in notes if each.id == no.note}


def kept_back(summary: Summary, notes: Sequence[Note], forum: Forum, language: Language, /) -> bytes:
    """Stands for documents.workbook.written: the notes, and those without their words."""
    listed, without = (" ".join(ids) for ids in ([each.id for each in notes], [ref.note for ref in summary.withheld]))
    return f"{listed} but {without}".encode()
