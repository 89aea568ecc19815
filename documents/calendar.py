"""The forum's meetings as one iCalendar file (RFC 5545), for every calendar program; same values, same bytes."""

from collections.abc import Sequence
from datetime import datetime

from icalendar import Calendar, Event

from documents.zones import zone_of
from forum.erfa import times
from forum.erfa.calendar import Entry
from forum.groups import Forum
from forum.minutes.minutes import Point
from forum.people import Language
from texts import say, when

PRODUCT = "-//Landsbyforum//ERFA//DA"
_LONGEST = 2000


def name(language: Language) -> str:
    """The file's name, always the same, so that a link to it stays good."""
    return f"{say(language, 'calendar-file')}.ics"


def written(entries: Sequence[Entry], forum: Forum, language: Language) -> bytes:
    """Every meeting, also those that were called off, in the forum's zone and with the zone's rules."""
    made = Calendar.new(prodid=PRODUCT, method="PUBLISH", uid=f"meetings@{forum.team}", name=_clean(forum.name))
    ordered = sorted(entries, key=lambda each: (each.starts_at, each.meeting))
    if ordered:
        years = [at.year for each in ordered for at in (each.starts_at, each.ends_at)]
        made.add_component(zone_of(forum.zone, min(years), max(years)))
    for each in ordered:
        made.add_component(_event(each, forum, language))
    return bytes(made.to_ical())


def _event(entry: Entry, forum: Forum, language: Language) -> Event:
    event = Event.new(
        uid=f"{entry.meeting}@{forum.team}",
        sequence=entry.sequence,
        summary=_clean(entry.title),
        description=described(entry, forum, language) or None,
        location=_clean(entry.place) or None,
        start=_wall(entry.starts_at, forum),
        end=_wall(entry.ends_at, forum),
        stamp=entry.changed_at,
        created=entry.created_at,
        last_modified=entry.changed_at,
    )
    event.add("STATUS", "CANCELLED" if entry.cancelled else "CONFIRMED")
    return event


def described(entry: Entry, forum: Forum, language: Language) -> str:
    """The agenda and where one takes part, as lines; also what the shared calendar shows under a meeting."""
    agenda = [_row(point, forum, language) for point in entry.agenda]
    rows = [say(language, "calendar-agenda"), *agenda] if agenda else []
    join = [say(language, "calendar-join", link=_clean(entry.link))] if entry.link else []
    return "\n".join([*rows, *join])


def _row(point: Point, forum: Forum, language: Language) -> str:
    """«17.00 Velkomst (15 min)»."""
    at = when.hour(_wall(point.starts_at, forum), language)
    return say(language, "calendar-row", at=at, title=_clean(point.title), minutes=point.minutes)


def _wall(at: datetime, forum: Forum) -> datetime:
    return times.local(at, forum.zone)


def _clean(typed: str) -> str:
    """On one line, without what no calendar file may hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in typed[:_LONGEST]).split())
