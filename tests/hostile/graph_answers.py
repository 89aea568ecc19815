"""Targets `graph` and `graph-parse`: whatever Graph answers, its callers meet a value or one of two refusals."""

import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from azure.core.credentials import AccessToken
from pydantic import BaseModel

from forum.ports import Unavailable, Undeliverable
from graph import answers, client
from graph.client import Graph
from graph.files import DriveFiles
from graph.lists import SharePointLists
from graph.refusals import check
from graph.wire import Reply
from graph.workspace import GraphWorkspace
from provisioning.columns import ANSWERS
from tests.graph.near import Fixed, HurriedClock
from tests.hostile.liar import Liar, lying
from tests.hostile.mutations import Mutator
from tests.hostile.nasty import STATUSES, WAITS
from tests.hostile.tally import Tally

TOKEN = "a-secret-token"
REASON_MOST = 1000
FIELDS = {"NoteKey": "k", "Text": "Kaffe", "NoteVersion": 2}
ROW: dict[str, Any] = {
    "id": "1",
    "displayName": "Svar",
    "webUrl": "http://x/",
    "externalId": "e",
    "eTag": '"1"',
    "fields": dict(FIELDS),
    "teamsApp": {"id": "a", "externalId": "e"},
    "configuration": {"contentUrl": "http://x/"},
    "name": "NoteKey",
    "indexed": True,
    "enforceUniqueValues": True,
}
PAGES: tuple[dict[str, Any], ...] = (
    {"value": [ROW]},
    {"value": [], "@odata.nextLink": "HERE/v1.0/next"},
    {"value": [ROW], "@odata.nextLink": "ELSEWHERE/v1.0/next"},
    {"value": [{**ROW, "fields": {**FIELDS, "NoteVersion": "soon"}}]},
    {"value": [{**ROW, "fields": {**FIELDS, "NoteVersion": "@enormous@"}}]},
    {"value": [ROW], "@odata.nextLink": "//x"},
    {"value": [ROW], "@odata.nextLink": "http://[::1"},
    {"value": [ROW], "@odata.nextLink": "file:///etc/passwd"},
    {"value": [ROW], "@odata.nextLink": "HERE@evil/v1.0/next"},
)
# Whoever asks for one thing; all others ask for a page of them.
_MADE = ("make_channel", "make_tab", "make_list", "make_column")
SINGLE = frozenset(("put", "team", "primary_channel", "channel_is_ready", "site", "drive", *_MADE))
MODELS: tuple[type[BaseModel], ...] = tuple(
    each for each in vars(answers).values() if isinstance(each, type) and issubclass(each, answers.Answer)
)


class PaperToken:
    """A credential whose token must go to one place only."""

    async def get_token(self, *scopes: str, **_options: Any) -> AccessToken:
        return AccessToken(TOKEN, 2**31)

    async def close(self) -> None:
        return None


@dataclass(frozen=True)
class Callers:
    """All that the forum asks of Graph, by name; `graph` lists what it is built on."""

    lists: SharePointLists
    files: DriveFiles
    space: GraphWorkspace

    def all(self) -> dict[str, Callable[[], Awaitable[object]]]:
        lists, space = self.lists, self.space
        column = ANSWERS[0]
        return {
            "upsert": lambda: lists.upsert("l", "k", FIELDS, 1),
            "upsert again": lambda: lists.upsert("l", "k", FIELDS, 2),
            "remove": lambda: lists.remove("l", "k"),
            "put": lambda: self.files.put("d", "General/æ ø.xlsx", b"x"),
            "team": lambda: space.team("t"),
            "primary_channel": lambda: space.primary_channel("t"),
            "channels": lambda: space.channels("t"),
            "channel_is_ready": lambda: space.channel_is_ready("t", "c"),
            "make_channel": lambda: space.make_channel("t", "Broager"),
            "app_is_installed": lambda: space.app_is_installed("t", "e"),
            "catalogue_id": lambda: space.catalogue_id("e"),
            "install_app": lambda: space.install_app("t", "e"),
            "tabs": lambda: space.tabs("t", "c"),
            "make_tab": lambda: space.make_tab("t", "c", "Svar", "http://x/"),
            "site": lambda: space.site("t"),
            "drive": lambda: space.drive("s"),
            "lists": lambda: space.lists("s"),
            "make_list": lambda: space.make_list("s", "Svar"),
            "columns": lambda: space.columns("s", "l"),
            "make_column": lambda: space.make_column("s", "l", column),
        }


