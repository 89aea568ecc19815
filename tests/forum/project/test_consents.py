"""Who agreed to be in a film: numbers and days, and what is ready."""

import pytest
from hypothesis import given
from hypothesis import seed as seeded
from hypothesis import strategies as st

from forum.project import consents
from forum.project.film_errors import BadConsentDay, BadNumber, ConsentsMissing, NobodyNamed, TooManyFilmed
from forum.project.films import Agreed
from tests.bot.fakes import NOON
from tests.forum.project.film_memory import consent

TODAY = NOON.date()
NOBODY = consent(consents.NOBODY)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("2", (2,)),
        ("nr. 2", (2,)),
        ("Nr 2, nr. 4", (2, 4)),
        ("2, 4 og 7", (2, 4, 7)),
        ("1-4", (1, 2, 3, 4)),
        ("1 – 3; 9", (1, 2, 3, 9)),
        ("no. 3 and 5", (3, 5)),
        ("3 und 3", (3,)),
        ("007", (7,)),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, numbers: tuple[int, ...]):
    assert consents.numbers_in(typed) == numbers


@pytest.mark.parametrize(
    "typed", ["", "  ", "Inge", "2 Inge", "nr. 2 Jensen", "0", "4-1", "-2", "2000", "1.5", "٢", "2/4"]
)
def test_whatever_is_no_number_is_refused_for_it_may_be_a_name(typed: str):
    with pytest.raises(BadNumber):
        consents.numbers_in(typed)


@seeded(20210525)
@given(st.sets(st.integers(1, consents.HIGHEST), min_size=1, max_size=12))
def test_numbers_written_are_the_numbers_read(numbers: set[int]):
    assert consents.numbers_in(", ".join(map(str, numbers))) == tuple(sorted(numbers))


@seeded(20210525)
@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=20))
def test_no_name_passes_as_a_number(name: str):
    """Names are not kept, whoever types them."""
    if name.casefold() in ("og", "and", "und"):
        return
    with pytest.raises(BadNumber):
        consents.numbers_in(f"2 {name}")


def test_a_film_is_ready_when_everybody_in_it_agreed():
    assert consents.ready([consent(1), consent(2)])
    assert not consents.ready([consent(1), consent(2, Agreed.MISSING)])
    assert not consents.ready([consent(1), consent(2, Agreed.WITHDRAWN)])
    assert consents.ready([consent(1), consent(2, Agreed.CUT_OUT)])


def test_a_film_without_anybody_is_ready_only_when_somebody_said_so():
    assert not consents.ready([])
    assert consents.ready([NOBODY])
    assert not consents.ready([consent(1, Agreed.CUT_OUT)])
    assert consents.ready([NOBODY, consent(1, Agreed.CUT_OUT)])


def test_nobody_is_in_it_counts_no_longer_once_somebody_is():
    assert not consents.ready([NOBODY, consent(1, Agreed.MISSING)])


def test_a_refusal_names_the_numbers():
    with pytest.raises(ConsentsMissing) as refused:
        consents.require_ready([consent(1), consent(2, Agreed.MISSING), consent(4, Agreed.WITHDRAWN)])
    assert refused.value.numbers == (2, 4)
    with pytest.raises(NobodyNamed):
        consents.require_ready([])


def test_a_day_that_has_not_come_is_no_day_of_a_consent():
    with pytest.raises(BadConsentDay):
        consents.day(Agreed.GIVEN, TODAY.replace(year=2099), TODAY)
    assert consents.day(Agreed.GIVEN, None, TODAY) == TODAY
    assert consents.day(Agreed.MISSING, TODAY, TODAY) is None


def test_what_stands_so_already_is_no_change():
    standing = [consent(1)]
    assert consents.said(standing, "broager.video", [1], Agreed.GIVEN, TODAY) == ()
    (after,) = consents.said(standing, "broager.video", [1], Agreed.WITHDRAWN, TODAY)
    assert (after.version, after.agreed) == (2, Agreed.WITHDRAWN)


def test_who_is_cut_out_keeps_the_day_of_the_withdrawal():
    standing = [consent(1, Agreed.WITHDRAWN)]
    (after,) = consents.said(standing, "broager.video", [1], Agreed.CUT_OUT, TODAY.replace(month=12))
    assert (after.agreed, after.on) == (Agreed.CUT_OUT, TODAY)


def test_a_register_has_an_end():
    with pytest.raises(TooManyFilmed):
        consents.said([NOBODY], "broager.video", range(1, consents.MOST + 2), Agreed.GIVEN, TODAY)
    assert (
        len(consents.said([NOBODY], "broager.video", range(1, consents.MOST + 1), Agreed.GIVEN, TODAY)) == consents.MOST
    )
