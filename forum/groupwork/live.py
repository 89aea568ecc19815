"""The live card of a break-out group: whose goes first, how soon it is drawn anew, and the two lines it may carry."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from forum import targets
from forum.groupwork.rounds import Position
from forum.groupwork.sessions import Participant, Session
from forum.ports import Delivery, Kind
from forum.workshop.notes import Note
from forum.workshop.questions import Phase

FIRSTS_A_SECOND = 20
COPIES_A_SECOND = 10
SOONEST = timedelta(seconds=2)
"""A group that sends together has its card drawn once."""
BEHIND = timedelta(seconds=1)
"""Copies come after the first card, however few there are."""
LATEST = timedelta(minutes=2)
NEAR = timedelta(seconds=5)
"""Copies that follow within this time carry the two lines too; a slower one would say them when they are not true."""
NUDGE = timedelta(minutes=2)
WARNING = timedelta(minutes=1)
THIN = 1
"""A cell with no more notes than this is asked about."""


@dataclass(frozen=True, slots=True)
class Rests:
    """How long a change may wait for others before the first card of a group, and its copies, are drawn anew."""

    first: timedelta
    copies: timedelta


@dataclass(frozen=True, slots=True)
class Lines:
    """What stands at the top of the card for a moment; `nudge` is a cell's phase and how many notes it has."""

    last_minute: bool = False
    nudge: tuple[Phase, int] | None = None


NO_LINES = Lines()


def rests(joined: Sequence[Participant]) -> Rests:
    """Firsts leave no faster than 20 a second, copies than 10, so that round cards and posts keep room under the 50.

    With g groups and p people who joined: first = max(2 s, g/20 s), copies = max(3 s, (p - g)/10 s), at most 2 minutes.
    """
    groups = len({each.group for each in joined})
    copies = _rest(len(joined) - groups, COPIES_A_SECOND)
    return Rests(_rest(groups, FIRSTS_A_SECOND), max(copies, SOONEST + BEHIND))


def near(joined: Sequence[Participant]) -> bool:
    """Whether the copies follow soon enough to say what is true for a minute only."""
    return rests(joined).copies <= NEAR


def members(joined: Sequence[Participant], group: int) -> tuple[Participant, ...]:
    """Those of one break-out group, in the order of joining."""
    return tuple(each for each in joined if each.group == group)


def by_group(joined: Sequence[Participant]) -> dict[int, list[Participant]]:
    """Those of each break-out group where somebody sits, by its number."""
    found: dict[int, list[Participant]] = {}
    for each in sorted(joined, key=lambda each: each.group):
        found.setdefault(each.group, []).append(each)
    return found


def first(joined: Sequence[Participant], group: int, presenter: str = "") -> Participant | None:
    """Who has the group's card before the others: who presents, else who joined first."""
    own = members(joined, group)
    return next((each for each in own if presenter and each.person == presenter), own[0] if own else None)


def in_line(joined: Sequence[Participant], presenters: Mapping[int, str]) -> tuple[Participant, ...]:
    """Everybody, the first of each group before the rest; `presenters` are persons by group.

    A chat takes one message at a time, in order: whoever hears of a switch late sees their group's card late, too.
    """
    heads: dict[int, str] = {}
    for each in joined:
        if each.group not in heads or presenters.get(each.group) == each.person:
            heads[each.group] = each.person
    return tuple(sorted(joined, key=lambda each: heads[each.group] != each.person))


def lines(session: Session, position: Position, notes: Sequence[Note], now: datetime) -> Lines:
    """The lines that are due on a group's card now; `notes` are the group's."""
    if position.question is None:
        return NO_LINES
    begins, ends = _rounds(session)[position.index]
    at, length = session.paused_at or now, ends - begins
    asked = [note for note in notes if note.question is position.question]
    return Lines(
        last_minute=length > WARNING and at >= ends - WARNING,
        nudge=_nudge(asked, ends - NUDGE) if length > NUDGE and at >= ends - NUDGE else None,
    )


