"""F21: the author's word, asked for once, for one wording; and no quote without it in any summary."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum.errors import ChangedMeanwhile, NoSuchNote, NotAllowed, NotYours
from forum.people import Language, Person, Role
from forum.ports import Kind
from forum.quoting import standing
from forum.quoting.consents import Consent, Quoting
from forum.quoting.desk import NobodyToAsk, Quotes
from forum.summary import summaries
from forum.summary.lines import Part, Quote
from forum.workshop.notes import Note, submission
from forum.workshop.questions import CELLS
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.forum.alike.memory import MemoryConsents, MemoryRulings, PaperTable, Village
from tests.forum.summary import answers

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
INGE, KIM = (Person(id_, id_, Role.MEMBER, Language.DA) for id_ in ("inge", "kim"))
PLAIN = answers.note(1, text="Vi har en velkomstfest", meeting="open", sending="one")
NAMED = answers.note(2, text="Jens tager imod", meeting="open", sending="two")
PAPER = answers.note(3, text="Spørg Jens", meeting="open", author="", sending="three")
AT = datetime(2021, 9, 14, 17, 0, tzinfo=UTC)


@dataclass
class Room:
    notes: MemoryNotes
    consents: MemoryConsents
    desk: Quotes

    async def state(self, note: Note) -> Quoting:
        now = self.notes.notes[note.id]
        told = await self.desk.standing([now])
        return told[note.id].state if note.id in told else Quoting.FREE

    def reworded(self, note: Note, text: str) -> Note:
        before = self.notes.notes[note.id]
        self.notes.notes[note.id] = replace(before, text=text, version=before.version + 1)
        return self.notes.notes[note.id]


@pytest.fixture
def room() -> Room:
    notes, consents = MemoryNotes({each.id: each for each in (PLAIN, NAMED, PAPER)}), MemoryConsents()
    table = PaperTable(notes, MemoryRulings())
    directory = FixedDirectory(landsbyforum())
    known = Village(("Jens Nissen",))
    return Room(notes, consents, Quotes(directory, notes, consents, table, known, table.rulings, StillClock()))


async def test_a_note_is_free_and_one_that_names_somebody_needs_a_word(room: Room):
    assert [await room.state(note) for note in (PLAIN, NAMED, PAPER)] == [Quoting.FREE, Quoting.NEEDED, Quoting.NEEDED]
    found = await room.desk.waiting(LISE)
    assert [(each.note.id, each.askable) for each in found.notes] == [(NAMED.id, True), (PAPER.id, False)]


async def test_the_author_is_asked_once_for_a_wording(room: Room):
    for _ in range(3):
        await room.desk.ask(LISE, NAMED.id, NAMED.version)
    (row,) = room.consents.rows
    assert (row.kind, row.target, row.subject) == (Kind.QUOTE_ASKED, "person:inge", NAMED.id)
    assert await room.state(NAMED) is Quoting.ASKED
    told = await room.desk.told(NAMED.id)
    assert told is not None
    assert told.note == NAMED


@pytest.mark.parametrize(("may", "state"), [(True, Quoting.YES), (False, Quoting.NO)])
async def test_who_has_answered_is_not_asked_again_and_may_think_better_of_it(room: Room, may: bool, state: Quoting):
    await room.desk.ask(LISE, NAMED.id, 1)
    await room.desk.answer(INGE, NAMED.id, 1, may=may)
    assert await room.state(NAMED) is state
    assert (await room.desk.ask(LISE, NAMED.id, 1)).state is state
    assert await room.desk.told(NAMED.id) is None
    await room.desk.answer(INGE, NAMED.id, 1, may=not may)
    assert await room.state(NAMED) is (Quoting.NO if may else Quoting.YES)


async def test_a_second_tap_on_yes_is_one_answer(room: Room):
    for _ in range(2):
        await room.desk.answer(INGE, NAMED.id, 1, may=True)
    assert len(room.consents.deeds) == 1


async def test_a_yes_is_for_the_wording_that_was_seen_and_a_no_for_every_one(room: Room):
    await room.desk.answer(INGE, NAMED.id, 1, may=True)
    await room.desk.answer(INGE, PLAIN.id, 1, may=False)
    room.reworded(NAMED, "Jens Nissen tager imod alle")
    room.reworded(PLAIN, "Vi har to velkomstfester")
    assert await room.state(NAMED) is Quoting.NEEDED
    assert await room.state(PLAIN) is Quoting.NO
    with pytest.raises(ChangedMeanwhile):
        await room.desk.answer(INGE, NAMED.id, 1, may=True)
    with pytest.raises(ChangedMeanwhile):
        await room.desk.ask(LISE, NAMED.id, 1)
    await room.desk.ask(LISE, NAMED.id, 2)
    assert [row.key for row in room.consents.rows] == [f"quote:{NAMED.id}:2"]


async def test_an_organiser_may_ask_about_what_names_nobody_and_then_waits(room: Room):
    await room.desk.ask(LISE, PLAIN.id, 1)
    assert await room.state(PLAIN) is Quoting.ASKED
    room.reworded(PLAIN, "En fest")
    assert await room.state(PLAIN) is Quoting.NEEDED
    assert await room.desk.told(PLAIN.id) is None


async def test_nobody_is_asked_about_a_note_without_an_author(room: Room):
    with pytest.raises(NobodyToAsk):
        await room.desk.ask(LISE, PAPER.id, 1)
    assert room.consents.rows == []


async def test_without_its_quote_a_note_counts_and_waits_no_more(room: Room):
    """«[Brug uden citat]»."""
    for _ in range(2):
        found = await room.desk.leave_out(LISE, "", NAMED.id)
    assert [each.note.id for each in found.notes] == [PAPER.id]
    assert NAMED.id in room.notes.notes


async def test_who_sent_it_says_no_and_takes_that_back(room: Room):
    await room.desk.say(INGE, "one", PLAIN.id, 1, may=False)
    assert await room.state(PLAIN) is Quoting.NO
    assert (await room.desk.waiting(LISE)).refused == 1
    await room.desk.say(INGE, "one", PLAIN.id, 1, may=True)
    assert await room.state(PLAIN) is Quoting.FREE
    room.reworded(PLAIN, "Vi har to fester")
    assert await room.state(PLAIN) is Quoting.FREE, "nobody was asked, so nobody need be asked again"


async def test_who_holds_the_card_of_an_anonymous_note_says_no_and_leaves_no_name(room: Room):
    """Rule 57."""
    hidden = replace(PLAIN, author="", sending="four", submission=submission("own:card", ""))
    room.notes.notes[PLAIN.id] = hidden
    await room.desk.say(INGE, "four", PLAIN.id, 1, "own:card", may=False)
    assert await room.state(PLAIN) is Quoting.NO
    assert "inge" not in repr((room.consents.kept, room.consents.deeds))
    with pytest.raises(NotYours):
        await room.desk.say(KIM, "four", PLAIN.id, 1, "another", may=False)


async def test_only_the_author_answers_and_only_an_organiser_asks(room: Room):
    """Rule 25."""
    for act in (
        room.desk.answer(KIM, NAMED.id, 1, may=True),
        room.desk.answer(LISE, NAMED.id, 1, may=True),
        room.desk.answer(INGE, PAPER.id, 1, may=True),
        room.desk.own(KIM, "one"),
        room.desk.own(LISE, "one"),
    ):
        with pytest.raises(NotYours):
            await act
    for act in (room.desk.ask(INGE, NAMED.id, 1), room.desk.waiting(INGE), room.desk.leave_out(INGE, "", NAMED.id)):
        with pytest.raises(NotAllowed):
            await act
    with pytest.raises(NoSuchNote):
        await room.desk.say(INGE, "one", NAMED.id, 1, may=True)
    assert room.consents.kept == {}


KEPT = st.dictionaries(
    st.integers(0, 11).map(lambda number: f"n{number:04}"),
    st.tuples(st.sampled_from(Quoting), st.integers(1, 4)),
    max_size=20,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(answers.notes(12), KEPT, st.sets(st.integers(0, 11).map(lambda number: f"n{number:04}"), max_size=10))
def test_a_quote_without_consent_never_leaves_the_house(notes: list[Note], kept, named: set[str]):
    """Whatever was said of whichever wording, and whoever is named in it."""
    consents = {
        id_: Consent(answers.FORUM, id_, state, "inge", AT, seen)
        for id_, (state, seen) in kept.items()
        if state is not Quoting.FREE
    }
    told = standing.standing(notes, consents, frozenset(named))
    summary = summaries.drawn(answers.scope(), notes, answers.VILLAGES, consents=told)
    for line in summary.lines:
        if isinstance(line, Quote):
            id_, version = line.source.note, line.source.version
            said = consents.get(id_)
            yes = said is not None and said.state is Quoting.YES and said.seen == version
            assert yes or (said is None and id_ not in named)
    counts = [summary.count(Part.ALL, cell) for cell in CELLS]
    assert sum(count.notes for count in counts if count) == len(summary.notes), "it counts all the same"
