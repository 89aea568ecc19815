"""What the film project leaves in the store: plans without a circle, films with every consent, money that adds up."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from forum.people import NAME_LIMIT
from forum.project import periods, stages
from forum.project.consents import HIGHEST, MOST, SHOWN
from forum.project.dates import YEARS
from forum.project.films import Agreed, Medium, Stage
from forum.project.ledger import TEXT_LIMIT
from forum.project.milestones import TITLE_LIMIT, State
from forum.project.money import MOST_OERE, Standing, Use
from forum.project.typed import REASON_LIMIT
from tests.hostile.templates import LISE, MADS

LEADS = frozenset({LISE.person, MADS.person})
BY_LEADS = (
    "SELECT created_by FROM milestones",
    "SELECT by_person FROM moves",
    "SELECT changed_by FROM funds",
    "SELECT changed_by FROM entries",
    "SELECT by_person FROM film_steps WHERE after NOT IN ('planned', 'script', 'filming', 'cut')",
    "SELECT actor FROM audit WHERE act LIKE 'budget.%'",
)
BY_MEMBERS = (
    "SELECT person FROM followers",
    "SELECT person FROM stopped",
    "SELECT changed_by FROM films",
    "SELECT by_person FROM film_steps",
    "SELECT owner FROM milestones WHERE owner <> ''",
)
# Everything that the register of consents may hold; there is no room in it for a name.
REGISTER = frozenset({"forum_id", "film", "number", "agreed", "on_day", "version"})
CLEAN = re.compile(r"[^\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]*")
"""One line, and nothing in it that turns what follows or that nobody sees."""
Rows = Iterator[str]


def _people(connection: sqlite3.Connection, allowed: frozenset[str]) -> Rows:
    """Nothing of anybody who is nobody here, and nothing of a lead's by anybody else."""
    for questions, known in ((BY_MEMBERS, allowed), (BY_LEADS, LEADS)):
        for asked in questions:
            strangers = {str(row[0]) for row in connection.execute(asked)} - known
            yield from (f"{asked}: {who[:60]!r}" for who in sorted(strangers)[:5])


