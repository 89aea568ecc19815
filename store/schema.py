"""Every table of the cellar, all on one MetaData; the columns ending in `_at`, `due`, `until` are microseconds UTC.

Each row carries `forum_id`. A change here wants a migration; a test holds the two against each other.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

HEAD = "0003"
"""The newest migration; kept here so that starting need not load Alembic."""

metadata = MetaData()


def _key(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


def _word(name: str, default: str = "") -> Column[str]:
    return Column(name, String, nullable=False, server_default=default)


def _number(name: str, default: int = 0) -> Column[int]:
    return Column(name, BigInteger, nullable=False, server_default=text(str(default)))


def _time(name: str) -> Column[int]:
    return Column(name, BigInteger, nullable=False)


notes = Table(
    "notes",
    metadata,
    _key("forum_id"),
    _key("id"),
    _key("meeting"),
    _key("village"),
    _key("question"),
    _key("phase"),
    _key("horizon"),
    Column("text", Text, nullable=False),
    _key("language"),
    _key("author"),
    _key("attribution"),
    _key("submission"),
    _key("sending"),
    _number("position"),
    _time("sent_at"),
    _time("changed_at"),
    _key("changed_by"),
    _number("version", 1),
    _word("state", "active"),
    Column("late", Boolean, nullable=False, server_default=text("0")),
    _word("group_name"),
    _word("source"),
    _word("reason"),
    PrimaryKeyConstraint("forum_id", "id"),
    Index("notes_by_meeting", "forum_id", "meeting", "village"),
    Index("notes_by_author", "forum_id", "author", "meeting"),
    Index("notes_by_submission", "forum_id", "submission"),
    Index("notes_by_sending", "forum_id", "sending"),
)

note_versions = Table(
    "note_versions",
    metadata,
    _key("forum_id"),
    _key("note_id"),
    _number("version"),
    Column("text", Text, nullable=False),
    _key("state"),
    _time("changed_at"),
    _key("changed_by"),
    _word("source"),
    _word("village"),
    _word("question"),
    _word("phase"),
    _word("horizon"),
    _word("attribution"),
    PrimaryKeyConstraint("forum_id", "note_id", "version"),
    ForeignKeyConstraint(["forum_id", "note_id"], ["notes.forum_id", "notes.id"], ondelete="CASCADE"),
)
"""What a note said before; the wording in force stands in `notes` alone."""

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    _key("forum_id"),
    _key("kind"),
    _key("target"),
    _key("key"),
    _key("subject"),
    _number("generation", 1),
    _word("state", "waiting"),
    _time("due"),
    _number("attempts"),
    _word("owner"),
    _number("lease_until"),
    _word("reason"),
    _time("created_at"),
    _number("settled_at"),
    _word("batch"),
    _word("detail"),
    _number("since"),
    _number("reopened"),
    UniqueConstraint("forum_id", "key", name="outbox_key"),
    Index("outbox_waiting", "forum_id", "target", "due", "id", sqlite_where=text("state = 'waiting'")),
    Index("outbox_leased", "forum_id", "target", sqlite_where=text("state = 'leased'")),
    Index("outbox_failed", "forum_id", "settled_at", sqlite_where=text("state IN ('failed', 'blocked')")),
    Index("outbox_batches", "forum_id", "kind", "batch", "state", sqlite_where=text("kind <> 'list.note'")),
)
"""`batch` is what leaves together (a meeting's id), `since` when the row first fell due, `reopened` how often it was
given another chance; `reason` is a forum.reasons.Why, `detail` the service's own words. Notes have no batch, so that
writing one costs no index more."""

pauses = Table(
    "pauses",
    metadata,
    _key("forum_id"),
    _key("target"),
    _time("until"),
    PrimaryKeyConstraint("forum_id", "target"),
)

"""In real time; the target may also be a whole service (forum.ports.Service)."""

budgets = Table(
    "budgets",
    metadata,
    _key("forum_id"),
    _key("target"),
    Column("recent", Text, nullable=False),
    Column("slots", Text, nullable=False),
    _time("free_at"),
    PrimaryKeyConstraint("forum_id", "target"),
)
"""What was sent to a conversation lately, as forum.pacing reads it, in real time; ("", "") is the total."""

blocks = Table(
    "blocks",
    metadata,
    _key("forum_id"),
    _key("target"),
    _time("since"),
    PrimaryKeyConstraint("forum_id", "target"),
)
"""Who took away the bot's right to write; the row goes when they write again."""

list_items = Table(
    "list_items",
    metadata,
    _key("forum_id"),
    _key("list_id"),
    _key("item_id"),
    _word("note_id"),
    _key("standing"),
    _number("saved"),
    _number("version"),
    Column("words", Text, nullable=False),
    _number("put_back_at"),
    PrimaryKeyConstraint("forum_id", "list_id", "item_id"),
    Index("list_items_by_note", "forum_id", "list_id", "note_id"),
)
"""What each row of the answers list said when it and its note last agreed (forum.workshop.listed.Known)."""

posts = Table(
    "posts",
    metadata,
    _key("forum_id"),
    _key("key"),
    _key("conversation"),
    _key("activity"),
    _key("service_url"),
    PrimaryKeyConstraint("forum_id", "key"),
)

people = Table(
    "people",
    metadata,
    _key("forum_id"),
    _key("id"),
    _word("village"),
    _word("language"),
    Column("greeted", Boolean, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint("forum_id", "id"),
)

conversations = Table(
    "conversations",
    metadata,
    _key("forum_id"),
    _key("conversation"),
    _key("service_url"),
    _word("person"),
    _word("mri"),
    _time("seen_at"),
    PrimaryKeyConstraint("forum_id", "conversation"),
    Index("conversations_by_person", "forum_id", "person"),
)

meetings = Table(
    "meetings",
    metadata,
    _key("forum_id"),
    _key("id"),
    _key("title"),
    _time("starts_at"),
    _time("pre_read_at"),
    _time("preview_at"),
    _key("language"),
    _key("state"),
    _key("created_by"),
    _number("version", 1),
    _time("created_at"),
    _time("changed_at"),
    PrimaryKeyConstraint("forum_id", "id"),
    Index("meetings_by_start", "forum_id", "starts_at"),
)
"""ERFA meetings; store/meetings.py reads and writes them."""

settings = Table(
    "settings",
    metadata,
    _key("forum_id"),
    _key("key"),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("forum_id", "key"),
)
"""What a forum remembers of itself; `forum_id` is "" for what belongs to the whole deployment (the moved clock)."""
