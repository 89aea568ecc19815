"""One field per note: change, take back by emptying, and both versions where somebody was faster."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.receipt import why_hidden
from bot.cards.typed import escaped, shortened, weight, within
from bot.cards.workshop import number, phase_label, word
from forum.people import LIST
from forum.workshop.lines import LINE_LIMIT
from forum.workshop.notes import Note, Source, State
from texts import say
from texts.names import genitive

FIELDS_MOST = 15
PAGE_BYTES = 7500
KEPT_BYTES = 15000
PREFIX = "note-"
TITLE_MOST = 20
KEEP, MINE, BOTH = "keep", "mine", "both"
SELF = "self"
"""It was the person who changed it, somewhere else."""


@dataclass(frozen=True, slots=True)
class Edits:
    """What an edit card brought back: wording by note id, the versions that were read, and where its page began.

    `settle` is what becomes of the `clash`, the notes that somebody else changed meanwhile; `note` is the only one that
    the card is about, "" for the whole sending.
    """

    sending: str
    texts: Mapping[str, str]
    versions: Mapping[str, int]
    start: int = 0
    settle: str = ""
    clash: frozenset[str] = frozenset()
    note: str = ""

    @property
    def pairs(self) -> dict[str, tuple[int, str]]:
        """(version read, new wording) by note id; a field without its version counts as never read."""
        left = self.clash if self.settle in (KEEP, BOTH) else frozenset()
        return {id_: (self.versions.get(id_, 0), text) for id_, text in self.texts.items() if id_ not in left}

    @property
    def beside(self) -> dict[str, str]:
        """The wordings that are to stand beside those of others."""
        wanted = self.clash if self.settle == BOTH else frozenset()
        return {id_: text for id_, text in self.texts.items() if id_ in wanted and text.strip()}


@dataclass(frozen=True, slots=True)
class Page:
    """The notes on one card; `following` is where the next one begins, None on the last.

    `typed` wins over the stored text in a field, `problems` stand above it; `clash` are notes that were changed
    meanwhile: both versions are shown, and `by` is who changed them (forum.people.LIST, SELF, a first name, "").
    `notice` stands above the buttons; `only` is the id of the one note that the card is about. `own`: the notes are
    the reader's.
    """

    sending: str
    token: str
    notes: Sequence[Note]
    start: int = 0
    following: int | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    clash: frozenset[str] = frozenset()
    by: str = ""
    notice: str = ""
    only: str = ""
    own: bool = False


def edit(page: Page, language: str) -> Card:
    """The fields of one page, with [Gem] and [Tilbage]; what is to be settled stands first, its buttons right below."""
    act = elements.actions(*(_settling if page.clash else _buttons)(page, language))
    notice = [elements.problem(page.notice)] if page.notice else []
    heading = say(language, "edit-heading", count=len(page.notes)) if page.own else say(language, "edit-heading-other")
    # An organiser takes nobody's note back: an emptied field changes nothing.
    hint = [elements.small(say(language, "edit-hint"))] if page.own else []
    body = [
        elements.heading(heading),
        *([elements.problem(_clashed(page.by, language))] if page.clash else []),
        *hint,
        *_fields(page, language, clashing=True),
        *([*notice, act] if page.clash else []),
        *_fields(page, language, clashing=False),
        *([] if page.clash else [*notice, act]),
    ]
    return elements.card(language, body, fallback=heading)


def _fields(page: Page, language: str, *, clashing: bool) -> list[Element]:
    """The notes that somebody else changed meanwhile, or the others; each under its own number."""
    numbered = enumerate(page.notes, page.start + 1)
    wanted = [(number, note) for number, note in numbered if (note.id in page.clash) == clashing]
    return [part for number, note in wanted for part in _note(page, note, number, language)]


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
    heading, title = say(language, "edit-heading", count=len(edits.texts)), say(language, "edit-save")
    versions = dict(islice(edits.versions.items(), FIELDS_MOST))
    save = elements.button(title, "workshop.save", ids, primary=True, versions=versions, start=edits.start)
    body = [elements.heading(heading), *fields, elements.problem(notice), elements.actions(save)]
    return elements.card(language, body, fallback=heading)


def paged(notes: Sequence[Note], start: int) -> tuple[Sequence[Note], int | None]:
    """The notes of the page that begins at `start`, and where the next one does: up to 15, within the card's size."""
    begin = start if 0 <= start < len(notes) else 0
    size, end = 0, begin
    for note in notes[begin : begin + FIELDS_MOST]:
        size += weight(note.text) + weight(note.reason)
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
        settle=word(data, "settle"),
        clash=frozenset(id_ for id_ in _listed(data.get("clash")) if isinstance(id_, str)),
        note=word(data, "note"),
    )


