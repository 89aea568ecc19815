"""Group work: sessions, who takes part and presents, drafts, who did what, and the villages that want to join."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_NOTE = (
    "forum_id, id, meeting, village, question, phase, horizon, text, language, author, attribution, submission, "
    "sending, position, sent_at, changed_at, changed_by, version, state, late, group_name, source, reason"
)
_VERSION = (
    "forum_id, note_id, version, text, state, changed_at, changed_by, source, village, question, phase, horizon, "
    "attribution"
)
_PERSON = "forum_id, id, village, language, greeted"
_CHAT = "forum_id, conversation, service_url, person, mri, seen_at"
_COLUMNS = {"notes": _NOTE, "note_versions": _VERSION, "people": _PERSON, "conversations": _CHAT}
_INDEXES = {
    "notes_by_meeting": ("notes", "meeting", "village"),
    "notes_by_author": ("notes", "author", "meeting"),
    "notes_by_submission": ("notes", "submission"),
    "notes_by_sending": ("notes", "sending"),
    "conversations_by_person": ("conversations", "person"),
}
_NEW = ("interested", "audit", "drafts", "presenters", "session_places", "participants", "sessions")


def upgrade() -> None:
    _set_aside()
    _notes(*map(_word, ("session", "via", "shown_as")))
    _versions()
    _people(_word("attribution"))
    _conversations(_word("choices"))
    _filled()
    in_session = sa.text("session <> ''")
    op.create_index("notes_by_session", "notes", ["forum_id", "session", "group_name"], sqlite_where=in_session)
    _group_work()
    _drafts()
    _audit()
    _interested()


def downgrade() -> None:
    op.drop_index("participants_by_person", "participants")
    for table in _NEW:
        op.drop_table(table)
    op.drop_index("notes_by_session", "notes")
    _set_aside()
    _notes()
    _versions()
    _people()
    _conversations()
    _filled()


def _set_aside() -> None:
    """SQLite adds columns behind the constraints; made anew, the tables read as the schema says it."""
    for name, (owner, *_) in _INDEXES.items():
        op.drop_index(name, owner)
    for table in reversed(_COLUMNS):
        op.rename_table(table, f"{table}_before")


def _filled() -> None:
    for table, columns in _COLUMNS.items():
        op.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table}_before")  # noqa: S608 - constants
    for table in ("note_versions", "notes", "people", "conversations"):
        op.drop_table(f"{table}_before")
    for name, (owner, *indexed) in _INDEXES.items():
        op.create_index(name, owner, ["forum_id", *indexed])


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
        *map(_word, ("group_name", "source", "reason")),
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


def _people(*more: sa.Column[str]) -> None:
    op.create_table(
        "people",
        *map(_key, ("forum_id", "id")),
        *map(_word, ("village", "language")),
        _flag("greeted"),
        *more,
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )


def _conversations(*more: sa.Column[str]) -> None:
    op.create_table(
        "conversations",
        *map(_key, ("forum_id", "conversation", "service_url")),
        *map(_word, ("person", "mri")),
        _time("seen_at"),
        *more,
        sa.PrimaryKeyConstraint("forum_id", "conversation"),
    )


def _group_work() -> None:
    op.create_table(
        "sessions",
        *map(_key, ("forum_id", "id", "meeting", "code")),
        _text("plan"),
        _number("wish_year", 2025),
        _text("switches"),
        _key("state"),
        _number("paused_at"),
        _time("cut_off"),
        _key("created_by"),
        _time("created_at"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "participants",
        *map(_key, ("forum_id", "session", "person")),
        _number("group_number"),
        *map(_word, ("name", "language")),
        _time("joined_at"),
        _time("came_at"),
        _flag("wrote"),
        sa.PrimaryKeyConstraint("forum_id", "session", "person"),
    )
    op.create_index("participants_by_person", "participants", ["forum_id", "person", "came_at"])
    op.create_table(
        "session_places",
        *map(_key, ("forum_id", "session", "conversation")),
        _word("language"),
        sa.PrimaryKeyConstraint("forum_id", "session", "conversation"),
    )
    op.create_table(
        "presenters",
        *map(_key, ("forum_id", "session")),
        _number("group_number"),
        *map(_word, ("person", "points")),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "session", "group_number"),
    )


def _drafts() -> None:
    op.create_table(
        "drafts",
        *map(_key, ("forum_id", "person", "session", "question", "token")),
        _text("fields"),
        *map(_word, ("horizon", "village", "drawing")),
        _flag("scribed"),
        _time("saved_at"),
        sa.PrimaryKeyConstraint("forum_id", "person", "session", "question", "scribed"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        *map(_key, ("forum_id", "subject")),
        _number("number", 1),
        _time("at"),
        _word("actor"),
        _key("act"),
        *map(_word, ("before", "after")),
        sa.PrimaryKeyConstraint("forum_id", "subject", "number"),
    )


def _interested() -> None:
    op.create_table(
        "interested",
        *map(_key, ("forum_id", "id")),
        _word("session"),
        *map(_key, ("village", "person", "answer")),
        _word("contact"),
        sa.Column("wish", sa.Text, nullable=False, server_default=""),
        _time("answered_at"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
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
