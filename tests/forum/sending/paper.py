"""What a sending stands on, in memory: who began, the minutes' book, which gathering is meant, and reports."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from forum.erfa.desk import Erfa
from forum.errors import ChangedMeanwhile, NoSuchMeeting
from forum.groupwork.sessions import Deed
from forum.minutes.choosing import Gathering
from forum.minutes.document import Document
from forum.minutes.minutes import ActionPoint, Minutes, Point, State
from forum.people import Language
from forum.ports import Delivery, Kind
from forum.reasons import Reason
from forum.sending import deliveries
from forum.sending.desk import SendingDesk
from forum.sending.sendings import Holder, Line, Sending
from forum.summary.summaries import Scope, drawn
from tests.bot.fakes import CountedOutbox, FixedDirectory, PaperReports, StillClock, landsbyforum
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.summary.answers import note

FORUM = landsbyforum().id
GATHERING = "session-4711"
DAY = datetime(2021, 5, 4, 15, tzinfo=UTC)


def minutes(state: State = State.APPROVED, **other: object) -> Minutes:
    """Of a dialogue meeting in May."""
    made = Minutes(
        id=GATHERING,
        forum=FORUM,
        session=GATHERING,
        meeting="open",
        language=Language.DA,
        starts_at=DAY,
        ends_at=DAY + timedelta(minutes=90),
        created_by="lise",
        created_at=DAY,
        changed_at=DAY,
        title="Dialogmøde *maj*",
        place="Sønderborg",
        state=state,
        version=4,
    )
    return replace(made, **other)  # type: ignore[arg-type]


def document(of: Minutes, **other: object) -> Document:
    """Three notes, a decision and a task."""
    notes = (note(1, "broager"), note(2, "graasten"), note(3, "broager"))
    point = Point("Fastholdelse", DAY, DAY + timedelta(minutes=30), decision="Vi laver en velkomstpakke.")
    task = ActionPoint("a1", FORUM, of.id, "open", "Skrive til skolen", "", "Anna", None, "", DAY, DAY)
    made = Document(
        gathering=of.id,
        forum=FORUM,
        language=of.language,
        title=of.title,
        place=of.place,
        starts_at=of.starts_at,
        ends_at=of.ends_at,
        state=of.state,
        attendees=(),
        points=(point,),
        groups=(),
        summary=drawn(Scope(FORUM, "open", "", DAY), notes, ("broager", "graasten", "egernsund")),
        notes=notes,
        late=(),
        actions=(task,),
        next_steps="Vi ses i september.",
        drawn_at=DAY,
    )
    return replace(made, **other)  # type: ignore[arg-type]


@dataclass
class PaperBook:
    """The parts of the minutes' book and desk that sending asks."""

    standing: dict[str, Minutes] = field(default_factory=lambda: {GATHERING: minutes()})
    mails: tuple[str, ...] = ()
    told: list[str] = field(default_factory=list)

    async def find(self, forum: str, gathering: str) -> Minutes | None:
        return self.standing.get(gathering) if forum == FORUM else None

    async def addresses(self, forum: str, gathering: str) -> tuple[str, ...]:
        return self.mails

    async def document(self, gathering: str) -> Document:
        return document(self.standing[gathering])

    async def locked(self, gathering: str) -> Document:
        assert self.standing[gathering].locked
        return document(self.standing[gathering])

    async def published(self, gathering: str) -> Minutes:
        self.told.append(gathering)
        self.standing[gathering] = replace(self.standing[gathering], state=State.PUBLISHED)
        return self.standing[gathering]


