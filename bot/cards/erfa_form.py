"""The form of an ERFA meeting: when and where, the agenda with its sum, the questions and their days."""

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.erfa_typed import BEHIND, LIMITS, Draft, Usual
from bot.cards.minutes import bare_clock
from bot.cards.typed import within
from bot.cards.workshop import question_word
from forum.groups import Forum
from forum.minutes.agenda import Fill
from forum.people import Language
from forum.workshop.questions import Question
from texts import say

MORE = "more"
AGENDA_BYTES = 12_000
_KINDS = {"day": "Date", "at": "Time", "ends": "Time", "cut_at": "Time"}


def form(draft: Draft, forum: Forum, language: str, usual: Usual) -> Card:
    """What a meeting needs stands open, its other days behind [Flere valg]; what was typed is kept."""
    title = say(language, "erfa-form-edit" if draft.meeting else "erfa-form-new")
    hint = say(language, "erfa-form-hint")
    body = [
        elements.heading(title),
        _needed("day", "erfa-date", draft.day, "erfa-date-missing", language),
        _needed("at", "erfa-time", draft.at, "erfa-time-missing", language),
        _picked("ends", say(language, "erfa-ends"), draft.ends),
        *(_line(id_, draft, language) for id_ in ("title", "place", "link")),
        *_agenda(draft, language),
        _questions(draft, forum, language),
        *([_line("reason", draft, language)] if draft.meeting else []),
        _behind(draft, language, usual),
        *([] if draft.meeting else [elements.small(hint)]),
        # The form is taller than a phone: whoever pressed its button sees what stands above that.
        *([elements.problem(draft.notice)] if draft.notice else []),
        elements.actions(*_buttons(draft, language)),
    ]
    return elements.card(language, body, fallback=hint)


def filled(fill: Fill, language: Language, forum: Forum) -> str:
    """«17.00–18.30: rækkerne fylder **85 af 90** min.»"""
    starts, ends = (bare_clock(at, language, forum) for at in (fill.starts_at, fill.ends_at))
    return say(language, "minutes-agenda-fills", starts=starts, ends=ends, filled=fill.filled, all=fill.of)


def _needed(id_: str, label: str, value: str, missing: str, language: str) -> Element:
    must: Element = {"isRequired": True, "errorMessage": say(language, missing)}
    return _picked(id_, say(language, label), value) | must


def _picked(id_: str, label: str, value: str) -> Element:
    made: Element = {"type": f"Input.{_KINDS.get(id_, 'Date')}", "id": id_, "label": label}
    return {**made, **({"value": value} if value else {})}


def _line(id_: str, draft: Draft, language: str) -> Element:
    value: str = getattr(draft, id_)
    # A meeting's name goes by the id that cards sent before there was anything but it.
    sent = "name" if id_ == "title" else id_
    made = elements.field(sent, say(language, f"erfa-{id_}"), limit=LIMITS[id_], value=within(value, LIMITS[id_] * 4))
    return {**made, "isMultiline": False}


def _agenda(draft: Draft, language: str) -> list[Element]:
    made = elements.field(
        "agenda",
        say(language, "erfa-agenda"),
        limit=LIMITS["agenda"],
        value=within(draft.agenda, AGENDA_BYTES),
        placeholder=say(language, "minutes-form-agenda-hint"),
    )
    wrong = [elements.problem(draft.wrong)] if draft.wrong else []
    return [*wrong, made, *([elements.paragraph(draft.fills, spacing="Small")] if draft.fills else [])]


def _questions(draft: Draft, forum: Forum, language: str) -> Element:
    titles = {each.value: question_word(each, forum, language) for each in Question}
    label, missing = say(language, "erfa-questions"), say(language, "erfa-questions-missing")
    asked = elements.choice("questions", label, titles, value=draft.questions, compact=False, required=missing)
    return {**asked, "isMultiSelect": True}


def _behind(draft: Draft, language: str, usual: Usual) -> Element:
    rules = usual.rules
    days = {
        "pre_read_on": usual.lead_days,
        "asked_on": rules.question_days,
        "reminded_on": rules.reminder_days,
        "cut_day": rules.cut_off_days,
    }
    labels = {id_: say(language, f"erfa-{id_.replace('_', '-')}", days=count) for id_, count in days.items()}
    labels |= {"cut_at": say(language, "erfa-cut-at")}
    items = [_picked(id_, labels[id_], getattr(draft, id_)) for id_ in BEHIND]
    return elements.hidden(MORE, items) | {"isVisible": draft.opened}


def _buttons(draft: Draft, language: str) -> list[Element]:
    ids: Element = {"meeting": draft.meeting, "seen": draft.seen} if draft.meeting else {}
    save = ("erfa-save", "erfa.move") if draft.meeting else ("erfa-plan", "erfa.plan")
    back = elements.button(say(language, "erfa-back"), "erfa.show", {"meeting": draft.meeting}, inputs=False)
    return [
        elements.button(say(language, save[0]), save[1], ids, primary=True),
        elements.button(say(language, "erfa-check"), "erfa.check", ids),
        elements.toggle(say(language, "groupwork-more"), MORE),
        elements.opener(say(language, "workshop-open"), "erfa.check", ids),
        *([back] if draft.meeting else []),
    ]
