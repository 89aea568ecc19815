"""What group work usually is, as the settings say it, and where that is found again."""

from dataclasses import replace
from datetime import datetime, time

import pytest

from desks import usual_of
from forum.groupwork import planning
from forum.groupwork.usual import USUAL, Usual, usual
from settings import Settings
from tests.forum.groupwork.room import LISE, Room, local
from tests.forum.groupwork.room import USUAL as WISH


def test_the_settings_defaults_are_the_journeys():
    """Decided 15."""
    assert usual_of(Settings(mode="local")) == USUAL == Usual((5, 3, 10), 2, 4, time(12))


def test_another_forum_has_other_habits():
    assert usual("4/ 4 /12", 0, " Sun 9:30") == Usual((4, 4, 12), 0, 6, time(9, 30))


@pytest.mark.parametrize(
    ("minutes", "cut_off"),
    [
        ("", "fri 12.00"), ("5/3", "fri 12.00"), ("5/3/10/2", "fri 12.00"), ("5/0/10", "fri 12.00"),
        ("5/3/61", "fri 12.00"), ("fem/3/10", "fri 12.00"), ("5/3/10", ""), ("5/3/10", "fri"), ("5/3/10", "12.00"),
        ("5/3/10", "fredag 12.00"), ("5/3/10", "fri 24.00"), ("5/3/10", "fri 12.00.00"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(minutes: str, cut_off: str):
    with pytest.raises(ValueError, match=r"."):
        usual(minutes, 2, cut_off)


@pytest.mark.parametrize(("day", "expected"), [(4, "07-05 12.00"), (1, "11-05 12.00"), (2, "05-05 12.00")])
def test_the_usual_day_comes_after_the_group_work(day: int, expected: str):
    """It is a Tuesday: the same day of the week is the next week's."""
    closes = datetime.fromisoformat("2021-05-04T16:00:00+00:00")
    assert local(planning.usual_cut_off(closes, "Europe/Copenhagen", replace(USUAL, cut_day=day))) == expected


async def test_where_the_organiser_says_nothing_the_settings_hold():
    room = Room()
    desk = replace(room.desk, usual=Usual(cut_day=0, cut_at=time(8)))
    session = await desk.prepare(LISE, WISH)
    assert local(session.cut_off) == "10-05 08.00"
