"""A second opinion on which of the themes that the patterns found comes first: what invented utterances have taught."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import log
from operator import itemgetter
from pathlib import Path

from forum.themes.codebook import BadCodebook
from forum.themes.themes import Theme

FILE = Path(__file__).with_name("weights.json")
THEMES = tuple(theme for theme in Theme if theme is not Theme.OTHER)
UNIT = 100
"""The weights are whole hundredths, so that every machine reads and adds the same."""
SURE = 1.0
"""The patterns' first stands unless another is so much likelier, which is nearly three times."""
CLEAR = 12.0
"""What weighs as much as two strong patterns is not asked about."""
SHORT, LONG = 5, 7
"""How many first letters stand for a word with its endings, and for a compound."""

Found = Mapping[Theme, float]
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """A row of hundredths, one for each of `THEMES`, for every sign that was met often enough."""

    rows: Mapping[str, Row]

    def first(self, text: Sequence[str], found: Found) -> Theme:
        """The strongest of those that the patterns found, or the one that this is sure comes before it."""
        strongest = max(found, key=lambda theme: found[theme])
        if found[strongest] >= CLEAR:
            return strongest
        rows = [self.rows[sign] for sign in signs(text) if sign in self.rows]
        sums = {theme: UNIT * log(weight + 1) for theme, weight in found.items()}
        for theme in sums:
            sums[theme] += sum(map(itemgetter(THEMES.index(theme)), rows))
        sums[strongest] += UNIT * SURE
        return max(sums, key=lambda theme: sums[theme])


@cache
def learnt() -> Opinion:
    """The one in the package, read once."""
    return read()


def read(path: Path = FILE) -> Opinion:
    """BadCodebook where it cannot be used."""
    try:
        found = json.loads(path.read_text("utf-8"))
        rows = {sign: tuple(row) for sign, row in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as refused:
        raise BadCodebook(f"{path.name}: {refused}") from None
    if any(len(row) != len(THEMES) or any(type(one) is not int for one in row) for row in rows.values()):
        raise BadCodebook(f"{path.name}: a sign wants {len(THEMES)} whole numbers")
    return Opinion(rows)


def signs(text: Sequence[str]) -> Iterator[str]:
    """What is looked at in a text, each once: words, how they begin, and which two follow each other."""
    for word in dict.fromkeys(text):
        yield word
        if len(word) > SHORT:
            yield f"{word[:SHORT]}*"
        if len(word) > LONG:
            yield f"{word[:LONG]}*"
    yield from dict.fromkeys(map(" ".join, pairwise(text)))
