"""What became of a milestone, what was changed before, and what is posted of them by itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.milestone_form import state_name
from bot.cards.milestones import named
from bot.cards.typed import escaped, shortened
from forum.groups import Forum
from forum.people import Language
from forum.project.milestones import Milestone, Move
from forum.project.posts import MilestoneAhead, MilestoneLate, MilestoneMoved, Monthly
from forum.project.timeline import Changed
from forum.project.typed import REASON_LIMIT
from texts import say, when

LOG_MOST, TITLES_MOST, REASONS_MOST = 12, 12, 5


@dataclass(frozen=True, slots=True)
class After:
    """A milestone before and after a change; `before` None for a new one."""

    before: Milestone | None
    changed: Changed
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Log:
    """`moves` newest first; `titles` and `people` are names by id."""

    moves: Sequence[Move]
    titles: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    milestone: str = ""


def after(value: After, language: str) -> Card:
    """What is so now, whom it touches, who is told, and that the way back is a change too."""
    made, before = value.changed.milestone, value.before
    told = _became(before, made, language)
    weighty = before is not None and (before.period != made.period or before.state is not made.state)
    body = [
        elements.paragraph(told[0], style="heading", size="Medium"),
        *(elements.paragraph(each, spacing="Small") for each in told[1:]),
        *_affects(value.changed.affects, language),
        *_why(value.reason if weighty else "", language),
        *([elements.small(say(language, "milestones-told"))] if weighty else []),
        *([elements.small(say(language, "milestones-back-again"))] if weighty else []),
        elements.actions(*_after_buttons(made, language)),
    ]
    return elements.card(language, body, fallback=" ".join(told))


def log(value: Log, language: str, zone: str) -> Card:
    """Who changed what when, and why."""
    title = say(language, "milestones-log-heading")
    if value.milestone:
        title = say(language, "milestones-log-of", title=escaped(value.titles.get(value.milestone, "")))
    shown = value.moves[:LOG_MOST]
    body = [
        elements.heading(title),
        *(part for move in shown for part in _move(move, value, language, zone)),
        *([] if shown else [elements.paragraph(say(language, "milestones-log-none"))]),
        *([elements.small(say(language, "milestones-log-older"))] if len(value.moves) > LOG_MOST else []),
        elements.actions(elements.button(say(language, "milestones-back"), "milestones.show")),
    ]
    return elements.card(language, body, fallback=title)


def moved(value: MilestoneMoved, language: Language, forum: Forum) -> Card:  # noqa: ARG001 - as every renderer
    """For General and for each who follows: from when to when, why, and what it touches."""
    made = value.milestone
    still = value.before == made.period
    title = escaped(made.title)
    state = state_name(made.state, language)
    told = (
        say(language, "milestones-post-changed", title=title, state=state)
        if still
        else say(language, "milestones-post-moved", title=title)
    )
    body = [
        elements.heading(told),
        *([] if still else [elements.paragraph(_from_to(value, language))]),
        *([elements.paragraph(state)] if not still and value.was is not made.state else []),
        *_reasons(value.reasons, language),
        *_affects(value.affects, language),
        elements.actions(_show(language)),
    ]
    return elements.card(language, body, fallback=told if still else f"{told}. {_from_to(value, language)}")


def ahead(value: MilestoneAhead, language: Language, forum: Forum) -> Card:  # noqa: ARG001 - as every renderer
    """For whoever looks after it: how many days are left, and what is still missing before."""
    period = value.milestone.period
    key = "milestones-post-ahead-day" if period.first == period.last else "milestones-post-ahead"
    told = say(language, key, title=escaped(value.milestone.title), days=value.days)
    span = say(language, "milestones-post-when", when=when.period(period, language))
    missing = _titles(value.needs, language)
    body = [
        elements.heading(told),
        elements.paragraph(span),
        *([elements.paragraph(say(language, "milestones-post-needs", titles=missing))] if missing else []),
        elements.small(say(language, "milestones-post-owner")),
        elements.actions(*_owner_buttons(value.milestone, language)),
    ]
    return elements.card(language, body, fallback=f"{told}. {span}")


def late(value: MilestoneLate, language: Language, forum: Forum) -> Card:  # noqa: ARG001 - as every renderer
    """For whoever looks after it, once: done, or to be moved?"""
    told = say(language, "milestones-post-late", title=escaped(value.milestone.title))
    span = when.period(value.milestone.period, language)
    asked = say(language, "milestones-post-late-told", days=value.days, when=span)
    body = [
        elements.heading(f"⚠ {told}"),
        elements.paragraph(asked),
        elements.small(say(language, "milestones-post-owner")),
        elements.actions(*_owner_buttons(value.milestone, language)),
    ]
    return elements.card(language, body, fallback=f"{told}. {asked}")


def monthly(value: Monthly, language: Language, forum: Forum) -> Card:  # noqa: ARG001 - as every renderer
    """Three lines: done, late, next."""
    month = when.month(value.month, language, year=True)
    told = say(language, "milestones-post-month", name=escaped(value.name), month=month)
    parts = {"done": value.done, "lately": value.late, "next": value.next}
    lines = [say(language, f"milestones-post-{key}", titles=_items(each, language)) for key, each in parts.items()]
    body = [
        elements.heading(told),
        *(elements.paragraph(each, spacing="Small") for each in lines),
        elements.actions(_show(language)),
    ]
    return elements.card(language, body, fallback=" ".join([f"{told}.", *lines[1:2]]))


def _became(before: Milestone | None, made: Milestone, language: str) -> list[str]:
    title, span = escaped(made.title), when.period(made.period, language)
    if before is None:
        return [say(language, "milestones-added", title=title, when=span)]
    was = say(language, "milestones-was", when=when.period(before.period, language))
    moves = [say(language, "milestones-moved", title=title, when=span), was] if before.period != made.period else []
    state = say(language, "milestones-state-changed", title=title, state=state_name(made.state, language))
    told = [*moves, *([state] if before.state is not made.state else [])]
    return told or [say(language, "milestones-saved", title=title)]


def _affects(milestones: Sequence[Milestone], language: str) -> list[Element]:
    titles = _titles(milestones, language)
    return [elements.paragraph(say(language, "milestones-affects", titles=titles))] if titles else []


def _titles(milestones: Sequence[Milestone], language: str) -> str:
    """«PR (marts 2022), …»: a dozen at most."""
    told = [_item(each, language) for each in milestones[:TITLES_MOST]]
    return ", ".join([*told, *(["…"] if len(milestones) > TITLES_MOST else [])])


def _items(milestones: Sequence[Milestone], language: str) -> str:
    return _titles(milestones, language) or say(language, "milestones-post-nothing")


def _item(milestone: Milestone, language: str) -> str:
    title, span = escaped(named(milestone.title, language)), when.period(milestone.period, language)
    return say(language, "milestones-post-item", title=title, when=span)


def _why(reason: str, language: str) -> list[Element]:
    told = say(language, "milestones-reason", reason=escaped(shortened(reason, REASON_LIMIT)))
    return [elements.paragraph(told)] if reason else []


def _reasons(reasons: Sequence[str], language: str) -> list[Element]:
    shown = [elements.verbatim(shortened(each, REASON_LIMIT), mark="– ", spacing="Small") for each in reasons if each]
    few = shown[-REASONS_MOST:]
    return [elements.paragraph(say(language, "milestones-post-why", count=len(few))), *few] if few else []


def _from_to(value: MilestoneMoved, language: str) -> str:
    before, now = when.period(value.before, language), when.period(value.milestone.period, language)
    return say(language, "milestones-post-moved-told", before=before, after=now)


def _move(move: Move, value: Log, language: str, zone: str) -> list[Element]:
    before, now = when.period(move.before, language), when.period(move.after, language)
    moves = say(language, "milestones-log-moved", before=before, after=now) if move.before != move.after else ""
    what = moves or state_name(move.state, language)
    who = escaped(value.people.get(move.by_person, "")) or say(language, "milestones-log-someone")
    # «4. maj» at the beginning of a line would be a list in Markdown.
    day = escaped(when.short_date(move.at, language, zone))
    title = "" if value.milestone else value.titles.get(move.milestone, "")
    return [
        elements.small(say(language, "milestones-log-row", day=day, who=who, what=what)),
        *([elements.verbatim(title, spacing="None")] if title else []),
        *([elements.verbatim(shortened(move.reason, REASON_LIMIT), spacing="None")] if move.reason else []),
    ]


def _after_buttons(milestone: Milestone, language: str) -> list[Element]:
    ids = {"milestone": milestone.id}
    return [
        elements.button(say(language, "milestones-back"), "milestones.show"),
        elements.button(say(language, "milestones-edit"), "milestones.form", ids),
        elements.button(say(language, "milestones-log"), "milestones.log", ids),
    ]


def _owner_buttons(milestone: Milestone, language: str) -> list[Element]:
    edit = elements.button(say(language, "milestones-update"), "milestones.form", {"milestone": milestone.id})
    return [edit, _show(language)]


def _show(language: str) -> Element:
    return elements.button(say(language, "milestones-show"), "milestones.show")
