"""Target `activities`: whole requests, from nearly sound ones to bytes that are no HTTP body at all."""

import gzip
import zlib
from pathlib import Path
from typing import Any

import orjson

from tests.hostile import evening, lanes, nasty, oracles, shelves, templates
from tests.hostile.lanes import Sender
from tests.hostile.tally import Tally
from tests.hostile.templates import EVENTS, MEMBERS, NAMES, NOBODIES, TYPES, Json
from tests.hostile.wire import Reply

KINDS = ("personal", "personal", "channel", "general", "group")
SAFE = ("type", "serviceUrl", "channelId", "channelData", "conversation", "from", "name", "recipient")
LINE = "POST /api/messages HTTP/1.1"
BOMB = gzip.compress(b"[" * 20_000_000)
WORDS = (
    "hjælp",
    "svar",
    "status",
    "matrix",
    "erfa",
    "opsummér",
    "sprog",
    "landsby Broager",
    "modtagelse: kaffe (eksempel)",
    "2",
    "gruppearbejde",
    "fremlæg",
    "tilmeld ja",
    "kladde",
    "afsender",
    "noter",
)
TAPS: tuple[Json, ...] = (
    {"verb": "workshop.send", "token": "t", "question": "works_well", "reception": "Kaffe (eksempel)"},
    {"verb": "workshop.draft", "token": "t", "question": "works_well", "reception": "Kaffe (eksempel)"},
    {"verb": "groupwork.join", "group": 1},
    {"verb": "groupwork.prepare", "token": "t", "questions": "works_well", "minutes": "5", "groups": "2"},
    {"verb": "interest.save", "answer": "maybe", "village": "Nybøl", "contact": "74 12 34 56", "wish": "Kaffe"},
    {"verb": "attribution.choose", "attribution": "anonymous"},
)


async def run(cases: int, seed: int, folder: Path) -> Tally:
    tally = await lanes.run("activities", cases, seed, folder, _step)
    # An id that the dice made, said in one of our channels, is a member's: only those seen there may write.
    lanes.looked_through(tally, folder, shelves.everybody(folder / "forum.db", ""))
    return tally


async def _step(sender: Sender) -> None:
    await evening.perhaps(sender)
    sound = _sound(sender)
    mutant = sender.dice.tree(orjson.loads(orjson.dumps(sound)), sender.dice.chance.choice((0, 1, 1, 2, 3, 5)))
    if sender.dice.likely(0.8):
        # Most must get past the door, to where they can do harm.
        mutant.update({name: sound[name] for name in SAFE if name in sound and sender.dice.likely(0.93)})
    body = sender.dice.body(mutant)
    if sender.dice.likely(0.12):
        body = sender.dice.torn(body)
    reply = await _sent(sender, body)
    sender.tally.counted(reply.status, _wrong(sender, body, reply), body)


def _sound(sender: Sender) -> Json:
    who = sender.dice.one(NOBODIES if sender.dice.likely(0.15) else MEMBERS)
    # A word in one of our channels proves membership, so nobody speaks elsewhere.
    kind = sender.dice.one(("personal", "group") if who in NOBODIES else KINDS)
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, kind)
    return dict(sender.dice.one(_KINDS)(sender, frame))


def _message(sender: Sender, frame: Json) -> Json:
    return templates.message(frame, str(sender.dice.one((*WORDS, f"kode {sender.world.codes[-1]}"))))


def _tap(sender: Sender) -> Json:
    return {"v": 1, "session": sender.world.sessions[-1], **sender.dice.one((TAPS[0], *TAPS))}


_KINDS: tuple[Any, ...] = (
    _message,
    _message,
    lambda sender, frame: templates.submit(frame, _tap(sender)),
    lambda sender, frame: templates.execute(frame, _tap(sender), automatic=sender.dice.likely(0.2)),
    lambda sender, frame: templates.dialog(frame, _tap(sender), sender.dice.one(NAMES[1:3])),
    lambda sender, frame: {**templates.execute(frame, _tap(sender)), "name": sender.dice.one(NAMES)},
    lambda sender, frame: templates.event(frame, "conversationUpdate", sender.dice.one(EVENTS)),
    lambda sender, frame: templates.event(frame, sender.dice.one(TYPES), sender.dice.one(EVENTS)),
    lambda sender, frame: {**_message(sender, frame), "type": sender.dice.one(TYPES)},
)


