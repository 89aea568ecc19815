"""`themes`: joins the codebook to lines on stdin, and to the store in which organisers' corrections are kept."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from forum.summary.rulings import EVERYWHERE
from forum.themes import answering, coding, learning, opinion
from forum.themes import lint as linting
from provisioning.directory import WorkspaceDirectory
from provisioning.errors import ProvisioningError
from settings import Settings
from store import cellar as cellars
from store import clock as clocks
from store.cellar import Cellar
from store.errors import StoreTrouble, StoreUnavailable
from store.notes import SqlNotes
from store.rulings import SqlRulings
from store.settings import SqlSettings


class CannotRead(Exception):
    """One line that names the option, setting or file."""


class Unfit(Exception):
    """The codebook is not fit to be used: how many findings were told."""


def answers(lines: Iterable[bytes]) -> Iterator[str]:
    """What each text is about, as the lines come."""
    return answering.answers(lines)


def linted(cases: Path | None) -> Iterator[str]:
    """What was found, a line each, and how many corrections the codebook keeps; Unfit at the end where it is not."""
    book = coding.codebook()
    wanted = () if cases is None else tuple(answering.cases(_lines(cases)))
    found = list(linting.findings(book, [case.text for case in wanted]))
    yield from map(str, found)
    kept = linting.kept(book, wanted)
    yield from (f"{case.id}: broken: it is {case.primary}" for case in wanted if case not in kept)
    told = f"{len(kept)} corrections kept, {len(wanted) - len(kept)} broken"
    yield f"codebook {book.version}: {len(book.signs)} patterns, {told}"
    if found:
        raise Unfit(f"codebook {book.version}: {len(found)} findings")


def learnt() -> Iterator[str]:
    """The second opinion made anew from the invented utterances and written into the package."""
    told = learning.utterances()
    found = learning.learn(told, coding.codebook())
    try:
        opinion.FILE.write_text(learning.written(found), "utf-8")
    except OSError as refused:
        raise CannotRead(f"{opinion.FILE.name}: {refused.strerror}") from None
    yield f"{opinion.FILE.name}: {len(found.rows)} signs from {len(told)} utterances"


def _lines(cases: Path) -> list[bytes]:
    try:
        return cases.read_bytes().splitlines()
    except OSError as refused:
        raise CannotRead(f"--cases {cases}: {refused.strerror}") from None


async def corrections(settings: Settings) -> list[str]:
    """What organisers put right and what still stands so, in the order of the notes' ids; CannotRead."""
    try:
        forum = WorkspaceDirectory(settings.workspace, settings.data).forum()
        async with cellars.reading(settings.database) as cellar:
            return await _corrections(cellar, forum.id, movable=settings.is_local)
    except (StoreTrouble, ProvisioningError) as refused:
        raise CannotRead(refused) from None
    except StoreUnavailable:
        raise CannotRead("FORUM_DATABASE_URL: the store cannot be read just now.") from None


async def _corrections(cellar: Cellar, forum: str, *, movable: bool) -> list[str]:
    clock = await clocks.loaded(SqlSettings(cellar), movable=movable)
    corrected = coding.corrections(await SqlRulings(cellar, clock).of(forum, EVERYWHERE))
    shelf, lines = SqlNotes(cellar, clock), []
    for id_ in sorted(corrected):
        note = await shelf.find(forum, id_)
        if note and coding.ruled(note, corrected):
            lines.append(answering.corrected(id_, note.text, coding.themes(corrected[id_])))
    return lines
