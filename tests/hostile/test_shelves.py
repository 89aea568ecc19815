"""What each look at meetings and the project would find, put into a sound store by hand: every one of them can fail."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from forum.erfa import rule_words, rules
from forum.erfa.series import SERIES_MOST
from tests.hostile import shelves
from tests.hostile.templates import HELGA, INGE, LISE, MADS, STRANGER
from tests.store.hands import START, fresh_url

ERFA, HOUR = "erfa-2031-09-14", 3_600_000_000
RULE = rules.kept(rule_words.read("den anden tirsdag hver måned 17.00", START.date()).rule)
MEETING = {
    **{"id": ERFA, "title": "ERFA", "starts_at": 100 * HOUR, "ends_at": 102 * HOUR, "pre_read_at": 90 * HOUR},
    **{"preview_at": 80 * HOUR, "state": "planned", "created_by": LISE.person, "place": "Broager", "series": "s1"},
    **{"link": "https://example.org/x", "questions": "works_well", "cut_off_at": 95 * HOUR, "asked_at": 50 * HOUR},
    **{"reminded_at": 70 * HOUR, "agenda": json.dumps([["Velkomst", 100 * HOUR, 102 * HOUR, "", "", ""]])},
}
SERIES = {"id": "s1", "title": "ERFA", "rule": RULE, "content": '{"starts": "17:00:00", "ends": ""}'}
ASKED = {"kind": "erfa.questions", "key": f"erfa.questions:{ERFA}:broager", "subject": f"{ERFA}:broager"}
BASE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("meetings", MEETING),
    ("outbox", {**ASKED, "due": 50 * HOUR, "state": "waiting"}),
    ("outbox", {"kind": "calendar.event", "key": f"calendar:{ERFA}", "subject": ERFA}),
    ("series", SERIES),
    ("reminders", {"meeting": ERFA, "kind": "hand", "by_person": LISE.person}),
    ("milestones", {"id": "a", "title": "A", "precision": "month", "first_on": "2031-03-01", "last_on": "2031-03-31"}),
    ("milestones", {"id": "b", "title": "B", "precision": "day", "first_on": "2031-03-01", "last_on": "2031-03-01"}),
    ("films", {"id": "broager.video", "village": "broager", "medium": "video", "stage": "filming", "version": 3}),
    ("film_steps", {"film": "broager.video", "version": 1, "before": "planned", "after": "planned"}),
    ("film_steps", {"film": "broager.video", "version": 2, "before": "planned", "after": "script"}),
    ("film_steps", {"film": "broager.video", "version": 3, "before": "script", "after": "filming"}),
    ("filmed", {"film": "broager.video", "number": 1, "agreed": "given", "on_day": "2031-01-01"}),
    ("funds", {"id": "bevilget", "title": "Bevilget", "standing": "granted", "oere": 1000}),
    ("funds", {"id": "ansoegt", "title": "Ansøgt", "standing": "applied_for", "oere": 1000}),
    ("entries", {"id": "e1", "fund": "bevilget", "use": "spent", "oere": 600, "text": "Klip"}),
    ("entries", {"id": "e2", "fund": "ansoegt", "use": "committed", "oere": 600, "text": "Musik"}),
    ("audit", {"subject": "e1", "number": 1, "act": "budget.entry", "after": "spent 600"}),
    ("audit", {"subject": "e2", "number": 1, "act": "budget.entry", "after": "committed 600 fordi"}),
    ("stopped", {"person": INGE.person}),
    ("followers", {"person": INGE.person}),
)
NUMBERS = ("INTEGER", "BIGINT", "BOOLEAN")
USUAL: dict[str, Any] = {
    **dict.fromkeys(("created_by", "by_person", "changed_by", "actor"), MADS.person),
    **{"forum_id": "landsbyforum", "version": 1, "language": "da", "state": "planned", "track": "project", "told": 1},
}
OWN = {"series": {"state": "running", "created_by": LISE.person}, "outbox": {"state": "done"}}
FILM, A, E1 = "WHERE id = 'broager.video'", "WHERE id = 'a'", "WHERE id = 'e1'"
SHOWN = (
    "INSERT INTO film_steps SELECT forum_id, film, 4, 'filming', '{0}', '', by_person, at FROM film_steps "
    "WHERE version = 3"
    f"; UPDATE films SET stage = '{{0}}', version = 4 {FILM}"
)
WRONG = {
    "a stranger plans": (f"UPDATE meetings SET created_by = '{MADS.person}'", "created_by FROM meetings"),
    "a lead runs a series": (f"UPDATE series SET created_by = '{MADS.person}'", "created_by FROM series"),
    "a member reminds": (f"UPDATE reminders SET by_person = '{INGE.person}'", "by_person FROM reminders"),
    "a link of another kind": ("UPDATE meetings SET link = 'javascript:alert(1)'", "leads to"),
    "a link with a name before it": ("UPDATE meetings SET link = 'https://a@b.example/'", "leads to"),
    "a place on two lines": ("UPDATE meetings SET place = 'a' || char(10) || 'b'", "meeting"),
    "a place that turns": ("UPDATE meetings SET place = 'a' || char(8238)", "meeting"),
    "a long reason": ("UPDATE meetings SET reason = printf('%0999d', 0)", "meeting"),
    "no such question": ("UPDATE meetings SET questions = 'why'", "meeting"),
    "ends before it begins": ("UPDATE meetings SET ends_at = 99, agenda = '[]'", "meeting"),
    "reminded after the cut-off": ("UPDATE meetings SET reminded_at = cut_off_at", "meeting"),
    "a gap in the agenda": (
        "UPDATE meetings SET agenda = replace(agenda, '\"Velkomst\", 36', '\"Velkomst\", 37')",
        "agenda",
    ),
    "a row outside the agenda": ("UPDATE meetings SET ends_at = ends_at + 1", "agenda"),
    "called off and still asking": ("UPDATE meetings SET state = 'cancelled'", "waits for no meeting"),
    "moved and still due": ("UPDATE meetings SET asked_at = asked_at + 1", "is due at"),
    "asked twice": (
        "INSERT INTO outbox (forum_id, kind, target, key, subject, due, state, created_at) "
        "SELECT forum_id, kind, target, 'x', subject, due, 'done', 0 FROM outbox WHERE kind = 'erfa.questions'",
        "2 × erfa.questions",
    ),
    "no calendar": ("DELETE FROM outbox WHERE kind = 'calendar.event'", "no calendar for"),
    "no such series": ("DELETE FROM series", "of no series"),
    "odd hours": ('UPDATE series SET content = \'{"starts": "25"}\'', "series"),
    "a range that is one day": ("UPDATE milestones SET precision = 'range' WHERE id = 'b'", "milestone 'b'"),
    "ends before it starts": (f"UPDATE milestones SET last_on = '2031-02-28' {A}", "milestone 'a'"),
    "half a month": (f"UPDATE milestones SET last_on = '2031-03-30' {A}", "milestone 'a'"),
    "beyond the calendar": (
        f"UPDATE milestones SET precision='day', first_on='9999-12-31', last_on='9999-12-31' {A}",
        "'a'",
    ),
    "a change without its log": (f"UPDATE milestones SET version = 2 {A}", "after 0 changes"),
    "itself": (f"UPDATE milestones SET needs = 'a' {A}", "wait for themselves"),
    "a circle": ("UPDATE milestones SET needs = CASE id WHEN 'a' THEN 'b' ELSE 'a' END", "wait for themselves"),
    "nothing that there is": (f"UPDATE milestones SET needs = 'c' {A}", "needs 'c'"),
    "an owner who is nobody": (f"UPDATE milestones SET owner = '{STRANGER.person}' {A}", "owner FROM"),
    "a member's milestone": (f"UPDATE milestones SET created_by = '{HELGA.person}' {A}", "created_by FROM milestones"),
    "a title that is nothing": (f"UPDATE milestones SET title = ' ' {A}", "milestone 'a'"),
    "a stage that no step led to": (f"UPDATE films SET stage = 'cut' {FILM}", "'cut'"),
    "a film of another village": (f"UPDATE films SET village = 'nordborg' {FILM}", "of 'nordborg'"),
    "a step that is missing": ("DELETE FROM film_steps WHERE version = 2", "versions"),
    "shown without approval": (SHOWN.format("premiere"), "shown when it was"),
    "approved by its village": (
        SHOWN.format("approved") + f"; UPDATE film_steps SET by_person = '{INGE.person}' WHERE version = 4",
        "by_person FROM film_steps",
    ),
    "a village that skips a step": (
        SHOWN.format("cut")
        + f"; UPDATE film_steps SET by_person = '{INGE.person}', before = 'script' WHERE version = 4",
        "a village went from",
    ),
    "back for no reason": (SHOWN.format("script"), "for no reason"),
    "a reason that turns": ("UPDATE film_steps SET reason = char(8238)", "because of"),
    "approved with one missing": (SHOWN.format("approved") + "; UPDATE filmed SET agreed = 'missing'", "shown without"),
    "approved and nobody known": (SHOWN.format("approved") + "; DELETE FROM filmed", "shown without"),
    "a name in the register": ("ALTER TABLE filmed ADD COLUMN name TEXT", "['name']"),
    "a name for a number": ("UPDATE filmed SET number = 1000", "consent"),
    "a crowd": (
        "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 70) "
        "INSERT INTO filmed SELECT forum_id, film, i, agreed, on_day, 1 FROM filmed, n WHERE number = 1",
        "70 people",
    ),
    "more than there is": (f"UPDATE entries SET oere = 1001 {E1}", "gave 1001 of 1000"),
    "nothing": (f"UPDATE entries SET oere = 0 {E1}", "entry 'e1'"),
    "a fraction": (f"UPDATE entries SET oere = 0.5 {E1}", "entry 'e1'"),
    "spent before it was granted": ("UPDATE entries SET use = 'spent' WHERE id = 'e2'", "'applied_for'"),
    "put aside of what was refused": ("UPDATE funds SET standing = 'refused' WHERE id = 'ansoegt'", "'refused'"),
    "of no fund": (f"UPDATE entries SET fund = 'x' {E1}", "entry 'e1'"),
    "a member's line": (f"UPDATE entries SET changed_by = '{INGE.person}' {E1}", "changed_by FROM entries"),
    "a fund of too much": ("UPDATE funds SET oere = 100000000001 WHERE id = 'bevilget'", "fund 'bevilget'"),
    "a line that nobody told of": ("DELETE FROM audit WHERE subject = 'e1'", "line"),
    "an audit of words": ("UPDATE audit SET after = 'Peter 600' WHERE subject = 'e1'", "'budget.entry'"),
    "a stranger who follows": (f"INSERT INTO followers VALUES ('landsbyforum', '{STRANGER.person}', 0)", "followers"),
    "a stranger who said stop": (f"INSERT INTO stopped VALUES ('landsbyforum', '{STRANGER.person}', 0)", "stopped"),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A sound store, open to be spoilt."""
    with sqlite3.connect(fresh_url(tmp_path).removeprefix("sqlite:///")) as connection:
        for table, row in BASE:
            _put(connection, table, row)
        connection.commit()
        yield connection
    connection.close()


