"""Who owns the team is read by setup and kept with the time; the bot counts them while they are on it."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from forum.ports import Undeliverable
from graph.workspace import GraphWorkspace
from provisioning import WorkspaceDirectory, state
from tests.graph.near import TEAM_ID, Tenant, calling, scripted
from tests.provisioning.conftest import ANNA, LISE, Operator

OWNERS = tuple(f"10000000-0000-4000-8000-00000000000{number}" for number in (1, 2, 3))


class NoOwners:
    """A workspace whose package of before does not ask for the right."""

    def __init__(self, workspace: GraphWorkspace) -> None:
        self._workspace = workspace

    def __getattr__(self, name: str) -> Any:
        return getattr(self._workspace, name)

    async def owners(self, team: str) -> list[str]:
        raise Undeliverable("mangler retten TeamMember.Read.Group")


async def test_apply_keeps_the_owners_with_the_time(operator: Operator) -> None:
    before = datetime.now(UTC)
    await operator.apply()
    forum = WorkspaceDirectory(operator.file, operator.data).forum()
    assert forum.owners == set(OWNERS)
    assert forum.owners_at is not None
    assert timedelta() <= forum.owners_at - before < timedelta(minutes=5)


async def test_owners_are_found_on_every_page(operator: Operator, tenant: Tenant) -> None:
    """Rule 36, of Graph: 100 members a page."""
    crowd = [{"id": f"10000000-0000-4000-8000-0000000{number}", "name": f"P{number}"} for number in range(10000, 10240)]
    await tenant.control("people", {"people": crowd})
    assert set(await operator.workspace.owners(TEAM_ID)) == set(OWNERS)
    assert await tenant.count("GET", "/members") == 3


async def test_an_owner_behind_an_empty_page_is_found(clock: Any, tenant: Tenant) -> None:
    async with scripted() as script, calling(script.url, tenant.credential(), clock) as graph:
        link = "HERE/v1.0/teams/t/members?$skiptoken="
        script.says(200, json.dumps({"value": [], "@odata.nextLink": f"{link}1"}).encode())
        script.says(200, json.dumps({"value": [], "@odata.nextLink": f"{link}2"}).encode())
        script.says(200, json.dumps({"value": [{"userId": LISE, "roles": ["owner"]}]}).encode())
        assert await GraphWorkspace(graph).owners(TEAM_ID) == [LISE]


async def test_a_new_apply_forgets_who_is_no_longer_an_owner(operator: Operator) -> None:
    await operator.apply()
    path = operator.data / state.FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | {"owners": [*OWNERS, ANNA]}), encoding="utf-8")
    directory = WorkspaceDirectory(operator.file, operator.data, look_s=0)
    assert ANNA in directory.forum().owners
    assert await operator.apply() == 0
    assert directory.forum().owners == set(OWNERS)


async def test_without_the_right_all_else_is_done_and_the_plan_says_so(operator: Operator) -> None:
    await operator.apply()
    known = state.load(operator.data)
    refused = NoOwners(operator.workspace)
    assert await operator.plan(refused) == 0
    assert operator.out[-1] == (
        "! teamets ejere kan ikke læses; de arrangører, der kendes, gælder fortsat: "
        "mangler retten TeamMember.Read.Group"
    )
    assert await operator.apply(refused) == 0
    assert state.load(operator.data) == known


async def test_another_team_brings_its_own_owners(operator: Operator) -> None:
    await operator.apply()
    operator.replace(TEAM_ID, "20000000-0000-4000-8000-00000000beef")
    forum = WorkspaceDirectory(operator.file, operator.data).forum()
    assert (forum.owners, forum.owners_at, forum.organisers) == (frozenset(), None, {LISE})


@pytest.mark.parametrize("at", ["yesterday", "2021-05-04T17:42:00"])
async def test_a_time_that_is_none_is_told_with_the_file(operator: Operator, at: str) -> None:
    await operator.apply()
    path = operator.data / state.FILE
    path.write_text(json.dumps(json.loads(path.read_text()) | {"owners_at": at}), encoding="utf-8")
    assert await operator.plan() == 1
    assert operator.err == [f"{path}: kan ikke læses; slet filen og kør provision apply, som finder alt igen."]


async def test_a_member_without_an_id_or_roles_is_no_owner(clock: Any, tenant: Tenant) -> None:
    """Rule 35: people from outside the directory have no object id, and empty parts come as null."""
    rows = [{"userId": None, "roles": ["owner"]}, {"userId": ANNA, "roles": None}, {"userId": LISE, "roles": ["owner"]}]
    async with scripted() as script, calling(script.url, tenant.credential(), clock) as graph:
        script.says(200, json.dumps({"value": rows}).encode())
        assert await GraphWorkspace(graph).owners(TEAM_ID) == [LISE]
