"""Joins the parts of a running forum: the one place that picks classes and introduces siblings to each other."""

import random
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp

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
from documents import workbook
from forum.delivery.desk import Deliveries
from forum.erfa.desk import Erfa
from forum.groupwork.desk import GroupWork
from forum.groupwork.presenting import Presentations
from forum.groupwork.together import Together
from forum.interest.desk import Interest
from forum.ports import Kind
from forum.summary.desk import Summaries
from forum.workshop.desk import Workshop
from graph.client import Graph
from graph.files import DriveFiles
from graph.lists import SharePointLists
from graph.subscriptions import ListSubscriptions
from graph.tokens import Credential
from identity import credential_of
from jobs.erfa import Due, SendPreRead, SendPreview
from jobs.groupwork import Places, PostAnnouncement, PostClosing, PostRound, PostSessionCard, Switch
from jobs.interest import AskToJoin, ListInterest, PostInterested
from jobs.knocking import Knocking
from jobs.listed import ListLook
from jobs.matrix import PostMatrix
from jobs.notes import ListNote
from jobs.outbox import Deliverer, Handler, Pace
from jobs.timed import timed
from jobs.together import AskWhoPresents, DrawGroupCard, DrawPage, Edited
from jobs.welcome import PostWelcome
from provisioning.directory import WorkspaceDirectory
from settings import Settings
from store import cellar as cellars
from store import clock as clocks
from store import engine, migrating
from store.cellar import Cellar
from store.clock import ForumClock
from store.groupwork import SqlSessions
from store.interest import SqlRegister
from store.listed import SqlListed
from store.meetings import SqlMeetings
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.pausing import SqlPauses
from store.people import SqlPeople
from store.posts import SqlPosts
from store.reports import SqlReports
from store.settings import SqlSettings

# With the door's own draining, an end that was asked for politely comes within five seconds.
PACE = Pace(grace=3)


@dataclass(frozen=True, slots=True)
class Shelves:
    """The store's repositories of one process."""

    cellar: Cellar
    clock: ForumClock
    notes: SqlNotes
    outbox: SqlOutbox
    people: SqlPeople
    posts: SqlPosts
    meetings: SqlMeetings
    listed: SqlListed
    sessions: SqlSessions
    register: SqlRegister


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
    """Everything open while the block runs. StoreInUse, StoreNotMigrated and ProvisioningError in one line each."""
    async with AsyncExitStack() as stack:
        stack.enter_context(engine.held(settings.database))
        if settings.is_local and not migrating.is_current(settings.database):
            migrating.migrate(settings.database)
        migrating.require_current(settings.database)
        shelves = _shelves(
            cellar := await stack.enter_async_context(cellars.opened(settings.database)),
            await clocks.loaded(SqlSettings(cellar), movable=settings.is_local),
        )
        session = await stack.enter_async_context(connectors.session())
        credential = credential_of(settings, shelves.clock)
        stack.push_async_callback(credential.close)
        graph = Graph(credential, shelves.clock, settings.graph)
        stack.push_async_callback(graph.close)
        yield _house(settings, shelves, session, credential, graph)


def _shelves(cellar: Cellar, clock: ForumClock) -> Shelves:
    return Shelves(
        cellar,
        clock,
        SqlNotes(cellar, clock),
        SqlOutbox(cellar, clock),
        SqlPeople(cellar, clock),
        SqlPosts(cellar),
        SqlMeetings(cellar),
        SqlListed(cellar),
        SqlSessions(cellar),
        SqlRegister(cellar, clock),
    )


