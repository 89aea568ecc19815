"""Series and remembered words in memory, as their ports promise them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from forum.erfa.series import Running, Series, alike
from forum.errors import ChangedMeanwhile
from forum.ports import Delivery


@dataclass
class MemorySeries:
    series: dict[str, Series] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)

    async def add(self, series: Series, rows: Sequence[Delivery]) -> Series:
        running = (each for each in self.series.values() if each.state is Running.RUNNING)
        known = next((each for each in running if alike(each, series)), None)
        if known is None:
            self._put(series, rows)
        return known or series

    async def change(self, series: Series, rows: Sequence[Delivery]) -> None:
        if self.series[series.id].version != series.version - 1:
            raise ChangedMeanwhile
        self._put(series, rows)

    def _put(self, series: Series, rows: Sequence[Delivery]) -> None:
        self.series[series.id] = series
        self.rows += rows

    async def all(self, forum: str) -> tuple[Series, ...]:
        return tuple(each for each in self.series.values() if each.forum == forum)


@dataclass
class PaperMemory:
    words: dict[tuple[str, str], str] = field(default_factory=dict)

    async def find(self, forum: str, key: str) -> str | None:
        return self.words.get((forum, key))

    async def keep(self, forum: str, key: str, value: str) -> None:
        self.words[forum, key] = value
