"""The form of one question: values → card."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.cards import earlier, elements, privacy
from bot.cards.elements import Card, Element
from bot.cards.forms import Typed as Typed
from bot.cards.forms import number as number
from bot.cards.forms import question_in as question_in
from bot.cards.forms import typed_in as typed_in
from bot.cards.forms import word as word
from bot.cards.typed import escaped, within
from forum import groups
from forum.erfa.asked import Asked
from forum.groups import Forum
from forum.workshop.lines import FIELD_LIMIT
from forum.workshop.questions import Attribution, Horizon, Phase, Question
from forum.workshop.sittings import Round
from texts import say
from texts.when import clock

ICONS = {Phase.ATTRACTION: "→", Phase.RECEPTION: "⌂", Phase.RETENTION: "⚓"}
KEPT_BYTES = 6000
TITLE_MOST = 20
HORIZONS = (Horizon.SHORT_TERM, Horizon.LONG_TERM, Horizon.UNSET)


@dataclass(frozen=True, slots=True)
class View:
    """How a form is drawn: `village` is a group key or "", `problems` stand above their field.

    `notice` (something is wrong) and `told` (nothing is) stand by the village and the buttons, where the eye of whoever
    tapped one is. `choosing` asks for the village in the form itself; `refreshed` are the Teams ids that get their own
    view. `rounds` are the session's questions, `ended` that this one's time is over, `shut` the session's. `named` are
    villages that the text names, to be asked about. `plain` tells how to write without buttons; `grouped`: in a group.
    `asked` is the question round before a meeting that it belongs to, with what the village said last time.
    """

    typed: Typed
    village: str = ""
    notice: str = ""
    problems: Mapping[Phase, str] = field(default_factory=dict)
    choosing: bool = False
    refreshed: tuple[str, ...] | None = None
    told: str = ""
    rounds: tuple[Round, ...] = ()
    ended: bool = False
    shut: bool = False
    grouped: bool = True
    named: tuple[str, ...] = ()
    plain: bool = False
    attribution: Attribution = Attribution.VILLAGE
    asked: Asked | None = None


def form(view: View, forum: Forum, language: str) -> Card:
    """The card of one question: three fields, nothing else to decide."""
    typed = view.typed
    writer, place = scribe(typed, language), village(view, forum, language)
    # The choice stands right below the question that asks for it.
    below = [*([*place, *writer] if view.choosing else [*writer, *place]), *_privacy(view, forum, language)]
    act = elements.actions(*_buttons(view, forum, language))
    # In group work the buttons stand right below the fields: there are five minutes, and phones are small.
    first = typed.session and not view.choosing
    body = [
        *head(view, forum, language),
        *inputs(view, language),
        *_notice(view, language),
        *([act, *below] if first else [*below, act]),
        *([elements.small(say(language, "workshop-button-trouble"))] if view.plain else []),
    ]
    return elements.card(
        language, body, fallback=say(language, "workshop-fallback"), refresh=refresh(typed, view.refreshed)
    )


def head(view: View, forum: Forum, language: str) -> list[Element]:
    """Which question it is, and until when."""
    asked, step = question_text(view.typed.question, forum, language), _step(view, forum, language)
    if view.asked:
        return [*earlier.head(view.asked, forum, language), elements.small(step), elements.subheading(asked)]
    return [elements.small(step), elements.heading(asked)]


def inputs(view: View, language: str) -> list[Element]:
    """The three fields, and the horizon of the second question."""
    return [
        *(part for phase in Phase for part in _field(view, phase, language)),
        *_horizon(view.typed, language),
    ]


def question_text(question: Question, forum: Forum, language: str) -> str:
    """The question as it is asked."""
    return _asked(f"question-{question}", forum, language, question)


def question_word(question: Question, forum: Forum, language: str) -> str:
    """The question in two or three words."""
    return _asked(f"question-short-{question}", forum, language, question)


def phase_label(phase: Phase, language: str) -> str:
    """Icon and word; neither needs a colour."""
    return f"{ICONS[phase]} {say(language, f'phase-{phase}')}"


def ids(typed: Typed) -> dict[str, object]:
    """What every button of a form carries."""
    carried: dict[str, object] = {"token": typed.token, "question": typed.question.value}
    if typed.drawing:
        carried["drawing"] = typed.drawing
    if typed.session:
        carried["session"] = typed.session
    return {**carried, "saw": typed.saw} if typed.saw else carried


def village(view: View, forum: Forum, language: str) -> list[Element]:
    """Which village counts, with [Skift]; or the choice among all."""
    if view.choosing:
        required = say(language, "village-required")
        label, options = say(language, "village-label"), groups.names(forum.groups)
        return [elements.choice("village", label, options, value=view.village, required=required)]
    if not view.village or view.named:
        return []
    name = escaped(forum.group(view.village).name)
    change = elements.button(say(language, "workshop-change-village"), "workshop.village", ids(view.typed))
    line = elements.paragraph(say(language, "workshop-village", village=name))
    return [elements.beside([line], [elements.actions(change)])]


def other_questions(typed: Typed, language: str, order: Sequence[Question] = tuple(Question)) -> list[Element]:
    """Buttons for the questions that the card does not show."""
    carried = {name: id_ for name, id_ in ids(typed).items() if name != "drawing"}
    return [
        elements.button(
            say(language, "question-number", number=str(place)),
            "workshop.form",
            {**carried, "question": question.value, "from": typed.question.value},
        )
        for place, question in enumerate(order, 1)
        if question is not typed.question
    ]


def refresh(typed: Typed, refreshed: tuple[str, ...] | None) -> Element | None:
    """What a client asks for on its own, for those who get their own view."""
    return None if refreshed is None else elements.refresh("workshop.refresh", refreshed, ids(typed))


def _asked(key: str, forum: Forum, language: str, question: Question) -> str:
    # A year is no quantity: as a number it would be written 2.025.
    return say(language, key, year=str(forum.wish_year)) if question is Question.WISH_SCENARIO else say(language, key)


def _step(view: View, forum: Forum, language: str) -> str:
    order = [each.question for each in view.rounds] or list(_order(view))
    question = view.typed.question
    if question not in order:
        return say(language, "question-unplanned")
    place = {"number": str(order.index(question) + 1), "of": str(len(order))}
    ends: datetime | None = next((each.ends for each in view.rounds if each.question is question), None)
    if ends is None:
        return say(language, "question-step", **place)
    key = "question-over" if view.shut else "question-ended" if view.ended else "question-until"
    return say(language, key, **place, at=clock(ends, language, forum.zone))


def _order(view: View) -> tuple[Question, ...]:
    asked = view.asked.questions if view.asked else ()
    return asked if view.typed.question in asked else tuple(Question)


def _field(view: View, phase: Phase, language: str) -> list[Element]:
    wrong, label = view.problems.get(phase, ""), phase_label(phase, language)
    typed, asked = view.typed, view.asked
    said = typed.fields.get(phase, "")
    before = earlier.above(asked, typed.question, phase, label, said, language) if asked else []
    made = elements.field(
        phase.value,
        earlier.label(phase, language) if before else label,
        limit=FIELD_LIMIT,
        value=within(said, KEPT_BYTES),
        placeholder=say(language, "workshop-placeholder"),
    )
    return [*before, *([elements.problem(wrong)] if wrong else []), made]


def _notice(view: View, language: str) -> list[Element]:
    # On a phone the field with the problem may have scrolled out of sight, and the tap would seem to do nothing.
    wrong = view.notice or (say(language, "workshop-not-sent") if view.problems and not view.told else "")
    told = [elements.paragraph(view.told, weight="Bolder")] if view.told else []
    return [*told, *([elements.problem(wrong)] if wrong else [])]


def _horizon(typed: Typed, language: str) -> list[Element]:
    if typed.question is not Question.CAN_IMPROVE:
        return []
    options = {horizon.value: say(language, f"horizon-{horizon}") for horizon in HORIZONS}
    label = say(language, "horizon-label")
    return [elements.choice("horizon", label, options, value=typed.horizon.value, compact=False)]


def scribe(typed: Typed, language: str) -> list[Element]:
    """The box for whoever writes for somebody without Teams."""
    if not (typed.session or typed.scribed):
        return []
    return [
        elements.box("scribed", say(language, "scribe-label"), say(language, "scribe-choice"), ticked=typed.scribed)
    ]


def _privacy(view: View, forum: Forum, language: str) -> list[Element]:
    if view.typed.session:
        return privacy.of_session(view.attribution, forum, language, grouped=view.grouped)
    return privacy.of_forum(view.attribution, forum, language)


def _buttons(view: View, forum: Forum, language: str) -> list[Element]:
    typed = view.typed
    if view.named:
        return _where(view, forum, language)
    others = [] if typed.session else other_questions(typed, language, _order(view))
    large = elements.opener(say(language, "workshop-open"), "workshop.open", ids(typed))
    return [*senders(typed, language), large, *others]


def senders(typed: Typed, language: str) -> list[Element]:
    """[Send] [Gem kladde]."""
    return [
        elements.button(say(language, "workshop-send"), "workshop.send", ids(typed), primary=True),
        elements.button(say(language, "draft-save"), "workshop.draft", ids(typed)),
    ]


def _where(view: View, forum: Forum, language: str) -> list[Element]:
    """[Gråsten] [Broager] [Begge]: the channel's village, those that are named, and two at once."""
    carried, names = ids(view.typed), groups.names(forum.groups)
    shown = (view.village, *view.named)
    one = [elements.button(_title(names[key]), "workshop.send", carried, village=key) for key in shown]
    both = elements.button(
        say(language, "workshop-both"), "workshop.send", carried, village=view.village, also=view.named[0]
    )
    return [*one, *([both] if len(view.named) == 1 else [])]


def _title(name: str) -> str:
    return name if len(name) <= TITLE_MOST else f"{name[: TITLE_MOST - 1].rstrip()}…"
