"""F21: `export` heeds what authors and organisers said of quotes, as what General reads does."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

import exports
import settings as configuration
import store
from forum.erfa.meetings import OPEN
from forum.groupwork.sessions import Deed
from forum.quoting.consents import Consent, Quoting
from forum.summary.rulings import Ruling, What
from forum.workshop.notes import Note
from settings import Settings
from store import Cellar
from store.consents import SqlConsents
from store.notes import SqlNotes
from store.rulings import SqlRulings
from tests.demo.programs import ROOT
from tests.store.hands import FORUM, START, HandClock, fresh_url, listed, typed
from tests.test_exports import pages

KEPT, SHOWN = "kaffe hver fredag", "fest i forsamlingshuset"


@dataclass(frozen=True)
class Archive:
    settings: Settings
    kept: Note
    shown: Note
    folder: Path

    async def exported(self, name: str, *, history: bool = False) -> Path:
        out = self.folder / name
        await exports.carry_out(self.settings, out, OPEN, history=history)
        return out

    async def sheets(self) -> dict[str, str]:
        found = pages((await self.exported("noter.xlsx")).read_bytes())
        return {name: str(rows) for name, rows in found.items()}

    async def text(self) -> str:
        plain = [await self.exported("noter.csv"), await self.exported("historik.csv", history=True)]
        return "".join([*(await self.sheets()).values(), *(each.read_text(encoding="utf-8-sig") for each in plain)])

    async def says(self, quoting: Quoting) -> None:
        async with store.opened(self.settings.database) as cellar:
            said = Consent(FORUM, self.kept.id, quoting, self.kept.author, START, self.kept.version)
            deed = Deed(self.kept.id, START, self.kept.author, "quote.answered")
            await SqlConsents(cellar, HandClock()).put([said], [], [deed])


@pytest.fixture
async def archive(tmp_path: Path) -> Archive:
    """Two notes; the first was said in other words before."""
    (data := tmp_path / "data").mkdir()
    async with store.opened(fresh_url(data)) as cellar:
        kept = await _added(cellar, "card-1", KEPT)
        shown = await _added(cellar, "card-2", SHOWN)
        edited = replace(kept, text=f"stærk {KEPT}", version=2)
        await SqlNotes(cellar, HandClock()).change(listed((edited,)), [], kept.author)
    given = configuration.load(mode="local", data=data, workspace=ROOT / "workspace.toml", database_url="")
    return Archive(given, edited, shown, tmp_path)


async def _added(cellar: Cellar, token: str, text: str) -> Note:
    note = replace(typed(token)[0], text=text, meeting=OPEN)
    await SqlNotes(cellar, HandClock()).add(listed((note,)), [])
    return note


async def test_a_no_keeps_the_row_and_takes_the_words_from_every_sheet_and_wording(archive: Archive) -> None:
    assert KEPT in await archive.text()
    await archive.says(Quoting.NO)
    told = await archive.text()
    assert KEPT not in told
    assert SHOWN in told
    assert told.count(archive.kept.id) >= 5, "both sheets of notes, both wordings, and as a source"
    assert told.count("Må ikke citeres.") == 4


async def test_a_question_without_an_answer_is_as_good_as_a_no(archive: Archive) -> None:
    await archive.says(Quoting.ASKED)
    assert KEPT not in await archive.text()


async def test_a_yes_gives_the_words_back(archive: Archive) -> None:
    await archive.says(Quoting.YES)
    assert KEPT in await archive.text()


async def test_a_quote_that_an_organiser_took_out_is_no_line_and_keeps_its_row(archive: Archive) -> None:
    assert SHOWN in (await archive.sheets())["Kilder"]
    async with store.opened(archive.settings.database) as cellar:
        hidden = Ruling(FORUM, OPEN, archive.shown.id, What.QUOTE, "hidden", "lise", START, 1)
        deed = Deed(archive.shown.id, START, "lise", "quote.left_out")
        await SqlRulings(cellar, HandClock()).put([hidden], [], [deed])
    sheets = await archive.sheets()
    assert SHOWN in sheets["Noter"]
    assert SHOWN not in sheets["Kilder"]
