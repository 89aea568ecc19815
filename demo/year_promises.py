"""What the year owes: every message that is to come by itself, where and when, reckoned without the forum."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from demo.year_days import DAY, before, morning, opens

GENERAL = "General"
GRACE = timedelta(minutes=5)
ROUND, REMINDER, INVITATION, PRE_READ, PREVIEW, MOVED = (
    "questions",
    "reminder",
    "invitation",
    "pre-read",
    "preview",
    "moved",
)
AHEAD, LATE, CHANGED, MONTHLY, WITHDRAWN = "ahead", "late", "changed", "monthly", "withdrawn"


@dataclass(frozen=True, slots=True, order=True)
class Promise:
    """One message; `place` is a channel's name or a person's id, `key` the meeting's day or a title."""

    at: datetime
    kind: str
    place: str
    key: str


@dataclass(frozen=True, slots=True)
class Gathering:
    """An ERFA meeting: `early` villages answer before they are reminded, `by_hand` is when somebody reminds the others.

    `moved` is from which day, and when it was told; `asked_late` when questions left that found nobody at home.
    """

    day: date
    early: frozenset[str] = frozenset()
    by_hand: datetime | None = None
    before_hand: frozenset[str] = frozenset()
    moved: tuple[date, datetime] | None = None
    asked_late: datetime | None = None

    @property
    def planned(self) -> date:
        """The day that it had at first."""
        return self.moved[0] if self.moved else self.day


@dataclass(frozen=True, slots=True)
class Stone:
    """A milestone: its first and last day, and when it was said to be done."""

    title: str
    first: date
    last: date
    done: datetime | None = None


@dataclass(slots=True)
class Owed:
    """The promises of the year; `stopped` is who said stop, and since when."""

    villages: Sequence[str]
    organisers: Sequence[str]
    lead: str
    stopped: dict[str, datetime] = field(default_factory=dict)

    def gathering(self, one: Gathering) -> Iterator[Promise]:
        """Of one meeting: questions and invitation, reminders to those missing, preview and pre-read.

        The invitation names the new day by the end of the year: it is put right where it stands. A form never is.
        """
        asked = one.asked_late or morning(before(one.planned, 14))
        yield Promise(asked, INVITATION, GENERAL, f"{one.day}")
        for village in self.villages:
            yield Promise(asked, ROUND, village, f"{one.planned}")
        yield from self._reminders(one)
        read = before(one.day, 3)
        yield from (Promise(morning(read), PRE_READ, place, f"{one.day}") for place in (*self.villages, GENERAL))
        seen = morning(before(read, 1))
        for organiser in self.organisers:
            if self.reaches(organiser, seen):
                # A preview says when it goes out, and not of which day it tells.
                yield Promise(seen, PREVIEW, organiser, f"{read}")
        if one.moved:
            yield from (Promise(one.moved[1], MOVED, place, f"{one.planned}") for place in (*self.villages, GENERAL))

    def _reminders(self, one: Gathering) -> Iterator[Promise]:
        if one.by_hand:
            missing = [each for each in self.villages if each not in one.before_hand]
            yield from (Promise(one.by_hand, REMINDER, village, f"{one.day}") for village in missing)
        at = morning(before(one.day, 4))
        yield from (Promise(at, REMINDER, each, f"{one.day}") for each in self.villages if each not in one.early)

    def stone(self, one: Stone, known: datetime) -> Iterator[Promise]:
        """Of one milestone that the forum knows since `known`: what the lead is told ahead, and when it is late."""
        for days in (14, 3):
            ahead = morning(before(one.first, days))
            if known < ahead:
                yield Promise(ahead, AHEAD, self.lead, one.title)
        late = opens(morning(one.last + DAY))
        if known < late and (one.done is None or one.done >= late):
            yield Promise(late, LATE, self.lead, one.title)

    def changed(self, title: str, when: datetime, followers: Iterable[str], *, dated: bool) -> Iterator[Promise]:
        """Who follows hears of it once, and General where a date changed; five minutes after the last correction."""
        at = opens(when + GRACE)
        places = [*([GENERAL] if dated else []), *(each for each in followers if self.reaches(each, at))]
        yield from (Promise(at, CHANGED, place, title) for place in places)

    def months(self, first: date, last: date) -> Iterator[Promise]:
        """A card on the first working day of each month."""
        day = first
        while (day := (day.replace(day=1) + 32 * DAY).replace(day=1)) <= last:
            yield Promise(opens(morning(day)), MONTHLY, GENERAL, f"{day:%Y-%m}")

    def reaches(self, person: str, at: datetime) -> bool:
        """Whether somebody has not said stop by then."""
        return person not in self.stopped or at < self.stopped[person]


def unlike(
    promised: Iterable[Promise], found: Iterable[Promise], slack: timedelta
) -> tuple[list[Promise], list[Promise]]:
    """What did not come, and what came though nobody promised it; a second of the same is one of those."""
    left = sorted(found)
    missing = []
    for promise in sorted(promised):
        fits = next((each for each in left if _fits(each, promise, slack)), None)
        if fits is None:
            missing.append(promise)
        else:
            left.remove(fits)
    return missing, left


def of(kinds: Container[str], promises: Iterable[Promise]) -> list[Promise]:
    """Those of some kinds."""
    return [each for each in promises if each.kind in kinds]


def _fits(found: Promise, promise: Promise, slack: timedelta) -> bool:
    same = (found.kind, found.place, found.key) == (promise.kind, promise.place, promise.key)
    return same and promise.at <= found.at < promise.at + slack
