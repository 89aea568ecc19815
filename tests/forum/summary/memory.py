"""Rulings in memory, as forum.summary.rulings.Rulings asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.ports import Delivery
from forum.summary.rulings import EVERYWHERE, Ruling, What

Key = tuple[str, str, What]


@dataclass
class MemoryRulings:
    standing: dict[Key, Ruling] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)
    rows: list[Delivery] = field(default_factory=list)

    async def of(self, forum: str, gathering: str) -> tuple[Ruling, ...]:
        mine = [each for key, each in self.standing.items() if key[0] in (gathering, EVERYWHERE)]
        return tuple(sorted(mine, key=lambda each: (each.what, each.subject)))

    async def put(self, rulings: Sequence[Ruling], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        put = {(each.gathering, each.subject, each.what): each for each in rulings}
        for key, ruling in put.items():
            before = self.standing.get(key)
            if ruling.version != (before.version if before else 0) + 1:
                raise ChangedMeanwhile
        self.standing.update(put)
        self.deeds += deeds
        self.rows += rows
