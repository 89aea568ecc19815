"""The milestones in their order, as somebody reads them on one day: which is next, how far each is away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from forum.project.milestones import Milestone, State


class Sign(StrEnum):
    """How a milestone stands on a day; LATE is first on the day after its period."""

    AHEAD = "ahead"
    RUNNING = "running"
    LATE = "late"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Row:
    """`days` is never negative: until it begins (AHEAD), until its last day (RUNNING), since its last day (LATE), or 0.

    `needs` are those of its needs that are still open.
    """

    milestone: Milestone
    sign: Sign
    days: int = 0
    needs: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """`name` is the project's. `next` is the id of the open milestone that ends soonest from today on, or "".

    `may_edit` and `follows` are the reader's own.
    """

    name: str
    today: date
    rows: tuple[Row, ...]
    next: str = ""
    may_edit: bool = False
    follows: bool = False

    def row(self, milestone: str) -> Row | None:
        return next((row for row in self.rows if row.milestone.id == milestone), None)


@dataclass(frozen=True, slots=True)
class Changed:
    """A milestone after a change, and those that need it and would begin before it ends now."""

    milestone: Milestone
    affects: tuple[Milestone, ...] = ()


def ordered(milestones: Sequence[Milestone]) -> tuple[Milestone, ...]:
    """By the day on which they should be done: 25 May stands before «maj 2021»."""
    return tuple(sorted(milestones, key=lambda each: (each.period.last, each.period.first, each.id)))


def rows(milestones: Sequence[Milestone], today: date) -> tuple[Row, ...]:
    """A row a milestone, in order."""
    return tuple(Row(each, *_standing(each, today), open_needs(each, milestones)) for each in ordered(milestones))


def open_needs(milestone: Milestone, milestones: Sequence[Milestone]) -> tuple[Milestone, ...]:
    """What must come before it and has not."""
    return ordered([each for each in milestones if each.id in milestone.needs and is_open(each)])


def next_of(milestones: Sequence[Milestone], today: date) -> str:
    """The open milestone that ends soonest and is not late, or ""."""
    ahead = (each for each in ordered(milestones) if is_open(each) and not each.is_late(today))
    return next((each.id for each in ahead), "")


def is_open(milestone: Milestone) -> bool:
    return milestone.state in (State.PLANNED, State.UNDER_WAY)


def affected(changed: Milestone, milestones: Sequence[Milestone]) -> tuple[Milestone, ...]:
    """Open ones that need it, directly or through others, and begin before it ends."""
    waiting = _waiting_for(changed.id, milestones)
    late = (each for each in milestones if each.id in waiting and is_open(each))
    return ordered([each for each in late if each.period.first < changed.period.last])


def circle(needs: dict[str, tuple[str, ...]], start: str) -> tuple[str, ...]:
    """The ids in turn by which `start` needs itself, `start` first and last; empty where it does not."""
    way: dict[str, str] = {}
    look = [start]
    while look:
        here = look.pop()
        for need in needs.get(here, ()):
            if need == start:
                return (*_back(way, start, here), start)
            if need not in way:
                way[need] = here
                look.append(need)
    return ()


def _back(way: dict[str, str], start: str, here: str) -> tuple[str, ...]:
    path = [here]
    while path[-1] != start:
        path.append(way[path[-1]])
    return tuple(reversed(path))


def _waiting_for(id_: str, milestones: Sequence[Milestone]) -> frozenset[str]:
    found: set[str] = set()
    look = [id_]
    while look:
        here = look.pop()
        more = {each.id for each in milestones if here in each.needs} - found - {id_}
        found |= more
        look += more
    return frozenset(found)


def _standing(milestone: Milestone, today: date) -> tuple[Sign, int]:
    period = milestone.period
    if milestone.state is State.DONE:
        return Sign.DONE, 0
    if milestone.state is State.DROPPED:
        return Sign.DROPPED, 0
    if milestone.is_late(today):
        return Sign.LATE, (today - period.last).days
    if today < period.first:
        return Sign.AHEAD, (period.first - today).days
    return Sign.RUNNING, (period.last - today).days
