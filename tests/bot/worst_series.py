"""Series and `stop` at their worst: twelve meetings ahead, all on holidays, of the longest name."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from bot.cards import series, stopping
from forum.erfa.meetings import TITLE_LIMIT, Meeting, State
from forum.erfa.rules import ALL_YEAR, LAST, Rule
from forum.erfa.series import SERIES_MOST, Planned, Running, Series
from forum.groups import Forum
from forum.people import Language
from tests.bot.stage import Card

NOW = datetime(2021, 12, 29, 23, 42, tzinfo=UTC)
NASTY = ("😀" * TITLE_LIMIT, "*_[x](y)" * (TITLE_LIMIT // 8), "漢" * TITLE_LIMIT, "")
RULES = (
    Rule(2, LAST),
    Rule(2, 4, ALL_YEAR[:-1]),
    Rule(2, weeks=4, anchor=date(2021, 12, 29)),
    Rule(2, weeks=1, anchor=date(2021, 12, 29)),
)


def cards(language: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    """Name and card."""
    spoken = Language(language)
    for title, rule in zip(NASTY, RULES, strict=True):
        value = _planned(title, rule)
        yield f"series emoji quotes {title[:4]}", series.planned(value, spoken, forum)
        yield f"skip emoji quotes {title[:4]}", series.sure(value.meetings[0], spoken, forum)
        yield f"series list emoji quotes {title[:4]}", series.listed([value] * SERIES_MOST, spoken, forum)
    yield "stopped series", series.planned(_planned("ERFA", RULES[0], Running.STOPPED, 0), spoken, forum)
    yield "no series", series.listed([], spoken, forum)
    yield "stopped", stopping.stopped(language)
    yield "messages again", stopping.resumed(language)


def _planned(title: str, rule: Rule, state: Running = Running.RUNNING, count: int = 12) -> Planned:
    made = Series("s" * 22, "f", title, rule, time(17), time(18, 30), "lise", NOW, NOW, state)
    meeting = Meeting(
        "erfa-2021-12-29-12", "f", title, NOW, NOW, NOW, Language.DA, State.PLANNED, "lise", NOW, NOW, series=made.id
    )
    return Planned(made, (meeting,) * count, frozenset({date(2021, 12, 30)}))
