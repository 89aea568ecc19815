"""How many cases each target gets, and from which seed; kept fixed, so that a finding stays a finding."""

from dataclasses import dataclass

SEED = 20261122
SHARDS = 2


@dataclass(frozen=True, slots=True)
class Part:
    """One target's share of the full run; each shard has its own process and the seed after the one before."""

    target: str
    cases: int


PARTS = (
    Part("activities", 48_000),
    Part("payloads", 20_000),
    Part("project", 6_000),
    Part("messages", 3_000),
    Part("names", 3_000),
    Part("graph", 5_000),
    Part("graph-parse", 8_000),
    Part("connector", 4_000),
    Part("keys", 2_000),
    Part("waits", 2_000),
    Part("doors", 3_000),
    Part("files", 4_000),
    Part("papers", 2_000),
    Part("cells", 4_000),
    Part("minutes", 1_200),
)
FULL = sum(part.cases for part in PARTS)


def sized(part: Part, wanted: int) -> int:
    """The part's cases when `wanted` are asked for in all; at least ten a shard."""
    return max(10 * SHARDS, part.cases * wanted // FULL)
