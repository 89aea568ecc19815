"""Puts the last run's table into docs/reference/faults.md: `python -m tests.faults.table`, after the whole folder."""

import re
from pathlib import Path

from tests.faults import record
from tests.faults.plan import ALL

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "faults.md"
BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->"
_BETWEEN = re.compile(f"(?<={re.escape(BEGIN)}).*?(?={re.escape(END)})", re.DOTALL)


def shown(page: Path = PAGE) -> list[str]:
    """What the page's table calls its faults, in its order."""
    (between,) = _BETWEEN.findall(page.read_text(encoding="utf-8"))
    return [row.split(" | ")[0].removeprefix("| ") for row in between.splitlines()[2:]]


def main() -> None:
    """Refuses a run that did not try every fault."""
    rows = record.read()
    if missing := {fault.key for fault in ALL} - {row.key for row in rows}:
        raise SystemExit(f"build/faults.json lacks {', '.join(sorted(missing))}: run the whole of tests/faults first.")
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(_BETWEEN.sub(lambda _: record.table(rows), page), encoding="utf-8")


if __name__ == "__main__":
    main()
