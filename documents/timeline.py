"""The project's plan as a picture: a diamond for a day, a bar for months, today's line; with the words for it."""

from collections.abc import Sequence
from datetime import date, timedelta
from threading import Lock

from documents import timeline_png
from documents.timeline_png import ROWS_MOST, Line, Sheet
from forum.groups import Forum
from forum.people import Language
from forum.project.milestones import State
from forum.project.timeline import Row, Sign, Timeline
from texts import say, when

TITLE_TOLD = 60
TICKS_MOST = 6
NEXT = "●"
SIGNS = {Sign.AHEAD: "○", Sign.RUNNING: "○", Sign.LATE: "⚠", Sign.DONE: "✓", Sign.DROPPED: "✕"}
_ONE_AT_A_TIME = Lock()


def drawn(timeline: Timeline, forum: Forum, language: Language) -> tuple[bytes, str]:  # noqa: ARG001 - as each picture
    """A PNG of the plan and its alternative text; call it off the event loop.

    Greys, hatching and signs tell states apart, and each row's words say the same: it reads on any printer.
    """
    sheet = _sheet(timeline, language)
    with _ONE_AT_A_TIME:
        png = timeline_png.drawn(sheet)
    return png, _told(timeline, language)


def _told(timeline: Timeline, language: Language) -> str:
    shown, left = _shown(timeline), len(timeline.rows) - ROWS_MOST
    more = [say(language, "milestones-drawn-more", count=left)] if left > 0 else []
    lines = " ".join([*(_row_told(row, language) for row in shown), *more])
    day = when.short_date(timeline.today, language)
    return say(language, "milestones-drawn-told", name=_name(timeline, language), day=day, lines=lines)


def _row_told(row: Row, language: Language) -> str:
    title, span = _short(row.milestone.title, TITLE_TOLD), when.period(row.milestone.period, language)
    return say(language, "milestones-drawn-row", when=span, title=title, standing=_how(row, language))


def _how(row: Row, language: Language) -> str:
    """«om 21 dage», «i gang», «forsinket 3 dage», «færdig», «droppet»."""
    if row.sign in (Sign.LATE, Sign.AHEAD):
        return say(language, f"milestones-{row.sign}", days=row.days)
    if row.sign is Sign.RUNNING:
        return say(language, "milestones-under-way" if row.milestone.state is State.UNDER_WAY else "milestones-planned")
    return say(language, f"milestones-{row.sign}")


def _sheet(timeline: Timeline, language: Language) -> Sheet:
    shown = _shown(timeline)
    lines = tuple(_line(row, timeline, language) for row in shown)
    left = len(timeline.rows) - len(shown)
    return Sheet(
        heading=_name(timeline, language),
        now=say(language, "milestones-drawn-today", day=when.short_date(timeline.today, language)),
        today=timeline.today,
        lines=lines,
        months=_months(lines, timeline.today, language),
        more=say(language, "milestones-drawn-more", count=left) if left else "",
    )


def _shown(timeline: Timeline) -> Sequence[Row]:
    """As many as fit: what is over goes first, then what lies furthest ahead."""
    rows = timeline.rows
    over = (Sign.DONE, Sign.DROPPED)
    keep = sorted(range(len(rows)), key=lambda at: (rows[at].sign in over, at))[:ROWS_MOST]
    return [rows[at] for at in sorted(keep)]


def _name(timeline: Timeline, language: Language) -> str:
    return timeline.name or say(language, "milestones-heading-plain")


def _line(row: Row, timeline: Timeline, language: Language) -> Line:
    span = when.period(row.milestone.period, language)
    sign = NEXT if row.milestone.id == timeline.next else SIGNS[row.sign]
    standing = f" · {_how(row, language)}" if row.sign in (Sign.LATE, Sign.DONE, Sign.DROPPED) else ""
    label = f"{sign} {span}{standing} – {' '.join(row.milestone.title.split())}"
    return Line(label, row.sign, row.milestone.period.first, row.milestone.period.last)


def _months(lines: Sequence[Line], today: date, language: Language) -> tuple[tuple[date, str], ...]:
    """The first days of months with their names, few enough to stand side by side."""
    first = min([today, *(line.first for line in lines)]).replace(day=1)
    last = max([today, *(line.last for line in lines)])
    months = [first]
    while months[-1] <= last:
        months.append((months[-1] + timedelta(days=31)).replace(day=1))
    step = -(-len(months) // TICKS_MOST)
    ticks = [(month, _tick(month, first, language)) for month in months[:-1:step]]
    return (*ticks, (months[-1], ""))


def _tick(month: date, first: date, language: Language) -> str:
    """«maj 2021», «juni», …, «jan. 2022»: the year where it begins."""
    return when.short_month(month, language, year=month in (first, month.replace(month=1)))


def _short(text: str, most: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
