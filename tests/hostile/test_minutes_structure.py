"""What is typed into summaries and minutes, read alone, with hypothesis: values or refusals that name the row."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as some

from bot.cards import approving, attendance, minutes_pages, review, sending_out, sources, tasks, themes
from bot.cards.refused import refusal
from bot.cards.sending_out import Moment
from bot.dialogs import agenda as dialogs
from forum.errors import ForumError
from forum.minutes import agenda, typed
from forum.minutes.agenda import BadAgenda
from forum.minutes.errors import BadAddress, BadText
from forum.minutes.minutes import Minutes, Presence
from forum.minutes.written import Said, Written
from forum.people import Language
from tests.hostile import nasty
from tests.hostile.test_structure import JSON
from texts import LANGUAGES

EXAMPLES = settings(
    max_examples=150, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
ZONE = "Europe/Copenhagen"
TEXT = some.one_of(some.text(max_size=200), some.sampled_from((*nasty.TEXTS, *nasty.LONG)))
CLOCKS = some.sampled_from(
    ("17.00", "17", "17:30", "kl. 18", "18.30", "19.00", "23.59", "24.00", "0.15", "02.30", "3.00")
)
LENGTHS = some.sampled_from(("5 min", "30 minutter", "90 Minuten", "0 min", "999 min", "15min."))
TITLES = some.one_of(some.sampled_from(("Velkomst", "Opsamling v. Inge", "30 års fest", "Uhr", "")), TEXT)
ROWS = some.one_of(
    some.builds("{}-{} {}".format, CLOCKS, CLOCKS, TITLES),
    some.builds("{} {} {}".format, CLOCKS, LENGTHS, TITLES),
    some.builds("{} {}".format, LENGTHS, TITLES),
    TEXT,
)
BEGINS = datetime(2021, 5, 4, 15, tzinfo=UTC)
EVENING = (BEGINS, timedelta(minutes=90))
# An evening, one past midnight, and the nights in which an hour is missing or comes twice.
MEETINGS = some.sampled_from(
    [
        EVENING,
        (datetime(2021, 5, 4, 21, tzinfo=UTC), timedelta(hours=3)),
        (datetime(2027, 3, 28, 0, tzinfo=UTC), timedelta(hours=3)),
        (datetime(2026, 10, 24, 22, tzinfo=UTC), timedelta(hours=5)),
    ]
)
NAMES = (
    "gathering",
    "row",
    "stamp",
    "to",
    "page",
    "text",
    "line",
    "token",
    "chosen",
    "owner",
    "due",
    "day",
    "at",
    "name",
)
FIELDS = (*NAMES, *minutes_pages.LIMITS, "progress", "themes", "also", "until", "part", "meeting", "who-x", "start")
PAYLOAD = some.dictionaries(some.one_of(some.sampled_from(FIELDS), TEXT), some.one_of(TEXT, JSON), max_size=9)


def _told(error: ForumError) -> None:
    """In three languages, with all that the sentence asks for."""
    for language in LANGUAGES:
        assert refusal(language, error)


def _names_its_row(error: BadAgenda, count: int) -> None:
    assert 0 <= error.args_["row"] <= count
    assert len(str(error.args_["title"])) <= 60
    _told(error)


@EXAMPLES
@example("17.00-17.30 Velkomst\n18.00-18.30 Opsamling", EVENING)
@example("17.00-18.00 Velkomst\n17.30-18.30 Opsamling", EVENING)
@example("17.00-18.30 Velkomst", EVENING)
@given(some.lists(ROWS, max_size=6).map("\n".join), MEETINGS)
def test_any_agenda_adds_up_or_its_row_is_named(rows: str, meeting: tuple[datetime, timedelta]) -> None:
    """Gaps, overlaps and what lies outside; never two rows at one time, never a row of no length."""
    begins, ends = meeting[0], meeting[0] + meeting[1]
    try:
        points = agenda.read(rows, begins, ends, ZONE)
        agenda.require_full(points, begins, ends, ZONE)
    except BadAgenda as refused:
        _names_its_row(refused, len(rows.splitlines()))
        return
    assert [each.starts_at for each in points] == [begins, *(each.ends_at for each in points[:-1])]
    assert points[-1].ends_at == ends
    assert all(each.title and each.ends_at > each.starts_at for each in points)
    assert sum(each.minutes for each in points) == int(meeting[1].total_seconds()) // 60
    assert agenda.fill(points, begins, ends).filled == agenda.fill(points, begins, ends).of


@EXAMPLES
@given(some.lists(some.tuples(some.integers(1, 60), TITLES), min_size=1, max_size=5))
def test_an_agenda_reads_again_as_it_is_shown(made: list[tuple[int, str]]) -> None:
    """The form shows what stands as text, so that whoever saves it unread changes nothing."""
    begins = datetime(2021, 5, 4, 15, tzinfo=UTC)
    rows = "\n".join(f"{length} min {title or 'x'}" for length, title in made)
    ends = begins + timedelta(hours=5)
    try:
        points = agenda.read(rows, begins, ends, ZONE)
    except BadAgenda:
        assume(False)
        return
    assert agenda.read(agenda.text(points, ZONE), begins, ends, ZONE) == points


@EXAMPLES
@given(TEXT, some.integers(1, 200))
def test_any_words_are_kept_within_their_limit_or_refused(text: str, limit: int) -> None:
    for read in (typed.line, typed.paragraphs, typed.words):
        try:
            kept = read(text, limit)
        except BadText as refused:
            _told(refused)
            continue
        assert len(kept) <= limit
        assert not re.search("[\u200b\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\x00-\x09\x0b-\x1f]", kept)
        assert read(kept, limit) == kept or not kept


@EXAMPLES
@given(
    some.lists(
        some.one_of(TEXT, some.sampled_from(("a@b.dk", "A@b.dk", "x@y", "a@b..dk", "a@b.dk\r\nBcc:c@d.dk"))), max_size=5
    )
)
def test_any_addresses_are_addresses_or_the_first_that_is_none_is_named(given_: list[str]) -> None:
    try:
        found = typed.addresses(given_)
    except BadAddress as refused:
        _told(refused)
        return
    assert len({each.casefold() for each in found}) == len(found)
    assert all(each.count("@") == 1 and not re.search(r"[\s<>,;:\"]", each) for each in found)


def _stands_at_a_field(error: ForumError, row: int) -> None:
    assert minutes_pages.blamed(error, row) in ("", *minutes_pages.LIMITS)


@EXAMPLES
@given(PAYLOAD, some.sampled_from((0, 1, 99)))
def test_any_page_of_the_form_is_written_or_refused(data: dict[str, Any], row: int) -> None:
    page = minutes_pages.typed_in({**data, "row": row})
    try:
        written = minutes_pages.written(page)
        made = typed.rewritten(_minutes(), written, _minutes().changed_at, ZONE)
        typed.addresses(written.recipients or ())
    except ForumError as refused:
        _told(refused)
        _stands_at_a_field(refused, row)
        return
    assert made.version == _minutes().version + 1


@EXAMPLES
@given(some.dictionaries(some.integers(0, 5), some.builds(Said, TEXT, TEXT), max_size=3), TEXT)
def test_what_was_written_under_a_row_is_never_lost_with_the_row(said: dict[int, Said], rows: str) -> None:
    """A row that is typed anew keeps its words, or the agenda is refused."""
    try:
        before = typed.rewritten(_minutes(), Written(said=said), _minutes().changed_at, ZONE)
        after = typed.rewritten(before, Written(agenda=rows), before.changed_at, ZONE)
    except ForumError as refused:
        _told(refused)
        return
    words = sorted((each.discussion, each.decision) for each in before.points if each.discussion or each.decision)
    assert (
        sorted((each.discussion, each.decision) for each in after.points if each.discussion or each.decision) == words
    )


@EXAMPLES
@given(PAYLOAD)
def test_any_payload_of_the_other_forms_is_read(data: dict[str, Any]) -> None:
    """Rule 18."""
    taps = attendance.taps_in(data)
    assert set(taps.chosen.values()) <= set(Presence)
    assert len(review.typed_in(data).line) <= 128
    assert themes.wanted_in(data).start >= 0
    assert len(set(themes.chosen_in(data))) == len(themes.chosen_in(data))
    tasks.chosen_in(data)
    with suppress(ForumError):
        tasks.task(tasks.typed_in(data), (), None)
    with suppress(ForumError):
        approving.deadline_in(data).wall()
    with suppress(ForumError):
        sending_out.wall(Moment("x", str(data.get("day", "")), str(data.get("at", ""))))
    with suppress(ValueError, OverflowError):
        sources.read_line(data, "f")


@EXAMPLES
@given(
    some.one_of(
        TEXT,
        some.builds(
            "{} {}: {}".format, some.sampled_from(("beslutning", "Discussion", "ort")), some.integers(-9, 999), TEXT
        ),
    )
)
def test_a_line_in_words_is_one_field_or_none(text: str) -> None:
    found = dialogs.in_words(text)
    assert found is None or (found[0] in minutes_pages.LIMITS and 0 <= found[1] < 100)


def _minutes() -> Minutes:
    begins = datetime(2021, 5, 4, 15, tzinfo=UTC)
    made = Minutes("s", "f", "s", "open", Language.DA, begins, begins + timedelta(minutes=90), "lise", begins, begins)
    rows = "17.00-17.10 Velkomst v. Lise\n17.10-18.10 Gruppearbejde\n18.10-18.30 Opsamling"
    return typed.rewritten(made, Written(agenda=rows), begins, ZONE)
