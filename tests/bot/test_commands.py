"""What is understood: three languages at any time, whatever the spelling; nothing ends in a dead end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import commands
from bot.folding import folded, one_slip
from bot.routes import commands as listed
from forum.workshop.questions import Phase
from texts import LANGUAGES

WORDS = sorted({word for words in listed().values() for word in words})


@pytest.mark.parametrize("word", WORDS)
def test_a_command_is_understood_in_any_dress(word: str):
    """Rule 8."""
    name = commands.heard(word, "da").name
    dresses = [word.upper(), f"/{word}", f"  {word}!", f"{word}?", folded(word), word.replace("ä", "ae"), f"«{word}»"]
    assert {commands.heard(dress, "da").name for dress in dresses} == {name}
    assert name in commands.COMMANDS


@pytest.mark.parametrize(
    ("typed", "name", "rest"),
    [
        ("erfa ny 14-09-2021 19.00", "erfa", "ny 14-09-2021 19.00"),
        ("ERFA neu 14.9.2021 um 19 Uhr", "erfa", "neu 14.9.2021 um 19 Uhr"),
        ("opsummer", "summary", ""),
        ("OPSUMMÉR", "summary", ""),
        ("hjaelp", "help", ""),
        ("hjælp mig, tak", "help", "mig, tak"),
        ("?", "", ""),
        ("Ubersicht", "", ""),
        ("übersicht", "matrix", ""),
        ("uebersicht", "matrix", ""),
        ("svar\n2", "answer", "2"),
        ("", "", ""),
    ],
)
def test_the_first_word_decides(typed: str, name: str, rest: str):
    heard = commands.heard(typed, "da")
    assert (heard.name, heard.rest) == (name, rest)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("mattrix", "matrix"), ("hjæpl", "hjælp"), ("sttus", "status"), ("landsbi", "landsby"), ("Hilfr", "Hilfe")],
)
def test_a_slip_is_offered_and_not_carried_out(typed: str, meant: str):
    heard = commands.heard(typed, "da")
    assert (heard.name, heard.meant) == ("", meant)


@pytest.mark.parametrize("typed", ["by", "brød", "svaret", "xyz", "mit navn er svar"])
def test_what_is_far_off_is_no_slip(typed: str):
    heard = commands.heard(typed, "da")
    assert heard.meant in ("", "svar") if typed == "svaret" else heard.meant == ""


def test_no_word_leads_two_ways():
    routes: dict[str, set[str]] = {}
    for name, command in commands.COMMANDS.items():
        for word in (word for words in command.words.values() for word in words):
            routes.setdefault(folded(word), set()).add(name)
    assert {word: names for word, names in routes.items() if len(names) > 1} == {}


def test_every_command_has_a_word_in_every_language():
    assert all(
        set(command.words) == set(LANGUAGES) and all(command.words.values()) for command in commands.COMMANDS.values()
    )
    assert set(listed()) == set(LANGUAGES)


@pytest.mark.parametrize(
    "text",
    ["vi har en fest: modtagelse", "kl: 9", "modtagelse er vigtig", ": tom", "", "http://modtagelse", "svar: ja"],
)
def test_what_does_not_begin_with_a_phase_is_no_note(text: str):
    assert commands.thoughts(text) == {}


def test_a_colon_inside_a_thought_stays_in_it():
    assert commands.thoughts("Modtagelse: kaffe kl: 9\nNB: ring") == {Phase.RECEPTION: "kaffe kl: 9\nNB: ring"}


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str):
    once = folded(text)
    assert folded(once) == once
    assert set(once) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")


@given(st.text(max_size=200))
def test_whatever_is_written_is_read_without_a_fault(text: str):
    heard = commands.heard(text, "de")
    assert heard.name in ("", *commands.COMMANDS)
    found = commands.thoughts(text)
    assert all(line.strip() in text for said in found.values() for line in said.splitlines())


@given(st.text("abcdef", min_size=1, max_size=8), st.data())
def test_one_slip_is_one_letter_missing_more_wrong_or_swapped(word: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(word) - 1))
    missing = word[:at] + word[at + 1 :]
    wrong = f"{word[:at]}x{word[at + 1 :]}"
    assert one_slip(missing, word)
    assert one_slip(word, missing)
    assert one_slip(wrong, word)
    assert not one_slip(word, word)
    assert not one_slip(wrong + "yy", word)
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert swapped == word or one_slip(swapped, word)


def test_of_a_name_in_two_words_the_first_is_enough():
    """In German «Willkommen heißen» is understood beside the word of the cards."""
    for text in (
        "Willkommen heißen: ein Fest",
        "willkommen: ein Fest",
        "Aufnahme: ein Fest",
        "Willkommen heissen: ein Fest",
    ):
        assert {phase: said.strip() for phase, said in commands.thoughts(text).items()} == {Phase.RECEPTION: "ein Fest"}
