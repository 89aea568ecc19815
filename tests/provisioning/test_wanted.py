"""The workspace file: every fault is a line with its key, and nothing half-read is used."""

from pathlib import Path
from typing import Any

import pytest

from provisioning.errors import BadWorkspaceFile
from provisioning.wanted import Wanted, parsed, read
from tests.provisioning.conftest import FILE, said

GOOD = {"key": "graasten", "name": "Gråsten"}


def complaints(**parts: Any) -> tuple[str, ...]:
    with pytest.raises(BadWorkspaceFile) as caught:
        parsed(said(**parts))
    assert all(line.startswith("workspace.toml: ") and "\n" not in line for line in caught.value.lines)
    return caught.value.lines


def test_what_is_left_out_has_its_default(wanted: Wanted) -> None:
    assert (wanted.forum.language, wanted.forum.zone) == ("da", "Europe/Copenhagen")
    assert (wanted.forum.wish_year, wanted.forum.retention_months) == (2025, 24)
    assert wanted.villages_of(wanted.tabs[0]) == ("graasten", "broager")


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"team": {}}, "team.id mangler."),
        ({"team": {"id": "42"}}, "team.id skal være en id som"),
        ({"groups": []}, "groups skal have mindst én."),
        ({"groups": [{**GOOD, "memebrs": []}]}, "groups[0].memebrs er en ukendt nøgle."),
        ({"groups": [{**GOOD, "members": ["Anna"]}]}, "groups[0].members[0] skal være en id som"),
        ({"groups": [GOOD, {**GOOD, "name": "Ny"}]}, "groups.key «graasten» står 2 gange."),
        ({"groups": [GOOD, {"key": "ny", "name": "GRÅSTEN"}]}, "groups.name «gråsten» står 2 gange."),
        ({"groups": [{"key": "Gråsten", "name": "Gråsten"}]}, "groups[0].key må kun have små bogstaver"),
        ({"groups": [{"key": "b", "name": "Broager & Egernsund"}]}, "prøv «Broager Egernsund»"),
        ({"groups": [{**GOOD, "language": "sv"}]}, "groups[0].language skal være da, en eller de."),
        ({"forum": {"id": "f", "name": "F", "zone": "Europe/Broager"}}, "forum.zone er ingen kendt tidszone"),
        ({"forum": {"id": "f", "name": "F", "wish_year": "snart"}}, "forum.wish_year"),
        ({"lists": {"answres": "Svar"}}, "lists «answres» er en ukendt liste; mente du «answers»?"),
        ({"tabs": [{"name": "Svar", "list": "themes"}]}, "tabs[0].list «themes» er en ukendt liste."),
        (
            {"tabs": [{"name": "Svar", "list": "answers", "villages": ["grasten"]}]},
            "tabs[0].villages «grasten» er en ukendt landsby; mente du «graasten»?",
        ),
        ({"people": {"organisers": "Lise"}}, "people.organisers"),
        ({"extra": 1}, "extra er en ukendt nøgle."),
    ],
)
def test_a_fault_is_told_with_its_key(parts: dict[str, Any], told: str) -> None:
    assert any(told in line for line in complaints(**parts))


def test_a_person_belongs_to_one_village() -> None:
    person = "10000000-0000-4000-8000-0000000000ab"
    both = [{**GOOD, "members": [person]}, {"key": "broager", "name": "Broager", "members": [person.upper()]}]
    assert complaints(groups=both) == (f"workspace.toml: groups.members «{person}» står 2 gange.",)


def test_all_faults_are_told_at_once() -> None:
    assert len(complaints(team={}, groups=[{"key": "b", "name": "?"}])) == 2


def test_a_file_that_is_no_toml_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "workspace.toml"
    path.write_text(FILE + "\n[[groups]\n", encoding="utf-8")
    with pytest.raises(BadWorkspaceFile, match=r"ikke gyldig TOML .*line 24"):
        read(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadWorkspaceFile, match=r"none\.toml: kan ikke læses"):
        read(tmp_path / "none.toml")


def test_the_shipped_file_is_good() -> None:
    shipped = read(Path(__file__).parents[2] / "workspace.toml")
    assert [group.name for group in shipped.groups] == [
        "Sønderborg",
        "Nordborg",
        "Gråsten",
        "Sydals",
        "Broager",
        "Augustenborg",
        "Egernsund",
    ]
