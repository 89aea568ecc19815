"""The cards behind a draft: sources, all notes, how it is made, and what an organiser can do about a line."""

from dataclasses import replace

import orjson
import pytest

from bot.cards import method, sources, summary_edit
from bot.cards.summary_edit import Marks, Ruled
from forum.people import Language
from forum.summary.desk import Behind
from forum.summary.rulings import What
from forum.themes.themes import Theme
from forum.workshop.questions import CELLS
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.spring import KEYS, LINE, MOST, NASTY, WIDE, spring, themed
from tests.bot.stage import Card, parts, words


@pytest.mark.parametrize("language", Language)
def test_how_it_is_made_is_told_in_six_sentences(language: Language):
    card = method.method("g", "2021.1", language)
    told = [part["text"] for part in parts(card) if str(part.get("text", ""))[:1].isdigit()]
    assert [each[:2] for each in told] == [f"{number}\\" for number in range(1, 7)]
    assert "2021.1" in told[0]
    assert lint.faults(card) == []


def editing_cards(language: Language) -> list[Card]:
    """Every card of editing, with the longest words there can be."""
    marks = Marks(*[Ruled(NASTY[:80], 9999)] * 5)
    wish = themed(1, KEYS[0], NASTY * 5, Theme.HOUSING, CELLS[-1])
    long = "\U0001f3e1" * 80
    return [
        summary_edit.line(LINE, "x" * 300, marks, language, movable=True, droppable=True),
        summary_edit.note(LINE, wish, replace(marks, quote=Ruled(), action=Ruled("3", 1)), language),
        summary_edit.note(LINE, wish, replace(marks, quote=Ruled("pinned", 1), action=Ruled()), language),
        summary_edit.done(LINE, What.HEADING, Ruled(long, 1), Ruled("", 2), language),
        summary_edit.done(LINE, What.DROPPED, Ruled(), Ruled("1", 2), language),
        summary_edit.done(LINE, What.QUOTE, Ruled(), Ruled("hidden", 2), language, "n1"),
        summary_edit.done(LINE, What.ACTION, Ruled("1", 1), Ruled("10", 2), language, "n1"),
        summary_edit.moved(LINE, 3, -1, language),
        summary_edit.clash(LINE, What.HEADING, NASTY, Ruled(NASTY[:80], 3), long, language),
        summary_edit.clash(LINE, What.ACTION, "", Ruled("3", 3), "", language, "n1"),
        summary_edit.dropped("g", [(LINE, "x" * 90, Ruled("1", 1))] * 9, language),
        summary_edit.dropped("g", [], language),
        sources.listed("g", [wish] * 60, 0, language, WIDE),
        sources.sources(LINE, "x" * 90, Behind((wish,) * 60, 9), language, WIDE, edits=True),
        method.sheet("g", "https://files.example/1", language, WIDE),
    ]


@pytest.mark.parametrize("language", Language)
def test_the_cards_of_editing_keep_the_rules(language: Language):
    """Rules 13 to 24: at most six buttons with short titles, and no words in what they carry."""
    for card in editing_cards(language):
        assert lint.faults(card) == [], words(card)[:80]
        assert len(orjson.dumps(card)) <= MOST
        carried = " ".join(str(each.get("data")) for each in parts(card))
        assert "alle" not in carried.replace("fallback", "")


def test_all_notes_are_paged_and_none_is_left_out():
    notes = [themed(n, "broager", f"{n} " + "æ" * 480, Theme.OTHER, CELLS[n % 9]) for n in range(50)]
    seen, start = 0, 0
    while start < len(notes):
        card = sources.listed("g", notes, start, Language.DA, landsbyforum())
        shown = [part["inlines"][0]["text"].split()[0] for part in parts(card) if part.get("type") == "RichTextBlock"]
        assert shown == [str(number) for number in range(start, start + len(shown))]
        seen, start = seen + len(shown), start + len(shown)
    assert seen == len(notes)


def test_a_note_that_may_not_be_quoted_is_only_counted_for_others():
    card = sources.sources(LINE, "Boliger", Behind((spring()[0],), 2), Language.DA, landsbyforum())
    assert "Boliger: 3 noter" in words(card)
    assert "2 noter tæller med, men må ikke citeres." in words(card)


def test_the_source_of_another_language_says_so():
    card = sources.sources(LINE, "Boliger", Behind((spring()[2],)), Language.DA, landsbyforum())
    assert "Rental homes, please\n" in words(card)
    assert "Egernsund · tirsdag den 4. maj 2021 kl. 17.42 · på engelsk" in words(card)
