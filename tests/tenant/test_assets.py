"""What installs the local window's packages: quick when all is there, one clear line when it cannot."""

import json
from pathlib import Path

import pytest

from tenant import assets


@pytest.fixture
def page(tmp_path: Path) -> Path:
    described = {"dependencies": {"a-card": "3.0.6"}, "devDependencies": {"an-axe": "4.14.1"}}
    (tmp_path / "package.json").write_text(json.dumps(described))
    return tmp_path


@pytest.fixture
def npm(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in npm, the only program on the path; it fails as the real one does without a network."""
    place = tmp_path_factory.mktemp("bin")
    script = place / "npm"
    script.write_text("#!/bin/sh\necho 'npm error code ENOTFOUND' >&2\nexit 1\n")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(place))
    return script


def put(page: Path, name: str, version: str) -> None:
    (page / "node_modules" / name).mkdir(parents=True)
    (page / "node_modules" / name / "package.json").write_text(json.dumps({"version": version}))


def test_what_is_there_at_its_version_is_not_fetched_again(page: Path, npm: Path) -> None:
    put(page, "a-card", "3.0.6")
    put(page, "an-axe", "4.14.1")
    assert assets.install(page) == []


def test_another_version_counts_as_missing(page: Path) -> None:
    put(page, "a-card", "3.0.5")
    assert assets.missing(page) == ["a-card@3.0.6", "an-axe@4.14.1"]


def test_a_failed_install_is_one_line_that_names_the_packages_and_the_reason(page: Path, npm: Path) -> None:
    with pytest.raises(assets.NotInstalled) as told:
        assets.install(page)
    assert str(told.value) == "a-card@3.0.6, an-axe@4.14.1 could not be installed: code ENOTFOUND"


def test_a_package_file_that_is_no_json_is_named(page: Path) -> None:
    (page / "package.json").write_text("{")
    with pytest.raises(assets.NotInstalled, match=r"package\.json cannot be read"):
        assets.missing(page)


def test_a_packaged_node_serves_where_the_machine_has_none(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(page))
    done = assets._npm(("--version",), page)
    assert done.returncode == 0
    assert done.stdout.strip()[0].isdigit()


def test_every_version_is_exact() -> None:
    assert all(version[0].isdigit() for version in assets.wanted().values())
