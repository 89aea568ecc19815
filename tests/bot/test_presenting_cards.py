"""The presenter's cards by themselves: words in three languages, names on buttons, notes in order."""

from dataclasses import replace

import pytest

from bot.cards import presenting as cards
from bot.cards import speaking
from forum.groupwork.posts import Presenting, PresentsNoMore, WhoPresents
from forum.groupwork.sessions import Presenter
from forum.workshop.notes import Note
from forum.workshop.questions import Phase, Question
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.stage import buttons, inputs, words
from tests.forum.groupwork.gathering import SESSION, Gathering, at, note
from texts import LANGUAGES, say

TURNS = {
    "da": "Du fremlægger som nr. 3, ca. kl. 18.06, i 3 minutter.",
    "en": "You present as no. 3, at about 18:06, for 3 minutes.",
    "de": "Du stellst als Nr. 3 vor, etwa um 18:06 Uhr, 3 Minuten lang.",
}


def page(*notes: Note, **more: object) -> Presenting:
    made = Presenting(Gathering().session, 3, 3, 5, at(26), 3, notes)
    return replace(made, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_presents_is_told_when_and_for_how_long(language: str):
    """The words of step 8."""
    card = speaking.page(page(note("Vi har en velkomstfest", at(1))), language, landsbyforum())
    read = words(card).splitlines()
    assert read[:2] == [TURNS[language], say(language, "presenting-page")]
    assert "• Vi har en velkomstfest" in read
    assert read.index(say(language, "presenting-large")) < read.index("• Vi har en velkomstfest")
    assert lint.faults(card) == []


def test_a_turn_of_less_than_a_minute_says_so():
    assert "i under et minut" in words(speaking.page(page(minutes=0), "da", landsbyforum()))
    assert "i 1 minut." in words(speaking.page(page(minutes=1), "da", landsbyforum()))


def test_notes_stand_under_their_question_and_main_points_before_them():
    wish = note("Ønsket", at(2), question=Question.WISH_SCENARIO, phase=Phase.RETENTION)
    good = note("Godt", at(12), phase=Phase.ATTRACTION)
    read = words(speaking.large(page(wish, good), "da", landsbyforum())).splitlines()
    assert read[1:] == ["Fungerer godt · → Tiltrækning", "• Godt", "Ønske for 2025 · ⚓ Fastholdelse", "• Ønsket"]
    chosen = words(speaking.large(page(wish, good, points=(wish.id,)), "da", landsbyforum())).splitlines()
    assert chosen[1:3] == ["Hovedpunkter", "• Ønsket"]


def test_what_one_card_cannot_hold_is_counted_and_never_cut_silently():
    """Rule 21: 28 KB."""
    notes = tuple(note(f"{number} {'漢' * 490}", at(1)) for number in range(50))
    card = speaking.page(page(*notes), "da", landsbyforum())
    shown = words(card).count("漢" * 490)
    assert f"… og {50 - shown} noter mere. Tryk *Vis stort*." in words(card)
    assert 0 < shown < 50
    brief = speaking.brief(page(*notes), "da", landsbyforum())
    assert 0 < words(brief).count("漢" * 490) < shown


def test_a_group_without_notes_is_told_so():
    assert "Gruppen har ingen noter endnu." in words(speaking.page(page(), "da", landsbyforum()))
    assert "Gruppen har ingen noter endnu." in words(speaking.large(page(), "da", landsbyforum()))
    assert buttons(speaking.points(page(), speaking.Picked(()), "da")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_presents_no_more_is_told_who_does(language: str):
    card = cards.no_more(PresentsNoMore(Gathering().session, 3, "Anna"), language, landsbyforum())
    assert words(card).splitlines()[:2] == [
        say(language, "presenting-no-more", group="3"),
        say(language, "presenting-settled", name="Anna"),
    ]


def people(*names: str, reader: str = "") -> WhoPresents:
    made = Gathering()
    for number, name in enumerate(names):
        made.sits(f"p{number}")
        made.sessions.seats[SESSION, f"p{number}"] = replace(made.sessions.seats[SESSION, f"p{number}"], name=name)
    seats = tuple(made.sessions.seats.values())
    return WhoPresents(made.session, 3, seats, Presenter(SESSION, 3), reader=reader)


def test_first_names_are_enough_where_they_are_borne_by_one():
    titles = [
        each["title"] for each in buttons(cards.who(people("Anna Bo", "Peter Li", "Peter Ny"), "da", landsbyforum()))
    ]
    assert titles == ["Anna", "Peter Li", "Peter Ny"]


def test_two_of_the_same_name_are_told_apart():
    names = ["Maximiliane-Katharina von Ravensburg"] * 3
    titles = [each["title"] for each in buttons(cards.who(people(*names), "da", landsbyforum()))]
    assert len(set(titles)) == 3
    assert all(len(title) <= 20 for title in titles)


def test_of_more_than_five_others_one_is_chosen_in_a_list():
    """Rule 20: six actions at most."""
    card = cards.who(people(*(f"Navn {number}" for number in range(7)), reader="p0"), "da", landsbyforum())
    assert [each["title"] for each in buttons(card)] == ["Jeg gør", "Vælg fremlægger"]
    assert len(inputs(card)[0]["choices"]) == 6
    assert lint.faults(card) == []
