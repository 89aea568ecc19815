"""The form of an ERFA meeting as values: what stands in its fields, what came back, and the wish meant by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time

from bot.cards.forms import number, word
from bot.cards.typed import cleaned
from forum.erfa import occasions, rounds, times
from forum.erfa.days import Rules
from forum.erfa.meetings import LINK_LIMIT, PLACE_LIMIT, REASON_LIMIT, TITLE_LIMIT, Meeting, Wish
from forum.errors import BadDate, ForumError
from forum.groups import Forum
from forum.minutes import agenda as rows
from forum.workshop.questions import Question

NOON = "12:00"
LIMITS: Mapping[str, int] = {
    "title": TITLE_LIMIT,
    "place": PLACE_LIMIT,
    "link": LINK_LIMIT,
    "agenda": 5400,
    "reason": REASON_LIMIT,
}
BEHIND = ("pre_read_on", "asked_on", "reminded_on", "cut_day", "cut_at")
"""What stands behind [Flere valg]."""
ALL = ",".join(Question)
_TYPED_MOST = 40


class TitleTooLong(ForumError):
    """The name of a meeting exceeds its limit; args: length, limit."""

    key = "error-title-too-long"


class TextTooLong(ForumError):
    """Another field of a meeting exceeds its limit; args: length, limit."""

    key = "error-meeting-text-too-long"


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as it is drawn, all as typed; of an edited meeting its id and the version seen.

    Days are ISO days and hours ISO hours, as clients send them; `questions` are joined by commas. `notice` stands at
    the top, `wrong` above the agenda, `fills` (the sum of its minutes) below it; `opened` shows what is behind.
    """

    day: str = ""
    at: str = "17:00"
    ends: str = "18:30"
    title: str = ""
    place: str = ""
    link: str = ""
    agenda: str = ""
    questions: str = ALL
    pre_read_on: str = ""
    asked_on: str = ""
    reminded_on: str = ""
    cut_day: str = ""
    cut_at: str = NOON
    reason: str = ""
    meeting: str = ""
    seen: int = 0
    notice: str = ""
    wrong: str = ""
    fills: str = ""
    opened: bool = False


_WORDS = tuple(each.name for each in fields(Draft) if each.type is str)
_OURS = frozenset({"notice", "wrong", "fills", "title", "questions"})


def typed_in(data: Mapping[str, object]) -> Draft:
    """What a form card brought back, as text; `wish` judges it. A client leaves out a field that stands empty."""
    found = {name: _typed(data, name) for name in _WORDS if name not in _OURS}
    found["title"], found["questions"] = _typed(data, "name", "title"), word(data, "questions")[: len(ALL) * 2] or ALL
    behind = any(found[name] for name in BEHIND if name != "cut_at")
    return Draft(**found, seen=number(data, "seen"), opened=behind)


def wish(draft: Draft) -> Wish:
    """The form read, in local wall time; BadDate, TitleTooLong or TextTooLong otherwise."""
    day = _day(draft.day)
    if day is None:
        raise BadDate(typed=" ".join((draft.day, draft.at)).strip())
    cut_day = _day(draft.cut_day)
    return Wish(
        starts=_at(day, draft.at),
        ends=_at(day, draft.ends) if draft.ends else None,
        pre_read_on=_day(draft.pre_read_on),
        title=titled(draft.title),
        place=_line(draft.place, LIMITS["place"]),
        link=_line(draft.link, LIMITS["link"]),
        agenda=_within(cleaned(draft.agenda), LIMITS["agenda"]),
        questions=tuple(each for each in Question if each.value in draft.questions.split(",")),
        cut_off=_at(cut_day, draft.cut_at or NOON) if cut_day else None,
        asked_on=_day(draft.asked_on),
        reminded_on=_day(draft.reminded_on),
    )


def titled(typed: str) -> str:
    """The name of a meeting on one line, without hidden characters; TitleTooLong over its limit."""
    title = " ".join(cleaned(typed).split())
    if len(title) > TITLE_LIMIT:
        raise TitleTooLong(length=len(title), limit=TITLE_LIMIT)
    return title


