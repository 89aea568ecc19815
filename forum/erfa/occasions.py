"""What is due before an ERFA meeting, when, and under which key it happens at most once."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from forum import quiet, targets
from forum.erfa import times
from forum.erfa.meetings import Meeting, State
from forum.groups import Forum
from forum.ports import Delivery, Kind
from forum.targets import GENERAL

GRACE = timedelta(minutes=10)
"""A pre-read can be stopped for this long, however near the meeting."""
LAST_CALL = timedelta(minutes=1)
"""A pre-read with no more time than this before its meeting leaves at once."""


def pre_read_day(meets_on: date, lead_days: int) -> date:
    """`lead_days` before the meeting, or the nearest working day before that."""
    return times.working_day(meets_on - timedelta(days=lead_days))


def preview_day(pre_read_on: date) -> date:
    """The organisers see it on the working day before."""
    return times.working_day_before(pre_read_on)


def leaves_at(meeting: Meeting) -> datetime:
    """When the pre-read goes out: on its morning, but not before whoever planned or changed it had time to stop it.

    Never after the meeting has begun: there the time to stop it is cut short.
    """
    until = min(meeting.changed_at + GRACE, meeting.starts_at - LAST_CALL)
    return max(meeting.pre_read_at, meeting.changed_at, until)


def opens(meeting: Meeting, own: datetime, now: datetime, zone: str) -> datetime:
    """When what has a time of its `own` may leave, seen from now: what is late waits for working hours.

    Unless they begin after the meeting does. Whoever plans or changes it in the evening has it leave in the evening:
    late is what could have left, and has not, for longer than it can be stopped.
    """
    if now <= own + GRACE:
        return max(own, now)
    working = quiet.opens(now, zone)
    return working if working < meeting.starts_at else now


def goes_at(meeting: Meeting, now: datetime, zone: str) -> datetime:
    """When the pre-read goes out, as things stand."""
    return opens(meeting, leaves_at(meeting), now, zone)


def minutes_left(meeting: Meeting, now: datetime, zone: str) -> int | None:
    """Until a pre-read leaves that does not keep its own hour, rounded up: 0 is now.

    None is one that keeps it, or waits for working hours.
    """
    if meeting.state is not State.PLANNED or now >= meeting.starts_at:
        return None
    goes = goes_at(meeting, now, zone)
    if now < goes == meeting.pre_read_at or goes > now + GRACE:
        return None
    return -((now - goes) // timedelta(minutes=1))


def cut_off(meeting: Meeting) -> datetime:
    """Up to when answers stand in the pre-read: the same for every channel and attempt, however late it leaves."""
    return leaves_at(meeting)


def preview_cut_off(meeting: Meeting) -> datetime:
    """Up to when answers stand in the preview."""
    return max(meeting.preview_at, meeting.changed_at)


def prefixes(meeting: str) -> tuple[str, ...]:
    """How the keys of one meeting's rows begin, those of the pre-read second.

    The last colon keeps erfa-2021-09-14 apart from erfa-2021-09-14-2.
    """
    kinds = (Kind.PREVIEW, Kind.PRE_READ, Kind.QUESTIONS, Kind.REMINDER, Kind.INVITED)
    return tuple(f"{kind}:{meeting}:".replace("board.", "erfa.") for kind in kinds)


def reminder_prefix(meeting: str) -> str:
    """Of the keys of the automatic reminder, before the village's."""
    return f"{Kind.REMINDER}:{meeting}:"


def hand_prefix(meeting: str) -> str:
    """Of the keys of the reminder by hand."""
    return f"erfa.nudge:{meeting}:"


def rows(meeting: Meeting, forum: Forum, now: datetime) -> list[Delivery]:
    """Every row of a planned meeting that is ahead; `now` is when it was planned or changed.

    A meeting whose pre-read is stopped still asks its villages. No preview goes out when the morning of its pre-read
    has gone: the card of whoever planned it tells, and stops it.
    """
    if meeting.state is State.CANCELLED or now >= meeting.starts_at:
        return []
    asking = [*_questions(meeting, forum), *_reminders(meeting, forum), *_invitation(meeting)]
    if meeting.state is State.STOPPED:
        return asking
    too_near = meeting.pre_read_at <= now
    # Of two that fall due together the first goes first: reminded after the pre-read, nobody would see why.
    return [*asking, *([] if too_near else _previews(meeting, forum, now)), *_pre_reads(meeting, forum)]


def calendar(meeting: Meeting, now: datetime) -> Delivery:
    """The shared calendar is brought up to date, as soon as may be and once however often it is asked for."""
    key = f"calendar:{meeting.id}"
    return Delivery(meeting.forum, Kind.CALENDAR, targets.CALENDAR, key, meeting.id, now, coalesced=True)


def by_hand(meeting: Meeting, villages: Iterable[str], due: datetime) -> list[Delivery]:
    """A reminder that an organiser asked for, once a meeting."""
    return [_row(meeting, Kind.REMINDER, hand_prefix(meeting.id), village, due) for village in villages]


def _previews(meeting: Meeting, forum: Forum, now: datetime) -> Iterable[Delivery]:
    due = max(meeting.preview_at, now)
    for organiser in sorted(forum.organisers):
        target, key = f"person:{organiser}", prefixes(meeting.id)[0] + organiser
        subject = f"{meeting.id}:{organiser}"
        yield Delivery(meeting.forum, Kind.PREVIEW, target, key, subject, due, coalesced=True)


def _pre_reads(meeting: Meeting, forum: Forum) -> Iterable[Delivery]:
    due = leaves_at(meeting)
    for place in (*(group.key for group in forum.groups), GENERAL):
        yield _row(meeting, Kind.PRE_READ, prefixes(meeting.id)[1], place, due)


def _questions(meeting: Meeting, forum: Forum) -> Iterable[Delivery]:
    if meeting.asked_at:
        for group in forum.groups:
            yield _row(meeting, Kind.QUESTIONS, f"{Kind.QUESTIONS}:{meeting.id}:", group.key, meeting.asked_at)


def _reminders(meeting: Meeting, forum: Forum) -> Iterable[Delivery]:
    """One for each village: who has answered by then is found out when it leaves."""
    if meeting.reminded_at:
        for group in forum.groups:
            yield _row(meeting, Kind.REMINDER, reminder_prefix(meeting.id), group.key, meeting.reminded_at)


def _invitation(meeting: Meeting) -> Iterable[Delivery]:
    if meeting.asked_at:
        yield _row(meeting, Kind.INVITED, f"{Kind.INVITED}:{meeting.id}:", GENERAL, meeting.asked_at)


def _row(meeting: Meeting, kind: Kind, prefix: str, place: str, due: datetime) -> Delivery:
    return Delivery(meeting.forum, kind, targets.channel(place), prefix + place, f"{meeting.id}:{place}", due)
