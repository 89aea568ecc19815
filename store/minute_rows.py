"""Minutes and what belongs to them as rows of their tables, and back."""

import json
from datetime import date
from typing import Any

from sqlalchemy import Row

from forum.minutes.minutes import (
    ActionPoint,
    Amendment,
    Attendee,
    Change,
    Comment,
    Minutes,
    Point,
    Presence,
    Progress,
    State,
)
from forum.people import Language
from store.times import known, read, stored, stored_or_0


def minutes_row(minutes: Minutes) -> dict[str, str | int]:
    """All but the locked text, which is written once."""
    return {
        "forum_id": minutes.forum,
        "id": minutes.id,
        "session": minutes.session,
        "meeting": minutes.meeting,
        "state": minutes.state.value,
        "language": minutes.language.value,
        "content": json.dumps(_content(minutes), ensure_ascii=False),
        "hash": minutes.hash,
        "starts_at": stored(minutes.starts_at),
        "ends_at": stored(minutes.ends_at),
        "deadline": stored_or_0(minutes.deadline),
        "locked_at": stored_or_0(minutes.locked_at),
        "published_at": stored_or_0(minutes.published_at),
        "created_by": minutes.created_by,
        "created_at": stored(minutes.created_at),
        "changed_at": stored(minutes.changed_at),
        "version": minutes.version,
    }


def minutes_of(row: Row[Any]) -> Minutes:
    """A row of `minutes`."""
    content: dict[str, Any] = json.loads(row.content)
    return Minutes(
        id=row.id,
        forum=row.forum_id,
        session=row.session,
        meeting=row.meeting,
        language=Language(row.language),
        starts_at=read(row.starts_at),
        ends_at=read(row.ends_at),
        created_by=row.created_by,
        created_at=read(row.created_at),
        changed_at=read(row.changed_at),
        title=content["title"],
        place=content["place"],
        points=tuple(point_of(each) for each in content["points"]),
        next_steps=content["next_steps"],
        state=State(row.state),
        deadline=known(row.deadline),
        hash=row.hash,
        locked_at=known(row.locked_at),
        published_at=known(row.published_at),
        version=row.version,
    )


def _content(minutes: Minutes) -> dict[str, object]:
    points = [point_row(each) for each in minutes.points]
    return {"title": minutes.title, "place": minutes.place, "points": points, "next_steps": minutes.next_steps}


def point_row(point: Point) -> list[str | int]:
    """A row of an agenda as it stands in JSON."""
    starts_at, ends_at = stored(point.starts_at), stored(point.ends_at)
    return [point.title, starts_at, ends_at, point.lead, point.discussion, point.decision]


def point_of(found: list[Any]) -> Point:
    """A row of an agenda, out of JSON."""
    title, starts_at, ends_at, lead, discussion, decision = found
    return Point(title, read(starts_at), read(ends_at), lead, discussion, decision)


def attendee_row(attendee: Attendee, forum: str) -> dict[str, str | int]:
    return {
        "forum_id": forum,
        "gathering": attendee.gathering,
        "person": attendee.person,
        "name": attendee.name,
        "village": attendee.village,
        "presence": attendee.presence.value,
        "at": stored(attendee.at),
    }


def attendee_of(row: Row[Any]) -> Attendee:
    """A row of `attendance`."""
    return Attendee(row.gathering, row.person, row.name, row.village, Presence(row.presence), read(row.at))


def comment_row(comment: Comment, forum: str) -> dict[str, str | int | bool]:
    return {
        "forum_id": forum,
        "id": comment.id,
        "gathering": comment.gathering,
        "line": comment.line,
        "person": comment.person,
        "name": comment.name,
        "text": comment.text,
        "at": stored(comment.at),
        "answered": comment.answered,
    }


def comment_of(row: Row[Any]) -> Comment:
    """A row of `comments`."""
    at, answered = read(row.at), bool(row.answered)
    return Comment(row.id, row.gathering, row.line, row.person, row.name, row.text, at, answered)


def action_row(action: ActionPoint) -> dict[str, str | int]:
    return {
        "forum_id": action.forum,
        "id": action.id,
        "gathering": action.gathering,
        "meeting": action.meeting,
        "text": action.text,
        "owner": action.owner,
        "owner_name": action.owner_name,
        "due_on": action.due.isoformat() if action.due else "",
        "progress": action.progress.value,
        "created_by": action.created_by,
        "created_at": stored(action.created_at),
        "changed_at": stored(action.changed_at),
        "version": action.version,
    }


def action_of(row: Row[Any]) -> ActionPoint:
    """A row of `action_points`."""
    return ActionPoint(
        id=row.id,
        forum=row.forum_id,
        gathering=row.gathering,
        meeting=row.meeting,
        text=row.text,
        owner=row.owner,
        owner_name=row.owner_name,
        due=date.fromisoformat(row.due_on) if row.due_on else None,
        created_by=row.created_by,
        created_at=read(row.created_at),
        changed_at=read(row.changed_at),
        progress=Progress(row.progress),
        version=row.version,
    )


def amendment_row(amendment: Amendment, forum: str) -> dict[str, str | int]:
    return {
        "forum_id": forum,
        "gathering": amendment.gathering,
        "number": amendment.number,
        "change": amendment.change.value,
        "at": stored(amendment.at),
        "count": amendment.count,
        "hash": amendment.hash,
    }


def amendment_of(row: Row[Any]) -> Amendment:
    """A row of `amendments`."""
    return Amendment(row.gathering, row.number, Change(row.change), read(row.at), row._mapping["count"], row.hash)
