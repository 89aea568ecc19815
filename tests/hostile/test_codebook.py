"""A codebook that somebody spoilt: it codes, or it is refused in one line that says where; serving does not begin."""

import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import house
from forum.themes import codebook, coding, weighing
from forum.themes.codebook import BadCodebook, Codebook
from forum.themes.themes import Theme
from settings import load
from tests.hostile import nasty, stage
from tests.hostile.mutations import Mutator
from tests.hostile.plan import SEED

CASES, BYTES = 300, 150
SHORT = ("strong", "weak", "faint", "masks")


def _short() -> dict[str, Any]:
    """The package's own with a few patterns of each kind, so that three hundred of them are soon read."""
    found = tomllib.loads(codebook.FILE.read_text("utf-8"))
    for theme in found.values():
        if isinstance(theme, dict):
            theme.update({part: ", ".join(theme[part].split(",")[:4]) for part in SHORT if part in theme})
    return found


def _read(found: dict[str, Any]) -> Codebook | str:
    try:
        return codebook.parsed(found)
    except BadCodebook as refused:
        return str(refused)


def test_any_codebook_codes_or_is_refused_in_one_line() -> None:
    dice, sound, outcomes = Mutator(SEED), _short(), set[str]()
    for _ in range(CASES):
        found = dice.tree(deepcopy(sound), dice.one((1, 2, 5)))
        read = _read(found)
        outcomes.add(type(read).__name__)
        if isinstance(read, str):
            assert read.partition(":")[0], read
            assert len(read.splitlines()) == 1, read
            assert len(read) < 1000
        else:
            for text in (dice.text(), "Der mangler boliger og busser (eksempel)"):
                themes = weighing.themes(text, read)
                assert 1 <= len(set(themes)) == len(themes) <= 3
                assert set(themes) <= set(Theme)
    assert outcomes == {"Codebook", "str"}


def test_a_damaged_file_is_a_codebook_or_refused_by_its_name(tmp_path: Path) -> None:
    dice, file = Mutator(SEED), tmp_path / "codebook.toml"
    sound = codebook.FILE.read_bytes()[:6_000]
    for number in range(BYTES):
        file.write_bytes(dice.torn(sound) if number else b"[" * 100_000)
        with pytest.raises(BadCodebook, match=r"^codebook\.toml: ") as refused:
            codebook.read(file)
        assert len(str(refused.value).splitlines()) == 1


async def test_nothing_is_served_with_a_codebook_that_does_not_compile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the first who sends a note would be the one to find it."""
    (broken := tmp_path / "codebook.toml").write_text('version = "1"\n[nature]\nstrong = "*"\n', "utf-8")
    monkeypatch.setattr(coding, "codebook", lambda: codebook.read(broken))
    settings = load(
        mode="local", data=tmp_path, standin_url="http://127.0.0.1:1", workspace=stage.ROOT / "workspace.toml"
    )
    with pytest.raises(BadCodebook, match=r"codebook\.toml: nature: "):
        async with house.opened(settings):
            pass


@pytest.mark.parametrize("text", [*nasty.TEXTS, *nasty.LONG])
def test_any_text_is_about_one_to_three_things(text: str) -> None:
    assert coding.coded(text).themes
