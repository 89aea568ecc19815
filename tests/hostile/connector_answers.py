"""Targets `connector` and `keys`: whatever the Bot Connector or the key service answers, it is a value or a Failure."""

import asyncio
import math
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp

from bot.edge import connector as connectors
from bot.edge import retry_after
from bot.edge.connector import Connector, Member
from bot.edge.failures import Failure
from bot.edge.hosts import Hosts
from bot.edge.keys import Keys, SigningKey
from tests.bot.edge.stage import TENANT, Clock, Signer
from tests.hostile.liar import Liar, lying
from tests.hostile.mutations import Mutator
from tests.hostile.nasty import WAITS
from tests.hostile.tally import Tally

TOKEN = "a-secret-token"
PAGES_MOST = 60
PATIENCE_S = 20.0
ACTIVITY = {"type": "message", "text": "hej"}
SOUND: tuple[dict[str, Any], ...] = (
    {"id": "19:x@thread.tacv2;messageid=1", "activityId": "1"},
    {"id": "29:x", "aadObjectId": "p", "objectId": "p", "name": "Inge", "userPrincipalName": "i@x", "userRole": "user"},
    {"members": [{"id": "29:x", "name": "Inge"}], "continuationToken": "next"},
    {"members": [], "continuationToken": ""},
    {"error": {"code": "MessageWritesBlocked", "message": "no"}},
)


class PaperTokens:
    async def get(self) -> str:
        return TOKEN

    def forget(self, token: str) -> None:
        return None


def _callers(connector: Connector, url: str) -> dict[str, Callable[[], Awaitable[object]]]:
    async def members() -> object:
        return [member async for member in connector.members(url, "19:x")]

    return {
        "send_to": lambda: connector.send_to(url, "19:x;messageid=1", ACTIVITY),
        "reply": lambda: connector.reply(url, "19:x", "1", ACTIVITY),
        "update": lambda: connector.update(url, "19:x", "1", ACTIVITY),
        "delete": lambda: connector.delete(url, "19:x", "1"),
        "post_root": lambda: connector.post_root(url, "19:x", ACTIVITY),
        "open_chat": lambda: connector.open_chat(url, "29:x"),
        "member": lambda: connector.member(url, "19:x", "29:x"),
        "members": members,
    }


async def calls(cases: int, seed: int, _folder: Path) -> Tally:
    """Every call over HTTP, and a second place that must never be asked."""
    tally, dice = Tally("connector", seed), Mutator(seed)
    async with lying(seed) as (near, far), connectors.session() as session:
        connector = Connector(session, PaperTokens(), Hosts((), loopback=True), "28:bot", TENANT)
        callers = _callers(connector, near.url)
        for _ in range(cases):
            name = dice.one(tuple(callers))
            near.sound, near.mild = dice.one(SOUND), dice.likely(0.5)
            await _call(tally, name, callers[name], near, far)
    return tally


async def _call(tally: Tally, name: str, call: Callable[[], Awaitable[object]], near: Liar, far: Liar) -> None:
    near.asked.clear()
    try:
        async with asyncio.timeout(PATIENCE_S):
            outcome, wrong = "value", _value(name, await call())
    except Failure as failure:
        outcome, wrong = type(failure).__name__, _failure(failure)
    except BaseException as error:
        outcome, wrong = "leaked", [f"{name}: {type(error).__name__}: {str(error)[:200]}"]
    if far.asked:
        wrong.append(f"{name}: went elsewhere")
        far.asked.clear()
    if len(near.asked) > PAGES_MOST:
        wrong.append(f"{name}: {len(near.asked)} requests for one call")
    tally.counted(outcome, wrong, b"|".join(near.asked)[:2000])


def _value(name: str, value: object) -> list[str]:
    """Ids are ids, never Python's idea of an object; what was made has one."""
    words = (
        [value]
        if isinstance(value, str)
        else [getattr(value, each, "") for each in ("conversation", "activity", "mri", "person")]
    )
    if isinstance(value, list):
        words = [word for member in value if isinstance(member, Member) for word in (member.mri, member.person)]
    odd = [
        f"{name} answered {word!r:.80}"
        for word in words
        if not isinstance(word, str) or word[:2] in ("{'", "['", "{}", "[]")
    ]
    return odd + ([f"{name} made nothing"] if name in ("post_root", "open_chat") and not words[0] else [])


def _failure(failure: Failure) -> list[str]:
    wait = failure.retry_after
    odd = wait is not None and not (math.isfinite(wait) and 0 <= wait <= retry_after.LONGEST_S)
    long = [f"a code of {len(failure.code)} characters"] if len(failure.code) > 200 else []
    return [*long, *([f"retry after {wait}"] if odd else [])]


async def keys(cases: int, seed: int, _folder: Path) -> Tally:
    """The published keys, spoilt: a token finds its key or finds none."""
    tally, dice, signer = Tally("keys", seed), Mutator(seed), Signer("one")
    published = signer.published()
    async with lying(seed) as (near, far), aiohttp.ClientSession() as session:
        for _ in range(cases):
            documents = (
                {"jwks_uri": "HERE/keys"},
                {"jwks_uri": "ELSEWHERE/x"},
                {"keys": [published]},
                {"keys": [published, dict(published)]},
            )
            near.sound, near.mild = {**dice.one(documents[:2]), **dice.one(documents[2:])}, True
            try:
                found = await Keys(session, Clock(), near.url).find("one")
                tally.counted(type(found).__name__, [] if isinstance(found, SigningKey | None) else ["no key"], b"")
            except Exception as error:
                tally.counted("leaked", [f"{type(error).__name__}: {str(error)[:200]}"], b"|".join(near.asked)[:999])
        far.asked.clear()
    return tally


async def waits(cases: int, seed: int, _folder: Path) -> Tally:
    """Retry-After and Date from a pool of rubbish, in memory."""
    tally, dice = Tally("waits", seed), Mutator(seed)
    for _ in range(cases):
        said = {"Retry-After": dice.one((*WAITS, dice.text())), "Date": dice.one((*WAITS, dice.text()))}
        try:
            wait = retry_after.seconds(said)
            fine = wait is None or (math.isfinite(wait) and 0 <= wait <= retry_after.LONGEST_S)
            tally.counted("none" if wait is None else "seconds", [] if fine else [f"waits {wait}"], str(said).encode())
        except Exception as error:
            tally.counted("leaked", [f"{type(error).__name__}: {error}"], str(said).encode())
    return tally
