"""The outbox rows of a sending: under which keys and subjects they wait, so that a repeat is none."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from forum import ids, targets
from forum.groups import Forum
from forum.ports import Delivery, Kind

MINUTES, PRE_READ, OVER = "minutes:", "pre-read:", "over:"
FILES = ("docx", "html", "xlsx")
"""What is written of minutes, in this order: the text, the same as a page, and the annex."""
MAIL = "mail:out"
"""All letters go one after the other: a mailbox takes few at a time."""


def minutes_id(gathering: str) -> str:
    """The id of the sending of a gathering's minutes."""
    return MINUTES + gathering


def pre_read_id(meeting: str) -> str:
    """The id of the sending of a meeting's pre-read."""
    return PRE_READ + meeting


def name_in(sending: str) -> str:
    """The gathering or the meeting that a sending is of: what its rows are reported together under."""
    return sending.partition(":")[2]


def kinds_of(sending: str) -> tuple[Kind, ...]:
    """The kinds of the rows that carry a sending to its places."""
    return (
        (Kind.PRE_READ,) if sending.startswith(PRE_READ) else (Kind.MINUTES_FILES, Kind.MINUTES_POST, Kind.MINUTES_MAIL)
    )


def files_key(gathering: str) -> str:
    """The key of the row that writes the files."""
    return f"sending.files:{gathering}"


def files(forum: str, gathering: str, due: datetime) -> Delivery:
    """The files are written (again): replaced by path, and what was posted is not posted a second time.

    For a gathering whose minutes were published; before their sending is due it waits for that.
    """
    target, subject = f"files:{gathering}", f"{gathering}:files"
    return Delivery(forum, Kind.MINUTES_FILES, target, files_key(gathering), subject, due, coalesced=True)


def posts(forum: Forum, gathering: str, due: datetime) -> list[Delivery]:
    """One post in each village's channel and in General."""
    return [post(forum.id, gathering, place, due) for place in (*(each.key for each in forum.groups), targets.GENERAL)]


def post(forum: str, gathering: str, place: str, due: datetime) -> Delivery:
    """The post in one channel."""
    target, key = targets.channel(place), f"sending.post:{gathering}:{place}"
    return Delivery(forum, Kind.MINUTES_POST, target, key, f"{gathering}:{place}", due)


def contact(forum: str, sending: str, village: str, person: str, due: datetime) -> Delivery:
    """The same to somebody of a village whose channel could not be reached."""
    kind = Kind.PRE_READ if sending.startswith(PRE_READ) else Kind.MINUTES_POST
    key, subject = f"sending.contact:{sending}:{village}", f"{name_in(sending)}:{village}"
    return Delivery(forum, kind, targets.person(person), key, subject, due)


def trial(forum: str, gathering: str, person: str, now: datetime) -> Delivery:
    """General's post to one organiser; a second tap within the minute is the same. It counts in no batch."""
    key, subject = f"sending.trial:{gathering}:{person}:{now:%Y%m%d%H%M}", f"{gathering}/{person}"
    return Delivery(forum, Kind.MINUTES_POST, targets.person(person), key, subject, now)


def letters(forum: str, gathering: str, addresses: Collection[str], due: datetime) -> list[Delivery]:
    """One letter an address; the row holds its fingerprint, for an address is personal."""
    named = sorted({fingerprint(address) for address in addresses})
    return [
        Delivery(forum, Kind.MINUTES_MAIL, MAIL, f"sending.mail:{gathering}:{name}", f"{gathering}:{name}", due)
        for name in named
    ]


def fingerprint(address: str) -> str:
    """What a letter's row calls its address."""
    return ids.key_for("mail", address.strip().casefold())


def addressed(addresses: Iterable[str], name: str) -> str:
    """The address of that fingerprint, or "" where it is not to get it any more."""
    return next((each for each in addresses if fingerprint(each) == name), "")


def receipt(forum: str, sending: str, person: str, due: datetime) -> Delivery:
    """The receipt in somebody's chat is drawn anew."""
    key, subject = f"sending.receipt:{sending}:{person}", f"{sending}:{person}"
    return Delivery(forum, Kind.RECEIPT, targets.person(person), key, subject, due, coalesced=True)


def receipts(forum: str, sending: str, people: Sequence[str], due: datetime) -> list[Delivery]:
    """One for each of those who follow a sending: who pressed, and who took over."""
    return [receipt(forum, sending, person, due) for person in dict.fromkeys(people) if person]


def taken_over(forum: str, gathering: str, version: int, former: str, now: datetime) -> Delivery:
    """Who looked after it until now is told, once."""
    key, subject = f"sending.over:{gathering}:{version}", f"{OVER}{gathering}:{former}"
    return Delivery(forum, Kind.RECEIPT, targets.person(former), key, subject, now)
