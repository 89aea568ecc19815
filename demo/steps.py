"""What the demo did, step by step: lines for a person or JSON lines for a machine."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rich.console import Console
from rich.markup import escape


class Broken(Exception):
    """Something promised did not happen; the message says what."""


def told(reason: BaseException) -> str:
    """One line for whatever stopped the play."""
    if isinstance(reason, asyncio.CancelledError):
        return "stopped before the end"
    return str(reason) if isinstance(reason, Broken) else f"{type(reason).__name__}: {' '.join(str(reason).split())}"


@dataclass(slots=True)
class Step:
    """One step while it runs; `numbers` is what it will report."""

    name: str
    numbers: dict[str, object] = field(default_factory=dict)

    def holds(self, condition: object, otherwise: str) -> None:
        """Broken unless the condition holds."""
        if not condition:
            raise Broken(f"{self.name}: {otherwise}")


@dataclass(slots=True)
class Record:
    """Prints each step when it ends. `at` is the moved clock as ISO 8601 text, kept up by the player."""

    as_json: bool
    at: str = ""
    broken: list[str] = field(default_factory=list)
    console: Console = field(default_factory=lambda: Console(stderr=True))

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """A step that is reported whether it holds or breaks; a break goes on to the caller."""
        step, began = Step(name), time.monotonic()
        try:
            if self.console.is_terminal:
                with self.console.status(name):
                    yield step
            else:
                yield step
        except (Exception, asyncio.CancelledError) as reason:
            self.breaks(reason)
            step.numbers["error"] = told(reason)
            self._print(step, began, ok=False)
            raise
        self._print(step, began, ok=not self.broken)

    def breaks(self, reason: BaseException) -> None:
        """Note it, once however far up it is seen."""
        if told(reason) not in self.broken:
            self.broken.append(told(reason))

    def _print(self, step: Step, began: float, ok: bool) -> None:
        took = round((time.monotonic() - began) * 1000)
        line = {"step": step.name, "ok": ok, "at": self.at, "took_ms": took, **step.numbers}
        if self.as_json:
            print(json.dumps(line, ensure_ascii=False), flush=True)
            return
        mark = "[green]✓[/green]" if ok else "[red]✗[/red]"
        numbers = escape(", ".join(f"{key} {value}" for key, value in step.numbers.items()))
        Console().print(f"{mark} {self.at[:16]}  {step.name:16} {numbers}", highlight=False)
