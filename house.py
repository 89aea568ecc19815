"""Joins the parts of a running forum: the one place that picks classes and introduces siblings to each other."""

import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp

import desks
from bot.board import TeamsBoard
from bot.edge import connector as connectors
from bot.edge.connector import Connector
from bot.edge.credentials import TokenCache
from bot.edge.endpoint import Endpoint
from bot.edge.hosts import Hosts
from bot.edge.keys import Keys
from bot.edge.paced import PacedSender
from bot.edge.tokens import Doorman
from bot.roster import TeamRoster
from bot.routes import Routes
from forum.themes import coding
from graph.client import Graph
from graph.lists import SharePointLists
from graph.subscriptions import ListSubscriptions
from graph.tokens import Credential
from identity import credential_of
from jobs.knocking import Knocking
from jobs.listed import ListLook
from jobs.outbox import Deliverer, Pace
from jobs.timed import timed
from jobs.unasked import heeding
from outgoing import handlers
from provisioning.directory import WorkspaceDirectory
from settings import Settings
from shelves import Shelves, shelved
from store import cellar as cellars
from store import clock as clocks
from store import engine, migrating
from store.pausing import SqlPauses
from store.settings import SqlSettings

# With the door's own draining, an end that was asked for politely comes within five seconds.
PACE = Pace(grace=3)


@dataclass(frozen=True, slots=True)
class House:
    """A forum put together; `deliverer` runs only where jobs are wanted."""

    settings: Settings
    shelves: Shelves
    directory: WorkspaceDirectory
    endpoint: Endpoint
    keys: Keys
    deliverer: Deliverer
    look: ListLook
    knocking: Knocking | None = None


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[House]:
    """Everything open while the block runs. StoreInUse, StoreNotMigrated, ProvisioningError, BadCodebook: one line."""
    # A codebook that does not compile would be found with the first note, by the one who sends it.
    coding.codebook()
    async with AsyncExitStack() as stack:
        stack.enter_context(engine.held(settings.database))
        if settings.is_local and not migrating.is_current(settings.database):
            migrating.migrate(settings.database)
        migrating.require_current(settings.database)
        shelves = shelved(
            cellar := await stack.enter_async_context(cellars.opened(settings.database)),
            await clocks.loaded(SqlSettings(cellar), movable=settings.is_local),
        )
        session = await stack.enter_async_context(connectors.session())
        credential = credential_of(settings, shelves.clock)
        stack.push_async_callback(credential.close)
        graph = Graph(credential, shelves.clock, settings.graph)
        stack.push_async_callback(graph.close)
        yield _house(settings, shelves, session, credential, graph)


def _house(
    settings: Settings,
    shelves: Shelves,
    session: aiohttp.ClientSession,
    credential: Credential,
    graph: Graph,
) -> House:
    clock = shelves.clock
    directory = WorkspaceDirectory(settings.workspace, settings.data)
    hosts = Hosts(settings.allowed_hosts, loopback=settings.is_local)
    connector = Connector(session, TokenCache(credential, clock), hosts, f"28:{settings.app}", settings.tenant)
    roster = TeamRoster(connector, directory, clock)
    every = desks.joined(settings, shelves, directory, roster, graph)
    board = TeamsBoard(connector, shelves.people, directory, settings.connector)
    keys = Keys(session, clock, settings.openid)
    doorman = Doorman(keys, settings.app, settings.tenant)
    sender = PacedSender(connector, shelves.outbox, shelves.people, directory, clock)
    endpoint = Endpoint(doorman, Routes(every, roster), sender, clock)
    kinds = handlers(shelves, every, board, graph, settings.mail_from, settings.calendar)
    delivering = timed(heeding(kinds, shelves.people, directory, clock))
    deliverer = Deliverer(shelves.outbox, delivering, clock, random.Random(), PACE, endpoint.crowd.size)
    shelves.cellar.bell.hang(deliverer.wake)
    lists = SharePointLists(graph, directory)
    look = ListLook(
        directory, lists, shelves.listed, every.erfa, SqlPauses(shelves.cellar, clock), clock, settings.list_look
    )
    knocking = _knocking(settings, shelves, directory, graph)
    return House(settings, shelves, directory, endpoint, keys, deliverer, look, knocking)


def _knocking(settings: Settings, shelves: Shelves, directory: WorkspaceDirectory, graph: Graph) -> Knocking | None:
    """Only where it is wanted, and Microsoft can reach us."""
    if settings.is_local or not settings.list_notifications:
        return None
    url = f"https://{settings.host}/api/notifications"
    memory = SqlSettings(shelves.cellar)
    return Knocking(directory, ListSubscriptions(graph, directory), memory, shelves.clock, url)
