"""What is typed of meetings and the project, read alone, with hypothesis: sound values or a refusal."""

import warnings
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bot.cards import erfa_typed, erfa_words, film_page, milestone_form, spending
from bot.dialogs import film_typed, milestone_words
from documents import timeline as pictures
from forum.erfa import drafting, rule_words
from forum.erfa.days import Rules
from forum.erfa.drafting import Drafting
from forum.erfa.meetings import LINK_LIMIT, PLACE_LIMIT, Meeting, State, Wish
from forum.errors import ForumError
from forum.people import Language
from forum.project import amounts, consents, dates, periods, timeline
from forum.project.milestones import Milestone
from forum.project.money import MOST_OERE
from forum.project.timeline import Timeline
from provisioning import project
from provisioning.errors import BadProjectFile
from tests.bot.fakes import landsbyforum
from tests.hostile import nasty, planning
from tests.hostile.safe import is_said
from tests.hostile.test_structure import JSON
from texts import LANGUAGES

EXAMPLES = settings(
    max_examples=300, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)
TODAY = date(2021, 5, 4)
NOW = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
FORUM = landsbyforum()
ROOT = Path(__file__).parents[2]
TEXT = some.one_of(some.text(max_size=200), some.sampled_from((*nasty.TEXTS, *nasty.LONG)))
MONTHS = some.sampled_from(("maj", "Mai", "august", "aug.", "März", "feb", "februar", "13", "00", "3"))
NUMBERS = some.integers(-1, 40).map(str)
YEARS = some.sampled_from(("2021", "2022", "21", "1999", "2200", "0000", "9999", ""))
SIGNS = some.sampled_from((". ", "/", "-", "–", " til ", " bis ", " and ", " ", "", ".-"))
WHEN = some.one_of(TEXT, some.lists(some.one_of(NUMBERS, MONTHS, YEARS, SIGNS), max_size=9).map("".join))
MONEY = some.one_of(TEXT, some.sampled_from(planning.AMOUNTS), some.text("0123456789.,' -kr½١", max_size=24))
PAYLOAD = some.dictionaries(
    some.sampled_from(
        (
            *("day", "at", "ends", "name", "place", "link", "agenda", "questions", "pre_read_on", "cut_day", "cut_at"),
            *("meeting", "seen", "milestone", "title", "period", "state", "owner", "needs", "reason", "act", "amount"),
            *("fund", "village", "text", "token", "entry", "numbers", "agreed", "versions", "film", "asked_on"),
        )
    ),
    some.one_of(JSON, TEXT, some.dictionaries(NUMBERS, some.integers())),
    max_size=9,
)


@EXAMPLES
@given(WHEN, some.sampled_from(LANGUAGES))
def test_a_time_is_a_period_of_the_calendar_that_reads_back_as_itself_or_is_refused(typed: str, language: str) -> None:
    """F43."""
    with suppress(ForumError):
        period = dates.read(typed, TODAY, language)
        assert period.first <= period.last
        assert {period.first.year, period.last.year} <= set(dates.YEARS)
        assert dates.read(periods.text(period), TODAY) == period


@EXAMPLES
@given(MONEY, some.sampled_from(Language))
def test_an_amount_is_whole_oere_within_the_limit_or_is_refused(typed: str, language: Language) -> None:
    """F45."""
    try:
        oere = amounts.read(typed, language)
    except amounts.BadAmount as refused:
        oere = refused.suggestion or 1
    assert type(oere) is int
    assert 0 < oere <= MOST_OERE
    led = amounts.led(typed[:2000])
    assert len(led.amount) + len(led.rest) <= len(typed)


@EXAMPLES
@given(TEXT)
def test_the_numbers_of_those_on_film_are_numbers(typed: str) -> None:
    """F44: a name is never one of them."""
    with suppress(ForumError):
        assert set(consents.numbers_in(typed)) <= set(range(1, consents.HIGHEST + 1))


@EXAMPLES
@given(some.one_of(TEXT, some.sampled_from(planning.LINES)))
def test_any_line_is_read_into_values_or_a_refusal(typed: str) -> None:
    """Rule 18."""
    rule = lambda: rule_words.read(typed, TODAY)  # noqa: E731 - one of a row
    film = lambda: film_typed.read(typed, FORUM)  # noqa: E731 - the same
    milestone = lambda: milestone_words.heard(typed, TODAY)  # noqa: E731 - the same
    for read in (rule, film, milestone, lambda: erfa_typed.wish(erfa_words.read(typed))):
        with suppress(ForumError):
            read()
    milestone_words.new(typed, TODAY)


