"""The outbox rows of a sending: under which keys and subjects they wait, so that a repeat is none."""

from collections.abc import Sequence
from datetime import datetime

from forum import ids, targets
from forum.groups import Forum
from forum.ports import Delivery, Kind

MINUTES, PRE_READ = "minutes:", "pre-read:"
MAIL = "mail:out"
"""All letters go one after the other: a mailbox takes few at a time."""


def minutes_id(gathering: str) -> str:
    """The id of the sending of a gathering's minutes."""
    return MINUTES + gathering


def pre_read_id(meeting: str) -> str:
    """The id of the sending of a meeting's pre-read."""
    return PRE_READ + meeting


def files(forum: str, gathering: str, due: datetime) -> Delivery:
    """The files are written (again): replaced by path, and what was posted is not posted a second time.

    For a gathering whose minutes were published; before their sending is due it waits for that.
    """
    target, key = f"files:{gathering}", f"sending.files:{gathering}"
    return Delivery(forum, Kind.MINUTES_FILES, target, key, f"{gathering}:files", due, coalesced=True)


def posts(forum: Forum, gathering: str, due: datetime) -> list[Delivery]:
    """One post in each village's channel and in General."""
    return [post(forum.id, gathering, place, due) for place in (*(each.key for each in forum.groups), targets.GENERAL)]


def post(forum: str, gathering: str, place: str, due: datetime) -> Delivery:
    target, key = targets.channel(place), f"sending.post:{gathering}:{place}"
    return Delivery(forum, Kind.MINUTES_POST, target, key, f"{gathering}:{place}", due)


def letters(forum: str, gathering: str, addresses: Sequence[str], due: datetime) -> list[Delivery]:
    """One letter an address; the row holds its fingerprint, for an address is personal."""
    named = {fingerprint(address) for address in addresses}
    return [
        Delivery(forum, Kind.MINUTES_MAIL, MAIL, f"sending.mail:{gathering}:{name}", f"{gathering}:{name}", due)
        for name in sorted(named)
    ]


def fingerprint(address: str) -> str:
    """What a letter's row calls its address."""
    return ids.key_for("mail", address.strip().casefold())


def receipt(forum: str, sending: str, person: str, due: datetime) -> Delivery:
    """The receipt in somebody's chat is drawn anew."""
    key = f"sending.receipt:{sending}:{person}"
    return Delivery(
        forum, Kind.RECEIPT, targets.person(person), key, f"{sending}:{person}", due, coalesced=True
    )
