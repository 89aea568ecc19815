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
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from store import group_tables as group_tables
from store import minutes_tables as minutes_tables
from store import project_tables as project_tables
from store.columns import key, metadata, number, time, word

HEAD = "0006"
"""The newest migration; kept here so that starting need not load Alembic."""

notes = Table(
    "notes",
    metadata,
    key("forum_id"),
    key("id"),
    key("meeting"),
    key("village"),
    key("question"),
    key("phase"),
    key("horizon"),
    Column("text", Text, nullable=False),
    key("language"),
    key("author"),
    key("attribution"),
    key("submission"),
    key("sending"),
    number("position"),
    time("sent_at"),
    time("changed_at"),
    key("changed_by"),
    number("version", 1),
    word("state", "active"),
    Column("late", Boolean, nullable=False, server_default=text("0")),
    word("group_name"),
    word("source"),
    word("reason"),
    word("session"),
    word("via"),
    word("shown_as"),
    word("themes"),
    word("codebook"),
    PrimaryKeyConstraint("forum_id", "id"),
    Index("notes_by_meeting", "forum_id", "meeting", "village"),
    Index("notes_by_author", "forum_id", "author", "meeting"),
    Index("notes_by_submission", "forum_id", "submission"),
    Index("notes_by_sending", "forum_id", "sending"),
    Index("notes_by_session", "forum_id", "session", "group_name", sqlite_where=text("session <> ''")),
)

note_versions = Table(
    "note_versions",
    metadata,
    key("forum_id"),
    key("note_id"),
    number("version"),
    Column("text", Text, nullable=False),
    key("state"),
    time("changed_at"),
    key("changed_by"),
    word("source"),
    word("village"),
    word("question"),
    word("phase"),
    word("horizon"),
    word("attribution"),
    PrimaryKeyConstraint("forum_id", "note_id", "version"),
    ForeignKeyConstraint(["forum_id", "note_id"], ["notes.forum_id", "notes.id"], ondelete="CASCADE"),
)
"""What a note said before; the wording in force stands in `notes` alone."""

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    key("forum_id"),
    key("kind"),
    key("target"),
    key("key"),
    key("subject"),
    number("generation", 1),
    word("state", "waiting"),
    time("due"),
    number("attempts"),
    word("owner"),
    number("lease_until"),
    word("reason"),
    time("created_at"),
    number("settled_at"),
    word("batch"),
    word("detail"),
    number("since"),
    number("reopened"),
    UniqueConstraint("forum_id", "key", name="outbox_key"),
    Index("outbox_waiting", "forum_id", "target", "due", "id", sqlite_where=text("state = 'waiting'")),
    Index("outbox_leased", "forum_id", "target", sqlite_where=text("state = 'leased'")),
    Index("outbox_failed", "forum_id", "settled_at", sqlite_where=text("state IN ('failed', 'blocked')")),
    Index("outbox_batches", "forum_id", "kind", "batch", "state", sqlite_where=text("kind <> 'list.note'")),
)
"""`batch` is what leaves together (a meeting's id), `since` when the row first fell due, `reopened` how often it was
given another chance; `reason` is a forum.reasons.Why, `detail` the service's own words. Notes have no batch, so that
writing one costs no index more."""

ENDED = ("done", "failed", "skipped", "blocked", "cancelled")
"""States of the outbox in which nothing more is done with a row."""

pauses = Table(
    "pauses",
    metadata,
    key("forum_id"),
    key("target"),
    time("until"),
    PrimaryKeyConstraint("forum_id", "target"),
)

"""In real time; the target may also be a whole service (forum.ports.Service)."""

budgets = Table(
    "budgets",
    metadata,
    key("forum_id"),
    key("target"),
    Column("recent", Text, nullable=False),
    Column("slots", Text, nullable=False),
    time("free_at"),
    PrimaryKeyConstraint("forum_id", "target"),
)
"""What was sent to a conversation lately, as forum.pacing reads it, in real time; ("", "") is the total."""

blocks = Table(
    "blocks",
    metadata,
    key("forum_id"),
    key("target"),
    time("since"),
    PrimaryKeyConstraint("forum_id", "target"),
)
"""Who took away the bot's right to write; the row goes when they write again."""

list_items = Table(
    "list_items",
    metadata,
    key("forum_id"),
    key("list_id"),
    key("item_id"),
    word("note_id"),
    key("standing"),
    number("saved"),
    number("version"),
    Column("words", Text, nullable=False),
    number("put_back_at"),
    PrimaryKeyConstraint("forum_id", "list_id", "item_id"),
    Index("list_items_by_note", "forum_id", "list_id", "note_id"),
)
"""What each row of the answers list said when it and its note last agreed (forum.workshop.listed.Known)."""

posts = Table(
    "posts",
    metadata,
    key("forum_id"),
    key("key"),
    key("conversation"),
    key("activity"),
    key("service_url"),
    PrimaryKeyConstraint("forum_id", "key"),
)

people = Table(
    "people",
    metadata,
    key("forum_id"),
    key("id"),
    word("village"),
    word("language"),
    Column("greeted", Boolean, nullable=False, server_default=text("0")),
    word("attribution"),
    PrimaryKeyConstraint("forum_id", "id"),
)

conversations = Table(
    "conversations",
    metadata,
    key("forum_id"),
    key("conversation"),
    key("service_url"),
    word("person"),
    word("mri"),
    time("seen_at"),
    word("choices"),
    PrimaryKeyConstraint("forum_id", "conversation"),
    Index("conversations_by_person", "forum_id", "person"),
)

meetings = Table(
    "meetings",
    metadata,
    key("forum_id"),
    key("id"),
    key("title"),
    time("starts_at"),
    time("pre_read_at"),
    time("preview_at"),
    key("language"),
    key("state"),
    key("created_by"),
    number("version", 1),
    time("created_at"),
    time("changed_at"),
    number("ends_at"),
    word("place"),
    word("link"),
    word("agenda", "[]"),
    word("questions"),
    number("cut_off_at"),
    number("asked_at"),
    number("reminded_at"),
    word("series"),
    word("reason"),
    PrimaryKeyConstraint("forum_id", "id"),
    Index("meetings_by_start", "forum_id", "starts_at"),
)
"""ERFA meetings (store/meeting_rows.py); `agenda` is JSON of its rows, `questions` their keys with blanks between (""
for all three). A moment that is not known is 0."""

settings = Table(
    "settings",
    metadata,
    key("forum_id"),
    key("key"),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("forum_id", "key"),
)
"""What a forum remembers of itself; `forum_id` is "" for what belongs to the whole deployment (the moved clock)."""
