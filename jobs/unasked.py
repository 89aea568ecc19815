"""What nobody asked for is held back here, and nowhere else: for who said `stop`, and outside working hours."""

from collections.abc import Mapping

from forum import quiet
from forum.ports import Claimed, Clock, Directory, Kind, NotYet, People, Skipped
from forum.reasons import Why
from forum.unasked import SILENCED, WAITING, is_silenced
from jobs.outbox import Handler


def heeding(
    handlers: Mapping[Kind, Handler], people: People, directory: Directory, clock: Clock
) -> dict[Kind, Handler]:
    """The same handlers, each behind what people and the hour allow; both are looked at when a row leaves."""
    return {kind: _behind(handler, people, directory, clock) for kind, handler in handlers.items()}


def _behind(handler: Handler, people: People, directory: Directory, clock: Clock) -> Handler:
    async def allowed(row: Claimed) -> None:
        await _spare(row, people)
        _await_the_hour(row, directory, clock)
        await handler(row)

    return allowed


async def _spare(row: Claimed, people: People) -> None:
    delivery = row.delivery
    if delivery.kind in SILENCED and is_silenced(delivery, await people.stopped(delivery.forum)):
        raise Skipped("they said stop", Why.SILENCED, "")


def _await_the_hour(row: Claimed, directory: Directory, clock: Clock) -> None:
    if row.delivery.kind not in WAITING:
        return
    now = clock.now()
    opens = quiet.opens(now, directory.forum().zone)
    if opens > now:
        raise NotYet("outside working hours", opens)
