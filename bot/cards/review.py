"""Comments on a draft: the question to those present, the form, and what stands beside which line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.forms import word
from bot.cards.minutes import named, until
from bot.cards.summary import weight
from bot.cards.typed import cleaned, escaped, shortened, within
from forum.groups import Forum
from forum.minutes.desk import Overview
from forum.minutes.minutes import ActionPoint, Comment, Minutes, Point, Progress
from forum.minutes.posts import ReviewAsked
from forum.people import Language
from texts import say, when

TEXT_LIMIT, TITLE_SHOWN, SAID_SHOWN = 1000, 60, 600
TASKS_SHOWN, TASK_SHOWN = 6, 200
PAGE = 3
ROOM = 16_000
NEXT = "next"


@dataclass(frozen=True, slots=True)
class Typed:
    """A comment as typed; `line` is "" for the whole, p1… for a row of the agenda, NEXT for the next steps."""

    gathering: str
    line: str = ""
    text: str = ""
    token: str = ""
    notice: str = ""


def lines(minutes: Minutes, language: str) -> dict[str, str]:
    """What can be commented on, as it is called; not escaped."""
    points = {f"p{place}": _called(place, point, language) for place, point in enumerate(minutes.points, 1)}
    return {"": say(language, "minutes-review-whole"), **points, NEXT: say(language, "minutes-review-next-steps")}


def asked(value: ReviewAsked, language: Language, forum: Forum) -> Card:
    """«Bemærkninger senest fredag kl. 12», with what was said and decided at each row."""
    deadline = until(value.deadline, value.minutes.changed_at, language, forum)
    runs = value.minutes.changed_at < value.deadline
    return _asked(value.minutes, value.actions, deadline, runs, language, forum)


def shown(value: Overview, now: datetime, language: str, forum: Forum) -> Card:
    """The same, for whoever asks for it with `referat`."""
    deadline = value.minutes.deadline or now
    told = until(deadline, now, language, forum)
    return _asked(value.minutes, value.actions, told, now < deadline, language, forum)


def form(typed: Typed, minutes: Minutes, now: datetime, language: str, forum: Forum) -> Card:
    """Which line, and the words."""
    title, sees = say(language, "minutes-review-write"), say(language, "minutes-review-sees")
    deadline = until(minutes.deadline or now, now, language, forum)
    text = elements.field(
        "text", say(language, "minutes-review-text"), limit=TEXT_LIMIT, value=within(typed.text, TEXT_LIMIT * 4)
    )
    ids = {"gathering": minutes.id, "token": typed.token}
    body = [
        *([elements.problem(typed.notice)] if typed.notice else []),
        elements.heading(title),
        elements.paragraph(named(minutes, language, forum)),
        elements.paragraph(say(language, "minutes-review-until", until=deadline)),
        _choice(typed, minutes, language),
        {**text, "isRequired": True, "errorMessage": say(language, "minutes-review-missing")},
        elements.small(sees),
        elements.small(say(language, "minutes-review-typed")),
        elements.actions(elements.button(say(language, "minutes-review-send"), "minutes.comment", ids, primary=True)),
    ]
    return elements.card(language, body, fallback=f"{title} {sees}")


def thanks(comment: Comment, minutes: Minutes, language: str) -> Card:
    """The comment is there, as it was written."""
    title = say(language, "minutes-review-thanks")
    line = lines(minutes, language).get(comment.line) or say(language, "minutes-review-whole")
    again = elements.button(say(language, "minutes-review-again"), "minutes.review", gathering=minutes.id)
    body = [
        elements.heading(title),
        elements.subheading(escaped(line)),
        elements.verbatim(comment.text),
        elements.small(say(language, "minutes-review-sees")),
        elements.actions(again),
    ]
    return elements.card(language, body, fallback=title)


def comments(value: Overview, language: str, forum: Forum, *, start: int = 0, notice: str = "") -> Card:
    """For an organiser alone: what is not dealt with first, in the order of the lines."""
    title, found = say(language, "minutes-show-comments"), ordered(value, language)
    first = start if start < len(found) else 0
    called = lines(value.minutes, language)
    body = [
        *([elements.problem(notice)] if notice else []),
        elements.heading(title),
        elements.paragraph(named(value.minutes, language, forum)),
        *(
            part
            for each in found[first : first + PAGE]
            for part in _comment(each, value, called, first, language, forum)
        ),
        *([] if found else [elements.paragraph(say(language, "minutes-comments-none"))]),
        elements.small(say(language, "minutes-sees")),
        elements.actions(*_pages(value, first, len(found), language)),
    ]
    return elements.card(language, body, fallback=f"{title}: {len(found)}")


def ordered(value: Overview, language: str) -> list[Comment]:
    """Open ones first, by line, oldest first."""
    order = {line: place for place, line in enumerate(lines(value.minutes, language))}
    return sorted(value.comments, key=lambda each: (each.answered, order.get(each.line, len(order)), each.at))


def typed_in(data: Mapping[str, object]) -> Typed:
    """What the form brought back."""
    gathering, token = (word(data, name)[: elements.ID_LIMIT] for name in ("gathering", "token"))
    line = word(data, "line")[: elements.ID_LIMIT]
    return Typed(gathering, "" if line == "all" else line, cleaned(word(data, "text")).strip(), token)


def said(point: Point, language: str, most: int = SAID_SHOWN) -> list[Element]:
    """What was said and decided at one row, as typed."""
    told = {"discussion": point.discussion, "decision": point.decision}
    return [
        elements.verbatim(say(language, f"minutes-review-{name}", text=shortened(text, most)), spacing="Small")
        for name, text in told.items()
        if text.strip()
    ]


def _asked(
    minutes: Minutes, tasks: Sequence[ActionPoint], deadline: str, runs: bool, language: str, forum: Forum
) -> Card:
    title = say(language, "minutes-review-heading", title=named(minutes, language, forum))
    told = say(language, "minutes-review-until" if runs else "minutes-review-over-now", until=deadline)
    write = elements.button(say(language, "minutes-review-write"), "minutes.review", primary=True, gathering=minutes.id)
    body = [
        elements.heading(title),
        elements.paragraph(told),
        *_draft(minutes, tasks, language),
        elements.small(say(language, "minutes-review-listed", forum=escaped(forum.name))),
        elements.small(say(language, "minutes-review-sees")),
        *([elements.actions(write)] if runs else []),
    ]
    return elements.card(language, body, fallback=f"{title}. {told}".replace("**", ""))


def _draft(minutes: Minutes, tasks: Sequence[ActionPoint], language: str) -> list[Element]:
    """What is said at each row, then how it goes on and who does what."""
    ending = [*_next_steps(minutes, language), *_tasks(tasks, language)]
    return [*_points(minutes.points, ROOM - weight(ending), language), *ending]


def _next_steps(minutes: Minutes, language: str) -> list[Element]:
    if not minutes.next_steps.strip():
        return []
    title = elements.subheading(say(language, "minutes-review-next-steps"))
    return [title, elements.verbatim(shortened(minutes.next_steps, SAID_SHOWN), spacing="Small")]


def _tasks(tasks: Sequence[ActionPoint], language: str) -> list[Element]:
    still = [each for each in tasks if each.progress is Progress.OPEN]
    if not still:
        return []
    more = len(still) - TASKS_SHOWN
    return [
        elements.subheading(say(language, "minutes-show-actions")),
        *(elements.verbatim(_task(each, language), spacing="Small") for each in still[:TASKS_SHOWN]),
        *([elements.paragraph(say(language, "minutes-review-actions-more", count=more))] if more > 0 else []),
    ]


def _task(each: ActionPoint, language: str) -> str:
    who = each.owner_name or say(language, "actions-owner-none")
    told = say(language, "minutes-review-action", text=shortened(each.text, TASK_SHOWN), who=who)
    return f"{told}, {when.short_date(each.due, language)}" if each.due else told


def _points(points: Sequence[Point], room: int, language: str) -> list[Element]:
    made: list[Element] = []
    for place, point in enumerate(points, 1):
        title = elements.subheading(escaped(_called(place, point, language)))
        block = [title, *said(point, language)]
        room -= weight(block)
        if room < 0:
            return [*made, elements.paragraph(say(language, "minutes-review-more", count=len(points) - place + 1))]
        made += block
    return made


def _called(place: int, point: Point, language: str) -> str:
    return say(language, "minutes-review-point", number=str(place), title=shortened(point.title, TITLE_SHOWN))


def _choice(typed: Typed, minutes: Minutes, language: str) -> Element:
    # A client treats "" as nothing chosen, so the whole has a word of its own.
    options = {line or "all": cleaned(called) for line, called in lines(minutes, language).items()}
    return elements.choice("line", say(language, "minutes-review-line"), options, value=typed.line or "all")


def _comment(
    comment: Comment, value: Overview, called: Mapping[str, str], start: int, language: str, forum: Forum
) -> list[Element]:
    at = when.short_moment(comment.at, language, forum.zone)
    line = escaped(called.get(comment.line) or say(language, "minutes-review-whole"))
    head = elements.paragraph(say(language, "minutes-comments-row", line=line, name=escaped(comment.name), at=at))
    ids: Element = {"gathering": value.minutes.id, "comment": comment.id, "start": start}
    used = elements.button(say(language, "minutes-comments-used"), "minutes.answered", ids)
    beside = (
        [head, elements.small(say(language, "minutes-comments-was-used"))]
        if comment.answered
        else [elements.beside([head], [elements.actions(used)])]
    )
    return [*beside, elements.verbatim(comment.text, spacing="Small")]


def _pages(value: Overview, start: int, count: int, language: str) -> list[Element]:
    ids: Element = {"gathering": value.minutes.id}

    def to(key: str, place: int) -> Element:
        return elements.button(say(language, key), "minutes.comments", {**ids, "start": place})

    return [
        *([to("minutes-newer", max(0, start - PAGE))] if start else []),
        *([to("minutes-older", start + PAGE)] if start + PAGE < count else []),
        elements.button(say(language, "minutes-back"), "minutes.show", ids),
    ]
