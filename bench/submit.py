"""Card submits with full token check and durable commit, against an aiohttp echo of the same body."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import activities, load, servers
from bench.load import Outcome
from demo import processes

REQUESTS, WARM_UP, CONNECTIONS = 2000, 200, 64
RATIO_AIM, P99_AIM_MS = 0.10, 250.0
RECEIPT = b"workshop.undo"
NOTES = 6


@dataclass(frozen=True, slots=True)
class Run:
    """What came back, how many deliveries left the house while it did, and what one answer cost in µs of processor."""

    outcome: Outcome
    delivered: int
    cost: float


async def measure() -> list[str]:
    """Lines to print; each run of `serve` starts on a fresh copy of one provisioned data folder."""
    with tempfile.TemporaryDirectory(prefix="forum-bench-") as temporary:
        folder, port, fake = Path(temporary), processes.free_port(), processes.free_port()
        tenant = f"http://127.0.0.1:{port}"
        issuer = activities.issuer(f"http://127.0.0.1:{fake}/connector/")
        raw = [
            load.request("/api/messages", activities.submit(at, issuer.service_url), issuer.token(at))
            for at in range(WARM_UP + REQUESTS)
        ]
        command = ("-m", "tenant", "--port", str(port), "--data", str(folder / "tenant"))
        async with servers.pinned(*command, core=servers.LOAD_CORE):
            await servers.answers(f"{tenant}/control/clock")
            settings = settings_for(folder / "provisioned", tenant, tenant)
            await processes.run(settings, "provision", "apply", "--json")
            async with servers.signing_stand_in(fake, issuer, tenant):
                echo, cost = await _echo(raw)
                runs = {
                    name: await _serve(folder / name, folder / "provisioned", tenant, fake, raw, more)
                    for name, more in (("jobs off", ("--no-jobs",)), ("jobs on", ()))
                }
    return [f"aiohttp echo: {echo.rate:.0f}/s, p99 {echo.p99:.0f} ms, {cost:.0f} µs of processor each"] + [
        _line(name, run, echo, cost) for name, run in runs.items()
    ]


def settings_for(data: Path, standin: str, graph: str, port: int = 0) -> dict[str, str]:
    data.mkdir(parents=True, exist_ok=True)
    return {
        "FORUM_MODE": "local",
        "FORUM_STANDIN_URL": standin,
        "FORUM_GRAPH_URL": graph,
        "FORUM_DATA": str(data),
        "FORUM_PORT": str(port),
        "FORUM_LOG_LEVEL": "WARNING",
    }


async def _echo(raw: Sequence[bytes]) -> tuple[Outcome, float]:
    port = processes.free_port()
    async with servers.pinned("-m", "bench.echo", str(port)) as process:
        await servers.answers(f"http://127.0.0.1:{port}/")
        await load.fire(port, raw[:WARM_UP], CONNECTIONS)
        before = servers.busy(process)
        outcome = await load.fire(port, raw[WARM_UP:], CONNECTIONS)
        return outcome, (servers.busy(process) - before) / REQUESTS * 1e6


async def _serve(
    data: Path, provisioned: Path, graph: str, fake: int, raw: Sequence[bytes], more: Sequence[str]
) -> Run:
    shutil.copytree(provisioned, data)
    port = processes.free_port()
    settings = settings_for(data, f"http://127.0.0.1:{fake}", graph, port)
    async with servers.pinned("app.py", "serve", *more, settings=settings) as process:
        health = f"http://127.0.0.1:{port}/health"
        await servers.answers(health)
        await load.fire(port, raw[:WARM_UP], CONNECTIONS)
        if "--no-jobs" not in more:
            await servers.delivering(health)
        before, cost = await servers.queued(health), servers.busy(process)
        outcome = await load.fire(port, raw[WARM_UP:], CONNECTIONS, RECEIPT)
        cost = (servers.busy(process) - cost) / REQUESTS * 1e6
        return Run(outcome, before + NOTES * REQUESTS - await servers.queued(health), cost)


def _line(name: str, run: Run, echo: Outcome, cost: float) -> str:
    spent = f"{run.cost:.0f} µs of processor each ({cost / run.cost:.3f} x echo)" if run.cost else ""
    delivered = f"{max(run.delivered, 0)} of {NOTES * REQUESTS} delivered meanwhile"
    return ", ".join(part for part in (_told(name, run.outcome, echo), spent, delivered) if part)


def _told(name: str, run: Outcome, echo: Outcome) -> str:
    ratio = run.rate / echo.rate
    kept = "" if run.marked == REQUESTS else f" – ONLY {run.marked} of {REQUESTS} got a receipt: {run.statuses}"
    met = "met" if ratio >= RATIO_AIM and run.p99 <= P99_AIM_MS else "MISSED"
    return (
        f"card submit, {name}: {run.rate:.0f}/s = {ratio:.2f} x echo (aim {RATIO_AIM:.2f}), "
        f"p50 {run.p50:.0f} ms, p99 {run.p99:.0f} ms (aim {P99_AIM_MS:.0f}) – {met}{kept}"
    )
