"""The outbox rows of milestones: under which keys and subjects they wait, and when they are due.

A row of the target "milestone:<id>" is the clock's: it makes one row for each who reads, when it leaves.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from forum import quiet, targets
from forum.erfa import times
from forum.ports import Delivery, Kind
from forum.project.milestones import Milestone
from forum.project.timeline import is_open

GRACE = timedelta(minutes=5)
"""Whoever corrects a change at once sends one message, with what stands then."""
_DAY = timedelta(days=1)


def prefixes(milestone: str) -> tuple[str, str]:
    """How the keys of what a milestone's period makes due begin."""
    return f"project.ahead:{milestone}:", f"project.late:{milestone}:"


def of_period(milestone: Milestone, notice: Iterable[int], zone: str, now: datetime) -> list[Delivery]:
    """What its period makes due and is ahead; nothing for one that is done or dropped."""
    if not is_open(milestone):
        return []
    rows = [*(ahead(milestone, days, zone) for days in notice), late(milestone, zone)]
    return [row for row in rows if row.due > now]


def ahead(milestone: Milestone, days: int, zone: str) -> Delivery:
    """Some days before it begins, or the working day before that; subject "milestone:first day:days"."""
    subject = f"{milestone.id}:{milestone.period.first}:{days}"
    due = ahead_at(milestone.period.first, days, zone)
    return _clock(milestone, Kind.MILESTONE_AHEAD, f"project.ahead:{subject}", subject, due)


def ahead_at(first: date, days: int, zone: str) -> datetime:
    return times.morning(times.working_day(first - days * _DAY), zone)


def late(milestone: Milestone, zone: str) -> Delivery:
    """The first working day after its period; subject "milestone:last day"."""
    subject = f"{milestone.id}:{milestone.period.last}"
    due = quiet.opens(times.morning(milestone.period.last + _DAY, zone), zone)
    return _clock(milestone, Kind.MILESTONE_LATE, f"project.late:{subject}", subject, due)


def moved(milestone: Milestone, zone: str, now: datetime) -> Delivery:
    """What was changed is told once, after the time to correct it; subject the milestone."""
    due = quiet.opens(now + GRACE, zone)
    return _clock(milestone, Kind.MILESTONE_MOVED, f"project.moved:{milestone.id}", milestone.id, due)


def told(milestone: Milestone, since: int, target: str, due: datetime) -> Delivery:
    """One reader hears of the versions after `since`; subject "milestone:since:version"."""
    subject = f"{milestone.id}:{since}:{milestone.version}"
    return Delivery(milestone.forum, Kind.MILESTONE_MOVED, target, f"project.moved:{subject}:{target}", subject, due)


def to_person(clock: Delivery, person: str, due: datetime) -> Delivery:
    """What a clock's row tells one person; its subject is the clock's."""
    target = targets.person(person)
    return replace(clock, target=target, key=f"{clock.key}:{person}", due=due, coalesced=False)


def is_clock(row: Delivery) -> bool:
    return row.target.startswith("milestone:")


def monthly(forum: str, month: date, zone: str) -> Delivery:
    """On the 1st of a month or the first working day after it; subject the 1st."""
    key, subject = f"project.monthly:{month:%Y-%m}", month.replace(day=1).isoformat()
    return Delivery(forum, Kind.MONTHLY, targets.channel(targets.GENERAL), key, subject, monthly_at(month, zone))


def monthly_at(month: date, zone: str) -> datetime:
    return quiet.opens(times.morning(month.replace(day=1), zone), zone)


def next_monthly(forum: str, now: datetime, zone: str) -> Delivery:
    """The first one that is still to come."""
    month = times.local(now, zone).date().replace(day=1)
    row = monthly(forum, month, zone)
    return row if row.due > now else monthly(forum, (month + 31 * _DAY).replace(day=1), zone)


def _clock(milestone: Milestone, kind: Kind, key: str, subject: str, due: datetime) -> Delivery:
    return Delivery(milestone.forum, kind, f"milestone:{milestone.id}", key, subject, due, coalesced=True)
