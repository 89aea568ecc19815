"""A service that answers anything: any status, header, framing and body, and never what was asked for twice."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass, field

import orjson

from tests.hostile import nasty
from tests.hostile.mutations import Mutator
from tests.hostile.nasty import KINDS, STATUSES, WAITS


@dataclass
class Liar:
    """`sound` is what an honest answer would hold; `honest` says it; `asked` are the heads of all that came."""

    dice: Mutator
    url: str = ""
    elsewhere: str = ""
    sound: object = None
    mild: bool = False
    honest: bool = False
    asked: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.asked.append(await reader.readuntil(b"\r\n\r\n"))
            writer.write(self.answer())
            await writer.drain()
        except (OSError, EOFError, asyncio.LimitOverrunError):
            pass
        finally:
            writer.close()

    def answer(self) -> bytes:
        """One whole answer as bytes; the connection ends behind it, whether the answer did or not."""
        dice = self.dice
        if self.honest:
            return _framed(dice, 200, "Content-Type: application/json\r\n", orjson.dumps(self.sound))
        status = dice.one(STATUSES[:4] if self.mild else STATUSES)
        body = self._body()
        raw = dice.one(_FRAMES)(dice, status, self._headers(status), body)
        return raw[: dice.chance.randrange(len(raw) + 1)] if dice.likely(0.05) else raw

    def _body(self) -> bytes:
        dice = self.dice
        choice = dice.chance.random()
        if choice < (0.04 if self.mild else 0.15):
            return bytes(dice.one(_BODIES))
        times = dice.chance.choice((0, 0, 1, 1, 2) if self.mild else (0, 1, 1, 2, 4))
        made = dice.tree({"root": deepcopy(self.sound)}, times).get("root")
        body = dice.body(made).replace(b"ELSEWHERE", self.elsewhere.encode()).replace(b"HERE", self.url.encode())
        return dice.torn(body) if 0.2 < choice < (0.25 if self.mild else 0.35) else body

    def _headers(self, status: int) -> str:
        dice = self.dice
        told = {"Content-Type": dice.one(KINDS)}
        if status in (429, 503) or dice.likely(0.2):
            told["Retry-After"] = dice.one(WAITS)
        if 300 <= status < 400 or dice.likely(0.05):
            told["Location"] = dice.one(
                (
                    self.elsewhere,
                    f"{self.elsewhere}/v1.0/x",
                    f"{self.url}/v1.0/again",
                    "//x",
                    "http://[",
                    "",
                    "ftp://x",
                    "/\xff",
                )
            )
        if dice.likely(0.05):
            claims = dice.one(("e30=", "x", "\xff", "eyJ" * 3000))
            told["WWW-Authenticate"] = f'Bearer realm="", error="insufficient_claims", claims="{claims}"'
        if dice.likely(0.05):
            told[dice.one(("Date", "Content-Encoding", "Set-Cookie", "X"))] = dice.one(
                ("gzip", "br", "x", "a=\xe6", "a" * 9000, "", "Tue, 04 May 2021 15:42:00 GMT")
            )
        return "".join(f"{name}: {value}\r\n" for name, value in told.items())


_BODIES = (
    b"",
    b"null",
    b"[]",
    b"{}",
    b"<!DOCTYPE html><html><body>Sign in</body></html>",
    b'{"error":{"code":"x","message":"y"}}',
    b'{"error":"x"}',
    b'{"error":{"code":{"a":1},"message":["\\ud800"]}}',
    b'{"error":{"code":"\\ud800","message":"' + b"a" * 100_000 + b'"}}',
    b'{"error":{"code":"a\\nb\\u0000","message":"\\u202e<at>x</at>"}}',
    b"[" * 100_000,
    b'{"error":' * 50_000,
    b'{"value":[]}',
    b'{"value":[],"@odata.nextLink":"HERE/v1.0/next"}',
    *nasty.RAW.values(),
)


def _framed(_dice: Mutator, status: int, headers: str, body: bytes) -> bytes:
    bare = status in (204, 304)
    length = "" if bare else f"Content-Length: {len(body)}\r\n"
    return f"HTTP/1.1 {status} Odd\r\n{headers}{length}\r\n".encode("latin-1", "replace") + (b"" if bare else body)


def _lying(dice: Mutator, status: int, headers: str, body: bytes) -> bytes:
    length = dice.one((len(body) + 10, max(0, len(body) - 3), -1, 10**20, "x"))
    return f"HTTP/1.1 {status} Odd\r\n{headers}Content-Length: {length}\r\n\r\n".encode("latin-1", "replace") + body


def _open_ended(_dice: Mutator, status: int, headers: str, body: bytes) -> bytes:
    return f"HTTP/1.0 {status}\r\n{headers}\r\n".encode("latin-1", "replace") + body


def _chunked(dice: Mutator, status: int, headers: str, body: bytes) -> bytes:
    size = dice.one((f"{len(body):x}", "zz", "-5", "ffffffffff", ""))
    told = f"HTTP/1.1 {status} Odd\r\n{headers}Transfer-Encoding: chunked\r\n\r\n{size}\r\n"
    return told.encode("latin-1", "replace") + body + b"\r\n0\r\n\r\n"


def _early(dice: Mutator, status: int, headers: str, body: bytes) -> bytes:
    first = dice.one(
        (
            b"HTTP/1.1 100 Continue\r\n\r\n",
            b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n",
            b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n",
        )
    )
    return bytes(first) * dice.chance.choice((1, 50)) + _framed(dice, status, headers, body)


def _zipped(dice: Mutator, status: int, headers: str, body: bytes) -> bytes:
    packed = gzip.compress(body)
    return _framed(dice, status, f"{headers}Content-Encoding: gzip\r\n", dice.one((packed, packed[:-4], body)))


def _rubbish(dice: Mutator, _status: int, _headers: str, body: bytes) -> bytes:
    return bytes(
        dice.one(
            (
                b"",
                b"\x00" * 64,
                b"HTTP/1.1\r\n\r\n",
                b"HTTP/1.1 abc x\r\n\r\n",
                b"HTTP/9.9 200 OK\r\n\r\n",
                b"HTTP/1.1 200 OK\r\nA: " + b"b" * 200_000,
                b"\x16\x03\x01",
                b"HTTP/1.1 200 OK\r\nbad header\r\n\r\n",
                body,
            )
        )
    )


_FRAMES = (_framed,) * 9 + (_lying, _open_ended, _chunked, _early, _zipped, _rubbish)


@asynccontextmanager
async def lying(seed: int) -> AsyncIterator[tuple[Liar, Liar]]:
    """The service that is asked, and another place to which it would like us to go."""
    near, far = Liar(Mutator(seed)), Liar(Mutator(seed + 1))
    servers = [await asyncio.start_server(each.serve, "127.0.0.1", 0) for each in (near, far)]
    for each, server in zip((near, far), servers, strict=True):
        each.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    near.elsewhere = far.url
    try:
        yield near, far
    finally:
        for server in servers:
            server.close()
