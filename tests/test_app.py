"""The commands from outside: what cannot be done is one line that names the setting, file or port, and exit code 1."""

import asyncio
import logging
import socket
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest
import structlog

import app
import telemetry
from demo.processes import free_port
from store import migrating
from tests.demo.programs import ROOT, Outcome, ended, local_settings, serving

IDS = {
    "FORUM_APP_ID": "4a000000-0000-4000-8000-00000000000a",
    "FORUM_TENANT_ID": "3a000000-0000-4000-8000-00000000000a",
    "FORUM_APP_SECRET": "hemmelig-9",
}


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody else listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


async def test_a_package_without_its_settings_names_both_and_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "app.zip"
    told = await ended({}, "manifest", "--out", str(out))
    assert (told.code, told.out) == (1, "")
    assert [line.partition(" ")[0] for line in told.err.splitlines()] == ["FORUM_APP_ID", "FORUM_HOST"]
    assert not out.exists()


async def test_a_package_is_written_with_app_id_and_host(tmp_path: Path) -> None:
    out = tmp_path / "app.zip"
    given = {"FORUM_APP_ID": IDS["FORUM_APP_ID"], "FORUM_HOST": "forum.example.dk"}
    told = await ended(given, "manifest", "--out", str(out))
    assert (told.code, told.out.strip(), told.err) == (0, str(out), "")
    assert "manifest.json" in zipfile.ZipFile(out).namelist()


async def test_serve_without_a_stand_in_answers_and_a_second_one_is_refused(tmp_path: Path) -> None:
    settings = local_settings(tmp_path / "forum", free_port())
    async with serving(settings), aiohttp.ClientSession() as session:
        second = await ended({**settings, "FORUM_PORT": str(free_port())}, "serve")
        assert "is served by another process" in second.complaint
        assert second.complaint.startswith("FORUM_DATABASE_URL: ")
        async with session.get(f"http://127.0.0.1:{settings['FORUM_PORT']}/health") as answer:
            assert (await answer.json())["ok"] is True


async def test_a_port_in_use_is_named_by_its_setting_or_option(taken: int, tmp_path: Path) -> None:
    free, data = str(free_port()), ("--data", str(tmp_path / "data"))
    bot, window, alone, demo = await asyncio.gather(
        ended(local_settings(tmp_path / "forum", taken), "serve"),
        ended({}, "local", "--no-browser", "--port", free, "--tenant-port", str(taken), *data),
        ended({}, "tenant", "--port", str(taken)),
        ended({}, "demo", "--tenant-port", str(taken), *data),
    )
    assert bot.complaint.startswith(f"FORUM_PORT={taken} on 127.0.0.1: ")
    assert window.complaint == f"Port {taken} is in use: choose another with --tenant-port."
    assert (str(taken) in alone.complaint, "--port" in alone.complaint) == (True, True)
    assert (demo.code, demo.err, f"Port {taken} is in use" in demo.out) == (1, "", True)
    assert not (tmp_path / "data").exists()


async def test_local_needs_two_ports(tmp_path: Path) -> None:
    port = str(free_port())
    told = await ended({}, "local", "--port", port, "--tenant-port", port, "--data", str(tmp_path / "data"))
    assert told.complaint == f"Port {port} cannot serve both: choose another with --tenant-port."


async def test_a_store_without_its_tables_says_how_to_make_them(tmp_path: Path) -> None:
    settings = {**IDS, "FORUM_DATA": str(tmp_path)}
    before = (await ended(settings, "serve")).complaint
    assert before.endswith("run: python app.py migrate")
    assert "hemmelig" not in before
    assert await ended(settings, "migrate") == Outcome(0, "", "")
    assert migrating.is_current(f"sqlite:///{tmp_path / 'forum.db'}")


async def test_a_store_that_cannot_be_is_one_line_without_its_password(tmp_path: Path) -> None:
    elsewhere = {**IDS, "FORUM_DATABASE_URL": "mysql://forum:hemmelig-8@db/forum", "FORUM_DATA": str(tmp_path)}
    (tmp_path / "file").touch()
    no_folder = {**IDS, "FORUM_DATA": str(tmp_path / "file")}
    told = await asyncio.gather(
        *(ended(settings, command) for settings in (elsewhere, no_folder) for command in ("serve", "migrate"))
    )
    for outcome_ in told:
        assert outcome_.complaint.startswith("FORUM_DATABASE_URL")
        assert "hemmelig" not in outcome_.err


