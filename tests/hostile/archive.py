"""What minutes and summaries leave in the store: locked texts that stand, lead to nobody, and quote word for word."""

import hashlib
import json
import sqlite3
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

from forum.minutes.attending import MOST
from forum.minutes.minutes import Presence, Progress, State
from forum.minutes.reviewing import COMMENT_LIMIT
from forum.minutes.tasks import TASK_LIMIT
from forum.minutes.typed import ADDRESSES_MOST
from forum.people import NAME_LIMIT
from forum.priority.dots import EACH
from forum.quoting.consents import Quoting
from forum.summary.editing import HEADING_LIMIT
from forum.summary.rulings import What
from forum.themes.themes import Theme
from tests.hostile.oracles import parts
from tests.hostile.templates import LISE, MADS

ORGANISERS = frozenset({LISE.person, MADS.person})
PEOPLE = (
    "SELECT created_by FROM minutes",
    "SELECT person FROM attendance WHERE person NOT LIKE 'paper:%'",
    "SELECT person FROM comments",
    "SELECT created_by FROM action_points UNION SELECT owner FROM action_points WHERE owner <> ''",
    "SELECT person FROM dots",
    "SELECT by_person FROM consents WHERE by_person <> ''",
    "SELECT by_person FROM sendings",
    "SELECT person FROM holders",
)
BY_ORGANISERS = (
    "SELECT created_by FROM minutes",
    "SELECT created_by FROM action_points",
    "SELECT by_person FROM rulings WHERE by_person <> ''",
    "SELECT by_person FROM sendings",
    "SELECT person FROM holders",
)
# In a locked text these are "" or not there.
UNSAID = frozenset({"author", "submission", "sending", "person", "owner", "created_by", "reason", "changed_by"})
# The signs that turn the direction of what follows.
TURNS = frozenset(map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))
FINAL = (State.APPROVED, State.PUBLISHED)
_ASKED_TEXTS = (
    "SELECT m.*, (SELECT hash FROM amendments a WHERE a.gathering = m.id ORDER BY number DESC LIMIT 1) AS now "
)


def _people(connection: sqlite3.Connection, allowed: frozenset[str]) -> Iterator[str]:
    """Nothing of anybody who is nobody here, and nothing of an organiser's by anybody else."""
    for questions, known in ((PEOPLE, allowed), (BY_ORGANISERS, ORGANISERS)):
        for asked in questions:
            strangers = {str(row[0]) for row in connection.execute(asked)} - known
            yield from (f"{asked}: {who[:60]!r}" for who in sorted(strangers)[:5])


