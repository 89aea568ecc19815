"""Cards of an ERFA meeting: how it is planned, the form, the organisers' preview and the channels' pre-read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.cards.elements import Card, Element, actions, button, card, heading, link, paragraph, problem, small
from bot.cards.summary import BUDGET, body, weight
from bot.cards.typed import cleaned, escaped, shortened
from bot.cards.workshop import number, word
from forum.erfa import occasions, times
from forum.erfa.meetings import TITLE_LIMIT, Meeting, Plan, State, Wish
from forum.erfa.posts import PreRead, Preview
from forum.errors import BadDate, ForumError
from forum.groups import Forum
from forum.people import Language
from texts import say, when

TYPED_LIMIT = 200


class TitleTooLong(ForumError):
    """The name of a meeting exceeds its limit; args: length, limit."""

    key = "error-title-too-long"


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it is drawn: what stands in its fields, and of an edited meeting its id and the version seen."""

    day: str = ""
    at: str = "19:00"
    pre_read_on: str = ""
    title: str = ""
    meeting: str = ""
    seen: int = 0
    notice: str = ""


def name(meeting: Meeting, language: Language, forum: Forum) -> str:
    """The meeting in a sentence, safe for Markdown: what it was called, and when it is."""
    at = when.moment(meeting.starts_at, language, forum.zone)
    if not meeting.title:
        return say(language, "erfa-meeting", at=at)
    return say(language, "erfa-meeting-titled", title=escaped(meeting.title), at=at)


def planned(plan: Plan, forum: Forum, language: Language, lead_days: int, *, notice: str = "", shared: bool) -> Card:
    """How a meeting and its pre-read stand, with what can be done about it."""
    title = name(plan.meeting, language, forum)
    adopted = [say(language, "erfa-adopted", count=plan.adopted)] if plan.adopted else []
    lines = [*_standing(plan, forum, language, lead_days), *adopted]
    sees = say(language, "erfa-sees-channel" if shared else "erfa-sees")
    content = [
        *([problem(notice)] if notice else []),
        heading(title),
        *(paragraph(line) for line in lines),
        small(sees),
        *_choices(plan, language),
    ]
    return card(language, content, fallback=" ".join([title + ".", *lines]))


def _standing(plan: Plan, forum: Forum, language: Language, lead_days: int) -> list[str]:
    progress = plan.progress
    if plan.meeting.state is State.STOPPED:
        ahead = [say(language, "erfa-stopped")]
    elif progress.waiting:
        ahead = _ahead(plan, forum, language, lead_days)
    else:
        ahead = []
    sent = [say(language, "erfa-sent", channels=progress.sent)] if progress.sent else []
    failed = [say(language, "erfa-failed", channels=progress.failed)] if progress.failed else []
    return [*ahead, *sent, *failed]


def _ahead(plan: Plan, forum: Forum, language: Language, lead_days: int) -> list[str]:
    meeting, channels = plan.meeting, plan.progress.waiting
    if plan.minutes is not None:
        return [_soon(plan.minutes, meeting, channels, forum, language)]
    goes = when.moment(meeting.pre_read_at, language, forum.zone)
    shown = when.moment(max(meeting.preview_at, meeting.changed_at), language, forum.zone)
    return [
        say(language, "erfa-pre-read-goes", at=goes, channels=channels),
        *([say(language, "erfa-moved-earlier", days=lead_days)] if _is_earlier(meeting, forum, lead_days) else []),
        say(language, "erfa-preview-goes", at=shown),
    ]


def _soon(minutes: int, meeting: Meeting, channels: int, forum: Forum, language: Language) -> str:
    if minutes == 0:
        return say(language, "erfa-at-once", channels=channels)
    at = when.clock(occasions.leaves_at(meeting), language, forum.zone)
    return say(language, "erfa-soon", minutes=minutes, at=at, channels=channels)


def _is_earlier(meeting: Meeting, forum: Forum, lead_days: int) -> bool:
    """Whether the rule, not a person, chose the day, and had to leave a closed one out."""
    straight = times.local(meeting.starts_at, forum.zone).date() - timedelta(days=lead_days)
    return times.local(meeting.pre_read_at, forum.zone).date() == times.working_day(straight) != straight


def _choices(plan: Plan, language: Language) -> list[Element]:
    meeting = plan.meeting
    if plan.meeting.state is State.STOPPED:
        first = [button(say(language, "erfa-resume"), "erfa.resume", {"meeting": meeting.id})]
    elif plan.progress.waiting:
        first = [button(say(language, "erfa-stop"), "erfa.stop", {"meeting": meeting.id})]
    else:
        first = []
    if plan.progress.waiting and meeting.state is State.PLANNED:
        first += pre_read_buttons(meeting, language)
    edit = button(say(language, "erfa-edit"), "erfa.edit", {"meeting": meeting.id})
    return [actions(*first, edit, button(say(language, "erfa-new"), "erfa.new"))]


