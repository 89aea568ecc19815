"""Rule 48: the parts of a token are read as PyJWT reads them, only sooner; one spelling stands for one content."""

import base64
import random
from collections.abc import Callable

import jwt
import pytest

from bot.edge.tokens import _JWT, _Segments

SEED = 48
ODD = b"=+/-_A!\n \xe6."
Reader = Callable[[bytes, str], bytes]


def read(reader: Reader, segment: bytes) -> bytes | None:
    """None where it is no part of a token."""
    try:
        return reader(segment, "payload")
    except jwt.DecodeError:
        return None


def spoilt(chance: random.Random) -> bytes:
    """Sound, or with a letter too many or too few."""
    segment = bytearray(base64.urlsafe_b64encode(chance.randbytes(chance.randint(0, 12))).rstrip(b"="))
    for _ in range(chance.randint(0, 2)):
        at = chance.randint(0, len(segment))
        if chance.random() < 0.5:
            segment.insert(at, chance.choice(ODD))
        else:
            del segment[at - 1 : at]
    return bytes(segment)


def _noted(seen: list[str], name: str) -> bytes:
    seen.append(name)
    return b"{}"


def test_a_part_of_a_token_says_what_pyjwt_finds_in_it() -> None:
    chance = random.Random(SEED)
    read_ = refused = 0
    for segment in (spoilt(chance) for _ in range(20_000)):
        expected = None if segment.endswith(b"=") else read(jwt.PyJWS._decode_base64url_segment, segment)
        assert read(_Segments._decode_base64url_segment, segment) == expected, (SEED, segment)
        read_, refused = read_ + (expected is not None), refused + (expected is None)
    assert min(read_, refused) > 1000


@pytest.mark.parametrize("segment", [b"YQ==", b"YR", b"YQ ", b"Y", b"YQ\n", b"+/+/"])
def test_another_spelling_of_a_sound_part_is_none(segment: bytes) -> None:
    with pytest.raises(jwt.DecodeError):
        _Segments._decode_base64url_segment(segment, "crypto")


def test_the_doors_check_goes_by_these_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyJWT came to read a token by another name, the quick way would be left without a word."""
    seen: list[str] = []
    monkeypatch.setattr(_Segments, "_decode_base64url_segment", staticmethod(lambda _segment, name: _noted(seen, name)))
    with pytest.raises(jwt.PyJWTError):
        _JWT.decode("a.b.c", "", algorithms=["RS256"])
    assert seen == ["header", "payload", "crypto"]
