"""Carrying a plan out: one journalled step at a time, so that a kill or a lost answer never makes a thing twice."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from forum.ports import Undeliverable
from provisioning import state as bindings
from provisioning.hands import Hands
from provisioning.journal import Journal
from provisioning.patience import Patience
from provisioning.plan import Plan
from provisioning.state import State
from provisioning.steps import MakeChannel, Step


class Report(Protocol):
    """Who is told how it goes."""

    def begun(self, step: Step) -> None: ...

    def done(self, step: Step, *, adopted: bool) -> None: ...

    def failed(self, step: Step, reason: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """The bindings after the plan; `failures` are lines for the operator."""

    state: State
    failures: tuple[str, ...]


class Carrier:
    """Carries plans out with hands, a journal and patience."""

    def __init__(self, hands: Hands, journal: Journal, patience: Patience, data: Path, report: Report) -> None:
        self._hands = hands
        self._journal = journal
        self._patience = patience
        self._data = data
        self._report = report

    async def carry_out(self, plan: Plan, state: State) -> Outcome:
        """Every step in turn; a refused one is reported and the rest goes on. Unavailable when patience ends."""
        failures: list[str] = []
        for step in plan.steps:
            self._report.begun(step)
            try:
                state = await self._step(step, state)
            except Undeliverable as refused:
                self._journal.refused(step.name)
                failures.append(f"{step.name}: {refused}")
                self._report.failed(step, str(refused))
        return Outcome(state, tuple(failures))

    async def _step(self, step: Step, state: State) -> State:
        found = await self._adopted(step, state) if self._journal.unanswered(step.name) else None
        after = found if found is not None else await self._patience.until(lambda: self._made(step, state))
        self._journal.done(step.name)
        bindings.save(self._data, after)
        await self._patience.until(lambda: self._hands.settled(step, after))
        self._report.done(step, adopted=found is not None)
        return after

    async def _made(self, step: Step, state: State) -> State:
        # A try before this one was not answered: it may have made the thing, and a second POST would double it.
        again = self._journal.unanswered(step.name)
        found = await self._hands.find(step, state) if again else None
        if found is not None:
            return found
        self._journal.intend(step.name)
        try:
            return await self._hands.make(step, state)
        except Undeliverable as refused:
            found = await self._adopted(step, state) if again else await self._hands.find(step, state)
            if found is None:
                raise _explained(step, refused) from refused
            return found

    async def _adopted(self, step: Step, state: State) -> State | None:
        return await self._patience.look(lambda: self._hands.find(step, state))


def _explained(step: Step, refused: Undeliverable) -> Undeliverable:
    if isinstance(step, MakeChannel) and "name already existed" in str(refused).lower():
        line = (
            f"navnet «{step.title}» bruges af en kanal, der er slettet inden for 30 dage eller er privat. "
            "Gendan den i Teams, eller vælg et andet navn i workspace.toml."
        )
        return Undeliverable(line)
    return refused
