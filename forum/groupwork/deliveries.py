"""The outbox rows of group work: under which keys and subjects they wait, so that a repeat is none."""

from datetime import datetime, timedelta

from forum import targets
from forum.groupwork.sessions import Session
from forum.ports import Delivery, Kind

REST = timedelta(seconds=2)
"""Those who send together have a live card drawn once."""


def session_card(session: Session, due: datetime) -> Delivery:
    """The organiser's control card, in the chat of who made the session; subject "session:person"."""
    person = session.created_by
    subject = f"{session.id}:{person}"
    key = f"groupwork:{session.id}:control:{person}"
    return Delivery(session.forum, Kind.SESSION_CARD, targets.person(person), key, subject, due, coalesced=True)


def group_card(session: Session, group: int, person: str, due: datetime) -> Delivery:
    """A group's live card in one person's chat; subject "session:group:person"."""
    subject = f"{session.id}:{group}:{person}"
    key = f"groupwork:{session.id}:live:{group}:{person}"
    return Delivery(session.forum, Kind.GROUP_CARD, targets.person(person), key, subject, due, coalesced=True)
