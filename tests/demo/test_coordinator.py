"""What hands did in the list is held against what the notes' histories tell: every wording, and whose it was."""

from collections import Counter

import pytest

from demo.coordinator import EDITED, ENTERED, HIDDEN, PERSON, Hands, Wordings, nowhere, without_origin

SENT = Counter(["kaffe", "havet", "flag", "kor"])
HANDS = Hands(edited={"kaffe": "te"}, deleted={"4": "havet"}, restored=["flag"], added=["fra tavlen"])
TOLD: Wordings = {
    "1": [("kaffe", PERSON), ("te", EDITED)],
    "2": [("havet", PERSON), ("havet", HIDDEN)],
    "3": [("flag", PERSON), ("flag", HIDDEN), ("flag", EDITED)],
    "4": [("fra tavlen", ENTERED)],
    "5": [("kor", PERSON)],
}


def test_hands_change_what_must_stand_in_the_end() -> None:
    assert HANDS.standing(SENT) == Counter(["te", "flag", "fra tavlen", "kor"])
    assert HANDS.typed(SENT).total() == 6
    assert HANDS.numbers == {"edited": 1, "deleted": 2, "added": 1, "restored": 1}


def test_histories_that_tell_everything_leave_nothing_open() -> None:
    assert (nowhere(HANDS, SENT, TOLD), without_origin(HANDS, SENT, TOLD)) == (0, [])


@pytest.mark.parametrize(
    ("key", "told", "lost", "astray"),
    [
        ("1", [("te", EDITED)], 1, ["te"]),
        ("1", [("kaffe", PERSON)], 1, ["te"]),
        ("1", [("kaffe", PERSON), ("te", PERSON)], 0, ["te"]),
        ("2", [("havet", PERSON)], 0, ["havet"]),
        ("3", [("flag", PERSON), ("flag", HIDDEN)], 0, ["flag"]),
        ("4", [("fra tavlen", PERSON)], 0, ["fra tavlen"]),
        ("5", [("kor", PERSON), ("kor", EDITED)], 0, ["kor"]),
        ("5", [], 1, ["kor"]),
    ],
)
def test_a_wording_that_is_gone_or_told_of_another_hand_is_found(
    key: str, told: list[tuple[str, str]], lost: int, astray: list[str]
) -> None:
    story = {**TOLD, key: told}
    assert (nowhere(HANDS, SENT, story), without_origin(HANDS, SENT, story)) == (lost, astray)
