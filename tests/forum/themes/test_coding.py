"""What a text is about: in three languages at once, the same every time, and the organiser's word before all."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from forum.summary.rulings import EVERYWHERE, Ruling, What
from forum.themes import coding, patterns, weighing
from forum.themes.coding import codebook, coded
from forum.themes.patterns import BadPattern, Finder, pattern, words
from forum.themes.themes import MOST, Coded, Theme
from forum.workshop.notes import Note, edited
from tests.forum.themes.answers import INTERVIEWS, Answer, answers, halves
from tests.store.hands import START, typed

SEED = 20211122


def right(of: list[Answer]) -> float:
    return sum(coded(text).primary is theme for theme, text in of) / len(of)


@pytest.mark.parametrize("half", [0, 1], ids=["looked at", "not looked at"])
def test_invented_answers_are_coded_as_people_would(half: int):
    assert right(halves()[half]) >= 0.88


@pytest.mark.parametrize("half", [0, 1], ids=["looked at", "not looked at"])
def test_long_answers_that_speak_of_many_things_are_mostly_coded_as_people_would(half: int):
    assert right(halves(INTERVIEWS)[half]) >= 0.75


def test_a_hint_says_something_in_a_long_answer_and_nothing_in_a_short_note():
    assert coded("Vi deltog").primary is Theme.OTHER
    long = (
        "Vi deltog i sommer, og siden har vi ofte sagt til hinanden, at det hele blev nemmere bagefter, end vi troede"
    )
    assert coded(long).primary is Theme.WELCOME


def test_there_are_answers_enough_in_every_theme():
    found = [theme for theme, _ in answers()]
    assert len(found) >= 300
    assert min(found.count(theme) for theme in Theme) >= 15


def test_the_same_text_is_about_the_same_whatever_was_coded_before():
    texts = [text for _, text in answers()]
    first = {text: coded(text) for text in texts}
    random.Random(SEED).shuffle(texts)
    fresh = replace(codebook())
    assert {text: weighing.themes(text, fresh) for text in texts} == {text: one.themes for text, one in first.items()}


@pytest.mark.parametrize(
    "written",
    [
        "Flere BØRNEHAVER",
        "flere boernehaver",
        "mehr Kinderga\u0308rten",
        "mehr Kindergaerten",
        "Flere børne\u00adhaver",
        "Flere b\u200børnehaver",
        "**Flere** <at>børnehaver</at>",
    ],
)
def test_spelling_case_and_hidden_signs_do_not_hide_a_theme(written: str):
    assert coded(written).primary is Theme.EDUCATION


@pytest.mark.parametrize("text", ["", " ", "?!", "\u202e", "123", "漢字", "😀"])
def test_what_says_nothing_is_other(text: str):
    assert coded(text).themes == (Theme.OTHER,)


def test_a_text_carries_at_most_three_themes_and_each_once():
    every = coded("Skole, skov, bus, butik, bolig, job, forening og koncert")
    assert len(every.themes) == MOST
    assert len(set(every.themes)) == MOST


def test_what_is_said_first_is_what_it_is_about():
    assert coded("Skov og skole").themes == (Theme.NATURE, Theme.EDUCATION)
    assert coded("Skole og skov").themes == (Theme.EDUCATION, Theme.NATURE)


@pytest.mark.parametrize("written", ["", "..", ".. bus", "a*", "*", "bus|tog", "b*s"])
def test_a_pattern_that_says_nothing_is_refused(written: str):
    with pytest.raises(BadPattern):
        pattern(written)


def test_pieces_of_words_and_words_with_room_between_are_found():
    finder = Finder(tuple(map(pattern, ["bolig*", "*forening", "*hus*", "tog .. imod", "job center"])))
    found = [finder.patterns[index].written for index, _, _ in finder.found(words("Boligerne i grundejerforening"))]
    assert found == ["bolig*", "*forening"]
    assert [index for index, _, _ in finder.found(words("forsamlingshuset"))] == [2]
    for text, there in {"tog imod": 1, "tog meget godt imod": 1, "tog en to tre fire imod": 0, "job center": 1}.items():
        assert len(list(finder.found(words(text)))) == there, text


def test_strange_words_without_end_take_no_memory_without_end(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(patterns, "MEMO", 100)
    finder = Finder((pattern("bolig*"),))
    for number in range(1000):
        assert list(finder.found([f"bolig{number}"]))
    assert list(finder.found(["x" * 10_000])) == []
    assert len(finder) <= 100


def note(text: str = "Flere busser") -> Note:
    return typed(text=text)[0]


def ruling(about: Note, *themes: Theme) -> Ruling:
    value = coding.value(themes, about.text)
    return Ruling(about.forum, EVERYWHERE, about.id, What.THEMES, value, "lise", START, seen=about.version)


def test_the_organisers_word_outlives_a_new_codebook():
    one = note()
    corrected = coding.corrections([ruling(one, Theme.CULTURE, Theme.NATURE)])
    for codebook_ in ("", codebook().version, "2031.7"):
        known = replace(one, themes=(Theme.TRANSPORT,), codebook=codebook_)
        assert coding.of(known, corrected).themes == (Theme.CULTURE, Theme.NATURE)


def test_the_organisers_word_lasts_as_long_as_the_note_says_the_same():
    one = note()
    corrected = coding.corrections([ruling(one, Theme.CULTURE)])
    moved = replace(one, village="graasten", version=2)
    spaced = edited(moved, "flere  BUSSER", START)
    assert [coding.of(each, corrected).primary for each in (moved, spaced)] == [Theme.CULTURE] * 2
    other = edited(spaced, "Flere børnehaver", START + timedelta(minutes=1))
    assert coding.of(other, corrected).primary is Theme.EDUCATION
    back = edited(other, "Flere busser", START + timedelta(minutes=2))
    assert coding.of(back, corrected).primary is Theme.CULTURE


def test_a_ruling_that_was_taken_back_rules_no_more():
    one = note()
    gone = replace(ruling(one, Theme.CULTURE), value="")
    assert coding.of(one, coding.corrections([gone])).primary is Theme.TRANSPORT


def test_what_an_older_codebook_found_is_found_anew():
    old = replace(note(), themes=(Theme.SHOPS,), codebook="2020.1")
    assert coding.of(old) == Coded((Theme.TRANSPORT,), codebook().version)
    assert coding.of(replace(old, codebook=codebook().version)).primary is Theme.SHOPS


def test_other_words_carry_no_themes_of_the_old_ones():
    known = replace(note(), themes=(Theme.TRANSPORT,), codebook=codebook().version)
    assert coding.of(edited(known, "Flere børnehaver", START)).primary is Theme.EDUCATION


def test_words_are_compared_in_one_spelling_and_without_signs_between():
    assert words("Blå_bær-STRAẞE «é» l\u00adæg’et 7B") == ["blaa", "baer", "strasse", "e", "laeget", "7b"]
