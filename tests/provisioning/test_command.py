"""The two commands against the stand-in: lines, exit codes, and what stands afterwards."""

from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock

from provisioning import WorkspaceDirectory, state
from tests.graph.near import APP_ID, TEAM_ID, HurriedClock, Tenant
from tests.provisioning.conftest import Operator, standing


async def test_plan_apply_and_a_second_plan_with_nothing_to_do(operator: Operator, tenant: Tenant) -> None:
    assert await operator.plan() == 2
    assert operator.out[:2] == ["+ app i teamet", "+ kanal Gråsten"]
    assert await operator.apply() == 0
    assert operator.out[-1] == "Færdig: 2 kanaler, 1 liste, 0 fejl. Ny plan: ingen ændringer."
    assert await operator.plan() == 0
    assert operator.out == ["= 22 uændret"]
    stands = await standing(operator.workspace)
    assert stands.channels == ["Broager", "General", "Gråsten"]
    assert stands.tabs == {"General": ["Svar"], "Gråsten": ["Svar"], "Broager": ["Svar"]}
    assert stands.installed


async def test_a_plan_writes_nothing(operator: Operator, tenant: Tenant) -> None:
    await operator.plan()
    assert {method for method, *_ in await tenant.calls()} == {"GET"}
    assert not operator.data.exists()


async def test_a_second_apply_writes_nothing_in_teams(operator: Operator, tenant: Tenant) -> None:
    await operator.apply()
    before = await tenant.count("POST", "")
    assert await operator.apply() == 0
    assert await tenant.count("POST", "") == before


async def test_the_list_refuses_doubles_and_takes_a_long_note(operator: Operator) -> None:
    await operator.apply()
    columns = await operator.workspace.columns(*list_of(operator))
    by_name = {column.name: column for column in columns}
    assert (by_name["NoteKey"].unique, by_name["NoteKey"].indexed) == (True, True)
    assert by_name["Meeting"].indexed
    assert by_name["Village"].indexed


def list_of(operator: Operator) -> tuple[str, str]:
    bound = state.load(operator.data)
    return bound.site, bound.lists["answers"].id


async def test_json_lines_count_what_was_done(operator: Operator) -> None:
    assert await operator.plan(as_json=True) == 2
    assert operator.objects()[-1] == {"kind": "plan", "changes": 22, "unchanged": 0, "notes": 0}
    assert await operator.apply(as_json=True) == 0
    assert sum(one["kind"] == "done" for one in operator.objects()) == 22
    last = operator.objects()[-1]
    assert (last["kind"], last["changes"], last["failures"], last["left"]) == ("summary", 22, 0, 0)
    assert await operator.plan(as_json=True) == 0
    assert operator.objects()[-1]["changes"] == 0


async def test_without_bindings_all_is_adopted_and_nothing_made(operator: Operator, tenant: Tenant) -> None:
    await operator.apply()
    bound = state.load(operator.data)
    (operator.data / state.FILE).unlink()
    before = await tenant.count("POST", "")
    assert await operator.apply() == 0
    assert replace(state.load(operator.data), owners_at=bound.owners_at) == bound
    assert await tenant.count("POST", "") == before


async def test_a_renamed_channel_stays_the_villages_own(operator: Operator, tenant: Tenant) -> None:
    await operator.apply()
    channel = state.load(operator.data).channels["broager"].id
    await rename(operator, tenant, channel, "Broager og Egernsund")
    assert await operator.plan() == 0
    assert operator.out[-1] == "! kanal «Broager» hedder nu «Broager og Egernsund» i Teams (røres ikke)"
    assert await operator.apply() == 0
    assert state.load(operator.data).channels["broager"].id == channel


async def somebody_elses(tenant: Tenant) -> str:
    """A token that may rename and delete, which setup's own may not."""
    given = (await tenant.control("rights", {}))["setup"]["roles"]
    await tenant.control("rights", {"setup": {"roles": [*given, "Group.ReadWrite.All"]}})
    token = (await tenant.credential().get_token("https://graph.microsoft.com/.default")).token
    await tenant.control("rights", {"setup": {"roles": given}})
    return token


async def rename(operator: Operator, tenant: Tenant, channel: str, name: str) -> None:
    token = await somebody_elses(tenant)
    url = f"{tenant.url}/v1.0/teams/{TEAM_ID}/channels/{channel}"
    async with tenant.session.patch(url, json={"displayName": name}, headers=bearer(token)) as answer:
        assert answer.status == 204


