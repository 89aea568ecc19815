"""The form of one question, and what it brings back: values → card, JSON → values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, within
from forum import groups
from forum.errors import UnknownQuestion
from forum.groups import Forum
from forum.workshop.lines import FIELD_LIMIT
from forum.workshop.questions import Horizon, Phase, Question
from texts import say

ICONS = {Phase.ATTRACTION: "→", Phase.RECEPTION: "⌂", Phase.RETENTION: "⚓"}
KEPT_BYTES = 6000
COUNT_LIMIT = 2**31
HORIZONS = (Horizon.SHORT_TERM, Horizon.LONG_TERM, Horizon.UNSET)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form card brought back. `village` is "" unless it was asked for, `drawing` as in forum's Form."""

    token: str
    question: Question
    fields: Mapping[Phase, str] = field(default_factory=dict)
    horizon: Horizon = Horizon.UNSET
    village: str = ""
    drawing: str = ""

    @property
    def blank(self) -> bool:
        return not any(text.strip() for text in self.fields.values())


@dataclass(frozen=True, slots=True)
class View:
    """How a form is drawn: `village` is a group key or "", `problems` stand above their field.

    `notice` stands by the village and the buttons, where the eye of whoever tapped one is.

    `choosing` asks for the village in the form itself; `refreshed` are the Teams ids that get their own view.
    """

    typed: Typed
    village: str = ""
    notice: str = ""
    problems: Mapping[Phase, str] = field(default_factory=dict)
    choosing: bool = False
    refreshed: tuple[str, ...] | None = None


def form(view: View, forum: Forum, language: str) -> Card:
    """The card of one question: three fields, nothing else to decide."""
    typed = view.typed
    number = str(list(Question).index(typed.question) + 1)
    body = [
        elements.small(say(language, "question-step", number=number)),
        elements.heading(question_text(typed.question, forum, language)),
        *(part for phase in Phase for part in _field(view, phase, language)),
        *_horizon(typed, language),
        *_notice(view, language),
        *_village(view, forum, language),
        elements.small(_privacy(forum, language)),
        elements.actions(*_buttons(typed, language)),
    ]
    return elements.card(
        language, body, fallback=say(language, "workshop-fallback"), refresh=_refresh(typed, view.refreshed)
    )


def question_text(question: Question, forum: Forum, language: str) -> str:
    """The question as it is asked."""
    return _asked(f"question-{question}", forum, language, question)


def question_word(question: Question, forum: Forum, language: str) -> str:
    """The question in two or three words."""
    return _asked(f"question-short-{question}", forum, language, question)


def phase_label(phase: Phase, language: str) -> str:
    """Icon and word; neither needs a colour."""
    return f"{ICONS[phase]} {say(language, f'phase-{phase}')}"


def typed_in(data: Mapping[str, object]) -> Typed:
    """A form's payload, checked for type and choice; raises UnknownQuestion. Lengths are the forum's to judge."""
    return Typed(
        token=word(data, "token")[: elements.ID_LIMIT],
        question=question_in(data),
        fields={phase: word(data, phase.value) for phase in Phase},
        horizon=_horizon_in(data),
        village=word(data, "village"),
        drawing=word(data, "drawing")[: elements.ID_LIMIT],
    )


def question_in(data: Mapping[str, object]) -> Question:
    """The question that a payload names; UnknownQuestion otherwise."""
    try:
        return Question(word(data, "question"))
    except ValueError:
        raise UnknownQuestion from None


def word(data: Mapping[str, object], name: str) -> str:
    """A string of the payload, "" for anything else."""
    value = data.get(name)
    return value if isinstance(value, str) else ""


def number(data: Mapping[str, object], name: str) -> int:
    """A version or a place that a button carried, 0 for anything that no button of ours carries."""
    value = data.get(name)
    return value if type(value) is int and 0 <= value < COUNT_LIMIT else 0


def _asked(key: str, forum: Forum, language: str, question: Question) -> str:
    # A year is no quantity: as a number it would be written 2.025.
    return say(language, key, year=str(forum.wish_year)) if question is Question.WISH_SCENARIO else say(language, key)


def _horizon_in(data: Mapping[str, object]) -> Horizon:
    chosen = word(data, "horizon")
    return Horizon(chosen) if chosen in set(Horizon) else Horizon.UNSET


def _field(view: View, phase: Phase, language: str) -> list[Element]:
    wrong = view.problems.get(phase, "")
    made = elements.field(
        phase.value,
        phase_label(phase, language),
        limit=FIELD_LIMIT,
        value=within(view.typed.fields.get(phase, ""), KEPT_BYTES),
        placeholder=say(language, "workshop-placeholder"),
    )
    return [elements.problem(wrong), made] if wrong else [made]


def _notice(view: View, language: str) -> list[Element]:
    # On a phone the field with the problem may have scrolled out of sight, and the tap would seem to do nothing.
    told = view.notice or (say(language, "workshop-not-sent") if view.problems else "")
    return [elements.problem(told)] if told else []


def _horizon(typed: Typed, language: str) -> list[Element]:
    if typed.question is not Question.CAN_IMPROVE:
        return []
    options = {horizon.value: say(language, f"horizon-{horizon}") for horizon in HORIZONS}
    label = say(language, "horizon-label")
    return [elements.choice("horizon", label, options, value=typed.horizon.value, compact=False)]


def _village(view: View, forum: Forum, language: str) -> list[Element]:
    if view.choosing:
        required = say(language, "village-required")
        label, options = say(language, "village-label"), groups.names(forum.groups)
        return [elements.choice("village", label, options, value=view.village, required=required)]
    if not view.village:
        return []
    name = escaped(forum.group(view.village).name)
    change = elements.button(say(language, "workshop-change-village"), "workshop.village", _ids(view.typed))
    line = elements.paragraph(say(language, "workshop-village", village=name))
    return [elements.beside([line], [elements.actions(change)])]


def _privacy(forum: Forum, language: str) -> str:
    told = say(language, "workshop-privacy", forum=escaped(forum.name), months=forum.retention_months)
    return f"{say(language, 'workshop-purpose')} {told}"


def _buttons(typed: Typed, language: str) -> list[Element]:
    ids = _ids(typed)
    return [
        elements.button(say(language, "workshop-send"), "workshop.send", ids, primary=True),
        elements.opener(say(language, "workshop-open"), "workshop.open", ids),
        *other_questions(typed, language),
    ]


def other_questions(typed: Typed, language: str) -> list[Element]:
    """Buttons for the two questions that the card does not show."""
    return [
        elements.button(
            say(language, "question-number", number=str(number)),
            "workshop.form",
            {"token": typed.token, "question": question.value, "from": typed.question.value},
        )
        for number, question in enumerate(Question, 1)
        if question is not typed.question
    ]


def _ids(typed: Typed) -> dict[str, object]:
    more = {"drawing": typed.drawing} if typed.drawing else {}
    return {"token": typed.token, "question": typed.question.value, **more}


def _refresh(typed: Typed, refreshed: tuple[str, ...] | None) -> Element | None:
    if refreshed is None:
        return None
    return elements.refresh("workshop.refresh", refreshed, _ids(typed))
