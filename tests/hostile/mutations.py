"""A seeded mutator: sound JSON in, hostile bytes out; the same seed gives the same bytes."""

import gzip
import zlib
from collections.abc import Callable
from random import Random
from typing import Any

import orjson

from tests.hostile import nasty

Spot = tuple[Any, Any]
PLACES_MOST = 400


class Mutator:
    """All dice of one lane."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def likely(self, share: float) -> bool:
        return self.chance.random() < share

    def one(self, choices: Any) -> Any:
        return choices[self.chance.randrange(len(choices))]

    def text(self) -> str:
        """A nasty text; now and then a long one, or two in one."""
        if self.likely(0.015):
            return str(self.one(nasty.LONG))
        said = str(self.one(nasty.TEXTS))
        return said + str(self.one(nasty.TEXTS)) if self.likely(0.2) else said

    def value(self) -> Any:
        """Anything that JSON can say, and a little that it cannot."""
        return self.one(_VALUES)(self)

    def tree(self, root: Any, times: int) -> Any:
        """`root` changed in so many places, in place."""
        for _ in range(times):
            spots = _spots(root)
            if spots:
                self.one(_CHANGES)(self, self.one(spots), spots)
        return root

    def body(self, root: Any) -> bytes:
        """As bytes, with what JSON cannot say put in."""
        said = orjson.dumps(root, option=orjson.OPT_NON_STR_KEYS)
        if b'"@' in said:
            for name, raw in nasty.RAW.items():
                said = said.replace(orjson.dumps(name), raw)
        return said

    def torn(self, body: bytes) -> bytes:
        """The bytes damaged on the way."""
        return bytes(self.one(_DAMAGES)(self, body))


def _spots(node: Any) -> list[Spot]:
    """Every place in a tree: container and key."""
    found: list[Spot] = []
    waiting = [node]
    while waiting and len(found) < PLACES_MOST:
        here = waiting.pop()
        keys = here if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        found.extend((here, key) for key in keys)
        waiting.extend(here[key] for key in keys if isinstance(here[key], dict | list))
    return found


_VALUES: tuple[Callable[[Mutator], Any], ...] = (
    Mutator.text,
    Mutator.text,
    Mutator.text,
    lambda dice: dice.one(nasty.NUMBERS),
    lambda dice: _leaf(dice.one(nasty.OTHER)),
    lambda dice: dice.one(tuple(nasty.RAW)) if dice.likely(0.15) else dice.text(),
    lambda dice: nasty.nested(dice.chance.choice((3, 30, 120))) if dice.likely(0.1) else {},
    lambda dice: nasty.crowded(dice.chance.choice((10, 100, 3000))) if dice.likely(0.1) else [],
    lambda dice: dice.chance.getrandbits(63) - 2**62 if dice.likely(0.05) else dice.chance.randrange(-5, 99),
)


def _replaced(dice: Mutator, spot: Spot, _spots: list[Spot]) -> None:
    spot[0][spot[1]] = dice.value()


def _dropped(_dice: Mutator, spot: Spot, _spots: list[Spot]) -> None:
    spot[0].pop(spot[1], None) if isinstance(spot[0], dict) else spot[0].pop(spot[1])


def _swapped(dice: Mutator, spot: Spot, spots: list[Spot]) -> None:
    other = dice.one(spots)
    spot[0][spot[1]] = _leaf(other[0][other[1]])


def _wrapped(_dice: Mutator, spot: Spot, _spots: list[Spot]) -> None:
    spot[0][spot[1]] = [spot[0][spot[1]]]


def _added(dice: Mutator, spot: Spot, spots: list[Spot]) -> None:
    key = dice.text()[:60] if dice.likely(0.5) else dice.one(spots)[1]
    if isinstance(spot[0], dict):
        spot[0][str(key)] = dice.value()
    else:
        spot[0].append(dice.value())


def _spelt(dice: Mutator, spot: Spot, _spots: list[Spot]) -> None:
    said = spot[0][spot[1]]
    spot[0][spot[1]] = dice.one((str.upper, str.title, lambda text: f" {text} ", lambda text: text + "\u0000"))(
        str(said)[:9000]
    )


def _leaf(value: Any) -> Any:
    # A container put into itself would never end.
    return orjson.loads(orjson.dumps(value)) if isinstance(value, dict | list) else value


_CHANGES = (_replaced, _replaced, _replaced, _dropped, _swapped, _wrapped, _added, _added, _spelt)


def _cut(dice: Mutator, body: bytes) -> bytes:
    return body[: dice.chance.randrange(len(body) + 1)]


def _flipped(dice: Mutator, body: bytes) -> bytes:
    made = bytearray(body)
    for _ in range(dice.chance.randrange(1, 6)):
        made[dice.chance.randrange(len(made))] = dice.chance.randrange(256)
    return bytes(made)


def _stuffed(dice: Mutator, body: bytes) -> bytes:
    at = dice.chance.randrange(len(body) + 1)
    return (
        body[:at] + dice.one((b"\xff", b"\x00", b"\xed\xa0\x80", b"\xc0\xaf", b"}{", b"//", b"'", b"\\u")) + body[at:]
    )


def _marked(dice: Mutator, body: bytes) -> bytes:
    return bytes(dice.one((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x1e", b")]}',\n", b"\n" * 9000)) + body)


def _recoded(dice: Mutator, body: bytes) -> bytes:
    return body.decode("utf-8", "replace").encode(dice.one(("utf-16", "utf-32", "utf-7", "utf-16-be")), "replace")


def _packed(dice: Mutator, body: bytes) -> bytes:
    return bytes(dice.one((gzip.compress, zlib.compress))(body))


def _doubled(_dice: Mutator, body: bytes) -> bytes:
    return body + body


def _whole(dice: Mutator, _body: bytes) -> bytes:
    """No object at all."""
    return bytes(
        dice.one((b"", b"null", b"0", b"[]", b'""', b"{}", b'[{"type":"message"}]', b"\x00" * 64, *nasty.RAW.values()))
    )


_DAMAGES = (_cut, _flipped, _flipped, _stuffed, _marked, _recoded, _packed, _doubled, _whole)
