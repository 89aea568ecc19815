"""Rule 49 under load: Microsoft's keys rotate while the volunteers send, and nobody who may come in is kept out."""

import asyncio

import aiohttp

from tenant import Running
from tests.bot.edge.stage import Rooms, activity
from tests.identity.conftest import Knock
from tests.identity.knocking import Signer

AT_ONCE, WAVES = 60, 6
ROTATIONS = {2, 4}


async def rotated(microsoft: Running) -> None:
    url = f"{microsoft.url}/control/keys/rotate"
    async with aiohttp.ClientSession() as session, session.post(url, json={}) as answer:
        assert answer.status == 200


async def test_two_rotations_under_load_cost_no_accepted_request(
    knock: Knock, signer: Signer, rooms: Rooms, microsoft: Running
) -> None:
    """360 requests, two rotations with a wave in the air: those under the old key, still published, come in as well.

    A stranger knocks all the while with unknown keys and gets in never.
    """
    going: list[asyncio.Task[int]] = []
    strange: list[asyncio.Task[int]] = []
    for wave in range(WAVES):
        if wave in ROTATIONS:
            before = signer.token()
            going += [asyncio.create_task(knock(said(wave, f"old-{n}"), f"Bearer {before}")) for n in range(10)]
            await asyncio.sleep(0)
            await rotated(microsoft)
        going += [asyncio.create_task(knock(said(wave, n), f"Bearer {signer.token()}")) for n in range(AT_ONCE)]
        foreign = signer.token(header={"kid": f"strange-{wave}"})
        strange.append(asyncio.create_task(knock(activity(), f"Bearer {foreign}")))
        # A rotation takes out the key before the last one; whatever that one signed has arrived by then.
        if wave + 1 in ROTATIONS:
            await asyncio.gather(*going)
    statuses = await asyncio.gather(*going)
    assert statuses == [200] * len(going)
    assert len(rooms.came) == len(going) == AT_ONCE * WAVES + 20
    assert await asyncio.gather(*strange) == [401] * WAVES


def said(wave: int, number: object) -> dict[str, object]:
    """A message of its own, so that none is taken for another's repeat."""
    return activity(id=f"{wave}-{number}")