def _put(connection: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    """With what is usual in the columns that are not named."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    known = {**USUAL, **OWN.get(table, {}), **row}
    # An id that is a number is SQLite's to give.
    named = [name for _, name, kind, *_ in columns if name in known or (name != "id" and kind in NUMBERS)]
    rest = [name for _, name, kind, *_ in columns if name not in named and kind not in NUMBERS]
    values = [known.get(name, 0) for name in named] + [""] * len(rest)
    names, places = ", ".join([*named, *rest]), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", values)


def _found(store: sqlite3.Connection) -> list[str]:
    store.commit()
    (path,) = [row[2] for row in store.execute("PRAGMA database_list")]
    return shelves.halves(Path(path))


def test_a_sound_store_is_found_sound(store: sqlite3.Connection) -> None:
    assert _found(store) == []


@pytest.mark.parametrize(("wrong", "told"), WRONG.values(), ids=WRONG)
def test_what_must_not_be_is_found(store: sqlite3.Connection, wrong: str, told: str) -> None:
    store.executescript(wrong)
    found = _found(store)
    assert any(told in each for each in found), found


def test_more_series_than_may_run_are_found(store: sqlite3.Connection) -> None:
    for number in range(SERIES_MOST):
        _put(store, "series", {**SERIES, "id": f"more-{number}"})
    assert any("series run" in each for each in _found(store))


def test_two_meetings_at_one_moment_are_found(store: sqlite3.Connection) -> None:
    _put(store, "meetings", {**MEETING, "id": f"{ERFA}-2"})
    _put(store, "outbox", {"kind": "calendar.event", "key": "two", "subject": f"{ERFA}-2"})
    assert any("2 meetings at" in each for each in _found(store))
