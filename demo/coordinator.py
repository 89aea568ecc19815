"""The coordinator at work in the answers list while others send: wordings corrected, rows deleted, restored, added."""

import asyncio
import random
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from demo.steps import Broken
from demo.wire import Json, Wire

ORGANISER = "10000000-0000-4000-8000-000000000001"
ACTS = ("edit", "delete", "add", "edit", "delete", "restore", "edit")
"""As many rows are left deleted as are added, so that in the end as many stand as were sent."""
ROWS_BETWEEN = 5
PATIENCE_S = 120.0
COPIED = ("Village", "Question", "Phase")
PERSON, EDITED, ENTERED, HIDDEN = "Skrevet i Teams", "rettet i listen", "indtastet i listen", "Skjult: slettet i listen"
Wordings = dict[str, list[tuple[str, str]]]
"""What each note said, oldest first: the wording, and whose hand it was."""


@dataclass(slots=True)
class Hands:
    """What was done by hand; `edited` from old to new wording, `deleted` are the texts whose rows stay away."""

    edited: dict[str, str] = field(default_factory=dict)
    deleted: dict[str, str] = field(default_factory=dict)
    restored: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)

    @property
    def numbers(self) -> dict[str, int]:
        """How often of each; a row that was restored had been deleted before."""
        deleted = len(self.deleted) + len(self.restored)
        counts = {"edited": len(self.edited), "deleted": deleted}
        return counts | {"added": len(self.added), "restored": len(self.restored)}

    def typed(self, sent: Counter[str]) -> Counter[str]:
        """Every text that anybody typed."""
        return sent + Counter(self.edited.values()) + Counter(self.added)

    def standing(self, sent: Counter[str]) -> Counter[str]:
        """What the list must say in the end."""
        return self.typed(sent) - Counter(self.edited.keys()) - Counter(self.deleted.values())

    def expected(self) -> Iterator[list[tuple[str, str]]]:
        """The last that must be told of each note that a hand came to."""
        yield from ([(old, PERSON), (new, EDITED)] for old, new in self.edited.items())
        yield from ([(text, PERSON), (text, HIDDEN)] for text in self.deleted.values())
        yield from ([(text, PERSON), (text, HIDDEN), (text, EDITED)] for text in self.restored)
        yield from ([(text, ENTERED)] for text in self.added)


def nowhere(hands: Hands, sent: Counter[str], told: Wordings) -> int:
    """How many of the texts that anybody typed are in no note's history."""
    return len(set(hands.typed(sent)) - {text for story in told.values() for text, _ in story})


def without_origin(hands: Hands, sent: Iterable[str], told: Wordings) -> list[str]:
    """The texts whose coming about is not told as it was."""
    changed = list(hands.expected())
    begun = {story[0][0] for story in changed}
    stories = [*changed, *([(text, PERSON)] for text in sent if text not in begun)]
    known = list(told.values())
    return [story[-1][0] for story in stories if story not in known]


async def at_work(wire: Wire, seed: int, among: Container[str], quiet: asyncio.Lock) -> Hands:
    """A change by hand each time a few more rows have come of the texts `among`; none while the bot is away."""
    dice, hands = random.Random(seed), Hands()
    for number, act in enumerate(ACTS, 1):
        table = await _grown(wire, number * ROWS_BETWEEN, among)
        async with quiet:
            await _DO[act](wire, table, dice, hands)
    return hands


async def _grown(wire: Wire, rows: int, among: Container[str]) -> Json:
    """The list with those rows only that a hand may come to."""

    async def enough() -> Json | None:
        table = await _table(wire)
        known = [item for item in table["items"] if item["fields"].get("NoteText") in among]
        return {**table, "items": known} if len(table["items"]) >= rows and known else None

    table: Json = await wire.until(f"{rows} rows in the list", enough, PATIENCE_S)
    return table


async def _table(wire: Wire) -> Json:
    lists = (await wire.get(f"{wire.tenant}/window/lists"))["lists"]
    found: Json | None = next((one for one in lists if one["name"] == "Svar"), None)
    if found is None:
        raise Broken("there is no list «Svar» in the window")
    return found


def _untouched(table: Json, dice: random.Random, hands: Hands) -> Json:
    row: Json = dice.choice([item for item in table["items"] if item["id"] not in hands.touched])
    hands.touched.add(row["id"])
    return row


def _items(wire: Wire, table: Json) -> str:
    return f"{wire.tenant}/window/lists/{table['id']}/items"


async def _edit(wire: Wire, table: Json, dice: random.Random, hands: Hands) -> None:
    row = _untouched(table, dice, hands)
    old = row["fields"]["NoteText"]
    hands.edited[old] = new = f"{old}, siger koordinatoren"
    body = {"as": ORGANISER, "fields": {"NoteText": new}}
    await wire.send("PATCH", f"{_items(wire, table)}/{row['id']}", body)


async def _delete(wire: Wire, table: Json, dice: random.Random, hands: Hands) -> None:
    """A row that stood there a little while: of one whose answer is on its way still, the forum knows nothing yet."""
    row = _untouched(table, dice, hands)
    await wire.looked()
    hands.deleted[row["id"]] = row["fields"]["NoteText"]
    await wire.send("DELETE", f"{_items(wire, table)}/{row['id']}?as={ORGANISER}")


async def _restore(wire: Wire, table: Json, dice: random.Random, hands: Hands) -> None:
    """Once the forum has seen that the row is gone: before that, nobody there has anything to tell of it."""
    await wire.looked()
    key = dice.choice(sorted(hands.deleted))
    hands.restored.append(hands.deleted.pop(key))
    await wire.post(f"{_items(wire, table)}/{key}/restore", {"as": ORGANISER})


async def _add(wire: Wire, table: Json, dice: random.Random, hands: Hands) -> None:
    """As a person does it: village, question and phase in the words of a row that stands there."""
    like = dice.choice(table["items"])["fields"]
    hands.added.append(text := f"Fra tavlen, indtastet af koordinatoren ({len(hands.added) + 1})")
    row = await wire.post(
        _items(wire, table),
        {"as": ORGANISER, "fields": {"NoteText": text} | {name: like[name] for name in COPIED}},
    )
    hands.touched.add(row["id"])


_DO = {"edit": _edit, "delete": _delete, "restore": _restore, "add": _add}
