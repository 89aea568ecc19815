"""Target `papers`: workbooks in the import folder, damaged, made up or oddly named; read, saved and taken back."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.utils.exceptions import IllegalCharacterError

from bot.turn import Answer
from documents import form
from forum.people import Language
from forum.workshop.lines import LINE_LIMIT
from forum.workshop.notes import Via
from forum.workshop.papers import ROWS_MOST, Paper
from tests.bot.stage import Stage
from tests.forum.workshop.shelf import HEADINGS, PaperShelf, book
from tests.hostile import nasty, oracles
from tests.hostile.mutations import Mutator
from tests.hostile.tally import Tally

GOOD = ("Broager", "Fungerer godt", "Modtagelse", "", "Vi har en velkomstfest (eksempel)", "3")
ROWS = (1, 1, 3, 12, 100)
NAME_MOST = 120
XML = (
    b"<c",
    b"</row>",
    b'r="A1"',
    b't="s"',
    b"<f>1+1</f>",
    b'<!DOCTYPE x [<!ENTITY a "b">]>',
    b"&a;",
    b"\xff",
    b"<v>1e999</v>",
)
Made = Callable[[Mutator], bytes]


def _typed(dice: Mutator) -> bytes:
    """Rows as people type them, with whatever stands in their cells."""
    rows = [[_cell(dice, sound) for sound in GOOD] for _ in range(dice.one(ROWS))]
    headings = [dice.text()[:60] if dice.likely(0.03) else heading for heading in HEADINGS]
    try:
        return book(*rows, headings=headings, above=dice.one((0, 0, 2, 30)))
    except IllegalCharacterError:
        return book(GOOD)


def _cell(dice: Mutator, sound: str) -> Any:
    if dice.likely(0.7):
        return sound
    value = dice.one(
        (dice.text()[:5000], dice.one(nasty.NUMBERS), True, None, "=1+1", f"{sound}\n" * dice.one((2, 60)))
    )
    return "".join(sign for sign in value if sign.isprintable() or sign == "\n") if isinstance(value, str) else value


def _damaged(dice: Mutator) -> bytes:
    return dice.torn(dice.one((book(GOOD), form.written(Stage().forum, Language.DA))))


def _rewritten(dice: Mutator) -> bytes:
    """A sound archive, one part of which says something else."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(book(GOOD, GOOD))) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        chosen = dice.one(old.namelist())
        for name in old.namelist():
            said = old.read(name)
            if name == chosen:
                at = dice.chance.randrange(len(said) + 1)
                said = (
                    dice.torn(said) if dice.likely(0.3) else said[:at] + dice.one(XML) + said[at + dice.one((0, 5)) :]
                )
            new.writestr(f"../{name}" if dice.likely(0.03) else name, said)
    return made.getvalue()


def _enormous(dice: Mutator) -> bytes:
    """Far more rows, or far more in a part, than anybody writes on paper."""
    if dice.likely(0.5):
        return book(*([GOOD] * dice.one((ROWS_MOST - 1, ROWS_MOST + 1))))
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * dice.one((1_000_000, 40_000_000)))
    return made.getvalue()


KINDS: tuple[Made, ...] = (_typed,) * 12 + (_damaged,) * 6 + (_rewritten,) * 12
SELDOM = 0.004


class Shelf(PaperShelf):
    """One file under any name; ids and eTags are the service's own."""

    async def read(self, drive: str, item: str, most: int) -> bytes:
        return await super().read(drive, next(iter(self.files)), most)

    def _paper(self, path: str) -> Paper:
        return replace(super()._paper(path), id="01ABC", etag='"{01ABC},1"')


async def run(cases: int, seed: int, _folder: Path) -> Tally:
    tally, dice = Tally("papers", seed), Mutator(seed)
    for _ in range(cases):
        kind = _enormous if dice.likely(SELDOM) else dice.one(KINDS)
        content, name = kind(dice), f"{dice.text()[:NAME_MOST]}.xlsx".replace("/", "")
        try:
            outcome, wrong = await _imported(content, name)
        except Exception as error:
            outcome, wrong = "leaked", [f"{kind.__name__}: {type(error).__name__}: {str(error)[:200]}"]
        tally.counted(f"{kind.__name__.strip('_')} {outcome}", wrong, content)
    return tally


async def _imported(content: bytes, name: str) -> tuple[str, list[str]]:
    """The folder looked at; what was found there saved, saved again and taken back."""
    stage = Stage(shelf=Shelf())
    stage.directory.value = replace(stage.forum, drive="drive")
    stage.shelf.lays(name, content)
    lise = stage.person("lise")
    found = await lise.writes("importér")
    saving, wrong = _tap(found, "import.save"), _judged(found)
    if saving is None:
        return "refused", wrong
    done = await lise.sends(saving, {})
    count, undoing = len(stage.notes.notes), _tap(done, "import.undo")
    again = await lise.sends(saving, {})
    wrong += [*_judged(done), *_judged(again), *_stored(stage, count)]
    if undoing is None:
        return "saved", [*wrong, f"{count} notes without a way back"]
    wrong += _judged(await lise.sends(undoing, {}))
    return "taken back", [*wrong, *([f"{stage.texts()[:3]} stand after all"] if stage.texts() else [])]


def _judged(answer: Answer) -> list[str]:
    card = [*oracles.card(dict(answer.card))] if answer.card else []
    return [*card, *oracles.sentence(answer.text)]


def _tap(answer: Answer, verb: str) -> Any:
    return next((part for part in oracles.parts(answer.card) if part.get("verb") == verb and "data" in part), None)


def _stored(stage: Stage, count: int) -> list[str]:
    """Whole notes of our villages; a second saving adds none."""
    notes = list(stage.notes.notes.values())
    villages = {group.key for group in stage.forum.groups}
    odd = [n.text[:80] for n in notes if not n.text.strip() or len(n.text) > LINE_LIMIT or n.village not in villages]
    odd += [note.text[:80] for note in notes if note.via is not Via.IMPORT or note.author or "\n" in note.text]
    return [*(f"not a note: {text!r}" for text in odd), *(["saved twice"] if count != len(notes) else [])]
