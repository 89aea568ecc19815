"""What somebody did to a note in the answers list is told to its author, in their language."""

from dataclasses import replace

import pytest

from bot.cards import elements
from bot.cards.edit import Page, edit
from bot.cards.matrix import matrix
from bot.cards.receipt import Told, in_words, receipt
from forum.people import LIST
from forum.workshop.desk import Receipt
from forum.workshop.matrix import drawn
from forum.workshop.notes import Note, Source, State
from tests.bot.fakes import landsbyforum
from tests.bot.lint import faults
from tests.bot.stage import Stage, button, inputs, standing, words
from tests.store.hands import typed

FORUM = landsbyforum()
NOTES = typed()


def shown(*notes: Note) -> Told:
    first = notes[0]
    return Told(Receipt(first.sending, first.question, first.village, notes, 0, len(notes), first.sent_at), "token")


def hidden(note: Note) -> Note:
    return replace(note, state=State.HIDDEN, reason=LIST)


@pytest.mark.parametrize(
    ("language", "edited", "gone"),
    [
        ("da", "rettet i listen", "Skjult: slettet i listen"),
        ("en", "edited in the list", "Hidden: deleted in the list"),
        ("de", "in der Liste geändert", "Ausgeblendet: in der Liste gelöscht"),
    ],
)
def test_the_receipt_tells_what_the_list_did(language: str, edited: str, gone: str):
    told = shown(replace(NOTES[0], text="Ny ordlyd", source=Source.EDITED), hidden(NOTES[1]))
    card = receipt(told, FORUM, language)
    read = words(card)
    assert read.index("Ny ordlyd") < read.index(edited) < read.index(gone) < read.index(NOTES[1].text)
    assert faults(card) == []


def test_a_sending_that_was_hidden_whole_says_so_and_thanks_for_nothing():
    told = shown(*map(hidden, NOTES))
    assert words(receipt(told, FORUM, "da")).startswith("Skjult: slettet i listen. Noterne tæller ikke med.")
    assert NOTES[0].text not in in_words(told, FORUM, "da")


def test_what_its_author_wrote_in_teams_carries_no_mark():
    assert "listen" not in words(receipt(shown(*NOTES), FORUM, "da"))


def test_a_note_that_the_list_moved_says_where_it_is_now():
    """The card's heading still names the place that it was sent for."""
    elsewhere = replace(NOTES[0], village="graasten", source=Source.EDITED)
    read = {lang: words(receipt(shown(NOTES[1], elsewhere), FORUM, lang)) for lang in ("da", "en", "de")}
    assert "rettet i listen, står nu under: Hvad" in read["da"]
    assert "edited in the list, now under: What" in read["en"]
    assert "in der Liste geändert, steht jetzt unter: Was" in read["de"]
    assert all(text.count("Gråsten") == 1 for text in read.values())
    gone = replace(NOTES[0], village="nowhere", source=Source.EDITED)
    assert "rettet i listen" in words(receipt(shown(NOTES[1], gone), FORUM, "da")), "its village left the file since"


def test_the_edit_card_shows_a_hidden_note_and_a_corrected_one_for_what_they_are():
    notes = (hidden(NOTES[0]), replace(NOTES[1], source=Source.EDITED))
    card = edit(Page("s", "t", notes), "da")
    assert standing(card)[f"note-{NOTES[0].id}"] == NOTES[0].text
    assert "Skjult: slettet i listen" in words(card)
    assert "rettet i listen" in words(card)
    assert len(inputs(card)) == 2
    conflict = edit(Page("s", "t", notes[:1], typed={NOTES[0].id: "mit"}, clash=frozenset({NOTES[0].id})), "da")
    assert "Gemt nu: skjult, fordi den er slettet i listen." in words(conflict)


def test_what_somebody_made_very_long_in_the_list_still_fits_a_receipt():
    """Rule 21: a card has 28 KB, and a cell of the list 63,000 characters."""
    long = [replace(note, text="ord " * 15_000, source=Source.EDITED) for note in NOTES]
    for told in (shown(*long), shown(*map(hidden, long))):
        assert faults(receipt(told, FORUM, "da")) == []
        assert "ord…" in words(receipt(told, FORUM, "da"))


def test_a_note_that_no_field_could_hold_is_shown_and_left_as_it_is():
    """A client would cut it off, and [Gem] would then store what it cut."""
    long = replace(NOTES[0], text="ord " * 200, source=Source.EDITED)
    card = edit(Page("s", "t", (long, NOTES[1])), "da")
    assert list(standing(card)) == [f"note-{NOTES[1].id}"]
    assert list(button(card, "Gem")["data"]["versions"]) == [NOTES[1].id]
    assert "Noten er for lang til at rettes her" in words(card)
    assert faults(card) == []


def test_the_matrix_marks_the_newest_that_the_list_changed():
    entered = replace(NOTES[0], text="Fra listen", source=Source.ENTERED, author="")
    card = matrix(drawn([entered, *NOTES[2:]], "broager", entered.meeting), FORUM, "da")
    assert words(card).count("indtastet i listen") == 1
    assert card["version"] == elements.CARD_VERSION


async def test_a_receipt_that_is_looked_at_again_shows_what_was_hidden_meanwhile(stage: Stage):
    """Rule 27: the refresh writes nothing."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    sent = await inge.taps(form, "Send", reception="Fest")
    (note,) = stage.notes.notes.values()
    stage.notes.notes[note.id] = replace(note, state=State.HIDDEN, reason=LIST, version=2)
    again = await inge.taps((await inge.taps(sent.card, "Ret")).card, "Tilbage")
    assert "Skjult: slettet i listen" in words(again.card)
    assert stage.notes.notes[note.id].state is State.HIDDEN