@EXAMPLES
@given(PAYLOAD)
def test_any_form_is_read_into_values_or_a_refusal(data: dict[str, Any]) -> None:
    """Rule 18."""
    drafts = erfa_typed.typed_in(data), milestone_form.typed_in(data), spending.typed_in(data)
    assert all(0 <= draft.seen < 2**31 for draft in drafts)
    marked = film_page.marked_in(data)
    assert all(type(key) is type(value) is int for key, value in (marked.versions or {}).items())
    for read in (lambda: erfa_typed.wish(drafts[0]), lambda: film_page.day_in(marked.day)):
        with suppress(ForumError):
            read()


STANDS = Meeting("erfa", "f", "", NOW, NOW, NOW, Language.DA, State.PLANNED, "lise", NOW, NOW)
LINKS = some.one_of(TEXT, some.sampled_from(planning.LINKS), TEXT.map("https://example.org/{}".format))
MOMENTS = some.datetimes() | some.builds(
    datetime.combine, some.dates(date(2021, 5, 4), date(2021, 12, 31)), some.times()
)
DAYS = some.none() | some.dates() | some.dates(date(2021, 5, 1), date(2021, 12, 31))


@EXAMPLES
@given(
    some.builds(
        Wish,
        starts=MOMENTS,
        ends=some.none() | MOMENTS,
        place=TEXT,
        link=LINKS,
        agenda=some.one_of(TEXT, some.just("1 min x\n" * 10_000)),
        cut_off=some.none() | MOMENTS,
        pre_read_on=DAYS,
        asked_on=DAYS,
        reminded_on=DAYS,
    )
)
def test_whatever_is_wished_a_meeting_keeps_its_hours_in_order_and_leads_where_it_says(wish: Wish) -> None:
    """F39. Also at the ends of the calendar."""
    try:
        made = Drafting(FORUM, NOW, Rules(), 3).drafted(STANDS, wish)
    except ForumError:
        return
    until = made.cut_off_at or made.starts_at
    assert until <= made.starts_at < (made.ends_at or made.starts_at + timedelta(1))
    assert all(at < until for at in (made.asked_at, made.reminded_at) if at)
    assert made.pre_read_at < made.starts_at
    assert is_said(made.place, PLACE_LIMIT, empty=True)
    assert not made.link or (urlsplit(made.link).scheme == "https" and len(made.link) <= LINK_LIMIT)


@pytest.mark.parametrize(
    "link", [link for link in planning.LINKS if not link.startswith(("https://example.org/m", "HTTPS"))]
)
def test_a_link_that_leads_elsewhere_than_it_says_is_refused(link: str) -> None:
    with pytest.raises(ForumError):
        drafting._link(link)


@pytest.mark.parametrize("title", [text for text in nasty.TEXTS if text.strip()])
def test_a_plan_with_odd_signs_is_drawn_without_a_word_of_the_library(title: str) -> None:
    """A glyph that the font has not is a warning of its library, and a fault here."""
    made = Milestone("x", "f", title, periods.month(2021, 6), "mads", NOW, NOW, owner_name=title)
    plan = Timeline(title, TODAY, timeline.rows((made, replace(made, id="y")), TODAY), "x")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        png, told = pictures.drawn(plan, FORUM, Language.DA)
    assert png.startswith(b"\x89PNG")
    assert told.strip()


LINES = (ROOT / "project.toml").read_text(encoding="utf-8").splitlines()
CHANGES = some.tuples(some.integers(0, len(LINES) - 1), some.one_of(TEXT, some.sampled_from(LINES), some.just("")))
VALUES = ("when = {}", "needs = [{}]", "id = {}", "kroner = {}", "notice_days = {}", "date = {}", "{} = 1", "[[{}]]")
SPOILT = some.tuples(
    some.integers(0, len(LINES) - 1),
    some.builds(
        str.format,
        some.sampled_from(VALUES),
        some.sampled_from(
            ('"drejeboeger"', "-1", "10**9", "1e9", "2021-02-31", '"31. februar 2021"', '"1/3"', "x", '""')
        ),
    ),
)


@EXAMPLES
@given(some.lists(some.one_of(CHANGES, SPOILT), min_size=1, max_size=4))
def test_a_spoilt_plan_file_is_a_plan_or_lines_that_say_where(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, str]]
) -> None:
    """Whoever runs the forum reads a line for each fault, and no traceback."""
    lines = list(LINES)
    for place, line in changes:
        lines[place] = line[:5000]
    file = tmp_path_factory.mktemp("plan", numbered=True) / "project.toml"
    file.write_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))
    assert all(0 < len(line) < 1000 for line in _faults(file))


def _faults(file: Path) -> list[str]:
    """What is told of a file that is none, [] of a plan: and that one waits for nothing in a circle."""
    try:
        plan = project.read(file)
    except BadProjectFile as refused:
        return str(refused).splitlines() or [""]
    needs = {each.id: each.needs for each in plan.milestones}
    assert not any(timeline.circle(needs, id_) for id_ in needs)
    return []