async def delete(tenant: Tenant, path: str) -> None:
    token = await somebody_elses(tenant)
    async with tenant.session.delete(f"{tenant.url}/v1.0/{path}", headers=bearer(token)) as answer:
        assert answer.status == 204


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def test_a_name_that_a_deleted_channel_keeps_is_told_and_the_rest_is_made(
    operator: Operator, tenant: Tenant
) -> None:
    lost = await operator.workspace.make_channel(TEAM_ID, "Broager")
    await delete(tenant, f"teams/{TEAM_ID}/channels/{lost}")
    assert await operator.apply() == 1
    (line,) = [line for line in operator.out if line.startswith("✗ kanal")]
    assert "slettet inden for 30 dage" in line
    assert operator.out[-1] == "Færdig: 1 kanal, 1 liste, 2 fejl. Ny plan: 2 mangler."
    assert (await standing(operator.workspace)).tabs == {"General": ["Svar"], "Gråsten": ["Svar"]}
    assert operator.clock.slept == []


async def test_a_channel_of_that_name_is_adopted(operator: Operator, tenant: Tenant) -> None:
    own = await operator.workspace.make_channel(TEAM_ID, "broager")
    assert await operator.apply() == 0
    assert state.load(operator.data).channels["broager"].id == own


async def test_a_team_that_is_not_there_is_one_line(operator: Operator, tenant: Tenant) -> None:
    operator.replace(TEAM_ID, "20000000-0000-4000-8000-00000000dead")
    for command in (operator.plan, operator.apply):
        assert await command() == 1
        (line,) = operator.err
        assert "team.id 20000000-0000-4000-8000-00000000dead findes ikke" in line
    assert await tenant.count("POST", "") == 0


async def test_an_app_that_the_catalogue_lacks_is_told_with_who_can_help(operator: Operator) -> None:
    operator.replace(APP_ID, "40000000-0000-4000-8000-00000000dead")
    assert await operator.apply() == 1
    (line,) = [line for line in operator.out if line.startswith("✗")]
    assert line.startswith("✗ app i teamet: appen findes ikke i organisationens app-katalog. En Teams-administrator")
    assert "+ kanal Gråsten" in operator.out


async def test_a_bad_file_is_told_before_any_call(operator: Operator, tenant: Tenant) -> None:
    operator.replace('name = "Broager"', 'name = "Broager / Egernsund"')
    assert await operator.apply() == 1
    assert operator.err == [
        "workspace.toml: groups[1].name «Broager / Egernsund» har tegn, som Teams ikke tillader: /; "
        "prøv «Broager Egernsund»."
    ]
    assert await tenant.calls() == []


async def test_a_second_apply_at_the_same_time_is_told_that_one_runs(operator: Operator, tenant: Tenant) -> None:
    operator.data.mkdir()
    with FileLock(operator.data / "provisioning.lock"):
        assert await operator.apply() == 1
    assert operator.err == [f"provision apply kører allerede i {operator.data}."]
    assert await tenant.calls() == []


async def test_a_service_that_is_away_is_one_line(operator: Operator, tenant: Tenant) -> None:
    await tenant.difficulties(throttle={"retry_after": 400})
    assert await operator.plan() == 1
    (line,) = operator.err
    assert line.startswith("Microsoft Graph svarede 429")
    assert operator.clock.slept == []


async def test_bindings_that_cannot_be_read_are_one_line(operator: Operator) -> None:
    operator.data.mkdir()
    (operator.data / state.FILE).write_text("{", encoding="utf-8")
    assert await operator.apply() == 1
    assert operator.err == [
        f"{operator.data / state.FILE}: kan ikke læses; slet filen og kør provision apply, som finder alt igen."
    ]


async def test_the_bot_sees_the_new_channels_without_a_restart(operator: Operator) -> None:
    directory = WorkspaceDirectory(operator.file, operator.data, look_s=0)
    assert directory.forum().group("broager").channel == ""
    await operator.apply()
    forum = directory.forum()
    assert forum.group("broager").channel.startswith("19:")
    assert forum.list_id
    operator.replace('name = "Broager"', 'name = "?"')
    assert directory.forum() == forum


async def test_the_files_are_not_looked_at_again_within_a_turn(operator: Operator) -> None:
    directory = WorkspaceDirectory(operator.file, operator.data, look_s=60)
    await operator.apply()
    assert directory.forum().group("broager").channel == ""


async def test_a_file_that_is_bad_from_the_start_stops_the_bot(operator: Operator, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="kan ikke læses"):
        WorkspaceDirectory(tmp_path / "none.toml", operator.data)


async def test_throttling_is_waited_for_as_long_as_it_says(
    operator: Operator, tenant: Tenant, clock: HurriedClock
) -> None:
    await tenant.difficulties(throttle={"match": "POST */channels", "times": 2, "retry_after": 12.5})
    assert await operator.apply() == 0
    assert clock.slept == [12.5, 12.5]
    assert await operator.plan() == 0
