"""The tables of summaries and minutes; part of store/schema.py's MetaData, and told of there."""

from sqlalchemy import Boolean, Column, Index, PrimaryKeyConstraint, Table, Text, text

from store.columns import key, metadata, number, time, word

rulings = Table(
    "rulings",
    metadata,
    key("forum_id"),
    word("gathering"),
    key("subject"),
    key("what"),
    Column("value", Text, nullable=False),
    word("by_person"),
    time("at"),
    number("seen"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "gathering", "subject", "what"),
)
"""What organisers decided about summaries (forum.summary.rulings.Ruling); one taken back has "" as its value."""

consents = Table(
    "consents",
    metadata,
    key("forum_id"),
    key("note"),
    key("state"),
    word("by_person"),
    time("at"),
    number("seen"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "note"),
)
"""Whether a note may be quoted (forum.quoting.consents.Consent); a free one has no row."""

dots = Table(
    "dots",
    metadata,
    key("forum_id"),
    key("gathering"),
    key("person"),
    word("dots"),
    time("at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "gathering", "person"),
)
"""A person's three dots (forum.priority.dots.Ballot); `dots` is JSON of numbers by note."""

minutes = Table(
    "minutes",
    metadata,
    key("forum_id"),
    key("id"),
    word("session"),
    word("meeting"),
    key("state"),
    key("language"),
    Column("content", Text, nullable=False),
    Column("locked_text", Text, nullable=False, server_default=""),
    word("hash"),
    time("starts_at"),
    time("ends_at"),
    number("deadline"),
    number("locked_at"),
    number("published_at"),
    key("created_by"),
    time("created_at"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
)
"""Minutes (forum.minutes.minutes.Minutes); `content` is JSON of what was typed, `locked_text` the canonical text that
`hash` is of, "" before. A moment that is not known is 0."""

attendance = Table(
    "attendance",
    metadata,
    key("forum_id"),
    key("gathering"),
    key("person"),
    word("name"),
    word("village"),
    key("presence"),
    time("at"),
    PrimaryKeyConstraint("forum_id", "gathering", "person"),
    Index("attendance_by_person", "forum_id", "person"),
)

comments = Table(
    "comments",
    metadata,
    key("forum_id"),
    key("id"),
    key("gathering"),
    word("line"),
    key("person"),
    word("name"),
    Column("text", Text, nullable=False),
    time("at"),
    Column("answered", Boolean, nullable=False, server_default=text("0")),
    PrimaryKeyConstraint("forum_id", "id"),
    Index("comments_by_gathering", "forum_id", "gathering", "at"),
)

action_points = Table(
    "action_points",
    metadata,
    key("forum_id"),
    key("id"),
    key("gathering"),
    word("meeting"),
    Column("text", Text, nullable=False),
    word("owner"),
    word("owner_name"),
    word("due_on"),
    word("progress", "open"),
    key("created_by"),
    time("created_at"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
    Index("action_points_by_gathering", "forum_id", "gathering"),
    Index("action_points_open", "forum_id", "meeting", sqlite_where=text("progress = 'open'")),
)
"""`due_on` is a local day as ISO text, or ""."""

amendments = Table(
    "amendments",
    metadata,
    key("forum_id"),
    key("gathering"),
    number("number", 1),
    key("change"),
    time("at"),
    number("count"),
    word("hash"),
    PrimaryKeyConstraint("forum_id", "gathering", "number"),
)

recipients = Table(
    "recipients",
    metadata,
    key("forum_id"),
    key("gathering"),
    key("address"),
    PrimaryKeyConstraint("forum_id", "gathering", "address"),
)
"""Who gets the minutes of a gathering by e-mail; kept apart from them, so that no locked text holds an address."""

sendings = Table(
    "sendings",
    metadata,
    key("forum_id"),
    key("id"),
    key("by_person"),
    time("at"),
    time("due"),
    word("files"),
    number("resumed"),
    PrimaryKeyConstraint("forum_id", "id"),
)
"""Who let something go first (forum.sending.sendings.Sending); `files` are web addresses, one a line."""

holders = Table(
    "holders",
    metadata,
    key("forum_id"),
    key("gathering"),
    key("person"),
    time("at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "gathering"),
)
"""Which organiser looks after a gathering since somebody took it over."""
