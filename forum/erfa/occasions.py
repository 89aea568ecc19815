"""What is due before an ERFA meeting, when, and under which key it happens at most once."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from forum.erfa import times
from forum.erfa.meetings import Meeting, State
from forum.groups import Forum
from forum.ports import Delivery, Kind

GENERAL = "general"


def pre_read_day(meets_on: date, lead_days: int) -> date:
    """`lead_days` before the meeting, or the nearest working day before that."""
    return times.working_day(meets_on - timedelta(days=lead_days))


def preview_day(pre_read_on: date) -> date:
    """The organisers see it on the working day before."""
    return times.working_day_before(pre_read_on)


def cut_off(meeting: Meeting) -> datetime:
    """Up to when answers stand in the pre-read: the same for every channel and attempt, however late it leaves."""
    return max(meeting.pre_read_at, meeting.changed_at)


def preview_cut_off(meeting: Meeting) -> datetime:
    """Up to when answers stand in the preview."""
    return max(meeting.preview_at, meeting.changed_at)


def prefixes(meeting: str) -> tuple[str, str]:
    """How the keys of one meeting's rows begin; the last colon keeps erfa-2021-09-14 apart from erfa-2021-09-14-2."""
    return f"erfa.preview:{meeting}:", f"erfa.pre_read:{meeting}:"


def rows(meeting: Meeting, forum: Forum, now: datetime) -> list[Delivery]:
    """Every row of a planned meeting that is ahead. No preview goes out when its pre-read is due already."""
    if meeting.state is not State.PLANNED or now >= meeting.starts_at:
        return []
    at_once = meeting.pre_read_at <= now
    return [*([] if at_once else _previews(meeting, forum, now)), *_pre_reads(meeting, forum, now)]


def _previews(meeting: Meeting, forum: Forum, now: datetime) -> Iterable[Delivery]:
    due = max(meeting.preview_at, now)
    for organiser in sorted(forum.organisers):
        target, key = f"person:{organiser}", prefixes(meeting.id)[0] + organiser
        subject = f"{meeting.id}:{organiser}"
        yield Delivery(meeting.forum, Kind.PREVIEW, target, key, subject, due, coalesced=True)


def _pre_reads(meeting: Meeting, forum: Forum, now: datetime) -> Iterable[Delivery]:
    due = max(meeting.pre_read_at, now)
    for place in (*(group.key for group in forum.groups), GENERAL):
        target, key = f"channel:{place}", prefixes(meeting.id)[1] + place
        yield Delivery(meeting.forum, Kind.PRE_READ, target, key, f"{meeting.id}:{place}", due)
