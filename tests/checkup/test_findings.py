"""What else can be missing out there: each is one line that says what stops and who helps, and stops no other."""

import asyncio
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import web

from checkup import doctor
from checkup.case import Case
from demo.processes import free_port
from graph.rights import BOT
from provisioning import state
from provisioning.doctor.findings import Finding
from provisioning.doctor.voices import Lines
from store import clock as clocks
from tests.checkup.conftest import PATIENCE_S, Clinic, Json, changed, only
from tests.demo import programs
from texts import LANGUAGES, say


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_line_is_one_line_with_its_sign_in_every_language(language: str, clinic: Clinic) -> None:
    await clinic.post("/control/rights", {"bot": {"roles": []}, "setup": {"roles": [], "team": []}})
    out = io.StringIO()
    assert await doctor.carry_out(clinic.settings, Lines(language, out), patience_s=2) == 1
    *lines, last = out.getvalue().splitlines()
    assert {line.partition(" ")[0] for line in lines} == {"✓", "✗", "!"}
    assert all("doctor-" not in line and line == " ".join(line.split()) for line in lines)
    assert any(character.isdigit() for character in last)


async def test_settings_that_cannot_be_are_the_only_finding_and_no_traceback() -> None:
    told, in_json = await asyncio.gather(
        programs.ended({"FORUM_APP_TYPE": "MultiTenant"}, "doctor"),
        programs.ended({}, "doctor", "--json", "--lang", "en"),
    )
    assert (told.code, told.err) == (1, "")
    assert told.out.startswith("✗ Indstillinger: FORUM_APP_TYPE=MultiTenant")
    first, done = map(json.loads, in_json.out.splitlines())
    assert (in_json.code, first["topic"], done) == (1, "settings", {"kind": "done", "missing": 1, "warnings": 0})


async def test_a_forum_far_from_everything_is_told_in_findings_only(tmp_path: Path) -> None:
    away = programs.local_settings(tmp_path, free_port(), f"http://127.0.0.1:{free_port()}")
    told = await programs.ended(away, "doctor")
    assert (told.code, told.err) == (1, "")
    assert {line.partition(" ")[0] for line in told.out.splitlines()[:-1]} == {"✓", "✗", "!"}


async def test_the_command_ends_with_0_beside_a_running_forum(clinic: Clinic) -> None:
    given = programs.local_settings(clinic.settings.data, free_port(), clinic.tenant)
    async with programs.serving(given):
        told = await programs.ended(given, "doctor")
    assert (told.code, told.err) == (0, "")
    assert "✓ serve kører og er klar." in told.out.splitlines()
    assert told.out.splitlines()[-1] == "Intet mangler. Ingen advarsler."


async def test_a_workspace_file_that_is_not_there_leaves_the_rest_to_be_looked_at(clinic: Clinic) -> None:
    found = await clinic.round(settings=changed(clinic.settings, workspace=Path("/nowhere/workspace.toml")))
    assert found.code == 1
    assert "/nowhere/workspace.toml" in found.about("workspace")[0]["what"]
    assert {each["verdict"] for each in found.about("token")} == {"ok"}


async def test_a_project_file_that_is_not_there_is_named(clinic: Clinic) -> None:
    assert (await clinic.round()).about("project")[0]["verdict"] == "ok"
    found = await clinic.round(settings=changed(clinic.settings, project=Path("/nowhere/project.toml")))
    (told,) = found.about("project")
    assert (found.code, told["verdict"]) == (1, "missing")
    assert "FORUM_PROJECT=/nowhere/project.toml" in told["what"]


async def test_a_workspace_that_was_never_provisioned_says_what_to_run(clinic: Clinic) -> None:
    (clinic.settings.data / state.FILE).unlink()
    found = await clinic.round()
    bound = found.about("workspace")[-1]
    assert (found.code, bound["verdict"]) == (1, "missing")
    assert "provision apply" in bound["who"]
    assert found.right("setup", "TeamSettings.Read.Group")["verdict"] == "ok"


async def test_a_refused_secret_is_told_once_for_each_identity_and_what_follows_in_one_line(clinic: Clinic) -> None:
    async def refuse(request: web.Request) -> web.Response | None:
        asked = request.path.endswith("/token")
        return web.json_response({"error": "invalid_client"}, status=401) if asked else None

    async with programs.proxied(clinic.tenant, refuse) as proxy:
        found = await clinic.round(settings=changed(clinic.settings, standin_url=proxy.url))
    tokens = found.about("token")
    assert [(each["verdict"], each["about"]["identity"]) for each in tokens] == [
        ("missing", "bot"),
        ("missing", "setup"),
    ]
    assert "modtages og gemmes" in tokens[0]["without"]
    assert "programadministrator i Entra" in tokens[0]["who"]
    assert tokens[0]["about"]["service"] == "Microsoft Graph, Teams"
    assert found.about("keys")[0]["verdict"] == "ok"
    (after,) = found.about("tokenless")
    assert after["about"]["topics"] == "installed, list, reach, rights-bot, rights-setup, tenant"
    assert (after["verdict"], found.about("unasked"), found.about("reach")) == ("warning", [], [])
    assert [topic for topic, verdict in found.amiss() if verdict == "missing"] == ["token", "token"]


async def test_a_place_that_a_right_closes_is_opened_by_whoever_gives_the_right(clinic: Clinic) -> None:
    await clinic.post("/control/rights", {"setup": {"site": "none"}})
    (told,) = [each for each in (await clinic.round()).about("unasked") if each["about"]["topic"] == "list"]
    assert "403" in told["what"]
    assert "SharePoint-administrator" in told["who"]


