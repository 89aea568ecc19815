"""How the second opinion is made: invented utterances of each theme, and a softmax that learns where patterns err."""

import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

from forum.themes import weighing
from forum.themes.codebook import BadCodebook, Codebook
from forum.themes.opinion import THEMES, UNIT, Found, Opinion, signs
from forum.themes.patterns import words
from forum.themes.themes import Theme

FILES = Path(__file__).with_name("examples")
APART = 5
"""Every fifth utterance of a theme is kept apart: settings are chosen by those, never by people's own words."""
OFTEN = 2
"""A sign that was met less often tells of an utterance rather than of a theme."""
COMMON = 0.03
"""A sign that was met oftener tells of how somebody speaks, and another speaks otherwise."""
ROUNDS, RATE, FADING = 20, 0.05, 0.1
SEED = 20211122


@dataclass(frozen=True, slots=True)
class Utterance:
    """Invented; `theme` is what it is for, whatever else it touches."""

    theme: Theme
    text: str
    apart: bool


@dataclass(frozen=True, slots=True)
class _Lesson:
    """An utterance as the opinion sees it."""

    theme: int
    before: Sequence[float]
    seen: Sequence[str]


def utterances() -> list[Utterance]:
    """Of all languages."""
    return [each for file in sorted(FILES.glob("*.txt")) for each in read(file)]


def read(file: Path) -> list[Utterance]:
    """A theme in brackets stands over its utterances, a line each. BadCodebook where it is none."""
    try:
        return list(_read(file.read_text("utf-8").splitlines()))
    except ValueError as refused:
        raise BadCodebook(f"{file.name}: {refused}") from None


def _read(lines: Iterable[str]) -> Iterator[Utterance]:
    theme, count = Theme.OTHER, 0
    for line in filter(None, lines):
        if line.startswith("["):
            theme, count = Theme(line.strip("[]")), 0
        else:
            count += 1
            yield Utterance(theme, line, count % APART == 0)


def learn(told: Iterable[Utterance], book: Codebook) -> Opinion:
    """From these; the same from the same."""
    lessons = list(_lessons(told, book))
    often = Counter(lesson.theme for lesson in lessons)
    met = Counter(sign for lesson in lessons for sign in lesson.seen)
    kept = (sign for sign in sorted(met) if OFTEN <= met[sign] <= len(lessons) * COMMON)
    rows = {sign: [0.0] * len(THEMES) for sign in kept}
    chance = random.Random(SEED)
    for number in range(ROUNDS):
        chance.shuffle(lessons)
        for lesson in lessons:
            share = len(lessons) / len(often) / often[lesson.theme]
            _take(lesson, rows, share * RATE / (1 + FADING * number))
    return Opinion({sign: tuple(round(UNIT * one) for one in row) for sign, row in rows.items()})


def _lessons(told: Iterable[Utterance], book: Codebook) -> Iterator[_Lesson]:
    """Of what the patterns find nothing in there is nothing to choose."""
    for each in told:
        found = weighing.weighed(text := words(each.text), book)
        if found and each.theme in THEMES:
            yield _Lesson(THEMES.index(each.theme), _before(found), tuple(signs(text)))


def _before(found: Found) -> list[float]:
    """How likely each theme is by the patterns alone, so that only what they miss is learnt."""
    every = sum(found.values()) + len(THEMES)
    return [log((found.get(theme, 0.0) + 1) / every) for theme in THEMES]


def _take(lesson: _Lesson, rows: dict[str, list[float]], rate: float) -> None:
    """A step towards saying this lesson's theme."""
    seen = [rows[sign] for sign in lesson.seen if sign in rows]
    sums = [sum(column) for column in zip(lesson.before, *seen, strict=True)]
    steps = [-rate * share for share in _shares(sums)]
    steps[lesson.theme] += rate
    for row in seen:
        row[:] = [weight + step for weight, step in zip(row, steps, strict=True)]


def _shares(sums: Sequence[float]) -> list[float]:
    most = max(sums)
    raised = [exp(one - most) for one in sums]
    every = sum(raised)
    return [one / every for one in raised]


def written(opinion: Opinion) -> str:
    """As `weights.json` holds it: a sign a line, without those that say nothing."""
    lines = (f"{json.dumps(sign, ensure_ascii=False)}: {json.dumps(row)}" for sign, row in opinion.rows.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"
