"""What became of each fault, written to build/ when the tests end."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.faults.plan import ALL, BY_KEY, Fault, Promise

BUILD = Path(__file__).parents[2] / "build"
HEAD = ("fault", "tries", "acknowledged", "lost", "doubled", "seconds to recover")


@dataclass(frozen=True, slots=True)
class Outcome:
    """`tries`: how often the fault struck; `told`: what somebody was promised; `recovered`: seconds, None where the
    forum's clock was moved or nothing had to be waited for."""

    key: str
    tries: int
    told: int
    lost: int
    doubled: int
    recovered: float | None = None


@dataclass
class Book:
    """The outcomes of this run; a key tried by several tests is added up."""

    rows: dict[str, Outcome] = field(default_factory=dict)

    def enter(self, key: str, tries: int, told: Counter[str], found: Counter[str], recovered: float | None) -> Outcome:
        """Held against the promise at once: what is lost is never all right, what is doubled only where it must be."""
        row = Outcome(key, tries, told.total(), (told - found).total(), (found - told).total(), recovered)
        self.rows[key] = _both(self.rows.get(key), row)
        print(line(BY_KEY[key], row))
        assert tries, f"{key}: the fault never struck"
        assert row.lost == 0, dict(told - found)
        assert_kept(BY_KEY[key], row.doubled, found - told)
        return row


def assert_kept(fault: Fault, doubled: int, which: Counter[str]) -> None:
    if fault.promise is Promise.NOTHING:
        assert doubled == 0, dict(which)
    if fault.promise is Promise.CONTROL:
        assert doubled > 0, "the control shows nothing: these tests could not see a double"


def _both(one: Outcome | None, more: Outcome) -> Outcome:
    if one is None:
        return more
    waited = [each.recovered for each in (one, more) if each.recovered is not None]
    sums = {name: getattr(one, name) + getattr(more, name) for name in ("tries", "told", "lost", "doubled")}
    return Outcome(more.key, **sums, recovered=max(waited, default=None))


def line_name(fault: Fault) -> str:
    """What the table calls it, with what is promised where that is not the usual."""
    return fault.name if fault.promise is Promise.NOTHING else f"{fault.name} ({fault.promise})"


def line(fault: Fault, row: Outcome) -> str:
    """One line of the table."""
    waited = "–" if row.recovered is None else f"{row.recovered:.1f}"
    return f"| {line_name(fault)} | {row.tries} | {row.told} | {row.lost} | {row.doubled} | {waited} |"


def table(rows: Iterable[Outcome]) -> str:
    """In the order of the plan."""
    by_key = {row.key: row for row in rows}
    lines: Sequence[str] = [line(fault, by_key[fault.key]) for fault in ALL if fault.key in by_key]
    return "\n".join([f"| {' | '.join(HEAD)} |", "|---|---:|---:|---:|---:|---:|", *lines]) + "\n"


def written(book: Book, build: Path = BUILD) -> None:
    """A run of a few tests leaves the other faults' last outcomes as they are."""
    build.mkdir(exist_ok=True)
    before = {row.key: row for row in read(build) if row.key in BY_KEY}
    rows = list((before | book.rows).values())
    kept = [{**asdict(row), "fault": BY_KEY[row.key].name, "seed": BY_KEY[row.key].seed} for row in rows]
    (build / "faults.json").write_text(json.dumps(kept, indent=1, ensure_ascii=False), encoding="utf-8")
    (build / "faults.md").write_text(table(rows), encoding="utf-8")


def read(build: Path = BUILD) -> list[Outcome]:
    """The last outcome of each fault; none before the first run."""
    path = build / "faults.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else []
    return [Outcome(**{name: row[name] for name in Outcome.__slots__}) for row in kept]
