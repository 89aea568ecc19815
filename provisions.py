"""`provision plan` and `apply`: joins the workspace file's plan to Graph."""

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

from graph.client import Graph
from graph.workspace import GraphWorkspace
from identity import setup_credential_of
from provisioning import command, wanted
from provisioning.errors import ProvisioningError
from settings import SetupSettings
from store import clock as clocks

COMMANDS = {"plan": command.plan, "apply": command.apply}


async def carry_out(name: str, settings: SetupSettings, *, as_json: bool) -> int:
    """Exit code of the command; ValueError in one line for a setting that cannot be, or a stand-in that is away."""
    clock = clocks.real()
    credential = setup_credential_of(settings, clock)
    graph = Graph(credential, clock, settings.graph)
    try:
        if settings.is_local and _sound(settings.workspace):
            await _answered("FORUM_STANDIN_URL", settings.standin_url)
            await _answered("FORUM_GRAPH_URL", settings.graph)
        workspace = GraphWorkspace(graph)
        return await COMMANDS[name](settings.workspace, settings.data, workspace, clock, as_json=as_json)
    finally:
        await graph.close()
        await credential.close()


def _sound(workspace: Path) -> bool:
    # A fault in the file comes first and is told by the command itself.
    try:
        wanted.read(workspace)
    except ProvisioningError:
        return False
    return True


async def _answered(setting: str, origin: str) -> None:
    """On this machine nobody has to be waited for: who does not listen was not started."""
    place = urlsplit(origin)
    try:
        _, writer = await asyncio.open_connection(place.hostname, place.port or 80)
    except OSError:
        reason = f"{setting}={origin}: nobody answers there; start the stand-in with: python app.py tenant"
        raise ValueError(reason) from None
    writer.close()
    await writer.wait_closed()