def _milestones(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """Within the calendar and the limits, each change in the log, and nothing that waits for itself."""
    found = {row["id"]: row for row in connection.execute("SELECT * FROM milestones")}
    logged = Counter(row[0] for row in connection.execute("SELECT milestone FROM moves"))
    for id_, row in found.items():
        if not (is_said(row["title"], TITLE_LIMIT) and len(row["owner_name"]) <= NAME_LIMIT):
            yield f"milestone {id_[:40]!r}: {row['title'][:60]!r} {row['owner_name'][:60]!r}"
        if row["state"] not in set(State) or not _is_period(row) or row["version"] != logged[id_] + 1:
            yield f"milestone {id_[:40]!r}: {tuple(row)[3:8]} {row['state'][:20]!r} after {logged[id_]} changes"
        if not set(row["needs"].split()) <= found.keys():
            yield f"milestone {id_[:40]!r} needs {row['needs'][:80]!r}"
    yield from _circles({id_: row["needs"].split() for id_, row in found.items()})
    for row in connection.execute("SELECT * FROM moves"):
        if not is_said(row["reason"], REASON_LIMIT, empty=row["state"] in set(State)):
            yield f"a change of {row['milestone'][:40]!r} because of {row['reason'][:60]!r}"


def _is_period(row: sqlite3.Row) -> bool:
    first, last = date.fromisoformat(row["first_on"]), date.fromisoformat(row["last_on"])
    whole = first.day == 1 and last == periods.last_of(last.year, last.month)
    fits = {
        "day": first == last and not row["by_day"],
        "month": whole and (first.year, first.month) == (last.year, last.month) and not row["by_day"],
        "range": first < last and (bool(row["by_day"]) or whole),
    }
    return fits.get(row["precision"], False) and first.year in YEARS and last.year in YEARS


def _circles(needs: dict[str, list[str]]) -> Rows:
    """Takes away what waits for nothing until nothing goes; what is left waits for itself."""
    left = dict(needs)
    while free := [id_ for id_, needed in left.items() if not any(each in left for each in needed)]:
        for id_ in free:
            del left[id_]
    if left:
        yield f"milestones wait for themselves: {sorted(left)[:5]}"


def _films(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """One a village and medium; every stage was reached by the rules, and the newest is where the film stands."""
    for film in connection.execute("SELECT * FROM films"):
        asked = "SELECT * FROM film_steps WHERE film = ? ORDER BY version"
        steps = connection.execute(asked, (film["id"],)).fetchall()
        told = f"film {film['id'][:40]!r}"
        if film["id"] != f"{film['village']}.{film['medium']}" or film["medium"] not in set(Medium):
            yield f"{told} of {film['village'][:40]!r}, {film['medium'][:20]!r}"
        if [step["version"] for step in steps] != list(range(1, film["version"] + 1)):
            yield f"{told}: versions {[step['version'] for step in steps][:20]}"
            continue
        if steps[-1]["after"] != film["stage"] or any(one["after"] != two["before"] for one, two in pairwise(steps)):
            yield f"{told}: {[step['after'] for step in steps][-5:]} and {film['stage'][:20]!r}"
        yield from (f"{told}: {wrong}" for step in steps[1:] for wrong in _step(step))


def _step(step: sqlite3.Row) -> Rows:
    before, after, by = Stage(step["before"]), Stage(step["after"]), step["by_person"]
    if not is_said(step["reason"], REASON_LIMIT, empty=True):
        yield f"because of {step['reason'][:60]!r}"
    if after is Stage.PREMIERE and before is not Stage.APPROVED:
        yield f"shown when it was {before}"
    if by not in LEADS and after is not stages.reported(before):
        yield f"a village went from {before} to {after}"
    # Who withdrew takes a film back without a word of anybody.
    fell = before in SHOWN and after is Stage.CUT
    if not step["reason"] and not fell and stages.needs_reason(before, after):
        yield f"from {before} to {after} for no reason"


def _consents(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """Numbers and days, no name; no film is approved that somebody in it did not agree to."""
    columns = {row["name"] for row in connection.execute("PRAGMA table_info(filmed)")}
    if columns != REGISTER:
        yield f"the register of consents keeps {sorted(columns ^ REGISTER)}"
    rows = connection.execute("SELECT * FROM filmed").fetchall()
    for row in rows:
        if row["agreed"] not in set(Agreed) or row["number"] not in range(HIGHEST + 1) or not _is_day(row["on_day"]):
            yield f"consent {tuple(row)[1:5]}"
    for film, count in Counter(row["film"] for row in rows).items():
        yield from ([f"{count} people in {film[:40]!r}"] if count > MOST + 1 else ())
    shown = {row[0] for row in connection.execute("SELECT id FROM films WHERE stage IN ('approved', 'premiere')")}
    for film in shown:
        said = [row for row in rows if row["film"] == film]
        inside = [row for row in said if row["number"] and row["agreed"] != Agreed.CUT_OUT]
        nobody = any(row["number"] == 0 and row["agreed"] == Agreed.GIVEN for row in said)
        if any(row["agreed"] != Agreed.GIVEN for row in inside) or not (inside or nobody):
            yield f"{film[:40]!r} is shown without {[tuple(row)[2:4] for row in inside][:5]}"


def _money(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """No fund gives more than it has; nothing is spent that is not granted, or put aside of what was refused."""
    funds = {row["id"]: row for row in connection.execute("SELECT * FROM funds")}
    used: Counter[str] = Counter()
    for row in connection.execute("SELECT * FROM entries"):
        told = f"entry {row['id'][:40]!r}: {row['use'][:20]!r} {row['oere']!r}"
        if row["use"] not in set(Use) or not _is_sum(row["oere"]) or not is_said(row["text"], TEXT_LIMIT):
            yield f"{told} for {row['text'][:60]!r}"
        standing = funds[row["fund"]]["standing"] if row["fund"] in funds else ""
        lies = {Use.SPENT: standing != Standing.GRANTED, Use.COMMITTED: standing in ("", Standing.REFUSED)}
        if lies.get(row["use"], not standing):
            yield f"{told} of {row['fund'][:40]!r}, {standing!r}"
        used[row["fund"]] += row["oere"] * (row["use"] != Use.RETURNED)
    for id_, fund in funds.items():
        if fund["standing"] not in set(Standing) or not _is_sum(fund["oere"]) or not is_said(fund["title"], TEXT_LIMIT):
            yield f"fund {id_[:40]!r}: {fund['title'][:60]!r} {fund['standing'][:20]!r} {fund['oere']!r}"
        if used[id_] > fund["oere"]:
            yield f"fund {id_[:40]!r} gave {used[id_]} of {fund['oere']}"


def _deeds(connection: sqlite3.Connection, _allowed: frozenset[str]) -> Rows:
    """Every version of a line is told of, with a reason of one line behind it."""
    asked = "SELECT e.id, e.version, (SELECT COUNT(*) FROM audit a WHERE a.subject = e.id) AS told FROM entries e"
    yield from (f"line {tuple(row)}" for row in connection.execute(asked) if row["version"] != row["told"])
    for row in connection.execute("SELECT * FROM audit WHERE act LIKE 'budget.%'"):
        kind, _, rest = row["after"].partition(" ")
        amount, _, reason = rest.partition(" ")
        known = kind in {*Use, *Standing} and amount.isdecimal()
        if not known or not is_said(reason, REASON_LIMIT, empty=True):
            yield f"{row['act'][:40]!r}: {row['after'][:80]!r}"


def _is_sum(oere: Any) -> bool:
    return isinstance(oere, int) and 0 < oere <= MOST_OERE


def _is_day(said: str) -> bool:
    return not said or date.fromisoformat(said).isoformat() == said


def is_said(text: str, limit: int, *, empty: bool = False) -> bool:
    """Words on one line, within the limit."""
    return len(text) <= limit and bool(CLEAN.fullmatch(text)) and (empty or bool(text.strip()))


CHECKS = (_people, _milestones, _films, _consents, _money, _deeds)
