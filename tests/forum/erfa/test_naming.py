"""A meeting is named by its day, in the words of three languages; what is no day stays what was said."""

from datetime import date, time

import pytest

from forum.erfa import naming, times
from forum.errors import BadDate

TODAY = date(2021, 5, 4)
MAY, JUNE = date(2021, 5, 25), date(2021, 6, 1)


@pytest.mark.parametrize(
    ("typed", "words", "at"),
    [
        ("25/5", "", None),
        ("25.5. For få tilmeldte", "For få tilmeldte", None),
        ("25-05 For få", "For få", None),
        ("25-05-2021 17.00 For få", "For få", time(17)),
        ("den 25. maj, for få", "for få", None),
        ("tirsdag den 25. maj kl. 17 for få", "for få", time(17)),
        ("on 25 May too few", "too few", None),
        ("Tuesday the 25th May at 5pm", "", time(17)),
        ("May 25", "", None),
        ("am 25. Mai um 17 Uhr zu wenige", "zu wenige", time(17)),
        ("Dienstag, 25.5. zu wenige", "zu wenige", None),
        ("25/5 10 er syge", "10 er syge", None),
    ],
)
def test_a_day_in_front_names_the_meeting(typed: str, words: str, at: time | None) -> None:
    meant = naming.called_off(typed, TODAY)
    assert (meant.day, meant.at, meant.words) == (MAY, at, words)


@pytest.mark.parametrize(
    "typed",
    ["", "For få tilmeldte", "10 tilmeldte er for få", "den gamle sal er optaget", "May we postpone it?", "3. gang"],
)
def test_words_without_a_day_are_all_the_reason(typed: str) -> None:
    assert naming.called_off(typed, TODAY) == naming.Meant(typed)
    assert naming.moved(typed, TODAY, [MAY]) == naming.Meant(typed)


@pytest.mark.parametrize("typed", ["31/2", "31. februar", "29/2/2022", "32.5."])
def test_a_day_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(BadDate):
        naming.called_off(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "day"),
    [("3/5", date(2022, 5, 3)), ("4/5", TODAY), ("29. februar", date(2024, 2, 29)), ("3/5/2021", date(2021, 5, 3))],
)
def test_without_a_year_it_is_the_next_such_day(typed: str, day: date) -> None:
    assert naming.called_off(typed, TODAY).day == day


@pytest.mark.parametrize(
    "typed",
    [
        "25/5 til 1/6 kl. 18 Salen er optaget",
        "fra 25. maj kl. 17 til tirsdag den 1. juni kl. 18 Salen er optaget",
        "from 25 May to 1 June at 18:00 Salen er optaget",
        "25.5. auf den 1.6. um 18 Uhr Salen er optaget",
        "vom 25. Mai bis 1. Juni 18.00 Salen er optaget",
        "25-05-2021 til 01-06-2021 18.00 Salen er optaget",
    ],
)
def test_two_days_name_the_meeting_and_its_new_time(typed: str) -> None:
    meant = naming.moved(typed, TODAY, [])
    to = naming.new_time(meant.words, TODAY)
    assert (meant.day, to.day, to.at, to.rest) == (MAY, JUNE, time(18), "Salen er optaget")


@pytest.mark.parametrize("typed", ["1/6 kl. 18 Salen er optaget", "til 1/6 kl. 18 Salen er optaget"])
def test_one_day_is_the_new_one_unless_a_meeting_is_held_on_it(typed: str) -> None:
    assert naming.moved(typed, TODAY, [MAY]).day is None
    to = naming.new_time(naming.moved(typed, TODAY, [MAY]).words, TODAY)
    assert (to.day, to.at, to.rest) == (JUNE, time(18), "Salen er optaget")


def test_one_day_on_which_a_meeting_is_held_is_that_meetings_new_hour() -> None:
    meant = naming.moved("25/5 kl. 18", TODAY, [MAY])
    assert (meant.day, meant.at, meant.words) == (MAY, None, "25/5 kl. 18")


def test_a_year_is_still_asked_for_where_a_meeting_is_planned_at_once() -> None:
    with pytest.raises(BadDate):
        times.read("25/5 17.00")
