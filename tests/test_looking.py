"""The look at the list from outside: who may ask for one, and what is answered to whoever may not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import aiohttp
import pytest
from aiohttp import web

import house
import looking
import serving
import settings as configuration
from jobs.knocking import Knocking
from jobs.listed import Look
from settings import BadSettings
from tests.demo import programs

ID = "70000000-0000-4000-8000-000000000001"


@dataclass
class Ears:
    """A house with nothing but a look and somebody who may knock."""

    knocking: Knocking | None
    look: "Ears" = field(init=False)
    woken: int = 0
    rang: asyncio.Event = field(default_factory=asyncio.Event)
    last: Look = field(default_factory=Look)

    def __post_init__(self) -> None:
        self.look = self

    def wake(self) -> None:
        self.woken += 1
        self.rang.set()


@dataclass
class Fixedly:
    word: str = "word"

    def is_ours(self, secret: object) -> bool:
        return secret == self.word


@asynccontextmanager
async def door(ears: Ears) -> AsyncIterator[str]:
    app = web.Application()
    app.add_routes([*looking.public(ears), *looking.local(ears)])  # type: ignore[arg-type]
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def knocked(url: str, body: bytes, query: str = "") -> tuple[int, str, str]:
    async with aiohttp.ClientSession() as session, session.post(f"{url}{looking.PATH}{query}", data=body) as answer:
        return answer.status, answer.content_type, await answer.text()


async def test_a_knock_of_ours_wakes_the_look_and_a_strangers_does_not() -> None:
    ears = Ears(Fixedly())  # type: ignore[arg-type]
    async with door(ears) as url:
        assert (await knocked(url, b'{"value": [{"clientState": "other"}]}'))[0] == 403
        assert (await knocked(url, b'{"value": []}'))[0] == 403
        assert ears.woken == 0
        assert (await knocked(url, b'{"value": [{"clientState": "other"}, {"clientState": "word"}]}'))[0] == 202
    assert ears.woken == 1


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff", b"[]", b"null", b"7", b'{"value": 7}', b'{"value": [7]}', b'{"value": {}}', b"[" * 60_000],
)
async def test_what_is_no_knock_is_refused_in_one_status(body: bytes) -> None:
    ears = Ears(Fixedly())  # type: ignore[arg-type]
    async with door(ears) as url:
        status, _, text = await knocked(url, body)
    assert (status, text, ears.woken) == (400, "", 0)


async def test_a_knock_that_is_too_long_is_not_read() -> None:
    async with door(Ears(Fixedly())) as url:  # type: ignore[arg-type]
        assert (await knocked(url, b"x" * (looking.LIMIT + 1)))[0] == 413


async def test_microsofts_question_is_answered_with_its_own_word_as_plain_text() -> None:
    async with door(Ears(Fixedly())) as url:  # type: ignore[arg-type]
        word = "Validation: <b>æ</b> & 1"
        assert await knocked(url, b"", f"?validationToken={quote(word)}") == (200, "text/plain", word)
        assert (await knocked(url, b"", f"?validationToken={'x' * 3000}"))[0] == 400


async def test_where_nobody_shall_knock_there_is_no_door(tmp_path: Path) -> None:
    settings = configuration.load(mode="local", data=tmp_path, workspace=programs.ROOT / "workspace.toml")
    async with house.opened(settings) as put_together:
        assert put_together.knocking is None
        paths = {resource.canonical for resource in serving.application(put_together).router.resources()}
    assert "/local/look" in paths
    assert looking.PATH not in paths


def test_knocking_wants_a_public_address() -> None:
    live = {"mode": "live", "app_id": ID, "tenant_id": ID, "app_secret": "s", "list_notifications": True}
    with pytest.raises(BadSettings, match=r"^FORUM_LIST_NOTIFICATIONS needs FORUM_HOST"):
        configuration.load(**live)
    assert configuration.load(**live, host="bot.example").list_look == 60
    assert configuration.load(mode="local").list_look == 2


async def test_a_local_knock_is_enough_on_this_machine() -> None:
    ears = Ears(None)
    async with door(ears) as url, aiohttp.ClientSession() as session, session.post(f"{url}/local/look") as answer:
        assert (answer.status, await answer.json()) == (202, {"looked_at": None, "looks": 0})
    assert ears.woken == 1
