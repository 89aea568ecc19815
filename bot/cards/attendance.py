"""Who was there: one choice for each, and a field for somebody without Teams."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.forms import number, word
from bot.cards.minutes import named, tally
from bot.cards.typed import cleaned, escaped, shortened
from forum.groups import Forum
from forum.groups import names as village_names
from forum.minutes.desk import Overview
from forum.minutes.minutes import Attendee, Presence
from forum.people import NAME_LIMIT, Person, plain_name
from texts import say

PAGE = 10
PREFIX, ME = "who-", "me"
LABEL = 120


@dataclass(frozen=True, slots=True)
class Taps:
    """What the card brought back: presence by person, everybody else of the page, and somebody new by name."""

    chosen: Mapping[str, Presence]
    name: str = ""
    village: str = ""
    start: int = 0
    to: str = ""


def taps_in(data: Mapping[str, object]) -> Taps:
    """Checked for type and choice."""
    chosen = {
        name.removeprefix(PREFIX): Presence(word(data, name))
        for name in data
        if name.startswith(PREFIX) and word(data, name) in set(Presence)
    }
    typed = plain_name(cleaned(word(data, "name")))
    return Taps(chosen, typed, word(data, "village")[: elements.ID_LIMIT], number(data, "start"), word(data, "to"))


def wanted(taps: Taps, value: Overview, now: datetime, forum: Forum, me: Person) -> list[Attendee]:
    """Those whose presence changed, whoever was added, and `me`; an unknown person or village is left out."""
    known = {each.key for each in forum.groups}
    gathering = value.minutes.id
    page = {each.person for each in paged(value, taps.start)}
    changed = [
        Attendee(gathering, each.person, each.name, each.village, presence, now)
        for each in value.attendees
        if (presence := _meant(each, taps, each.person in page)) is not each.presence
    ]
    village = taps.village if taps.village in known else ""
    added = [Attendee(gathering, "", taps.name, village, Presence.PRESENT, now)] if taps.name else []
    own = [Attendee(gathering, me.id, plain_name(me.name), me.village, Presence.PRESENT, now)] if taps.to == ME else []
    return [*changed, *added, *own]


def paged(value: Overview, start: int) -> tuple[Attendee, ...]:
    """Those on one page."""
    return value.attendees[start : start + PAGE]


def card(
    value: Overview,
    language: str,
    forum: Forum,
    *,
    start: int = 0,
    notice: str = "",
    name: str = "",
    shared: bool,
    me: str = "",
) -> Card:
    """Every button saves; once the minutes are locked it can only be read. `me` is the organiser who looks."""
    title = say(language, "minutes-attendance")
    first = start if 0 <= start < len(value.attendees) else 0
    shown = paged(value, first)
    told = _count(value, language)
    rows = [_row(each, value.minutes.locked, language, forum) for each in shown]
    body = [
        *([elements.problem(notice)] if notice else []),
        elements.heading(title),
        elements.paragraph(named(value.minutes, language, forum)),
        elements.paragraph(told),
        *(rows or [elements.paragraph(say(language, "minutes-attendance-none"))]),
        *([] if value.minutes.locked else _adding(name, language, forum)),
        elements.small(say(language, "minutes-attendance-sees")),
        elements.small(say(language, "minutes-sees-shared" if shared else "minutes-sees")),
        elements.actions(*_buttons(value, first, language, me)),
    ]
    return elements.card(language, body, fallback=f"{title}. {told}")


def _meant(attendee: Attendee, taps: Taps, on_page: bool) -> Presence:
    chosen = taps.chosen.get(attendee.person, attendee.presence)
    comes = taps.to == "all" and on_page and chosen is Presence.COMING
    return Presence.PRESENT if comes else chosen


def _count(value: Overview, language: str) -> str:
    present, apologies, coming = (
        say(language, key, count=tally(value.attendees, presence))
        for key, presence in (
            ("minutes-present", Presence.PRESENT),
            ("minutes-apologies", Presence.APOLOGY),
            ("minutes-attendance-coming", Presence.COMING),
        )
    )
    return say(language, "minutes-attendance-count", present=present, apologies=apologies, coming=coming)


def _row(attendee: Attendee, locked: bool, language: str, forum: Forum) -> Element:
    label = shortened(_label(attendee, language, forum), LABEL)
    states = {each.value: say(language, f"minutes-presence-{each}") for each in Presence}
    if locked:
        return elements.verbatim(f"{label}: {states[attendee.presence]}")
    return elements.choice(f"{PREFIX}{attendee.person}", label, states, value=attendee.presence.value)


def _label(attendee: Attendee, language: str, forum: Forum) -> str:
    village = village_names(forum.groups).get(attendee.village, "")
    name = cleaned(attendee.name)
    return say(language, "minutes-attendance-person", name=name, village=village) if village else name


def _adding(name: str, language: str, forum: Forum) -> list[Element]:
    field = elements.field("name", say(language, "minutes-attendance-add"), limit=NAME_LIMIT, value=name)
    villages = {each.key: shortened(each.name, LABEL) for each in forum.groups}
    none = {"-": say(language, "minutes-attendance-village-none")}
    where = elements.choice("village", say(language, "minutes-attendance-village"), {**none, **villages}, value="-")
    return [{**field, "isMultiline": False}, where]


def _buttons(value: Overview, start: int, language: str, me: str) -> list[Element]:
    ids: Element = {"gathering": value.minutes.id, "start": start}
    verb = "minutes.attendance" if value.minutes.locked else "minutes.attend"
    total = len(value.attendees)
    coming = any(each.presence is Presence.COMING for each in paged(value, start)) and not value.minutes.locked

    def to(key: str, where: str, *, primary: bool = False, **more: int) -> Element:
        return elements.button(say(language, key), verb, {**ids, "to": where, **more}, primary=primary)

    missing = me and not start and not value.minutes.locked and all(each.person != me for each in value.attendees)
    back = {"gathering": value.minutes.id}
    return [
        *([] if value.minutes.locked else [to("minutes-attendance-save", "stay", primary=True)]),
        *([to("minutes-attendance-all", "all")] if coming else []),
        # Who leads the evening sits in no group, and is easily forgotten.
        *([to("minutes-attendance-me", ME)] if missing else []),
        *([to("minutes-newer", "back")] if start else []),
        *([to("minutes-older", "next")] if start + PAGE < total else []),
        elements.button(say(language, "minutes-back"), "minutes.show", back, inputs=False),
    ]


def summary_of(attendee: Attendee, language: str, forum: Forum) -> str:
    """One attendee in a list of names, safe for Markdown."""
    return escaped(_label(attendee, language, forum))
