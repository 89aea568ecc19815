"""The tenant's moved clock: an offset and a speed against the machine's own time.

Tokens never ask it: they live and expire on real time.
"""

import time
from datetime import UTC, datetime

from tenant.names import Json


def started() -> Json:
    """A clock that shows the machine's time."""
    real = time.time()
    return {"real": real, "moved": real, "speed": 1.0}


def now(clock: Json) -> datetime:
    """Moved time in UTC."""
    return datetime.fromtimestamp(clock["moved"] + (time.time() - clock["real"]) * clock["speed"], UTC)


def turned(clock: Json, moment: datetime | None, speed: float | None) -> Json:
    """The clock after a turn of its hands; what is not given stays as it was."""
    at = now(clock) if moment is None else moment
    return {
        "real": time.time(),
        "moved": at.timestamp(),
        "speed": clock["speed"] if speed is None else float(speed),
    }


def iso(moment: datetime) -> str:
    """Teams' way of writing time: UTC with milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def seconds(moment: datetime) -> str:
    """SharePoint's way of writing time: UTC with whole seconds."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
