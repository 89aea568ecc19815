"""The document of a gathering, drawn from what stands: nothing in it leads to whoever wrote a note."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from forum.groupwork.sessions import Group, Presenter, Session
from forum.minutes import canonical
from forum.minutes.document import Document, GroupResult
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Minutes, Presence, State
from forum.summary.lines import Ref
from forum.summary.summaries import Summary
from forum.workshop.notes import Note
from forum.workshop.questions import Attribution

LOCKED_AS = State.APPROVED
"""Being published changes nothing of the text."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The summary of a gathering with its notes: those in time, and the late ones (forum.summary.desk)."""

    summary: Summary
    notes: tuple[Note, ...]
    late: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Around:
    """What else stands in the document; `unquoted` are the ids of notes whose words may not be shown."""

    attendees: tuple[Attendee, ...]
    actions: tuple[ActionPoint, ...]
    groups: tuple[GroupResult, ...] = ()
    unquoted: frozenset[str] = frozenset()


def drawn(minutes: Minutes, found: Drawn, around: Around) -> Document:
    """All that the minutes say as things stand."""
    return Document(
        gathering=minutes.id,
        forum=minutes.forum,
        language=minutes.language,
        title=minutes.title,
        place=minutes.place,
        starts_at=minutes.starts_at,
        ends_at=minutes.ends_at,
        state=minutes.state,
        attendees=tuple(replace(each, person="") for each in around.attendees if each.presence is not Presence.COMING),
        points=minutes.points,
        groups=tuple(replace(each, points=_unsigned(each.points)) for each in around.groups),
        summary=found.summary,
        notes=_unsigned(found.notes),
        late=_unsigned(found.late),
        actions=tuple(replace(each, owner="", created_by="") for each in around.actions),
        next_steps=minutes.next_steps,
        drawn_at=minutes.changed_at,
        priorities=found.summary.priorities,
        unquoted=_beside(found.summary, around.unquoted),
    )


def text(document: Document) -> str:
    """The text that is locked: without what only says how it came into force."""
    return canonical.text(replace(document, state=LOCKED_AS, amendments=(), locked_at=None, hash=""))


def read(written: str, minutes: Minutes, amendments: Sequence[Amendment]) -> Document:
    """The document of a locked text, with how it stands in force."""
    found = canonical.read(Document, written)
    hash_ = amendments[-1].hash if amendments else minutes.hash
    return replace(found, state=minutes.state, amendments=tuple(amendments), locked_at=minutes.locked_at, hash=hash_)


def supplemented(document: Document, notes: Iterable[Note], unquoted: Collection[str] = ()) -> Document:
    """With the notes that came after it was locked, in its supplement; nothing else of it changes.

    `unquoted` are the ids of those whose words may not be shown; what was locked with its words keeps them.
    """
    known = {note.id for note in (*document.notes, *document.late)}
    further = [note for note in notes if note.id not in known]
    kept_back = sorted(note.id for note in further if note.id in unquoted)
    late = (*document.late, *_unsigned(further))
    return replace(document, late=late, unquoted=(*document.unquoted, *kept_back))


def anonymised(document: Document, notes: Collection[str]) -> Document:
    """Without the names that these notes (ids) are shown with; their words stay."""
    groups = tuple(replace(each, points=_nameless(each.points, notes)) for each in document.groups)
    return replace(
        document, notes=_nameless(document.notes, notes), late=_nameless(document.late, notes), groups=groups
    )


def named(document: Document) -> frozenset[str]:
    """The ids of notes that are shown with a name."""
    return frozenset(note.id for note in (*document.notes, *document.late) if note.shown_as)


def refs(document: Document) -> tuple[Ref, ...]:
    """Every note of the document in its wording."""
    return tuple(Ref(note.id, note.version) for note in (*document.notes, *document.late))


def groups(
    session: Session, notes: Sequence[Note], presenters: Mapping[int, Presenter], names: Mapping[str, str]
) -> tuple[GroupResult, ...]:
    """What each break-out group brought; `names` are those of people as they stand in the minutes."""
    return tuple(_group(group, notes, presenters.get(group.number), names) for group in session.groups)


def _group(group: Group, notes: Sequence[Note], presenter: Presenter | None, names: Mapping[str, str]) -> GroupResult:
    own = {note.id: note for note in notes if note.group == str(group.number)}
    villages = group.villages or tuple(sorted({note.village for note in own.values()}))
    if presenter is None:
        return GroupResult(group.number, villages, "", len(own))
    points = tuple(own[id_] for id_ in presenter.points if id_ in own)
    return GroupResult(group.number, villages, names.get(presenter.person, ""), len(own), points)


def _beside(summary: Summary, unquoted: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(unquoted - {ref.note for ref in summary.withheld}))


def _unsigned(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Author, sending and submission lead to a person; what is left is what everybody may see."""
    return tuple(replace(note, author="", submission="", sending="", reason="") for note in notes)


def _nameless(notes: Iterable[Note], which: Collection[str]) -> tuple[Note, ...]:
    """Also where somebody's note is shown with its village only: the text tells the same of all that was asked for."""
    return tuple(
        replace(note, shown_as="", attribution=Attribution.ANONYMOUS) if note.id in which and note.shown_as else note
        for note in notes
    )
