"""How long it takes to say what notes are about: a note, a strange note, and ten times as many notes."""

import random
import time
from collections.abc import Sequence
from dataclasses import replace

from forum.themes import coding, weighing
from forum.themes.codebook import Codebook

NOTES = 20_000
STRANGE = 2_000
VOCABULARY = 30_000
MOST_US, AIM_US = 300, 200
TIMES = 11
SEED = 20211122


async def measure() -> list[str]:
    """Each line a figure with its limit; MISSED where it is passed."""
    book = coding.codebook()
    few, many = _notes(NOTES // 10, book), _notes(NOTES, book)
    one, ten = _took(few, book), _took(many, book)
    strange = _took(_strange(STRANGE), book)
    each = ten / len(many) * 1e6
    return [
        _line("coding", each, MOST_US, f"µs a note (aim {AIM_US}), {NOTES} notes"),
        _line("coding words never met", strange / STRANGE * 1e6, MOST_US, "µs a note"),
        _line("coding ten times the notes", ten / one, TIMES, "times as long"),
    ]


def _line(what: str, found: float, limit: float, unit: str) -> str:
    return f"themes: {what}: {found:.1f} {unit}, limit {limit:g}{'' if found <= limit else ' MISSED'}"


def _took(texts: Sequence[str], book: Codebook) -> float:
    """By a reader who has met none of the words; the best of three, in time of this process alone."""
    found = []
    for _ in range(3):
        fresh = replace(book)
        weighing.themes("", fresh)
        begun = time.process_time()
        for text in texts:
            weighing.themes(text, fresh)
        found.append(time.process_time() - begun)
    return min(found)


def _notes(count: int, book: Codebook) -> list[str]:
    """About fifteen words each: the codebook's examples among words that mean nothing to it, the common ones often."""
    chance = random.Random(SEED)
    told = [text for code in book.codes for text in code.examples]
    strange = _nonsense(chance, VOCABULARY).split()
    return [f"{chance.choice(told)}, {' '.join(_common(chance, strange))}" for _ in range(count)]


def _common(chance: random.Random, strange: Sequence[str]) -> list[str]:
    return [strange[int(len(strange) * chance.random() ** 4)] for _ in range(9)]


def _strange(count: int) -> list[str]:
    chance = random.Random(SEED)
    return [_nonsense(chance, 15) for _ in range(count)]


def _nonsense(chance: random.Random, words: int) -> str:
    return " ".join("".join(chance.choices("abdefgiklmnoprstuvæøå", k=chance.randint(3, 12))) for _ in range(words))
