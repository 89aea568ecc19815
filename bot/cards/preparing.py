"""The organiser's form of group work, and what it or a message brings back: values → card, words → a wish."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import cleaned, shortened
from bot.cards.workshop import question_word, word
from bot.folding import folded
from forum.erfa import times
from forum.errors import BadDate, ForumError
from forum.groups import Forum
from forum.groupwork.planning import (
    MINUTES,
    MOST_GROUPS,
    SLACK,
    YEARS,
    BadGroups,
    BadMinutes,
    BadSlack,
    BadVillage,
    BadYear,
    Wish,
)
from forum.groupwork.sessions import Group
from forum.groupwork.usual import USUAL, Usual
from forum.workshop.questions import Question
from texts import say, when

SHORT, LONG, SHOWN = 60, 6000, 40
MORE = ("day", "slack", "wish_year", "cut_day", "cut_at")
_FIELDS = ("token", "questions", "minutes", "groups", "at", *MORE)
_MONDAY = date(2021, 5, 3)
"""Any."""
_NUMBER = re.compile(r"\d{1,6}")
_LISTED = re.compile(r"^\s*(?:\w+\s*)?\d{1,3}\s*[:.)]\s*")
_PARTED = re.compile(r"[,;/+&]")


@dataclass(frozen=True, slots=True)
class Draft:
    """The form as it is drawn: what stands in its fields, letter for letter; `problems` stand above theirs."""

    token: str
    questions: str = ",".join(Question)
    minutes: str = ""
    groups: str = "5"
    at: str = ""
    day: str = ""
    slack: str = ""
    wish_year: str = ""
    cut_day: str = ""
    cut_at: str = ""
    problems: Mapping[str, str] = field(default_factory=dict)
    usual: Usual = USUAL


def blank(token: str, usual: Usual) -> Draft:
    """The form as the forum usually fills it."""
    cut_at = f"{usual.cut_at:%H:%M}"
    return Draft(token, minutes=_lengths(usual), slack=str(usual.slack), cut_at=cut_at, usual=usual)


def form(draft: Draft, forum: Forum, language: str, *, shared: bool) -> Card:
    """Questions, minutes and groups are enough; the rest is behind [Flere valg], open where something is wrong."""
    title, hint = say(language, "groupwork-form"), say(language, "groupwork-hint", minutes=_lengths(draft.usual))
    more = [part for id_ in MORE for part in _field(id_, draft, forum, language)]
    wrong = any(id_ in draft.problems for id_ in MORE)
    behind = {"type": "Container", "id": "more", "isVisible": wrong, "items": more}
    body = [
        elements.heading(title),
        *([elements.problem(draft.problems[""])] if "" in draft.problems else []),
        *(part for id_ in ("questions", "minutes", "groups", "at") for part in _field(id_, draft, forum, language)),
        behind,
        elements.small(hint),
        elements.small(say(language, "groupwork-sees-shared" if shared else "groupwork-sees")),
        elements.actions(
            elements.button(
                say(language, "groupwork-prepare"), "groupwork.prepare", {"token": draft.token}, primary=True
            ),
            elements.toggle(say(language, "groupwork-more"), "more"),
        ),
    ]
    return elements.card(language, body, fallback=hint)


def typed_in(data: Mapping[str, object], usual: Usual = USUAL) -> Draft:
    """What the form brought back; a number may come as one. A client leaves out a field that stands empty."""
    found = {name: _said(data, name)[: LONG if name == "groups" else SHORT * 2] for name in _FIELDS}
    found["token"] = found["token"][: elements.ID_LIMIT]
    return Draft(**found, usual=usual)  # type: ignore[arg-type] # its other fields but `problems` are words


def wish(draft: Draft, forum: Forum, today: date) -> Wish:
    """The form read; planning.BadWish or BadDate otherwise. `today` is the forum's."""
    asked = tuple(question for question in Question if question.value in draft.questions.split(","))
    return Wish(
        questions=asked,
        minutes=_minutes(draft.minutes, asked),
        slack=_number(draft.slack, 0, BadSlack(low=SLACK[0], high=SLACK[-1], typed=shortened(draft.slack, SHOWN))),
        groups=groups(draft.groups, forum),
        wish_year=_number(draft.wish_year, forum.wish_year, BadYear(low=str(YEARS[0]), high=str(YEARS[-1]))),
        starts=_moment(draft.day, draft.at, today),
        cut_off=_moment(draft.cut_day, draft.cut_at or f"{draft.usual.cut_at:%H:%M}", today) if draft.cut_day else None,
    )


def groups(typed: str, forum: Forum) -> tuple[Group, ...]:
    """«5», or the villages of each group on a line of its own; BadGroups, BadVillage."""
    lines = [line for line in cleaned(typed).splitlines() if line.strip()]
    if len(lines) == 1 and _NUMBER.fullmatch(lines[0].strip()):
        count = int(lines[0])
        if not 1 <= count <= MOST_GROUPS:
            raise BadGroups(most=MOST_GROUPS)
        return tuple(Group(number) for number in range(1, count + 1))
    if len(lines) > MOST_GROUPS:
        raise BadGroups(most=MOST_GROUPS)
    known = {folded(name): group.key for group in forum.groups for name in (group.name, group.key)}
    return tuple(Group(number, _villages(line, known)) for number, line in enumerate(lines, 1))


