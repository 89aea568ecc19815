"""Numbers side by side: bars of characters with their number, and the same as a chart where Teams draws one."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.elements import Element, paragraph
from bot.cards.typed import escaped, shortened, unmentioned

BLOCK = "▇"
LONGEST = 10
"""So many blocks fit beside a word on a phone of 320 px."""
NAME_MOST = 30


@dataclass(frozen=True, slots=True)
class Bar:
    """`told` is the number as a person says it («7 af 19 noter»); `name` and `told` are plain words."""

    name: str
    value: int
    told: str


def blocks(value: int, most: int) -> str:
    """▇▇▇: the longest bar is ten blocks, and what is not nothing has at least one."""
    return BLOCK * max(1, round(LONGEST * value / most)) if value > 0 and most > 0 else ""


def chart(title: str, bars: Sequence[Bar]) -> list[Element]:
    """A bar chart; where a client draws none, the same bars as text (rule 15). Nothing without at least two bars."""
    if len(bars) < 2:
        return []
    data = [{"x": _name(bar), "y": bar.value} for bar in bars]
    fallback = {"type": "Container", "items": as_text(title, bars)}
    drawn: Element = {"type": "Chart.HorizontalBar", "title": title, "data": data}
    return [drawn | {"displayMode": "AbsoluteNoAxis", "colorSet": "categorical", "fallback": fallback}]


def as_text(title: str, bars: Sequence[Bar]) -> list[Element]:
    """The title, and a line a bar: the name, the blocks, the number."""
    most = max(bar.value for bar in bars)
    lines = [f"{escaped(_name(bar))} {blocks(bar.value, most)} {bar.told}" for bar in bars]
    return [paragraph(f"**{title}**"), *(paragraph(line, spacing="Small") for line in lines)]


def _name(bar: Bar) -> str:
    return shortened(unmentioned(bar.name), NAME_MOST)
