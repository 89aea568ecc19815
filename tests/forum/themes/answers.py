"""Answers as people give them, invented, each with what it is about; one half is for looking at while tuning."""

from collections import Counter
from pathlib import Path

from forum.themes.themes import Theme

Answer = tuple[Theme, str]
FILE = Path(__file__).with_name("answers.txt")
INTERVIEWS = Path(__file__).with_name("interviews.txt")
"""What newcomers would say in a focus group, some fifty words each."""


def answers(file: Path = FILE) -> list[Answer]:
    """All of them, as `theme: text` a line."""
    lines = (line.partition(": ") for line in file.read_text("utf-8").splitlines())
    return [(Theme(theme), text) for theme, _, text in lines]


def halves(file: Path = FILE) -> tuple[list[Answer], list[Answer]]:
    """Every other answer of a theme: those that were looked at, and those of which only totals were."""
    seen: Counter[Theme] = Counter()
    parted: tuple[list[Answer], list[Answer]] = ([], [])
    for theme, text in answers(file):
        parted[seen[theme] % 2].append((theme, text))
        seen[theme] += 1
    return parted
