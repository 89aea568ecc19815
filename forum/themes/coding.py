"""What a note is about: the codebook's patterns weighed, and the organiser's word before them."""

from collections.abc import Iterable, Mapping
from functools import cache

from forum import ids
from forum.summary.rulings import Ruling, What
from forum.themes import codebook as codebooks
from forum.themes import weighing
from forum.themes.codebook import Codebook
from forum.themes.themes import Coded, Theme
from forum.workshop.notes import Note

Corrections = Mapping[str, Ruling]
"""By note id; made once for many notes by `corrections`."""
NONE: Corrections = {}


@cache
def codebook() -> Codebook:
    """The one in the package, read once."""
    return codebooks.read()


def coded(text: str) -> Coded:
    """By the codebook in force, in all three languages at once; the same text is always about the same."""
    book = codebook()
    return Coded(weighing.themes(text, book), book.version)


def corrections(rulings: Iterable[Ruling]) -> Corrections:
    """Those among the rulings that say what a note is about."""
    return {ruling.subject: ruling for ruling in rulings if ruling.what is What.THEMES and ruling.value}


def of(note: Note, corrected: Corrections = NONE) -> Coded:
    """The organiser's word on this wording, else what was found when it was written, else what is found now."""
    if ruled(note, corrected):
        return Coded(themes(corrected[note.id]), note.codebook)
    if note.themes and note.codebook == codebook().version:
        return Coded(note.themes, note.codebook)
    return coded(note.text)


def themes_of(note: Note, corrected: Corrections = NONE) -> tuple[Theme, ...]:
    """The themes of `of`, for whoever asks about very many notes."""
    if note.id not in corrected and note.themes and note.codebook == codebook().version:
        return note.themes
    return of(note, corrected).themes


def ruled(note: Note, corrected: Corrections) -> bool:
    """Whether the organiser's word for this note is in force: it is, as long as the wording is the one it was for."""
    ruling = corrected.get(note.id)
    return ruling is not None and _wording(ruling) == mark(note.text)


def mark(text: str) -> str:
    """Stands for a wording: the same for what counts as the same (forum.ids.normalised)."""
    return ids.key_for("wording", ids.normalised(text))


def value(themes_: Iterable[Theme], text: str) -> str:
    """The value of a ruling that these are a wording's themes: their keys, primary first, and last the wording's mark.

    The mark rather than `seen` alone: a note that moves to another village is a new version of the same wording.
    """
    return " ".join((*themes_, mark(text)))


def themes(ruling: Ruling) -> tuple[Theme, ...]:
    return tuple(map(Theme, ruling.value.split()[:-1]))


def _wording(ruling: Ruling) -> str:
    return ruling.value.split()[-1]
