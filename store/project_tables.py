"""The tables of ERFA rounds and of the film project; part of store/schema.py's MetaData, and told of there."""

from sqlalchemy import Boolean, Column, Index, PrimaryKeyConstraint, Table, Text, text

from store.columns import key, metadata, number, time, word

series = Table(
    "series",
    metadata,
    key("forum_id"),
    key("id"),
    word("title"),
    key("rule"),
    Column("content", Text, nullable=False),
    word("state", "running"),
    key("created_by"),
    time("created_at"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
)
"""Meetings by rule («den anden tirsdag hver måned»); `content` is JSON of the rest that was typed."""

reminders = Table(
    "reminders",
    metadata,
    key("forum_id"),
    key("meeting"),
    key("kind"),
    word("by_person"),
    time("at"),
    PrimaryKeyConstraint("forum_id", "meeting", "kind"),
)
"""Who reminded by hand before a meeting: `kind` is «hand», so that it is once. Whom it went to, the outbox tells."""

calendar_events = Table(
    "calendar_events",
    metadata,
    key("forum_id"),
    key("meeting"),
    word("event"),
    number("sequence"),
    number("made"),
    time("at"),
    PrimaryKeyConstraint("forum_id", "meeting"),
)
"""What stands in the shared calendar: `event` is Graph's id, `sequence` iCalendar's, `made` counts events before."""

stopped = Table(
    "stopped",
    metadata,
    key("forum_id"),
    key("person"),
    time("at"),
    PrimaryKeyConstraint("forum_id", "person"),
)
"""Who said `stop`: they get no message that they did not ask for."""

milestones = Table(
    "milestones",
    metadata,
    key("forum_id"),
    key("id"),
    key("title"),
    key("precision"),
    key("first_on"),
    key("last_on"),
    Column("by_day", Boolean, nullable=False, server_default=text("0")),
    word("track", "project"),
    word("needs"),
    word("owner"),
    word("owner_name"),
    key("state"),
    key("created_by"),
    time("created_at"),
    time("changed_at"),
    number("version", 1),
    number("told", 1),
    PrimaryKeyConstraint("forum_id", "id"),
)
"""Milestones (forum.project.milestones); days are ISO, `needs` are ids with blanks between, `told` is the version
that those who follow were told of last."""

moves = Table(
    "moves",
    metadata,
    key("forum_id"),
    key("milestone"),
    number("version", 1),
    key("before"),
    key("after"),
    key("state"),
    Column("reason", Text, nullable=False),
    word("by_person"),
    time("at"),
    PrimaryKeyConstraint("forum_id", "milestone", "version"),
)
"""The log of milestones (forum.project.milestones.Move)."""

followers = Table(
    "followers",
    metadata,
    key("forum_id"),
    key("person"),
    time("at"),
    PrimaryKeyConstraint("forum_id", "person"),
)
"""Who wants to be told of changed milestones."""

films = Table(
    "films",
    metadata,
    key("forum_id"),
    key("id"),
    key("village"),
    key("medium"),
    key("stage"),
    word("changed_by"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
)

film_steps = Table(
    "film_steps",
    metadata,
    key("forum_id"),
    key("film"),
    number("version", 1),
    key("before"),
    key("after"),
    Column("reason", Text, nullable=False),
    word("by_person"),
    time("at"),
    PrimaryKeyConstraint("forum_id", "film", "version"),
)

filmed = Table(
    "filmed",
    metadata,
    key("forum_id"),
    key("film"),
    number("number", 1),
    key("agreed"),
    word("on_day"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "film", "number"),
)
"""The consent register: a number on the signed form, a state, a day. No name."""

funds = Table(
    "funds",
    metadata,
    key("forum_id"),
    key("id"),
    key("title"),
    key("standing"),
    number("oere"),
    word("changed_by"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
)

entries = Table(
    "entries",
    metadata,
    key("forum_id"),
    key("id"),
    key("fund"),
    key("use"),
    number("oere"),
    Column("text", Text, nullable=False),
    word("village"),
    word("film"),
    word("changed_by"),
    time("changed_at"),
    number("version", 1),
    PrimaryKeyConstraint("forum_id", "id"),
    Index("entries_by_village", "forum_id", "village"),
)
"""What money goes to (forum.project.money.Entry), in øre."""
