"""What lies on this machine and can be missing or end: the database, its disk, secret, certificate, clock and queue."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from checkup import inside
from forum.ports import Delivery, Kind, Queue
from forum.reasons import Reason, Why
from graph.rights import BOT
from provisioning.doctor import ends, kept
from provisioning.doctor.findings import Finding
from settings import SetupSettings
from store import cellar, condition
from store import clock as clocks
from store.outbox import SqlOutbox
from store.settings import SqlSettings
from tests.checkup.conftest import Clinic, changed, only

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


async def test_a_database_that_is_not_there_or_old_or_no_database_is_told(clinic: Clinic, tmp_path: Path) -> None:
    gone = await only(clinic, "database", data=tmp_path / "gone")
    path = tmp_path / "forum.db"
    with closing(sqlite3.connect(path)) as store:
        store.execute("UPDATE alembic_version SET version_num = '0000'")
        store.commit()
    other = await only(clinic, "database")
    path.write_bytes(b"this is no database" * 100)
    broken = await only(clinic, "database")
    assert [each["verdict"] for each in (gone, other, broken)] == ["missing"] * 3
    assert ("migrate" in gone["who"], "anden udgave" in other["what"], "Databasen:" in broken["what"]) == (True,) * 3


async def test_nobody_is_told_to_migrate_a_database_that_a_newer_version_made(clinic: Clinic, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "forum.db")) as store:
        store.execute("UPDATE alembic_version SET version_num = '9999'")
        store.commit()
    told = await only(clinic, "database")
    assert told["verdict"] == "missing"
    assert "belongs to a newer version" in told["what"]
    assert "migrate" not in told["who"]


@pytest.mark.parametrize(
    ("writable", "free", "key"),
    [
        (False, 10**12, "doctor-database-readonly"),
        (True, 50 * kept.MEGABYTE, "doctor-database-full"),
        (True, 500 * kept.MEGABYTE, "doctor-database-full"),
        (True, 10**12, "doctor-database-ok"),
    ],
)
def test_a_disk_is_judged_by_its_room(writable: bool, free: int, key: str, tmp_path: Path) -> None:
    found = kept.database(condition.Condition(tmp_path, True, True, writable, 1, free), "forum.db")
    assert found.what == key
    assert (found.verdict == "missing") == (not writable or free < kept.LEAST_FREE)


def test_room_is_looked_for_where_the_folder_will_be(tmp_path: Path) -> None:
    found = condition.of(f"sqlite:///{tmp_path / 'a' / 'b' / 'forum.db'}")
    assert (found.exists, found.writable, found.free > 0) == (False, True, shutil.disk_usage(tmp_path).free > 0)
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    ("days", "verdict"), [(400, "ok"), (31, "ok"), (30, "warning"), (1, "warning"), (0, "missing"), (-3, "missing")]
)
def test_an_end_is_told_thirty_days_before(days: int, verdict: str) -> None:
    found = ends.ending(BOT, "FORUM_APP_SECRET", NOW + timedelta(days=days), NOW)
    assert found.verdict == verdict
    assert f"{NOW + timedelta(days=days):%d-%m-%Y}" in found.line("da")


@pytest.mark.parametrize(
    ("seconds", "verdict"), [(0, "ok"), (-119, "ok"), (121, "warning"), (-250, "warning"), (301, "missing")]
)
def test_a_clock_that_is_off_is_told_before_tokens_are_refused(seconds: float, verdict: str) -> None:
    assert ends.skewed(seconds).verdict == verdict


def certificate(folder: Path, days: int) -> Path:
    """A throw-away certificate with its key, which ends in so many days."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    signed = made.not_valid_before(now).not_valid_after(now + timedelta(days=days, hours=1)).sign(key, hashes.SHA256())
    form, plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    pem = serialization.Encoding.PEM
    path = folder / "bot.pem"
    path.write_bytes(key.private_bytes(pem, form, plain) + signed.public_bytes(pem))
    return path


