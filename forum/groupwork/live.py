"""The live card of a break-out group: whose goes first, how soon it is drawn anew, and the two lines it may carry."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from forum import targets
from forum.groupwork.sessions import Participant, Session, State
from forum.ports import Delivery, Kind
from forum.workshop.notes import Note
from forum.workshop.questions import Phase, Question

FIRSTS_A_SECOND = 20
COPIES_A_SECOND = 10
SOONEST = timedelta(seconds=2)
"""A group that sends together has its card drawn once."""
LATEST = timedelta(minutes=2)
NEAR = timedelta(seconds=5)
"""Copies that follow within this time carry the two lines too; a slower one would say them when they are not true."""
WARNING = timedelta(minutes=1)
NUDGE = timedelta(minutes=2)
THIN = 1
"""A cell with no more notes than this is asked about."""


@dataclass(frozen=True, slots=True)
class Rests:
    """How long a change may wait for others before the first card of a group, and its copies, are drawn anew."""

    first: timedelta
    copies: timedelta


@dataclass(frozen=True, slots=True)
class Nudge:
    """The cell of the question under way that the group is asked about once; `count` notes stand in it."""

    phase: Phase
    count: int


@dataclass(frozen=True, slots=True)
class Lines:
    """What stands at the top of the card for a moment; no post of their own."""

    minute_left: bool = False
    nudge: Nudge | None = None


@dataclass(frozen=True, slots=True)
class _Round:
    """The question under way, and when it began and ends."""

    question: Question
    begins: datetime
    ends: datetime


NO_LINES = Lines()


def rests(joined: Sequence[Participant]) -> Rests:
    """Firsts leave no faster than 20 a second, copies than 10, so that round cards and posts keep room under the 50.

    With g groups and p people who joined: first = max(2 s, g/20 s), copies = max(2 s, (p - g)/10 s), at most 2 minutes.
    """
    groups = len({each.group for each in joined})
    return Rests(_rest(groups, FIRSTS_A_SECOND), _rest(len(joined) - groups, COPIES_A_SECOND))


def near(joined: Sequence[Participant]) -> bool:
    """Whether the copies follow soon enough to say what is true for a minute only."""
    return rests(joined).copies <= NEAR


def first(joined: Sequence[Participant], group: int, presenter: str = "") -> Participant | None:
    """Who has the group's card before the others: who presents, else who joined first."""
    own = members(joined, group)
    return next((each for each in own if presenter and each.person == presenter), own[0] if own else None)


def members(joined: Sequence[Participant], group: int) -> list[Participant]:
    """Those of one break-out group, in the order of joining."""
    return [each for each in joined if each.group == group]


def lines(session: Session, notes: Sequence[Note], now: datetime) -> Lines:
    """The lines that are due on a group's card now; `notes` are the group's."""
    at = session.paused_at or now
    found = _under_way(session, at)
    if found is None or session.state in (State.CLOSED, State.LOCKED):
        return NO_LINES
    length = found.ends - found.begins
    return Lines(
        minute_left=length > WARNING and at >= found.ends - WARNING,
        nudge=_nudge(found, notes) if length > NUDGE and at >= found.ends - NUDGE else None,
    )


def moments(session: Session) -> tuple[tuple[str, datetime], ...]:
    """When every group's card is drawn anew because a line comes or goes, by a name for each."""
    found = []
    for number, (begins, ends) in enumerate(_rounds(session), 1):
        before = [("nudge", NUDGE), ("warning", WARNING)]
        found += [(f"{number}.{name}", ends - lead) for name, lead in before if ends - begins > lead]
        found.append((f"{number}.end", ends))
    return (*found, ("closed", session.closes))


def timed(session: Session, prefix: str) -> tuple[Delivery, ...]:
    """The rows of those moments, one for all groups each; `prefix` is that of the session's clock."""
    return tuple(
        Delivery(
            session.forum,
            Kind.GROUP_CARD,
            f"groupwork:{session.id}",
            f"{prefix}live:{name}",
            subject(session.id),
            at,
            coalesced=True,
        )
        for name, at in moments(session)
    )


def drawn(
    session: Session, group: int, joined: Sequence[Participant], presenter: str, now: datetime
) -> tuple[Delivery, ...]:
    """The rows that draw a group's card anew after a change: its first, and one that brings the copies along."""
    head = first(joined, group, presenter)
    if head is None:
        return ()
    rest = rests(joined)
    rows = [first_row(session, head, now + rest.first)]
    if len(members(joined, group)) > 1:
        rows.append(copies_row(session, group, now + rest.copies))
    return tuple(rows)


def first_row(session: Session, head: Participant, due: datetime) -> Delivery:
    """The card of whoever is first in line; the row is the group's, so that it follows when that is another."""
    key, about = f"groupwork.card:{session.id}:{head.group}", subject(session.id, head.group, head.person)
    return Delivery(session.forum, Kind.GROUP_CARD, targets.person(head.person), key, about, due, coalesced=True)


def copies_row(session: Session, group: int, due: datetime) -> Delivery:
    """One row for all copies of a group: a note costs no more the more people sit there."""
    key, target = f"groupwork.copies:{session.id}:{group}", f"groupwork:{session.id}:{group}"
    return Delivery(session.forum, Kind.GROUP_COPY, target, key, subject(session.id, group), due, coalesced=True)


def copy_row(session: Session, copied: Participant, due: datetime) -> Delivery:
    """One person's copy."""
    key, about = f"groupwork.copy:{session.id}:{copied.person}", subject(session.id, copied.group, copied.person)
    return Delivery(session.forum, Kind.GROUP_COPY, targets.person(copied.person), key, about, due, coalesced=True)


def card_key(session: str, person: str) -> str:
    """Of the message that stands in a person's chat: one a session, whatever group they move to."""
    return f"groupwork.card:{session}:{person}"


def subject(session: str, group: int = 0, person: str = "") -> str:
    """«session:group:person»; without a person it stands for all of the group, without a group for all of them."""
    return f"{session}:{group or ''}:{person}"


def _rest(cards: int, a_second: int) -> timedelta:
    return min(max(SOONEST, timedelta(seconds=cards / a_second)), LATEST)


def _rounds(session: Session) -> list[tuple[datetime, datetime]]:
    count = len(session.questions)
    return list(zip(session.switches[:count], session.switches[1 : count + 1], strict=True))


def _under_way(session: Session, at: datetime) -> _Round | None:
    for question, (begins, ends) in zip(session.questions, _rounds(session), strict=True):
        if begins <= at < ends:
            return _Round(question, begins, ends)
    return None


def _nudge(found: _Round, notes: Sequence[Note]) -> Nudge | None:
    """One cell a question: the thinnest when two minutes were left, as long as nothing was written into it since."""
    asked = [note for note in notes if note.question is found.question]
    then = Counter(note.phase for note in asked if note.sent_at < found.ends - NUDGE)
    phase = min(Phase, key=lambda each: then[each])
    count = sum(note.phase is phase for note in asked)
    return Nudge(phase, count) if then[phase] <= THIN and count == then[phase] else None
