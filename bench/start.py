"""From the start of `serve` on a migrated store to the first answered card, against a bare import of its libraries."""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench import activities, load, servers
from bench.submit import settings_for
from demo import processes

RATIO_AIM = 3.0
IMPORTS = "import botbuilder.core, aiohttp, sqlalchemy"
TRIES = 5


async def measure() -> list[str]:
    """The least of several tries of each, both on one core, with warm file caches and compiled."""
    with tempfile.TemporaryDirectory(prefix="forum-bench-") as temporary:
        folder, port, fake = Path(temporary), processes.free_port(), processes.free_port()
        tenant = f"http://127.0.0.1:{port}"
        issuer = activities.issuer(f"http://127.0.0.1:{fake}/connector/")
        command = ("-m", "tenant", "--port", str(port), "--data", str(folder / "tenant"))
        async with servers.pinned(*command, core=servers.LOAD_CORE):
            await servers.answers(f"{tenant}/control/clock")
            await processes.run(settings_for(folder / "made", tenant, tenant), "provision", "apply", "--json")
            async with servers.signing_stand_in(fake, issuer, tenant):
                first = [await _first_card(folder, at, tenant, fake, issuer) for at in range(TRIES)]
                bare = [await _bare() for _ in range(TRIES)]
    ratio = min(first) / min(bare)
    met = "met" if ratio <= RATIO_AIM else "MISSED"
    return [
        f"serve to first answered card: {min(first):.2f} s = {ratio:.2f} x bare import "
        f"{min(bare):.2f} s (aim {RATIO_AIM:.1f}) – {met}"
    ]


async def _bare() -> float:
    began = time.perf_counter()
    async with servers.pinned("-c", IMPORTS) as process:
        await process.wait()
        return time.perf_counter() - began


async def _first_card(folder: Path, at: int, graph: str, fake: int, issuer: activities.Issuer) -> float:
    data, port = folder / f"start-{at}", processes.free_port()
    shutil.copytree(folder / "made", data)
    settings = settings_for(data, f"http://127.0.0.1:{fake}", graph, port) | _compiled(folder)
    await processes.run(settings, "migrate")
    raw = load.request("/api/messages", activities.submit(at, issuer.service_url), issuer.token(at))
    began = time.perf_counter()
    async with servers.pinned("app.py", "serve", settings=settings):
        await servers.answers(f"http://127.0.0.1:{port}/health", patience=60)
        outcome = await load.fire(port, [raw], 1, b"workshop.undo")
        took = time.perf_counter() - began
    if not outcome.marked:
        sys.exit(f"the first card had no receipt: {outcome.statuses}")
    return took


def _compiled(folder: Path) -> dict[str, str]:
    """As the image holds it, whatever this machine's Python is told: the first try compiles, the others find it."""
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