def start_in(data: Mapping[str, object]) -> int:
    """Where the page begins; 0 for anything odd."""
    return number(data, "start")


def _listed(value: object) -> list[object]:
    return value[:FIELDS_MOST] if isinstance(value, list) else []


def _is_field(name: str) -> bool:
    return name.startswith(PREFIX) and len(name) <= elements.ID_LIMIT


def _in_list_only(note: Note) -> bool:
    """Too long for a field, which would cut off what somebody wrote in the list, and save it so."""
    return note.state is not State.WITHDRAWN and len(note.text) > LINE_LIMIT


def _note(page: Page, note: Note, number: int, language: str) -> list[Element]:
    told = [elements.small(line) for line in _told(note, language)]
    if _in_list_only(note):
        return [elements.verbatim(shortened(note.text, LINE_LIMIT), spacing="Small"), *told]
    label = f"{phase_label(note.phase, language)} · {say(language, 'edit-note', number=number)}"
    value = page.typed.get(note.id, "" if note.state is State.WITHDRAWN else note.text)
    made = elements.field(
        f"{PREFIX}{note.id}", label, limit=LINE_LIMIT, value=within(value, KEPT_BYTES // len(page.notes))
    )
    wrong = page.problems.get(note.id)
    return [*([elements.problem(wrong)] if wrong else []), made, *told, *_stored(page, note, language)]


def _told(note: Note, language: str) -> list[str]:
    """What somebody else did to the note."""
    hidden = [why_hidden(note, language)] if note.state is State.HIDDEN else []
    again = ["edit-shows-again"] if note.state is State.HIDDEN and note.reason not in ("", LIST) else []
    edited = ["list-edited"] if note.source is Source.EDITED else []
    keys = [*again, *edited, *(["edit-in-list"] if _in_list_only(note) else [])]
    return [*hidden, *(say(language, key) for key in keys)]


def _stored(page: Page, note: Note, language: str) -> list[Element]:
    if note.id not in page.clash:
        return []
    if note.state is State.WITHDRAWN:
        return [elements.small(say(language, "edit-stored-gone"))]
    if note.state is State.HIDDEN:
        by = "edit-stored-hidden" if note.reason in ("", LIST) else "edit-stored-hidden-by"
        return [elements.small(say(language, by))]
    return [elements.small(say(language, "edit-stored")), elements.verbatim(note.text, spacing="Small")]


def _clashed(by: str, language: str) -> str:
    known = {LIST: "edit-conflict-list", SELF: "edit-conflict-self", "": "edit-conflict"}
    return say(language, known[by]) if by in known else say(language, "edit-conflict-name", name=escaped(by))


def _keeping(by: str, language: str) -> str:
    if by == LIST:
        return say(language, "edit-keep-list")
    title = say(language, "edit-keep", whose=genitive(by, language)) if by not in (SELF, "") else ""
    return title if 0 < len(title) <= TITLE_MOST else say(language, "edit-keep-stored")


def _ids(page: Page) -> dict[str, object]:
    question = page.notes[0].question.value if page.notes else ""
    only = {"note": page.only} if page.only else {}
    return {"sending": page.sending, "token": page.token, "question": question, **only}


def _read(page: Page) -> dict[str, object]:
    versions = {note.id: note.version for note in page.notes if not _in_list_only(note)}
    return {"versions": versions, "start": page.start}


def _buttons(page: Page, language: str) -> list[Element]:
    save = "edit-save" if page.following is None else "edit-save-on"
    return [
        elements.button(say(language, save), "workshop.save", {**_ids(page), **_read(page)}, primary=True),
        elements.button(say(language, "edit-back"), "workshop.receipt", _ids(page), inputs=False),
        *([elements.button(say(language, "quote-mine"), "quote.mine", _ids(page), inputs=False)] if page.own else []),
    ]


def _settling(page: Page, language: str) -> list[Element]:
    """Theirs, mine, or both: what was typed for other notes on the page is saved with any of them."""
    titles = {KEEP: _keeping(page.by, language), MINE: say(language, "edit-mine"), BOTH: say(language, "edit-both")}
    read = {**_ids(page), **_read(page), "clash": sorted(page.clash)}
    return [elements.button(title, "workshop.save", {**read, "settle": settle}) for settle, title in titles.items()]
