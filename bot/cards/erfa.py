"""Cards of an ERFA meeting: how it is planned, the organisers' preview and the channels' pre-read."""

from datetime import datetime, timedelta

from bot.cards import called, invited
from bot.cards.elements import Card, Element, actions, button, card, heading, link, paragraph, problem, small
from bot.cards.minutes import bare_clock
from bot.cards.summary import BUDGET, body, weight
from bot.cards.typed import shortened
from forum.erfa import occasions, times
from forum.erfa.meetings import Meeting, Plan, State
from forum.erfa.posts import PreRead, Preview
from forum.groups import Forum
from forum.people import Language
from texts import say, when


def planned(
    plan: Plan,
    now: datetime,
    forum: Forum,
    language: Language,
    lead_days: int,
    *,
    notice: str = "",
    told: str = "",
    shared: bool,
) -> Card:
    """How a meeting, its question round and its pre-read stand, with what can be done about it.

    `notice` is something wrong, `told` something right.
    """
    meeting, title = plan.meeting, called.meeting(plan.meeting, language, forum)
    adopted = [say(language, "erfa-adopted", count=plan.adopted)] if plan.adopted else []
    lines = [*_round(plan, now, forum, language), *_standing(plan, now, forum, language, lead_days), *adopted]
    sees = say(language, "erfa-sees-channel" if shared else "erfa-sees")
    content = [
        *([problem(notice)] if notice else []),
        *([paragraph(told, weight="Bolder")] if told else []),
        heading(title),
        *(small(line) for line in _runs(meeting, forum, language)),
        *invited.where(meeting, language),
        *(paragraph(line, spacing="Small") for line in lines),
        small(sees),
        *_choices(plan, now, language),
    ]
    return card(language, content, fallback=" ".join([title + ".", *lines]))


def _runs(meeting: Meeting, forum: Forum, language: Language) -> list[str]:
    """«17.00–18.30 · 8 punkter på dagsordenen.»"""
    if meeting.ends_at is None:
        return []
    starts, ends = (bare_clock(at, language, forum) for at in (meeting.starts_at, meeting.ends_at))
    points = [say(language, "erfa-points", count=len(meeting.points))] if meeting.points else []
    return [" · ".join([say(language, "erfa-runs", starts=starts, ends=ends), *points])]


def _round(plan: Plan, now: datetime, forum: Forum, language: Language) -> list[str]:
    """When the villages are asked and reminded, and until when they answer."""
    if plan.meeting.state is State.CANCELLED:
        return []
    moved = [say(language, "erfa-moved-told", channels=plan.moved)] if plan.moved else []
    return [*moved, *_days(plan, now, forum, language)]


def _days(plan: Plan, now: datetime, forum: Forum, language: Language) -> list[str]:
    def at(moment: datetime) -> str:
        return when.moment(moment, language, forum.zone)

    meeting = plan.meeting
    asked, reminded, cut_off = meeting.asked_at, meeting.reminded_at, meeting.cut_off_at
    gone = asked is not None and asked <= now
    count = len(forum.groups)
    goes = [say(language, "erfa-questions-go", at=at(asked), channels=count)] if asked and not gone else []
    went = [say(language, "erfa-questions-gone", at=at(asked))] if asked and gone else []
    ahead = [say(language, "erfa-reminder-goes", at=at(reminded))] if reminded and now < reminded else []
    until = [say(language, "erfa-cut-off-at", at=at(cut_off))] if cut_off else []
    left_out = [say(language, f"erfa-left-out-{each}") for each in plan.left_out]
    return [*goes, *went, *left_out, *ahead, *until]


def _standing(plan: Plan, now: datetime, forum: Forum, language: Language, lead_days: int) -> list[str]:
    progress = plan.progress
    if plan.meeting.state is State.CANCELLED:
        ahead = [say(language, "erfa-cancelled")]
    elif plan.meeting.state is State.STOPPED:
        ahead = [say(language, "erfa-stopped")]
    elif progress.waiting:
        ahead = _ahead(plan, now, forum, language, lead_days)
    else:
        ahead = []
    sent = [say(language, "erfa-sent", channels=progress.sent)] if progress.sent else []
    failed = [say(language, "erfa-failed", channels=progress.failed)] if progress.failed else []
    return [*ahead, *sent, *failed]


def _ahead(plan: Plan, now: datetime, forum: Forum, language: Language, lead_days: int) -> list[str]:
    meeting, channels, goes = plan.meeting, plan.progress.waiting, occasions.goes_at(plan.meeting, now, forum.zone)
    if plan.minutes is not None:
        return [_soon(plan.minutes, goes, channels, forum, language)]
    told = say(language, "erfa-pre-read-goes", at=when.moment(goes, language, forum.zone), channels=channels)
    if meeting.pre_read_at < goes:
        # It waits for working hours: the day that was chosen for it, and its preview, have gone.
        return [told]
    shown = when.moment(max(meeting.preview_at, meeting.changed_at), language, forum.zone)
    return [
        told,
        *([say(language, "erfa-moved-earlier", days=lead_days)] if _is_earlier(meeting, forum, lead_days) else []),
        say(language, "erfa-preview-goes", at=shown),
    ]


