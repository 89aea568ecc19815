"""The draft that minutes begin with: rows from the times of the group work, and who took part."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from forum.erfa.meetings import Meeting
from forum.groups import Forum
from forum.groupwork.sessions import Participant
from forum.minutes.choosing import Gathering
from forum.minutes.minutes import Attendee, Minutes, Point, Presence
from forum.minutes.ports import Titles
from forum.people import plain_name

FOLLOW_UP = timedelta(minutes=5)
"""What is open from before is looked at first, or where the round begins."""


def draft(found: Gathering, forum: Forum, titles: Titles, by: str, now: datetime, *, carried: bool) -> Minutes:
    """Minutes in which nothing is written yet."""
    return Minutes(
        id=found.id,
        forum=forum.id,
        session=found.session.id if found.session else "",
        meeting=found.meeting,
        language=forum.language,
        starts_at=found.starts_at,
        ends_at=found.ends_at,
        created_by=by,
        created_at=now,
        changed_at=now,
        title=found.planned.title if found.planned else "",
        place=found.planned.place if found.planned else "",
        points=points(found, titles, carried=carried),
    )


def points(found: Gathering, titles: Titles, *, carried: bool) -> tuple[Point, ...]:
    """Rows that fill the meeting: those it was planned with, else before, the group work, the round; whole minutes."""
    if found.planned and _fits(found, found.planned):
        return found.planned.points
    rows = [(title, begins, ends) for title, begins, ends in _rows(found, titles) if begins < ends]
    if carried:
        rows = _followed_up(rows, titles.carried)
    return tuple(Point(title, begins, ends) for title, begins, ends in rows)


def _fits(found: Gathering, planned: Meeting) -> bool:
    """Whether it lasted as it was planned, so that its agenda still adds up."""
    return bool(planned.points) and (found.starts_at, found.ends_at) == (planned.starts_at, planned.ends_at)


def _rows(found: Gathering, titles: Titles) -> list[tuple[str, datetime, datetime]]:
    if found.session is None:
        return [(titles.meeting, found.starts_at, found.ends_at)]
    begins, ends = (_minute(at) for at in (found.session.switches[0], found.session.closes))
    begins = min(max(begins, found.starts_at), found.ends_at)
    ends = min(max(ends, begins), found.ends_at)
    return [
        (titles.before, found.starts_at, begins),
        (titles.group_work, begins, ends),
        (titles.round_up, ends, found.ends_at),
    ]


def _followed_up(rows: list[tuple[str, datetime, datetime]], title: str) -> list[tuple[str, datetime, datetime]]:
    """The first five minutes of the first row that is no group work and has room for them."""
    wide = [number for number, (_, begins, ends) in enumerate(rows) if ends - begins > FOLLOW_UP]
    if not wide:
        return rows
    chosen = wide[0] if wide[0] == 0 else wide[-1]
    name, begins, ends = rows[chosen]
    parted = [(title, begins, begins + FOLLOW_UP), (name, begins + FOLLOW_UP, ends)]
    return [*rows[:chosen], *parted, *rows[chosen + 1 :]]


def attendees(
    gathering: str,
    seats: Iterable[Participant],
    known: Iterable[Attendee],
    forum: Forum,
    name_of: Callable[[str], str],
    now: datetime,
) -> tuple[Attendee, ...]:
    """Who signed up or sent apologies, and who took a seat: they were present, unless they said otherwise since.

    Names of seats go a week after the group work; somebody whose name nobody knows any more is left out.
    """
    found = {each.person: replace(each, gathering=gathering) for each in known}
    for seat in seats:
        before = found.get(seat.person)
        name = plain_name(seat.name or (before.name if before else "") or name_of(seat.person))
        away = before is not None and before.presence is Presence.APOLOGY and before.at > seat.joined_at
        if name and not away:
            village = forum.village_of(seat.person)
            found[seat.person] = Attendee(gathering, seat.person, name, village, Presence.PRESENT, now)
    return tuple(found.values())


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
