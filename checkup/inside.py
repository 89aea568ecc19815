"""Probes of what lies on this machine: settings, workspace file, database, certificate and queue."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from cryptography import x509

from checkup.case import Case
from graph.rights import BOT, SETUP
from provisioning import project as plans
from provisioning.doctor import ends, kept
from provisioning.doctor.findings import Finding, missing, ok
from provisioning.errors import BadProjectFile
from store import cellar, condition
from store import clock as clocks
from store.errors import StoreTrouble
from store.outbox import SqlOutbox
from store.settings import SqlSettings


async def settings(case: Case) -> list[Finding]:
    """They could be read, else there were no case."""
    return [ok("settings", "doctor-settings-ok", mode=case.settings.mode.value, app=case.settings.app)]


async def workspace(case: Case) -> list[Finding]:
    """The workspace file, and what `provision apply` left."""
    return list(case.placed)


async def project(case: Case) -> list[Finding]:
    """The project file, without which nothing starts."""
    path = case.settings.project
    try:
        plan = await asyncio.to_thread(plans.read, path)
    except BadProjectFile as fault:
        said = {"reason": fault.lines[0]}
        return [missing("project", "doctor-project-bad", "doctor-project-without", "doctor-who-host", **said)]
    return [ok("project", "doctor-project-ok", file=path.name, milestones=len(plan.milestones))]


async def database(case: Case) -> list[Finding]:
    """The file and its disk."""
    url = case.settings.database
    try:
        found = await asyncio.to_thread(condition.of, url)
    except StoreTrouble as trouble:
        said = {"reason": str(trouble)}
        return [missing("database", "doctor-database-bad", "doctor-database-without", "doctor-who-host", **said)]
    return [kept.database(found, str(found.path))]


async def queue(case: Case) -> list[Finding]:
    """What waits, by the forum's clock, which local mode may have moved; read beside whoever serves.

    Nothing where there is no database to read, which is told elsewhere.
    """
    if case.forum is None:
        return []
    try:
        async with cellar.reading(case.settings.database) as shelves:
            clock = await clocks.loaded(SqlSettings(shelves), movable=case.settings.is_local)
            found = await SqlOutbox(shelves, clock).queue(case.forum.id)
    except StoreTrouble:
        return []
    waited = timedelta() if found.oldest is None else clock.now() - found.oldest
    return [kept.queue(found, max(waited, timedelta()))]


async def expiry(case: Case) -> list[Finding]:
    """The days on which credentials end, as far as that can be known."""
    given, now = case.settings, case.clock.real()
    found = []
    for identity, setting, pem in (
        (BOT, "FORUM_APP_CERTIFICATE", given.app_certificate),
        (SETUP, "FORUM_SETUP_APP_CERTIFICATE", given.setup_app_certificate),
    ):
        if pem:
            found.append(ends.ending(identity, setting, await asyncio.to_thread(_end, Path(pem)), now))
    if given.app_secret:
        found.append(_secret(given.app_secret_expires, now))
    return found or [ok("expiry", "doctor-expiry-none", identity=BOT)]


def _secret(day: date | None, now: datetime) -> Finding:
    if day is None:
        return ends.unread(BOT, "FORUM_APP_SECRET_EXPIRES")
    return ends.ending(BOT, "FORUM_APP_SECRET", datetime.combine(day, time(), UTC), now)


def _end(pem: Path) -> datetime:
    return x509.load_pem_x509_certificate(pem.read_bytes()).not_valid_after_utc
