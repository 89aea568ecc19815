"""What stands in the rows of the workbook and of the plain sheet: the matrix, every note, the sources of each line."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from documents import sourced
from documents.cells import Value
from forum.erfa import times
from forum.groups import Forum, names
from forum.people import LIST, Language
from forum.summary.lines import Ref
from forum.summary.summaries import Summary
from forum.workshop.notes import Note, Source, State
from forum.workshop.ports import Version
from forum.workshop.questions import Phase, Question
from texts import say

Row = Sequence[Value]
NOTE_COLUMNS = (
    "key",
    "village",
    "question",
    "phase",
    "horizon",
    "text",
    "language",
    "attribution",
    "sent-at",
    "version",
    "late",
    "origin",
    "group",
    "name",
    "noted",
)
ORIGINS = {
    Source.PERSON: "workbook-origin-person",
    Source.EDITED: "list-edited",
    Source.ENTERED: "list-entered",
}
WORDING_COLUMNS = ("key", "village", "version", "changed-at", "origin", "text")
SOURCE_COLUMNS = ("line", "kind", "part", "question", "phase", "says", "key", "version")


def of_matrix(notes: Sequence[Note], forum: Forum, language: Language) -> Iterator[Row]:
    """The three questions by the three phases, with their totals; headings first."""
    counts = Counter((note.question, note.phase) for note in notes)
    total = say(language, "workbook-total")
    yield ["", *(_phase(phase, language) for phase in Phase), total]
    for question in Question:
        cells = [counts[question, phase] for phase in Phase]
        yield [_question(question, forum, language), *cells, sum(cells)]
    columns = [sum(counts[question, phase] for question in Question) for phase in Phase]
    yield [total, *columns, sum(columns)]


def of_notes(notes: Iterable[Note], forum: Forum, language: Language) -> Iterator[Row]:
    """The headings, and one row a note; a time is on the forum's wall, to the second."""
    yield _headings(NOTE_COLUMNS, language)
    villages = names(forum.groups)
    for note in notes:
        yield [
            note.id,
            villages.get(note.village, note.village),
            _question(note.question, forum, language),
            _phase(note.phase, language),
            say(language, f"horizon-{note.horizon.value}") if note.question is Question.CAN_IMPROVE else "",
            note.text,
            say(language, f"summary-in-{note.language.value}"),
            say(language, f"workbook-attributed-{note.attribution.value}"),
            times.local(note.sent_at, forum.zone).replace(tzinfo=None, microsecond=0),
            note.version,
            say(language, "workbook-yes" if note.late else "workbook-no"),
            say(language, ORIGINS[note.source]),
            say(language, "note-group", number=note.group) if note.group else "",
            note.shown_as,
            say(language, f"note-noted-{note.via}") if note.via else "",
        ]


def of_wordings(told: Iterable[tuple[Note, Sequence[Version]]], forum: Forum, language: Language) -> Iterator[Row]:
    """The headings, and one row for everything that a note ever said, oldest first, with whose hand it was."""
    yield _headings(WORDING_COLUMNS, language)
    villages = names(forum.groups)
    for note, versions in told:
        for before, said in zip([None, *versions], versions, strict=False):
            at = times.local(said.at, forum.zone).replace(tzinfo=None, microsecond=0)
            village = villages.get(note.village, note.village)
            yield [note.id, village, said.version, at, say(language, _origin(said, before)), said.text]


def _origin(said: Version, before: Version | None) -> str:
    if said.by != LIST:
        hid = said.state is State.HIDDEN and before is not None and before.state is not State.HIDDEN
        return "workbook-origin-hidden" if hid else ORIGINS[Source.PERSON]
    if said.state is State.HIDDEN:
        return "list-hidden"
    return ORIGINS[Source.ENTERED if said.version == 1 else Source.EDITED]


def of_sources(summary: Summary, forum: Forum, language: Language) -> Iterator[Row]:
    """The headings, and one row for each line of the summary and note behind it."""
    yield _headings(SOURCE_COLUMNS, language)
    for number, line in enumerate(summary.lines, 1):
        for told, refs in sourced.told(line, forum, language):
            for ref in refs or (Ref("", 0),):
                yield [number, *told, ref.note, ref.version or ""]


def _question(question: Question, forum: Forum, language: Language) -> str:
    return say(language, f"question-short-{question.value}", year=str(forum.wish_year))


def _phase(phase: Phase, language: Language) -> str:
    return say(language, f"phase-{phase.value}")


def _headings(columns: Iterable[str], language: Language) -> Row:
    return [say(language, f"workbook-{column}") for column in columns]
