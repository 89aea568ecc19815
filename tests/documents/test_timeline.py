"""The drawn plan: the same bytes for the same plan, light enough for a chat, readable without colour or picture."""

import base64
import io
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PIL import Image

from documents import timeline as pictures
from documents import timeline_png
from documents.timeline_png import Line, Sheet
from forum.people import Language
from forum.project import periods, timeline
from forum.project.milestones import Milestone, State
from forum.project.timeline import Sign, Timeline
from tests.documents.meeting import forum

AT = datetime(2021, 5, 1, tzinfo=UTC)
MAY = date(2021, 5, 4)
# What Teams takes is counted in UTF-16 (rule 21: 80 KB at most), and base64 makes four letters of three bytes.
MESSAGE_MOST = 80 * 1024


def milestone(title: str, period: periods.Period, state: State = State.PLANNED) -> Milestone:
    return Milestone(title, "f", title, period, "mads", AT, AT, state=state)


PLAN = (
    milestone("Forelæggelse", periods.day(date(2021, 5, 25))),
    milestone("Drejebøger", periods.month(2021, 6)),
    milestone("Optagelser", periods.months(periods.month(2021, 8), periods.month(2021, 9)), State.UNDER_WAY),
    milestone("Premiere", periods.day(date(2022, 3, 1)), State.DROPPED),
    milestone("Workshops", periods.month(2021, 5), State.DONE),
)


def plan(*made: Milestone, today: date = MAY) -> Timeline:
    return Timeline("Vækst og værdier", today, timeline.rows(made, today), timeline.next_of(made, today))


def crowd(letter: str) -> Timeline:
    return plan(*(milestone(letter * 100 + str(n), periods.month(2021 + n // 12, 1 + n % 12)) for n in range(60)))


def shades(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("L")


def test_the_same_plan_gives_the_same_bytes() -> None:
    one = pictures.drawn(plan(*PLAN), forum(), Language.DA)
    timeline_png.drawn.cache_clear()
    assert one == pictures.drawn(plan(*PLAN), forum(), Language.DA)
    moved = (replace(PLAN[0], period=periods.day(date(2021, 5, 26))), *PLAN[1:])
    assert one[0] != pictures.drawn(plan(*moved), forum(), Language.DA)[0]
    assert b"Software" not in one[0]


@pytest.mark.parametrize("language", Language)
def test_the_words_tell_every_milestone_and_how_it_stands(language: Language) -> None:
    """Rule 19."""
    _, told = pictures.drawn(plan(*PLAN, today=date(2021, 7, 3)), forum(), language)
    assert all(each.title in told for each in PLAN)
    late = {
        "da": "Drejebøger, forsinket 3 dage.",
        "en": "Drejebøger, 3 days late.",
        "de": "Drejebøger, 3 Tage verspätet.",
    }
    assert late[language] in told
    assert told.count("\n") == 0


@pytest.mark.parametrize("letter", ["M", "æ", "漢", "🎬"])
def test_it_fits_into_a_message_at_its_worst(letter: str) -> None:
    """Rule 21: the bytes as base64 with their words."""
    png, told = pictures.drawn(crowd(letter), forum(), Language.DA)
    assert 2 * (len(base64.b64encode(png)) + len(told) + 600) <= MESSAGE_MOST
    assert max(shades(png).size) <= 1024
    assert told.endswith("… og 28 mere")


def test_greys_alone_carry_it() -> None:
    drawn = Image.open(io.BytesIO(pictures.drawn(plan(*PLAN), forum(), Language.DA)[0])).convert("RGB")
    assert all(max(colour) - min(colour) <= 2 for _, colour in drawn.getcolors(1_000_000))


DAY, MONTH = (date(2021, 6, 15), date(2021, 6, 15)), (date(2021, 6, 1), date(2021, 6, 30))
MONTHS = tuple((date(2021, month, 1), "") for month in (5, 6, 7, 8))


def rows(sign: Sign, first: date, last: date) -> list[int]:
    """How wide a mark is, row by row of the picture; grid and words left out."""
    sheet = Sheet("", "", date(2021, 7, 31), (Line("", sign, first, last),), MONTHS)
    drawn = shades(timeline_png.drawn(sheet))
    marks = drawn.crop((timeline_png.EDGE, timeline_png.HEAD, drawn.width * 4 // 5, drawn.height))
    wide = [sum(point < 180 for point in marks.crop((0, y, marks.width, y + 1)).tobytes()) for y in range(marks.height)]
    return [each for each in wide if each]


def test_a_day_is_a_diamond_and_a_month_a_bar_of_its_days() -> None:
    day, month = rows(Sign.AHEAD, *DAY), rows(Sign.AHEAD, *MONTH)
    assert day[0] < day[len(day) // 2] > day[-1]
    inner = month[1:-1]
    assert max(inner) - min(inner) <= 2
    whole = timeline_png.WIDE - 2 * timeline_png.EDGE
    assert inner[0] == pytest.approx(whole * 30 / 92, abs=3)


def test_what_is_late_is_hatched_and_what_is_dropped_is_empty() -> None:
    """Across the middle: nothing but two edges, some stripes, all of it."""
    middle = {sign: (found := rows(sign, *MONTH))[len(found) // 2] for sign in (Sign.DROPPED, Sign.LATE, Sign.RUNNING)}
    assert middle[Sign.DROPPED] <= 4
    assert 8 <= middle[Sign.LATE] < middle[Sign.RUNNING] - 20


def test_no_milestones_are_a_picture_too() -> None:
    png, told = pictures.drawn(plan(), forum(), Language.DE)
    assert png.startswith(b"\x89PNG")
    assert "Vækst og værdier" in told


def test_who_asks_for_no_picture_does_not_pay_for_it() -> None:
    asked = "import sys, documents.timeline, documents.later; print('matplotlib' in sys.modules, 'PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False False"
