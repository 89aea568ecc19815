"""All that minutes say, as one value: what the files, the cards and the hash are made of."""

from dataclasses import dataclass
from datetime import datetime

from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Point, State
from forum.people import Language
from forum.summary.lines import Priority as Priority
from forum.summary.summaries import Summary
from forum.workshop.notes import Note


@dataclass(frozen=True, slots=True)
class GroupResult:
    """What a break-out group brought: its villages (keys), how many notes, and the points that it chose, verbatim."""

    number: int
    villages: tuple[str, ...]
    presenter: str
    notes: int
    points: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """Times are UTC; no note in here carries its author's id. `drawn_at` dates the file, so that it is the same twice.

    `attendees` hold those present and the apologies, `actions` also those carried over from before (another
    `gathering`). `notes` came in time, `late` were sent afterwards and stand in the supplement. `unquoted` are the ids,
    beside those that the summary withholds, of notes whose words may not be quoted: they keep their row, which says so.
    """

    gathering: str
    forum: str
    language: Language
    title: str
    place: str
    starts_at: datetime
    ends_at: datetime
    state: State
    attendees: tuple[Attendee, ...]
    points: tuple[Point, ...]
    groups: tuple[GroupResult, ...]
    summary: Summary
    notes: tuple[Note, ...]
    late: tuple[Note, ...]
    actions: tuple[ActionPoint, ...]
    next_steps: str
    drawn_at: datetime
    priorities: tuple[Priority, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    locked_at: datetime | None = None
    hash: str = ""
    unquoted: tuple[str, ...] = ()

    @property
    def kept_back(self) -> frozenset[str]:
        """The notes, by id, whose words may stand neither in a file nor in a post."""
        return frozenset((*self.unquoted, *(ref.note for ref in self.summary.withheld)))
