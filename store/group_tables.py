"""The tables of group work; part of store/schema.py's MetaData, and told of there."""

from sqlalchemy import Boolean, Column, Index, PrimaryKeyConstraint, Table, Text, text

from store.columns import key, metadata, number, time, word

sessions = Table(
    "sessions",
    metadata,
    key("forum_id"),
    key("id"),
    key("meeting"),
    key("code"),
    Column("plan", Text, nullable=False),
    number("wish_year", 2025),
    Column("switches", Text, nullable=False),
    key("state"),
    number("paused_at"),
    time("cut_off"),
    key("created_by"),
    time("created_at"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
)
"""Group work (forum.groupwork.sessions.Session); `plan` is JSON of what was set, `switches` of the times in force."""

participants = Table(
    "participants",
    metadata,
    key("forum_id"),
    key("session"),
    key("person"),
    number("group_number"),
    word("name"),
    word("language"),
    time("joined_at"),
    time("came_at"),
    Column("wrote", Boolean, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint("forum_id", "session", "person"),
    Index("participants_by_person", "forum_id", "person", "came_at"),
)

session_places = Table(
    "session_places",
    metadata,
    key("forum_id"),
    key("session"),
    key("conversation"),
    word("language"),
    PrimaryKeyConstraint("forum_id", "session", "conversation"),
)
"""Shared places outside the team where a session's cards are posted too: the chat of a meeting."""

presenters = Table(
    "presenters",
    metadata,
    key("forum_id"),
    key("session"),
    number("group_number"),
    word("person"),
    word("points"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "session", "group_number"),
)
"""Who presents for a group, "" after somebody gave it back; `points` are the ids of up to three notes, blank-parted."""

drafts = Table(
    "drafts",
    metadata,
    key("forum_id"),
    key("person"),
    key("session"),
    key("question"),
    key("token"),
    Column("fields", Text, nullable=False),
    word("horizon"),
    word("village"),
    word("drawing"),
    Column("scribed", Boolean, nullable=False, server_default=text("0")),
    time("saved_at"),
    PrimaryKeyConstraint("forum_id", "person", "session", "question", "scribed"),
)
"""What somebody typed and has not sent; `session` is "" outside of group work, `fields` JSON by phase."""

audit = Table(
    "audit",
    metadata,
    key("forum_id"),
    key("subject"),
    number("number", 1),
    time("at"),
    word("actor"),
    key("act"),
    word("before"),
    word("after"),
    PrimaryKeyConstraint("forum_id", "subject", "number"),
)
"""Who did what to a group work, a note, a register row or the accounts (F55); `before`, `after`: ids, numbers, times.

Of the accounts also why, as typed."""

interested = Table(
    "interested",
    metadata,
    key("forum_id"),
    key("id"),
    word("session"),
    key("village"),
    key("person"),
    key("answer"),
    word("contact"),
    Column("wish", Text, nullable=False, server_default=""),
    time("answered_at"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
)
"""The register of interested villages (forum.interest); `village` is what the person wrote, or a group's name."""
