"""From notes to minutes: themes of notes, what organisers ruled, consent, dots, minutes and what belongs to them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NOTE = (
    "forum_id, id, meeting, village, question, phase, horizon, text, language, author, attribution, submission, "
    "sending, position, sent_at, changed_at, changed_by, version, state, late, group_name, source, reason, session, "
    "via, shown_as"
)
_VERSION = (
    "forum_id, note_id, version, text, state, changed_at, changed_by, source, village, question, phase, horizon, "
    "attribution"
)
_INDEXES = {
    "notes_by_meeting": ("meeting", "village"),
    "notes_by_author": ("author", "meeting"),
    "notes_by_submission": ("submission",),
    "notes_by_sending": ("sending",),
    "notes_by_session": ("session", "group_name"),
}
_NEW_INDEXES = {
    "attendance_by_person": "attendance",
    "comments_by_gathering": "comments",
    "action_points_by_gathering": "action_points",
    "action_points_open": "action_points",
}
_NEW = (
    "rulings",
    "consents",
    "dots",
    "minutes",
    "attendance",
    "comments",
    "action_points",
    "amendments",
    "recipients",
    "sendings",
    "holders",
)


def upgrade() -> None:
    _notes_anew(*map(_word, ("themes", "codebook")))
    _rulings()
    _minutes()
    _around_minutes()
    _sendings()


def downgrade() -> None:
    for name, table in _NEW_INDEXES.items():
        op.drop_index(name, table)
    for table in reversed(_NEW):
        op.drop_table(table)
    _notes_anew()


def _notes_anew(*more: sa.Column[str]) -> None:
    """SQLite adds columns behind the constraints; made anew, the table reads as the schema says it."""
    for name in _INDEXES:
        op.drop_index(name, "notes")
    for table in ("note_versions", "notes"):
        op.rename_table(table, f"{table}_before")
    _notes(*more)
    _versions()
    for table, columns in {"notes": _NOTE, "note_versions": _VERSION}.items():
        op.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table}_before")  # noqa: S608 - constants
    for table in ("note_versions", "notes"):
        op.drop_table(f"{table}_before")
    for name, indexed in _INDEXES.items():
        only = sa.text("session <> ''") if name == "notes_by_session" else None
        op.create_index(name, "notes", ["forum_id", *indexed], sqlite_where=only)


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
        _flag("late"),
        *map(_word, ("group_name", "source", "reason", "session", "via", "shown_as")),
        *more,
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )


def _versions() -> None:
    op.create_table(
        "note_versions",
        *map(_key, ("forum_id", "note_id")),
        _number("version"),
        _text("text"),
        _key("state"),
        _time("changed_at"),
        _key("changed_by"),
        *map(_word, ("source", "village", "question", "phase", "horizon", "attribution")),
        sa.PrimaryKeyConstraint("forum_id", "note_id", "version"),
        sa.ForeignKeyConstraint(["forum_id", "note_id"], ["notes.forum_id", "notes.id"], ondelete="CASCADE"),
    )


def _rulings() -> None:
    op.create_table(
        "rulings",
        _key("forum_id"),
        _word("gathering"),
        *map(_key, ("subject", "what")),
        _text("value"),
        _word("by_person"),
        _time("at"),
        _number("seen"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "gathering", "subject", "what"),
    )
    op.create_table(
        "consents",
        *map(_key, ("forum_id", "note", "state")),
        _word("by_person"),
        _time("at"),
        _number("seen"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "note"),
    )
    op.create_table(
        "dots",
        *map(_key, ("forum_id", "gathering", "person")),
        _word("dots"),
        _time("at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "gathering", "person"),
    )


def _minutes() -> None:
    op.create_table(
        "minutes",
        *map(_key, ("forum_id", "id")),
        *map(_word, ("session", "meeting")),
        *map(_key, ("state", "language")),
        _text("content"),
        sa.Column("locked_text", sa.Text, nullable=False, server_default=""),
        _word("hash"),
        _time("starts_at"),
        _time("ends_at"),
        *map(_number, ("deadline", "locked_at", "published_at")),
        _key("created_by"),
        _time("created_at"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "attendance",
        *map(_key, ("forum_id", "gathering", "person")),
        *map(_word, ("name", "village")),
        _key("presence"),
        _time("at"),
        sa.PrimaryKeyConstraint("forum_id", "gathering", "person"),
    )
    op.create_index("attendance_by_person", "attendance", ["forum_id", "person"])


def _around_minutes() -> None:
    op.create_table(
        "comments",
        *map(_key, ("forum_id", "id", "gathering")),
        _word("line"),
        _key("person"),
        _word("name"),
        _text("text"),
        _time("at"),
        _flag("answered"),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_index("comments_by_gathering", "comments", ["forum_id", "gathering", "at"])
    op.create_table(
        "action_points",
        *map(_key, ("forum_id", "id", "gathering")),
        _word("meeting"),
        _text("text"),
        *map(_word, ("owner", "owner_name", "due_on")),
        _word("progress", "open"),
        _key("created_by"),
        _time("created_at"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_index("action_points_by_gathering", "action_points", ["forum_id", "gathering"])
    still_open = sa.text("progress = 'open'")
    op.create_index("action_points_open", "action_points", ["forum_id", "meeting"], sqlite_where=still_open)
    op.create_table(
        "amendments",
        *map(_key, ("forum_id", "gathering")),
        _number("number", 1),
        _key("change"),
        _time("at"),
        _number("count"),
        _word("hash"),
        sa.PrimaryKeyConstraint("forum_id", "gathering", "number"),
    )


def _sendings() -> None:
    op.create_table(
        "recipients",
        *map(_key, ("forum_id", "gathering", "address")),
        sa.PrimaryKeyConstraint("forum_id", "gathering", "address"),
    )
    op.create_table(
        "sendings",
        *map(_key, ("forum_id", "id", "by_person")),
        _time("at"),
        _time("due"),
        _word("files"),
        _number("resumed"),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "holders",
        *map(_key, ("forum_id", "gathering", "person")),
        _time("at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "gathering"),
    )


def _key(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _word(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False, server_default=default)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default=sa.text("0"))


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str, default: int = 0) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False, server_default=sa.text(str(default)))


def _time(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)
