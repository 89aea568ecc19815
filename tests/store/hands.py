"""A clock moved by hand, and the notes and deliveries that the stories are about."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import store
from forum.people import Language
from forum.ports import Delivery, Kind
from forum.workshop.notes import Form, Note, Origin, written
from forum.workshop.questions import Phase, Question
from store.clock import slept

FORUM = "landsbyforum"
START = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
INGE = "10000000-0000-4000-8000-000000000011"


class HandClock:
    """Forum time and real time stand still until a test moves them; a sleeper wakes when forum time is moved."""

    def __init__(self) -> None:
        self._now = START
        self._real = START
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self._now

    def real(self) -> datetime:
        return self._real

    def sleep(self, seconds: float) -> Coroutine[Any, Any, None]:
        return slept(self._moved, seconds)

    def forward(self, seconds: float) -> None:
        """Forum time alone."""
        self._now += timedelta(seconds=seconds)
        woken, self._moved = self._moved, asyncio.Event()
        woken.set()

    def pass_really(self, seconds: float) -> None:
        """Real time alone."""
        self._real += timedelta(seconds=seconds)

    def passes(self, seconds: float) -> None:
        """Both, as time does."""
        self.pass_really(seconds)
        self.forward(seconds)


@cache
def _template() -> Path:
    path = Path(mkdtemp(prefix="forum-store-")) / "forum.db"
    store.migrate(f"sqlite:///{path}")
    return path


def fresh_url(folder: Path) -> str:
    """A migrated, empty database of its own."""
    shutil.copy(_template(), folder / "forum.db")
    return f"sqlite:///{folder / 'forum.db'}"


@asynccontextmanager
async def fresh_cellar(folder: Path, busy_s: float = 5.0) -> AsyncIterator[store.Cellar]:
    async with store.opened(fresh_url(folder), busy_s=busy_s) as cellar:
        yield cellar


def typed(
    token: str = "card-1",
    text: str = "vi har en velkomstfest\nnaboerne hilser",
    *,
    author: str = INGE,
    village: str = "broager",
    meeting: str = "erfa-2021-09-14",
    forum: str = FORUM,
    question: Question = Question.WORKS_WELL,
    at: datetime = START,
) -> tuple[Note, ...]:
    """Notes as the workshop's desk makes them: the same text in each of the three phases."""
    form = Form(token, question, dict.fromkeys(Phase, text), village=village)
    return written(form, Origin(forum, meeting, village, Language.DA, author, at))


def list_row(note: Note, due: datetime = START) -> Delivery:
    return Delivery(note.forum, Kind.LIST_NOTE, "list:answers", f"list:{note.id}", note.id, due, coalesced=True)


def listed(notes: tuple[Note, ...], due: datetime = START) -> list[tuple[Note, Delivery]]:
    return [(note, list_row(note, due)) for note in notes]


def matrix_row(village: str = "broager", due: datetime = START, forum: str = FORUM) -> Delivery:
    subject = f"erfa-2021-09-14:{village}"
    return Delivery(forum, Kind.MATRIX, f"channel:{village}", f"matrix:{subject}", subject, due, coalesced=True)


def row(
    key: str, target: str = "list:answers", after: float = 0, *, coalesced: bool = False, forum: str = FORUM
) -> Delivery:
    """A delivery due `after` seconds from START."""
    due = START + timedelta(seconds=after)
    return Delivery(forum, Kind.LIST_NOTE, target, key, key, due, coalesced=coalesced)
