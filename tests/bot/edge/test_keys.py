"""Rule 49: keys rotate without a restart, and nobody can make the bot ask for them again and again."""

import asyncio

import pytest
from aiohttp.test_utils import TestServer

from bot.edge.keys import BURST, DAY_S, FAILED_AGAIN_S, FRESH_S, KEPT_S, UNKNOWN_AGAIN_S, Keys
from tests.bot.edge.conftest import Deliver
from tests.bot.edge.stage import Clock, Metadata, Signer, activity


async def test_a_new_key_is_found_without_a_restart(
    deliver: Deliver, metadata: Metadata, signer: Signer, other_signer: Signer
) -> None:
    """Rule 49: the old key goes, a new one signs, the next activity is let in; and once more, at once."""
    assert (await deliver(activity(), signer.token()))[0] == 200
    metadata.signers = [other_signer]
    assert (await deliver(activity(), other_signer.token()))[0] == 200
    metadata.signers = [signer]
    assert (await deliver(activity(), signer.token()))[0] == 200


async def test_a_flood_of_unknown_keys_is_a_few_fetches_and_then_few(
    keys: Keys, metadata: Metadata, clock: Clock
) -> None:
    """Rule 49: rate-limited, at once and one after the other."""
    await keys.warm()
    found = await asyncio.gather(*(keys.find(f"made-up-{n}") for n in range(50)))
    assert metadata.fetched == 3, "who comes while the keys are on their way waits, and then asks once more"
    for n in range(50):
        found.append(await keys.find(f"made-up-again-{n}"))
    assert (metadata.fetched, set(found)) == (1 + BURST, {None})
    clock.seconds += 5 * UNKNOWN_AGAIN_S
    for n in range(50):
        await keys.find(f"made-up-later-{n}")
    assert metadata.fetched == 1 + BURST + 5


async def test_a_strangers_flood_does_not_keep_a_new_key_out(
    deliver: Deliver, metadata: Metadata, clock: Clock, signer: Signer, other_signer: Signer
) -> None:
    """Rule 49: the flood's own fetches bring the new key, at the latest with the next one that is allowed."""
    await deliver(activity(), signer.token())
    strange = Signer("strange", [], other_signer.key)
    for n in range(20):
        strange.kid = f"strange-{n}"
        assert (await deliver(activity(), strange.token()))[0] == 401
    assert metadata.fetched == 1 + BURST
    metadata.signers.append(other_signer)
    clock.seconds += UNKNOWN_AGAIN_S
    assert (await deliver(activity(), strange.token()))[0] == 401
    assert (await deliver(activity(), other_signer.token()))[0] == 200


@pytest.mark.parametrize("changed", [{"aud": "x"}, {"iss": "x"}, {"exp": 1}, {"serviceurl": None}])
async def test_a_token_that_no_key_could_save_asks_for_none(
    deliver: Deliver, metadata: Metadata, other_signer: Signer, changed: dict[str, object]
) -> None:
    """Rule 49: whoever does not even know whom to write to costs no fetch."""
    token = other_signer.token("serviceurl") if "serviceurl" in changed else other_signer.token(**changed)
    assert (await deliver(activity(), token))[0] == 401
    assert metadata.fetched == 0


async def test_a_key_published_while_the_keys_were_on_their_way_is_asked_for_once_more(
    keys: Keys, metadata: Metadata, other_signer: Signer
) -> None:
    await keys.warm()
    stranger = asyncio.create_task(keys.find("made-up"))
    while metadata.fetched < 2:  # noqa: ASYNC110  What happens sets no event.
        await asyncio.sleep(0)
    metadata.signers = [other_signer]
    assert await keys.find(other_signer.kid) is not None
    assert await stranger is None


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


async def test_after_an_hour_the_keys_are_renewed_beside_the_work(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer, other_signer: Signer
) -> None:
    """Rule 49: a key made known before it signs is on the ring when it does."""
    await keys.warm()
    metadata.signers = [signer, other_signer]
    clock.seconds += FRESH_S
    assert await keys.find(signer.kid) is not None
    assert metadata.fetched == 1, "nobody waited"
    while not keys.has(other_signer.kid):  # noqa: ASYNC110  As above.
        await asyncio.sleep(0.005)
    assert metadata.fetched == 2


async def test_a_withdrawn_key_opens_nothing_after_a_day(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer, other_signer: Signer
) -> None:
    """Rule 49: however quiet the day was."""
    assert await keys.find(signer.kid) is not None
    metadata.signers = [other_signer]
    clock.seconds += DAY_S
    assert await keys.find(signer.kid) is None


async def test_when_the_metadata_is_away_the_known_keys_serve_on_for_three_days(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer
) -> None:
    await keys.warm()
    metadata.down = True
    clock.seconds += KEPT_S - 1
    assert await keys.find(signer.kid) is not None
    assert await keys.find(signer.kid) is not None
    assert metadata.fetched == 2
    clock.seconds += 1
    assert await keys.find(signer.kid) is None


async def test_while_the_metadata_is_slow_a_known_key_waits_for_nothing(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer
) -> None:
    await keys.warm()
    metadata.slow.clear()
    clock.seconds += FRESH_S
    unknown = asyncio.create_task(keys.find("made-up"))
    for _ in range(50):
        async with asyncio.timeout(1):
            assert await keys.find(signer.kid) is not None
    assert not unknown.done()
    metadata.slow.set()
    assert await unknown is None


async def test_a_failed_first_fetch_is_tried_again_within_seconds(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer
) -> None:
    metadata.down = True
    assert await keys.find(signer.kid) is None
    metadata.down = False
    clock.seconds += FAILED_AGAIN_S
    assert await keys.find(signer.kid) is not None


async def test_a_clock_that_ran_ahead_and_was_put_right_keeps_no_withdrawn_key(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer, other_signer: Signer
) -> None:
    """Rule 49: keys that seem to come from next year are renewed like old ones, not trusted until then."""
    clock.seconds += 365 * DAY_S
    await keys.warm()
    clock.seconds -= 365 * DAY_S
    metadata.signers = [other_signer]
    assert await keys.find(signer.kid) is not None
    while keys.has(signer.kid):  # noqa: ASYNC110  As above.
        await asyncio.sleep(0.005)
    assert metadata.fetched == 2


async def test_a_failure_under_a_clock_that_ran_ahead_bars_nobody_until_then(
    keys: Keys, metadata: Metadata, clock: Clock, signer: Signer
) -> None:
    """Under a wrong clock Microsoft's certificate does not hold; once it is right, the keys are fetched at once."""
    metadata.down = True
    clock.seconds += 365 * DAY_S
    await keys.warm()
    clock.seconds -= 365 * DAY_S
    metadata.down = False
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
    clock.seconds += DAY_S
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
