"""The cards of the minutes at their worst: 40 rows, 300 people with names of 80 signs, every text at its limit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.cards import actions, agenda, approving, attendance, minutes, minutes_pages, reading, review
from bot.cards.tasks import Typed
from forum.groups import Forum
from forum.minutes import states
from forum.minutes.agenda import Fill
from forum.minutes.desk import Counts, Overview
from forum.minutes.document import Document
from forum.minutes.minutes import (
    ActionPoint,
    Amendment,
    Attendee,
    Change,
    Comment,
    Minutes,
    Point,
    Presence,
    Progress,
    State,
)
from forum.minutes.posts import ActionsDue, MinutesCard, ReviewAsked, SupplementPost
from forum.people import Language
from forum.summary import summaries
from forum.summary.summaries import Scope
from forum.workshop.notes import Note
from tests.bot.stage import Card

AT = datetime(2021, 12, 31, 23, 42, tzinfo=UTC)
ID = "s" * 36
NAME = ("漢*_[x](y) <at>漢</at> " * 9)[:80]


def overview(text: str, state: State) -> Overview:
    """As much as the forum lets through."""
    long = (text * 5)[:2000]
    points = tuple(Point((text + "x" * 120)[:120], AT, AT + timedelta(minutes=5), NAME, long, long) for _ in range(40))
    people = tuple(
        Attendee(ID, f"{number:036}", NAME, "village-0", list(Presence)[number % 3], AT) for number in range(300)
    )
    held = Minutes(
        ID, "f", ID, "m", Language.DA, AT, AT + timedelta(hours=4), "lise", AT, AT,
        title=(text + "x" * 120)[:120], place=(text + "x" * 120)[:120], points=points, next_steps=long, state=state,
        deadline=AT, hash="f" * 64, locked_at=AT, published_at=AT, version=9999,
    )  # fmt: skip
    tasks = tuple(action(number, text) for number in range(100))
    said = tuple(Comment(f"{number:032}", ID, "p1", "p", NAME, (text * 3)[:1000], AT) for number in range(500))
    changes = tuple(Amendment(ID, number, list(Change)[number % 2], AT, 9999, "f" * 64) for number in range(99))
    counts, fill = Counts(99999, 9999, 250, 250, 100, 9999), Fill(AT, AT + timedelta(hours=4), 200, 240)
    mails = tuple(f"{number:02}{'x' * 20}@example.org" for number in range(40))
    return Overview(held, people, tasks, tasks, said, counts, states.may(held, AT), fill, changes, mails)


def action(number: int, text: str) -> ActionPoint:
    progress = list(Progress)[number % 3]
    day = date(2021, 9, 1)
    return ActionPoint(f"{number:032}", "f", ID, "m", text[:500], "p", NAME, day, "lise", AT, AT, progress, 9999)


def cards(language: str, forum: Forum, text: str, notes: tuple[Note, ...]) -> Iterator[tuple[str, Card]]:
    """Name and card; `text` is 500 signs of the heaviest kind."""
    spoken = Language(language)
    for state in State:
        value = overview(text, state)
        yield f"minutes {state}", minutes.overview(value, AT, language, forum, notice="!" * 90, shared=True)
        yield f"minutes posted {state}", minutes.posted(MinutesCard(value, AT), spoken, forum)
        yield f"attendance {state}", attendance.card(value, language, forum, start=100, notice="!" * 90, shared=True)
    value = overview(text, State.IN_REVIEW)
    yield from _pages(value, language, forum)
    yield "ask review", approving.review(value, approving.Deadline("x" * 40), language, forum, notice="!" * 90)
    yield "ask approve", approving.approve(value, AT - timedelta(days=9), language, forum, shared=True)
    yield "comments", review.comments(value, language, forum, start=99, notice="!" * 90)
    typed = review.Typed(ID, "p1", (text * 3)[:1000], ID, "!" * 90)
    yield "comment form", review.form(typed, value.minutes, AT, language, forum)
    yield "comment thanks", review.thanks(value.comments[0], value.minutes, language)
    yield "review asked", review.asked(ReviewAsked(value.minutes, AT, value.actions), spoken, forum)
    yield from _actions(value, language, forum, text)
    yield "supplement", minutes.supplement(SupplementPost(value.minutes, 9999, "https://x/" + "y" * 500), spoken, forum)
    for page in range(6):
        document, files = _document(value, notes), ("https://" + "f" * 400,) * 3
        yield f"read {page}", reading.page(document, page, spoken, forum, organiser=page % 2 == 0, files=files)


def _pages(value: Overview, language: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    for row in (minutes_pages.HEAD, 40, minutes_pages.END):
        page = minutes_pages.page(value, row, language, forum)
        problems = dict.fromkeys((*page.fields, ""), "!" * 90)
        yield f"minutes page {row}", agenda.form(replace(page, problems=problems, notice="!" * 90), language, forum)
        if row != minutes_pages.HEAD:
            clash = replace(page, stands=page.fields, problems={"": "!" * 90})
            yield f"minutes clash {row}", agenda.form(clash, language, forum, shared=True)


def _actions(value: Overview, language: str, forum: Forum, text: str) -> Iterator[tuple[str, Card]]:
    listed = actions.Listed(value.actions, AT.date(), "other", 6, True, "!" * 90, True)
    yield "action points", actions.listed(listed, language, forum)
    yield "no action points", actions.listed(replace(listed, actions=(), may_edit=False), language, forum)
    typed = Typed(text, "-", NAME, "2021-09-14", "x" * 40, ID, 9999, ID, ID, notice="!" * 90, stands=text * 2)
    for progress in Progress:
        drawn = replace(typed, progress=progress)
        yield f"action point {progress}", actions.form(drawn, value.attendees, language, shared=True)
    yield "actions due", actions.due(ActionsDue(value.minutes, value.actions), Language(language), forum)


def _document(value: Overview, notes: tuple[Note, ...]) -> Document:
    held = value.minutes
    summary = summaries.drawn(Scope("f", "m", "", AT), notes, ["village-0"])
    return Document(
        held.id, held.forum, held.language, held.title, held.place, held.starts_at, held.ends_at, held.state,
        value.attendees, held.points, (), summary, notes, (), value.actions, held.next_steps, AT,
    )  # fmt: skip
