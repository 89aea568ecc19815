"""What every probe of the doctor is given: the settings, and the means to ask with."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp

from bot.edge import connector as connectors
from forum.groups import Forum
from graph.client import Graph
from graph.rights import BOT, SETUP
from graph.tokens import Credential
from identity import credential_of, setup_credential_of
from provisioning.doctor import placed
from provisioning.doctor.findings import Finding
from provisioning.wanted import Wanted
from settings import SetupSettings
from store import clock as clocks
from store.clock import ForumClock


@dataclass(frozen=True, slots=True)
class Case:
    """`credentials` and `graphs` are by identity. `wanted` and `forum` are None where their file cannot be read.

    No call lasts longer than `patience_s` seconds.
    """

    settings: SetupSettings
    clock: ForumClock
    session: aiohttp.ClientSession
    credentials: Mapping[str, Credential]
    graphs: Mapping[str, Graph]
    placed: Sequence[Finding]
    wanted: Wanted | None
    forum: Forum | None
    patience_s: float

    @property
    def is_setup_here(self) -> bool:
        """Whether we can ask as setup: in operation its credential is elsewhere, as it should be."""
        given = self.settings
        own = given.setup_app_secret or given.setup_app_certificate
        return bool(given.is_local or own or given.setup_app_id == given.app_id)


@asynccontextmanager
async def opened(settings: SetupSettings, patience_s: float) -> AsyncIterator[Case]:
    """Everything to ask with, while the block runs. ValueError in one line for a credential that cannot be read."""
    said, wanted, forum = placed.looked(settings.workspace, settings.data)
    clock = clocks.real()
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(connectors.session())
        credentials: dict[str, Credential] = {}
        graphs: dict[str, Graph] = {}
        for who, credential in {
            SETUP: setup_credential_of(settings, clock),
            BOT: credential_of(settings, clock),
        }.items():
            stack.push_async_callback(credential.close)
            graph = Graph(credential, clock, settings.graph, patience_s=0)
            stack.push_async_callback(graph.close)
            credentials[who], graphs[who] = credential, graph
        yield Case(settings, clock, session, credentials, graphs, said, wanted, forum, patience_s)
