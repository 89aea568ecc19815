"""The database file and what waits in it, judged from plain numbers."""

from datetime import timedelta
from typing import Protocol

from forum.ports import Queue
from provisioning.doctor.findings import Finding, missing, ok, warning

MEGABYTE = 1024 * 1024
LEAST_FREE, LITTLE_FREE = 100 * MEGABYTE, 1024 * MEGABYTE
LONG = timedelta(hours=1)
TOPIC = "database"


class Condition(Protocol):
    """Of the database file; sizes in bytes."""

    @property
    def exists(self) -> bool: ...
    @property
    def current(self) -> bool: ...
    @property
    def writable(self) -> bool: ...
    @property
    def size(self) -> int: ...
    @property
    def free(self) -> int: ...


def database(found: Condition, path: str) -> Finding:
    """The first thing that is the matter with it, or its size and room."""
    free, size = found.free // MEGABYTE, found.size // MEGABYTE
    faults = (
        (not found.writable, "doctor-database-readonly", "doctor-who-folder"),
        (not found.exists, "doctor-database-gone", "doctor-who-migrate"),
        (not found.current, "doctor-database-old", "doctor-who-migrate"),
        (found.free < LEAST_FREE, "doctor-database-full", "doctor-who-host"),
    )
    for holds, what, who in faults:
        if holds:
            return missing(TOPIC, what, "doctor-database-without", who, path=path, free=free)
    if found.free < LITTLE_FREE:
        return warning(
            TOPIC, "doctor-database-full", "doctor-database-without", "doctor-who-host", path=path, free=free
        )
    return ok(TOPIC, "doctor-database-ok", path=path, size=size, free=free)


def queue(found: Queue, waited: timedelta) -> Finding:
    """What did not arrive; `waited` is how long the oldest that is due has done so."""
    minutes = round(waited.total_seconds() / 60)
    due = found.waiting - found.planned
    if found.failed:
        return warning("queue", "doctor-queue-failed", "", "doctor-who-organiser", failed=found.failed)
    if waited > LONG:
        return warning(
            "queue", "doctor-queue-late", "", "doctor-who-look", waiting=due, planned=found.planned, minutes=minutes
        )
    return ok("queue", "doctor-queue-ok", waiting=due, planned=found.planned)
