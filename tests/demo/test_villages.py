"""The workspace of a notes file: its villages under their own names, whatever letters those are written with."""

import tomllib
from typing import Any

import pytest

from demo import villages


def groups(*names: str) -> list[dict[str, Any]]:
    people = {name: villages._person(at, name) for at, name in enumerate(names)}
    found: list[dict[str, Any]] = tomllib.loads(villages._with_groups(people))["groups"]
    return found


def test_every_village_is_a_group_with_one_person() -> None:
    first, second = groups("Demo A", "Ærøskøbing Å")
    assert (first["key"], first["name"]) == ("demo-a", "Demo A")
    assert (second["key"], second["name"]) == ("aeroeskoebing-aa", "Ærøskøbing Å")
    assert first["members"] != second["members"]


@pytest.mark.parametrize("name", ["12 Broer", "日本", "—", "x" * 60, 'By "den"', "By\\den", "Å", "😀"])
def test_any_name_has_a_key_that_a_workspace_takes(name: str) -> None:
    (group,) = groups(name)
    assert group["name"] == name
    assert villages.KEY.fullmatch(group["key"])


def test_names_that_look_alike_keep_their_own_keys() -> None:
    keys = [group["key"] for group in groups("Ø by", "Oe by", "oe-by", "日本", "by 4", "by--4")]
    assert len(set(keys)) == 6


def test_a_hundred_villages_have_a_hundred_people() -> None:
    ids = {villages._person(at, "x")["id"] for at in range(1200)}
    assert len(ids) == 1200
    assert {len(id_) for id_ in ids} == {36}
