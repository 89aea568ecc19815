"""Milestones as people read them: a line each, a page at a time, the months below, what can be done about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.cards import elements
from bot.cards.bars import BLOCK, LONGEST
from bot.cards.elements import Card, Element
from bot.cards.typed import cleaned, escaped, shortened
from forum.project.milestones import State
from forum.project.timeline import Row, Sign, Timeline
from texts import say, when

PAGE = 12
MONTHS_MOST = 18
TITLE_SHOWN = 60
MONTHS = "months"
SIGNS = {Sign.AHEAD: "○", Sign.RUNNING: "○", Sign.LATE: "⚠", Sign.DONE: "✓", Sign.DROPPED: "✕"}
NEXT = "●"


@dataclass(frozen=True, slots=True)
class View:
    """What the card shows: `page` from 0, None for the page of what comes next; `notice` stands above."""

    timeline: Timeline
    page: int | None = None
    notice: str = ""
    shared: bool = False


def board(view: View, language: str) -> Card:
    """The plan in lines, the next one marked; signs have their words, so nothing is told by a sign alone."""
    timeline = view.timeline
    if not timeline.rows:
        return _empty(view, language)
    page, pages = _page(view), -(-len(timeline.rows) // PAGE)
    lines = [line(row, timeline, language) for row in timeline.rows[page * PAGE : (page + 1) * PAGE]]
    numbered = [elements.small(say(language, "milestones-page", page=page + 1, pages=pages))] if pages > 1 else []
    body = [
        *_notice(view.notice),
        _heading(timeline, language),
        *(elements.paragraph(told, spacing="Small") for told in lines),
        *numbered,
        elements.hidden(MONTHS, _months(timeline, language)),
        elements.small(say(language, "milestones-sees-shared" if view.shared else "milestones-sees")),
        elements.actions(*_buttons(timeline, (page + 1) % pages, language)),
    ]
    return elements.card(language, body, fallback=_fallback(timeline, language))


def line(row: Row, timeline: Timeline, language: str) -> str:
    """«● 25. maj 2021 – Forelæggelse … · **om 21 dage**», safe for Markdown."""
    following = row.milestone.id == timeline.next
    told = say(
        language,
        "milestones-line",
        sign=NEXT if following else SIGNS[row.sign],
        when=when.period(row.milestone.period, language),
        title=escaped(row.milestone.title),
    )
    standing = how(row, language, near=following)
    return f"{told} · **{standing}**" if standing else told


def how(row: Row, language: str, *, near: bool) -> str:
    """How a milestone stands in words, "" for what is only ahead; `near` tells the days there too."""
    if row.sign is Sign.LATE:
        return say(language, "milestones-late", days=row.days)
    if row.sign in (Sign.DONE, Sign.DROPPED):
        return say(language, f"milestones-{row.sign}")
    if near:
        return _distance(row, language)
    return say(language, "milestones-under-way") if row.milestone.state is State.UNDER_WAY else ""


def _distance(row: Row, language: str) -> str:
    if row.sign is Sign.RUNNING and row.milestone.period.first == row.milestone.period.last:
        return say(language, "milestones-running-today")
    return say(language, f"milestones-{row.sign}", days=row.days)


def named(title: str, language: str) -> str:
    """A title where it may hold no Markdown, as in a list of choices."""
    return shortened(cleaned(title), TITLE_SHOWN) or say(language, "milestones-choose")


def _notice(notice: str) -> list[Element]:
    return [elements.paragraph(notice)] if notice else []


def _heading(timeline: Timeline, language: str) -> Element:
    day = when.short_date(timeline.today, language)
    told = say(language, "milestones-heading", name=_name(timeline, language), day=day)
    return elements.paragraph(told, style="heading", size="Medium")


def _name(timeline: Timeline, language: str) -> str:
    return escaped(timeline.name) or say(language, "milestones-heading-plain")


def _page(view: View) -> int:
    rows = view.timeline.rows
    if view.page is not None and 0 <= view.page * PAGE < len(rows):
        return view.page
    return next((at // PAGE for at, row in enumerate(rows) if row.milestone.id == view.timeline.next), 0)


def _fallback(timeline: Timeline, language: str) -> str:
    """For a phone's notification: the project, and what comes next."""
    following = timeline.row(timeline.next)
    title = _name(timeline, language)
    return f"{title}. {line(following, timeline, language)}" if following else title


def _empty(view: View, language: str) -> Card:
    editor = view.timeline.may_edit
    told = say(language, "milestones-empty-editor" if editor else "milestones-empty-reader")
    body = [
        *_notice(view.notice),
        _heading(view.timeline, language),
        elements.paragraph(told),
        *([elements.actions(*_first(language))] if editor else []),
    ]
    return elements.card(language, body, fallback=told)


def _first(language: str) -> list[Element]:
    return [
        elements.button(say(language, "milestones-load"), "milestones.load", primary=True),
        elements.button(say(language, "milestones-new"), "milestones.form", value="new"),
    ]


def _buttons(timeline: Timeline, following: int, language: str) -> list[Element]:
    """At most six (rule 20): whoever edits the plan finds [Følg] one step further in."""
    many = len(timeline.rows) > PAGE
    return [
        elements.button(say(language, "milestones-update"), "milestones.choose")
        if timeline.may_edit
        else follow(timeline, language),
        elements.button(say(language, "milestones-films"), "film.board"),
        elements.button(say(language, "milestones-budget"), "budget.show"),
        elements.toggle(say(language, "milestones-by-month"), MONTHS),
        elements.asked(say(language, "milestones-picture"), "milestones.picture"),
        *([elements.button(say(language, "milestones-next-page"), "milestones.show", page=following)] if many else []),
    ]


def follow(timeline: Timeline, language: str) -> Element:
    """[Følg] or [Følg ikke], whichever changes something."""
    key = "milestones-unfollow" if timeline.follows else "milestones-follow"
    return elements.button(say(language, key), "milestones.follow", inputs=False, value=not timeline.follows)


def _months(timeline: Timeline, language: str) -> list[Element]:
    """A line a month, with as many blocks as milestones lie in it; a plan in text that needs no picture."""
    months = _between(timeline.rows, timeline.today)
    shown = months[:MONTHS_MOST]
    later = when.month(months[-1], language, year=True) if len(months) > MONTHS_MOST else ""
    return [
        elements.subheading(say(language, "milestones-months")),
        *(elements.paragraph(_month(month, timeline, language), spacing="Small") for month in shown),
        *([elements.small(say(language, "milestones-months-later", month=later))] if later else []),
    ]


def _month(month: date, timeline: Timeline, language: str) -> str:
    count = sum(_lies_in(row, month) for row in timeline.rows)
    name = when.month(month, language, year=True)
    told = say(language, "milestones-month", month=name, bars=BLOCK * min(LONGEST, count) or "–", count=count)
    here = (month.year, month.month) == (timeline.today.year, timeline.today.month)
    return say(language, "milestones-month-now", line=told) if here else told


def _lies_in(row: Row, month: date) -> bool:
    period = row.milestone.period
    return row.sign is not Sign.DROPPED and period.first < _after(month) and period.last >= month


def _between(rows: Sequence[Row], today: date) -> list[date]:
    """The first days of all months from the first milestone's, or a month before today where that is later."""
    last = max((row.milestone.period.last for row in rows), default=today)
    first = min((row.milestone.period.first for row in rows), default=today)
    month = min(max(first, today - timedelta(days=today.day)), last).replace(day=1)
    months = [month]
    while _after(months[-1]) <= last:
        months.append(_after(months[-1]))
    return months


def _after(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)
