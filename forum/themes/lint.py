"""Whether a codebook is fit to be used: its examples, its reach, and what organisers once put right."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from forum.themes import weighing
from forum.themes.codebook import Codebook
from forum.themes.patterns import words
from forum.themes.themes import Theme

MOST_OF_ALL = 0.4
"""A pattern, or a theme, that hits more of the texts than this tells nothing."""
ENOUGH = 10
"""Of fewer texts no share is told."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a person said a text is about; `id` is the note's."""

    id: str
    text: str
    primary: Theme


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, in a word and with what shows it."""

    theme: Theme
    what: str
    shown: str

    def __str__(self) -> str:
        return f"{self.theme}: {self.what}: {self.shown}"


def findings(book: Codebook, texts: Iterable[str] = ()) -> Iterator[Finding]:
    """Nothing where the codebook is fit; `texts` are further ones beside its examples."""
    yield from _examples(book)
    yield from _reach(book, [*(text for code in book.codes for text in code.examples), *texts])


def kept(book: Codebook, cases: Sequence[Case]) -> tuple[Case, ...]:
    """The corrections that the codebook has learnt meanwhile; the others are broken, and rest on the organiser's word."""
    return tuple(case for case in cases if weighing.themes(case.text, book)[0] is case.primary)


def _examples(book: Codebook) -> Iterator[Finding]:
    for code in book.codes:
        if code.theme is not Theme.OTHER and not code.examples:
            yield Finding(code.theme, "no examples", "there have to be some")
        for text in code.examples:
            found = weighing.themes(text, book)
            if found[0] is not code.theme:
                yield Finding(code.theme, f"an example is taken for {found[0]}", text)


def _reach(book: Codebook, texts: Sequence[str]) -> Iterator[Finding]:
    if len(texts) < ENOUGH:
        return
    hit: Counter[int] = Counter()
    for text in texts:
        hit.update({index for index, _, _ in book.finder.found(words(text))})
    for index, count in sorted(hit.items()):
        if count > MOST_OF_ALL * len(texts):
            written = book.finder.patterns[index].written
            yield Finding(book.signs[index].theme, f"a pattern hits {count} of {len(texts)} texts", written)
    primary = Counter(weighing.themes(text, book)[0] for text in texts)
    for theme, count in primary.items():
        if count > MOST_OF_ALL * len(texts):
            yield Finding(theme, "it takes too much", f"{count} of {len(texts)} texts")
