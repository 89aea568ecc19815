"""`export` from outside and from inside: every note of a meeting is a row, also while the forum is served."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

import exports
import settings as configuration
import store
from demo.processes import free_port
from documents import workbook
from exports import CannotExport
from forum.erfa.desk import Erfa
from forum.erfa.meetings import LASTS, OPEN, Meeting, Wish
from forum.erfa.meetings import State as Standing
from forum.erfa.occasions import cut_off
from forum.people import LIST, Language, Person, Role
from forum.summary.desk import Summaries
from forum.workshop.notes import Source, State, withdrawn
from provisioning.directory import WorkspaceDirectory
from settings import Settings
from store import clock as clocks
from store.meetings import SqlMeetings
from store.notes import SqlNotes
from store.settings import SqlSettings
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.demo.programs import ROOT, ended, local_settings, serving
from tests.forum.erfa.memory import wall
from tests.store.hands import START, HandClock, fresh_url, listed, typed

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ERFA, LATER = "erfa-2021-09-14", "erfa-2021-10-12"


@dataclass(frozen=True)
class Archive:
    """A store in May 2021: twelve notes stand for the September meeting and one is withdrawn, three for October's."""

    settings: Settings
    meetings: tuple[Meeting, ...]

    async def exported(self, out: Path, meeting: str = "") -> str:
        return await exports.carry_out(self.settings, out, meeting)


@pytest.fixture
async def archive(tmp_path: Path) -> Archive:
    (data := tmp_path / "data").mkdir()
    clock, gone = HandClock(), typed("card-3", "fortrudt")[:1]
    async with store.opened(fresh_url(data)) as cellar:
        await (await clocks.loaded(SqlSettings(cellar), movable=True)).move(START + timedelta(days=1))
        erfa, notes = Erfa(FixedDirectory(landsbyforum()), SqlMeetings(cellar), clock), SqlNotes(cellar, clock)
        plans = [await erfa.plan(LISE, Wish(wall(2021, month, day, 19))) for month, day in ((9, 14), (10, 12))]
        await notes.add(listed(typed(text='fest\n=1+1; "æøå"\nbus')), [])
        await notes.add(listed(typed("card-2", "kaffe", village="graasten")), [])
        await notes.add(listed(gone), [])
        await notes.change(listed((withdrawn(gone[0], START),)), [], gone[0].author)
        await notes.add(listed(typed("card-4", "senere", meeting=LATER)), [])
    given = configuration.load(mode="local", data=data, workspace=ROOT / "workspace.toml", database_url="")
    return Archive(given, tuple(plan.meeting for plan in plans))


def sheet(path: Path) -> list[list[str]]:
    """The notes of a plain sheet, without its headings."""
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))[1:]


