"""ERFA rounds and the film project: more about meetings, series, who was reminded, milestones, films, money."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_MEETING = (
    "forum_id, id, title, starts_at, pre_read_at, preview_at, language, state, created_by, version, created_at, "
    "changed_at"
)
_NEW = (
    "series",
    "reminders",
    "calendar_events",
    "stopped",
    "milestones",
    "moves",
    "followers",
    "films",
    "film_steps",
    "filmed",
    "funds",
    "entries",
)


def upgrade() -> None:
    _meetings_anew(
        _number("ends_at"),
        _word("place"),
        _word("link"),
        _word("agenda", "[]"),
        _word("questions"),
        *map(_number, ("cut_off_at", "asked_at", "reminded_at")),
        _word("series"),
        _word("reason"),
    )
    _rounds()
    _milestones()
    _films()
    _money()


def downgrade() -> None:
    op.drop_index("entries_by_village", "entries")
    for table in reversed(_NEW):
        op.drop_table(table)
    _meetings_anew()


def _meetings_anew(*more: sa.Column[str] | sa.Column[int]) -> None:
    """SQLite adds columns behind the constraints; made anew, the table reads as the schema says it."""
    op.drop_index("meetings_by_start", "meetings")
    op.rename_table("meetings", "meetings_before")
    op.create_table(
        "meetings",
        *map(_key, ("forum_id", "id", "title")),
        *map(_time, ("starts_at", "pre_read_at", "preview_at")),
        *map(_key, ("language", "state", "created_by")),
        _number("version", 1),
        *map(_time, ("created_at", "changed_at")),
        *more,
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.execute(f"INSERT INTO meetings ({_MEETING}) SELECT {_MEETING} FROM meetings_before")  # noqa: S608 - constants
    op.drop_table("meetings_before")
    op.create_index("meetings_by_start", "meetings", ["forum_id", "starts_at"])


def _rounds() -> None:
    op.create_table(
        "series",
        _key("forum_id"),
        _key("id"),
        _word("title"),
        _key("rule"),
        _text("content"),
        _word("state", "running"),
        _key("created_by"),
        _time("created_at"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "reminders",
        _key("forum_id"),
        _key("meeting"),
        _key("kind"),
        _word("by_person"),
        _time("at"),
        sa.PrimaryKeyConstraint("forum_id", "meeting", "kind"),
    )
    op.create_table(
        "calendar_events",
        _key("forum_id"),
        _key("meeting"),
        _word("event"),
        _number("sequence"),
        _number("made"),
        _time("at"),
        sa.PrimaryKeyConstraint("forum_id", "meeting"),
    )
    op.create_table(
        "stopped",
        _key("forum_id"),
        _key("person"),
        _time("at"),
        sa.PrimaryKeyConstraint("forum_id", "person"),
    )


def _milestones() -> None:
    op.create_table(
        "milestones",
        _key("forum_id"),
        _key("id"),
        _key("title"),
        _key("precision"),
        _key("first_on"),
        _key("last_on"),
        _flag("by_day"),
        _word("track", "project"),
        _word("needs"),
        _word("owner"),
        _word("owner_name"),
        _key("state"),
        _key("created_by"),
        _time("created_at"),
        _time("changed_at"),
        _number("version", 1),
        _number("told", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "moves",
        _key("forum_id"),
        _key("milestone"),
        _number("version", 1),
        _key("before"),
        _key("after"),
        _key("state"),
        _text("reason"),
        _word("by_person"),
        _time("at"),
        sa.PrimaryKeyConstraint("forum_id", "milestone", "version"),
    )
    op.create_table(
        "followers",
        _key("forum_id"),
        _key("person"),
        _time("at"),
        sa.PrimaryKeyConstraint("forum_id", "person"),
    )


def _films() -> None:
    op.create_table(
        "films",
        _key("forum_id"),
        _key("id"),
        _key("village"),
        _key("medium"),
        _key("stage"),
        _word("changed_by"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "film_steps",
        _key("forum_id"),
        _key("film"),
        _number("version", 1),
        _key("before"),
        _key("after"),
        _text("reason"),
        _word("by_person"),
        _time("at"),
        sa.PrimaryKeyConstraint("forum_id", "film", "version"),
    )
    op.create_table(
        "filmed",
        _key("forum_id"),
        _key("film"),
        _number("number", 1),
        _key("agreed"),
        _word("on_day"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "film", "number"),
    )


def _money() -> None:
    op.create_table(
        "funds",
        _key("forum_id"),
        _key("id"),
        _key("title"),
        _key("standing"),
        _number("oere"),
        _word("changed_by"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_table(
        "entries",
        _key("forum_id"),
        _key("id"),
        _key("fund"),
        _key("use"),
        _number("oere"),
        _text("text"),
        _word("village"),
        _word("film"),
        _word("changed_by"),
        _time("changed_at"),
        _number("version", 1),
        sa.PrimaryKeyConstraint("forum_id", "id"),
    )
    op.create_index("entries_by_village", "entries", ["forum_id", "village"])


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
