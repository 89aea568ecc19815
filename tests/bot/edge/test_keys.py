"""Rule 49: keys rotate without a restart, and nobody can make the bot ask for them again and again."""

import asyncio

import pytest
from aiohttp.test_utils import TestServer

from bot.edge.keys import FAILED_AGAIN_S, FRESH_S, UNKNOWN_AGAIN_S, Keys
from tests.bot.edge.conftest import Deliver
from tests.bot.edge.stage import Clock, Metadata, Signer, activity


async def test_a_new_key_is_found_without_a_restart(
    deliver: Deliver, metadata: Metadata, clock: Clock, signer: Signer, other_signer: Signer
) -> None:
    """Rule 49: the old key goes, a new one signs, the next activity is let in; once more after a minute."""
    assert (await deliver(activity(), signer.token()))[0] == 200
    metadata.signers = [other_signer]
    assert (await deliver(activity(), other_signer.token()))[0] == 200
    assert (await deliver(activity(), signer.token()))[0] == 401
    metadata.signers = [signer]
    assert (await deliver(activity(), signer.token()))[0] == 401
    clock.seconds += UNKNOWN_AGAIN_S
    assert (await deliver(activity(), signer.token()))[0] == 200


async def test_a_flood_of_unknown_keys_is_one_fetch_a_minute(keys: Keys, metadata: Metadata, clock: Clock) -> None:
    """Rule 49: rate-limited, at once and one after the other."""
    await keys.warm()
    found = await asyncio.gather(*(keys.find(f"made-up-{n}") for n in range(50)))
    for n in range(50):
        found.append(await keys.find(f"made-up-again-{n}"))
    assert (metadata.fetched, set(found)) == (2, {None})
    clock.seconds += UNKNOWN_AGAIN_S
    await keys.find("made-up")
    assert metadata.fetched == 3


async def test_the_first_tokens_share_one_fetch(keys: Keys, metadata: Metadata) -> None:
    found = await asyncio.gather(*(keys.find("first") for _ in range(20)))
    assert (metadata.fetched, None in found) == (1, False)


async def test_a_waiter_that_gives_up_does_not_spoil_it_for_the_others(keys: Keys) -> None:
    impatient = asyncio.create_task(keys.find("first"))
    await asyncio.sleep(0)
    patient = asyncio.create_task(keys.find("first"))
    await asyncio.sleep(0)
    impatient.cancel()
    assert await patient is not None


async def test_keys_are_renewed_after_a_day(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer, other_signer: Signer
) -> None:
    """Rule 49: a key that Microsoft withdrew is not trusted for longer than a day."""
    assert await keys.find(signer.kid) is not None
    metadata.signers = [other_signer]
    clock.seconds += FRESH_S
    assert await keys.find(signer.kid) is None


async def test_when_the_metadata_is_away_the_known_keys_serve_on(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer
) -> None:
    await keys.warm()
    metadata.down = True
    clock.seconds += FRESH_S
    assert await keys.find(signer.kid) is not None
    assert await keys.find(signer.kid) is not None
    assert metadata.fetched == 2


async def test_a_failed_first_fetch_is_tried_again_within_seconds(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer
) -> None:
    metadata.down = True
    assert await keys.find(signer.kid) is None
    metadata.down = False
    clock.seconds += FAILED_AGAIN_S
    assert await keys.find(signer.kid) is not None


async def test_keys_over_plain_http_from_elsewhere_are_not_fetched(
    keys: Keys, metadata: Metadata, signer: Signer
) -> None:
    """Rule 48: the key set comes over https, or from this machine when the metadata does."""
    async with TestServer(Metadata(signer).application(), host="127.0.0.2") as elsewhere:
        metadata.jwks_uri = str(elsewhere.make_url("/keys"))
        assert await keys.find(signer.kid) is None


async def test_an_empty_key_set_takes_no_key_away(keys: Keys, metadata: Metadata, clock: Clock, signer: Signer) -> None:
    await keys.warm()
    metadata.signers = []
    clock.seconds += FRESH_S
    assert await keys.find(signer.kid) is not None


@pytest.mark.parametrize(
    "odd", ["x", None, {"kty": "RSA", "kid": ["a"]}, {"kty": "RSA", "kid": "odd"}, {"kty": "RSA", "kid": "odd", "n": 7}]
)
async def test_one_odd_entry_spoils_no_other_key(
    deliver: Deliver, metadata: Metadata, signer: Signer, odd: object
) -> None:
    metadata.odd = [odd, {**signer.published(), "kid": "deaf", "endorsements": [["msteams"]]}]
    assert (await deliver(activity(), signer.token()))[0] == 200


@pytest.mark.parametrize("odd", [["x"], {"a": 1}, "x", None, 7])
async def test_a_set_without_a_key_is_a_401_and_no_fault(
    deliver: Deliver, metadata: Metadata, signer: Signer, odd: object
) -> None:
    metadata.whole = odd
    assert (await deliver(activity(), signer.token()))[0] == 401
