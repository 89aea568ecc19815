"""What group work posts, as values; the bot renders them in the language of their place.

Who renders what: RoundCard `writing` (a form), SessionCard, Announcement and Closed bot/cards/groupwork.py, GroupCard,
WhoPresents and Presenting bot/cards/matrix.py and presenting.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from forum.groupwork.rounds import Position
from forum.groupwork.sessions import Deed, Participant, Presenter, Session
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Note
from forum.workshop.questions import Question


@dataclass(frozen=True, slots=True)
class RoundCard:
    """The form of a question, until `ends`; `token` is that of the form, new for each post.

    In a person's 1:1 chat `group` is the number of their break-out group. In a shared place it is 0, and `village` is
    that of the channel ("" in General and in a meeting's chat).
    """

    session: Session
    question: Question
    ends: datetime
    token: str
    group: int = 0
    village: str = ""


@dataclass(frozen=True, slots=True)
class WhoPresents:
    """«Hvem fremlægger for gruppen?»; `gone` is the name of a presenter who left, "" at the end of the questions.

    `cannot`: they are there, but said that they cannot.
    `reader` is in whose chat it stands: «Jeg gør» is theirs, and they are not named besides.
    """

    session: Session
    group: int
    participants: tuple[Participant, ...]
    presenter: Presenter
    gone: str = ""
    cannot: bool = False
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Presenting:
    """The presenter's page: `place` in the queue of `groups`, about when, how long, and the group's notes.

    `by` is the name of who chose them, "" where they did themselves; `minutes` is 0 for a turn shorter than one.
    """

    session: Session
    group: int
    place: int
    groups: int
    at: datetime
    minutes: int
    notes: tuple[Note, ...]
    points: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class PresentsNoMore:
    """To who presented for a group until somebody changed it; `name` is who does now, "" where nobody does."""

    session: Session
    group: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """«Tak for jeres input.»; `notes` are those that were stored, `shared` says that several read it."""

    session: Session
    notes: int
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Announcement:
    """The message to copy, a plain one; `link` leads into the bot's 1:1 chat."""

    session: Session
    link: str


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How a break-out group gets on: people who joined, those of them who wrote, and notes."""

    group: int
    joined: int
    wrote: int
    notes: int


@dataclass(frozen=True, slots=True)
class SessionCard:
    """The organiser's control card; `deeds` are the newest acts, oldest first, `names` of who is named in them.

    `stale`: somebody (or, `by_clock`, the clock) was faster than the press that this answers, which changed nothing.
    """

    session: Session
    position: Position
    counts: tuple[GroupCount, ...]
    deeds: tuple[Deed, ...]
    names: Mapping[str, str]
    now: datetime
    stale: bool = False
    by_clock: bool = False


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group's live card: its matrix, who has written, and the lines that are due.

    `last_minute` from the warning on; `nudge` names a cell's phase and how many notes it has (None: no nudge);
    `presenter` is the name of who presents, "" while nobody does; `timed` whether the card says until when.
    """

    session: Session
    position: Position
    group: int
    matrix: Matrix
    joined: int
    wrote: int
    last_minute: bool = False
    nudge: tuple[str, int] | None = None
    presenter: str = ""
    timed: bool = True
