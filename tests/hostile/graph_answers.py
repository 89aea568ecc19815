"""Targets `graph` and `graph-parse`: whatever Graph answers, its callers meet a value or one of two refusals."""

import inspect
import math
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from azure.core.credentials import AccessToken
from pydantic import BaseModel

from forum.lists import BeginAnew, Item, Overtaken
from forum.ports import Unavailable, Undeliverable
from graph import answers, client, probing
from graph.client import Graph
from graph.files import DriveFiles
from graph.lists import SharePointLists
from graph.refusals import check
from graph.rights import RIGHTS
from graph.subscriptions import ListSubscriptions
from graph.wire import Reply
from graph.workspace import GraphWorkspace, NewColumn
from provisioning.columns import ANSWERS
from tests.graph.near import Fixed, HurriedClock
from tests.hostile.liar import Liar, lying
from tests.hostile.mutations import Mutator
from tests.hostile.nasty import STATUSES, WAITS
from tests.hostile.tally import Tally

TOKEN = "a-secret-token"
Call = Callable[[], Awaitable[object]]
NAMED = (str, int, bytes, Item, datetime, NewColumn)
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
    "userId": "10000000-0000-4000-8000-000000000001",
    "roles": ["owner"],
    "lastModifiedDateTime": "2021-05-04T15:42:00Z",
    "createdBy": {"user": {"id": "x"}},
    "enforceUniqueValues": True,
}
PAGES: tuple[dict[str, Any], ...] = (
    {"value": [ROW]},
    {"value": [], "@odata.nextLink": "HERE/v1.0/next"},
    {"value": [ROW], "@odata.nextLink": "ELSEWHERE/v1.0/next"},
    {"value": [{**ROW, "fields": {**FIELDS, "NoteVersion": "@enormous@"}}], "@odata.deltaLink": "HERE/v1.0/delta"},
    {"value": [{"id": "1", "deleted": {"state": "deleted"}}, {"id": "2"}], "@odata.deltaLink": "ELSEWHERE/v1.0/delta"},
    {"value": [ROW], "@odata.nextLink": "//x"},
    {"value": [ROW], "@odata.nextLink": "http://[::1"},
    {"value": [ROW], "@odata.nextLink": "file:///etc/passwd"},
    {"value": [ROW], "@odata.nextLink": "HERE@evil/v1.0/next"},
)
# Whoever asks for a page; all others ask for one thing.
_READ = ("find", "owners", "app_is_installed", "catalogue_id", "changes", "changes on", "consented")
PAGED = frozenset((*_READ, "channels", "tabs", "lists", "columns", "children"))
MODELS: tuple[type[BaseModel], ...] = tuple(
    each for each in vars(answers).values() if isinstance(each, type) and issubclass(each, answers.Answer)
)


class PaperToken:
    """A credential whose token must go to one place only."""

    async def get_token(self, *scopes: str, **_options: Any) -> AccessToken:
        return AccessToken(TOKEN, 2**31)

    async def close(self) -> None:
        return None


ITEM = Item("1", '"1,2"', 2, FIELDS, None, True)
# What a parameter of that name or type is given; a new method is met by itself, or asks for a line here.
GIVEN: dict[str, Any] = {
    "str": "x",
    "int": 1000,
    "bytes": b"x",
    "Item": ITEM,
    "Fields": FIELDS,
    "NewColumn": ANSWERS[0],
    "datetime": datetime(2030, 1, 1, tzinfo=UTC),
}
OUTCOMES = (Unavailable, Undeliverable, Overtaken, BeginAnew)


def callers(graph: Graph, url: str) -> dict[str, Call]:
    """All that the forum asks of Graph: every public method of the rooms that ask."""
    place = Fixed("site", "l")
    rooms = (SharePointLists(graph, place), DriveFiles(graph), GraphWorkspace(graph), ListSubscriptions(graph, place))
    made = {name: call for room in rooms for name, call in _methods(room)}
    lists = rooms[0]
    made["changes on"] = lambda: lists.changes("l", f"{url}/v1.0/next")
    made["looked"] = lambda: probing.looked(
        graph, RIGHTS, {"teams": "t", "groups": "t", "sites": "s", "lists": "l"}, 20
    )
    made["consented"] = lambda: probing.consented(graph, "t", "a")
    return made


def _methods(room: object) -> Iterator[tuple[str, Call]]:
    for name, method in inspect.getmembers(room, inspect.iscoroutinefunction):
        if not name.startswith("_"):
            kinds = [each.annotation for each in inspect.signature(method).parameters.values()]
            given = [
                GIVEN[kind if isinstance(kind, str) else kind.__name__ if kind in NAMED else "Fields"] for kind in kinds
            ]
            yield f"{type(room).__name__}.{name}", partial(method, *given)


async def calls(cases: int, seed: int, _folder: Path) -> Tally:
    """Every call path over HTTP, and a second place that must never see the token."""
    tally, dice = Tally("graph", seed), Mutator(seed)
    async with lying(seed) as (near, far):
        graph = Graph(PaperToken(), HurriedClock(), near.url)
        known = callers(graph, near.url)
        for _ in range(cases):
            name = dice.one(tuple(known))
            near.sound, near.mild = dice.one(_fitting(name)), dice.likely(0.6)
            await _call(tally, name, known[name], near, far)
            if tally.cases % 200 == 0:
                await _forgiven(tally, known["GraphWorkspace.site"], near)
        await graph.close()
    return tally


def _fitting(name: str) -> tuple[dict[str, Any], ...]:
    """One thing or a page of them, as the method wants; `ROW` has all that any of them reads."""
    return PAGES if name.rpartition(".")[2] in PAGED else (ROW,)


async def _call(tally: Tally, name: str, call: Call, near: Liar, far: Liar) -> None:
    near.asked.clear()
    try:
        outcome, wrong = "value", _value(name, await call())
    except OUTCOMES as refused:
        outcome, wrong = type(refused).__name__, told(refused)
    except BaseException as error:
        outcome, wrong = "leaked", [f"{name}: {type(error).__name__}: {str(error)[:200]}"]
    token = any(TOKEN.encode() in asked for asked in far.asked)
    # A file lies at another address than Graph's, which must not see the token; nothing else is fetched elsewhere.
    if far.asked and (token or name != "DriveFiles.read"):
        wrong.append(f"{name}: went elsewhere{' with the token' if token else ''}")
    if far.asked:
        far.asked.clear()
    if len(near.asked) > 60:
        wrong.append(f"{name}: {len(near.asked)} requests for one call")
    tally.counted(outcome, wrong, b"|".join(near.asked)[:2000])


async def _forgiven(tally: Tally, call: Call, near: Liar) -> None:
    """Whatever was answered before, the next sound answer is taken."""
    near.sound, near.honest = ROW, True
    try:
        await call()
    except Exception as error:
        tally.found(f"after {tally.cases} lies no truth is taken: {type(error).__name__}: {error}")
    near.honest = False


def _value(name: str, value: object) -> list[str]:
    kinds = {"make_channel": str, "catalogue_id": str, "drive": str, "put": str, "channels": list, "lists": list}
    wanted = kinds.get(name.rpartition(".")[2], object)
    return [] if isinstance(value, wanted) else [f"{name} answered a {type(value).__name__}"]


def told(refused: Exception) -> list[str]:
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
