"""F43: when something is, read as people write it, and never more exact than they wrote it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.project import periods
from forum.project.dates import DatePrecision, Period, read, text
from forum.project.errors import Ambiguous, BadPeriod, EndsBeforeItStarts, NoSuchDay, TooFar
from texts import when

TODAY = date(2021, 5, 4)
PREMIERE = "2022-03-01"
DAYS = st.dates(date(2000, 1, 1), date(2199, 12, 31))


def _days(first: date, last: date) -> Period:
    return periods.days(min(first, last), max(first, last))


def _months(first: date, last: date) -> Period:
    begins, ends = sorted((first, last))
    return periods.months(periods.month(begins.year, begins.month), periods.month(ends.year, ends.month))


PERIODS = st.one_of(
    DAYS.map(periods.day),
    DAYS.map(lambda on: periods.month(on.year, on.month)),
    st.builds(_days, DAYS, DAYS),
    st.builds(_days, DAYS, st.just(date(2021, 12, 31))),
    st.builds(_months, DAYS, DAYS),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("25. maj 2021", "2021-05-25"),
        ("tirsdag den 25. maj 2021", "2021-05-25"),
        ("den 25/5 2021", "2021-05-25"),
        ("2022-03-01", PREMIERE),
        ("1. MÄRZ 2022", PREMIERE),
        ("Dienstag, 1. März 2022", PREMIERE),
        ("March 1st, 2022", PREMIERE),
        ("Tuesday 1st of March 2022", PREMIERE),
        ("01-03-2022", PREMIERE),
        ("1.3.2022", PREMIERE),
        ("1/3-2022", PREMIERE),
        ("maj 2021", "2021-05"),
        ("Juni- 2021", "2021-06"),
        ("i juni 2021", "2021-06"),
        ("march 2022", "2022-03"),
        ("3/2022", "2022-03"),
        ("2022-03", "2022-03"),
        ("aug.–sep. 2021", "2021-08/2021-09"),
        ("August -Sep 2021", "2021-08/2021-09"),
        ("aug. 2021 - aug. 2021", "2021-08"),
        ("fra august til september 2021", "2021-08/2021-09"),
        ("between August and September 2021", "2021-08/2021-09"),
        ("von August bis September 2021", "2021-08/2021-09"),
        ("Okt 2021 – Jan. 2022", "2021-10/2022-01"),
        ("2021-10/2022-01", "2021-10/2022-01"),
        ("1.-3. marts 2022", "2022-03-01/2022-03-03"),
        ("1.–3. März 2022", "2022-03-01/2022-03-03"),
        ("1 to 3 March 2022", "2022-03-01/2022-03-03"),
        ("28. feb.–2. marts 2022", "2022-02-28/2022-03-02"),
        ("30. dec. 2021–2. jan. 2022", "2021-12-30/2022-01-02"),
        ("2022-03-01 - 2022-03-03", "2022-03-01/2022-03-03"),
        ("1.-1. marts 2022", PREMIERE),
    ],
)
def test_a_date_is_read_as_it_was_written(typed: str, meant: str):
    assert text(read(typed, TODAY)) == meant


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("1/3", PREMIERE),
        ("1.3.", PREMIERE),
        ("1. marts", PREMIERE),
        ("4/5", "2021-05-04"),
        ("3/5", "2022-05-03"),
        ("maj", "2021-05"),
        ("april", "2022-04"),
        ("29/2", "2024-02-29"),
        ("1/3-22", PREMIERE),
        ("01.03.22", PREMIERE),
        ("3/13/2022", "2022-03-13"),
        ("aug.-sep.", "2021-08/2021-09"),
        ("nov.-feb.", "2021-11/2022-02"),
        ("1.-3. marts", "2022-03-01/2022-03-03"),
    ],
)
def test_what_may_mean_several_days_is_asked_about(typed: str, suggested: str):
    """Journey 4.4: «1/3» → «Mener du 1. marts 2022?»"""
    with pytest.raises(Ambiguous) as asked:
        read(typed, TODAY)
    assert text(asked.value.suggestion) == suggested
    assert asked.value.args_["typed"] == typed


def test_an_english_stroke_is_asked_about_and_a_danish_one_is_not():
    assert text(read("3/4/2022", TODAY, "da")) == "2022-04-03"
    with pytest.raises(Ambiguous) as asked:
        read("3/4/2022", TODAY, "en")
    assert text(asked.value.suggestion) == "2022-04-03"
    assert text(read("4/4/2022", TODAY, "en")) == "2022-04-04"


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("31. februar 2021", NoSuchDay),
        ("29. februar 2021", NoSuchDay),
        ("31/2", NoSuchDay),
        ("0/3", NoSuchDay),
        ("2022-13", NoSuchDay),
        ("30.-31. juni 2021", NoSuchDay),
        ("okt.–jan. 2022", EndsBeforeItStarts),
        ("jan. 2022–okt. 2021", EndsBeforeItStarts),
        ("3.-1. marts 2022", EndsBeforeItStarts),
        ("2022-03-02/2022-03-01", EndsBeforeItStarts),
        ("9999-12", TooFar),
        ("1. marts 1822", TooFar),
    ],
)
def test_a_date_that_cannot_be_is_refused_for_its_own_reason(typed: str, refusal: type[BadPeriod]):
    with pytest.raises(BadPeriod) as refused:
        read(typed, TODAY)
    assert type(refused.value) is refusal


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "snart",
        "2021",
        "5",
        "1. marts–april 2022",
        "aug. 2021–sep.",
        "maj 2021 maj",
        "maj²",
        "--",
        "–",
        "x" * 9999,
    ],
)
def test_nothing_readable_is_refused_in_few_words(typed: str):
    with pytest.raises(BadPeriod) as refused:
        read(typed, TODAY)
    assert type(refused.value) is BadPeriod
    assert len(str(refused.value.args_["typed"])) <= 60


@given(PERIODS, st.sampled_from(["da", "en", "de"]))
def test_what_is_shown_is_read_back(period: Period, language: str):
    assert read(when.period(period, language), TODAY, language) == period


@given(PERIODS)
def test_what_is_stored_is_read_back(period: Period):
    assert read(text(period), TODAY) == period


@given(PERIODS, st.integers(-800, 800))
def test_a_period_is_over_from_the_day_after_its_last(period: Period, away: int):
    today = period.last + timedelta(days=away)
    assert period.is_over(today) == (today > period.last)
    assert period.is_over(period.last + timedelta(days=1))
    assert not any(
        period.is_over(period.first + timedelta(days=n)) for n in range((period.last - period.first).days % 400)
    )


@given(PERIODS)
def test_a_month_is_never_shown_as_a_day(period: Period):
    exact = period.precision is DatePrecision.DAY or period.by_day
    digits = [word for word in when.period(period, "en").replace("–", " ").split() if word.isdigit() and len(word) < 3]
    assert bool(digits) == exact


@given(st.text(max_size=40))
def test_whatever_is_typed_is_read_or_refused(typed: str):
    try:
        found = read(typed, TODAY)
    except BadPeriod:
        return
    assert found.first <= found.last


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2021-05-25", ("25. maj 2021", "25 May 2021", "25. Mai 2021")),
        ("2021-06", ("juni 2021", "June 2021", "Juni 2021")),
        ("2021-08/2021-09", ("aug.–sep. 2021", "Aug–Sept 2021", "Aug.–Sept. 2021")),
        ("2021-10/2022-01", ("okt. 2021–jan. 2022", "Oct 2021–Jan 2022", "Okt. 2021–Jan. 2022")),
        ("2022-03-01/2022-03-03", ("1.–3. marts 2022", "1–3 March 2022", "1.–3. März 2022")),
        ("2022-02-28/2022-03-02", ("28. feb.–2. mar. 2022", "28 Feb–2 Mar 2022", "28. Feb.–2. März 2022")),
    ],
)
def test_a_period_in_three_languages(stored: str, shown: tuple[str, str, str]):
    """Rule 22, and the words of journey 4.4."""
    assert tuple(when.period(read(stored, TODAY), language) for language in ("da", "en", "de")) == shown