async def test_a_token_that_only_its_service_can_read_is_a_finding_and_no_accident(clinic: Clinic) -> None:
    async def opaque(request: web.Request) -> web.Response | None:
        asked = request.path.endswith("/token")
        told = {"access_token": "opaque", "token_type": "Bearer", "expires_in": 3599}
        return web.json_response(told) if asked else None

    async with programs.proxied(clinic.tenant, opaque) as proxy:
        found = await clinic.round(settings=changed(clinic.settings, standin_url=proxy.url))
    assert {each["verdict"] for each in found.about("token")} == {"warning"}
    assert all(
        "adgangstokenet til" in each["what"] and "kan ikke læses" in each["what"] for each in found.about("token")
    )
    (tenant,) = [each for each in found.about("unasked") if each["about"]["topic"] == "tenant"]
    assert "(adgangstokenet kan ikke læses)" in tenant["what"]


async def test_a_service_that_hangs_costs_its_patience_once_and_no_more(clinic: Clinic) -> None:
    over = asyncio.Event()

    async def hang(_request: web.Request) -> web.Response | None:
        await over.wait()
        return web.Response(status=503)

    loop = asyncio.get_running_loop()
    async with programs.proxied(clinic.tenant, hang) as proxy:
        began = loop.time()
        found = await clinic.round(settings=changed(clinic.settings, standin_url=proxy.url, graph_url=proxy.url))
        took = loop.time() - began
        over.set()
        # A token that several wait for is asked for to the end, whoever stopped waiting.
        await asyncio.sleep(0.5)
    assert took < 3 * PATIENCE_S, took
    assert found.code == 1
    assert {"token", "unasked", "database", "queue"} <= {each["topic"] for each in found.findings}
    assert {each["verdict"] for each in found.about("token")} == {"missing"}
    assert found.about("database")[0]["verdict"] == "ok"


async def test_a_graph_that_is_away_is_no_right_that_is_missing(clinic: Clinic) -> None:
    found = await clinic.round(settings=changed(clinic.settings, graph_url=f"http://127.0.0.1:{free_port()}"))
    assert found.code == 1
    assert found.about("right") == []
    assert {each["about"]["topic"] for each in found.about("unasked")} >= {"rights-setup", "rights-bot", "installed"}


async def test_where_setups_secret_is_not_its_rights_are_not_missed(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the server of a forum in operation, as it should be."""
    monkeypatch.setattr(Case, "is_setup_here", False)
    found = await clinic.round()
    assert found.code == 0
    assert [each["what"] for each in found.about("token")][-1] == say("da", "doctor-setup-elsewhere")
    assert {each["about"]["identity"] for each in found.about("right")} == {BOT}
    assert found.about("list")[0]["verdict"] == "ok"


@pytest.mark.parametrize(
    ("given", "here"),
    [
        ({"mode": "live"}, False),
        ({"mode": "live", "setup_app_id": "s"}, False),
        ({"mode": "live", "setup_app_id": "s", "setup_app_secret": "9f8e"}, True),
        ({"mode": "live", "setup_app_id": "b"}, True),
    ],
)
def test_setup_is_here_with_its_credential_or_when_it_is_the_bot(given: Json, here: bool, clinic: Clinic) -> None:
    settings = changed(clinic.settings, app_id="b", **given)
    case = Case(settings, clocks.real(), clinic.session, {}, {}, (), None, None, 1)
    assert case.is_setup_here is here


async def test_a_tenant_that_is_not_ours_is_told_with_both(clinic: Clinic) -> None:
    class Elsewhere:
        tenant = "70000000-0000-4000-8000-000000000001"

    async def foreign(*_args: object) -> Elsewhere:
        return Elsewhere()

    from checkup import outside

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(outside.probing, "badge", foreign)
        told = (await clinic.round()).about("tenant")[0]
    assert told["verdict"] == "missing"
    assert Elsewhere.tenant in told["what"]
    assert clinic.settings.tenant in told["what"]


async def test_keys_that_cannot_be_fetched_mean_that_everybody_is_turned_away(clinic: Clinic) -> None:
    async def gone(request: web.Request) -> web.Response | None:
        return web.Response(status=503) if ".well-known" in request.path else None

    async with programs.proxied(clinic.tenant, gone) as proxy:
        told = await only(clinic, "keys", standin_url=proxy.url, graph_url=clinic.tenant)
    assert (told["verdict"], "afvist" in told["without"]) == ("missing", True)


def column(clinic: Clinic, name: str) -> Json:
    (answers,) = [row for row in clinic.world.lists.values() if row["displayName"] == "Svar"]
    return next(each for each in answers["columns"].values() if each["name"] == name)


LISTS: dict[str, Callable[[Clinic], object]] = {
    "entydige værdier i NoteKey": lambda clinic: column(clinic, "NoteKey").update(enforceUniqueValues=False),
    "intet indeks på Meeting": lambda clinic: column(clinic, "Meeting").update(indexed=False),
    "mangler Late": lambda clinic: column(clinic, "Late").update(name="Renamed"),
    "findes ikke mere": lambda clinic: clinic.world.lists.clear(),
}


@pytest.mark.parametrize("said", LISTS)
async def test_a_list_that_is_not_as_it_must_be_is_told(said: str, clinic: Clinic) -> None:
    LISTS[said](clinic)
    told = (await clinic.round()).about("list")[0]
    assert (told["verdict"], said in told["what"]) == ("missing", True), told
    assert told["who"]


async def test_a_probe_that_falls_over_is_told_by_its_kind_only(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(_case: object) -> list[Finding]:
        raise KeyError("somebody's words")

    monkeypatch.setattr(doctor, "PROBES", {"first": broken, **doctor.PROBES})
    found = await clinic.round()
    assert found.findings[0]["what"] == say("da", "doctor-unasked", topic="first", reason="KeyError")
    assert len(found.findings) > 20