async def _sent(sender: Sender, body: bytes) -> Reply:
    if not sender.dice.likely(0.08):
        return await sender.world.deliver(sender.wire, body)
    return await sender.dice.one(_WAYS)(sender, body)


async def _typed(sender: Sender, body: bytes) -> Reply:
    kinds = (
        "text/plain",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "",
        "multipart/form-data",
        "\x7f",
    )
    return await sender.world.deliver(sender.wire, body, **{"Content-Type": sender.dice.one(kinds)})


async def _packed(sender: Sender, body: bytes) -> Reply:
    named = sender.dice.one(("gzip", "deflate", "br", "zstd", "identity", "x", "gzip, gzip"))
    packed = sender.dice.one((gzip.compress(body), zlib.compress(body), body, BOMB))
    return await sender.world.deliver(sender.wire, packed, **{"Content-Encoding": named})


async def _passed(sender: Sender, body: bytes) -> Reply:
    """A token that says or proves nothing."""
    good = sender.world.token
    forged = (
        "",
        "Bearer",
        "Basic x",
        f"bearer  {good}x",
        f"Bearer {good[:-9]}",
        "Bearer a.b.c",
        f"Bearer {good}, {good}",
        "Bearer " + "x" * 7000,
    )
    reply = await sender.world.deliver(sender.wire, body, Authorization=sender.dice.one(forged))
    return reply if reply.status in (400, 401) else Reply(999)


async def _chunked(sender: Sender, body: bytes) -> Reply:
    head = f"{LINE}\r\nHost: bot\r\n{_token(sender)}Transfer-Encoding: chunked\r\n\r\n"
    size = sender.dice.one((f"{len(body):x}", f"{len(body) + 5:x}", "-1", "zz", "ffffffffffffffff", "", "0"))
    return await sender.wire.raw(f"{head}{size}\r\n".encode() + body + b"\r\n0\r\n\r\n", hang_up=True)


def _token(sender: Sender) -> str:
    return f"Authorization: Bearer {sender.world.token}\r\n"


async def _framed(sender: Sender, body: bytes) -> Reply:
    """A length that is not the body's, an odd method or path, a header that is none."""
    line = sender.dice.one(
        (
            LINE,
            "GET /api/messages HTTP/1.1",
            "POST /api/messages HTTP/9.9",
            "POST /%ff/../api/messages HTTP/1.1",
            "\x00\x01",
        )
    )
    length = sender.dice.one((len(body), len(body) + 1, max(0, len(body) - 1), -5, 10**30, "x", ""))
    extra = sender.dice.one(
        (
            "",
            "Expect: 100-continue\r\n",
            "Expect: x\r\n",
            "Content-Length: 3\r\n",
            "No colon\r\n",
            "A: " + "b" * 20_000 + "\r\n",
            "Connection: upgrade\r\nUpgrade: websocket\r\n",
        )
    )
    head = f"{line}\r\nHost: bot\r\n{_token(sender)}Content-Length: {length}\r\n{extra}\r\n"
    return await sender.wire.raw(head.encode() + body, hang_up=True)


async def _enormous(sender: Sender, body: bytes) -> Reply:
    """Ten megabytes, or as many keys as ten megabytes hold."""
    if not sender.dice.likely(0.1):
        return await sender.world.deliver(sender.wire, body)
    big = sender.dice.one((b" " * 10_000_000, b'{"type":"' + b"a" * 10_000_000, orjson.dumps(nasty.crowded(100_000))))
    return await sender.world.deliver(sender.wire, big)


_WAYS = (_typed, _packed, _passed, _chunked, _framed, _enormous)


def _wrong(sender: Sender, body: bytes, reply: Reply) -> list[str]:
    wrong = [*oracles.http(reply.status), *sender.heard(), *sender.world.drained()]
    if reply.status == 200:
        wrong += _shapes(sender, body, reply)
    return wrong


def _shapes(sender: Sender, body: bytes, reply: Reply) -> list[str]:
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        # What came packed was unpacked at the door.
        return []
    if said.get("type") != "invoke":
        return ["a body for no invoke"] if reply.body else []
    return oracles.invoke(said.get("name"), reply.body)
