"""One turn with one person: what came in, what goes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.asked import Asked
from bot.links import Links
from forum.alike.desk import Alike
from forum.choices import Choices
from forum.delivery.desk import Deliveries
from forum.erfa.asking import Asking
from forum.erfa.calendar import CalendarDesk
from forum.erfa.desk import Erfa
from forum.erfa.series import SeriesDesk
from forum.groups import Forum
from forum.groupwork.desk import GroupWork
from forum.groupwork.presenting import Presentations
from forum.groupwork.together import Together
from forum.interest.desk import Interest
from forum.minutes.desk import MinutesDesk
from forum.people import Language, Person
from forum.ports import Clock, Directory, Outbox, People
from forum.priority.desk import Priorities
from forum.project.budget import BudgetDesk
from forum.project.committee import CommitteeDesk
from forum.project.desk import MilestonesDesk
from forum.project.filming import FilmsDesk
from forum.project.timeline import Timeline
from forum.quoting.desk import Quotes
from forum.sending.desk import SendingDesk
from forum.summary.desk import Summaries
from forum.summary.editing import Editing
from forum.summary.sheets import Sheets
from forum.themes.desk import Themes
from forum.workshop.desk import Workshop
from forum.workshop.drawer import Drawer
from forum.workshop.hiding import Hiding
from forum.workshop.importing import Importing
from forum.workshop.signing import Signing


class How(StrEnum):
    """By which door the turn came."""

    MESSAGE = "message"
    EXECUTE = "execute"
    SUBMIT = "submit"
    FETCH = "fetch"
    DIALOG = "dialog"
    EVENT = "event"


class Chat(StrEnum):
    PERSONAL = "personal"
    CHANNEL = "channel"
    GROUP = "groupChat"


@dataclass(frozen=True, slots=True)
class Incoming:
    """An activity, parsed and with its token checked; ids as Teams gives them, `person` is the Entra object id.

    `conversation` is without the `;messageid=` part, `thread` is the root message's id ("" in a 1:1 chat).
    `data` is untrusted card payload, `text` is without the mention, `event` names a conversation event.
    `removed` are the Teams ids of those whom such an event took off the team.
    """

    id: str
    how: How
    person: str
    mri: str
    name: str
    locale: str
    chat: Chat
    conversation: str
    thread: str
    service_url: str
    tenant: str
    text: str = ""
    verb: str = ""
    data: Mapping[str, object] = field(default_factory=dict)
    automatic: bool = False
    event: str = ""
    team: str = ""
    removed: tuple[str, ...] = ()


class Aged(Protocol):
    """What is known of the team."""

    def age(self) -> timedelta | None:
        """How old it is; None while nothing is known."""

    async def named(self, person: str, service_url: str) -> str:
        """The name that the roster gives somebody by Entra object id; "" where it gives none."""

    async def has_left(self, person: str, service_url: str) -> bool:
        """Whether the team is known to be without somebody."""


class Unknown:
    """Nothing is known of the team."""

    def age(self) -> None:
        return None

    async def named(self, person: str, service_url: str) -> str:  # noqa: ARG002 - nobody is known
        return ""

    async def has_left(self, person: str, service_url: str) -> bool:  # noqa: ARG002 - nobody is known
        return False


class Draws(Protocol):
    """Makes a picture of the plan: a PNG and what it shows in words; called off the event loop."""

    def __call__(self, timeline: Timeline, forum: Forum, language: Language, /) -> tuple[bytes, str]: ...


@dataclass(frozen=True, slots=True)
class Desks:
    """The desks that dialogs ask; put together by app.py."""

    directory: Directory
    clock: Clock
    people: People
    outbox: Outbox
    workshop: Workshop
    erfa: Erfa
    summaries: Summaries
    deliveries: Deliveries
    asked: Asked = field(default_factory=Asked)
    team: Aged = field(default_factory=Unknown)
    links: Links = field(default_factory=Links)
    groupwork: GroupWork = field(kw_only=True)
    together: Together = field(kw_only=True)
    presentations: Presentations = field(kw_only=True)
    interest: Interest = field(kw_only=True)
    importing: Importing = field(kw_only=True)
    editing: Editing = field(kw_only=True)
    sheets: Sheets = field(kw_only=True)
    priorities: Priorities = field(kw_only=True)
    alike: Alike = field(kw_only=True)
    quotes: Quotes = field(kw_only=True)
    minutes: MinutesDesk = field(kw_only=True)
    themes: Themes = field(kw_only=True)
    sending: SendingDesk = field(kw_only=True)
    calendar: CalendarDesk = field(kw_only=True)
    series: SeriesDesk = field(kw_only=True)
    asking: Asking = field(kw_only=True)
    milestones: MilestonesDesk = field(kw_only=True)
    draws: Draws = field(kw_only=True)
    films: FilmsDesk = field(kw_only=True)
    budget: BudgetDesk = field(kw_only=True)
    committee: CommitteeDesk = field(kw_only=True)

    @property
    def drawer(self) -> Drawer:
        """Where is kept what was not sent."""
        desk = self.workshop
        return Drawer(self.directory, desk.drafts, desk.sittings, self.clock, desk.notes)

    @property
    def hiding(self) -> Hiding:
        """Where organisers look notes over."""
        desk = self.workshop
        return Hiding(self.directory, desk.notes, desk.meetings, self.clock, desk.sittings)

    @property
    def signing(self) -> Signing:
        """Where a person chooses how their notes are signed."""
        return Signing(self.directory, self.people, self.workshop.owning, self.clock, self.workshop.drafts)

    @property
    def choices(self) -> Choices:
        """Where a person chooses for themselves."""
        return Choices(self.directory, self.people)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a dialog sees: who speaks (role and language found), where, and what. `village` is the channel's, or ""."""

    incoming: Incoming
    person: Person
    desks: Desks
    village: str = ""

    @property
    def language(self) -> Language:
        return self.person.language

    @property
    def text(self) -> str:
        return self.incoming.text

    @property
    def data(self) -> Mapping[str, object]:
        return self.incoming.data


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, and in `told` what it shows, for whoever does not see it."""

    png: bytes
    told: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: a card or a text (or neither); `title` heads a dialog, `closes` ends it.

    To an Execute a card replaces the card for that person only and a text leaves the card standing;
    to a message each is sent as a reply in the thread. A picture is a message of its own, so only a message
    or a Submit can be answered with one.
    """

    text: str = ""
    card: Mapping[str, object] | None = None
    title: str = ""
    closes: bool = False
    picture: Picture | None = None


NOTHING = Answer()
