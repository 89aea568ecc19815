"""Target `cells`: hostile notes in the workbook and the sheet, opened again as anybody would; nothing computes."""

import csv
import io
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from openpyxl import load_workbook

from documents import notes_csv, workbook
from forum.groups import Forum, Group
from forum.people import Language
from forum.summary import summaries
from forum.summary.summaries import Scope
from forum.workshop import notes
from forum.workshop.notes import Form, Note, Origin
from forum.workshop.questions import Phase, Question
from tests.hostile.mutations import Mutator
from tests.hostile.tally import Tally

NOW = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
AT_ONCE = 60
STARTS = ("=", "+", "-", "@", "\t", "\r", "|", "%", "＝", "＋", "－", "＠")


async def run(cases: int, seed: int, _folder: Path) -> Tally:
    """A case is one note; sixty of them stand in one workbook and one sheet."""
    tally, dice = Tally("cells", seed), Mutator(seed)
    while tally.cases < cases:
        _book(tally, dice, min(AT_ONCE, cases - tally.cases))
    return tally


def _book(tally: Tally, dice: Mutator, count: int) -> None:
    made = [_note(dice, number) for number in range(count)]
    forum = Forum(
        "f",
        dice.text()[:100] or "F",
        Language.DA,
        "Europe/Copenhagen",
        "t",
        (Group("broager", dice.text()[:100] or "B", Language.DA),),
    )
    language = dice.one(tuple(Language))
    try:
        summary = summaries.drawn(Scope("f", "open", "", NOW), made, ["broager"])
        rows = _reopened(workbook.written(summary, made, forum, language))
        lines = list(
            csv.reader(
                io.StringIO(notes_csv.written(made, forum, language).decode("utf-8-sig"), newline=""), delimiter=";"
            )
        )
    except Exception as error:
        tally.found(f"{type(error).__name__}: {str(error)[:300]}")
        tally.cases += count
        return
    for note, row, line in zip(made, rows[1:], lines[1:], strict=True):
        tally.counted("note", _wrong(note, row, line), note.text.encode("utf-8", "replace"))


def _note(dice: Mutator, number: int) -> Note:
    """What the forum itself makes of a typed text, or, worse, what somebody put into the store."""
    typed = dice.text()
    origin = Origin("f", "open", "broager", Language.DA, "a", NOW)
    form = Form(f"t{number}", Question.CAN_IMPROVE, {Phase.RECEPTION: "Kaffe (eksempel)"})
    kept = notes.written(form, origin)[0]
    stored = "".join(sign for sign in typed[:500] if unicodedata.category(sign) != "Cs")
    return replace(kept, text=stored or "x", village=dice.one(("broager", dice.text()[:40])))


def _reopened(content: bytes) -> list[list[object]]:
    book = load_workbook(io.BytesIO(content))
    if any(cell.data_type == "f" for sheet in book for row in sheet for cell in row):
        raise AssertionError("a formula")
    return [[cell.value for cell in row] for row in book.worksheets[1]]


def _wrong(note: Note, row: list[object], line: list[str]) -> list[str]:
    said, plain = str(row[5] or ""), _kept(note.text)
    wrong = [] if said == plain else [f"the workbook says {said!r:.200} for {plain!r:.200}"]
    bare = line[5].lstrip(" \u00a0\ufeff\u200b")
    if bare.startswith(STARTS):
        wrong.append(f"the sheet computes {line[5]!r:.100}")
    if line[5].removeprefix("'") != plain.removeprefix("'"):
        wrong.append(f"the sheet says {line[5]!r:.200} for {plain!r:.200}")
    return wrong


def _kept(text: str) -> str:
    """The text without what XML cannot hold; worked out here on its own."""
    return "".join(sign for sign in text if sign in "\t\n\r" or (ord(sign) >= 32 and ord(sign) not in (0xFFFE, 0xFFFF)))
