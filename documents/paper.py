"""What every section of the minutes is written with: the values, the words, and the number that each note has."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from documents.blocks import Run, Runs, joined, said
from documents.words import village_name
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language
from forum.summary.lines import Quote, Ref
from forum.workshop.notes import Note
from forum.workshop.questions import Attribution
from texts import say

LISTED = 200
"""So many notes stand in the minutes themselves; all of them stand in the annex."""
NAMED = 12
"""So many sources are named behind a line; all of them stand in the annex."""


@dataclass(frozen=True, slots=True)
class Paper:
    """`notes` and `numbers` are by note id; `listed` are those that stand in the file itself.

    `unquoted` are those whose words may stand in none of the files.
    """

    document: Document
    forum: Forum
    language: Language
    notes: Mapping[str, Note]
    numbers: Mapping[str, int]
    listed: frozenset[str]
    unquoted: frozenset[str]

    def say(self, key: str, **args: str | int) -> str:
        return say(self.language, key, **args)

    def typed(self, text: str) -> Runs:
        """What somebody wrote in the language of the minutes."""
        return (Run(text, self.document.language),)

    def in_language(self, text: str, language: Language) -> Runs:
        """Somebody's words, which are translated nowhere."""
        return (Run(text, language),)

    def words(self, note: Note) -> Runs:
        """What the note says, or that it may not be quoted."""
        if self.is_kept_back(note.id):
            return said(self.say("document-unquoted"))
        return self.in_language(note.text, note.language)

    def is_kept_back(self, note: str) -> bool:
        """Whether its author has not agreed to be quoted."""
        return note in self.unquoted

    def has(self, note: str) -> bool:
        """Whether it stands in the annex; one that was taken back meanwhile does not."""
        return note in self.numbers

    def whose(self, note: Note) -> Runs:
        """Its village, and the name of who chose to be named."""
        named = note.attribution is Attribution.NAME and note.shown_as
        return said(f"{self.village(note.village)}, {note.shown_as}" if named else self.village(note.village))

    def village(self, key: str) -> str:
        return village_name(key, self.forum)

    def villages(self, keys: Iterable[str]) -> str:
        return ", ".join(self.village(key) for key in keys)

    def number(self, note: str) -> Runs:
        """A note's number, leading to where it stands."""
        place = anchor(self.numbers[note]) if note in self.listed else ""
        return (Run(str(self.numbers[note]), to=place),)

    def sources(self, refs: Iterable[Ref]) -> Runs:
        """«Kilde: note 3, 7 og 180 flere i bilag 1»; a note that is not here any more is told, not passed over."""
        refs = tuple(refs)
        found = sorted({ref.note for ref in refs} & self.numbers.keys(), key=lambda note: self.numbers[note])
        gone = len({ref.note for ref in refs}) - len(found)
        told = [(*self._named(found), *said("."))] if found else []
        told += [said(self.say("document-sources-gone", count=gone))] if gone else []
        return joined(told, " ")

    def _named(self, found: list[str]) -> Runs:
        opening = said(self.say("document-sources", count=len(found)) + " ")
        more = len(found) - NAMED
        ending = said(" " + self.say("document-sources-more", count=more)) if more > 0 else ()
        return (*opening, *joined((self.number(note) for note in found[:NAMED]), ", "), *ending)


def of(document: Document, forum: Forum, language: Language) -> Paper:
    """Notes are numbered from 1, those that came late behind the others, in the files as in the annex."""
    notes = {note.id: note for note in (*document.notes, *document.late)}
    numbers = {note: number for number, note in enumerate(notes, 1)}
    return Paper(document, forum, language, notes, numbers, _listed(document, numbers), document.kept_back)


def _listed(document: Document, numbers: Mapping[str, int]) -> frozenset[str]:
    """Where the notes are too many, first those whose words are shown in the minutes, and those that came late."""
    shown = {line.source.note for line in document.summary.lines if isinstance(line, Quote)}
    shown |= {note.id for group in document.groups for note in group.points}
    shown |= {each.note.note for each in document.priorities} | {note.id for note in document.late}
    return frozenset(sorted(numbers, key=lambda note: (note not in shown, numbers[note]))[:LISTED])


def anchor(number: int) -> str:
    """The name of the place where a note stands in the file."""
    return f"note-{number}"
