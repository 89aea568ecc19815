"""The text that is locked is the same for the same minutes, and says all that they said."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from hypothesis import given, seed
from hypothesis import strategies as st

from forum.minutes import canonical
from forum.minutes.minutes import ActionPoint, Attendee, Point, Presence, Progress
from forum.people import Language
from forum.summary.lines import Count, Part, Quote, Ref, Roll
from forum.workshop.questions import CELLS

NOON = datetime(2021, 5, 4, 10, tzinfo=UTC)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds
points = st.builds(Point, words, moments, moments, words, words, words)
tasks = st.builds(
    ActionPoint,
    id=words,
    forum=words,
    gathering=words,
    meeting=words,
    text=words,
    owner=words,
    owner_name=words,
    due=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    created_by=words,
    created_at=moments,
    changed_at=moments,
    progress=st.sampled_from(Progress),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """Of everything one."""

    lines: tuple[Count | Quote | Roll, ...]
    points: tuple[Point, ...] = ()
    tasks: tuple[ActionPoint, ...] = ()
    there: tuple[Attendee, ...] = ()
    pair: tuple[str, int] = ("", 0)
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Grown:
    """What a later version of the program would call Sample."""

    lines: tuple[Count | Quote | Roll, ...]
    further: str = "new"
    points: tuple[Point, ...] = ()


LINES = (
    Count(Part.ALL, CELLS[3], (Ref("a", 2),), 3, ("broager",), 2),
    Quote(Part.ALL, CELLS[4], Ref("b", 1), "graasten", Language.DE, "Wir grüßen «alle»", 0, 3),
    Roll(("broager",), ("graasten",), (Ref("a", 2),)),
)
SAMPLE = Sample(LINES, there=(Attendee("g", "", "Karen", "", Presence.PRESENT, NOON),), pair=("x", 1), at=NOON)


@seed(2021)
@given(st.lists(points, max_size=3), st.lists(tasks, max_size=3), st.none() | moments)
def test_what_was_written_is_read_as_it_was(rows: list[Point], agreed: list[ActionPoint], at: datetime | None):
    sample = replace(SAMPLE, points=tuple(rows), tasks=tuple(agreed), at=at)
    written = canonical.text(sample)
    assert canonical.read(Sample, written) == sample
    assert canonical.text(canonical.read(Sample, written)) == written


def test_every_kind_of_line_comes_back_as_itself():
    assert canonical.read(Sample, canonical.text(SAMPLE)) == SAMPLE


def test_keys_are_sorted_and_nothing_is_escaped_that_people_read():
    written = canonical.text(SAMPLE)
    assert "grüßen «alle»" in written
    assert written == json.dumps(json.loads(written), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_an_old_text_is_read_by_a_program_that_knows_more():
    written = canonical.text(SAMPLE).replace('"is":"Sample"', '"is":"Grown"')
    assert canonical.read(Grown, written) == Grown(LINES)
    assert "further" not in canonical.text(Grown(LINES)), "and its hash stays what it was"


def test_another_text_has_another_hash():
    one, other = canonical.text(SAMPLE), canonical.text(replace(SAMPLE, at=None))
    assert len(canonical.digest(one)) == 64
    assert canonical.digest(one) != canonical.digest(other)