async def test_half_set_settings_are_one_line_for_every_command_that_reads_them(tmp_path: Path) -> None:
    commands = (("serve",), ("migrate",), ("provision", "plan"), ("provision", "apply", "--json"))
    told = await asyncio.gather(*(ended({"FORUM_DATA": str(tmp_path)}, *command) for command in commands))
    assert {each.complaint.partition(" must")[0] for each in told} == {"FORUM_APP_ID, FORUM_TENANT_ID"}


@pytest.mark.parametrize("command", [("serve",), ("provision", "apply")])
async def test_a_fault_in_the_workspace_file_is_named_by_its_key(command: tuple[str, ...], tmp_path: Path) -> None:
    shipped = (ROOT / "workspace.toml").read_text(encoding="utf-8")
    broken = tmp_path / "workspace.toml"
    broken.write_text(shipped.replace('name = "Broager"', 'name = "Broager?"'), encoding="utf-8")
    settings = {**local_settings(tmp_path / "forum", free_port()), "FORUM_WORKSPACE": str(broken)}
    line = (await ended(settings, *command)).complaint
    assert line.startswith("workspace.toml: groups[4].name «Broager?»")


async def test_a_fault_in_the_project_file_is_named_by_its_key(tmp_path: Path) -> None:
    shipped = (ROOT / "project.toml").read_text(encoding="utf-8")
    broken = tmp_path / "project.toml"
    broken.write_text(shipped.replace('"1. marts 2022"', '"1/3"'), encoding="utf-8")
    settings = {**local_settings(tmp_path / "forum", free_port()), "FORUM_PROJECT": str(broken)}
    line = (await ended(settings, "serve")).complaint
    assert line.startswith("project.toml: milestones[7].when kan læses på flere måder")


async def test_provision_says_at_once_that_the_stand_in_is_away(tmp_path: Path) -> None:
    port = free_port()
    away = local_settings(tmp_path, 0, f"http://127.0.0.1:{port}")
    plan, apply = await asyncio.gather(ended(away, "provision", "plan"), ended(away, "provision", "apply", "--json"))
    assert plan.complaint.startswith(f"FORUM_STANDIN_URL=http://127.0.0.1:{port}: nobody answers there")
    assert apply.complaint == plan.complaint


async def test_provision_says_that_the_proxy_before_graph_is_away(taken: int, tmp_path: Path) -> None:
    settings = local_settings(tmp_path, 0, f"http://127.0.0.1:{taken}")
    away = f"http://127.0.0.1:{free_port()}"
    line = (await ended({**settings, "FORUM_GRAPH_URL": away}, "provision", "plan")).complaint
    assert line.startswith(f"FORUM_GRAPH_URL={away}: nobody answers there")


def test_now_is_the_time_on_a_wall_in_denmark() -> None:
    summer, winter = (app._in_denmark(datetime.fromisoformat(at)) for at in ("2021-05-04T17:35", "2021-12-04T17:35"))
    assert summer is not None
    assert winter is not None
    assert (summer.isoformat(), winter.isoformat()) == ("2021-05-04T17:35:00+02:00", "2021-12-04T17:35:00+01:00")
    given = datetime.fromisoformat("2021-05-04T17:35:00+09:00")
    assert (app._in_denmark(given), app._in_denmark(None)) == (given, None)


async def test_a_command_that_nobody_knows_is_no_traceback() -> None:
    told = await ended({}, "fly")
    assert told.code == 2
    assert "fly" in told.err


@pytest.fixture
def _logging_as_it_was() -> Iterator[None]:
    root, lines = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    yield
    structlog.configure(**lines)
    root.handlers[:], root.level = handlers, level


@pytest.mark.usefixtures("_logging_as_it_was")
def test_whatever_breaks_ends_in_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> None:
        raise RuntimeError("first\n  second")

    monkeypatch.setattr(app, "app", broken)
    with pytest.raises(SystemExit) as left:
        app.main()
    assert left.value.code == 1
    assert capsys.readouterr().err == "Unexpected RuntimeError: first second (FORUM_LOG_LEVEL=DEBUG tells more)\n"


@pytest.mark.usefixtures("_logging_as_it_was")
def test_every_line_of_a_turn_carries_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    telemetry.set_up("INFO")
    token = telemetry.turn_id.set("abcd1234")
    telemetry.log().info("note.kept", notes=3)
    telemetry.log().debug("unheard")
    telemetry.turn_id.reset(token)
    telemetry.log().info("idle")
    first, second = capsys.readouterr().err.splitlines()
    assert "turn=abcd1234" in first
    assert "notes=3" in first
    assert "turn=" not in second
