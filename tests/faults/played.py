"""One act for every fault of the list: some notes stand, the fault begins, people send, reword and take back."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from tests.faults.plan import BY_KEY
from tests.faults.record import Book, Outcome
from tests.faults.stage import ITEMS, Stage
from tests.faults.writing import busy, sent, writers

BEFORE, SHEETS = 4, 6


@dataclass(frozen=True, slots=True)
class Trouble:
    """A switch of the stand-in that strikes four of ten calls that write rows, by every method."""

    switch: str
    settings: Mapping[str, object]
    beside: Mapping[str, object]

    @property
    def switches(self) -> dict[str, object]:
        rule = {**self.settings, "rate": 0.4, "times": 200}
        rules = [{**rule, "match": f"{method} {ITEMS}"} for method in ("POST", "PATCH", "DELETE")]
        return {self.switch: rules, **self.beside}


UNIQUE: Mapping[str, object] = {}
COPIES = {"no_unique": True}
FAULTS = {
    "lost": Trouble("lost_answer", {}, UNIQUE),
    "500": Trouble("error_after_work", {"status": 500}, UNIQUE),
    "502": Trouble("error_after_work", {"status": 502}, UNIQUE),
    "504": Trouble("error_after_work", {"status": 504}, UNIQUE),
    "cut": Trouble("cut", {}, UNIQUE),
    "lost-no-unique": Trouble("lost_answer", {}, COPIES),
    "504-no-unique": Trouble("error_after_work", {"status": 504}, COPIES),
}


async def played(stage: Stage, key: str, trouble: Trouble, book: Book) -> Outcome:
    """The whole act, entered in the book under `key`."""
    seed = BY_KEY[key].seed
    writing = await writers(stage)
    old = await sent(writing, BEFORE)
    await stage.emptied()
    await stage.trouble(seed=seed, **trouble.switches)
    await busy(writing, SHEETS, Random(seed), old)
    tries = await stage.struck(trouble.switch)
    await stage.wire.post(f"{stage.wire.tenant}/control/difficulties", dict(trouble.beside))
    waited = await stage.emptied()
    return book.enter(key, tries, +stage.told, await stage.listed(), waited)