@pytest.mark.parametrize(("days", "verdict"), [(90, "ok"), (10, "warning")])
async def test_a_certificate_tells_its_end_itself(days: int, verdict: str, clinic: Clinic, tmp_path: Path) -> None:
    live = changed(clinic.settings, mode="live", app_certificate=str(certificate(tmp_path, days)))
    (found,) = await expiry(live)
    assert (found.verdict, found.args["setting"]) == (verdict, "FORUM_APP_CERTIFICATE")


async def test_a_secret_has_the_end_that_was_written_down(clinic: Clinic) -> None:
    live = changed(clinic.settings, mode="live", app_secret="9f8e7d")
    (unknown,) = await expiry(live)
    assert (unknown.verdict, "Application.Read.All" in unknown.line("da")) == ("warning", True)
    today = datetime.now(UTC).date()
    (soon,) = await expiry(changed(live, app_secret_expires=today + timedelta(days=20)))
    assert (soon.verdict, "9f8e7d" in soon.line("da")) == ("warning", False)


async def expiry(settings: SetupSettings) -> list[Finding]:
    class Paper:
        clock = clocks.real()

    paper = Paper()
    paper.settings = settings  # type: ignore[attr-defined]
    return await inside.expiry(paper)  # type: ignore[arg-type]


async def test_what_was_given_up_and_what_waits_too_long_is_told(clinic: Clinic) -> None:
    clock, now = clocks.real(), clocks.real().now()
    async with cellar.opened(clinic.settings.database) as shelves:
        outbox = SqlOutbox(shelves, clock)
        await outbox.put([Delivery("landsbyforum", Kind.LIST_NOTE, "list:a", "k", "note", now - timedelta(hours=2))])
        late = (await clinic.round()).about("queue")[0]
        (row,) = await outbox.claim("one", 9, 60)
        await outbox.fail(row, Reason(Why.REFUSED, "invalidRequest"))
    failed = (await clinic.round()).about("queue")[0]
    assert (late["verdict"], "120" in late["what"]) == ("warning", True)
    assert (failed["verdict"], "1 er opgivet" in failed["what"]) == ("warning", True)
    assert kept.queue(Queue(3, 0, 0, 3, now), timedelta(minutes=5)).verdict == "ok"


async def test_what_is_planned_for_later_is_told_apart_from_what_waits(clinic: Clinic) -> None:
    """A pre-read of next week is no queue, and a delivery that was put off still waits."""
    clock, now = clocks.real(), clocks.real().now()
    days = {"note": -timedelta(minutes=2), "other": -timedelta(minutes=1), "later": timedelta(days=7)}
    async with cellar.opened(clinic.settings.database) as shelves:
        outbox = SqlOutbox(shelves, clock)
        rows = [
            Delivery("landsbyforum", Kind.LIST_NOTE, f"list:{key}", key, key, now + due) for key, due in days.items()
        ]
        await outbox.put(rows)
        (row, *_) = await outbox.claim("one", 1, 60)
        await outbox.postpone(row, now + timedelta(hours=1), "")
        told = (await clinic.round()).about("queue")[0]
    assert (told["verdict"], told["about"]["waiting"], told["about"]["planned"]) == ("ok", 2, 1)
    assert "2 venter, 1 planlagt" in told["what"]


async def test_what_waits_is_counted_by_the_clock_of_the_forum(clinic: Clinic) -> None:
    """Local mode had its clock moved to the year before: what fell due there ten minutes ago has waited ten minutes."""
    async with cellar.opened(clinic.settings.database) as shelves:
        clock = await clocks.loaded(SqlSettings(shelves), movable=True)
        await clock.move(clock.real() - timedelta(days=365))
        due = clock.now() - timedelta(minutes=10)
        await SqlOutbox(shelves, clock).put([Delivery("landsbyforum", Kind.LIST_NOTE, "list:a", "k", "note", due)])
    told = (await clinic.round()).about("queue")[0]
    assert (told["verdict"], told["about"]["waiting"]) == ("ok", 1)
