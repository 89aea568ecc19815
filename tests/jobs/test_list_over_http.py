"""The same promise over HTTP: the real stand-in with its difficulties, people in Teams, a hand in the list."""

import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest

from forum.errors import ChangedMeanwhile
from forum.lists import Item
from forum.people import LIST
from forum.ports import Unavailable
from forum.workshop.listed import plain
from graph.client import Graph
from graph.lists import SharePointLists
from graph.workspace import GraphWorkspace
from jobs.listed import ListLook
from jobs.notes import ListNote
from provisioning.columns import ANSWERS, Column, Kind
from tenant import start
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.graph.near import TEAM_ID, HurriedClock, Tenant, calling
from tests.jobs import two_sides as sides_of
from tests.jobs.two_sides import ANNA, INGE, PLACED, NothingPlanned, TwoSides, two_sides

LISE = "10000000-0000-4000-8000-000000000001"
SEEDS = range(6)
STEPS = 40
DIFFICULTIES: dict[str, object] = {
    "lost_answer": {"rate": 0.08, "match": "* */items*"},
    "error_after_work": {"rate": 0.08, "match": "* */items*"},
    "changed_meanwhile": {"rate": 0.15},
    "conflict": {"rate": 0.15},
    "delta_gone": {"rate": 0.2},
    "empty_pages": {"rate": 0.2},
}


@dataclass
class Snapshot:
    """The list as it stands, for whoever looks at both sides in the end."""

    rows: Mapping[str, Item]


class Wired(SharePointLists):
    """The real way to the list, with what a story of two sides looks at."""

    def __init__(self, graph: Graph, directory: FixedDirectory) -> None:
        super().__init__(graph, directory)
        self.trouble: list[str] = []
        self.between: list[object] = []


@dataclass
class Hands:
    """Somebody at the list, over the window's HTTP."""

    tenant: Tenant
    chance: random.Random
    said: list[str] = field(default_factory=list)
    colours: dict[str, str] = field(default_factory=dict)
    number: int = 0

    async def table(self) -> dict[str, object]:
        (found,) = [one for one in await self.tenant.lists() if one["name"] == "Svar"]
        return found

    async def call(self, method: str, path: str = "", **body: object) -> bool:
        url = f"{self.tenant.url}/window/lists/Svar/items{path}"
        async with self.tenant.session.request(method, url, json={"as": LISE, **body}) as answer:
            return answer.status < 400

    def words(self) -> str:
        self.number += 1
        return f"listen siger {self.number}"

    async def act(self) -> None:
        table = await self.table()
        rows, binned = [row["id"] for row in table["items"]], [row["id"] for row in table["bin"]]
        row = self.chance.choice(rows or ["0"])
        what = self.chance.choice(
            ["text", "text", "title", "move", "puzzle", "colour", "add", "half", "delete", "back"]
        )
        if what == "text":
            await self.call("PATCH", f"/{row}", fields={"NoteText": self.words()})
        elif what == "title":
            await self.call("PATCH", f"/{row}", fields={"Title": self.words()})
        elif what == "move":
            village = self.chance.choice(["Broager", "Gråsten", "egernsund"])
            await self.call("PATCH", f"/{row}", fields={"Village": village, "Phase": "Fastholdelse"})
        elif what == "puzzle":
            await self.call("PATCH", f"/{row}", fields={"Question": "hvad?", "NoteVersion": 3, "Late": True})
        elif what == "colour" and await self.call("PATCH", f"/{row}", fields={"Colour": (word := self.words())}):
            self.colours[row] = word
        elif what == "add":
            await self.call("POST", fields={**PLACED, "NoteText": self.words()})
        elif what == "half":
            await self.call("POST", fields={"Village": "Broager", "NoteText": self.words()})
        elif what == "delete":
            await self.call("DELETE", f"/{row}?as={LISE}")
        elif binned:
            await self.call("POST", f"/{self.chance.choice(binned)}/restore")


