"""Each try of a delivery is timed, and whatever is logged on its way carries the row's id."""

from collections.abc import Mapping

import telemetry
from forum.ports import Claimed, Kind
from jobs.outbox import Handler


def timed(handlers: Mapping[Kind, Handler]) -> Mapping[Kind, Handler]:
    """The same handlers under a clock."""
    return {kind: _timed(kind, handler) for kind, handler in handlers.items()}


def _timed(kind: Kind, handler: Handler) -> Handler:
    async def carried(row: Claimed) -> None:
        # Each row has a task of its own, so that the id is forgotten with it.
        telemetry.row_id.set(row.id)
        with telemetry.DELIVERY_SECONDS.labels(kind.value).time():
            await handler(row)
        telemetry.LAST.labels(kind.value).set_to_current_time()

    return carried
