"""How large the run is, and what it came to, told at the end whether or not anybody asked."""

import pytest

from tests.hostile import plan
from tests.hostile.tally import Tally

REPORT = pytest.StashKey[list[Tally]]()


@pytest.fixture
def hostile_cases(request: pytest.FixtureRequest) -> int:
    return int(request.config.getoption("--hostile-cases") or plan.FULL)


@pytest.fixture
def hostile_report(request: pytest.FixtureRequest) -> list[Tally]:
    return request.config.stash.setdefault(REPORT, [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    tallies = config.stash.get(REPORT, [])
    for each in sorted(tallies, key=lambda one: (one.target, one.seed)):
        terminalreporter.write_line(each.line())
    if tallies:
        cases, servers = sum(each.cases for each in tallies), sum(each.servers for each in tallies)
        terminalreporter.write_line(f"hostile: {cases} cases in all, seeds from {plan.SEED}, {servers} × 5xx")
