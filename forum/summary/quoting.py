"""Quotes under their lines: only what may be quoted, one note for those that say the same, no note twice."""

from collections.abc import Collection, Iterable, Sequence

from forum.summary import quotes
from forum.summary.counts import Count, Says
from forum.summary.lines import Quote, excerpt
from forum.summary.reading import Reading
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import Cell

CHOOSES = (Says.SINGLE, Says.SEVERAL, Says.OTHER)
"""A voice that only one village raised chooses its quote first: it has the fewest to choose from."""


def verbatim(reading: Reading, cell: Cell) -> list[Quote]:
    """All of a cell that may be quoted, those that an organiser pinned first."""
    return [_quote(reading, note, None) for note in _first(reading, _spoken(reading, reading.cells[cell], ()))]


def under(reading: Reading, lines: Iterable[Count]) -> dict[str, list[Quote]]:
    """By key of the line; empty where the notes of a line stand under others already or may not be quoted."""
    used: set[str] = set()
    found: dict[str, list[Quote]] = {}
    for line in sorted(lines, key=lambda line: CHOOSES.index(line.says)):
        assert line.theme is not None
        picked = _picked(reading, line, used)
        used.update(reading.known.organised.voice(note.id) for note in picked)
        found[line.key] = [_quote(reading, note, line.theme) for note in picked]
    return found


def _picked(reading: Reading, line: Count, used: Collection[str]) -> Sequence[Note]:
    assert line.theme is not None
    spoken = _spoken(reading, reading.themed[line.cell][line.theme], used)
    pinned = [note for note in spoken if _is_first(reading, note)]
    return quotes.chosen(spoken, quotes.QUOTES if line.says is Says.SEVERAL else 1, pinned)


def _spoken(reading: Reading, notes: Iterable[Note], used: Collection[str]) -> list[Note]:
    """One note a voice, whose words may stand here; the pinned one if there is, else the one that leads."""
    known, voice = reading.known, reading.known.organised.voice
    allowed = [note for note in notes if note.id not in known.withheld and not known.organised.is_left_out(note.id)]
    if known.merged:
        led = {note.id for _, *others in known.merged.values() for note in others}
        allowed.sort(key=lambda note: (not _is_first(reading, note), note.id in led))
    found: dict[str, Note] = {}
    for note in allowed:
        found.setdefault(voice(note.id), note)
    return [note for said, note in found.items() if said not in used]


def _first(reading: Reading, notes: Iterable[Note]) -> list[Note]:
    """Those that an organiser put first, then the others; oldest first among both."""
    return sorted(notes, key=lambda note: (not _is_first(reading, note), quotes.age(note)))


def _is_first(reading: Reading, note: Note) -> bool:
    """Pinned, or a wish with a number in the action plan."""
    organised = reading.known.organised
    return organised.is_pinned(note) or organised.action(note.id) > 0


def _quote(reading: Reading, note: Note, theme: Theme | None) -> Quote:
    known = reading.known
    alike = known.merged.get((note.cell, known.organised.voice(note.id)), ())
    start, end = excerpt(note.text)
    return Quote(
        reading.part,
        note.cell,
        known.refs[note.id],
        note.village,
        note.language,
        note.text,
        start,
        end,
        theme,
        tuple(known.refs[other.id] for other in alike if other.id != note.id),
        known.organised.action(note.id),
        known.organised.is_pinned(note),
    )
