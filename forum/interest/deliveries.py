"""What leaves the house for the register."""

from datetime import datetime, timedelta

from forum import targets
from forum.groupwork.sessions import Session
from forum.ports import Delivery, Kind

CARD_REST = timedelta(seconds=2)
"""Those who answer together change the organisers' card once."""


def rows(session: Session, due: datetime) -> tuple[Delivery, ...]:
    """At the close: one row, from which jobs.interest makes one for each place."""
    key = f"join-in:{session.id}"
    return (Delivery(session.forum, Kind.JOIN_IN, f"session:{session.id}", key, session.id, due, coalesced=True),)


def asked(forum: str, session: str, target: str, due: datetime) -> Delivery:
    """The card in one place, once however often the group work closes."""
    return Delivery(forum, Kind.JOIN_IN, target, f"join-in:{session}:{target}", f"{session}|{target}", due)


def listed(forum: str, entry: str, list_id: str, due: datetime) -> Delivery:
    """The row of one entry in the list of interested villages is brought up to date."""
    key = f"interest:{list_id}:{entry}"
    return Delivery(forum, Kind.LIST_INTEREST, f"list:{list_id}", key, entry, due, coalesced=True)


def shown(forum: str, organiser: str, due: datetime) -> Delivery:
    """An organiser's card is drawn anew, a moment after `due`."""
    key = f"interest-card:{organiser}"
    target = targets.person(organiser)
    return Delivery(forum, Kind.INTEREST_CARD, target, key, organiser, due + CARD_REST, coalesced=True)
