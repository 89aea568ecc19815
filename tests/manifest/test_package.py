"""What a Teams administrator receives: a package that is whole, valid and the same every time."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from manifest import ManifestError, build, check, source, validation
from manifest.build import filled
from tests.manifest.conftest import APP_ID, HOST, SETUP_ID, Package, opened

FILES = ["manifest.json", "en.json", "de.json", "color.png", "outline.png"]


@pytest.mark.parametrize("setup", [None, SETUP_ID])
def test_the_manifest_and_its_languages_hold_against_microsofts_schemas(setup: str | None) -> None:
    """Rule 1: manifest.json and every language file are valid for the manifestVersion they name.

    Draft-04 knows no `const` and passes over what stands beside a `$ref`: the schema lets any manifestVersion
    through, and a translated name of any length. So the version is asked for here, the lengths under rule 7.
    """
    manifest = filled(APP_ID, HOST, setup)
    assert manifest["manifestVersion"] == "1.25"
    assert "/v1.25/" in manifest["$schema"]
    validation.validate({"manifest.json": manifest})
    for language, words in source.translations().items():
        assert "/v1.25/" in words["$schema"]
        validation.validate({source.LANGUAGE_FILES[language]: words})


@pytest.mark.parametrize(
    ("name", "fault", "place"),
    [
        ("manifest.json", {"bots": [{"botId": "no guid", "scopes": ["team"]}]}, "bots[0].botId"),
        ("manifest.json", {"color": "green"}, "top level"),
        ("manifest.json", {"name": {"short": "x" * 31}}, "name.short"),
        ("manifest.json", {"validDomains": ["x.dk"] * 17}, "validDomains"),
        ("de.json", {"name.short": " "}, "name.short"),
        ("de.json", {"bots[0].commandLists[0].commands[12].title": "?"}, "top level"),
    ],
)
def test_a_fault_is_one_line_that_names_the_file_and_the_place(name: str, fault: dict[str, Any], place: str) -> None:
    """Rule 1: the validator does refuse."""
    good = filled(APP_ID, HOST) if name == "manifest.json" else source.translations()["de"]
    with pytest.raises(ManifestError) as refused:
        validation.validate({name: {**good, **fault}})
    line = str(refused.value)
    assert line.startswith(name)
    assert place.rpartition(".")[2] in line
    assert "\n" not in line
    assert len(line) < 300


def test_the_zip_holds_the_five_files_at_its_root_and_nothing_else(package: Package) -> None:
    """Rule 5."""
    assert sorted(package.names) == sorted(FILES)


def test_placeholders_are_all_filled_in(package: Package) -> None:
    manifest = package.contents["manifest.json"].decode()
    assert "${" not in manifest
    assert package.json("manifest.json")["id"] == package.json("manifest.json")["bots"][0]["botId"] == APP_ID
    assert package.json("manifest.json")["developer"]["privacyUrl"] == f"https://{HOST}/privacy"


def test_danish_letters_stand_as_letters(package: Package) -> None:
    assert "opsummér" in package.contents["manifest.json"].decode()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    app_id = APP_ID.replace("40000000", "4abcdef0")
    first = build.build(app_id, HOST, tmp_path / "a.zip").read_bytes()
    second = build.build(f" {app_id.upper()}", f" {HOST.upper()} ", tmp_path / "b.zip").read_bytes()
    assert first == second


def test_the_vendored_schemas_are_the_ones_whose_origin_is_told() -> None:
    told = (validation.OWN_SCHEMAS / "ORIGIN.md").read_text(encoding="utf-8")
    for name in (validation.MANIFEST_SCHEMA, validation.LANGUAGE_SCHEMA):
        assert hashlib.sha256((validation.OWN_SCHEMAS / name).read_bytes()).hexdigest() in told


def test_missing_settings_are_named_all_at_once_and_nothing_is_written(tmp_path: Path, capsys: Any) -> None:
    out = tmp_path / "x.zip"
    assert build.main(None, "", out) == 1
    said = capsys.readouterr()
    assert [line.split()[0] for line in said.err.splitlines()] == ["FORUM_APP_ID", "FORUM_HOST"]
    assert said.out == ""
    assert not out.exists()


@pytest.mark.parametrize(
    ("app_id", "host", "setup", "setting"),
    [
        ("landsbyforum", HOST, None, "FORUM_APP_ID"),
        (APP_ID, "https://forum.example.dk", None, "FORUM_HOST"),
        (APP_ID, HOST, "setup", "FORUM_SETUP_APP_ID"),
    ],
)
def test_a_refused_setting_is_one_line(
    app_id: str, host: str, setup: str | None, setting: str, tmp_path: Path, capsys: Any
) -> None:
    assert build.main(app_id, host, tmp_path / "x.zip", setup) == 1
    assert capsys.readouterr().err.splitlines()[0].startswith(f"{setting}:")
    assert not (tmp_path / "x.zip").exists()


def test_a_built_package_is_named_on_stdout(tmp_path: Path, capsys: Any) -> None:
    out = tmp_path / "x.zip"
    assert build.main(APP_ID, HOST, out) == 0
    assert capsys.readouterr() == (f"{out}\n", "")
    assert sorted(opened(out).names) == sorted(FILES)


def test_a_package_that_does_not_hold_leaves_the_old_one_alone(
    package: Package, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "translations", lambda: {"en": {"name.short": "Landsbyforum"}})
    before = package.path.read_bytes()
    with pytest.raises(ManifestError, match=r"^en\.json: "):
        build.build(APP_ID, HOST, package.path)
    assert package.path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "file").touch()
    assert build.main(APP_ID, HOST, tmp_path / "file" / "x.zip") == 1
    assert "cannot be written" in capsys.readouterr().err


def test_the_folder_is_made(tmp_path: Path) -> None:
    assert build.main(APP_ID, HOST, tmp_path / "new" / "x.zip") == 0


def test_a_zip_is_checked_against_any_folder_of_schemas(package: Package, tmp_path: Path, capsys: Any) -> None:
    versioned = tmp_path / "schemas" / "v1.25"
    versioned.mkdir(parents=True)
    for name in (validation.MANIFEST_SCHEMA, validation.LANGUAGE_SCHEMA):
        (versioned / name).write_bytes((validation.OWN_SCHEMAS / name).read_bytes())
    assert check.main([str(package.path), str(tmp_path / "schemas")]) == 0
    strict = json.loads((versioned / validation.MANIFEST_SCHEMA).read_text(encoding="utf-8"))
    (versioned / validation.MANIFEST_SCHEMA).write_text(json.dumps({**strict, "required": ["tabs"]}))
    assert check.main([str(package.path), str(tmp_path / "schemas")]) == 1
    assert "'tabs' is a required property" in capsys.readouterr().err


def test_a_zip_packed_again_by_hand_in_a_folder_is_refused(package: Package, tmp_path: Path, capsys: Any) -> None:
    """Rule 5."""
    repacked = tmp_path / "repacked.zip"
    with zipfile.ZipFile(repacked, "w") as again:
        for name, content in package.contents.items():
            again.writestr(name if name.endswith(".json") else f"landsbyforum/{name}", content)
    assert check.main([str(repacked), str(validation.OWN_SCHEMAS)]) == 1
    assert "landsbyforum/color.png" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"no zip", b""])
def test_something_that_is_no_package_is_one_line(content: bytes, tmp_path: Path, capsys: Any) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(content)
    assert check.main([str(broken), str(validation.OWN_SCHEMAS)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_wrong_call_of_the_check_shows_how() -> None:
    assert check.main([]) == 2
