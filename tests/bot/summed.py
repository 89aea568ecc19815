"""What summaries are asked with on the stage: a drive of paper and a workbook that counts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from forum.groups import Forum
from forum.people import Language
from forum.ports import Unavailable
from forum.project.timeline import Timeline
from forum.summary.summary import Summary
from forum.workshop.notes import Note


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


def sketched(timeline: Timeline, forum: Forum, language: Language) -> tuple[bytes, str]:
    """Stands for documents.timeline.drawn."""
    return b"\x89PNG " + str(len(timeline.rows)).encode(), f"{forum.id} {language} {timeline.today}"
