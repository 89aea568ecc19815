"""The cards of milestones at their worst: the longest titles, sixty of them, all of them needed by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import milestone_form as forms
from bot.cards import milestone_told as told
from bot.cards import milestones as boards
from bot.cards.milestone_clash import Clash, clash
from bot.cards.milestone_form import Page, Typed
from bot.cards.milestones import View
from forum import ids
from forum.groups import Forum
from forum.people import Language
from forum.project import periods, timeline
from forum.project.milestones import TITLE_LIMIT, Milestone, Move, State
from forum.project.posts import MilestoneAhead, MilestoneLate, MilestoneMoved, Monthly
from forum.project.timeline import Changed, Timeline
from forum.project.typed import REASON_LIMIT
from tests.bot.stage import Card

AT = datetime(2021, 12, 31, 23, 42, tzinfo=UTC)
TODAY = date(2021, 12, 31)
LONG = "Øster-Åbenrå og Vester-Gråsten-på-Næsset*_[x](y)"
SPAN = periods.days(date(2021, 11, 28), date(2022, 12, 29))
MANY = 60


def milestone(number: int, title: str, state: State = State.UNDER_WAY) -> Milestone:
    return Milestone(
        id=f"milestone-{number:02}-{'x' * 60}",
        forum="f",
        title=title[:TITLE_LIMIT],
        period=replace(SPAN, first=date(2021, 1 + number % 12, 28)),
        created_by="a",
        created_at=AT,
        changed_at=AT,
        owner=ids.key_for("owner"),
        owner_name=LONG,
        state=state,
        version=9999,
    )


def plan(title: str, *, count: int = MANY, may_edit: bool = True) -> Timeline:
    made = [milestone(number, title) for number in range(count)]
    return Timeline(LONG, TODAY, timeline.rows(made, TODAY), timeline.next_of(made, TODAY), may_edit)


def cards(language: str, text: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    """Name and card, with `text` wherever somebody may type."""
    spoken, whole = Language(language), plan(text)
    those = tuple(row.milestone for row in whole.rows)
    one, reason = those[0], text[:REASON_LIMIT]
    yield "milestones", boards.board(View(whole, notice=LONG.replace("*_[x](y)", ""), shared=True), language)
    yield "milestones last", boards.board(View(plan(text, may_edit=False), page=4), language)
    yield "milestones empty", boards.board(View(plan(text, count=0)), language)
    yield "milestones unread", boards.board(View(plan(text, count=0, may_edit=False)), language)
    yield "milestone chosen", forms.choose(whole, language, "!" * 300)
    page = Page(_typed(one, text, language), {ids.key_for(str(n)): LONG for n in range(60)}, those[1:], "!" * 300)
    yield "milestone form", forms.form(replace(page, suggested="28. nov. 2021–29. dec. 2022"), language)
    yield "milestone new", forms.form(replace(page, typed=Typed()), language)
    yield "milestone clash", clash(Clash(page, SPAN, one, LONG, reason), language)
    yield "milestone after", told.after(told.After(replace(one, period=SPAN), Changed(one, those), reason), language)
    yield "milestone added", told.after(told.After(None, Changed(one)), language)
    moves = [Move(each.id, 9, SPAN, each.period, State.DONE, reason, "a", AT) for each in those]
    names = {each.id: each.title for each in those}
    yield "milestone log", told.log(told.Log(moves, names, {"a": LONG}), language, "Europe/Copenhagen")
    yield "milestone unlogged", told.log(told.Log((), names, milestone=one.id), language, "Europe/Copenhagen")
    yield from _posts(spoken, those, reason, forum)


def _posts(spoken: Language, those: tuple[Milestone, ...], reason: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    one = those[0]
    yield "milestone moved", told.moved(MilestoneMoved(one, SPAN, State.DONE, (reason,) * 9, those), spoken, forum)
    yield "milestone state", told.moved(MilestoneMoved(one, one.period, State.DONE, ()), spoken, forum)
    yield "milestone ahead", told.ahead(MilestoneAhead(one, 9999, those), spoken, forum)
    yield "milestone late", told.late(MilestoneLate(one, 9999), spoken, forum)
    yield "monthly", told.monthly(Monthly(LONG, date(2021, 12, 1), TODAY, those, those, those), spoken, forum)


def _typed(one: Milestone, text: str, language: str) -> Typed:
    made = replace(forms.typed_of(one, language), title=text * 4, reason=text * 4)
    return replace(made, needs=tuple(f"milestone-{number:02}" for number in range(60)))
