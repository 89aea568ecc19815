"""Action points: the list with what can be done, the form of one, and the organiser's reminder a week after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.minutes import named
from bot.cards.tasks import DUE_LIMIT, FREE, TEXT_LIMIT, Typed
from bot.cards.typed import cleaned, escaped, shortened, within
from forum.groups import Forum
from forum.minutes.minutes import ActionPoint, Attendee, Presence, Progress
from forum.minutes.posts import ActionsDue
from forum.people import NAME_LIMIT, Language
from texts import say, when

PAGE = 6
TEXT_SHOWN, NAME_SHOWN, OWNERS = 60, 40, 60


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows: `may_edit` is an organiser's, `gathering` "" for all that are open."""

    actions: tuple[ActionPoint, ...]
    today: date
    gathering: str = ""
    start: int = 0
    may_edit: bool = False
    notice: str = ""
    shared: bool = False


def listed(value: Listed, language: str, forum: Forum) -> Card:
    """Each with its owner and day; which one a button means is chosen below."""
    title = say(language, "actions-heading")
    first = value.start if value.start < len(value.actions) else 0
    shown = value.actions[first : first + PAGE]
    told = _counted(value.actions, language) if value.actions else say(language, "actions-none")
    body = [
        *([elements.problem(value.notice)] if value.notice else []),
        elements.heading(title),
        elements.paragraph(told),
        *(part for each in shown for part in _row(each, value, language)),
        *([_choice(shown, language)] if shown else []),
        elements.small(_sees(value, language, forum)),
        elements.actions(*_list_buttons(value, first, bool(shown), language)),
    ]
    return elements.card(language, body, fallback=f"{title}. {told}")


def form(typed: Typed, attendees: Sequence[Attendee], language: str, *, shared: bool = False) -> Card:
    """Text, who, and until when; a refusal keeps all of it."""
    title = say(language, "actions-form-edit" if typed.action else "actions-form-new")
    name = elements.field("name", say(language, "actions-form-name"), limit=NAME_LIMIT, value=within(typed.name, 400))
    day = elements.field("day", say(language, "actions-form-due-typed"), limit=DUE_LIMIT, value=within(typed.day, 200))
    due: Element = {"type": "Input.Date", "id": "due", "label": say(language, "actions-form-due")}
    body = [
        *([elements.problem(typed.notice)] if typed.notice else []),
        *([elements.verbatim(typed.stands)] if typed.stands else []),
        elements.heading(title),
        _text(typed, language),
        elements.choice("owner", say(language, "actions-form-owner"), _owners(attendees, language), value=typed.owner),
        {**name, "isMultiline": False},
        {**due, **({"value": typed.due} if typed.due else {})},
        {**day, "isMultiline": False},
        elements.small(say(language, "actions-sees-shared" if shared else "actions-sees")),
        *([] if typed.action else [elements.small(say(language, "actions-form-hint"))]),
        elements.actions(*_form_buttons(typed, language)),
    ]
    return elements.card(language, body, fallback=title)


def due(value: ActionsDue, language: Language, forum: Forum) -> Card:
    """For an organiser, a week after: what is open and with whom."""
    title = say(language, "actions-due-heading", title=named(value.minutes, language, forum))
    told = say(language, "actions-due-lead", count=len(value.actions))
    # The card stands for long, so it tells the day and leaves it to its reader whether that has gone.
    shown = Listed(value.actions[:PAGE], date.min, value.minutes.id)
    more = len(value.actions) - PAGE
    body = [
        elements.heading(title),
        elements.paragraph(told),
        *(part for each in shown.actions for part in _row(each, shown, language)),
        *([elements.paragraph(say(language, "actions-more", count=more))] if more > 0 else []),
        elements.small(say(language, "actions-due-sees")),
        elements.actions(elements.button(say(language, "minutes-show-actions"), "minutes.actions")),
    ]
    return elements.card(language, body, fallback=told)


