"""The invitation to a meeting with its sign-up, and the one post when it is moved or called off."""

from dataclasses import dataclass
from datetime import datetime

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.minutes import bare_clock
from bot.cards.typed import escaped, shortened, within
from forum.erfa.meetings import Meeting
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved
from forum.groups import Forum
from forum.minutes.minutes import Point
from forum.people import Language
from texts import say, when

POINTS_SHOWN, POINT_MOST, POINT_BYTES, LEAD_MOST = 15, 90, 300, 40
PLACE_BYTES = 500


@dataclass(frozen=True, slots=True)
class SignUp:
    """How many said so; `told` is the sentence for whoever just did, `calendar` where the .ics is, or ""."""

    coming: int = 0
    apologies: int = 0
    told: str = ""
    calendar: str = ""


def posted(value: Invitation, language: Language, forum: Forum) -> Card:
    """As it stands in General for everybody."""
    return invitation(value.meeting, SignUp(calendar=value.calendar), language, forum)


def invitation(meeting: Meeting, said: SignUp, language: Language, forum: Forum) -> Card:
    """When, where and what about, with [Jeg deltager] and [Afbud]; never who comes, only how many."""
    title, at = _title("invited-heading", meeting, language), _hours(meeting, language, forum)
    count = say(language, "invited-count", coming=said.coming, apologies=said.apologies)
    body = [
        elements.heading(title),
        *([elements.paragraph(said.told, weight="Bolder")] if said.told else []),
        elements.paragraph(say(language, "invited-when", at=at)),
        *where(meeting, language),
        *_agenda(meeting, language, forum),
        *([elements.paragraph(count)] if said.coming or said.apologies else []),
        elements.small(say(language, "invited-who-sees")),
        elements.actions(*_choices(meeting, said.calendar, language)),
    ]
    return elements.card(language, body, fallback=f"{title}: {at}")


def moved(value: MeetingMoved, language: Language, forum: Forum) -> Card:
    """Old and new time in words, why, and that nothing was lost by it."""
    title, meeting = _title("moved-heading", value.meeting, language), value.meeting
    now = say(language, "moved-now", at=_hours(meeting, language, forum))
    body = [
        elements.heading(title),
        elements.paragraph(say(language, "moved-before", at=when.moment(value.before, language, forum.zone))),
        elements.paragraph(now, spacing="Small"),
        *_reason(value.reason, language),
        *where(meeting, language),
        elements.small(_answers(meeting.cut_off_at, language, forum)),
        elements.actions(*_choices(meeting, value.calendar, language)),
    ]
    return elements.card(language, body, fallback=f"{title}. {now.replace('*', '')}")


def cancelled(value: MeetingCancelled, language: Language, forum: Forum) -> Card:
    """That it will not be, when it was to be, and why."""
    title = _title("cancelled-heading", value.meeting, language)
    was = say(language, "cancelled-when", at=when.moment(value.meeting.starts_at, language, forum.zone))
    kept = elements.small(say(language, "cancelled-kept"))
    body = [elements.heading(title), elements.paragraph(was), *_reason(value.reason, language), kept]
    return elements.card(language, body, fallback=f"{title}. {was}")


def where(meeting: Meeting, language: str) -> list[Element]:
    """The place as typed, else that it is online; [] where nobody said."""
    if meeting.place:
        return [elements.verbatim(within(meeting.place, PLACE_BYTES), spacing="Small")]
    return [elements.paragraph(say(language, "invited-online"), spacing="Small")] if meeting.link else []


def _title(key: str, meeting: Meeting, language: str) -> str:
    said = say(language, key)
    return f"{said}: {escaped(meeting.title)}" if meeting.title else said


def _hours(meeting: Meeting, language: Language, forum: Forum) -> str:
    """«tirsdag den 25. maj 2021 kl. 17.00–20.00», as far as an end was said."""
    if meeting.ends_at is None:
        return when.moment(meeting.starts_at, language, forum.zone)
    return when.hours(meeting.starts_at, meeting.ends_at, language, forum.zone)


def _reason(typed: str, language: str) -> list[Element]:
    return [elements.paragraph(say(language, "moved-reason", reason=escaped(typed)))] if typed.strip() else []


def _answers(cut_off: datetime | None, language: str, forum: Forum) -> str:
    if cut_off is None:
        return say(language, "moved-answers")
    return say(language, "moved-answers-until", at=when.moment(cut_off, language, forum.zone))


def _agenda(meeting: Meeting, language: Language, forum: Forum) -> list[Element]:
    if not meeting.points:
        return []
    rest = len(meeting.points) - POINTS_SHOWN
    more = [elements.small(say(language, "invited-more", count=rest))] if rest > 0 else []
    rows = [_point(each, language, forum) for each in meeting.points[:POINTS_SHOWN]]
    return [elements.subheading(say(language, "invited-agenda")), *rows, *more]


def _point(point: Point, language: Language, forum: Forum) -> Element:
    at, title = bare_clock(point.starts_at, language, forum), shortened(point.title, POINT_MOST)
    led = {"lead": shortened(point.lead, LEAD_MOST)} if point.lead else {}
    told = say(language, "invited-point-led" if led else "invited-point", at=at, title=title, **led)
    return elements.verbatim(within(told, POINT_BYTES), spacing="None")


def _choices(meeting: Meeting, calendar: str, language: str) -> list[Element]:
    ids = {"meeting": meeting.id}
    return [
        elements.button(say(language, "invited-coming"), "erfa.coming", ids, primary=True),
        elements.button(say(language, "invited-declining"), "erfa.declining", ids),
        # The desk takes nothing but https; what stands in the cellar may be older than that.
        *([elements.link(say(language, "invited-open"), meeting.link)] if meeting.link.startswith("https://") else []),
        *([elements.link(say(language, "invited-calendar"), calendar)] if calendar else []),
    ]