@dataclass
class PaperSendings:
    """As forum.sending.sendings.Sendings promises; `states` are what became of rows, by key."""

    standing: dict[str, Sending] = field(default_factory=dict)
    rows: dict[str, Delivery] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, Reason] = field(default_factory=dict)
    deeds: list[Deed] = field(default_factory=list)

    async def begin(self, sending: Sending, rows: Sequence[Delivery], deed: Deed) -> Sending:
        if sending.id not in self.standing:
            self.standing[sending.id] = sending
            self.keep(rows)
            self.deeds.append(deed)
        return self.standing[sending.id]

    async def find(self, forum: str, id_: str) -> Sending | None:
        return self.standing.get(id_)

    async def filed(self, sending: Sending, rows: Sequence[Delivery], now: datetime) -> None:
        self.standing[sending.id] = replace(self.standing[sending.id], files=sending.files)
        self.keep(rows)

    async def withdraw(self, sending: Sending, key: str, deed: Deed) -> bool:
        if self.states.get(key) != "waiting" or self.rows[key].due <= deed.at:
            return False
        self.states[key] = "cancelled"
        del self.standing[sending.id]
        self.deeds.append(deed)
        return True

    async def lines(self, forum: str, id_: str) -> tuple[Line, ...]:
        return tuple(self._line(row) for row in self.rows.values() if _belongs(row, id_))

    async def resume(self, forum: str, now: datetime) -> int:
        return 0

    async def put(self, deliveries: Sequence[Delivery]) -> None:
        self.keep(deliveries)

    def keep(self, rows: Sequence[Delivery]) -> None:
        for row in rows:
            if row.coalesced or row.key not in self.rows:
                self.rows[row.key] = row
                self.states[row.key] = "waiting"

    def ended(self, state: str, *places: str, reason: Reason | None = None) -> None:
        """The channels of these places are so."""
        for place in places:
            key = next(k for k, row in self.rows.items() if row.target == f"channel:{place}")
            self.states[key] = state
            self.reasons[key] = reason or Reason()

    def _line(self, row: Delivery) -> Line:
        place, person = row.subject.rpartition(":")[2], row.target.startswith("person:")
        return Line(row.kind, place, self.states[row.key], self.reasons.get(row.key, Reason()), person)


def _belongs(row: Delivery, id_: str) -> bool:
    named = row.subject.rpartition(":")[0] == deliveries.name_in(id_)
    return named and row.kind in deliveries.kinds_of(id_) and row.kind is not Kind.RECEIPT


@dataclass
class PaperHolders:
    standing: dict[str, Holder] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)

    async def of(self, forum: str, gathering: str) -> Holder | None:
        return self.standing.get(gathering)

    async def take(self, holder: Holder, rows: Sequence[Delivery], deed: Deed) -> None:
        known = self.standing.get(holder.gathering)
        if (known.version if known else 0) != holder.version - 1:
            raise ChangedMeanwhile
        self.standing[holder.gathering] = holder
        self.rows += rows


@dataclass
class OneGathering:
    """The dialogue meeting, whatever is meant."""

    async def gathering(self, typed: str = "") -> Gathering:
        if typed not in ("", GATHERING):
            raise NoSuchMeeting
        end = DAY + timedelta(minutes=90)
        return Gathering(GATHERING, FORUM, "open", DAY, end, end)


@dataclass
class Office:
    """Everything behind the desk; `sendings` is its outbox, too."""

    clock: StillClock = field(default_factory=StillClock)
    directory: FixedDirectory = field(default_factory=lambda: FixedDirectory(landsbyforum(drive="drive")))
    book: PaperBook = field(default_factory=PaperBook)
    sendings: PaperSendings = field(default_factory=PaperSendings)
    holders: PaperHolders = field(default_factory=PaperHolders)
    meetings: MemoryMeetings = field(default_factory=MemoryMeetings)
    reports: PaperReports = field(default_factory=PaperReports)
    outbox: CountedOutbox = field(default_factory=CountedOutbox)
    mails: bool = False

    @property
    def erfa(self) -> Erfa:
        return Erfa(self.directory, self.meetings, self.clock)

    @property
    def desk(self) -> SendingDesk:
        return SendingDesk(
            self.directory,
            self.sendings,
            self.holders,
            self.book,
            self.erfa,
            self.reports,
            self.sendings,  # type: ignore[arg-type]
            self.clock,
            OneGathering(),
            self.mails,
        )
