"""The cards around a meeting at their worst: the longest words last time, the longest agenda, every village missing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards import asking, calling, cancelling, choosing, erfa, erfa_form, erfa_typed, invited, status, workshop
from bot.cards.choosing import Choice
from bot.cards.forms import Typed
from bot.cards.invited import SignUp
from bot.cards.rounded import Round
from bot.cards.status import Whole
from bot.cards.workshop import View
from forum import ids
from forum.erfa.asked import Answered, Asked, Call, Reminded, Status, Step
from forum.erfa.meetings import LINK_LIMIT, PLACE_LIMIT, REASON_LIMIT, TITLE_LIMIT, Meeting, Occasion, Plan, Progress
from forum.erfa.meetings import State as MeetingState
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved, QuestionRound, Reminder
from forum.groups import Forum
from forum.minutes.agenda import ROWS_MOST
from forum.minutes.agenda import TITLE_LIMIT as POINT_LIMIT
from forum.minutes.minutes import Point
from forum.people import NAME_LIMIT, Language
from forum.ports import Queue
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Phase, Question
from tests.bot import worst_series
from tests.bot.stage import Card

AT = datetime(2021, 12, 31, 22, 42, tzinfo=UTC)
BEFORE = datetime(2020, 5, 4, 15, tzinfo=UTC)
LINK = "https://teams.example/" + "x" * (LINK_LIMIT - 22)
TOKEN = ids.key_for("token")


def meeting(text: str = "*_[x](y)") -> Meeting:
    """Everything that an organiser may type, as long as it may be."""
    point = Point((text * 40)[:POINT_LIMIT], AT, AT + timedelta(minutes=5), (text * 40)[:NAME_LIMIT])
    return Meeting(
        id="erfa-2021-12-31-12",
        forum="f",
        title=(text * 20)[:TITLE_LIMIT],
        starts_at=AT,
        pre_read_at=AT,
        preview_at=AT,
        language=Language.DA,
        state=MeetingState.PLANNED,
        created_by="lise",
        created_at=BEFORE,
        changed_at=BEFORE,
        version=9999,
        ends_at=AT + timedelta(hours=4),
        place=(text * 40)[:PLACE_LIMIT],
        link=LINK,
        points=(point,) * ROWS_MOST,
        cut_off_at=AT,
        asked_at=AT,
        reminded_at=AT,
    )


def asked(text: str, notes: tuple[Note, ...]) -> Asked:
    """A village that said thirty things under every cell."""
    said = tuple(replace(each, text=text) for each in notes)
    return Asked(meeting(), "village-0", tuple(Question), dict.fromkeys(CELLS, said), BEFORE)


def cards(language: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    """Name and card; what does not depend on what people write in their notes."""
    spoken, planned = Language(language), meeting()
    reason = ("*_[x](y)" * 40)[:REASON_LIMIT]
    keys = tuple(group.key for group in forum.groups)
    nothing = Asked(planned, "village-0", tuple(Question)[:1], {})
    yield "first round", asking.question_round(QuestionRound(nothing), spoken, forum)
    yield "reminder", asking.reminder(Reminder(nothing, keys), spoken, forum)
    yield "reminder of nobody", asking.reminder(Reminder(nothing, ()), spoken, forum)
    yield "invitation", invited.posted(Invitation(planned), spoken, forum)
    yield "signed up", invited.invitation(planned, SignUp(9999, 9999, "!" * 200, LINK), spoken, forum)
    yield "moved", invited.moved(MeetingMoved(planned, BEFORE, reason, LINK), spoken, forum)
    yield from worst_series.cards(language, forum)
    yield "cancelled", invited.cancelled(MeetingCancelled(planned, reason), spoken, forum)
    yield "cancel?", cancelling.asked(planned, reason, spoken, forum)
    many = Choice("erfa-which-move", "erfa.edit", (planned,) * 12, "said", "<at>x</at>" * 30, "!" * 200)
    yield "which meeting", choosing.which(many, spoken, forum)
    calls = [Call(key, ("*_[x](y)" * 10,) * 60) for key in keys] + [Call(keys[0])]
    yield "call list", calling.call_list(calls, planned, spoken, forum)
    yield "nobody to call", calling.call_list([], planned, spoken, forum)
    yield "round status", status.whole(_whole(planned, keys), forum, language, shared=False, notice="!" * 200)
    yield from _plans(planned, spoken, forum)


def posts(language: str, forum: Forum, text: str, notes: tuple[Note, ...]) -> Iterator[tuple[str, Card]]:
    """What holds the village's own words."""
    spoken, value = Language(language), asked(text, notes)
    yield "question round", asking.question_round(QuestionRound(value), spoken, forum)
    yield "brief round", asking.brief(QuestionRound(value), spoken, forum)
    yield "round preview", asking.preview(value, BEFORE, spoken, forum)
    yield "round trial", asking.trial(value, spoken, forum)
    typed = Typed(TOKEN, Question.CAN_IMPROVE, {phase: "\n".join([text] * 4)[:2000] for phase in Phase}, drawing=TOKEN)
    view = View(typed, "village-0", "!" * 90, dict.fromkeys(Phase, "!" * 90), asked=value)
    yield "round form", workshop.form(view, forum, language)
    yield "round choosing", workshop.form(replace(view, choosing=True), forum, language)
    draft = erfa_typed.Draft("x" * 80, notice="!" * 90, wrong="!" * 120, fills="!" * 90, opened=True)
    long = {name: (text * 60)[: erfa_typed.LIMITS[name]] for name in erfa_typed.LIMITS}
    full = replace(draft, **long, meeting="erfa-2021-12-31-12", seen=9999)
    yield "meeting form", erfa_form.form(full, forum, language, erfa_typed.Usual())


def _plans(planned: Meeting, language: Language, forum: Forum) -> Iterator[tuple[str, Card]]:
    for state in MeetingState:
        plan = Plan(replace(planned, state=state), Progress(9999, 9999, 9999), 9999, 9, tuple(Occasion), 9999)
        card = erfa.planned(plan, BEFORE, forum, language, 3, notice="!" * 90, told="!" * 90, shared=True)
        yield f"planned, {state}", card


def _whole(planned: Meeting, keys: tuple[str, ...]) -> Whole:
    gone = Reminded(BEFORE, keys)
    steps = tuple((step, AT) for step in Step)
    round_ = Status(planned, (Answered(keys[0], 9999),), keys, gone, gone, steps, may_remind=True)
    queue = Queue(9999, 9, 9999, 9999, AT, ())
    return Whole(keys, keys, queue, round=Round(round_, AT), desk=["!" * 90, "!" * 90])
