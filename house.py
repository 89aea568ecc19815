"""Joins the parts of a running forum: the one place that picks classes and introduces siblings to each other."""

import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp

import projects
from bot.board import TeamsBoard
from bot.edge import connector as connectors
from bot.edge.connector import Connector
from bot.edge.credentials import TokenCache
from bot.edge.endpoint import Endpoint
from bot.edge.hosts import Hosts
from bot.edge.keys import Keys
from bot.edge.paced import PacedSender
from bot.edge.tokens import Doorman
from bot.links import Links
from bot.roster import TeamRoster
from bot.routes import Routes
from bot.turn import Desks
from documents import later
from forum.alike.desk import Alike
from forum.alike.gathered import Table
from forum.delivery.desk import Deliveries
from forum.erfa.desk import Erfa
from forum.groupwork import usual
from forum.groupwork.desk import GroupWork
from forum.groupwork.presenting import Presentations
from forum.groupwork.together import Together
from forum.interest.desk import Interest
from forum.minutes.choosing import Choosing
from forum.minutes.desk import MinutesDesk
from forum.priority.desk import Priorities
from forum.quoting.desk import Quotes
from forum.quoting.ports import Neighbours
from forum.sending import deliveries as sendings
from forum.sending.desk import SendingDesk
from forum.summary.desk import Summaries
from forum.summary.editing import Editing
from forum.summary.gatherings import Gatherings
from forum.summary.sheets import Sheets
from forum.themes import coding
from forum.themes.desk import Themes
from forum.workshop.desk import Workshop
from forum.workshop.importing import Importing, Tools
from graph.client import Graph
from graph.files import DriveFiles
from graph.lists import SharePointLists
from graph.subscriptions import ListSubscriptions
from graph.tokens import Credential
from identity import credential_of
from jobs.knocking import Knocking
from jobs.listed import ListLook
from jobs.minutes import titles
from jobs.outbox import Deliverer, Pace
from jobs.timed import timed
from jobs.words import place_of
from outgoing import handlers
from provisioning.directory import WorkspaceDirectory
from settings import Settings
from shelves import Shelves, shelved
from store import cellar as cellars
from store import clock as clocks
from store import engine, migrating
from store.drafts import SqlDrafts
from store.pausing import SqlPauses
from store.reports import SqlReports
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
    settings: Settings, shelves: Shelves, session: aiohttp.ClientSession, credential: Credential, graph: Graph
) -> House:
    clock = shelves.clock
    directory = WorkspaceDirectory(settings.workspace, settings.data)
    hosts = Hosts(settings.allowed_hosts, loopback=settings.is_local)
    connector = Connector(session, TokenCache(credential, clock), hosts, f"28:{settings.app}", settings.tenant)
    roster = TeamRoster(connector, directory, clock)
    desks = _desks(settings, shelves, directory, roster, graph)
    board = TeamsBoard(connector, shelves.people, directory, settings.connector)
    keys = Keys(session, clock, settings.openid)
    doorman = Doorman(keys, settings.app, settings.tenant)
    sender = PacedSender(connector, shelves.outbox, shelves.people, directory, clock)
    endpoint = Endpoint(doorman, Routes(desks, roster), sender, clock)
    delivering = timed(handlers(shelves, desks, board, graph, settings.mail_from))
    deliverer = Deliverer(shelves.outbox, delivering, clock, random.Random(), PACE, endpoint.crowd.size)
    shelves.cellar.bell.hang(deliverer.wake)
    lists = SharePointLists(graph, directory)
    look = ListLook(
        directory, lists, shelves.listed, desks.erfa, SqlPauses(shelves.cellar, clock), clock, settings.list_look
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


def usual_of(settings: Settings) -> usual.Usual:
    """How this forum's group work usually is."""
    return usual.usual(settings.round_minutes, settings.round_slack, settings.cut_off)


def _desks(
    settings: Settings, shelves: Shelves, directory: WorkspaceDirectory, roster: TeamRoster, graph: Graph
) -> Desks:
    clock = shelves.clock
    erfa = Erfa(directory, shelves.meetings, clock, settings.pre_read_days)
    groupwork = GroupWork(directory, shelves.sessions, clock, erfa, roster, usual_of(settings))
    workshop = Workshop(directory, shelves.notes, erfa, clock, groupwork, SqlDrafts(shelves.cellar, clock))
    together = Together(directory, shelves.sessions, shelves.notes, clock)
    choosing = Choosing(directory, clock, shelves.sessions, shelves.meetings, shelves.minutes)
    table = Table(choosing, _gatherings(shelves), shelves.notes, shelves.minutes, shelves.rulings, clock)
    quotes = _quotes(shelves, directory, roster, table)
    summaries = _summaries(shelves, directory, quotes)
    return Desks(
        directory,
        clock,
        shelves.people,
        shelves.outbox,
        workshop,
        erfa,
        summaries,
        Deliveries(directory, SqlReports(shelves.cellar), clock),
        team=roster,
        links=Links(settings.app, settings.standin_url if settings.is_local else ""),
        groupwork=groupwork,
        interest=Interest(directory, shelves.register, shelves.sessions, clock),
        importing=_importing(shelves, erfa, graph, groupwork),
        together=together,
        presentations=Presentations(together, settings.queue_minutes),
        minutes=_minutes(shelves, choosing, summaries, roster, quotes),
        themes=Themes(directory, shelves.notes, shelves.rulings, clock, choosing, _gatherings(shelves)),
        quotes=quotes,
        alike=Alike(table, shelves.rulings, clock),
        priorities=Priorities(directory, table, shelves.ballots, quotes, shelves.outbox, clock),
        editing=Editing(directory, shelves.rulings, shelves.notes, clock),
        sheets=Sheets(directory, summaries, DriveFiles(graph), later.workbook, clock),
        sending=_sending(settings, shelves, erfa, choosing),
        **projects.desks(settings, shelves, directory, roster, graph),
    )


def _importing(shelves: Shelves, erfa: Erfa, graph: Graph, groupwork: GroupWork) -> Importing:
    paper, directory = Tools(later.lines, later.form, later.form_name, place_of), erfa.directory
    drive = DriveFiles(graph)
    return Importing(directory, shelves.notes, shelves.sessions, erfa, drive, paper, shelves.clock, groupwork)


def _minutes(
    shelves: Shelves, choosing: Choosing, summaries: Summaries, roster: TeamRoster, quotes: Quotes
) -> MinutesDesk:
    return MinutesDesk(
        choosing.directory,
        shelves.minutes,
        shelves.clock,
        choosing,
        shelves.sessions,
        summaries,
        shelves.notes,
        roster,
        titles,
        quotes,
        sendings.files,
    )


def _sending(settings: Settings, shelves: Shelves, erfa: Erfa, choosing: Choosing) -> SendingDesk:
    return SendingDesk(
        erfa.directory,
        shelves.sendings,
        shelves.holders,
        shelves.minutes,
        erfa,
        SqlReports(shelves.cellar),
        shelves.outbox,
        shelves.clock,
        choosing,
        bool(settings.mail_from),
    )


def _gatherings(shelves: Shelves) -> Gatherings:
    return Gatherings(shelves.sessions, shelves.meetings, shelves.minutes)


def _quotes(shelves: Shelves, directory: WorkspaceDirectory, roster: TeamRoster, table: Table) -> Quotes:
    names = Neighbours(directory, roster, shelves.sessions, shelves.minutes)
    return Quotes(directory, shelves.notes, shelves.consents, table, names, shelves.rulings, shelves.clock)


def _summaries(shelves: Shelves, directory: WorkspaceDirectory, quotes: Quotes) -> Summaries:
    """With what organisers ruled, whom authors allowed to quote them, and everybody's dots."""
    kept = shelves.rulings, quotes, shelves.ballots
    return Summaries(directory, shelves.notes, shelves.clock, *kept, _gatherings(shelves))
