"""Where organisers start and steer group work, and people take their seats in it."""

from dataclasses import dataclass
from datetime import datetime

from forum.errors import ForumError
from forum.groupwork.posts import SessionCard
from forum.groupwork.rounds import Act, Position
from forum.groupwork.sessions import Group, Participant, Place, Session
from forum.people import Person
from forum.ports import Delivery
from forum.workshop.questions import Question
from forum.workshop.sittings import Sitting


class NoSuchSession(ForumError):
    """No group work of that id or code in this forum; args: typed (a code, or "")."""

    key = "error-no-such-session"


class NoSuchGroup(ForumError):
    """The session has no break-out group of that number; args: group, groups (how many it has)."""

    key = "error-no-such-group"


class InAnotherGroup(ForumError):
    """The person sits in another group and is asked whether to change; args: current, wanted (numbers)."""

    key = "error-in-another-group"


@dataclass(frozen=True, slots=True)
class Wish:
    """What an organiser typed, checked for type only; times are local wall time, None leaves them to the rule."""

    questions: tuple[Question, ...]
    minutes: tuple[int, ...]
    slack: int
    groups: tuple[Group, ...]
    wish_year: int
    starts: datetime | None = None
    cut_off: datetime | None = None


class GroupWork:
    """The desk; implements forum.workshop.sittings.Sittings too."""

    async def prepare(self, person: Person, wish: Wish) -> Session:
        """A new session with its code; organisers only."""
        raise NotImplementedError

    async def act(self, person: Person, session: str, act: Act, seen: int | None = None) -> SessionCard:
        """Each press once; `seen` is `stamp(session, now)` of the card that was pressed, None for typed words."""
        raise NotImplementedError

    async def shown(self, person: Person, session: str = "") -> SessionCard:
        """How a session stands, for an organiser; "" is the newest."""
        raise NotImplementedError

    async def find(self, session: str) -> Session:
        """The session, or NoSuchSession."""
        raise NotImplementedError

    async def by_code(self, code: str) -> Session:
        """The newest session of that code, over or not; NoSuchSession."""
        raise NotImplementedError

    async def open(self) -> tuple[Session, ...]:
        """The sessions whose cut-off has not passed, newest first."""
        raise NotImplementedError

    def position(self, session: Session) -> Position:
        """Where it stands now."""
        raise NotImplementedError

    async def join(self, person: Person, session: str, group: int, *, switch: bool = False) -> Participant:
        """Take a seat, once; InAnotherGroup unless `switch`, NoSuchGroup, NoSuchSession, sittings.Shut after cut-off."""
        raise NotImplementedError

    async def seat(self, person: Person, session: str) -> Participant | None:
        """The person's seat in this session."""
        raise NotImplementedError

    async def seated(self, session: str, group: int = 0) -> tuple[Participant, ...]:
        """Who sits in a group (0: in any), in the order of joining."""
        raise NotImplementedError

    async def groups_of(self, session: Session, village: str) -> tuple[Group, ...]:
        """The groups in which somebody of that village may sit: those it was given, else those given to nobody."""
        raise NotImplementedError

    async def open_place(self, place: Place) -> None:
        """A shared place outside the team that gets the session's cards too; once."""
        raise NotImplementedError

    async def of(self, person: Person, session: str = "", village: str = "") -> Sitting | None:
        """Sittings."""
        raise NotImplementedError

    async def by_id(self, session: str) -> Sitting | None:
        """Sittings."""
        raise NotImplementedError

    async def wrote(self, person: Person, sitting: Sitting) -> tuple[Delivery, ...]:
        """Sittings."""
        raise NotImplementedError
