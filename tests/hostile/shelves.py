"""What lies in the store after a run, read with nothing but SQLite: whole notes, and nothing of nobody's."""

import re
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from forum.workshop.lines import LINE_LIMIT
from forum.workshop.questions import Horizon, Phase, Question
from tests.hostile import archive, cupboard, diary, safe
from tests.hostile.templates import MEMBERS, NOBODIES

VILLAGES = ("sonderborg", "nordborg", "graasten", "sydals", "broager", "augustenborg", "egernsund")
WORDS = {"question": Question, "phase": Phase, "horizon": Horizon}
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
EVERY_MEMBER = frozenset(one.person for one in MEMBERS)


def halves(database: Path, members: frozenset[str] = EVERY_MEMBER) -> list[str]:
    """Everything that is not whole; `members` are all who may have stored something."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        own = (_notes, _sendings, _versions, _deliveries, _authors)
        checks = (*own, *cupboard.CHECKS, *archive.CHECKS, *safe.CHECKS, *diary.CHECKS)
        found = [wrong for check in checks for wrong in check(connection, members)]
    connection.close()
    return found


def everybody(database: Path, prefix: str) -> frozenset[str]:
    """All who are kept there and whose id begins so, the known nobodies left out."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    found = connection.execute(
        "SELECT id FROM people UNION SELECT person FROM conversations UNION SELECT author FROM notes "
        "UNION SELECT person FROM participants"
    ).fetchall()
    connection.close()
    ids = {row[0] for row in found if row[0].startswith(prefix) and GUID.fullmatch(row[0])}
    return frozenset(ids) - {one.person for one in NOBODIES}


def sendings(database: Path) -> set[str]:
    """All, but those of notes that an organiser put beside another: the receipt shown is that of the other one."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    found = {row[0] for row in connection.execute("SELECT DISTINCT sending FROM notes WHERE sending <> id")}
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
    """The lines of one tap were stored together: one moment, one author, and one village or two that were asked for.

    Lines that stood before keep their first sending, so that places may be missing. They are shared by a note and those
    that were put beside it, and by nobody else.
    """
    asked = "SELECT n.*, COALESCE(v.text, n.text) AS first FROM notes n LEFT JOIN note_versions v "
    asked += "ON v.note_id = n.id AND v.version = 1 ORDER BY n.sending"
    for sending, found in groupby(connection.execute(asked), key=lambda row: row["sending"]):
        rows = list(found)
        further = cupboard.beside(rows) if len({row["position"] for row in rows}) != len(rows) else set()
        placed = [row["position"] for row in rows if row["id"] not in further]
        counts = [len({row[name] for row in rows}) for name in ("sent_at", "author", "village")]
        if len(set(placed)) != len(placed) or counts[:2] != [1, 1] or counts[2] > 2:
            yield f"sending {sending}: {len(rows)} notes, places {placed}, moments, authors, villages {counts}"


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
    """Nothing of anybody who is nobody here; an anonymous note has no author."""
    for asked in (
        "SELECT author FROM notes",
        "SELECT id FROM people",
        "SELECT person FROM conversations WHERE person <> ''",
    ):
        strangers = {str(row[0]) for row in connection.execute(asked)} - allowed - {""}
        yield from (f"{asked}: {who[:60]!r}" for who in sorted(strangers)[:5])
