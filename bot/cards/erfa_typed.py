"""The form of an ERFA meeting as values: what stands in its fields, what came back, and the wish meant by it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime, time

from bot.cards.forms import number, word
from bot.cards.typed import cleaned
from forum.erfa import times
from forum.erfa.meetings import TITLE_LIMIT, Meeting, Wish
from forum.errors import BadDate, ForumError
from forum.groups import Forum
from forum.minutes import agenda as rows
from forum.workshop.questions import Question

NOON = "12:00"
LIMITS: Mapping[str, int] = {"title": TITLE_LIMIT, "place": 200, "link": 500, "agenda": 5400, "reason": 300}
BEHIND = ("pre_read_on", "asked_on", "reminded_on", "cut_day", "cut_at")
"""What stands behind [Flere valg]."""
ALL = ",".join(Question)
_TYPED_MOST = 40
_SPAN = re.compile(r"(?<=\s)(\d{1,2})(?:[.:](\d{2}))?\s*[-–—](?=\s*\d{1,2}[.:]\d{2})")
_END = re.compile(
    r"(?:(?P<said>til|to|until|bis)\s+)?(?:(?:kl\.?|um)\s*)?(?P<hour>\d{1,2})"
    r"(?:[.:](?P<minute>\d{2})|(?(said)|(?!)))(?:\s*uhr\b)?[\s,]*",
    re.IGNORECASE,
)
"""The end of a meeting behind its beginning; without minutes only after a word that says so."""


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


_WORDS = tuple(each.name for each in fields(Draft) if each.type in (str, "str"))
_OURS = frozenset({"notice", "wrong", "fills", "title", "questions"})


def typed_in(data: Mapping[str, object]) -> Draft:
    """What a form card brought back, as text; `wish` judges it. A client leaves out a field that stands empty."""
    found = {name: _typed(data, name) for name in _WORDS if name not in _OURS}
    asked = word(data, "questions")[: len(ALL) * 2] or ALL
    behind = any(found[name] for name in BEHIND if name != "cut_at")
    return Draft(**found, title=_typed(data, "name", "title"), questions=asked, seen=number(data, "seen"), opened=behind)  # type: ignore[arg-type] # all of them words


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


def in_words(typed: str) -> Draft:
    """`14-09-2021 17.00-18.30 Nordals`, and the agenda on the lines below it; BadDate, TitleTooLong.

    An hour that is not said is left empty: the form asks for it.
    """
    first, _, below = typed.strip().partition("\n")
    moment = times.read(_SPAN.sub(_with_minutes, first.strip()))
    ends = _END.match(moment.rest) if moment.at else None
    title = titled(moment.rest[ends.end() :] if ends else moment.rest)
    return Draft(
        day=moment.day.isoformat(),
        at=f"{moment.at:%H:%M}" if moment.at else "",
        ends=_hour(ends, typed) if ends else "",
        title=title,
        agenda=below.strip(),
    )


def _typed(data: Mapping[str, object], name: str, field: str = "") -> str:
    most = LIMITS.get(field or name, _TYPED_MOST)
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


def _with_minutes(found: re.Match[str]) -> str:
    """«17-18.30» begins at 17.00."""
    return f"{found[1]}.{found[2] or '00'}-"


def _hour(found: re.Match[str], typed: str) -> str:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        raise BadDate(typed=" ".join(typed.split("\n")[0].split())[:60])
    return f"{hour:02}:{minute:02}"
