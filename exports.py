"""`export`: joins the store, read beside a running forum, to the files that people open elsewhere."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from documents import notes_csv, workbook
from forum.alike.gathered import Table
from forum.erfa.meetings import OPEN, Meeting, State, over
from forum.groups import Forum
from forum.minutes.choosing import Choosing
from forum.people import Language
from forum.quoting.desk import Quotes
from forum.quoting.ports import Neighbours
from forum.quoting.standing import withheld
from forum.summary import summaries
from forum.summary.desk import Summaries
from forum.summary.gatherings import Gatherings
from forum.summary.summaries import Scope, Summary
from forum.workshop.notes import Note
from forum.workshop.ports import Version
from provisioning.directory import WorkspaceDirectory
from provisioning.errors import ProvisioningError
from settings import Settings
from shelves import Shelves, shelved
from store import cellar as cellars
from store import clock as clocks
from store.cellar import Cellar
from store.errors import StoreTrouble, StoreUnavailable
from store.settings import SqlSettings
from texts import say

Writer = Callable[[Summary, Sequence[Note], Forum, Language], bytes]


class CannotExport(Exception):
    """One line that names the option, setting or file."""


class NoRoster:
    """Who is on the team is read from Teams, and this reads the store: whom only the team knows is not known here."""

    def names(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class Answers:
    """The notes of one meeting that stand, oldest first, and their summary as General reads it.

    `told`: these and the hidden ones, each with all that it ever said.
    """

    meeting: str
    summary: Summary
    notes: tuple[Note, ...]
    hidden: int = 0
    told: tuple[tuple[Note, tuple[Version, ...]], ...] = ()


def _sheet(_summary: Summary, notes: Sequence[Note], forum: Forum, language: Language) -> bytes:
    return notes_csv.written(notes, forum, language)


WRITERS: Mapping[str, Writer] = {".xlsx": workbook.written, ".csv": _sheet}


async def carry_out(settings: Settings, out: Path, meeting: str, *, history: bool = False) -> str:
    """Write the file; what to tell the operator of it. `meeting` "" chooses one. CannotExport in one line."""
    writer = WRITERS.get(out.suffix.lower())
    if writer is None or (history and out.suffix.lower() != ".csv"):
        raise CannotExport(f"--out {out}: the name must end in {'.csv' if history else ' or '.join(WRITERS)}")
    try:
        directory = WorkspaceDirectory(settings.workspace, settings.data)
        async with cellars.reading(settings.database) as cellar:
            answers = await _gathered(cellar, directory, meeting, movable=settings.is_local)
    except (StoreTrouble, ProvisioningError) as refused:
        raise CannotExport(refused) from None
    except StoreUnavailable:
        raise CannotExport("FORUM_DATABASE_URL: the store cannot be read just now.") from None
    forum = directory.forum()
    if history:
        _keep(out, notes_csv.wordings(answers.told, forum, forum.language))
        wordings = sum(len(versions) for _, versions in answers.told)
        return f"{out}: {wordings} wordings of {len(answers.told)} notes, meeting {answers.meeting}"
    _keep(out, writer(answers.summary, answers.notes, forum, forum.language))
    hidden = f", {answers.hidden} more hidden" if answers.hidden else ""
    return f"{out}: {len(answers.notes)} notes, meeting {answers.meeting}{hidden}"


def _keep(out: Path, content: bytes) -> None:
    try:
        out.write_bytes(content)
    except OSError as refused:
        raise CannotExport(f"--out {out}: {refused.strerror}") from None


async def _gathered(cellar: Cellar, directory: WorkspaceDirectory, wanted: str, *, movable: bool) -> Answers:
    clock = await clocks.loaded(SqlSettings(cellar), movable=movable)
    shelves, forum = shelved(cellar, clock), directory.forum()
    known = [
        each for id_ in await shelves.meetings.ids(forum.id) if (each := await shelves.meetings.find(forum.id, id_))
    ]
    id_ = chosen(known, wanted, clock.now())
    notes, told = await shelves.notes.of_meeting(forum.id, id_), await shelves.notes.told(forum.id, id_)
    # Up to the newest note rather than to this moment, so that the same notes give the same bytes.
    scope = Scope(forum.id, id_, "", max((note.sent_at for note in notes), default=clock.now()))
    quotes = _quotes(shelves, directory)
    summary, _ = await _summaries(shelves, directory, quotes).gathered(id_, "", scope.cut_off)
    every = {note.id: note for note in (*notes, *(note for note, _ in told))}
    kept_back = withheld(await quotes.standing(tuple(every.values()), id_))
    shown = tuple(_shown(note, kept_back, forum) for note in summaries.within(scope, notes))
    wordings = tuple((note, _told(note, said, kept_back, forum)) for note, said in told)
    return Answers(id_, summary, shown, await shelves.notes.hidden(forum.id, id_), wordings)


def _shown(note: Note, kept_back: Collection[str], forum: Forum) -> Note:
    """What may not be quoted keeps its row, not its words."""
    return replace(note, text=say(forum.language, "document-unquoted")) if note.id in kept_back else note


def _told(note: Note, said: Sequence[Version], kept_back: Collection[str], forum: Forum) -> tuple[Version, ...]:
    """The same with each of its wordings."""
    unquoted = say(forum.language, "document-unquoted")
    return tuple(replace(one, text=unquoted) if note.id in kept_back else one for one in said)


def _summaries(shelves: Shelves, directory: WorkspaceDirectory, quotes: Quotes) -> Summaries:
    return Summaries(
        directory, shelves.notes, shelves.clock, shelves.rulings, quotes, shelves.ballots, _gatherings(shelves)
    )


def _gatherings(shelves: Shelves) -> Gatherings:
    return Gatherings(shelves.sessions, shelves.meetings, shelves.minutes)


def _quotes(shelves: Shelves, directory: WorkspaceDirectory) -> Quotes:
    table = Table(
        Choosing(directory, shelves.clock, shelves.sessions, shelves.meetings, shelves.minutes),
        _gatherings(shelves),
        shelves.notes,
        shelves.minutes,
        shelves.rulings,
        shelves.clock,
    )
    names = Neighbours(directory, NoRoster(), shelves.sessions, shelves.minutes)
    return Quotes(directory, shelves.notes, shelves.consents, table, names, shelves.rulings, shelves.clock)


def chosen(known: Sequence[Meeting], wanted: str, now: datetime) -> str:
    """The id of the wanted meeting, else of the next, else of the latest, else "open"; CannotExport if unknown.

    One that was called off is only exported by its id: its notes are the next meeting's.
    """
    in_order = sorted(known, key=lambda meeting: meeting.starts_at)
    ids = [meeting.id for meeting in in_order]
    if wanted in (*ids, OPEN):
        return wanted
    if wanted:
        raise CannotExport(f"--meeting {wanted}: there is no such meeting, only {', '.join([*ids, OPEN])}")
    standing = [meeting for meeting in in_order if meeting.state is not State.CANCELLED]
    ahead = [meeting for meeting in standing if not over(meeting, now)]
    return [OPEN, *(meeting.id for meeting in (*standing[-1:], *ahead[:1]))][-1]
