"""A note is one line: how typed text becomes notes, and how a note changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from forum import ids
from forum.errors import EmptyForm, LineTooLong
from forum.people import LIST, Language
from forum.themes.themes import Theme
from forum.workshop.lines import LINE_LIMIT, checked, folded
from forum.workshop.origins import Source as Source
from forum.workshop.origins import State as State
from forum.workshop.origins import Via as Via
from forum.workshop.questions import Attribution, Cell, Horizon, Phase, Question


@dataclass(frozen=True, slots=True)
class Note:
    """One thought in one cell; times are UTC, `version` starts at 1.

    `sending` groups what one tap on Send stored, `submission` all that one person sent from one card.
    A note that was entered in the answers list has no author, nor has an anonymous one; `reason` says why one that is
    hidden is: forum.people.LIST, or the organiser's own words. `session` is the group work's id and `group` the number
    of its break-out group, both "" outside of one.
    `shown_as` is the name its author wants to be shown with (Attribution.NAME only).
    `themes` are what the wording in force was coded as by the version `codebook`, none before it was;
    what follows from the wording makes no other note of it.
    """

    id: str
    forum: str
    meeting: str
    village: str
    question: Question
    phase: Phase
    horizon: Horizon
    text: str
    language: Language
    author: str
    attribution: Attribution
    submission: str
    sending: str
    position: int
    sent_at: datetime
    changed_at: datetime
    version: int = 1
    state: State = State.ACTIVE
    late: bool = False
    group: str = ""
    source: Source = Source.PERSON
    reason: str = ""
    session: str = ""
    via: Via = Via.SELF
    shown_as: str = ""
    themes: tuple[Theme, ...] = field(default=(), compare=False)
    codebook: str = field(default="", compare=False)

    @property
    def cell(self) -> Cell:
        return Cell(self.question, self.phase)


@dataclass(frozen=True, slots=True)
class Form:
    """What a person typed: `token` is made when the card is drawn and comes back with every repeat.

    `drawing` tells a form that was drawn from a receipt from all others of its card: what is typed there is meant anew.
    `session` is the group work that the form says it belongs to, which the desk looks up. `also` are further villages
    that get a note of their own.
    """

    token: str
    question: Question
    fields: Mapping[Phase, str]
    horizon: Horizon = Horizon.UNSET
    village: str = ""
    drawing: str = ""
    session: str = ""
    via: Via = Via.SELF
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Who sends, from where, when: what every note of one sending shares.

    `attribution` and `shown_as` are those in force: who writes for somebody else lends them no name.
    """

    forum: str
    meeting: str
    village: str
    language: Language
    author: str
    now: datetime
    session: str = ""
    group: str = ""
    late: bool = False
    attribution: Attribution = Attribution.VILLAGE
    shown_as: str = ""


def written(form: Form, origin: Origin) -> tuple[Note, ...]:
    """The notes in a form, with ids that a repeat meets again; EmptyForm when there are none.

    The id is made from token, drawing, author, cell and normalised line: two people on one shared card never meet,
    and another text under the same token is another note.
    """
    keyed: dict[str, tuple[Phase, str]] = {}
    for phase, line in checked(form.fields):
        keyed.setdefault(_note_key(form, origin.author, phase, line), (phase, line))
    if not keyed:
        raise EmptyForm
    sending = ids.key_for(form.token, origin.author, *keyed)
    card = submission(form.token, origin.author)
    return tuple(
        _note(key, form, origin, (card, sending), position, phase, line)
        for position, (key, (phase, line)) in enumerate(keyed.items())
    )


def submission(token: str, author: str) -> str:
    """One card in one person's hands, however often it is sent; without a name where `author` is ""."""
    return ids.key_for("submission", token, author)


def _note_key(form: Form, author: str, phase: Phase, line: str) -> str:
    drawn = (form.token, form.drawing) if form.drawing else (form.token,)
    if form.via is Via.SCRIBE:
        # The scribe and whoever they write for may have had the same thought.
        drawn = (*drawn, form.via)
    return ids.key_for(*drawn, author, form.question, phase, ids.normalised(line))


