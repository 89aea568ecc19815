"""F39: an agenda whose minutes add up; gaps, overlaps and what lies outside are refused with the row named."""

from contextlib import suppress
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from forum.minutes import agenda
from forum.minutes.agenda import (
    AgendaGap,
    AgendaOpenEnd,
    AgendaOutside,
    AgendaOverlap,
    AgendaRow,
    AgendaTooLong,
    AgendaWritten,
    BadAgenda,
)
from forum.minutes.minutes import Point

ZONE = "Europe/Copenhagen"
BEGINS = datetime(2021, 9, 14, 15, tzinfo=UTC)
ENDS = BEGINS + timedelta(minutes=90)
EVENING = """
17.00-17.05 Velkomst v. Landsbyforum
17:05 – 17:40 Oplæg v/ Borgmesteren
kl. 17.40 20 min. Gruppearbejde
25 min Opsamling
18.25 til 18.30 Tak for i dag
"""


def read(typed: str) -> tuple[Point, ...]:
    return agenda.read(typed, BEGINS, ENDS, ZONE)


def test_rows_are_read_as_people_write_them():
    points = read(EVENING)
    assert [(point.title, point.lead, point.minutes) for point in points] == [
        ("Velkomst", "Landsbyforum", 5),
        ("Oplæg", "Borgmesteren", 35),
        ("Gruppearbejde", "", 20),
        ("Opsamling", "", 25),
        ("Tak for i dag", "", 5),
    ]
    assert points[0].starts_at == BEGINS
    assert points[-1].ends_at == ENDS


@pytest.mark.parametrize(
    "row",
    [
        "17.00 to 17.05 Welcome",
        "at 17:00 5 minutes Welcome",
        "17 bis 17.05 Uhr Willkommen",
        "um 17.00 – 17.05 Uhr: Willkommen",
        "17.00 5 Minuten Willkommen",
        "kl 17 - 17.05, Velkommen",
    ],
)
def test_every_language_has_its_way_of_telling_the_time(row: str):
    (point,) = read(row)
    assert (point.starts_at, point.minutes) == (BEGINS, 5)
    assert point.title.startswith(("Welcome", "Willkommen", "Velkommen"))


def test_a_number_in_a_title_is_no_time():
    assert [point.title for point in read("17.00-17.05 3 spørgsmål\n17.05 10 min 2025 i tal")] == [
        "3 spørgsmål",
        "2025 i tal",
    ]


@pytest.mark.parametrize(
    ("typed", "refusal", "told"),
    [
        (
            "17.00-17.05 A\n17.10-17.20 B",
            AgendaGap,
            {"row": 2, "title": "B", "begins": time(17, 5)},
        ),
        ("17.05-17.20 A", AgendaGap, {"row": 1, "title": "A", "begins": time(17), "ends": time(17, 5), "minutes": 5}),
        ("17.00-17.05 A\n17.03-17.20 B", AgendaOverlap, {"row": 2, "title": "B", "minutes": 2}),
        ("17.00-17.30 A\n17.00-17.10 B", AgendaOverlap, {"row": 2, "begins": time(17), "ends": time(17, 10)}),
        ("16.55-17.05 A", AgendaOutside, {"row": 1, "title": "A", "begins": time(17), "ends": time(18, 30)}),
        ("17.00-18.00 A\n18.00-18.45 B", AgendaOutside, {"row": 2, "title": "B"}),
        ("17.00-17.05 A\nVelkomst", AgendaRow, {"row": 2, "title": "Velkomst"}),
        ("17.00-17.00 A", AgendaRow, {"row": 1}),
        ("17.00-16.00 A", AgendaRow, {"row": 1}),
        ("25.00-26.00 A", AgendaRow, {"row": 1}),
        ("17.00-17.05", AgendaRow, {"row": 1}),
        ("0 min A", AgendaRow, {"row": 1}),
        ("17.00-17.05 " + "a" * 121, AgendaTooLong, {"row": 1, "most": 120}),
        ("\n".join("1 min A" for _ in range(41)), AgendaTooLong, {"row": 41, "most": 40}),
    ],
)
def test_what_does_not_join_up_is_refused_with_the_row_named(
    typed: str, refusal: type[BadAgenda], told: dict[str, object]
):
    with pytest.raises(refusal) as caught:
        read(typed)
    assert told.items() <= caught.value.args_.items()