def _villages(line: str, known: Mapping[str, str]) -> tuple[str, ...]:
    names = [name.strip() for name in _PARTED.split(_LISTED.sub("", line)) if name.strip()]
    unknown = next((name for name in names if folded(name) not in known), None)
    if unknown is not None:
        raise BadVillage(village=shortened(unknown, SHOWN))
    return tuple(dict.fromkeys(known[folded(name)] for name in names))


def _minutes(typed: str, asked: tuple[Question, ...]) -> tuple[int, ...]:
    """One number a question; where all three are given, those of the questions that are asked."""
    found = [int(number) for number in _NUMBER.findall(typed)]
    if re.search(r"[^\d\s/,;.+-]", typed) or "-" in typed.strip()[:1]:
        raise BadMinutes(low=MINUTES[0], high=MINUTES[-1], typed=shortened(typed, SHOWN))
    if len(found) == len(Question) > len(asked):
        return tuple(length for question, length in zip(Question, found, strict=True) if question in asked)
    return tuple(found)


def _number(typed: str, default: int, wrong: ForumError) -> int:
    if not typed.strip():
        return default
    if not _NUMBER.fullmatch(typed.strip()):
        raise wrong
    return int(typed)


def _moment(day: str, at: str, today: date) -> datetime | None:
    """A wall time; None where no time of day is given."""
    if not at.strip() and day in ("", today.isoformat()):
        return None
    try:
        return datetime.combine(_day(day, today), _time(at))
    except (ValueError, OverflowError):
        raise BadDate(typed=shortened(f"{day} {at}".strip(), SHOWN)) from None


def _day(typed: str, today: date) -> date:
    return date.fromisoformat(typed) if typed else today


def _time(typed: str) -> time:
    """As the client sends it (17:40), or as people write it (17.40)."""
    hour, _, minute = typed.strip().replace(".", ":").partition(":")
    return time(int(hour), int(minute[:2] or 0))


def _said(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    return str(value) if type(value) is int and 0 <= value < 10**6 else word(data, name)


def _field(id_: str, draft: Draft, forum: Forum, language: str) -> list[Element]:
    wrong = draft.problems.get(id_, "")
    made = _MADE[id_](id_, draft, forum, language)
    return [elements.problem(wrong), made] if wrong else [made]


def _questions(id_: str, draft: Draft, forum: Forum, language: str) -> Element:
    titles = {each.value: question_word(each, forum, language) for each in Question}
    asked = elements.choice(id_, say(language, "groupwork-questions"), titles, value=draft.questions, compact=False)
    return {**asked, "isMultiSelect": True}


def _short(id_: str, draft: Draft, _forum: Forum, language: str) -> Element:
    label = say(language, f"groupwork-{id_.replace('_', '-')}")
    return {"type": "Input.Text", "id": id_, "label": label, "maxLength": SHORT, "value": _value(id_, draft)}


def _lines(id_: str, draft: Draft, _forum: Forum, language: str) -> Element:
    return elements.field(id_, say(language, "groupwork-groups"), limit=LONG, value=draft.groups)


def _year(id_: str, draft: Draft, forum: Forum, language: str) -> Element:
    return {**_short(id_, draft, forum, language), "value": draft.wish_year or str(forum.wish_year)}


def _date(id_: str, draft: Draft, _forum: Forum, language: str) -> Element:
    label = (
        say(language, "groupwork-cut-day", **_usually(draft, language))
        if id_ == "cut_day"
        else say(language, "groupwork-day")
    )
    return _filled({"type": "Input.Date", "id": id_, "label": label}, _value(id_, draft))


def _usually(draft: Draft, language: str) -> dict[str, str]:
    """The usual last moment in words."""
    at = datetime.combine(_MONDAY + timedelta(days=draft.usual.cut_day), draft.usual.cut_at, UTC)
    return {"day": when.weekday(at, language), "at": when.clock(at, language, "UTC")}


def _lengths(usual: Usual) -> str:
    return "/".join(map(str, usual.minutes))


def _clock(id_: str, draft: Draft, _forum: Forum, language: str) -> Element:
    label = say(language, "groupwork-cut-at" if id_ == "cut_at" else "groupwork-starts")
    return _filled({"type": "Input.Time", "id": id_, "label": label}, _value(id_, draft))


def _filled(made: Element, value: str) -> Element:
    return {**made, "value": value} if value else made


def _value(id_: str, draft: Draft) -> str:
    value: str = getattr(draft, id_)
    return value


_MADE = {
    "questions": _questions,
    "minutes": _short,
    "groups": _lines,
    "at": _clock,
    "day": _date,
    "slack": _short,
    "wish_year": _year,
    "cut_day": _date,
    "cut_at": _clock,
}


def local_day(now: datetime, forum: Forum) -> date:
    """Today on the forum's wall clock."""
    return times.local(now, forum.zone).date()
