"""What was acknowledged, kept beside the forum: which notes there must be, what each must say and ever said."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from forum.ids import normalised
from forum.workshop.lines import lines
from forum.workshop.notes import Form, Note, State
from forum.workshop.questions import Cell, Phase, Question

Line = tuple[str, str, str, str, Question, Phase, str]
"""Under which a repeat meets its note: author, token, drawing, door, question, phase, and the line as it counts."""

Place = tuple[str, str, Question]
"""Whose draft it is, of which session, for which question."""
Card = tuple[str, str]
"""Token and drawing; the draft of somebody who writes without a name has a card of its own."""


@dataclass
class Told:
    """One note as its last acknowledged act left it; `hid` while an organiser's hand is on it."""

    owner: str
    token: str
    sending: str
    session: str
    village: str
    group: str
    cell: Cell
    late: bool
    wordings: list[str]
    version: int = 1
    state: State = State.ACTIVE
    hid: bool = False

    @property
    def text(self) -> str:
        return self.wordings[-1]

    def says(self, text: str, state: State) -> None:
        """One version more."""
        self.wordings.append(text)
        self.state = state
        self.version += 1

    def reworded(self, words: str) -> None:
        """By its owner; what an organiser hid for its words stands again with others, "" takes it back."""
        if not words:
            return self.says(self.text, State.WITHDRAWN)
        self.hid = self.hid and words == self.text
        return self.says(words, State.HIDDEN if self.hid else State.ACTIVE)


@dataclass
class Ledger:
    """`undelivered` are the notes that changed since all was delivered; `drafts` the lines kept for each place."""

    notes: dict[str, Told] = field(default_factory=dict)
    chains: dict[Line, list[str]] = field(default_factory=dict)
    besides: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)
    undelivered: Counter[str] = field(default_factory=Counter)
    drafts: dict[Place, tuple[Card, dict[Phase, str]]] = field(default_factory=dict)

    def expected(self, person: str, form: Form) -> list[Line]:
        """The lines of a form that no note says yet under the same card."""
        wanted = typed(person, form)
        return [line for line in wanted if not any(self._says(id_, line) for id_ in self.chains.get(line, []))]

    def sent(self, person: str, form: Form, stored: Iterable[Note]) -> Iterator[str]:
        """Each line that was expected is answered by one note that is new; what kind each was."""
        new = {note.id: note for note in stored if note.id not in self.notes}
        expected = self.expected(person, form)
        yield from ("repeated" for line in typed(person, form) if line not in expected)
        for line in expected:
            found = [note for note in new.values() if (note.question, note.phase, normalised(note.text)) == line[4:]]
            assert len(found) == 1, f"{line[4:]} was acknowledged and is stored {len(found)} times"
            yield "anew" if line in self.chains else "new"
            self.chains.setdefault(line, []).append(found[0].id)
            self.add(new.pop(found[0].id), person, form.token)

    def add(self, note: Note, owner: str, token: str) -> None:
        """A note that an acknowledged act made."""
        assert (note.version, note.state) == (1, State.ACTIVE)
        place = (note.sending, note.session, note.village, note.group)
        self.notes[note.id] = Told(owner, token, *place, note.cell, note.late, [note.text])
        self.undelivered[note.id] += 1

    def reworded(self, note: str, words: str) -> None:
        self.notes[note].reworded(words)
        self.undelivered[note] += 1

    def moved(self, note: str, state: State) -> None:
        """It was taken back, or stands again as far as that is its owner's to say."""
        told = self.notes[note]
        told.says(told.text, State.HIDDEN if told.hid and state is State.ACTIVE else state)
        self.undelivered[note] += 1

    def looked_after(self, note: str, *, hid: bool) -> None:
        """By an organiser."""
        self.notes[note].hid = hid
        self.notes[note].says(self.notes[note].text, State.HIDDEN if hid else State.ACTIVE)
        self.undelivered[note] += 1

    def beside_says(self, line: tuple[str, str, str]) -> bool:
        """Whether a note that was kept beside another says so still."""
        return any(normalised(self.notes[id_].text) == line[-1] for id_ in self.besides.get(line, []))

    def of_sending(self, sending: str) -> dict[str, Told]:
        return {id_: told for id_, told in self.notes.items() if told.sending == sending}

    def sendings(self) -> list[tuple[str, str, str]]:
        """Owner, token and id of each."""
        return sorted({(told.owner, told.token, told.sending) for told in self.notes.values()})

    def counts(self, village: str = "", session: str = "", group: str = "") -> Counter[Cell]:
        """What a matrix must show."""
        standing = [told for told in self.notes.values() if told.state is State.ACTIVE]
        inside = [told for told in standing if not session or (told.session, told.group) == (session, group)]
        return Counter(told.cell for told in inside if village in ("", told.village))

    def drafted(self, key: Place, card: Card, fields: Mapping[Phase, str], kept: Card) -> None:
        """In place of what came from the same card, beside what came from another; `kept` is the draft's own card."""
        before = self.drafts.get(key)
        blank = not any(lines(text) for text in fields.values())
        if blank:
            if before and before[0] == card:
                self.drafts.pop(key)
        elif before and before[0] != card:
            self.drafts[key] = (kept, {phase: f"{fields[phase]}\n{before[1][phase]}" for phase in Phase})
        else:
            self.drafts[key] = (kept, dict(fields))

    def cleared(self, key: Place, form: Form, kept: Card) -> None:
        """A draft whose every line was sent goes."""
        before = self.drafts.get(key)
        if before and said(before[1]) <= said(form.fields):
            self.drafts.pop(key)
        elif before:
            self.drafts[key] = (kept, before[1])

    def _says(self, id_: str, line: Line) -> bool:
        return normalised(self.notes[id_].text) == line[-1]


def typed(person: str, form: Form) -> list[Line]:
    """The lines of a form, each once."""
    card = (person, form.token, form.drawing, form.via.value)
    found = [(*card, form.question, phase, normalised(line)) for phase in Phase for line in lines(form.fields[phase])]
    return list(dict.fromkeys(found))


def said(fields: Mapping[Phase, str]) -> frozenset[tuple[Phase, str]]:
    return frozenset((phase, normalised(line)) for phase, text in fields.items() for line in lines(text))