def test_rows_that_do_not_fill_the_meeting_are_a_draft_only():
    """«17.00–18.30: rækkerne fylder 85 af 90 min.»"""
    points = read(EVENING)[:-1]
    fill = agenda.fill(points, BEGINS, ENDS)
    assert (fill.filled, fill.of) == (85, 90)
    with pytest.raises(AgendaOpenEnd) as caught:
        agenda.require_full(points, BEGINS, ENDS, ZONE)
    assert caught.value.args_ == {
        "row": 4,
        "title": "Opsamling",
        "begins": time(18, 25),
        "ends": time(18, 30),
        "minutes": 5,
    }
    agenda.require_full(read(EVENING), BEGINS, ENDS, ZONE)


def test_what_was_written_under_a_row_stays_with_it():
    before = read("17.00-17.30 Velkomst\n17.30-18.30 Boliger")
    before = (before[0], Point("Boliger", before[1].starts_at, ENDS, "", "Mange søger", "Vi skriver et brev"))
    moved = agenda.anew(read("17.00-18.00 Velkomst\n18.00-18.30 boliger v. Inge"), before)
    assert (moved[1].discussion, moved[1].decision) == ("Mange søger", "Vi skriver et brev")
    renamed = agenda.anew(read("17.00-17.30 Hej\n17.30-18.30 Bolig og pendling"), before)
    assert renamed[1].discussion == "Mange søger"
    assert renamed[0].discussion == ""


def test_a_row_with_words_is_not_deleted_in_passing():
    before = (Point("Boliger", BEGINS, ENDS, "", "Mange søger"),)
    with pytest.raises(AgendaWritten) as caught:
        agenda.anew((), before)
    assert caught.value.args_ == {"row": 1, "title": "Boliger"}


def test_a_meeting_may_go_on_past_midnight():
    begins = datetime(2021, 9, 14, 21, tzinfo=UTC)
    points = agenda.read("23.00-00.30 Nat\n00.30-01.00 Morgen", begins, begins + timedelta(hours=2), ZONE)
    assert [point.minutes for point in points] == [90, 30]


def test_an_hour_that_comes_twice_is_no_gap():
    """The night when the clock is put back has 25 hours."""
    begins = datetime(2021, 10, 30, 23, 30, tzinfo=UTC)
    points = agenda.read("01.30 30 min A\n90 min B", begins, begins + timedelta(hours=2), ZONE)
    assert sum(point.minutes for point in points) == 120


@seed(2021)
@given(st.lists(st.integers(1, 30), min_size=1, max_size=12), st.data())
def test_rows_that_join_up_come_back_as_they_were(lengths: list[int], data: st.DataObject):
    """Whatever is read can be shown, and what is shown is read the same."""
    ends = BEGINS + timedelta(minutes=sum(lengths))
    words = st.text("abcæøå ÄÖß.«»'’()", min_size=1, max_size=20).filter(lambda typed: bool(typed.strip(" .")))
    typed = "\n".join(f"{length} min {data.draw(words)}" for length in lengths)
    points = agenda.read(typed, BEGINS, ends, ZONE)
    assert agenda.read(agenda.text(points, ZONE), BEGINS, ends, ZONE) == points
    agenda.require_full(points, BEGINS, ends, ZONE)


@seed(2021)
@given(st.text(max_size=80))
def test_nothing_that_can_be_typed_breaks_it(typed: str):
    with suppress(BadAgenda):
        points = read(typed)
        assert agenda.fill(points, BEGINS, ENDS).filled <= 90
