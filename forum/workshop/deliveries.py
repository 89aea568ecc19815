"""What the answers list and the matrix are told of a note; whoever changes notes makes the same rows."""

from datetime import datetime, timedelta

from forum.ports import Delivery, Kind

MATRIX_REST = timedelta(seconds=2)
"""A village that sends together has its matrix drawn once."""


def listed(forum: str, note: str, list_id: str, due: datetime) -> Delivery:
    """The list's item of one note is brought up to date; `note` is its id."""
    return Delivery(forum, Kind.LIST_NOTE, f"list:{list_id}", f"list:{note}", note, due, coalesced=True)


def drawn(forum: str, meeting: str, village: str, due: datetime) -> Delivery:
    """A village's matrix of one meeting is drawn anew, a moment after `due`."""
    key, subject = matrix_key(meeting, village), f"{meeting}:{village}"
    return Delivery(forum, Kind.MATRIX, f"channel:{village}", key, subject, due + MATRIX_REST, coalesced=True)


def matrix_key(meeting: str, village: str) -> str:
    """Of the row and of the message that stands in the channel."""
    return f"matrix:{meeting}:{village}"
