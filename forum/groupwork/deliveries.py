"""The outbox rows of group work: under which keys and subjects they wait, so that a repeat is none."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from forum import targets
from forum.groupwork import live
from forum.groupwork.rounds import Act, Stage, at, position
from forum.groupwork.sessions import Participant, Place, Session
from forum.ports import Delivery, Kind

REST = timedelta(seconds=2)
"""Those who send together have a live card drawn once."""


def clock_keys(session: str) -> str:
    """How the keys of what a session's clock will do begin."""
    return f"groupwork:{session}:clock:"


def clock(session: Session, now: datetime) -> list[Delivery]:
    """What the clock will do as things stand: each switch that is ahead, and the live cards' moments.

    A clock that stands will do nothing.
    """
    if session.paused_at:
        return []
    ahead = range(position(session, now).index + 1, len(session.switches))
    switches = [switch(session, index, session.switches[index]) for index in ahead]
    moments = live.timed(session, clock_keys(session.id))
    return [*switches, *(row for row in moments if row.due > now)]


def switch(session: Session, index: int, due: datetime) -> Delivery:
    """What happened at a switch is told to everybody; each generation of the row tells it anew. "session:index"."""
    key, subject = f"{clock_keys(session.id)}{index}", f"{session.id}:{index}"
    return Delivery(session.forum, Kind.CLOCK, _target(session), key, subject, due, coalesced=True)


def after(before: Session, act: Act, session: Session, now: datetime) -> list[Delivery]:
    """The rows of an act: what the clock will do from now on, and what it did by being set."""
    index, was = position(session, now).index, position(before, now).index
    passed = range(index if act is Act.BACK else was + 1, index + 1)
    happened = [switch(session, each, now) for each in passed]
    anew = live.steered(session, clock_keys(session.id), now)
    return [session_card(session, now), *happened, anew, *clock(session, now)]


def told(session: Session, index: int, generation: int, target: str, due: datetime) -> Delivery:
    """One recipient hears of a switch: `target` is a person, a channel or a chat; subject "session:index:target"."""
    kind = Kind.CLOSING if at(session, index).stage is Stage.CLOSED else Kind.ROUND
    key, subject = f"groupwork:{session.id}:{index}:{generation}:{target}", f"{session.id}:{index}:{target}"
    return Delivery(session.forum, kind, target, key, subject, due)


def asked(session: Session, seat: Participant, generation: int, due: datetime) -> Delivery:
    """Somebody is asked who presents for their group; the subject is the live cards'."""
    target, about = targets.person(seat.person), live.subject(session.id, seat.group, seat.person)
    key = f"groupwork:{session.id}:{len(session.questions)}:{generation}:{target}"
    return Delivery(session.forum, Kind.PRESENTERS, target, key, about, due)


def announcement(session: Session, due: datetime) -> Delivery:
    """The message to copy, to who made the session; subject "session:person"."""
    person = session.created_by
    key, subject = f"groupwork:{session.id}:announcement:{person}", f"{session.id}:{person}"
    return Delivery(session.forum, Kind.ANNOUNCEMENT, targets.person(person), key, subject, due)


def session_card(session: Session, due: datetime) -> Delivery:
    """The organiser's control card, in the chat of who made the session; subject "session:person"."""
    person = session.created_by
    subject = f"{session.id}:{person}"
    key = f"groupwork:{session.id}:control:{person}"
    return Delivery(session.forum, Kind.SESSION_CARD, targets.person(person), key, subject, due, coalesced=True)


def redrawn(
    session: Session, group: int, joined: Sequence[Participant], presents: str, now: datetime
) -> tuple[Delivery, ...]:
    """A group's notes were changed: the organiser's card, and (of a group) its live cards anew."""
    cards = live.drawn(session, group, joined, presents, now) if group else ()
    return (session_card(session, now + REST), *cards)


def in_place(place: Place) -> str:
    """The target of a shared place outside the team."""
    return f"chat:{place.conversation}"


def _target(session: Session) -> str:
    return f"session:{session.id}"
