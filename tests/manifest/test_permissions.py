"""The consent in the manifest, the page of rights, and the calls they are for say the same."""

import re
from dataclasses import dataclass
from pathlib import Path

from graph.rights import CALENDAR, MAILING, NOTIFYING, RIGHTS
from tests.manifest.conftest import APP_ID, SETUP_ID, Package

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "permissions.md"
ROW = re.compile(
    r"^\| (GET|POST|PUT|PATCH|DELETE) (\S+) \| ([^|]+) \| ([^|]+) \| (team|site|tenant) \| ([^|]+) \|", re.M
)


@dataclass(frozen=True, slots=True)
class Operation:
    """A row of the page: a call, who makes it and by which right."""

    call: str
    identities: frozenset[str]
    right: str
    where: str
    without: str


def shape(call: str) -> str:
    """A call without its ids, as graph.rights writes it."""
    return re.sub(r"\{[^}]*\}", "{}", call).replace("/sites/root", "/sites/{}")


def operations() -> list[Operation]:
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    return [Operation(f"{m} {p}", frozenset(who.split(", ")), right, where, no) for m, p, who, right, where, no in rows]


def consent(package: Package) -> set[str]:
    """Names of the resource-specific rights that a package asks for."""
    asked = package.json("manifest.json").get("authorization", {}).get("permissions", {}).get("resourceSpecific", [])
    assert {right["type"] for right in asked} <= {"Application"}
    return {right["name"] for right in asked}


def test_the_page_of_rights_is_read_whole() -> None:
    """A row the pattern passes over would be a right nobody checks."""
    rows = re.findall(r"^\| (?:GET|POST|PUT|PATCH|DELETE) ", PAGE.read_text(encoding="utf-8"), re.M)
    assert len(operations()) == len(rows) > 15
    assert frozenset[str]().union(*(row.identities for row in operations())) == {"setup", "bot"}
    assert len({row.call for row in operations()}) == len(rows)


def test_the_page_lists_the_calls_that_the_code_makes() -> None:
    """Rule 10: no row without a caller, no call without a row, and the same identity and right for both."""
    page = {(shape(row.call), who, row.right) for row in operations() for who in row.identities}
    assert page == {(call, who, right) for call, (who, right) in (RIGHTS | NOTIFYING | MAILING | CALENDAR).items()}


def test_the_running_bot_asks_for_nothing_on_the_team(package: Package) -> None:
    """Rule 10: `serve` posts through the connector; a package without a setup identity asks for no consent at all."""
    assert consent(package) == set()
    assert "webApplicationInfo" not in package.json("manifest.json")
    daily = [
        row for row in operations() if "bot" in row.identities and shape(row.call) not in NOTIFYING | MAILING | CALENDAR
    ]
    assert {row.where for row in daily} == {"site"}


def test_each_right_asked_for_has_a_call_that_needs_it(setup_package: Package) -> None:
    """Rule 10: the names in the manifest are the team rights of setup's calls, no more and no fewer."""
    callers = {row.right: row.call for row in operations() if row.where == "team" and row.identities == {"setup"}}
    assert consent(setup_package) == callers.keys()
    assert {right for _, right in RIGHTS.values() if right.endswith(".Group")} <= consent(setup_package)


def test_the_consent_goes_to_setup_and_not_to_the_bot(setup_package: Package) -> None:
    """Rule 10: the process that listens to the internet gains nothing by it."""
    manifest = setup_package.json("manifest.json")
    assert manifest["webApplicationInfo"]["id"] == SETUP_ID
    assert manifest["bots"][0]["botId"] == manifest["id"] == APP_ID


def test_nobody_asks_to_read_what_people_write_to_each_other(setup_package: Package) -> None:
    """Rule 10."""
    assert not any("Message" in right for right in consent(setup_package))
    assert not any("Message" in row.right for row in operations())


def test_every_row_says_what_stops() -> None:
    assert [row.call for row in operations() if len(row.without) < 8] == []
