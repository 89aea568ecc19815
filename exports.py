"""`export`: joins the store, read beside a running forum, to the files that people open elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from documents import notes_csv, workbook
from forum.erfa.meetings import OPEN, Meeting, over
from forum.groups import Forum
from forum.people import Language
from forum.summary import summaries
from forum.summary.summaries import Scope, Summary
from forum.workshop.notes import Note
from forum.workshop.ports import Version
from provisioning.directory import WorkspaceDirectory
from provisioning.errors import ProvisioningError
from settings import Settings
from store import cellar as cellars
from store import clock as clocks
from store.cellar import Cellar
from store.errors import StoreTrouble, StoreUnavailable
from store.meetings import SqlMeetings
from store.notes import SqlNotes
from store.settings import SqlSettings

Writer = Callable[[Summary, Sequence[Note], Forum, Language], bytes]


class CannotExport(Exception):
    """One line that names the option, setting or file."""


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
        forum = WorkspaceDirectory(settings.workspace, settings.data).forum()
        async with cellars.reading(settings.database) as cellar:
            answers = await _gathered(cellar, forum, meeting, movable=settings.is_local)
    except (StoreTrouble, ProvisioningError) as refused:
        raise CannotExport(refused) from None
    except StoreUnavailable:
        raise CannotExport("FORUM_DATABASE_URL: the store cannot be read just now.") from None
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


async def _gathered(cellar: Cellar, forum: Forum, wanted: str, *, movable: bool) -> Answers:
    clock = await clocks.loaded(SqlSettings(cellar), movable=movable)
    meetings = SqlMeetings(cellar)
    known = [meeting for id_ in await meetings.ids(forum.id) if (meeting := await meetings.find(forum.id, id_))]
    id_ = chosen(known, wanted, clock.now())
    shelf = SqlNotes(cellar, clock)
    notes = await shelf.of_meeting(forum.id, id_)
    # Up to the newest note rather than to this moment, so that the same notes give the same bytes.
    scope = Scope(forum.id, id_, "", max((note.sent_at for note in notes), default=clock.now()))
    summary = summaries.drawn(scope, notes, [group.key for group in forum.groups])
    hidden, told = await shelf.hidden(forum.id, id_), await shelf.told(forum.id, id_)
    return Answers(id_, summary, tuple(summaries.within(scope, notes)), hidden, told)


def chosen(known: Sequence[Meeting], wanted: str, now: datetime) -> str:
    """The id of the wanted meeting, else of the next, else of the latest, else "open"; CannotExport if unknown."""
    in_order = sorted(known, key=lambda meeting: meeting.starts_at)
    ids = [meeting.id for meeting in in_order]
    if wanted in (*ids, OPEN):
        return wanted
    if wanted:
        raise CannotExport(f"--meeting {wanted}: there is no such meeting, only {', '.join([*ids, OPEN])}")
    ahead = [meeting.id for meeting in in_order if not over(meeting, now)]
    return [OPEN, *ids[-1:], *ahead[:1]][-1]
