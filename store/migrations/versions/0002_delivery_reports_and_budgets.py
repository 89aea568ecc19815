"""Delivery reports: what leaves together, why it did not, since when it waits; budgets and blocks by target."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_KEPT = (
    "id, forum_id, kind, target, key, subject, generation, state, due, attempts, owner, lease_until, reason, "
    "created_at, settled_at"
)
# What stands before the last colon of a subject: "erfa-2021-09-14:broager" left together with its meeting's others.
_BATCH = (
    "CASE WHEN kind IN ('board.matrix', 'board.preview', 'board.pre_read') AND instr(subject, ':') > 0 "
    "THEN substr(subject, 1, length(rtrim(subject, replace(subject, ':', ''))) - 1) ELSE '' END"
)


def upgrade() -> None:
    # SQLite adds columns behind the constraints; made anew, the table reads as the schema says it.
    _set_aside()
    _outbox("state IN ('failed', 'blocked')", *map(_word, ("batch", "detail")), _number("since"), _number("reopened"))
    op.execute(
        f"INSERT INTO outbox ({_KEPT}, batch, detail, since, reopened) "  # noqa: S608 - constants of this file
        f"SELECT {_KEPT}, {_BATCH}, '', due, 0 FROM outbox_before"
    )
    # Until now a reason was a line of prose; it stays readable, as the words behind one that says "refused".
    op.execute("UPDATE outbox SET detail = reason, reason = 'refused' WHERE reason <> ''")
    op.drop_table("outbox_before")
    _partial("batches", "kind <> 'list.note'", "kind", "batch", "state")
    # Pauses were kept in forum time and are in real time now; a service that still wants one says so again.
    op.execute("DELETE FROM pauses")
    _by_target("budgets", _text("recent"), _text("slots"), _time("free_at"))
    _by_target("blocks", _time("since"))


def downgrade() -> None:
    op.drop_table("blocks")
    op.drop_table("budgets")
    op.drop_index("outbox_batches", "outbox")
    _set_aside()
    _outbox("state = 'failed'")
    op.execute(f"INSERT INTO outbox ({_KEPT}) SELECT {_KEPT} FROM outbox_before")  # noqa: S608 - as above
    op.drop_table("outbox_before")


def _set_aside() -> None:
    for name in ("waiting", "leased", "failed"):
        op.drop_index(f"outbox_{name}", "outbox")
    op.rename_table("outbox", "outbox_before")


def _outbox(failed: str, *more: sa.Column[Any]) -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        *map(_key, ("forum_id", "kind", "target", "key", "subject")),
        _number("generation", 1),
        _word("state", "waiting"),
        _time("due"),
        _number("attempts"),
        _word("owner"),
        _number("lease_until"),
        _word("reason"),
        _time("created_at"),
        _number("settled_at"),
        *more,
        sa.UniqueConstraint("forum_id", "key", name="outbox_key"),
    )
    _partial("waiting", "state = 'waiting'", "target", "due", "id")
    _partial("leased", "state = 'leased'", "target")
    _partial("failed", failed, "settled_at")


def _partial(name: str, where: str, *columns: str) -> None:
    op.create_index(f"outbox_{name}", "outbox", ["forum_id", *columns], sqlite_where=sa.text(where))


def _by_target(name: str, *columns: sa.Column[Any]) -> None:
    op.create_table(name, _key("forum_id"), _key("target"), *columns, sa.PrimaryKeyConstraint("forum_id", "target"))


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _word(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False, server_default=default)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str, default: int = 0) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=sa.text(str(default)))


def _time(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)
