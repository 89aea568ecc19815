"""Which themes the words of a text speak of, and which of them first: patterns found, weighed, ranked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from forum.themes import opinion
from forum.themes.codebook import LIKELY, WEAK, Codebook, Sign
from forum.themes.patterns import words
from forum.themes.themes import MOST, Theme

ALSO = 0.45
"""A further theme counts when it weighs so much of the first."""
OPENING, EARLY = 6, 1.0
"""What is said first is what the rest is about: the first word counts twice, the seventh one and a half times."""
AGAIN = 0.5
"""A pattern that comes again says little that is new."""
LONG, LEAST = 30, 0.25
"""What is likely counts in full in an answer of so many words; in a short note a single one says nothing."""

THEMES = tuple(Theme)
Hit = tuple[int, int, int]


def themes(text: str, book: Codebook) -> tuple[Theme, ...]:
    """One to three, the primary one first; «other» alone where nothing was found."""
    weights = weighed(spoken := words(text), book)
    if not weights:
        return (Theme.OTHER,)
    first = opinion.learnt().first(spoken, weights)
    ranked = sorted(weights, key=lambda theme: (theme is not first, -weights[theme]))
    least = max(weights[first] * ALSO, WEAK)
    return (first, *(theme for theme in ranked[1:MOST] if weights[theme] >= least))


def weighed(text: Sequence[str], book: Codebook) -> dict[Theme, float]:
    """How much speaks for each theme, in the order of the codebook."""
    hits = list(book.finder.found(text))
    if not hits:
        return {}
    weights: dict[Theme, float] = defaultdict(float)
    told: dict[Theme, float] = defaultdict(float)
    met: set[str] = set()
    for index, start, end in _standing(hits, book):
        sign = book.signs[index]
        word = " ".join(text[start:end])
        again = AGAIN if word in met else 1.0
        met.add(word)
        share = _share(sign, len(text))
        told[sign.theme] += sign.strength * share
        weights[sign.theme] += sign.counts * share * again * (1 + EARLY * OPENING / (OPENING + start))
    # What is faint says nothing by itself: it takes two of them.
    return {theme: weights[theme] for theme in THEMES if told.get(theme, 0.0) >= WEAK}


def _share(sign: Sign, length: int) -> float:
    """How much of a pattern counts in a text of so many words."""
    return min(1.0, max(LEAST, length / LONG)) if sign.strength == LIKELY else 1.0


def _standing(hits: Iterable[Hit], book: Codebook) -> list[Hit]:
    """Of those that share a word the strong ones stand before the hints, and the longest of them.

    One whose theme has a mask on its words does not stand. What two themes know by the same words stands for both.
    """
    signs = book.signs
    taken: dict[int, Hit] = {}
    masked: set[tuple[int, Theme]] = set()
    standing: list[Hit] = []
    for _, start, index, end in sorted([(signs[index].rank, start, index, end) for index, start, end in hits]):
        hit, theme, span = (index, start, end), signs[index].theme, range(start, end)
        if not signs[index].strength:
            masked.update((at, theme) for at in span)
            continue
        for at in span:
            if (at in taken and not _beside(taken[at], hit, signs)) or (at, theme) in masked:
                break
        else:
            taken.update(dict.fromkeys(span, hit))
            standing.append(hit)
    return standing


def _beside(taken: Hit, hit: Hit, signs: Sequence[Sign]) -> bool:
    """Whether a word is left to this hit: what stands on it is another theme's with just the same words."""
    same = taken[1:] == hit[1:] and signs[taken[0]].length == signs[hit[0]].length
    return same and signs[taken[0]].theme is not signs[hit[0]].theme
