"""What lies in the store after a run, read with nothing but SQLite: whole notes, and nothing of nobody's."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from forum.workshop.lines import LINE_LIMIT
from forum.workshop.questions import Horizon, Phase, Question
from tests.hostile.templates import MEMBERS, NOBODIES

VILLAGES = ("sonderborg", "nordborg", "graasten", "sydals", "broager", "augustenborg", "egernsund")
WORDS = {"question": Question, "phase": Phase, "horizon": Horizon}
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EVERY_MEMBER = frozenset(one.person for one in MEMBERS)


def halves(database: Path, members: frozenset[str] = EVERY_MEMBER) -> list[str]:
    """Everything that is not whole; `members` are all who may have stored something."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        checks = (_notes, _sendings, _versions, _deliveries, _authors)
        found = [wrong for check in checks for wrong in check(connection, members)]
    connection.close()
    return found


def everybody(database: Path, prefix: str) -> frozenset[str]:
    """All who are kept there and whose id begins so, the known nobodies left out."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    found = connection.execute(
        "SELECT id FROM people UNION SELECT person FROM conversations UNION SELECT author FROM notes"
    ).fetchall()
    connection.close()
    ids = {row[0] for row in found if row[0].startswith(prefix) and GUID.fullmatch(row[0])}
    return frozenset(ids) - {one.person for one in NOBODIES}


def sendings(database: Path) -> set[str]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    found = {row[0] for row in connection.execute("SELECT DISTINCT sending FROM notes")}
    connection.close()
    return found


def _notes(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    for row in connection.execute("SELECT * FROM notes"):
        odd = [name for name, words in WORDS.items() if row[name] not in set(words)]
        if not row["text"] or len(row["text"]) > LINE_LIMIT or "\n" in row["text"]:
            odd.append("text")
        if row["village"] not in VILLAGES:
            odd.append("village")
        if odd:
            yield f"note {row['id']}: {odd}"


def _sendings(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """The lines of one tap were stored together: one moment, one village, one author.

    Lines that stood before keep their first sending, so that places may be missing but never shared.
    """
    asked = "SELECT sending, COUNT(*) AS n, COUNT(DISTINCT position) AS places, COUNT(DISTINCT sent_at) AS moments, "
    asked += "COUNT(DISTINCT village) AS villages, COUNT(DISTINCT author) AS authors FROM notes GROUP BY sending"
    for row in connection.execute(asked):
        if row["places"] != row["n"] or (row["moments"], row["villages"], row["authors"]) != (1, 1, 1):
            yield f"sending {tuple(row)}"


def _versions(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    asked = "SELECT n.id, n.version, COUNT(v.version) AS old FROM notes n LEFT JOIN note_versions v "
    asked += "ON v.forum_id = n.forum_id AND v.note_id = n.id GROUP BY n.id HAVING n.version <> old + 1"
    yield from (f"history of {tuple(row)}" for row in connection.execute(asked))


def _deliveries(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Iterator[str]:
    """Each note has its row for the list, each row for the list its note, each village its matrix."""
    listed = "SELECT subject FROM outbox WHERE kind = 'list.note'"
    yield from (
        f"{row[0]} is not queued" for row in connection.execute(f"SELECT id FROM notes WHERE id NOT IN ({listed})")
    )
    alone = f"{listed} AND subject NOT IN (SELECT id FROM notes)"
    yield from (f"row for no note {row[0]}" for row in connection.execute(alone))
    matrices = "SELECT subject FROM outbox WHERE kind = 'board.matrix'"
    asked = f"SELECT DISTINCT meeting || ':' || village FROM notes WHERE meeting || ':' || village NOT IN ({matrices})"
    yield from (f"no matrix for {row[0]}" for row in connection.execute(asked))


def _authors(connection: sqlite3.Connection, allowed: frozenset[str]) -> Iterator[str]:
    """Nothing of anybody who is nobody here."""
    for asked in (
        "SELECT author FROM notes",
        "SELECT id FROM people",
        "SELECT person FROM conversations WHERE person <> ''",
    ):
        strangers = {str(row[0]) for row in connection.execute(asked)} - allowed
        yield from (f"{asked}: {who[:60]!r}" for who in sorted(strangers)[:5])
