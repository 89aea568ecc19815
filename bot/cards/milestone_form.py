"""The form of a milestone, and the question which one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.forms import number, short, word
from bot.cards.milestones import follow, named
from bot.cards.typed import cleaned, escaped, shortened, within
from forum.project.milestones import TITLE_LIMIT, Milestone, State
from forum.project.timeline import Timeline
from forum.project.typed import REASON_LIMIT
from texts import say, when

PERIOD_LIMIT = 100
CHOICES_MOST, OWNERS_MOST = 60, 20
OPTION_BYTES, NAME_SHOWN = 90, 40
NOBODY = "nobody"
SPARE = 4
"""A form hands back too long a text whole, but not without end: so many times what there is room for."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields: all of it text; `milestone` is "" for a new one, `seen` the version that was shown."""

    milestone: str = ""
    seen: int = 0
    title: str = ""
    period: str = ""
    state: str = State.PLANNED.value
    owner: str = ""
    needs: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A form as it is drawn: `owners` by id, `others` are what it may need; `suggested` asks whether a day is meant."""

    typed: Typed
    owners: Mapping[str, str] = field(default_factory=dict)
    others: Sequence[Milestone] = ()
    notice: str = ""
    suggested: str = ""


def choose(timeline: Timeline, language: str, notice: str = "", only: Sequence[str] = ()) -> Card:
    """[Opdatér]: which one; `only` are the ids that a word fits."""
    title = say(language, "milestones-choose-heading")
    fits = [row.milestone for row in timeline.rows if not only or row.milestone.id in only]
    options = {each.id: _option(each, language) for each in fits[:CHOICES_MOST]}
    label, missing = say(language, "milestones-choose"), say(language, "milestones-choose-missing")
    body = [
        *([elements.problem(notice)] if notice else []),
        elements.heading(title),
        elements.choice("milestone", label, options, required=missing),
        elements.small(say(language, "milestones-choose-hint")),
        elements.actions(
            elements.button(say(language, "milestones-edit"), "milestones.form", primary=True),
            elements.button(say(language, "milestones-log"), "milestones.log"),
            elements.button(say(language, "milestones-new"), "milestones.form", inputs=False, value="new"),
            follow(timeline, language),
            elements.button(say(language, "milestones-back"), "milestones.show", inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=title)


def form(page: Page, language: str) -> Card:
    """Title, when, how far, who, what comes first, and why; a refusal keeps all of it."""
    typed = page.typed
    title = say(language, "milestones-form-edit" if typed.milestone else "milestones-form-new")
    body = [
        elements.heading(title),
        *fields(page, language),
        elements.small(say(language, "milestones-form-hint")),
        # The form is taller than a phone: whoever pressed its button sees what stands above that.
        *([elements.problem(page.notice)] if page.notice else []),
        *_suggested(page, language),
        elements.actions(*_form_buttons(page, language)),
    ]
    return elements.card(language, body, fallback=title)


def typed_in(data: Mapping[str, object]) -> Typed:
    """What a form brought back; the desk judges it."""
    return Typed(
        milestone=short(data, "milestone"),
        seen=number(data, "seen"),
        title=" ".join(cleaned(word(data, "title")[: TITLE_LIMIT * SPARE]).split()),
        period=" ".join(cleaned(word(data, "period")[:PERIOD_LIMIT]).split()),
        state=word(data, "state") if word(data, "state") in set(State) else State.PLANNED.value,
        owner=short(data, "owner") if word(data, "owner") != NOBODY else "",
        needs=tuple(short({"id": each}, "id") for each in word(data, "needs").split(",")[:CHOICES_MOST] if each),
        reason=cleaned(word(data, "reason")[: REASON_LIMIT * SPARE]).strip(),
    )


def typed_of(milestone: Milestone, language: str) -> Typed:
    """The form of one that stands."""
    return Typed(
        milestone=milestone.id,
        seen=milestone.version,
        title=milestone.title,
        period=when.period(milestone.period, language),
        state=milestone.state.value,
        owner=milestone.owner,
        needs=milestone.needs,
    )


def _option(milestone: Milestone, language: str) -> str:
    """The title first: «25. maj» at the beginning is drawn as the 25th of a list where options may wrap."""
    title = within(named(milestone.title, language), OPTION_BYTES)
    return say(language, "milestones-post-item", title=title, when=when.period(milestone.period, language))


def _suggested(page: Page, language: str) -> list[Element]:
    if not page.suggested:
        return []
    asked = say(language, "milestones-ask-suggestion", when=page.suggested)
    typed = say(language, "milestones-ask-typed", typed=escaped(page.typed.period))
    return [elements.paragraph(asked), elements.small(typed)]


def fields(page: Page, language: str, *, required: bool = True) -> list[Element]:
    """Title, when, how far and why, who, what comes first."""
    typed = page.typed
    return [
        _line("title", typed.title, TITLE_LIMIT, language, required=required),
        _line("period", page.suggested or typed.period, PERIOD_LIMIT, language, required=required),
        *([_state(typed, language), _reason(typed, language)] if typed.milestone else []),
        _owner(page, language),
        *_needs(page, language),
    ]


def _line(name: str, value: str, limit: int, language: str, *, required: bool) -> Element:
    made = elements.field(
        name, say(language, f"milestones-form-{name}"), limit=limit, value=within(value, limit * SPARE)
    )
    must = {"isRequired": True, "errorMessage": say(language, f"milestones-form-missing-{name}")} if required else {}
    return {**made, "isMultiline": False, **must}


def _state(typed: Typed, language: str) -> Element:
    options = {state.value: state_name(state, language) for state in State}
    return elements.choice("state", say(language, "milestones-form-state"), options, value=typed.state)


def state_name(state: State, language: str) -> str:
    """«planlagt», «i gang», «færdig», «droppet»."""
    return say(language, f"milestones-{state.value.replace('_', '-')}")


def _owner(page: Page, language: str) -> Element:
    nobody = say(language, "milestones-form-owner-nobody")
    shown = {person: shortened(cleaned(name), NAME_SHOWN) for person, name in page.owners.items()}
    options = {NOBODY: nobody, **dict(list(shown.items())[:OWNERS_MOST])}
    value = page.typed.owner if page.typed.owner in options else NOBODY
    return elements.choice("owner", say(language, "milestones-form-owner"), options, value=value)


def _needs(page: Page, language: str) -> list[Element]:
    # What stands there already is never cut off: who saves the form would take it away unseen.
    first = sorted(page.others, key=lambda each: each.id not in page.typed.needs)
    kept = {each.id for each in first[:CHOICES_MOST]}
    options = {each.id: _option(each, language) for each in page.others if each.id in kept}
    if not options:
        return []
    value = ",".join(each for each in page.typed.needs if each in options)
    made = elements.choice("needs", say(language, "milestones-form-needs"), options, value=value)
    return [{**made, "isMultiSelect": True, "wrap": True}]


def _reason(typed: Typed, language: str) -> Element:
    label, most = say(language, "milestones-form-reason"), REASON_LIMIT * SPARE
    return elements.field("reason", label, limit=REASON_LIMIT, value=within(typed.reason, most))


def _ids(typed: Typed) -> Element:
    return {"milestone": typed.milestone, "seen": typed.seen}


def _form_buttons(page: Page, language: str) -> list[Element]:
    title = say(language, "milestones-yes" if page.suggested else "milestones-save")
    return [
        elements.button(title, "milestones.save", _ids(page.typed), primary=True),
        elements.button(say(language, "milestones-back"), "milestones.show", inputs=False),
    ]