def _soon(minutes: int, goes: datetime, channels: int, forum: Forum, language: Language) -> str:
    if minutes == 0:
        return say(language, "erfa-at-once", channels=channels)
    at = when.clock(goes, language, forum.zone)
    return say(language, "erfa-soon", minutes=minutes, at=at, channels=channels)


def _is_earlier(meeting: Meeting, forum: Forum, lead_days: int) -> bool:
    """Whether the rule, not a person, chose the day, and had to leave a closed one out."""
    straight = times.local(meeting.starts_at, forum.zone).date() - timedelta(days=lead_days)
    return times.local(meeting.pre_read_at, forum.zone).date() == times.working_day(straight) != straight


def _choices(plan: Plan, now: datetime, language: Language) -> list[Element]:
    """What comes next stands first: the questions until they are sent, the pre-read after that."""
    meeting, ids = plan.meeting, {"meeting": plan.meeting.id}
    new = button(say(language, "erfa-new"), "erfa.new")
    if meeting.state is State.CANCELLED:
        return [actions(new)]
    edit = button(say(language, "erfa-edit"), "erfa.edit", ids)
    ahead = meeting.asked_at is not None and now < meeting.asked_at
    look = [button(say(language, "erfa-look"), "asking.look", ids, primary=ahead)] if meeting.asked_at else []
    pre_read_ = _pre_read(plan, language)
    return [actions(*look, edit, *pre_read_, new)] if ahead else [actions(*pre_read_, edit, *look, new)]


def _pre_read(plan: Plan, language: Language) -> list[Element]:
    """What can be done about the pre-read as it stands."""
    ids = {"meeting": plan.meeting.id}
    if plan.meeting.state is State.STOPPED:
        return [button(say(language, "erfa-resume"), "erfa.resume", ids)]
    if not plan.progress.waiting:
        return []
    stop = button(say(language, "erfa-stop-pre-read"), "erfa.stop", ids)
    return [*pre_read_buttons(plan.meeting, language), stop]


def pre_read_buttons(meeting: Meeting, language: Language) -> list[Element]:
    """[Send forhåndslæsning], which asks once, and [Send prøve til mig]."""
    ids = {"meeting": meeting.id}
    return [
        button(say(language, "preread-now"), "preread.now", ids),
        button(say(language, "preread-try"), "preread.trial", ids),
    ]


def preview(value: Preview, language: Language, forum: Forum, budget: int = BUDGET) -> Card:
    """What an organiser sees the working day before: when it goes out, [Stop] and [Ret], and General's version."""
    meeting = value.meeting
    title = say(language, "preview-heading", channels=value.channels)
    goes = say(language, "preview-goes", at=when.moment(value.goes_at, language, forum.zone))
    stop = button(say(language, "erfa-stop"), "erfa.stop", {"meeting": meeting.id})
    edit = button(say(language, "erfa-edit"), "erfa.edit", {"meeting": meeting.id})
    sees = small(say(language, "preview-sees"))
    read = say(language, "pre-read-heading", meeting=called.meeting(meeting, language, forum))
    letter = heading(read) | {"separator": True}
    top = [heading(title), paragraph(goes), sees, actions(stop, edit), letter]
    room = budget - weight(card(language, top, fallback=title))
    return card(language, [*top, *body(value.summary, language, forum, room)], fallback=title)


def pre_read(value: PreRead, language: Language, forum: Forum, budget: int = BUDGET) -> Card:
    """What a channel reads before the meeting; a village's own notes first, then the others', then who is silent."""
    meeting = called.meeting(value.meeting, language, forum)
    title = heading(say(language, "pre-read-heading", meeting=meeting))
    told = _fallback(value, meeting, language)
    end = [actions(link(say(language, "pre-read-open"), value.link))] if value.link else []
    room = budget - weight(card(language, [title, *end], fallback=told))
    return card(language, [title, *body(value.summary, language, forum, room), *end], fallback=told)


def _fallback(value: PreRead, meeting: str, language: Language) -> str:
    roll = value.summary.roll
    answered, asked = (len(roll.answered), len(roll.answered) + len(roll.silent)) if roll else (0, 0)
    numbers: dict[str, str | int] = {"notes": len(value.summary.notes), "answered": answered, "asked": asked}
    return say(language, "pre-read-fallback", meeting=shortened(meeting, 300), **numbers)
