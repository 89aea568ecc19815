"""`themes` from outside: lines in and out, what organisers put right, and whether the codebook is fit."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import coded
import settings as configuration
import store
from coded import CannotRead
from forum.people import Language, Person, Role
from forum.themes import opinion
from forum.themes.desk import Themes
from forum.themes.themes import Theme
from forum.workshop.notes import edited
from settings import Settings
from store.notes import SqlNotes
from store.rulings import SqlRulings
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.demo.programs import ROOT
from tests.store.hands import HandClock, fresh_url, listed, typed

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)


def ran(*options: str, lines: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "app.py", "themes", *options]
    return subprocess.run(command, cwd=ROOT, input=lines, capture_output=True, text=True, timeout=60)


def test_texts_go_in_and_themes_come_out():
    done = ran(lines='{"id": "a", "text": "Flere busser"}\n\n{"id": 2, "text": "The sea"}\n')
    assert (done.returncode, done.stderr) == (0, "")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"id": "a", "primary": "transport", "themes": ["transport"]},
        {"id": 2, "primary": "nature", "themes": ["nature"]},
    ]


def test_a_bad_line_ends_it_with_one_line_that_names_it():
    done = ran(lines='{"id": 1, "text": "skov"}\nnonsense\n{"id": 2, "text": "skov"}\n')
    assert (done.returncode, done.stderr) == (1, "line 2: it is not JSON\n")
    assert len(done.stdout.splitlines()) == 1


def test_the_lint_finds_the_codebook_fit_and_tells_which_corrections_it_has_learnt(tmp_path: Path):
    learnt = {"id": "n1", "text": "Flere busser", "primary": "transport"}
    strange = {"id": "n2", "text": "Flere busser", "primary": "nature"}
    (cases := tmp_path / "cases.jsonl").write_text(f"{json.dumps(learnt)}\n{json.dumps(strange)}\n", "utf-8")
    done = ran("--lint", "--cases", str(cases))
    assert (done.returncode, done.stderr) == (0, "")
    assert "n2: broken: it is nature" in done.stdout
    assert done.stdout.endswith("1 corrections kept, 1 broken\n")


def test_cases_that_cannot_be_read_are_named(tmp_path: Path):
    done = ran("--lint", "--cases", str(tmp_path / "none.jsonl"))
    assert done.returncode == 1
    assert done.stderr.startswith("--cases ")
    assert len(done.stderr.splitlines()) == 1


async def test_what_organisers_put_right_is_written_out_as_cases(tmp_path: Path):
    (data := tmp_path / "data").mkdir()
    clock, forum = HandClock(), FixedDirectory(landsbyforum())
    kept, taken_back, reworded = typed(text="Flere busser")
    async with store.opened(fresh_url(data)) as cellar:
        notes, rulings = SqlNotes(cellar, clock), SqlRulings(cellar, clock)
        await notes.add(listed((kept, taken_back, reworded)), [])
        desk = Themes(forum, notes, rulings, clock, NoGatherings())
        for each in (kept, taken_back, reworded):
            await desk.correct(LISE, each.id, 1, (Theme.WELFARE, Theme.NATURE))
        await desk.correct(LISE, taken_back.id, 1, ())
        await notes.change([(other_words(reworded), listed((reworded,))[0][1])], [], "inge")
    lines = await coded.corrections(_settings(data))
    assert [json.loads(line) for line in lines] == [
        {"id": kept.id, "text": "Flere busser", "primary": "welfare", "themes": ["welfare", "nature"]}
    ]


async def test_without_a_store_no_corrections_are_written(tmp_path: Path):
    with pytest.raises(CannotRead):
        await coded.corrections(_settings(tmp_path))


def _settings(data: Path) -> Settings:
    return configuration.load(mode="local", data=data, workspace=ROOT / "workspace.toml", database_url="")


class NoGatherings:
    async def gathering(self, typed: str = "") -> None:
        return None


def other_words(note):
    return edited(note, "Flere skove", note.sent_at)


def test_the_second_opinion_is_written_anew_and_says_how_much_it_was_taught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    kept = opinion.FILE.read_text("utf-8")
    monkeypatch.setattr(opinion, "FILE", made := tmp_path / "weights.json")
    (told,) = coded.learnt()
    assert told == f"weights.json: {len(json.loads(kept))} signs from 914 utterances"
    assert json.loads(made.read_text("utf-8")).keys() == json.loads(kept).keys()
    monkeypatch.setattr(opinion, "FILE", tmp_path / "nowhere" / "weights.json")
    with pytest.raises(CannotRead, match=r"^weights\.json: "):
        list(coded.learnt())
