"""The outbox rows of minutes: under which keys and subjects they wait, so that a repeat is none."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from forum import targets
from forum.erfa import times
from forum.groups import Forum
from forum.minutes import states
from forum.minutes.minutes import Attendee, Minutes, Presence
from forum.ports import Delivery, Kind

REST = timedelta(seconds=2)
"""Comments that come together have the card drawn once."""
PAPER = "paper:"
"""How the id of somebody without Teams begins."""
PRE_READ = "pre-read"
"""How the subject of a supplement begins that follows a pre-read, and not minutes."""


def card(minutes: Minutes, due: datetime, *, at_deadline: bool = False) -> Delivery:
    """The card in the chat of who made the minutes; subject "gathering:person".

    At the deadline it has a row of its own, so that what is drawn meanwhile does not bring it forward.
    """
    person, moment = minutes.created_by, f"deadline-{minutes.version}" if at_deadline else "card"
    key, subject = f"minutes:{minutes.id}:{moment}:{person}", f"{minutes.id}:{person}"
    due = due if at_deadline else due + REST
    return Delivery(minutes.forum, Kind.MINUTES_CARD, targets.person(person), key, subject, due, coalesced=True)


def card_key(gathering: str, person: str) -> str:
    """Of the message that stands in that chat."""
    return f"minutes.card:{gathering}:{person}"


def reviews(minutes: Minutes, attendees: Iterable[Attendee], now: datetime) -> list[Delivery]:
    """Those who were present are asked for comments, once a review; subject "gathering:person"."""
    asked = [each.person for each in attendees if each.presence is Presence.PRESENT and not is_paper(each.person)]
    return [
        Delivery(
            minutes.forum,
            Kind.REVIEW,
            targets.person(person),
            f"minutes:{minutes.id}:review:{minutes.version}:{person}",
            f"{minutes.id}:{person}",
            now,
        )
        for person in asked
    ]


def supplement(minutes: Minutes, cut_off: datetime, now: datetime, zone: str) -> Delivery:
    """The morning after nothing more is taken in, what came since the lock is told; subject the gathering."""
    due = states.next_morning(max(cut_off, now), zone)
    key = f"minutes:{minutes.id}:supplement:{minutes.version}"
    return Delivery(minutes.forum, Kind.SUPPLEMENT, targets.channel(targets.GENERAL), key, minutes.id, due)


def after_pre_read(forum: Forum, meeting: str, since: datetime, now: datetime) -> Delivery:
    """The morning after, what came since the pre-read left; subject "pre-read:meeting:since" (microseconds)."""
    due = states.next_morning(now, forum.zone)
    day = f"{times.local(due, forum.zone):%Y-%m-%d}"
    subject = f"{PRE_READ}:{meeting}:{since.isoformat()}"
    key = f"supplement:{meeting}:{day}"
    return Delivery(forum.id, Kind.SUPPLEMENT, targets.channel(targets.GENERAL), key, subject, due)


def actions_due(minutes: Minutes, forum: Forum, now: datetime) -> list[Delivery]:
    """A week after, each organiser is told what is open; subject "gathering:person"."""
    due = actions_day(minutes, forum.zone)
    due = due if due > now else states.next_morning(now, forum.zone)
    return [
        Delivery(
            minutes.forum,
            Kind.ACTIONS_DUE,
            targets.person(person),
            f"minutes:{minutes.id}:actions:{person}",
            f"{minutes.id}:{person}",
            due,
        )
        for person in sorted(forum.organisers)
    ]


def actions_day(minutes: Minutes, zone: str) -> datetime:
    """09.00 a week after the meeting, or of the first working day from then on."""
    return states.week_after(minutes.ends_at, zone)


def is_paper(person: str) -> bool:
    """Whether somebody takes part without Teams, and so has no chat."""
    return person.startswith(PAPER)
