"""Both versions of a milestone that two people changed at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.milestone_form import Page, Typed, fields, state_name
from bot.cards.milestones import named
from bot.cards.typed import escaped, shortened
from forum.project.milestones import TITLE_LIMIT, Milestone, State
from forum.project.typed import REASON_LIMIT
from texts import say, when

FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class Clash:
    """`standing` is how it is now, changed by `who` ("" while unknown) with `why`."""

    page: Page
    standing: Milestone
    who: str = ""
    why: str = ""


def clash(value: Clash, language: str) -> Card:
    """Both versions side by side; the fields of one's own wait behind [Ret]."""
    who = escaped(value.who) or say(language, "milestones-clash-someone")
    told = say(language, "milestones-clash", who=who)
    mine = _told(value.page, value.page.typed, language)
    theirs = [*_standing(value.page, value.standing, language), *_because(value.why, language)]
    body = [
        elements.heading(named(value.standing.title, language)),
        elements.problem(told),
        elements.columns(
            [elements.subheading(say(language, "milestones-clash-mine")), *mine],
            [elements.subheading(say(language, "milestones-clash-theirs")), *theirs],
        ),
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


def _told(page: Page, typed: Typed, language: str) -> list[Element]:
    """One's own version, as it was typed."""
    said = (typed.title, typed.period, State(typed.state), page.owners.get(typed.owner, ""))
    return [*_version(*said, _after(page, typed.needs, language), language), *_because(typed.reason, language)]


def _standing(page: Page, one: Milestone, language: str) -> list[Element]:
    said = (one.title, when.period(one.period, language), one.state, one.owner_name)
    return _version(*said, _after(page, one.needs, language), language)


def _version(title: str, period: str, state: State, owner: str, needs: str, language: str) -> list[Element]:
    lines = [title, period, state_name(state, language), owner, needs]
    return [elements.verbatim(shortened(each, TITLE_LIMIT), spacing="Small") for each in lines if each]


def _after(page: Page, needs: Sequence[str], language: str) -> str:
    titles = ", ".join(each.title for each in page.others if each.id in needs)
    return say(language, "milestones-clash-needs", titles=titles) if titles else ""


def _because(reason: str, language: str) -> list[Element]:
    told = say(language, "milestones-clash-reason-mine", reason=escaped(shortened(reason, REASON_LIMIT)))
    return [elements.small(told)] if reason else []
