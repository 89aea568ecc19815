"""One field per note: change, take back by emptying, and both versions where somebody was faster."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import shortened, weight, within
from bot.cards.workshop import number, phase_label, word
from forum.workshop.lines import LINE_LIMIT
from forum.workshop.notes import Note, Source, State
from texts import say

FIELDS_MOST = 15
PAGE_BYTES = 7500
KEPT_BYTES = 15000
PREFIX = "note-"


@dataclass(frozen=True, slots=True)
class Edits:
    """What an edit card brought back: wording by note id, the versions that were read, and where its page began."""

    sending: str
    texts: Mapping[str, str]
    versions: Mapping[str, int]
    start: int = 0

    @property
    def pairs(self) -> dict[str, tuple[int, str]]:
        """(version read, new wording) by note id; a field without its version counts as never read."""
        return {id_: (self.versions.get(id_, 0), text) for id_, text in self.texts.items()}


@dataclass(frozen=True, slots=True)
class Page:
    """The notes on one card; `following` is where the next one begins, None on the last.

    `typed` wins over the stored text in a field, `problems` stand above it; `conflict` shows both versions.
    """

    sending: str
    token: str
    notes: Sequence[Note]
    start: int = 0
    following: int | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    conflict: bool = False


def edit(page: Page, language: str) -> Card:
    """The fields of one page, with [Gem] and [Tilbage]."""
    notice = elements.problem(say(language, "edit-conflict")) if page.conflict else None
    body = [
        elements.heading(say(language, "edit-heading")),
        *([notice] if notice else []),
        elements.small(say(language, "edit-hint")),
        *(
            part
            for number, note in enumerate(page.notes, page.start + 1)
            for part in _note(page, note, number, language)
        ),
        elements.actions(*_buttons(page, language)),
    ]
    return elements.card(language, body, fallback=say(language, "edit-heading"))


def kept(edits: Edits, token: str, question: str, notice: str, language: str) -> Card:
    """One page's fields as they were sent, without a look at the store; the notice stands above [Gem]."""
    ids = {"sending": edits.sending, "token": token, "question": question}
    room = KEPT_BYTES // max(1, len(edits.texts))
    fields = (
        elements.field(
            f"{PREFIX}{id_}", say(language, "edit-note", number=place), limit=LINE_LIMIT, value=within(text, room)
        )
        for place, (id_, text) in enumerate(islice(edits.texts.items(), FIELDS_MOST), edits.start + 1)
    )
    heading, title = say(language, "edit-heading"), say(language, "edit-save")
    versions = dict(islice(edits.versions.items(), FIELDS_MOST))
    save = elements.button(title, "workshop.save", ids, primary=True, versions=versions, start=edits.start)
    body = [elements.heading(heading), *fields, elements.problem(notice), elements.actions(save)]
    return elements.card(language, body, fallback=heading)


def paged(notes: Sequence[Note], start: int) -> tuple[Sequence[Note], int | None]:
    """The notes of the page that begins at `start`, and where the next one does: up to 15, within the card's size."""
    begin = start if 0 <= start < len(notes) else 0
    size, end = 0, begin
    for note in notes[begin : begin + FIELDS_MOST]:
        size += weight(note.text)
        if end > begin and size > PAGE_BYTES:
            break
        end += 1
    return notes[begin:end], end if end < len(notes) else None


def edits_in(data: Mapping[str, object]) -> Edits:
    """An edit card's payload, checked for type; the sending's notes are looked up by the desk.

    Clients leave a field out that was emptied, so a note whose version came back without wording is an emptied one.
    """
    fields = {
        name.removeprefix(PREFIX): text for name, text in data.items() if isinstance(text, str) and _is_field(name)
    }
    versions = data.get("versions")
    read = versions if isinstance(versions, dict) else {}
    seen = {id_: number(read, id_) for id_ in read if len(id_) <= elements.ID_LIMIT}
    return Edits(
        sending=word(data, "sending"),
        texts={**dict.fromkeys(seen, ""), **fields},
        versions=seen,
        start=start_in(data),
    )


def start_in(data: Mapping[str, object]) -> int:
    """Where the page begins; 0 for anything odd."""
    return number(data, "start")


def _is_field(name: str) -> bool:
    return name.startswith(PREFIX) and len(name) <= elements.ID_LIMIT


def _in_list_only(note: Note) -> bool:
    """Too long for a field, which would cut off what somebody wrote in the list, and save it so."""
    return note.state is not State.WITHDRAWN and len(note.text) > LINE_LIMIT


def _note(page: Page, note: Note, number: int, language: str) -> list[Element]:
    told = [elements.small(say(language, key)) for key in _told(note)]
    if _in_list_only(note):
        return [elements.verbatim(shortened(note.text, LINE_LIMIT), spacing="Small"), *told]
    label = f"{phase_label(note.phase, language)} · {say(language, 'edit-note', number=number)}"
    value = page.typed.get(note.id, "" if note.state is State.WITHDRAWN else note.text)
    made = elements.field(
        f"{PREFIX}{note.id}", label, limit=LINE_LIMIT, value=within(value, KEPT_BYTES // len(page.notes))
    )
    wrong = page.problems.get(note.id)
    return [*([elements.problem(wrong)] if wrong else []), made, *told, *_stored(page, note, language)]


def _told(note: Note) -> list[str]:
    """What somebody did to the note in the answers list."""
    hidden = ["list-hidden"] if note.state is State.HIDDEN else []
    edited = ["list-edited"] if note.source is Source.EDITED else []
    return [*hidden, *edited, *(["edit-in-list"] if _in_list_only(note) else [])]


def _stored(page: Page, note: Note, language: str) -> list[Element]:
    if not page.conflict or page.typed.get(note.id, note.text) == note.text:
        return []
    if note.state is State.WITHDRAWN:
        return [elements.small(say(language, "edit-stored-gone"))]
    if note.state is State.HIDDEN:
        return [elements.small(say(language, "edit-stored-hidden"))]
    return [elements.small(say(language, "edit-stored")), elements.verbatim(note.text, spacing="Small")]


def _buttons(page: Page, language: str) -> list[Element]:
    question = page.notes[0].question.value if page.notes else ""
    ids = {"sending": page.sending, "token": page.token, "question": question}
    versions = {note.id: note.version for note in page.notes if not _in_list_only(note)}
    last = page.following is None
    save = "edit-save-mine" if page.conflict else ("edit-save" if last else "edit-save-on")
    back = "edit-keep-stored" if page.conflict else "edit-back"
    return [
        elements.button(say(language, save), "workshop.save", ids, primary=True, versions=versions, start=page.start),
        elements.button(say(language, back), "workshop.receipt", ids, inputs=False),
    ]
