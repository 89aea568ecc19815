"""A provisioned forum beside the stand-in, and the doctor's round in JSON lines."""

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

import provisions
import tenant
from checkup import doctor
from provisioning.doctor.voices import JsonLines
from settings import SetupSettings, load_for_setup
from store.migrating import migrate
from tenant.world import World
from tests.demo.programs import ROOT

Json = dict[str, Any]
PATIENCE_S = 2.0


@dataclass(frozen=True, slots=True)
class Round:
    """How the command ended, and its findings."""

    code: int
    findings: list[Json]

    def about(self, topic: str) -> list[Json]:
        return [finding for finding in self.findings if finding["topic"] == topic]

    def right(self, identity: str, right: str) -> Json:
        (found,) = [
            each
            for each in self.about("right")
            if (each["about"]["identity"], each["about"]["right"]) == (identity, right)
        ]
        return found

    def amiss(self) -> list[tuple[str, str]]:
        return [(each["topic"], each["verdict"]) for each in self.findings if each["verdict"] != "ok"]


@dataclass(frozen=True, slots=True)
class Clinic:
    """`settings` of a forum that is provisioned and not served, and the stand-in's address."""

    settings: SetupSettings
    tenant: str
    world: World
    session: aiohttp.ClientSession

    async def round(self, language: str = "da", settings: SetupSettings | None = None) -> Round:
        out = io.StringIO()
        code = await doctor.carry_out(settings or self.settings, JsonLines(language, out), patience_s=PATIENCE_S)
        *findings, last = [json.loads(line) for line in out.getvalue().splitlines()]
        assert last["kind"] == "done"
        assert {finding["kind"] for finding in findings} == {"finding"}
        assert (code, last["missing"]) in ((0, 0), (1, last["missing"]))
        return Round(code, findings)

    async def post(self, path: str, body: Json) -> Json:
        async with self.session.post(self.tenant + path, json=body) as answer:
            assert answer.status == 200, await answer.text()
            found: Json = await answer.json()
            return found

    async def get(self, path: str) -> Any:
        async with self.session.get(self.tenant + path) as answer:
            return await answer.json()


@pytest.fixture
async def clinic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> AsyncIterator[Clinic]:
    standin = await tenant.start()
    settings = load_for_setup(
        mode="local", data=tmp_path, standin_url=standin.url, workspace=ROOT / "workspace.toml", port=1
    )
    assert await provisions.carry_out("apply", settings, as_json=True) == 0
    migrate(settings.database)
    capsys.readouterr()
    async with aiohttp.ClientSession() as session:
        yield Clinic(settings, standin.url, standin.service.world, session)
    await standin.close()


def changed(settings: SetupSettings, **other: object) -> SetupSettings:
    return settings.model_copy(update=other)


async def only(clinic: Clinic, topic: str, **other: object) -> Json:
    """The one finding on a topic, with settings changed."""
    (finding,) = (await clinic.round(settings=changed(clinic.settings, **other))).about(topic)
    return finding