def pre_read_buttons(meeting: Meeting, language: Language) -> list[Element]:
    """[Send forhåndslæsning], which asks once, and [Send prøve til mig]."""
    ids = {"meeting": meeting.id}
    return [
        button(say(language, "preread-now"), "preread.now", ids),
        button(say(language, "preread-try"), "preread.trial", ids),
    ]


def form(draft: Draft, language: Language, lead_days: int) -> Card:
    """Date, time, day of the pre-read and name; a notice stands above and what was typed is kept."""
    title = say(language, "erfa-form-edit" if draft.meeting else "erfa-form-new")
    hint = [] if draft.meeting else [small(say(language, "erfa-form-hint"))]
    content = [
        heading(title),
        *([problem(draft.notice)] if draft.notice else []),
        _input("Date", "day", say(language, "erfa-date"), draft.day, say(language, "erfa-date-missing")),
        _input("Time", "at", say(language, "erfa-time"), draft.at, say(language, "erfa-time-missing")),
        _input("Date", "pre_read_on", say(language, "erfa-pre-read-on", days=lead_days), draft.pre_read_on),
        _input("Text", "name", say(language, "erfa-title"), draft.title) | {"maxLength": TITLE_LIMIT},
        *hint,
        actions(*_form_buttons(draft, language)),
    ]
    return card(language, content, fallback=say(language, "erfa-form-hint"))


def _input(kind: str, id_: str, label: str, value: str, missing: str = "") -> Element:
    made: Element = {"type": f"Input.{kind}", "id": id_, "label": label}
    must: Element = {"isRequired": True, "errorMessage": missing} if missing else {}
    return {**made, **({"value": value} if value else {}), **must}


def _form_buttons(draft: Draft, language: Language) -> list[Element]:
    if not draft.meeting:
        return [button(say(language, "erfa-plan"), "erfa.plan", primary=True)]
    ids: Element = {"meeting": draft.meeting, "seen": draft.seen}
    save = button(say(language, "erfa-save"), "erfa.move", ids, primary=True)
    return [save, button(say(language, "erfa-back"), "erfa.show", {"meeting": draft.meeting}, inputs=False)]


def draft_of(meeting: Meeting, forum: Forum, lead_days: int) -> Draft:
    """The form of a meeting as it stands; a pre-read day that follows from the date is left to follow the next one."""
    starts = times.local(meeting.starts_at, forum.zone)
    pre_read_on = times.local(meeting.pre_read_at, forum.zone).date()
    follows = pre_read_on == occasions.pre_read_day(starts.date(), lead_days)
    return Draft(
        day=starts.date().isoformat(),
        at=f"{starts:%H:%M}",
        pre_read_on="" if follows else pre_read_on.isoformat(),
        title=meeting.title,
        meeting=meeting.id,
        seen=meeting.version,
    )


def typed_in(data: Mapping[str, object]) -> Draft:
    """What a form card brought back, as text; `wish` judges it."""
    day, at, pre_read_on, title = (word(data, key)[:TYPED_LIMIT] for key in ("day", "at", "pre_read_on", "name"))
    return Draft(day, at, pre_read_on, title, word(data, "meeting"), number(data, "seen"))


def wish(draft: Draft) -> Wish:
    """The form read: ISO date and time as the client sends them; BadDate or TitleTooLong otherwise."""
    try:
        starts = datetime.combine(date.fromisoformat(draft.day), time.fromisoformat(draft.at).replace(tzinfo=None))
        pre_read_on = date.fromisoformat(draft.pre_read_on) if draft.pre_read_on else None
    except ValueError:
        raise BadDate(typed=" ".join((draft.day, draft.at, draft.pre_read_on)).strip()) from None
    return Wish(starts, pre_read_on, titled(draft.title))


def titled(typed: str) -> str:
    """The name of a meeting on one line, without hidden characters; TitleTooLong over its limit."""
    title = " ".join(cleaned(typed).split())
    if len(title) > TITLE_LIMIT:
        raise TitleTooLong(length=len(title), limit=TITLE_LIMIT)
    return title


def preview(value: Preview, language: Language, forum: Forum, budget: int = BUDGET) -> Card:
    """What an organiser sees the working day before: when it goes out, [Stop] and [Ret], and General's version."""
    meeting = value.meeting
    title = say(language, "preview-heading", channels=value.channels)
    goes = say(language, "preview-goes", at=when.moment(occasions.leaves_at(meeting), language, forum.zone))
    stop = button(say(language, "erfa-stop"), "erfa.stop", {"meeting": meeting.id})
    edit = button(say(language, "erfa-edit"), "erfa.edit", {"meeting": meeting.id})
    sees = small(say(language, "preview-sees"))
    letter = heading(say(language, "pre-read-heading", meeting=name(meeting, language, forum))) | {"separator": True}
    top = [heading(title), paragraph(goes), sees, actions(stop, edit), letter]
    room = budget - weight(card(language, top, fallback=title))
    return card(language, [*top, *body(value.summary, language, forum, room)], fallback=title)


def pre_read(value: PreRead, language: Language, forum: Forum, budget: int = BUDGET) -> Card:
    """What a channel reads before the meeting; a village's own notes first, then the others', then who is silent."""
    meeting = name(value.meeting, language, forum)
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
