"""The list belongs to the coordinator too: whose hand a wording is from, why a note is hidden, what was agreed on."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NOTE = (
    "forum_id, id, meeting, village, question, phase, horizon, text, language, author, attribution, submission, "
    "sending, position, sent_at, changed_at, changed_by, version, state, late, group_name"
)
_VERSION = "forum_id, note_id, version, text, state, changed_at, changed_by"
_INDEXES = {
    "meeting": ("meeting", "village"),
    "author": ("author", "meeting"),
    "submission": ("submission",),
    "sending": ("sending",),
}


def upgrade() -> None:
    _set_aside()
    _notes(*map(_word, ("source", "reason")))
    _versions(*map(_word, ("source", "village", "question", "phase", "horizon", "attribution")))
    _filled()
    _items()


def downgrade() -> None:
    op.drop_table("list_items")
    _set_aside()
    _notes()
    _versions()
    _filled()
    # An older forum knows two states; what is hidden must not come to light again there.
    for table in ("notes", "note_versions"):
        op.execute(f"UPDATE {table} SET state = 'withdrawn' WHERE state = 'hidden'")  # noqa: S608 - two names of ours


def _set_aside() -> None:
    """SQLite adds columns behind the constraints; made anew, the tables read as the schema says it."""
    for name in _INDEXES:
        op.drop_index(f"notes_by_{name}", "notes")
    op.rename_table("note_versions", "note_versions_before")
    op.rename_table("notes", "notes_before")


def _filled() -> None:
    op.execute(f"INSERT INTO notes ({_NOTE}) SELECT {_NOTE} FROM notes_before")  # noqa: S608 - constants of this file
    op.execute(
        f"INSERT INTO note_versions ({_VERSION}) SELECT {_VERSION} FROM note_versions_before"  # noqa: S608 - as above
    )
    op.drop_table("note_versions_before")
    op.drop_table("notes_before")
    for name, columns in _INDEXES.items():
        op.create_index(f"notes_by_{name}", "notes", ["forum_id", *columns])


def _notes(*more: sa.Column[str]) -> None:
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
        sa.Column("late", sa.Boolean, nullable=False, server_default=sa.text("0")),
        _word("group_name"),
        *more,
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )


def _versions(*more: sa.Column[str]) -> None:
    op.create_table(
        "note_versions",
        *map(_key, ("forum_id", "note_id")),
        _number("version"),
        _text("text"),
        _key("state"),
        _time("changed_at"),
        _key("changed_by"),
        *more,
        sa.PrimaryKeyConstraint("forum_id", "note_id", "version"),
        sa.ForeignKeyConstraint(["forum_id", "note_id"], ["notes.forum_id", "notes.id"], ondelete="CASCADE"),
    )


def _items() -> None:
    op.create_table(
        "list_items",
        *map(_key, ("forum_id", "list_id", "item_id")),
        _word("note_id"),
        _key("standing"),
        _number("saved"),
        _number("version"),
        _text("words"),
        _number("put_back_at"),
        sa.PrimaryKeyConstraint("forum_id", "list_id", "item_id"),
    )
    op.create_index("list_items_by_note", "list_items", ["forum_id", "list_id", "note_id"])


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
