"""What stands of an ERFA meeting in channels and chats, and is brought up to date when the meeting changes."""

from datetime import datetime

from forum import targets
from forum.erfa import moves, occasions
from forum.ports import Delivery, Kind

_BEGINS = f"{Kind.REDRAWN}:"


def prefixes(meeting: str) -> tuple[str, ...]:
    """How the keys begin under which its messages stand that may be edited.

    A pre-read stays the letter it was. A village's questions are a form: somebody may be writing in it.
    """
    preview, _pre_read, _questions, *told = occasions.prefixes(meeting)
    return (preview, *told, occasions.hand_prefix(meeting), moves.prefix(meeting))


def preview_key(row: str, generation: int) -> str:
    """A preview that falls due again after a move is news: it is posted, not slipped into an old message."""
    return f"{row}:{generation}"


def row(forum: str, meeting: str, standing: str, now: datetime) -> Delivery:
    """One edit of the message under a key, however often the meeting changes before it leaves."""
    *_, before, last = standing.split(":")
    place = before if is_preview(standing) else last
    target = targets.person(place) if is_preview(standing) else targets.channel(place)
    return Delivery(forum, Kind.REDRAWN, target, _BEGINS + standing, f"{meeting}:{place}", now, coalesced=True)


def standing(delivery: Delivery) -> str:
    """The key of the message that is edited."""
    return delivery.key.removeprefix(_BEGINS)


def is_preview(standing: str) -> bool:
    """Whether it stands in an organiser's chat, and not in a channel."""
    return standing.startswith(occasions.prefixes("")[0].removesuffix(":"))
