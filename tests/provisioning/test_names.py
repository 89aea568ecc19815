"""What Teams refuses as a channel's name is known before it is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provisioning.names import FORBIDDEN, complaint, folded, suggestion


@pytest.mark.parametrize("name", ["Gråsten", "Sønderborg By & Havn".replace("&", "og"), "8270 Højbjerg", "a" * 50])
def test_ordinary_village_names_are_fine(name: str) -> None:
    assert complaint(name) == ""


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Broager & Egernsund", "Broager Egernsund"),
        ("Sydals/Mommark", "Sydals Mommark"),
        ("_Nordborg", "Nordborg"),
        (".Nordborg", "Nordborg"),
        ("Nordborg.", "Nordborg"),
        (" Nordborg", "Nordborg"),
        ("By..en", "By en"),
        ("forms", "Landsbyen forms"),
        ("COM1", "Landsbyen COM1"),
        ("General", "Landsbyen General"),
        ("x_vti_y", "x y"),
        ("a" * 51, "a" * 50),
        ("Linje\nskift", "Linje skift"),
        ("", ""),
        ("???", ""),
    ],
)
def test_a_refused_name_comes_with_the_nearest_good_one(name: str, near: str) -> None:
    assert complaint(name)
    assert suggestion(name) == near
    assert "\n" not in complaint(name.replace("\n", ""))


@pytest.mark.parametrize("letter", FORBIDDEN)
def test_every_forbidden_letter_is_named(letter: str) -> None:
    assert f"ikke tillader: {letter}" in complaint(f"By{letter}en")


@given(st.text(max_size=60))
def test_whatever_is_suggested_is_accepted(name: str) -> None:
    near = suggestion(name)
    assert near == "" or complaint(near) == ""


def test_names_are_compared_as_teams_compares_them() -> None:
    assert folded("GRÅSTEN ") == folded("gra\u030asten")
