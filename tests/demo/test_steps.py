"""The recorder prints a step when it ends, however it ends; one JSON object a line, or a line for a person."""

import asyncio
import json

import pytest

from demo.steps import Broken, Record


def printed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_step_that_holds_is_one_object_with_its_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    record = Record(as_json=True, at="2021-05-04T17:40:00+02:00")
    with record.step("matrix") as step:
        step.numbers["cells"] = [1, 2]
        step.numbers["said"] = 'linje\n«"æ"»'
        step.holds(True, "never said")
    (line,) = printed(capsys)
    assert line | {"took_ms": 0} == {
        "step": "matrix",
        "ok": True,
        "at": "2021-05-04T17:40:00+02:00",
        "took_ms": 0,
        "cells": [1, 2],
        "said": 'linje\n«"æ"»',
    }
    assert isinstance(line["took_ms"], int)


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (Broken("2 lost"), "2 lost"),
        (KeyError("fields"), "KeyError: 'fields'"),
        (OSError("disk\n full"), "OSError: disk full"),
        (asyncio.CancelledError(), "stopped before the end"),
    ],
)
def test_a_step_that_breaks_is_told_and_stays_broken(
    reason: BaseException, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    record = Record(as_json=True)
    with pytest.raises(type(reason)), record.step("list-items"):
        raise reason
    record.breaks(reason)
    with record.step("later"):
        pass
    first, later = printed(capsys)
    assert (first["ok"], first["error"], later["ok"]) == (False, told, False)
    assert record.broken == [told]


def test_a_condition_that_does_not_hold_breaks_its_step(capsys: pytest.CaptureFixture[str]) -> None:
    record = Record(as_json=True)
    with pytest.raises(Broken, match="workbook: 3 rows"), record.step("workbook") as step:
        step.holds(0, "3 rows")
    assert printed(capsys)[0]["ok"] is False


def test_a_person_reads_a_line_whatever_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    record = Record(as_json=False, at="2021-05-04T17:40:00+02:00")
    with record.step("workbook") as step:
        step.numbers["path"] = "General/[/x].xlsx"
    line = capsys.readouterr().out
    assert "✓ 2021-05-04T17:40  workbook" in line
    assert "General/[/x].xlsx" in line
