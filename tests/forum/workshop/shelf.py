"""A drive on paper, and workbooks as somebody fills them in."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from openpyxl import Workbook

from documents import form, reading
from documents.cells import plain
from forum.ports import Undeliverable
from forum.reasons import Why
from forum.workshop.importing import Tools
from forum.workshop.papers import Paper
from jobs.words import place_of

TOOLS = Tools(reading.lines, form.written, form.name, place_of)
HEADINGS = ("Landsby", "Spørgsmål", "Fase", "Sigt", "Note", "Gruppe")
BEGAN = datetime(2021, 5, 4, 12, tzinfo=UTC)


@dataclass
class PaperShelf:
    """Files by path; each saving gives another eTag."""

    files: dict[str, bytes] = field(default_factory=dict)
    saved: dict[str, int] = field(default_factory=dict)
    trouble: Exception | None = None

    def lays(self, name: str, content: bytes) -> None:
        path = f"General/Import/{name}"
        self.files[path] = content
        self.saved[path] = max(self.saved.values(), default=0) + 1

    async def children(self, drive: str, path: str) -> tuple[Paper, ...]:
        if self.trouble:
            raise self.trouble
        return tuple(self._paper(one) for one in self.files if one.startswith(f"{path}/"))

    async def read(self, drive: str, item: str, most: int) -> bytes:
        content = self.files[item]
        if len(content) > most:
            raise Undeliverable("the file is too large", Why.TOO_LARGE, "")
        return content

    async def put(self, drive: str, path: str, content: bytes) -> str:
        self.lays(path.rpartition("/")[2], content)
        return f"https://drive.example/{path}"

    def _paper(self, path: str) -> Paper:
        number = self.saved[path]
        size, url = len(self.files[path]), f"https://drive.example/{path}"
        return Paper(path, path.rpartition("/")[2], f'"{path},{number}"', size, url, BEGAN + timedelta(hours=number))


def book(*rows: Sequence[Any], headings: Sequence[str] = HEADINGS, above: int = 0, title: str = "Noter") -> bytes:
    """A workbook with these rows below its headings; `above` blank rows stand before them."""
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = title
    for row in ([] for _ in range(above)):
        sheet.append(row)
    for row in (headings, *rows):
        sheet.append([plain(value) if isinstance(value, str) else value for value in row])
    return saved(made)


def saved(made: Workbook) -> bytes:
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()
