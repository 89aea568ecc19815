"""Who delivers what leaves the house: a handler for each kind of outbox row."""

from collections.abc import Callable, Mapping

from bot.board import TeamsBoard
from bot.turn import Desks
from documents import later
from forum.erfa.calendar import Entry
from forum.ports import Directory, Kind
from graph.calendar import GraphCalendar
from graph.client import Graph
from graph.files import DriveFiles
from graph.lists import SharePointLists
from graph.mail import GraphMail
from jobs.asking import AskVillage, Invite, Leaving, RemindVillage, TellMoved
from jobs.calendar import PlanNext, WriteCalendar
from jobs.drafts import TellDraftsLeft
from jobs.erfa import Due, SendPreRead, SendPreview
from jobs.films import DrawFilmBoard, TellWithdrawal
from jobs.groupwork import Places, PostAnnouncement, PostClosing, PostRound, PostSessionCard, Switch
from jobs.hidden import TellHidden
from jobs.interest import AskToJoin, ListInterest, PostInterested
from jobs.matrix import PostMatrix
from jobs.milestones import Post, TellAhead, TellChanged, TellLate, TellMonth
from jobs.minutes import AndLater, AskForComments, DrawMinutesCard, Later, Readers, RemindOfActions, TellSupplement
from jobs.notes import ListNote
from jobs.outbox import Handler
from jobs.priority import PostDots
from jobs.publishing import DrawReceipt, Paper, PostMinutes, SendLetter, WriteFiles
from jobs.quoting import AskAuthor
from jobs.redrawing import Redraw
from jobs.themes import Recode
from jobs.together import AskWhoPresents, DrawGroupCard, DrawPage, Edited
from jobs.welcome import PostWelcome
from shelves import Shelves
from store.recoding import SqlRecoding
from store.settings import SqlSettings

# In the order of forum.sending.deliveries.FILES.
PAPERS = (
    Paper(later.docx_name, later.docx),
    Paper(later.html_name, later.html),
    Paper(later.annex_name, later.annex),
)


def handlers(
    shelves: Shelves, desks: Desks, board: TeamsBoard, graph: Graph, mail_from: str = "", calendar: str = ""
) -> Mapping[Kind, Handler]:
    """A handler for each kind; letters come from `mail_from`, meetings stand in `calendar`: "" where there is none."""
    directory, posts = desks.directory, shelves.posts
    edited, lists = Edited(board, posts), SharePointLists(graph, directory)
    group_cards = DrawGroupCard(desks.together, shelves.outbox, edited)
    return {
        Kind.LIST_NOTE: ListNote(directory, shelves.notes, lists, shelves.listed, shelves.clock),
        Kind.MATRIX: PostMatrix(directory, desks.workshop, board, posts),
        Kind.WELCOME: PostWelcome(directory, board, posts),
        Kind.RECODE: Recode(SqlRecoding(shelves.cellar), shelves.clock),
        Kind.NOTE_HIDDEN: TellHidden(desks.hiding, board, posts),
        Kind.QUOTE_ASKED: AskAuthor(desks.quotes, board, posts),
        Kind.DOTS: PostDots(desks.priorities, directory, board, posts),
        Kind.JOIN_IN: AskToJoin(
            directory, shelves.sessions, shelves.register, shelves.outbox, shelves.clock, board, posts
        ),
        Kind.LIST_INTEREST: ListInterest(directory, shelves.register, lists),
        Kind.INTEREST_CARD: PostInterested(directory, desks.interest, shelves.people, board, posts),
        **_clockwork(shelves, desks, board, edited),
        Kind.GROUP_CARD: group_cards,
        Kind.GROUP_COPY: group_cards,
        Kind.PRESENTERS: AskWhoPresents(desks.presentations, edited),
        Kind.PRESENTER: DrawPage(desks.presentations, edited),
        **_before_meetings(shelves, desks, board, graph, edited),
        **_minutes(shelves, desks, board, edited),
        **_publishing(shelves, desks, board, edited, graph, mail_from),
        **_calendar(shelves, desks, graph, calendar),
        **_project(shelves, desks, board, edited),
    }


def _before_meetings(
    shelves: Shelves, desks: Desks, board: TeamsBoard, graph: Graph, edited: Edited
) -> Mapping[Kind, Handler]:
    """The question round and what is read before a meeting, as it leaves and as it stands after a change."""
    leaving, posts = Leaving(desks.asking, shelves.clock), shelves.posts
    invite = Invite(leaving, board, posts, desks.calendar)
    preview = SendPreview(
        Due(desks.erfa, shelves.clock), desks.summaries, desks.directory, shelves.people, board, posts
    )
    return {
        Kind.QUESTIONS: AskVillage(leaving, board, posts),
        Kind.REMINDER: RemindVillage(leaving, board, posts),
        Kind.INVITED: invite,
        Kind.MOVED: TellMoved(leaving, board, posts, desks.calendar),
        Kind.PREVIEW: preview,
        Kind.REDRAWN: Redraw(invite, preview, edited),
        Kind.PRE_READ: _pre_read(shelves, desks, board, graph),
    }