def moments(session: Session) -> tuple[tuple[str, datetime], ...]:
    """When every group's card is drawn anew because a line comes or goes, by a name for each."""
    found = []
    for number, (begins, ends) in enumerate(_rounds(session), 1):
        leads = [("nudge", NUDGE), ("warning", WARNING)]
        found += [(f"{number}.{name}", ends - lead) for name, lead in leads if ends - begins > lead]
        found.append((f"{number}.end", ends))
    return (*found, ("closed", session.closes))


def timed(session: Session, prefix: str) -> tuple[Delivery, ...]:
    """The rows of those moments, each for all groups; `prefix` is that of the keys of the session's clock."""
    target, about = f"groupwork:{session.id}", subject(session.id)
    return tuple(
        Delivery(session.forum, Kind.GROUP_CARD, target, f"{prefix}live:{name}", about, at, coalesced=True)
        for name, at in moments(session)
    )


def steered(session: Session, prefix: str, now: datetime) -> Delivery:
    """Every group's card is drawn anew after a press: nothing else tells a group that the clock was set otherwise."""
    target, about = f"groupwork:{session.id}", subject(session.id)
    return Delivery(session.forum, Kind.GROUP_CARD, target, f"{prefix}live:steered", about, now, coalesced=True)


def drawn(
    session: Session, group: int, joined: Sequence[Participant], presenter: str, now: datetime
) -> tuple[Delivery, ...]:
    """The rows that draw a group's card anew: its first, one that brings all copies along, and the presenter's page.

    The page stands still from the moment at which the speaking queue begins.
    """
    head = first(joined, group, presenter)
    if head is None:
        return ()
    rest, own = rests(joined), members(joined, group)
    copies = [copies_row(session, group, now + rest.copies)] if len(own) > 1 else []
    presents = now < session.closes and presenter == head.person
    page = [page_row(session, group, presenter, now + rest.first)] if presents else []
    return (first_row(session, head, now + rest.first), *copies, *page)


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


def page_row(session: Session, group: int, person: str, due: datetime) -> Delivery:
    """The presenter's one-page card in their chat; whoever presents no more is told so on the same card."""
    key, about = page_key(session.id, group, person), subject(session.id, group, person)
    return Delivery(session.forum, Kind.PRESENTER, targets.person(person), key, about, due, coalesced=True)


def card_key(session: str, person: str) -> str:
    """Of the message that stands in a person's chat: one a session, whatever group they move to."""
    return f"groupwork.card:{session}:{person}"


def page_key(session: str, group: int, person: str) -> str:
    """Of the page's row and of its message."""
    return f"groupwork.presenter:{session}:{group}:{person}"


def subject(session: str, group: int = 0, person: str = "") -> str:
    """«session:group:person»; without a person it stands for all of the group, without a group for all of them."""
    return f"{session}:{group or ''}:{person}"


def subject_in(text: str) -> tuple[str, int, str]:
    """The three parts of a subject; 0 and "" for those it leaves open."""
    session, group, person = text.split(":")
    return session, int(group or 0), person


def _rest(cards: int, a_second: int) -> timedelta:
    return min(max(SOONEST, timedelta(seconds=cards / a_second)), LATEST)


def _rounds(session: Session) -> list[tuple[datetime, datetime]]:
    """When each question begins and ends."""
    count = len(session.questions)
    return list(zip(session.switches[:count], session.switches[1 : count + 1], strict=True))


def _nudge(asked: Sequence[Note], since: datetime) -> tuple[Phase, int] | None:
    """One cell a question: the thinnest when two minutes were left, as long as nothing was written into it since."""
    then = Counter(note.phase for note in asked if note.sent_at < since)
    phase = min(Phase, key=lambda each: then[each])
    count = sum(note.phase is phase for note in asked)
    return (phase, count) if then[phase] <= THIN and count == then[phase] else None
