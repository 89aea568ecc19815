"""Milestones and their outbox rows in memory, as forum.project.ports.Milestones promises them; and the shipped plan."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from forum.errors import ChangedMeanwhile
from forum.ports import Delivery
from forum.project import timeline
from forum.project.milestones import Milestone, Move
from provisioning import project

PLAN = project.read(Path(__file__).parents[3] / "project.toml")


@dataclass
class MemoryMilestones:
    milestones: dict[str, Milestone] = field(default_factory=dict)
    moves: list[Move] = field(default_factory=list)
    rows: dict[str, Delivery] = field(default_factory=dict)
    known: dict[str, int] = field(default_factory=dict)
    following: set[str] = field(default_factory=set)

    async def all(self, forum: str) -> tuple[Milestone, ...]:
        return timeline.ordered([each for each in self.milestones.values() if each.forum == forum])

    async def add(self, new: Sequence[tuple[Milestone, Sequence[Delivery]]]) -> int:
        free = [(milestone, rows) for milestone, rows in new if milestone.id not in self.milestones]
        self.milestones.update({milestone.id: milestone for milestone, _ in free})
        self._put([row for _, rows in free for row in rows])
        return len(free)

    async def change(self, milestone: Milestone, move: Move, rows: Sequence[Delivery], gone: Sequence[str]) -> None:
        if self.milestones[milestone.id].version != milestone.version - 1:
            raise ChangedMeanwhile
        self.milestones[milestone.id] = milestone
        self.moves.insert(0, move)
        self.rows = {key: row for key, row in self.rows.items() if not key.startswith(tuple(gone) or "\0")}
        self._put(rows)

    async def log(self, forum: str, milestone: str = "") -> tuple[Move, ...]:
        return tuple(move for move in self.moves if milestone in ("", move.milestone))

    async def told(self, forum: str, milestone: str) -> int:
        return self.known.get(milestone, 1)

    async def tell(self, milestone: Milestone, rows: Sequence[Delivery]) -> None:
        self.known[milestone.id] = milestone.version
        self._put(rows)

    async def follow(self, forum: str, person: str, on: bool) -> None:
        (self.following.add if on else self.following.discard)(person)

    async def followers(self, forum: str) -> frozenset[str]:
        return frozenset(self.following)

    def _put(self, rows: Sequence[Delivery]) -> None:
        self.rows.update({row.key: row for row in rows if row.coalesced or row.key not in self.rows})
