"""`provision plan` and `apply`: joins the workspace file's plan to Graph."""

from datetime import timedelta

from graph.client import Graph
from graph.workspace import GraphWorkspace
from identity import credential_of
from provisioning import command
from settings import Settings
from store.clock import ForumClock

COMMANDS = {"plan": command.plan, "apply": command.apply}


class _Forgetful:
    """The memory of a clock that is never moved."""

    async def find(self, forum: str, key: str) -> str | None:
        return None

    async def keep(self, forum: str, key: str, value: str) -> None:
        return None


async def carry_out(name: str, settings: Settings, *, as_json: bool) -> int:
    """Exit code of the command; ValueError in one line for a setting that cannot be."""
    clock = ForumClock(_Forgetful(), timedelta(), movable=False)
    credential = credential_of(settings, clock)
    graph = Graph(credential, clock, settings.graph)
    try:
        workspace = GraphWorkspace(graph)
        return await COMMANDS[name](settings.workspace, settings.data, workspace, clock, as_json=as_json)
    finally:
        await graph.close()
        await credential.close()
