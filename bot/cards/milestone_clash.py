"""Both versions of a milestone that two people changed at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.milestone_form import Page, fields, state_name
from bot.cards.milestones import named
from bot.cards.typed import escaped, shortened
from forum.project.dates import Period
from forum.project.milestones import TITLE_LIMIT, Milestone, State
from forum.project.typed import REASON_LIMIT
from texts import say, when

FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class Clash:
    """`standing` is how it is now, changed by `who` ("" while unknown) with `why`; `period` is one's own, as read."""

    page: Page
    period: Period
    standing: Milestone
    who: str = ""
    why: str = ""


def clash(value: Clash, language: str) -> Card:
    """Both versions, one below the other, with what differs marked; the fields of one's own wait behind [Ret]."""
    who = escaped(value.who) or say(language, "milestones-clash-someone")
    told = say(language, "milestones-clash", who=who)
    mine, theirs = _mine(value, language), _standing(value.page, value.standing, language)
    body = [
        elements.heading(named(value.standing.title, language)),
        elements.problem(told),
        elements.small(say(language, "milestones-clash-differs")),
        elements.subheading(say(language, "milestones-clash-mine")),
        *_version(mine, theirs),
        *_because(value.page.typed.reason, language),
        elements.subheading(say(language, "milestones-clash-theirs")) | {"separator": True},
        *_version(theirs, mine),
        *_because(value.why, language),
        elements.hidden(FIELDS, fields(value.page, language, required=False)),
        elements.actions(*_settling(value, language)),
    ]
    return elements.card(language, body, fallback=told)


def _settling(value: Clash, language: str) -> list[Element]:
    ids = {"milestone": value.standing.id, "seen": value.standing.version}
    return [
        elements.button(say(language, "milestones-clash-take-mine"), "milestones.save", ids, primary=True),
        elements.button(say(language, "milestones-clash-take-theirs"), "milestones.show", inputs=False),
        elements.toggle(say(language, "milestones-clash-edit"), FIELDS),
    ]


def _mine(value: Clash, language: str) -> Sequence[str]:
    """One's own version."""
    page, typed = value.page, value.page.typed
    period, state = when.period(value.period, language), state_name(State(typed.state), language)
    return (typed.title, period, state, page.owners.get(typed.owner, ""), _after(page, typed.needs, language))


def _standing(page: Page, one: Milestone, language: str) -> Sequence[str]:
    period, state = when.period(one.period, language), state_name(one.state, language)
    return (one.title, period, state, one.owner_name, _after(page, one.needs, language))


def _version(lines: Sequence[str], others: Sequence[str]) -> list[Element]:
    both = [(shortened(each, TITLE_LIMIT), other) for each, other in zip(lines, others, strict=True) if each]
    return [elements.compared(each, shortened(other, TITLE_LIMIT)) for each, other in both]


def _after(page: Page, needs: Sequence[str], language: str) -> str:
    titles = ", ".join(each.title for each in page.others if each.id in needs)
    return say(language, "milestones-clash-needs", titles=titles) if titles else ""


def _because(reason: str, language: str) -> list[Element]:
    told = say(language, "milestones-clash-reason-mine", reason=escaped(shortened(reason, REASON_LIMIT)))
    return [elements.small(told)] if reason else []
