"""How a command speaks: plain lines with a moving bar in a terminal, or JSON lines."""

import json
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Protocol, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from provisioning.plan import Plan
from provisioning.steps import Step

LONG_S = 2.0
"""A shorter wait is over before it is read."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How apply ended: steps planned, refused, and still in a new plan."""

    line: str
    changes: int
    failures: int
    left: int


class Voice(Protocol):
    """What a command has to say, as it happens; a context while steps are carried out."""

    def plan(self, plan: Plan) -> None: ...
    def working(self, steps: int) -> AbstractContextManager[object]: ...
    def begun(self, step: Step) -> None: ...
    def done(self, step: Step, *, adopted: bool) -> None: ...
    def failed(self, step: Step, reason: str) -> None: ...
    def waiting(self, seconds: float, why: str) -> None: ...
    def finished(self, summary: Summary) -> None: ...
    def errors(self, lines: Sequence[str]) -> None: ...


class Lines:
    """For people: lines on `out`, faults on `err`."""

    def __init__(self, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self._console = Console(file=out or sys.stdout, markup=False, highlight=False, soft_wrap=True, emoji=False)
        self._err = err or sys.stderr
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        shown = self._console.is_terminal
        self._bar = Progress(*columns, console=self._console, transient=True, disable=not shown)
        self._task = self._bar.add_task("", total=0)
        self._waiting_for = ""

    def plan(self, plan: Plan) -> None:
        self._waiting_for = ""
        for line in plan.lines:
            self._console.print(line)

    def working(self, steps: int) -> AbstractContextManager[object]:
        self._bar.reset(self._task, total=steps)
        return self._bar

    def begun(self, step: Step) -> None:
        self._waiting_for = ""
        self._bar.update(self._task, description=_bare(step))

    def done(self, step: Step, *, adopted: bool) -> None:
        self._console.print(step.line + (" (fandtes allerede)" if adopted else ""))
        self._bar.advance(self._task)

    def failed(self, step: Step, reason: str) -> None:
        self._console.print(f"✗ {_bare(step)}: {reason}")
        self._bar.advance(self._task)

    def waiting(self, seconds: float, why: str) -> None:
        """One line when a wait begins; how it goes on is for the bar alone."""
        told = f"venter {seconds:.0f} s: {why}"
        self._bar.update(self._task, description=told)
        if seconds >= LONG_S and why != self._waiting_for:
            self._waiting_for = why
            self._console.print(told)

    def finished(self, summary: Summary) -> None:
        self._console.print(summary.line)

    def errors(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._err.write(f"{line}\n")


class JsonLines:
    """For programs: one object a line, `summary` always last unless there was an `error`."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stdout

    def plan(self, plan: Plan) -> None:
        for step in plan.steps:
            self._write("change", name=step.name, text=step.line)
        for note in plan.notes:
            self._write("note", text=f"! {note}")
        self._write("plan", changes=len(plan.steps), unchanged=plan.unchanged, notes=len(plan.notes))

    def working(self, steps: int) -> AbstractContextManager[object]:
        self._write("working", steps=steps)
        return nullcontext()

    def begun(self, step: Step) -> None:
        self._write("begun", name=step.name)

    def done(self, step: Step, *, adopted: bool) -> None:
        self._write("done", name=step.name, adopted=adopted)

    def failed(self, step: Step, reason: str) -> None:
        self._write("failed", name=step.name, text=reason)

    def waiting(self, seconds: float, why: str) -> None:
        self._write("waiting", seconds=round(seconds, 3), text=why)

    def finished(self, summary: Summary) -> None:
        self._write("summary", changes=summary.changes, failures=summary.failures, left=summary.left, text=summary.line)

    def errors(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._write("error", text=line)

    def _write(self, kind: str, **said: str | float | bool) -> None:
        self._out.write(json.dumps({"kind": kind, **said}, ensure_ascii=False) + "\n")
        self._out.flush()


def _bare(step: Step) -> str:
    return step.line.lstrip("+~ ")