def reason_of(draft: Draft) -> str:
    """Why a meeting is moved, on one line; TextTooLong."""
    return _line(draft.reason, LIMITS["reason"])


def _typed(data: Mapping[str, object], name: str, limited: str = "") -> str:
    most = LIMITS.get(limited or name, _TYPED_MOST)
    # One sign more than there is room for is still refused, and not cut off unseen.
    return word(data, name)[: most * 2]


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed.strip()) if typed.strip() else None
    except ValueError:
        raise BadDate(typed=typed) from None


def _at(day: date, typed: str) -> datetime:
    try:
        return datetime.combine(day, time.fromisoformat(typed.strip()).replace(tzinfo=None))
    except ValueError:
        raise BadDate(typed=f"{day:%d-%m-%Y} {typed}".strip()) from None


def _line(typed: str, most: int) -> str:
    return _within(" ".join(cleaned(typed).split()), most)


def _within(typed: str, most: int) -> str:
    if len(typed) > most:
        raise TextTooLong(length=len(typed), limit=most)
    return typed.strip()


@dataclass(frozen=True, slots=True)
class Usual:
    """The days that hold where nobody says otherwise: of the pre-read, and of the question round."""

    lead_days: int = 3
    rules: Rules = field(default_factory=Rules)


def draft_of(meeting: Meeting, forum: Forum, usual: Usual) -> Draft:
    """The form of a meeting as it stands; a day that follows from the date is left to follow the next one."""
    starts, rules = times.local(meeting.starts_at, forum.zone), usual.rules
    on = starts.date()
    ends, cut_off = (_wall(at, forum) for at in (meeting.ends_at, meeting.cut_off_at))
    own_cut_off = cut_off if cut_off and cut_off != rounds.usual_cut_off(on, rules) else None
    chosen = {
        "pre_read_on": _chosen(meeting.pre_read_at, occasions.pre_read_day(on, usual.lead_days), forum),
        "asked_on": _chosen(meeting.asked_at, rounds.question_day(on, rules), forum),
        "reminded_on": _chosen(meeting.reminded_at, rounds.reminder_day(on, rules), forum),
        "cut_day": own_cut_off.date().isoformat() if own_cut_off else "",
    }
    return Draft(
        **chosen,
        day=on.isoformat(),
        at=f"{starts:%H:%M}",
        ends=f"{ends:%H:%M}" if ends else "",
        title=meeting.title,
        place=meeting.place,
        link=meeting.link,
        agenda=rows.text(meeting.points, forum.zone),
        questions=",".join(meeting.questions),
        cut_at=f"{own_cut_off or rules.cut_at:%H:%M}",
        meeting=meeting.id,
        seen=meeting.version,
        opened=any(chosen.values()),
    )


def along(draft: Draft, standing: Draft) -> Draft:
    """Whoever changes only when a meeting begins means one as long as it was."""
    if draft.at == standing.at or draft.ends != standing.ends or not draft.ends:
        return draft
    try:
        begins, began, ended = (time.fromisoformat(each) for each in (draft.at, standing.at, standing.ends))
    except ValueError:
        return draft
    later = datetime.combine(date.min, ended) - datetime.combine(date.min, began)
    ends = datetime.combine(date.min, begins) + later
    return replace(draft, ends=f"{ends:%H:%M}") if ends.date() == date.min else draft


def _wall(at: datetime | None, forum: Forum) -> datetime | None:
    return times.local(at, forum.zone).replace(tzinfo=None) if at else None


def _chosen(at: datetime | None, usual: date, forum: Forum) -> str:
    day = times.local(at, forum.zone).date() if at else usual
    return "" if day == usual else day.isoformat()


def follows(wanted: Wish, stands: Wish) -> Wish:
    """A wish with the days that it leaves to the rule as they stand, to be held against another."""
    return replace(
        wanted,
        pre_read_on=wanted.pre_read_on or stands.pre_read_on,
        cut_off=wanted.cut_off or stands.cut_off,
        asked_on=wanted.asked_on or stands.asked_on,
        reminded_on=wanted.reminded_on or stands.reminded_on,
    )