def anew(note: Note) -> Note:
    """The note under a further id, always the same: for a line whose first id now carries another wording."""
    return replace(note, id=ids.key_for("anew", note.id))


def same(note: Note, stored: Note) -> bool:
    """Whether what was typed stands in the store, as far as repeats go.

    A wording that was corrected in the list is the same note still: its author never said anything else.
    """
    return stored is note or stored.source is Source.EDITED or ids.normalised(note.text) == ids.normalised(stored.text)


def _note(key: str, form: Form, origin: Origin, sent: tuple[str, str], position: int, phase: Phase, line: str) -> Note:
    card, sending = sent
    return Note(
        id=key,
        forum=origin.forum,
        meeting=origin.meeting,
        village=origin.village,
        question=form.question,
        phase=phase,
        horizon=form.horizon if form.question is Question.CAN_IMPROVE else Horizon.UNSET,
        text=line,
        language=origin.language,
        author=origin.author,
        attribution=origin.attribution,
        submission=card,
        sending=sending,
        position=position,
        sent_at=origin.now,
        changed_at=origin.now,
        late=origin.late,
        group=origin.group,
        session=origin.session,
        via=form.via,
        shown_as=origin.shown_as,
    )


def edited(note: Note, text: str, now: datetime) -> Note:
    """The note with new wording, or withdrawn when the wording is empty; the same note when nothing changed.

    What an organiser hid for its words stands again with others. What was deleted in the list takes new wording but
    stays hidden: whoever deleted it there has to let it be seen again.
    """
    words = _checked(note, text)
    if not words:
        return withdrawn(note, now)
    if words == note.text and note.state is not State.WITHDRAWN:
        return note
    answered = note.reason not in ("", LIST) and words != note.text
    said = replace(note, reason="", state=State.ACTIVE) if answered else replace(note, state=_shown_as(note))
    return replace(reworded(said, words), source=Source.PERSON, version=note.version + 1, changed_at=now)


def beside(note: Note, text: str, now: datetime, author: str = "") -> Note:
    """A further note in the same cell, with the other wording of somebody who changed it at the same time.

    `author` is whoever typed it, where that is not the owner of the note: then it is shown with its village only.
    """
    words = _checked(note, text)
    key = ids.key_for("beside", note.id, author, ids.normalised(words))
    further = replace(reworded(note, words), id=key, state=State.ACTIVE, reason="", source=Source.PERSON)
    further = replace(further, version=1, changed_at=now)
    if not author:
        return further
    owned = replace(further, author=author, sending=key, submission=key)
    return replace(owned, attribution=Attribution.VILLAGE, shown_as="")


def reworded(note: Note, words: str) -> Note:
    """The note with these words; what they are about is found when they are stored."""
    return note if words == note.text else replace(note, text=words, themes=(), codebook="")


def _checked(note: Note, text: str) -> str:
    words = folded(text)
    if len(words) > LINE_LIMIT and words != note.text:
        raise LineTooLong(line=note.position + 1, length=len(words), limit=LINE_LIMIT)
    return words


def withdrawn(note: Note, now: datetime) -> Note:
    """The note taken back; its text stays in the history, and with it that it was hidden.

    A hidden one too: a row that comes back in the list must not show what its author wants gone.
    """
    if note.state is State.WITHDRAWN:
        return note
    return replace(note, state=State.WITHDRAWN, version=note.version + 1, changed_at=now)


def restored(note: Note, now: datetime) -> Note:
    """A withdrawn note put back as it was."""
    if note.state is not State.WITHDRAWN:
        return note
    return replace(note, state=_shown_as(note), version=note.version + 1, changed_at=now)


def _shown_as(note: Note) -> State:
    """What a note is that its author wants to stand: hidden as long as whoever hid it has not changed their mind."""
    return State.HIDDEN if note.state is State.HIDDEN or note.reason else State.ACTIVE
