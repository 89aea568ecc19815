"""What was acknowledged, kept beside the forum: which notes there must be, what each must say, and what it ever said."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from forum.ids import normalised
from forum.workshop.lines import lines
from forum.workshop.notes import Form, Note, State
from forum.workshop.questions import Cell, Phase, Question

Line = tuple[str, str, str, str, Question, Phase, str]
"""Under which a repeat meets its note: author, token, drawing, door, question, phase, and the line as it counts."""


@dataclass
class Told:
    """One note as its last acknowledged act left it; `hid` while an organiser's hand is on it."""

    author: str
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


@dataclass
class Ledger:
    """`undelivered` are the notes that changed since all was delivered; `drafts` the lines kept for each place."""

    notes: dict[str, Told] = field(default_factory=dict)
    chains: dict[Line, list[str]] = field(default_factory=dict)
    undelivered: Counter[str] = field(default_factory=Counter)
    drafts: dict[tuple[str, str, Question], tuple[tuple[str, str], dict[Phase, str]]] = field(default_factory=dict)

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
            self.add(new.pop(found[0].id))

    def add(self, note: Note) -> None:
        """A note that an acknowledged act made."""
        assert (note.version, note.state) == (1, State.ACTIVE)
        self.notes[note.id] = Told(
            note.author, note.sending, note.session, note.village, note.group, note.cell, note.late, [note.text]
        )
        self.undelivered[note.id] += 1

    def changed(self, note: str, text: str, state: State) -> None:
        """An acknowledged act gave it a version more."""
        self.notes[note].says(text, state)
        self.undelivered[note] += 1

    def moved(self, note: str, state: State) -> None:
        """It was taken back, or stands again as far as that is its author's to say."""
        told = self.notes[note]
        self.changed(note, told.text, State.HIDDEN if told.hid and state is State.ACTIVE else state)

    def of_sending(self, sending: str) -> dict[str, Told]:
        return {id_: told for id_, told in self.notes.items() if told.sending == sending}

    def sendings(self, author: str) -> list[str]:
        return sorted({told.sending for told in self.notes.values() if told.author == author})

    def counts(self, village: str = "", session: str = "", group: str = "") -> Counter[Cell]:
        """What a matrix must show."""
        standing = [told for told in self.notes.values() if told.state is State.ACTIVE]
        inside = [told for told in standing if not session or (told.session, told.group) == (session, group)]
        return Counter(told.cell for told in inside if village in ("", told.village))

    def drafted(self, key: tuple[str, str, Question], card: tuple[str, str], fields: Mapping[Phase, str]) -> None:
        """Kept: in place of what came from the same card, beside what came from another."""
        before = self.drafts.get(key)
        blank = not any(lines(text) for text in fields.values())
        if before and before[0] != card:
            if not blank:
                self.drafts[key] = (card, {phase: f"{fields[phase]}\n{before[1][phase]}" for phase in Phase})
        elif blank:
            self.drafts.pop(key, None)
        else:
            self.drafts[key] = (card, dict(fields))

    def cleared(self, key: tuple[str, str, Question], form: Form) -> None:
        """A draft whose every line was sent goes."""
        before = self.drafts.get(key)
        if before and said(before[1]) <= said(form.fields):
            self.drafts.pop(key)

    def _says(self, id_: str, line: Line) -> bool:
        return normalised(self.notes[id_].text) == line[-1]


def typed(person: str, form: Form) -> list[Line]:
    """The lines of a form, each once."""
    card = (person, form.token, form.drawing, form.via.value)
    found = [(*card, form.question, phase, normalised(line)) for phase in Phase for line in lines(form.fields[phase])]
    return list(dict.fromkeys(found))


def said(fields: Mapping[Phase, str]) -> frozenset[tuple[Phase, str]]:
    return frozenset((phase, normalised(line)) for phase, text in fields.items() for line in lines(text))