def _pre_read(shelves: Shelves, desks: Desks, board: TeamsBoard, graph: Graph) -> Handler:
    """What is read before a meeting, and the answers that come after it."""
    due, files, people = Due(desks.erfa, shelves.clock), DriveFiles(graph), shelves.people
    sent = SendPreRead(due, desks.summaries, desks.directory, files, later.workbook, board, shelves.posts, people)
    return AndLater(sent, desks.erfa, shelves.outbox, shelves.clock)


def _project(shelves: Shelves, desks: Desks, board: TeamsBoard, edited: Edited) -> Mapping[Kind, Handler]:
    """What the film project sends by itself."""
    return {**_films(shelves, desks, board, edited), **_milestones(shelves, desks, board)}


def _milestones(shelves: Shelves, desks: Desks, board: TeamsBoard) -> Mapping[Kind, Handler]:
    """What milestones send by themselves."""
    desk, outbox = desks.milestones, shelves.outbox
    post = Post(desk, shelves.milestones, outbox, shelves.people, desks.team, board, shelves.posts)
    return {
        Kind.MILESTONE_MOVED: TellChanged(post),
        Kind.MILESTONE_AHEAD: TellAhead(post),
        Kind.MILESTONE_LATE: TellLate(post),
        Kind.MONTHLY: TellMonth(post),
    }


def _minutes(shelves: Shelves, desks: Desks, board: TeamsBoard, edited: Edited) -> Mapping[Kind, Handler]:
    """What minutes send by themselves; their files and posts are another's."""
    posts, clock, readers = shelves.posts, shelves.clock, Readers(desks.minutes, shelves.people)
    later = Later(desks.erfa, shelves.notes, shelves.outbox, clock)
    return {
        Kind.MINUTES_CARD: DrawMinutesCard(readers, edited, desks.sending),
        Kind.REVIEW: AskForComments(readers, board, posts, clock),
        Kind.SUPPLEMENT: TellSupplement(readers, board, posts, clock, later),
        Kind.ACTIONS_DUE: RemindOfActions(readers, board, posts, clock),
    }


def _publishing(
    shelves: Shelves, desks: Desks, board: TeamsBoard, edited: Edited, graph: Graph, mail_from: str
) -> Mapping[Kind, Handler]:
    """What carries approved minutes out."""
    directory, people, desk, book = desks.directory, shelves.people, desks.minutes, shelves.minutes
    files, mail = DriveFiles(graph), GraphMail(graph, mail_from) if mail_from else None
    return {
        Kind.MINUTES_FILES: WriteFiles(
            directory, shelves.sendings, desk, book, files, PAPERS, shelves.clock, mail is not None
        ),
        Kind.MINUTES_POST: PostMinutes(directory, shelves.sendings, desk, people, board, shelves.posts),
        Kind.MINUTES_MAIL: SendLetter(desks.sending, desk, mail, PAPERS[0]),
        Kind.RECEIPT: DrawReceipt(desks.sending, people, desks.team, shelves.outbox, edited),
    }


def _calendar(shelves: Shelves, desks: Desks, graph: Graph, mailbox: str) -> Mapping[Kind, Handler]:
    """What writes meetings into calendars, and plans those of a series."""
    directory, files, remembered = desks.directory, DriveFiles(graph), SqlSettings(shelves.cellar)
    shared = GraphCalendar(graph, mailbox, _described(directory)) if mailbox else None
    sheet = later.calendar, later.calendar_name
    return {
        Kind.CALENDAR: WriteCalendar(directory, shelves.meetings, files, *sheet, remembered, shelves.entries, shared),
        Kind.SERIES: PlanNext(desks.series, shelves.outbox, shelves.clock),
    }


def _described(directory: Directory) -> Callable[[Entry], str]:
    def lines(entry: Entry) -> str:
        forum = directory.forum()
        return later.described(entry, forum, forum.language)

    return lines


def _films(shelves: Shelves, desks: Desks, board: TeamsBoard, edited: Edited) -> Mapping[Kind, Handler]:
    """What the villages' films send."""
    directory, desk, people = desks.directory, desks.films, shelves.people
    return {
        Kind.FILM_BOARD: DrawFilmBoard(directory, desk, people, edited, desks.budget),
        Kind.CONSENT_WITHDRAWN: TellWithdrawal(directory, desk, people, board, shelves.posts),
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
        Kind.DRAFTS_LEFT: TellDraftsLeft(desks.directory, desks.workshop.drafts, desk, people, edited),
        Kind.ANNOUNCEMENT: PostAnnouncement(desk, people, board, posts, desks.links.chat),
    }