@asynccontextmanager
async def wired(folder: Path) -> AsyncIterator[tuple[TwoSides, Hands, Tenant]]:
    """The two sides of `two_sides`, with the stand-in's list between them."""
    running = await start(0, None)
    async with aiohttp.ClientSession() as session, two_sides(folder) as sides:
        tenant = Tenant(running.url, session)
        async with calling(tenant.url, tenant.credential(), HurriedClock()) as graph:
            workspace = GraphWorkspace(graph)
            site = (await workspace.site(TEAM_ID)).id
            made = await workspace.make_list(site, "Svar")
            for column in (*ANSWERS, Column("Colour", "Farve", Kind.TEXT)):
                await workspace.make_column(site, made.id, column)
            await tenant.control("clock", {"now": sides.clock.now().isoformat()})
            forum = landsbyforum(site=site, list_id=made.id)
            directory = FixedDirectory(forum)
            lists = Wired(graph, directory)
            sides.desk = type(sides.desk)(directory, sides.notes, NothingPlanned(), sides.clock)
            sides.job = ListLook(directory, lists, sides.listed, NothingPlanned(), sides.pauses, sides.clock, 60)
            sides.handler = ListNote(directory, sides.notes, lists, sides.listed, sides.clock)
            sides.lists = lists  # type: ignore[assignment]
            yield sides, Hands(tenant, random.Random(0)), tenant
    await running.close()


async def _one(sides: TwoSides, hands: Hands, chance: random.Random, typed: list[str]) -> None:
    act = chance.choice(["send", "send", "edit", "undo", "redo", "hand", "hand", "hand", "hand", "deliver", "look"])
    if act == "send":
        text = f"et menneske siger {len(typed)}"
        typed.append(text)
        await sides.send(text, chance.choice([INGE, ANNA]))
    elif act in ("edit", "undo", "redo") and sides.sendings:
        person, sending = chance.choice(sides.sendings)
        if act == "edit":
            text = f"et menneske retter {len(typed)}"
            await sides.edit(person, sending, text)
            typed.append(text)
        else:
            await getattr(sides.desk, act)(person, sending)
    elif act == "hand":
        await hands.act()
    elif act == "deliver":
        await sides.deliver()
    elif act == "look":
        await sides.job.look(sides.desk.directory.forum())
    sides.clock.forward(chance.randrange(90))


async def _rest(sides: TwoSides) -> None:
    forum = sides.desk.directory.forum()
    for _ in range(15):
        sides.clock.forward(5)
        await sides.job.look(forum)
        await sides.deliver()
        if not (await sides.outbox.queue(forum.id)).waiting:
            break
    await sides.job.look(forum)
    assert not (await sides.outbox.queue(forum.id)).for_list


@pytest.mark.parametrize("seed", SEEDS)
async def test_both_sides_end_equal_over_http(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    print(f"seed {seed}, {STEPS} steps")
    chance, typed = random.Random(seed), list[str]()
    async with wired(tmp_path) as (sides, hands, tenant):
        monkeypatch.setattr(sides_of, "FORUM", sides.desk.directory.forum())
        hands.chance = chance
        await tenant.difficulties(seed=seed, **DIFFICULTIES)
        for _ in range(STEPS):
            try:
                await _one(sides, hands, chance, typed)
            except (Unavailable, ChangedMeanwhile):
                continue
        await tenant.difficulties()
        await _rest(sides)
        table = await hands.table()
        sides.lists = Snapshot({row["id"]: Item(row["id"], fields=row["fields"]) for row in table["items"]})
        await sides.agree()
        kept = await sides.kept()
        assert {text for text in typed if plain(text) not in kept} == set()
        for note in await sides.everything():
            history = await sides.history(note.id)
            assert {one.by for one in history} <= {note.author or LIST, LIST}
            assert all((one.by == LIST) == one.text.startswith("listen") for one in _first_said(history))
        stands = {row["id"]: row["fields"].get("Colour") for row in table["items"]}
        assert {row: stands[row] for row in hands.colours if row in stands} == {
            row: colour for row, colour in hands.colours.items() if row in stands
        }


def _first_said(history: tuple[object, ...]) -> list[object]:
    """Each wording where it was said first."""
    seen: dict[str, object] = {}
    for one in history:
        seen.setdefault(one.text, one)  # type: ignore[attr-defined]
    return list(seen.values())
