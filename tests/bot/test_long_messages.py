"""Everybody shares one loop: however long and odd a message, reading it takes as long as it is and not its square."""

import time
from collections.abc import Callable

import pytest

from bot import commands
from bot.cards.typed import escaped, unmentioned
from bot.edge import meanings
from bot.folding import folded
from forum.workshop.questions import Phase

SIZE = 40_000
# Each takes a few hundredths of this where it is read once, and a multiple of it where it is read again from each sign.
SECONDS = 0.5

READERS: dict[str, Callable[[str], object]] = {
    "thoughts": commands.thoughts,
    "heard": lambda text: commands.heard(text, "da"),
    "phase": commands.phase_named,
    "folded": folded,
    "escaped": escaped,
    "unmentioned": unmentioned,
    # The body of a request may be as long; this pattern is quick enough to hide its square in less.
    "mention": lambda text: meanings.AT.sub("", text * 4),
}
RUNS = {
    "blanks": " ",
    "empty lines": "\n",
    "blank lines": "\n ",
    "half mentions": "<at",
    "half tags": "<at ",
    "slashes": "/ ",
    "dashes": "- ",
    "numbers": "1",
    "accents": "\u0301\u0316",
}


@pytest.mark.parametrize("before", ["", "Modtagelse: x\n", "a"])
@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS.keys())
@pytest.mark.parametrize("read", READERS.values(), ids=READERS.keys())
def test_a_long_run_of_the_same_is_read_once(read: Callable[[str], object], run: str, before: str) -> None:
    long = before + run * (SIZE // len(run))
    for text in (long, long + "b"):
        began = time.perf_counter()
        read(text)
        assert time.perf_counter() - began < SECONDS


@pytest.mark.parametrize("before", ["  ", "- ", "\t•\xa0", " / "])
def test_blanks_before_a_phase_and_its_point_do_not_hide_it(before: str) -> None:
    assert commands.thoughts(f"Tiltrækning: skole\n{before}Modtagelse:  fest ") == {
        Phase.ATTRACTION: "skole",
        Phase.RECEPTION: "fest",
    }


def test_lines_are_kept_from_formatting_wherever_they_stand() -> None:
    assert escaped("\n\n  - a\n+ b\n\n 12. c") == "\n\n  \\- a\n\\+ b\n\n 12\\. c"