def line(action: ActionPoint, language: str, today: date) -> str:
    """«Inge · senest 1. oktober 2021», safe for Markdown."""
    who = escaped(shortened(action.owner_name, NAME_SHOWN)) or say(language, "actions-owner-none")
    told = say(language, "actions-row", who=who, due=_due(action, language, today))
    ended = say(language, f"actions-{action.progress}") if action.progress is not Progress.OPEN else ""
    return f"{told} · {ended}" if ended else told


def _due(action: ActionPoint, language: str, today: date) -> str:
    if action.due is None:
        return say(language, "actions-due-none")
    late = action.progress is Progress.OPEN and action.due < today
    return say(language, "actions-late" if late else "actions-due", day=when.short_date(action.due, language))


def _counted(actions: Sequence[ActionPoint], language: str) -> str:
    done = sum(each.progress is Progress.DONE for each in actions)
    still = sum(each.progress is Progress.OPEN for each in actions)
    return say(language, "actions-count", open=still, done=done)


def _row(action: ActionPoint, value: Listed, language: str) -> list[Element]:
    below = line(action, language, value.today)
    if value.gathering and action.gathering != value.gathering:
        below = f"{below} · {say(language, 'actions-carried')}"
    return [elements.verbatim(action.text, separator=True), elements.small(below)]


def _choice(shown: Sequence[ActionPoint], language: str) -> Element:
    options = {f"{each.id}:{each.version}": shortened(cleaned(each.text), TEXT_SHOWN) for each in shown}
    first = next(iter(options)) if len(options) == 1 else ""
    return elements.choice("chosen", say(language, "actions-choose"), options, value=first)


def _sees(value: Listed, language: str, forum: Forum) -> str:
    if not value.may_edit:
        return say(language, "actions-sees-public", forum=escaped(forum.name))
    return say(language, "actions-sees-shared" if value.shared else "actions-sees")


def _list_buttons(value: Listed, first: int, some: bool, language: str) -> list[Element]:
    ids: Element = {"gathering": value.gathering}
    more = first + PAGE < len(value.actions)

    def press(key: str, verb: str, **ids_: int) -> Element:
        return elements.button(say(language, key), verb, {**ids, **ids_})

    return [
        *([press("actions-finish", "minutes.action.done")] if some else []),
        *([press("actions-edit", "minutes.action")] if some and value.may_edit else []),
        *([press("actions-new", "minutes.action", seen=0)] if value.may_edit else []),
        *([press("minutes-newer", "minutes.actions", start=max(0, first - PAGE))] if first else []),
        *([press("minutes-older", "minutes.actions", start=first + PAGE)] if more else []),
        *([press("minutes-back", "minutes.show")] if value.gathering and value.may_edit else []),
    ]


def _text(typed: Typed, language: str) -> Element:
    made = elements.field(
        "text", say(language, "actions-form-text"), limit=TEXT_LIMIT, value=within(typed.text, TEXT_LIMIT * 4)
    )
    return {**made, "isRequired": True, "errorMessage": say(language, "actions-form-text-missing")}


def _owners(attendees: Sequence[Attendee], language: str) -> dict[str, str]:
    """Those present first; the rest by the free name."""
    order = sorted(attendees, key=lambda each: each.presence is not Presence.PRESENT)
    there = {each.person: shortened(cleaned(each.name), NAME_SHOWN) for each in order[:OWNERS]}
    return {FREE: say(language, "actions-form-owner-nobody"), **there}


def _form_buttons(typed: Typed, language: str) -> list[Element]:
    ids: Element = {"gathering": typed.gathering, "action": typed.action, "seen": typed.seen, "token": typed.token}

    def save(key: str, progress: Progress, *, primary: bool = False) -> Element:
        carried = {**ids, "progress": progress.value}
        return elements.button(say(language, key), "minutes.action.save", carried, primary=primary)

    ended = typed.progress is not Progress.OPEN
    return [
        save("actions-form-save", typed.progress, primary=True),
        *([save("actions-reopen", Progress.OPEN)] if ended else []),
        *([save("actions-drop", Progress.DROPPED)] if typed.action and not ended else []),
        elements.button(say(language, "actions-form-back"), "minutes.actions", gathering=typed.gathering, inputs=False),
    ]
