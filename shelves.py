"""The store's repositories of one running forum, put up together."""

from dataclasses import dataclass

from store.calendar import SqlEntries
from store.cellar import Cellar
from store.clock import ForumClock
from store.consents import SqlConsents
from store.dots import SqlBallots
from store.films import SqlFilms
from store.groupwork import SqlSessions
from store.interest import SqlRegister
from store.ledger import SqlLedger
from store.listed import SqlListed
from store.meetings import SqlMeetings
from store.milestones import SqlMilestones
from store.minutes import SqlMinutes
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.people import SqlPeople
from store.posts import SqlPosts
from store.rulings import SqlRulings
from store.sending import SqlHolders, SqlSendings
from store.series import SqlSeries


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
    rulings: SqlRulings
    sendings: SqlSendings
    holders: SqlHolders
    consents: SqlConsents
    ballots: SqlBallots
    minutes: SqlMinutes
    series: SqlSeries
    entries: SqlEntries
    milestones: SqlMilestones
    films: SqlFilms
    ledger: SqlLedger

    def forget(self) -> None:
        """After rows were erased that are kept at hand."""
        self.sessions.forget()
        self.meetings.forget()
        self.milestones.forget()


def shelved(cellar: Cellar, clock: ForumClock) -> Shelves:
    sessions = SqlSessions(cellar)
    return Shelves(
        cellar,
        clock,
        SqlNotes(cellar, clock),
        SqlOutbox(cellar, clock),
        SqlPeople(cellar, clock),
        SqlPosts(cellar),
        SqlMeetings(cellar),
        SqlListed(cellar),
        sessions,
        SqlRegister(cellar, clock),
        SqlRulings(cellar, clock),
        SqlSendings(cellar),
        SqlHolders(cellar),
        SqlConsents(cellar, clock),
        SqlBallots(cellar, clock),
        SqlMinutes(cellar, sessions.forget),
        SqlSeries(cellar),
        SqlEntries(cellar, clock),
        SqlMilestones(cellar, clock),
        SqlFilms(cellar),
        SqlLedger(cellar),
    )
