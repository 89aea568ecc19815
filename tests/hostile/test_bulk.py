"""A hundred thousand hostile cases; each line says how many, from which seed, and that none was answered with a 5xx."""

import pytest

from tests.hostile import plan, shards
from tests.hostile.plan import PARTS, Part
from tests.hostile.tally import Tally

# Both are far above what was ever seen: a slow machine fails neither, a loop that is held or a leak fails both.
LOOP_S = 5.0
GROWN_MB = 400.0


@pytest.mark.timeout(1000)
@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.target)
async def test_nothing_hostile_breaks_it(part: Part, hostile_cases: int, hostile_report: list[Tally]) -> None:
    """Rules 18, 23, 25, 28, 33, 35, 37, 45: refused or answered in shape; whole or not at all; nothing of nobody's."""
    cases = plan.sized(part, hostile_cases)
    tallies = await shards.run(part.target, cases)
    hostile_report.extend(tallies)
    found = [finding for each in tallies for finding in each.findings]
    assert found == [], "\n".join(f"{one['what']}\n  case (base64): {one['case'][:4000]}" for one in found)
    assert sum(each.cases for each in tallies) == cases
    assert sum(each.servers for each in tallies) == 0
    assert all(each.more.get("loop_s", 0) < LOOP_S and each.more.get("grown_mb", 0) < GROWN_MB for each in tallies)


def test_the_full_run_is_a_hundred_thousand_cases() -> None:
    assert plan.FULL >= 100_000
    assert sum(plan.sized(part, plan.FULL) for part in PARTS) == plan.FULL
