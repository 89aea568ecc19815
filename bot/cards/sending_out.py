"""Cards around a sending: the question before it, when it leaves, and who has taken over."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.cards import called
from bot.cards.elements import Card, Element, actions, button, card, heading, paragraph, problem, small
from bot.cards.typed import escaped
from forum.erfa import times
from forum.errors import BadDate
from forum.groups import Forum
from forum.people import Language, first_name
from forum.sending.posts import TakenOver
from texts import say

OPENS, CLOSES = time(8), time(16)


@dataclass(frozen=True, slots=True)
class Moment:
    """The form of a later sending: what stands in its fields; `sure` is a time outside working hours that was told."""

    gathering: str
    day: str = ""
    at: str = "09:00"
    sure: str = ""
    notice: str = ""


def ask(title: str, gathering: str, mails: int, forum: Forum, language: Language) -> Card:
    """«Udgiv referatet nu?», with what it means; nothing is sent before yes."""
    said = [
        say(language, "sending-ask-means", channels=len(forum.groups)),
        *([say(language, "sending-ask-mails", count=mails)] if mails else []),
    ]
    ids = {"gathering": gathering}
    body = [
        heading(say(language, "sending-ask")),
        paragraph(f"*{title}*"),
        *map(paragraph, said),
        small(say(language, "sending-ask-once")),
        actions(
            button(say(language, "sending-yes"), "minutes.publish", {**ids, "sure": 1}, primary=True),
            button(say(language, "sending-later"), "sending.schedule", ids),
            button(say(language, "sending-trial"), "sending.trial", ids),
            button(say(language, "sending-no"), "minutes.show", ids),
        ),
    ]
    return card(language, body, fallback=say(language, "sending-ask"))


def ask_pre_read(title: str, meeting: str, forum: Forum, language: Language) -> Card:
    """The same for a pre-read before its day."""
    ids = {"meeting": meeting}
    body = [
        heading(say(language, "sending-ask-pre-read")),
        paragraph(f"*{title}*"),
        paragraph(say(language, "sending-ask-pre-read-means", channels=len(forum.groups))),
        small(say(language, "sending-ask-once")),
        actions(
            button(say(language, "sending-yes"), "preread.now", {**ids, "sure": 1}, primary=True),
            button(say(language, "sending-no"), "erfa.show", ids),
        ),
    ]
    return card(language, body, fallback=say(language, "sending-ask-pre-read"))


def schedule(moment: Moment, language: Language) -> Card:
    """A day and a time; a notice stands above, and what was typed stays."""
    ids = {"gathering": moment.gathering, "stamp": moment.sure}
    body = [
        heading(say(language, "sending-when")),
        *([problem(moment.notice)] if moment.notice else []),
        _field("Date", "day", say(language, "sending-day"), moment.day, say(language, "sending-day-missing")),
        _field("Time", "at", say(language, "sending-at"), moment.at, say(language, "sending-at-missing")),
        small(say(language, "sending-when-hint")),
        actions(
            button(say(language, "sending-when-send"), "sending.schedule", {**ids, "save": 1}, primary=True),
            button(say(language, "sending-no"), "minutes.show", {"gathering": moment.gathering}, inputs=False),
        ),
    ]
    return card(language, body, fallback=say(language, "sending-when"))


def wall(moment: Moment) -> datetime:
    """What was typed, as local wall time; BadDate."""
    try:
        at = time.fromisoformat(moment.at).replace(tzinfo=None, second=0, microsecond=0)
        return datetime.combine(date.fromisoformat(moment.day), at)
    except ValueError:
        raise BadDate(typed=" ".join((moment.day, moment.at)).strip()[:60]) from None


def next_working_day(day: date) -> date:
    """The first working day after it."""
    after = day + timedelta(days=1)
    return after if times.is_working_day(after) else next_working_day(after)


def safe(value: str | int) -> str | int:
    """What a person typed, in a sentence."""
    return escaped(value) if isinstance(value, str) else value


def is_odd(at: datetime) -> bool:
    """Whether a wall time lies outside what is commonly worked."""
    return not (times.is_working_day(at.date()) and OPENS <= at.time() < CLOSES)


def taken_over(value: TakenOver, language: Language, forum: Forum) -> Card:
    """«Lise har overtaget *ERFA september*.»"""
    title = called.minutes(value.title, value.starts_at, language, forum)
    said = say(language, "sending-over-somebody", title=title)
    if value.name:
        said = say(language, "sending-over", name=escaped(first_name(value.name)), title=title)
    return _over(said, value.gathering, language)


def took_over(title: str, gathering: str, language: Language) -> Card:
    """The same for whoever took over; `title` is safe for Markdown."""
    return _over(say(language, "sending-over-you", title=title), gathering, language)


def _over(said: str, gathering: str, language: Language) -> Card:
    body = [
        heading(said),
        paragraph(say(language, "sending-over-same")),
        actions(button(say(language, "sending-over-minutes"), "minutes.show", {"gathering": gathering})),
    ]
    return card(language, body, fallback=said)


def _field(kind: str, id_: str, label: str, value: str, missing: str) -> Element:
    made: Element = {"type": f"Input.{kind}", "id": id_, "label": label, "isRequired": True, "errorMessage": missing}
    return {**made, **({"value": value} if value else {})}
