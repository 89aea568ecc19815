"""Money as it is typed: read as its language writes it, asked about where another would, and never a fraction."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.people import Language
from forum.project.amounts import BadAmount, led, read
from forum.project.money import MOST_OERE
from texts.money import figures, kroner

SHOWN = {Language.DA: "41.500", Language.EN: "41,500", Language.DE: "41.500"}
OERE = st.integers(1, MOST_OERE) | st.integers(1, 10**9).map(lambda kroner: kroner * 100)


@given(oere=OERE, language=st.sampled_from(Language))
def test_what_is_shown_is_read_back(oere: int, language: Language):
    for told in (kroner(oere, language), figures(oere, language)):
        assert read(told, language) == oere


@given(oere=OERE, spoken=st.sampled_from(Language), written=st.sampled_from(Language))
def test_in_another_languages_signs_it_is_read_rightly_or_asked_about(oere: int, spoken: Language, written: Language):
    try:
        assert read(figures(oere, written), spoken) == oere
    except BadAmount as error:
        assert error.suggestion == oere  # noqa: PT017 - either way is right


@given(typed=st.text(st.sampled_from("0123456789.,' kr-t"), max_size=20), language=st.sampled_from(Language))
def test_whatever_is_typed_gives_whole_oere_within_bounds_or_a_refusal(typed: str, language: Language):
    try:
        assert 0 < read(typed, language) <= MOST_OERE
    except BadAmount as error:
        assert 0 <= error.suggestion <= MOST_OERE  # noqa: PT017


@pytest.mark.parametrize(
    "typed",
    [
        "41.500", "41.500,00 kr.", "41 500", "41\u00a0500 kr", "41\u202f500", "kr. 41.500", "41500", "41.500,-",
        "DKK 41.500", "41,5 t. kr.", "41.500 kroner", "41’500", " 41500,00 ", "0,0415 mio. kr.",
    ],
)  # fmt: skip
def test_danish_and_german_write_it_so(typed: str):
    assert read(typed, Language.DA) == read(typed, Language.DE) == 4_150_000


@pytest.mark.parametrize("typed", ["41,500", "41,500.00", "DKK 41,500", "41500.00 kr", "41 500", "41.5 thousand"])
def test_english_writes_it_so(typed: str):
    assert read(typed, Language.EN) == 4_150_000


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("41.50", Language.DA, 4_150),
        ("4,1500", Language.DA, 4_150_000),
        ("41,500", Language.DA, 4_150_000),
        ("41,500.00", Language.DE, 4_150_000),
        ("41.500,5", Language.DA, 4_150_050),
        ("4.1.500", Language.DA, 4_150_000),
        ("41.500", Language.EN, 4_150_000),
        ("41.500,00", Language.EN, 4_150_000),
        ("220.00.0", Language.EN, 22_000_000),
    ],
)
def test_wrong_separators_are_refused_with_what_may_be_meant(typed: str, language: Language, meant: int):
    with pytest.raises(BadAmount) as refused:
        read(typed, language)
    assert refused.value.suggestion == meant


@pytest.mark.parametrize(
    "typed", ["", "kr.", "0", "0,00", "-5", "−5", "1e5", "0x10", "٤١", "abc", "=1+1", "1.000.000.001", "9" * 400, "NaN"]
)
def test_what_is_no_amount_is_refused(typed: str):
    with pytest.raises(BadAmount) as refused:
        read(typed, Language.DA)
    assert refused.value.suggestion == 0
    assert len(str(refused.value.args_["typed"])) <= 40


@pytest.mark.parametrize(
    ("typed", "amount", "rest"),
    [
        ("41.500 broager optagelse", "41.500", "broager optagelse"),
        ("41 500 kr. film", "41 500 kr.", "film"),
        ("220 t. kr. klip", "220 t. kr.", "klip"),
        ("100 traktor", "100", "traktor"),
        ("100 kroket", "100", "kroket"),
        ("41.50 broager", "41.50", "broager"),
        ("broager optagelse", "", "broager optagelse"),
        ("41.500", "41.500", ""),
    ],
)
def test_an_amount_leads_and_the_rest_follows(typed: str, amount: str, rest: str):
    assert (led(typed).amount, led(typed).rest) == (amount, rest)


@pytest.mark.parametrize("language", Language)
def test_it_is_shown_as_its_language_writes_it(language: Language):
    assert figures(4_150_000, language) == SHOWN[language]
    assert kroner(4_150_050, Language.DA) == "41.500,50 kr."


def test_a_fraction_of_an_oere_is_no_amount():
    assert read("1,00001 t. kr.", Language.DA) == 100_001
    with pytest.raises(BadAmount):
        read("1,000001 t. kr.", Language.DA)