async def calls(cases: int, seed: int, _folder: Path) -> Tally:
    """Every call path over HTTP, and a second place that must never see the token."""
    tally, dice = Tally("graph", seed), Mutator(seed)
    async with lying(seed) as (near, far):
        graph = Graph(PaperToken(), HurriedClock(), near.url)
        callers = Callers(SharePointLists(graph, Fixed("site", "l")), DriveFiles(graph), GraphWorkspace(graph)).all()
        for _ in range(cases):
            name = dice.one((*callers, "upsert", "upsert again", "upsert again"))
            near.sound, near.mild = dice.one((ROW,) if name in SINGLE else PAGES), dice.likely(0.6)
            await _call(tally, name, callers[name], near, far)
            if tally.cases % 200 == 0:
                await _forgiven(tally, callers["site"], near)
        await graph.close()
    return tally


async def _call(tally: Tally, name: str, call: Callable[[], Awaitable[object]], near: Liar, far: Liar) -> None:
    near.asked.clear()
    try:
        outcome, wrong = "value", _value(name, await call())
    except (Unavailable, Undeliverable) as refused:
        outcome, wrong = type(refused).__name__, told(refused)
    except BaseException as error:
        outcome, wrong = "leaked", [f"{name}: {type(error).__name__}: {str(error)[:200]}"]
    if far.asked:
        wrong.append(f"{name}: went elsewhere{' with the token' if TOKEN.encode() in far.asked[0] else ''}")
        far.asked.clear()
    if len(near.asked) > 60:
        wrong.append(f"{name}: {len(near.asked)} requests for one call")
    tally.counted(outcome, wrong, b"|".join(near.asked)[:2000])


async def _forgiven(tally: Tally, call: Callable[[], Awaitable[object]], near: Liar) -> None:
    """Whatever was answered before, the next sound answer is taken."""
    near.sound, near.honest = ROW, True
    try:
        await call()
    except Exception as error:
        tally.found(f"after {tally.cases} lies no truth is taken: {type(error).__name__}: {error}")
    near.honest = False


def _value(name: str, value: object) -> list[str]:
    kinds = {"make_channel": str, "catalogue_id": str, "drive": str, "put": str, "channels": list, "lists": list}
    wanted = kinds.get(name, object)
    return [] if isinstance(value, wanted) else [f"{name} answered a {type(value).__name__}"]


def told(refused: Unavailable | Undeliverable) -> list[str]:
    """A reason is kept in the store and shown: one line, of bounded length, that can be written down."""
    reason, wait = str(refused), getattr(refused, "retry_after", None)
    wrong = [f"reason of {len(reason)} characters"] if len(reason) > REASON_MOST else []
    if any(0xD800 <= ord(sign) < 0xE000 or (ord(sign) < 32) for sign in reason):
        wrong.append(f"reason that no store can hold: {reason[:80]!r}")
    if wait is not None and not (math.isfinite(wait) and 0 <= wait <= 86400):
        wrong.append(f"retry after {wait}")
    return wrong


async def parses(cases: int, seed: int, _folder: Path) -> Tally:
    """Every model, in memory."""
    tally, dice, liar = Tally("graph-parse", seed), Mutator(seed), Liar(Mutator(seed + 1))
    for _ in range(cases):
        liar.sound = dice.one((ROW, *PAGES))
        body, model = liar._body(), dice.one(MODELS)
        reply = Reply(
            "GET /teams/{}", dice.one(STATUSES), {"retry-after": dice.one(WAITS), "date": dice.one(WAITS)}, body
        )
        tally.counted(*_parse(reply, model), body)
    return tally


def _parse(reply: Reply, model: type[BaseModel]) -> tuple[str, list[str]]:
    try:
        value = client._parsed(check(reply), model if model is not answers.Page else answers.Page[answers.Item])
        return "value", [] if 200 <= reply.status < 300 else [f"{reply.status} taken for a success: {value!r:.80}"]
    except (Unavailable, Undeliverable) as refused:
        return type(refused).__name__, told(refused)
    except Exception as error:
        return "leaked", [f"{type(error).__name__}: {str(error)[:200]}"]
