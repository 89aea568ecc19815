"""What summaries are asked with on the stage: a drive of paper, and a desk of sending that notes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum import people
from forum.delivery.reports import Counts
from forum.groups import Forum
from forum.people import Language, Person, Role
from forum.ports import Unavailable
from forum.sending.receipts import Receipt, Sent, Stage
from forum.sending.sendings import Sending
from forum.summary.summary import Summary
from forum.workshop.notes import Note
from tests.bot.fakes import StillClock


@dataclass
class PaperDrive:
    """`down`: it answers nothing. `put_` holds the bytes by path."""

    put_: dict[str, bytes] = field(default_factory=dict)
    down: bool = False

    async def put(self, drive: str, path: str, content: bytes) -> str:
        if self.down:
            raise Unavailable("away")
        self.put_[path] = content
        return f"https://files.example/{len(self.put_)}"


def counted(summary: Summary, notes: Sequence[Note], forum: Forum, language: Language, /) -> bytes:
    """Stands for documents.workbook.written."""
    return f"{len(summary.notes)} {len(notes)} {language}".encode()


@dataclass
class PaperSending:
    """forum.sending.desk.SendingDesk as far as a pre-read is let go: the first press wins."""

    clock: StillClock
    sent: dict[str, Sending] = field(default_factory=dict)

    async def send_now(self, person: Person, meeting: str) -> Sent:
        people.require(person, Role.ORGANISER)
        now: datetime = self.clock.now()
        mine = Sending("landsbyforum", f"pre-read:{meeting}", person.id, now, now)
        standing = self.sent.setdefault(meeting, mine)
        receipt = Receipt(standing, "", now, Stage.RUNNING, Counts(waiting=4), Counts(), now)
        return Sent(receipt, standing is mine)
