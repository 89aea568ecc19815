"""The page about faults tells of the same faults as the tests, and each has a test that enters it."""

from pathlib import Path

from tests.faults.plan import ALL
from tests.faults.record import line_name
from tests.faults.table import shown

HERE = Path(__file__).parent


def test_the_page_names_the_faults_that_are_tried() -> None:
    assert shown() == [line_name(fault) for fault in ALL]


def test_every_fault_has_a_test_that_enters_it() -> None:
    told = "\n".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.py") if path.name != "plan.py")
    assert [fault.key for fault in ALL if f'"{fault.key}"' not in told] == []
