"""The first tables: notes, outbox, posts, people, conversations, meetings, settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _notes()
    _note_versions()
    _outbox()
    _places()
    _people()
    _meetings()


def downgrade() -> None:
    for table in (
        "settings",
        "meetings",
        "conversations",
        "people",
        "posts",
        "pauses",
        "outbox",
        "note_versions",
        "notes",
    ):
        op.drop_table(table)


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


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.text("0"))


def _notes() -> None:
    op.create_table(
        "notes",
        *map(_key, ("forum_id", "id", "meeting", "village", "question", "phase", "horizon")),
        _text("text"),
        *map(_key, ("language", "author", "attribution", "submission", "sending")),
        _number("position"),
        _time("sent_at"),
        _time("changed_at"),
        _key("changed_by"),
        _number("version", 1),
        _word("state", "active"),
        _flag("late"),
        _word("group_name"),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_index("notes_by_meeting", "notes", ["forum_id", "meeting", "village"])
    op.create_index("notes_by_author", "notes", ["forum_id", "author", "meeting"])
    op.create_index("notes_by_submission", "notes", ["forum_id", "submission"])
    op.create_index("notes_by_sending", "notes", ["forum_id", "sending"])


def _note_versions() -> None:
    op.create_table(
        "note_versions",
        _key("forum_id"),
        _key("note_id"),
        _number("version"),
        _text("text"),
        _key("state"),
        _time("changed_at"),
        _key("changed_by"),
        sa.PrimaryKeyConstraint("forum_id", "note_id", "version"),
        sa.ForeignKeyConstraint(["forum_id", "note_id"], ["notes.forum_id", "notes.id"], ondelete="CASCADE"),
    )


def _outbox() -> None:
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
        sa.UniqueConstraint("forum_id", "key", name="outbox_key"),
    )
    _outbox_index("waiting", "target", "due", "id")
    _outbox_index("leased", "target")
    _outbox_index("failed", "settled_at")


def _outbox_index(state: str, *columns: str) -> None:
    op.create_index(f"outbox_{state}", "outbox", ["forum_id", *columns], sqlite_where=sa.text(f"state = '{state}'"))


def _places() -> None:
    op.create_table(
        "pauses", _key("forum_id"), _key("target"), _time("until"), sa.PrimaryKeyConstraint("forum_id", "target")
    )
    op.create_table(
        "posts",
        *map(_key, ("forum_id", "key", "conversation", "activity", "service_url")),
        sa.PrimaryKeyConstraint("forum_id", "key"),
    )


def _people() -> None:
    op.create_table(
        "people",
        _key("forum_id"),
        _key("id"),
        _word("village"),
        _word("language"),
        _flag("greeted"),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "conversations",
        *map(_key, ("forum_id", "conversation", "service_url")),
        _word("person"),
        _word("mri"),
        _time("seen_at"),
        sa.PrimaryKeyConstraint("forum_id", "conversation"),
    )
    op.create_index("conversations_by_person", "conversations", ["forum_id", "person"])


def _meetings() -> None:
    op.create_table(
        "meetings",
        *map(_key, ("forum_id", "id", "title")),
        *map(_time, ("starts_at", "pre_read_at", "preview_at")),
        *map(_key, ("language", "state", "created_by")),
        _number("version", 1),
        _time("created_at"),
        _time("changed_at"),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_index("meetings_by_start", "meetings", ["forum_id", "starts_at"])
    op.create_table(
        "settings", _key("forum_id"), _key("key"), _text("value"), sa.PrimaryKeyConstraint("forum_id", "key")
    )