def _minutes(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """A text where there is a lock, and its hash is of it; what is locked was known before it was."""
    for row in connection.execute(f"{_ASKED_TEXTS} FROM minutes m"):
        told, locked = f"minutes {row['id'][:40]}", row["state"] in FINAL
        if row["state"] not in set(State) or bool(row["locked_text"]) != locked or bool(row["hash"]) != locked:
            yield f"{told}: {row['state'][:20]!r} with a text of {len(row['locked_text'])}"
        if locked and hashlib.sha256(row["locked_text"].encode()).hexdigest() != (row["now"] or row["hash"]):
            yield f"{told}: its hash is not of its text"
        if locked:
            yield from (f"{told}: {wrong}" for wrong in _text(connection, json.loads(row["locked_text"])))


def _text(connection: sqlite3.Connection, text: dict[str, Any]) -> Iterator[str]:
    """No author; notes, quotes and lines as they are stored; no quote that its author does not allow."""
    for here in parts(text):
        yield from (f"{name} in a locked text: {here[name][:60]!r}" for name in UNSAID & here.keys() if here[name])
    notes = {row["id"]: row for row in connection.execute("SELECT * FROM notes")}
    for note in (*text["notes"], *text.get("late", ())):
        stored = notes.get(note["id"])
        if stored is None or (stored["text"], stored["state"]) != (note["text"], "active"):
            yield f"note {note['id']} is not what it was when it was locked"
    barred = _barred(connection)
    inside = {note["id"]: note["text"] for note in text["notes"]}
    for quote in (here for here in parts(text["summary"]) if "whole" in here):
        source = quote["source"]["note"] if isinstance(quote["source"], dict) else quote["source"][0]
        if quote["whole"] != inside.get(source):
            yield f"a quote that note {source} does not say"
        if source in barred:
            yield f"a quote of note {source}, which may not be"


def _barred(connection: sqlite3.Connection) -> set[str]:
    """Notes that waited for a word, or had a no, before the newest lock."""
    asked = "SELECT note FROM consents WHERE state NOT IN (?, ?) AND at < (SELECT min(locked_at) FROM minutes "
    asked += "WHERE locked_at > 0)"
    return {row[0] for row in connection.execute(asked, (Quoting.FREE, Quoting.YES))}


def _said(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """Within the limits, and words of ours where there are such."""
    for row in connection.execute("SELECT * FROM attendance"):
        if row["presence"] not in set(Presence) or not 0 < len(row["name"]) <= NAME_LIMIT:
            yield f"attendance of {row['person'][:40]!r}: {row['presence'][:20]!r} {row['name'][:40]!r}"
    for row in connection.execute("SELECT gathering, COUNT(*) AS rows FROM attendance GROUP BY gathering"):
        yield from ([f"{row['rows']} people at {row['gathering'][:40]}"] if row["rows"] > MOST else ())
    for row in connection.execute("SELECT * FROM comments"):
        yield from ([f"comment {row['text'][:60]!r}"] if not 0 < len(row["text"]) <= COMMENT_LIMIT else ())
    for row in connection.execute("SELECT * FROM action_points"):
        whole = 0 < len(row["text"]) <= TASK_LIMIT and len(row["owner_name"]) <= NAME_LIMIT
        if not whole or row["progress"] not in set(Progress) or not _is_day(row["due_on"]):
            yield f"action point {row['text'][:60]!r} {row['due_on'][:20]!r} {row['progress'][:20]!r}"
    for row in connection.execute("SELECT gathering, address FROM recipients"):
        if row["address"].count("@") != 1 or any(sign.isspace() or sign in "<>,;" for sign in row["address"]):
            yield f"address {row['address'][:60]!r}"
    for row in connection.execute("SELECT gathering, COUNT(*) AS rows FROM recipients GROUP BY gathering"):
        yield from ([f"{row['rows']} addresses of {row['gathering'][:40]}"] if row["rows"] > ADDRESSES_MOST else ())


def _is_day(said: str) -> bool:
    return not said or date.fromisoformat(said).isoformat() == said


def _ruled(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """Rulings say what they can say; dots are three a person, on notes that there are."""
    notes = {row[0] for row in connection.execute("SELECT id FROM notes")}
    for row in connection.execute("SELECT * FROM rulings WHERE value <> ''"):
        if not _can(row["what"], row["value"], row["subject"], notes):
            yield f"ruling {row['what'][:20]!r} {row['value'][:60]!r} of {row['subject'][:60]!r}"
    for row in connection.execute("SELECT person, dots FROM dots"):
        lying = json.loads(row["dots"])
        if sum(lying.values()) > EACH or min(lying.values(), default=1) < 1 or not lying.keys() <= notes:
            yield f"dots of {row['person']}: {row['dots'][:120]}"
    for row in connection.execute("SELECT note, state FROM consents"):
        yield from ([f"a word about {row['note'][:40]!r}"] if row["note"] not in notes else ())


def _can(what: str, value: str, subject: str, notes: set[str]) -> bool:
    # Behind the themes stands what their words were, as a fingerprint (forum.themes.coding).
    themes = value.split()[: -1 if what == What.THEMES else None]
    rules = {
        What.THEMES: 0 < len(themes) <= 3 and set(themes) <= set(Theme) and subject in notes,
        What.ACTION: value in {str(number) for number in range(1, 11)} and subject in notes,
        What.QUOTE: value in ("pinned", "hidden") and subject in notes,
        What.SAME: value in notes and subject in notes and value != subject,
        What.APART: len(subject.split()) == 2 and set(subject.split()) <= notes,
        What.HEADING: len(value) <= HEADING_LIMIT and _is_one_line(value) and subject not in notes,
        What.DROPPED: value == "1" and subject not in notes,
        What.PLACE: value.isdecimal() and subject not in notes,
    }
    return what in set(What) and rules[What(what)]


def _is_one_line(value: str) -> bool:
    """Nothing in it breaks or turns the line; a joined emoji is a heading as any other."""
    return not any(unicodedata.category(sign) in ("Cc", "Zl", "Zp") or sign in TURNS for sign in value)


def _hidden(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """No word about an anonymous note names who sent it, and nobody's dots are named in the queue."""
    asked = "SELECT c.note FROM consents c JOIN notes n ON n.id = c.note WHERE n.attribution = 'anonymous' "
    asked += "AND c.by_person NOT IN ('', ?, ?)"
    yield from (f"a hand at the word about {row[0]}" for row in connection.execute(asked, (LISE.person, MADS.person)))
    asked = "SELECT a.subject FROM audit a JOIN notes n ON n.id = a.subject WHERE n.attribution = 'anonymous' "
    asked += "AND a.act LIKE 'quote.%' AND a.actor NOT IN ('', ?, ?)"
    yield from (f"the audit tells who holds {row[0]}" for row in connection.execute(asked, (LISE.person, MADS.person)))


CHECKS = (_people, _minutes, _said, _ruled, _hidden)
