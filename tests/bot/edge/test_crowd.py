"""How many came lately, so that what can wait gives way."""

from aiohttp.test_utils import TestClient, TestServer

from bot.edge import endpoint
from bot.edge.crowd import Crowd
from bot.edge.keys import Keys
from bot.edge.tokens import Doorman
from tests.bot.edge.stage import APP, TENANT, Clock, Post, Rooms, Signer, activity


def test_a_turn_counts_for_a_second(clock: Clock) -> None:
    crowd = Crowd(clock)
    crowd.comes()
    clock.seconds += 0.6
    crowd.comes()
    assert crowd.size() == 2
    clock.seconds += 0.6
    assert crowd.size() == 1
    clock.seconds += 0.6
    assert crowd.size() == 0


async def test_the_door_counts_turns_and_no_knock_with_a_bad_token(
    keys: Keys, rooms: Rooms, post: Post, clock: Clock, signer: Signer
) -> None:
    door = endpoint.Endpoint(Doorman(keys, APP, TENANT), rooms, post, clock)
    async with TestClient(TestServer(endpoint.application(door))) as client:
        for token in (signer.token(), "bad", signer.token()):
            headers = {"Authorization": f"Bearer {token}"}
            async with client.post(endpoint.PATH, json=activity(), headers=headers):
                pass
    assert door.crowd.size() == 2