def pages(content: bytes) -> dict[str, list[Sequence[object]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {page.title: list(page.iter_rows(values_only=True)) for page in book.worksheets}


async def test_the_next_meetings_notes_are_a_workbook_and_a_sheet_of_as_many_rows(
    archive: Archive, tmp_path: Path
) -> None:
    book, plain = tmp_path / "noter.xlsx", tmp_path / "noter.CSV"
    assert await archive.exported(book) == f"{book}: 12 notes, meeting {ERFA}"
    assert await archive.exported(plain) == f"{plain}: 12 notes, meeting {ERFA}"
    found = pages(book.read_bytes())
    assert (list(found), len(found["Noter"])) == (["Matrix", "Noter", "Kilder"], 13)
    assert len(sheet(plain)) == 12
    assert {row[5] for row in sheet(plain)} == {"fest", '\'=1+1; "æøå"', "bus", "kaffe"}
    assert {row[1] for row in sheet(plain)} == {"Broager", "Gråsten"}


async def test_the_workbook_is_what_general_reads_before_the_meeting(archive: Archive, tmp_path: Path) -> None:
    directory = WorkspaceDirectory(archive.settings.workspace, archive.settings.data)
    async with store.opened(archive.settings.database) as cellar:
        notes = SqlNotes(cellar, HandClock())
        desk = Summaries(directory, notes, HandClock())
        summary, found = await desk.gathered(ERFA, "", cut_off(archive.meetings[0]))
    posted = workbook.written(summary, found, directory.forum(), Language.DA)
    await archive.exported(tmp_path / "noter.xlsx")
    assert pages((tmp_path / "noter.xlsx").read_bytes()) == pages(posted)


async def test_the_same_notes_give_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    """F24."""
    for name in ("one.xlsx", "two.xlsx", "one.csv", "two.csv"):
        await archive.exported(tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    assert openpyxl.load_workbook(tmp_path / "one.xlsx").properties.modified == START.replace(tzinfo=None)


async def test_what_is_hidden_in_the_list_is_left_out_and_said(archive: Archive, tmp_path: Path) -> None:
    async with store.opened(archive.settings.database) as cellar:
        notes = SqlNotes(cellar, HandClock())
        (note, *_) = await notes.of_meeting("landsbyforum", ERFA)
        hidden = replace(note, state=State.HIDDEN, reason=LIST, version=note.version + 1)
        await notes.change(listed((hidden,)), [], LIST)
    out = tmp_path / "noter.csv"
    assert await archive.exported(out) == f"{out}: 11 notes, meeting {ERFA}, 1 more hidden"
    assert len(sheet(out)) == 11


async def test_the_history_tells_every_wording_and_whose_hand_it_was(archive: Archive, tmp_path: Path) -> None:
    async with store.opened(archive.settings.database) as cellar:
        notes = SqlNotes(cellar, HandClock())
        first, second, *_ = await notes.of_meeting("landsbyforum", ERFA)
        edited = replace(first, text="rettet", source=Source.EDITED, version=2)
        hidden = replace(second, state=State.HIDDEN, reason=LIST, version=2)
        await notes.change(listed((edited, hidden)), [], LIST)
    out = tmp_path / "historik.csv"
    said = await exports.carry_out(archive.settings, out, ERFA, history=True)
    assert said == f"{out}: 14 wordings of 12 notes, meeting {ERFA}"
    told = [(row[0], row[2], row[4], row[5]) for row in sheet(out)]
    assert (first.id, "1", "Skrevet i Teams", first.text) in told
    assert (first.id, "2", "rettet i listen", "rettet") in told
    assert [row[2] for row in told if row[0] == second.id] == ["Skrevet i Teams", "Skjult: slettet i listen"]
    assert "fortrudt" not in out.read_text(encoding="utf-8-sig")


async def test_the_history_says_what_an_organiser_hid(archive: Archive, tmp_path: Path) -> None:
    async with store.opened(archive.settings.database) as cellar:
        notes = SqlNotes(cellar, HandClock())
        (note, *_) = await notes.of_meeting("landsbyforum", ERFA)
        hidden = replace(note, state=State.HIDDEN, reason="nævner en nabo", version=2)
        await notes.change(listed((hidden,)), [], "lise")
        again = replace(hidden, state=State.ACTIVE, reason="", version=3, text="uden nabo")
        await notes.change(listed((again,)), [], "inge")
    out = tmp_path / "historik.csv"
    await exports.carry_out(archive.settings, out, ERFA, history=True)
    told = [row[4] for row in sheet(out) if row[0] == note.id]
    assert told == ["Skrevet i Teams", "Skjult af arrangøren", "Skrevet i Teams"]


async def test_the_history_is_a_plain_sheet_only(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(CannotExport, match=r"the name must end in \.csv$"):
        await exports.carry_out(archive.settings, tmp_path / "historik.xlsx", ERFA, history=True)


async def test_another_meeting_is_asked_for_by_its_id(archive: Archive, tmp_path: Path) -> None:
    out = tmp_path / "noter.csv"
    assert (await archive.exported(out, LATER)).endswith(f": 3 notes, meeting {LATER}")
    assert (await archive.exported(out, OPEN)).endswith(": 0 notes, meeting open")
    assert sheet(out) == []


async def test_a_meeting_nobody_knows_names_those_there_are_and_leaves_no_file(
    archive: Archive, tmp_path: Path
) -> None:
    with pytest.raises(CannotExport) as refused:
        await archive.exported(tmp_path / "noter.csv", "erfa-2021")
    assert str(refused.value) == f"--meeting erfa-2021: there is no such meeting, only {ERFA}, {LATER}, open"
    assert not (tmp_path / "noter.csv").exists()


def test_the_next_meeting_is_chosen_then_the_latest_then_the_open_notes(archive: Archive) -> None:
    first, second = archive.meetings
    both = [second, first]
    assert exports.chosen(both, "", START) == first.id
    assert exports.chosen(both, "", first.starts_at + LASTS) == second.id
    assert exports.chosen(both, "", second.starts_at + timedelta(days=400)) == second.id
    moved = replace(first, starts_at=second.starts_at + timedelta(days=1))
    assert exports.chosen([moved, second], "", second.starts_at + timedelta(days=400)) == first.id
    assert exports.chosen([], "", START) == OPEN


def test_a_meeting_that_was_called_off_is_exported_by_its_id_only(archive: Archive) -> None:
    """Its notes are the next meeting's."""
    first, second = archive.meetings
    off = replace(first, state=Standing.CANCELLED), second
    assert exports.chosen(off, "", START) == second.id
    assert exports.chosen(off, first.id, START) == first.id
    later = first, replace(second, state=Standing.CANCELLED)
    assert exports.chosen(later, "", second.starts_at + LASTS) == first.id
    assert exports.chosen([off[0]], "", START) == OPEN


@pytest.mark.parametrize("name", ["noter", "noter.ods", "noter.xls", ".csv"])
async def test_a_file_of_another_kind_is_refused_before_anything_is_read(tmp_path: Path, name: str) -> None:
    nothing = configuration.load(mode="local", data=tmp_path / "none", workspace=tmp_path / "none.toml")
    with pytest.raises(CannotExport, match=r"^--out \S+: the name must end in \.xlsx or \.csv$"):
        await exports.carry_out(nothing, tmp_path / name, "")


@pytest.mark.parametrize("place", ["no-folder/noter.csv", "data.csv"])
async def test_a_place_that_cannot_be_written_is_one_line(archive: Archive, tmp_path: Path, place: str) -> None:
    (tmp_path / "data.csv").mkdir()
    with pytest.raises(CannotExport, match=rf"^--out \S+{place}: [A-Z][^\n]+$"):
        await archive.exported(tmp_path / place)


async def test_export_reads_beside_serve(archive: Archive, tmp_path: Path) -> None:
    """The store is served with its jobs by one process and read by another."""
    out, given = tmp_path / "noter.csv", local_settings(archive.settings.data, free_port())
    async with serving(given) as served:
        told = await ended(given, "export", "--out", str(out), "--meeting", ERFA)
        assert served.returncode is None
    assert (told.code, told.out, told.err) == (0, f"{out}: 12 notes, meeting {ERFA}\n", "")
    assert len(sheet(out)) == 12


async def test_without_a_store_the_command_says_so_in_one_line(tmp_path: Path) -> None:
    given = local_settings(tmp_path / "none", free_port())
    told = await ended(given, "export", "--out", str(tmp_path / "noter.csv"))
    assert told.complaint == f"FORUM_DATABASE_URL: {tmp_path}/none/forum.db is not there (FORUM_DATA names the folder)."
    assert not (tmp_path / "none").exists()
