"""The month in three lines: what was done since the last one, what is late, what comes next."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import takewhile

from forum.project import deliveries, timeline
from forum.project.milestones import Milestone, Move, State
from forum.project.posts import Monthly

NEXT = 3


def monthly(name: str, milestones: Sequence[Milestone], log: Sequence[Move], today: date, zone: str) -> Monthly:
    """For the month of `today`; `log` is newest first.

    What is done on the 1st before 09.00 belongs to this month's card, and later to the next, however late one leaves.
    """
    month = today.replace(day=1)
    since, until = (deliveries.monthly_at(each, zone) for each in (month - timedelta(days=1), month))
    ordered = timeline.ordered(milestones)
    ahead = [each for each in ordered if timeline.is_open(each) and not each.is_late(today)]
    return Monthly(
        name,
        month,
        today,
        done=tuple(each for each in ordered if since <= _done_at(each, log) < until),
        late=tuple(each for each in ordered if each.is_late(today)),
        next=tuple(ahead[:NEXT]),
    )


def _done_at(milestone: Milestone, log: Sequence[Move]) -> datetime:
    """When it was said to be done; long ago where it is not, or the log does not reach so far."""
    mine = (move for move in log if move.milestone == milestone.id)
    said = [move.at for move in takewhile(lambda move: move.state is State.DONE, mine)]
    return said[-1] if said else datetime.min.replace(tzinfo=milestone.created_at.tzinfo)
