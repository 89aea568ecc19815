"""The calendar of one shared mailbox of the municipality (forum.erfa.calendar.SharedCalendar)."""

import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from forum.erfa.calendar import Entry, Gone
from forum.ports import Unavailable, Undeliverable
from graph import ways
from graph.answers import CalendarEvent
from graph.client import Graph
from graph.refusals import Refused

USED = "ErrorDuplicateTransactionId"
# Somebody saved it, or the mailbox, in that moment; what we say of a meeting holds whatever stood there before.
OVERTAKEN = frozenset({HTTPStatus.CONFLICT, HTTPStatus.PRECONDITION_FAILED})
NO_MAILBOX = frozenset({"ErrorInvalidUser", "MailboxNotEnabledForRESTAPI", "ErrorMailboxNotFound"})
_OURS = uuid.UUID("9f4d3f2e-5a53-5a0e-9d0e-6a3f1d6c2b10")


class GraphCalendar:
    """`mailbox` is the shared mailbox's address. Raises Unavailable or Undeliverable.

    A new event carries a transaction id made of the meeting: Graph makes no second one of it when its answer was lost.
    It answers with the first, or refuses with its id where the meeting has changed since.
    """

    def __init__(self, graph: Graph, mailbox: str, described: Callable[[Entry], str]) -> None:
        self._graph = graph
        self._mailbox = mailbox
        self._described = described

    async def make(self, entry: Entry, made: int) -> str:
        """A new event, the first of its meeting where `made` is 0; its id."""
        told = {**self._body(entry), "transactionId": transaction(self._mailbox, entry.meeting, made)}
        try:
            return (await self._graph.post(ways.events(self._mailbox), told, CalendarEvent)).id
        except (Unavailable, Refused) as failed:
            if isinstance(failed, Refused) and failed.code == USED and failed.stands:
                return failed.stands
            raise _ours(failed, new=True) from failed

    async def change(self, entry: Entry, event: str) -> None:
        """Gone where somebody has taken it away."""
        try:
            await self._graph.patch(ways.event(self._mailbox, event), self._body(entry))
        except (Unavailable, Refused) as failed:
            raise _ours(failed) from failed

    async def remove(self, event: str) -> None:
        """Gone where somebody was sooner."""
        try:
            await self._graph.delete(ways.event(self._mailbox, event))
        except (Unavailable, Refused) as failed:
            raise _ours(failed) from failed

    def _body(self, entry: Entry) -> Mapping[str, Any]:
        return {
            "subject": entry.title,
            "body": {"contentType": "text", "content": self._described(entry)},
            "start": _time(entry.starts_at),
            "end": _time(entry.ends_at),
            "location": {"displayName": entry.place},
        }


def transaction(mailbox: str, meeting: str, made: int) -> str:
    """The same for each try to make one event, and another once that event was taken away."""
    return str(uuid.uuid5(_OURS, f"{mailbox.lower()}/{meeting}/{made}"))


def _time(at: datetime) -> dict[str, str]:
    """Everybody's calendar shows UTC on its own wall clock."""
    return {"dateTime": f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}", "timeZone": "UTC"}


def _ours(failed: Unavailable | Refused, *, new: bool = False) -> Exception:
    """`new`: no event was named, so that what is not there is the mailbox."""
    if isinstance(failed, Unavailable):
        # A mailbox that wants patience holds back the calendar, and no list or file of SharePoint's.
        return failed if failed.service is None else Unavailable(str(failed), failed.retry_after, pause=True)
    if failed.status in OVERTAKEN and failed.code != USED:
        return Unavailable(str(failed))
    if failed.status != HTTPStatus.NOT_FOUND:
        return failed
    return Undeliverable("FORUM_CALENDAR: no such mailbox") if new or failed.code in NO_MAILBOX else Gone()
