"""F21: whom a note names: full names, first names in any case, genitives, and no village taken for a person."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.people import Language
from forum.quoting.naming import known, might_name, names_somebody, spoken_of

PLACES = ("Broager", "Gråsten", "Nordborg", "Sydals")
PEOPLE = known(
    ("Inge Broager", "Jens Nissen", "Anne-Mette Holm", "Tom Egernsund", "Åse Skov", "Peter Nordborg", ""), PLACES
)
DA, DE = Language.DA, Language.DE


@pytest.mark.parametrize(
    "text",
    [
        "Inge Broager tager imod",
        "fest hos inge broager",
        "Vi spurgte Inge",
        "vi spurgte inge, og hun kom",
        "Inges velkomstpakke er god",
        "Det er Jens’ idé",
        "Det er jens' idé",
        "Anna og Anne-Mettes café",
        "Fest hos Nissen",
        "Nissens gård",
        "Vi takker Åse.",
        "Vi takker A\u030ase.",
        "Vi takker In\u200bge.",
        "«Peter Nordborg» sagde det",
        "Vi kørte med Tom til byen",
        "JENS VED DET",
    ],
)
def test_a_known_name_is_found(text: str):
    assert names_somebody(text, PEOPLE, DA)


@pytest.mark.parametrize(
    "text",
    [
        "Vi cykler til Broager og Nordborg",
        "broagers havn er smuk",
        "Butikken står tom",
        "Tom butik i gaden. Tom skole også.",
        "Vi går i skoven ved holm",
        "Jensen er ikke på holdet",
        "Ingen tager imod nye",
        "Tomater og peterselie",
        "",
        "12 %",
    ],
)
def test_a_village_and_an_everyday_word_are_nobody(text: str):
    assert not names_somebody(text, PEOPLE, DA)


def test_a_surname_that_people_speak_of_as_of_a_place_is_that_place():
    """A town outside the forum has namesakes, and nine of the notes of the sources speak of it."""
    notes = ["Åbningstiderne i Nissen er underlige", "Nissen er en international by", "Spørg Jens, eller i Inge"]
    people = known(("Jens Nissen", "Inge Broager"), PLACES, spoken_of(notes))
    assert [names_somebody(text, people) for text in notes] == [False, False, True]
    assert names_somebody("Jens Nissen kender alle", people)
    assert names_somebody("vi spurgte inge", people)
    assert spoken_of(["i nissen", "Fest hos Nissen", "Berlin Nissen", "in Århus, i Åbenrå"]) == {"århus", "åbenrå"}


def test_the_small_words_of_a_name_are_nobody():
    people = known(("Maria de Lima", "Ida fra Skoven", "ole hansen", "de la Cruz"), PLACES)
    assert not names_somebody("De tog godt imod os, og de kom. Fra første dag var vi med", people)
    named = ("Lima kom", "maria de lima", "Hansen hjalp", "ida kom", "cruz kom")
    assert all(names_somebody(text, people) for text in named)


def test_in_german_every_noun_has_a_capital_so_a_surname_needs_its_title():
    assert not names_somebody("Der Nissen vom Dach und der Skov", PEOPLE, DE)
    assert names_somebody("Wir fragen Frau Nissen", PEOPLE, DE)
    assert names_somebody("Wir fragen Jens", PEOPLE, DE)


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("Vi spørger altid Bodil Krogh om hjælp", True),
        ("Spørg Bodil Krogh", True),
        ("Bodil Krogh hjælper", False),
        ("Vi mødes. Bodil Krogh hjælper", False),
        ("Bussen fra Broager Nordborg kører", False),
        ("Vi har en velkomstfest", False),
    ],
)
def test_two_capitals_inside_a_sentence_are_a_hint_and_no_bar(text: str, hinted: bool):
    assert might_name(text, PLACES) is hinted
    assert not names_somebody(text, PEOPLE, DA)


@settings(deadline=None)
@given(st.text(max_size=500), st.lists(st.text(max_size=80), max_size=5))
def test_any_text_and_any_name_can_be_asked_about(text: str, names: list[str]):
    people = known(names, PLACES)
    for language in Language:
        assert names_somebody(text, people, language) in (True, False)
    assert might_name(text, names) in (True, False)


@given(
    st.sampled_from(["Inge Broager", "Jens Nissen", "Anne-Mette Holm"]), st.text(alphabet="abc .,!«»\n", max_size=40)
)
def test_a_full_name_is_found_wherever_it_stands(name: str, around: str):
    for genitive in ("", "s", "'s", "’s", "'"):
        assert names_somebody(f"{around} {name}{genitive} {around}", PEOPLE, DA)


def test_a_long_note_is_read_in_no_time():
    """Many times what it takes; a search that grew with the square of the note would take minutes."""
    people = known([f"Navn{number} Efternavn{number}" for number in range(500)], PLACES)
    begun = time.perf_counter()
    for text in ("A " * 250, "a" * 500, "A. " * 160, "Ab " * 166):
        names_somebody(text, people, DA)
        might_name(text, PLACES)
    assert time.perf_counter() - begun < 2
