"""Hours as organisers type them: in the message of a meeting and in that of a series they are read in one way."""

from datetime import date, time

import pytest

from bot.cards import erfa_words
from forum.erfa import rule_words
from forum.errors import BadDate

MAY = date(2021, 5, 4)


@pytest.mark.parametrize(
    ("typed", "starts", "ends"),
    [
        ("17.00-18.30", time(17), time(18, 30)),
        ("17-18.30", time(17), time(18, 30)),
        ("kl. 17.00 – 18.30", time(17), time(18, 30)),
        ("fra 17.00 til 18", time(17), time(18)),
        ("from 5pm to 6.30 p.m.", time(17), time(18, 30)),
        ("7:30pm", time(19, 30), None),
        ("um 17 Uhr bis 18:30 Uhr", time(17), time(18, 30)),
        ("kl 19", time(19), None),
    ],
)
@pytest.mark.parametrize("title", ["", "Nordals", "10 års jubilæum"])
def test_a_meeting_and_a_series_are_read_alike(typed: str, starts: time, ends: time | None, title: str):
    draft = erfa_words.read(f"14-09-2021 {typed} {title}")
    said = rule_words.read(f"hver tirsdag {typed} {title}", MAY)
    assert (said.starts, said.ends, said.title) == (starts, ends, title)
    assert (draft.at, draft.ends, draft.title) == (f"{starts:%H:%M}", f"{ends:%H:%M}" if ends else "", title)


@pytest.mark.parametrize("typed", ["25.00", "17.75", "13pm", "0pm", "17.00-25.00"])
def test_an_hour_that_no_clock_shows_is_refused_in_both(typed: str):
    for read in (lambda: erfa_words.read(f"14-09-2021 {typed}"), lambda: rule_words.read(f"hver tirsdag {typed}", MAY)):
        with pytest.raises(BadDate):
            read()
