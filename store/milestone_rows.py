"""Milestones and their log as rows of their tables, and back."""

from datetime import date
from typing import Any

from sqlalchemy import Row

from forum.project import periods
from forum.project.milestones import Milestone, Move, State
from forum.project.periods import DatePrecision, Period
from store.times import read, stored


def milestone_row(milestone: Milestone) -> dict[str, str | int]:
    """All but `told`, which is not the milestone's own."""
    return {
        "forum_id": milestone.forum,
        "id": milestone.id,
        "title": milestone.title,
        "precision": milestone.period.precision.value,
        "first_on": milestone.period.first.isoformat(),
        "last_on": milestone.period.last.isoformat(),
        "by_day": milestone.period.by_day,
        "track": milestone.track,
        "needs": " ".join(milestone.needs),
        "owner": milestone.owner,
        "owner_name": milestone.owner_name,
        "state": milestone.state.value,
        "created_by": milestone.created_by,
        "created_at": stored(milestone.created_at),
        "changed_at": stored(milestone.changed_at),
        "version": milestone.version,
    }


def milestone_of(row: Row[Any]) -> Milestone:
    first, last = date.fromisoformat(row.first_on), date.fromisoformat(row.last_on)
    return Milestone(
        id=row.id,
        forum=row.forum_id,
        title=row.title,
        period=Period(DatePrecision(row.precision), first, last, by_day=bool(row.by_day)),
        created_by=row.created_by,
        created_at=read(row.created_at),
        changed_at=read(row.changed_at),
        track=row.track,
        needs=tuple(row.needs.split()),
        owner=row.owner,
        owner_name=row.owner_name,
        state=State(row.state),
        version=row.version,
    )


def move_row(forum: str, move: Move) -> dict[str, str | int]:
    return {
        "forum_id": forum,
        "milestone": move.milestone,
        "version": move.version,
        "before": periods.text(move.before),
        "after": periods.text(move.after),
        "state": move.state.value,
        "reason": move.reason,
        "by_person": move.by_person,
        "at": stored(move.at),
    }


def move_of(row: Row[Any]) -> Move:
    return Move(
        milestone=row.milestone,
        version=row.version,
        before=periods.stored(row.before),
        after=periods.stored(row.after),
        state=State(row.state),
        reason=row.reason,
        by_person=row.by_person,
        at=read(row.at),
    )