def _house(
    settings: Settings, shelves: Shelves, session: aiohttp.ClientSession, credential: Credential, graph: Graph
) -> House:
    clock = shelves.clock
    directory = WorkspaceDirectory(settings.workspace, settings.data)
    hosts = Hosts(settings.allowed_hosts, loopback=settings.is_local)
    connector = Connector(session, TokenCache(credential, clock), hosts, f"28:{settings.app}", settings.tenant)
    roster = TeamRoster(connector, directory, clock)
    desks = _desks(settings, shelves, directory, roster)
    board = TeamsBoard(connector, shelves.people, directory, settings.connector)
    keys = Keys(session, clock, settings.openid)
    doorman = Doorman(keys, settings.app, settings.tenant)
    sender = PacedSender(connector, shelves.outbox, shelves.people, directory, clock)
    endpoint = Endpoint(doorman, Routes(desks, roster), sender, clock)
    handlers = timed(_handlers(shelves, desks, board, graph))
    deliverer = Deliverer(shelves.outbox, handlers, clock, random.Random(), PACE, endpoint.crowd.size)
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


def _desks(settings: Settings, shelves: Shelves, directory: WorkspaceDirectory, roster: TeamRoster) -> Desks:
    clock = shelves.clock
    erfa = Erfa(directory, shelves.meetings, clock, settings.pre_read_days)
    groupwork = GroupWork(directory, shelves.sessions, clock, erfa, roster)
    workshop = Workshop(directory, shelves.notes, erfa, clock, groupwork)
    summaries = Summaries(directory, shelves.notes, clock)
    deliveries = Deliveries(directory, SqlReports(shelves.cellar), clock)
    interest = Interest(directory, shelves.register, shelves.sessions, clock)
    together = Together(directory, shelves.sessions, shelves.notes, clock)
    return Desks(
        directory,
        clock,
        shelves.people,
        shelves.outbox,
        workshop,
        erfa,
        summaries,
        deliveries,
        team=roster,
        links=Links(settings.app, settings.standin_url if settings.is_local else ""),
        groupwork=groupwork,
        interest=interest,
        together=together,
        presentations=Presentations(together, settings.queue_minutes),
    )


def _handlers(shelves: Shelves, desks: Desks, board: TeamsBoard, graph: Graph) -> Mapping[Kind, Handler]:
    directory, posts, due = desks.directory, shelves.posts, Due(desks.erfa, shelves.clock)
    edited = Edited(board, posts)
    group_cards = DrawGroupCard(desks.together, shelves.outbox, edited)
    return {
        Kind.LIST_NOTE: ListNote(
            directory, shelves.notes, SharePointLists(graph, directory), shelves.listed, shelves.clock
        ),
        Kind.MATRIX: PostMatrix(directory, desks.workshop, board, posts),
        Kind.WELCOME: PostWelcome(directory, board, posts),
        Kind.JOIN_IN: AskToJoin(
            directory, shelves.sessions, shelves.register, shelves.outbox, shelves.clock, board, posts
        ),
        Kind.LIST_INTEREST: ListInterest(directory, shelves.register, SharePointLists(graph, directory)),
        Kind.INTEREST_CARD: PostInterested(directory, desks.interest, shelves.people, board, posts),
        **_clockwork(shelves, desks, board, edited),
        Kind.GROUP_CARD: group_cards,
        Kind.GROUP_COPY: group_cards,
        Kind.PRESENTERS: AskWhoPresents(desks.presentations, edited),
        Kind.PRESENTER: DrawPage(desks.presentations, edited),
        Kind.PREVIEW: SendPreview(due, desks.summaries, directory, shelves.people, board, posts),
        Kind.PRE_READ: SendPreRead(due, desks.summaries, directory, DriveFiles(graph), workbook.written, board, posts),
    }


def _clockwork(shelves: Shelves, desks: Desks, board: TeamsBoard, edited: Edited) -> Mapping[Kind, Handler]:
    """What the clock of group work sends."""
    desk, clock, people, posts = desks.groupwork, shelves.clock, shelves.people, shelves.posts
    places = Places(desk, desks.directory)
    return {
        Kind.CLOCK: Switch(desk, desks.directory, shelves.outbox, clock),
        Kind.ROUND: PostRound(desk, places, board, posts, clock),
        Kind.CLOSING: PostClosing(desk, places, board, posts),
        Kind.SESSION_CARD: PostSessionCard(desk, people, edited),
        Kind.ANNOUNCEMENT: PostAnnouncement(desk, people, board, posts, desks.links.chat),
    }
