"""What group work, drafts, register and audit leave in the store; nothing there leads to an anonymous author."""

import json
import re
import sqlite3
from collections.abc import Iterator
from itertools import permutations

from forum import ids
from forum.interest.register import CONTACT_LIMIT, WISH_LIMIT, Reply
from forum.workshop import signatures
from forum.workshop.drafts import KEPT_MOST
from forum.workshop.questions import Phase, Question
from tests.hostile.templates import LISE

# Ids, numbers, times and words of ours; nothing that anybody typed.
UNSAID = re.compile(r"[A-Za-z0-9_:. +,=>-]{0,600}")
PEOPLE = (
    "SELECT person FROM participants",
    "SELECT person FROM drafts",
    "SELECT person FROM interested",
    "SELECT person FROM presenters WHERE person <> ''",
    "SELECT actor FROM audit WHERE actor <> ''",
    "SELECT created_by FROM sessions",
)


def _people(connection: sqlite3.Connection, allowed: frozenset[str]) -> Iterator[str]:
    """Nothing of anybody who is nobody here."""
    for asked in PEOPLE:
        strangers = {str(row[0]) for row in connection.execute(asked)} - allowed
        yield from (f"{asked}: {who[:60]!r}" for who in sorted(strangers)[:5])


def _anonymous(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """No author, no name, no hand but an organiser's; and whoever has an author's own note has its author's id."""
    nobody = "(author = '' AND source <> 'entered' AND via <> 'import')"
    asked = f"SELECT id FROM notes WHERE (attribution = 'anonymous') <> {nobody}"
    asked += " OR (shown_as <> '' AND attribution <> 'name')"
    yield from (f"half signed: {row[0]}" for row in connection.execute(asked))
    asked = "SELECT v.note_id FROM note_versions v JOIN notes n ON n.id = v.note_id WHERE n.attribution = 'anonymous' "
    asked += "AND v.changed_by NOT IN ('', ?) UNION "
    asked += "SELECT id FROM notes WHERE attribution = 'anonymous' AND changed_by NOT IN ('', ?)"
    yield from (f"a hand at an anonymous note: {row[0]}" for row in connection.execute(asked, (LISE.person,) * 2))
    asked = "SELECT subject FROM outbox WHERE kind = 'note.hidden' AND subject IN "
    asked += "(SELECT id FROM notes WHERE attribution = 'anonymous')"
    yield from (f"its author is told of {row[0]}" for row in connection.execute(asked))


def _traces(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """Neither a draft's token nor the buttons that are kept with a chat lead to what was sent anonymously."""
    asked = "SELECT DISTINCT submission, sending FROM notes WHERE attribution = 'anonymous'"
    keys = connection.execute(asked).fetchall()
    submissions, sendings = {row[0] for row in keys}, [row[1] for row in keys]
    for draft in connection.execute("SELECT person, token FROM drafts"):
        if signatures.hands(draft["token"], draft["person"]) & submissions:
            yield f"a draft of {draft['person']} leads to an anonymous note"
    for chat in connection.execute("SELECT person, choices FROM conversations WHERE person <> '' AND choices <> ''"):
        yield from (f"the chat of {chat['person']} leads to {one}" for one in sendings if one in chat["choices"])


def _seats(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """Every note, person and presenter of a group work is in one of its groups; what is late belongs to one."""
    groups = {row["id"]: _numbers(row["plan"]) for row in connection.execute("SELECT id, plan FROM sessions")}
    for row in connection.execute("SELECT id, session, group_name, late FROM notes WHERE session <> '' OR late"):
        if row["group_name"] not in groups.get(row["session"], {""}):
            yield f"note {row['id']} in group {row['group_name']!r} of {row['session']!r}"
    for row in connection.execute("SELECT session, person, group_number FROM participants"):
        if str(row["group_number"]) not in groups.get(row["session"], set()):
            yield f"{row['person']} in group {row['group_number']} of {row['session']!r}"
    asked = "SELECT person, session FROM presenters p WHERE person <> '' AND NOT EXISTS (SELECT 1 FROM participants s "
    asked += "WHERE s.session = p.session AND s.person = p.person AND s.group_number = p.group_number)"
    yield from (f"{row['person']} presents for others in {row['session']}" for row in connection.execute(asked))
    asked = "SELECT session FROM session_places WHERE session NOT IN (SELECT id FROM sessions)"
    yield from (f"a place of no group work {row[0]!r}" for row in connection.execute(asked))


def _numbers(plan: str) -> set[str]:
    """With none: an organiser who looks at all groups writes to the meeting as well."""
    return {"", *(str(number) for number, _ in enumerate(json.loads(plan)["groups"], 1))}


def _points(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """Up to three notes of the group's own."""
    for row in connection.execute("SELECT session, group_number, points FROM presenters WHERE points <> ''"):
        points = row["points"].split()
        asked = (
            "SELECT COUNT(*) FROM notes WHERE session = ? AND group_name = ? AND id IN (SELECT value FROM json_each(?))"
        )
        own = connection.execute(asked, (row["session"], str(row["group_number"]), json.dumps(points))).fetchone()[0]
        if len(points) > 3 or own != len(set(points)):
            yield f"points of group {row['group_number']}: {row['points'][:120]!r}"


def _drafts(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    for row in connection.execute("SELECT person, question, fields FROM drafts"):
        fields = json.loads(row["fields"])
        long = any(len(text) > KEPT_MOST for text in fields.values())
        if long or set(fields) - set(Phase) or row["question"] not in set(Question):
            yield f"draft of {row['person']}: {row['question'][:40]!r} {sorted(fields)[:4]}"


def _register(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """A no keeps nothing by which anybody could be called."""
    for row in connection.execute("SELECT * FROM interested"):
        kept = len(row["contact"]) <= CONTACT_LIMIT and len(row["wish"]) <= WISH_LIMIT
        bare = row["answer"] != Reply.NO or not (row["contact"] or row["wish"])
        if row["answer"] not in set(Reply) or not kept or not bare:
            yield f"register {row['id']}: {row['answer'][:40]!r}"


def _audit(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """Why a line of the accounts was changed is looked at where the accounts are (safe)."""
    asked = "SELECT subject, number, act, before, after FROM audit WHERE act NOT LIKE 'budget.%'"
    for row in connection.execute(asked):
        if not all(UNSAID.fullmatch(row[name]) for name in ("act", "before", "after")):
            yield f"audit of {row['subject']}, {row['number']}: {row['before'][:80]!r} {row['after'][:80]!r}"


CHECKS = (_people, _anonymous, _traces, _seats, _points, _drafts, _register, _audit)


def beside(notes: list[sqlite3.Row]) -> set[str]:
    """Ids of notes that stand beside another one: two people changed it at the same time, and both wordings are kept.

    Each row has the first wording that its note ever had as `first`.
    """
    return {
        new["id"]
        for old, new in permutations(notes, 2)
        if new["id"] == ids.key_for("beside", old["id"], "", ids.normalised(new["first"]))
    }
