"""Cards of meetings by rule: how a series goes on, what stands ahead of it, and the question before one is skipped."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.cards import called, elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped
from forum.erfa import times
from forum.erfa.meetings import Meeting
from forum.erfa.rules import ALL_YEAR, Rule
from forum.erfa.series import Planned, Running, Series
from forum.groups import Forum
from forum.people import Language
from texts import say, when

SKIPPABLE = 3
_MONDAY = date(2021, 5, 3)


def planned(value: Planned, language: Language, forum: Forum) -> Card:
    """The rule in words and the meetings that stand; [Vis] opens each; the next can be skipped, the series stopped."""
    heading, running = named(value.series, language), value.series.state is Running.RUNNING
    told = say(language, "series-goes-on" if running else "series-stopped")
    ahead = enumerate(value.meetings)
    rows = [part for number, each in ahead for part in _row(each, number < SKIPPABLE, value, language, forum)]
    stop = elements.button(say(language, "series-stop"), "series.stop", series=value.series.id)
    body = [
        elements.heading(heading),
        *rows,
        *([] if rows else [elements.paragraph(say(language, "series-nothing-ahead"))]),
        elements.small(told),
        *([elements.actions(stop)] if running else []),
    ]
    return elements.card(language, body, fallback=f"{heading}. {told}")


def listed(values: Sequence[Planned], language: Language, forum: Forum) -> Card:
    """The running series, each with its next meeting; or how one is made."""
    heading = say(language, "series-heading")
    rows = [
        elements.beside([elements.paragraph(_next(each, language, forum))], [_show(each.series, language)])
        for each in values
    ]
    hint = elements.small(say(language, "series-hint"))
    return elements.card(language, [elements.heading(heading), *rows, hint], fallback=heading)


def sure(meeting: Meeting, language: Language, forum: Forum) -> Card:
    """Asked once, for whoever has read of the meeting will be told."""
    heading = say(language, "series-skip-ask", meeting=called.meeting(meeting, language, forum))
    yes: Element = {"meeting": meeting.id, "seen": meeting.version, "sure": 1}
    body = [
        elements.heading(heading),
        elements.paragraph(say(language, "series-skip-means")),
        elements.actions(
            elements.button(say(language, "series-skip-yes"), "series.skip", yes),
            elements.button(say(language, "series-skip-no"), "series.show", series=meeting.series),
        ),
    ]
    return elements.card(language, body, fallback=heading)


def named(series: Series, language: Language) -> str:
    """«ERFA: den anden tirsdag hver måned 17.00–18.30», safe for Markdown."""
    hours = "–".join(when.hour(at, language) for at in (series.starts, series.ends) if at)
    title = escaped(series.title) or say(language, "calendar-untitled")
    return say(language, "series-named", title=title, rule=in_words(series.rule, language), hours=hours)


def in_words(rule: Rule, language: Language) -> str:
    """«den anden tirsdag hver måned»."""
    weekday = when.weekday(_MONDAY + timedelta(days=rule.weekday), language)
    if rule.weeks:
        return say(language, "series-weekly", weekday=weekday, weeks=rule.weeks)
    nth = say(language, "series-nth", nth=rule.nth)
    if rule.months == ALL_YEAR:
        return say(language, "series-monthly", weekday=weekday, nth=nth)
    months = ", ".join(when.month(date(2021, month, 1), language) for month in rule.months)
    return say(language, "series-months", weekday=weekday, nth=nth, months=months)


def _row(meeting: Meeting, can_skip: bool, value: Planned, language: Language, forum: Forum) -> list[Element]:
    """A meeting, which [Vis] opens to be moved, and the button under it that skips it."""
    at = when.moment(meeting.starts_at, language, forum.zone)
    closed = times.local(meeting.starts_at, forum.zone).date() in value.closed
    line = elements.paragraph(say(language, "series-day-closed" if closed else "series-day", at=at))
    show = say(language, "series-show")
    row = elements.leading([line], show, elements.button(f"{show}: {at}", "erfa.show", meeting=meeting.id))
    skip = elements.button(say(language, "series-skip"), "series.skip", meeting=meeting.id, seen=meeting.version)
    return [row, elements.actions(skip)] if can_skip else [row]


def _next(value: Planned, language: Language, forum: Forum) -> str:
    name = named(value.series, language)
    if not value.meetings:
        return name
    at = when.moment(value.meetings[0].starts_at, language, forum.zone)
    return say(language, "series-next", name=name, at=at)


def _show(series: Series, language: Language) -> Element:
    return elements.actions(elements.button(say(language, "series-show"), "series.show", series=series.id))
