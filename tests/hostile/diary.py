"""What meetings leave in the store: hours in order, links that lead where they say, and each telling once."""

import json
import re
import sqlite3
from collections.abc import Iterator
from urllib.parse import urlsplit

from forum.erfa import rules
from forum.erfa.meetings import LINK_LIMIT, PLACE_LIMIT, REASON_LIMIT, TITLE_LIMIT, State
from forum.erfa.series import SERIES_MOST, Running
from forum.minutes import agenda
from forum.workshop.questions import Question
from tests.hostile.safe import is_said
from tests.hostile.templates import LISE

BY_ORGANISERS = (
    "SELECT created_by FROM meetings",
    "SELECT created_by FROM series",
    "SELECT by_person FROM reminders",
)
ASKING = ("erfa.questions", "erfa.reminder", "erfa.invited")
HOURS = re.compile(r"\d{2}:\d{2}:\d{2}")
Rows = Iterator[str]


def _people(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """Nothing of an organiser's by anybody else."""
    for asked in BY_ORGANISERS:
        strangers = {str(row[0]) for row in connection.execute(asked)} - {LISE.person}
        yield from (f"{asked}: {who[:60]!r}" for who in sorted(strangers)[:5])


def _words(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """Within the limits, on one line each; a link says plainly where it leads."""
    limits = {"title": TITLE_LIMIT, "place": PLACE_LIMIT, "reason": REASON_LIMIT}
    for row in connection.execute("SELECT * FROM meetings"):
        told = f"meeting {row['id'][:40]!r}"
        yield from (f"{told}: {row[n][:80]!r}" for n, limit in limits.items() if not is_said(row[n], limit, empty=True))
        if row["link"] and not _is_link(row["link"]):
            yield f"{told} leads to {row['link'][:80]!r}"
        if row["state"] not in set(State) - {State.HELD} or not set(row["questions"].split()) <= set(Question):
            yield f"{told}: {row['state'][:20]!r} {row['questions'][:60]!r}"


def _is_link(link: str) -> bool:
    found = urlsplit(link)
    plain = link.isprintable() and not any(sign.isspace() or sign in "<>\"'`\\" for sign in link)
    named = bool(found.hostname) and "@" not in found.netloc
    return found.scheme == "https" and named and plain and len(link) <= LINK_LIMIT


def _hours(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """One after the other: asked, reminded, cut off, begun, ended; 0 is what does not happen."""
    for row in connection.execute("SELECT * FROM meetings"):
        begins, until = row["starts_at"], row["cut_off_at"] or row["starts_at"]
        pairs = (
            (begins, row["ends_at"]),
            (row["cut_off_at"], begins),
            (row["asked_at"], until),
            (row["reminded_at"], until),
            (row["asked_at"], row["reminded_at"]),
            (row["pre_read_at"], begins),
        )
        if any(first and last and first >= last for first, last in pairs):
            yield f"meeting {row['id'][:40]!r}: {pairs}"
        yield from _agenda(row)


def _agenda(row: sqlite3.Row) -> Rows:
    """No gap, nothing outside, within the limits; or no rows at all."""
    points = json.loads(row["agenda"])
    if not points:
        return
    titles, begins, ends = zip(*(point[:3] for point in points), strict=True)
    long = len(points) > agenda.ROWS_MOST or any(not is_said(title, agenda.TITLE_LIMIT) for title in titles)
    if (*begins, row["ends_at"]) != (row["starts_at"], *ends) or long:
        yield f"the agenda of {row['id'][:40]!r}: {row['agenda'][:200]!r}"


def _once(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """No two meetings at one moment; and of what is due before one, each place is told once."""
    asked = "SELECT starts_at, COUNT(*) AS many FROM meetings WHERE state <> 'cancelled' GROUP BY starts_at"
    yield from (f"{row['many']} meetings at {row[0]}" for row in connection.execute(asked) if row["many"] > 1)
    asked = "SELECT key, COUNT(*) AS many FROM outbox GROUP BY key HAVING many > 1"
    yield from (f"{row['many']} rows of {row['key'][:60]!r}" for row in connection.execute(asked))
    asked = "SELECT kind, subject, COUNT(*) AS many FROM outbox WHERE kind IN (?, ?, ?) GROUP BY kind, subject"
    for row in connection.execute(asked, ASKING):
        # One reminder comes by itself, one more is an organiser's.
        if row["many"] > 1 + (row["kind"] == "erfa.reminder"):
            yield f"{row['many']} × {row['kind']} of {row['subject'][:60]!r}"


def _due(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """What waits is of a meeting that stands, and is due when the meeting says."""
    moments = dict(zip(ASKING, ("asked_at", "reminded_at", "asked_at"), strict=True))
    found = {row["id"]: row for row in connection.execute("SELECT * FROM meetings")}
    asked = "SELECT kind, key, subject, due FROM outbox WHERE state = 'waiting' AND kind IN (?, ?, ?)"
    for row in connection.execute(asked, ASKING):
        meeting = found.get(row["subject"].rpartition(":")[0])
        if meeting is None or meeting["state"] == State.CANCELLED:
            yield f"{row['key'][:60]!r} waits for no meeting"
        elif not row["key"].startswith("erfa.nudge:") and row["due"] != meeting[moments[row["kind"]]]:
            yield f"{row['key'][:60]!r} is due at {row['due']}, not {meeting[moments[row['kind']]]}"
    listed = {row[0] for row in connection.execute("SELECT subject FROM outbox WHERE kind = 'calendar.event'")}
    yield from (f"no calendar for {id_[:40]!r}" for id_ in found.keys() - listed)


def _series(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """A rule that can be read again, few that run, and meetings of series that there are."""
    found = connection.execute("SELECT * FROM series").fetchall()
    for row in found:
        hours = json.loads(row["content"])
        odd = any(not HOURS.fullmatch(at) for at in hours.values() if at) or set(hours) != {"starts", "ends"}
        if odd or row["state"] not in set(Running) or not is_said(row["title"], TITLE_LIMIT, empty=True):
            yield f"series {row['title'][:60]!r}: {row['state'][:20]!r} {row['content'][:80]!r}"
        rules.restored(row["rule"])
    if sum(row["state"] == Running.RUNNING for row in found) > SERIES_MOST:
        yield f"{len(found)} series run"
    asked = "SELECT id FROM meetings WHERE series <> '' AND series NOT IN (SELECT id FROM series)"
    yield from (f"meeting {row[0][:40]!r} of no series" for row in connection.execute(asked))


CHECKS = (_people, _words, _hours, _once, _due, _series)
