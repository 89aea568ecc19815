"""Series and remembered words in memory, as their ports promise them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from forum.erfa.series import Series
from forum.errors import ChangedMeanwhile
from forum.ports import Delivery


@dataclass
class MemorySeries:
    series: dict[str, Series] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)

    async def add(self, series: Series, rows: Sequence[Delivery]) -> None:
        self.series[series.id] = series
        self.rows += rows

    async def change(self, series: Series, rows: Sequence[Delivery]) -> None:
        if self.series[series.id].version != series.version - 1:
            raise ChangedMeanwhile
        await self.add(series, rows)

    async def all(self, forum: str) -> tuple[Series, ...]:
        return tuple(each for each in self.series.values() if each.forum == forum)


@dataclass
class PaperMemory:
    words: dict[tuple[str, str], str] = field(default_factory=dict)

    async def find(self, forum: str, key: str) -> str | None:
        return self.words.get((forum, key))

    async def keep(self, forum: str, key: str, value: str) -> None:
        self.words[forum, key] = value
