"""Rules 48 and 49 at the door itself: whoever does not belong is turned away, and no handler ever hears of it."""

import time

import aiohttp
import pytest

from bot.edge.keys import Keys
from bot.edge.tokens import Doorman
from tenant import Running
from tenant.names import APP_ID, TENANT_ID
from tests.bot.edge.stage import Rooms, activity, execute, in_channel
from tests.identity.conftest import Knock
from tests.identity.knocking import FORGED, OTHER, Signer

HERE = {"id": "a:inge", "conversationType": "personal"}


async def test_a_sound_token_opens_the_door(knock: Knock, signer: Signer, rooms: Rooms) -> None:
    """Rule 48."""
    for sound in (activity(), execute(id="2"), in_channel(id="3")):
        assert await knock(sound, f"Bearer {signer.token()}") == 200
    assert len(rooms.came) == 3


@pytest.mark.parametrize("way", FORGED)
async def test_a_forged_stale_or_foreign_token_is_401_and_no_handler_runs(
    knock: Knock, signer: Signer, rooms: Rooms, way: str
) -> None:
    """Rule 48: and the door is as it was, for a sound token comes in afterwards."""
    for what in (activity(), execute(), activity("conversationUpdate")):
        assert await knock(what, f"Bearer {FORGED[way](signer)}") == 401
    assert rooms.came == []
    assert await knock(activity(), f"Bearer {signer.token()}") == 200
    assert len(rooms.came) == 1


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic abc",
        "Bearer garbage",
        "Bearer a.b.c",
        "Bearer é.é.é",
        "Bearer ....",
        "Bearer null",
    ],
)
async def test_garbage_in_place_of_a_token_is_401(knock: Knock, rooms: Rooms, header: str) -> None:
    """Rule 48."""
    assert await knock(activity(), header) == 401
    assert rooms.came == []


async def test_no_token_is_401_and_so_is_one_in_the_address(knock: Knock, signer: Signer, rooms: Rooms) -> None:
    """Rule 48: an address ends up in logs."""
    assert await knock(activity()) == 401
    assert await knock(activity(), query=f"?access_token={signer.token()}&token={signer.token()}") == 401
    assert rooms.came == []


async def test_two_tokens_are_none(knock: Knock, signer: Signer, rooms: Rooms) -> None:
    """Rule 48: whoever stands before us may have read the other one."""
    sound = f"Bearer {signer.token()}"
    for pair in ((sound, "Bearer x"), ("Bearer x", sound), (sound, sound)):
        assert await knock(activity(), *pair) == 401
    assert await knock(activity(), f"{sound}, Bearer x") == 401
    assert rooms.came == []


async def test_a_header_past_what_http_carries_gets_no_further(knock: Knock, signer: Signer, rooms: Rooms) -> None:
    """The server itself ends the reading of a header of more than 8 kB, with its own 400."""
    assert await knock(activity(), f"Bearer {signer.token(filling='x' * 20000)}") == 400
    assert rooms.came == []


@pytest.mark.parametrize("late", [-299, 299])
async def test_clocks_may_differ_by_almost_five_minutes(knock: Knock, signer: Signer, late: int) -> None:
    """Rule 48."""
    now = int(time.time())
    times = {"nbf": now + late} if late > 0 else {"exp": now + late + 10, "nbf": now - 3600}
    assert await knock(activity(), f"Bearer {signer.token(**times)}") == 200


@pytest.mark.parametrize("endorsed", [[], ["webchat"], ["msteams2", "MSTEAMS"]])
async def test_a_key_without_the_teams_endorsement_is_401(
    knock: Knock, signer: Signer, rooms: Rooms, microsoft: Running, endorsed: list[str]
) -> None:
    """Rule 48: a key of another channel, truly published, truly used."""
    microsoft.service.world.keys[-1]["endorsements"] = endorsed
    assert await knock(activity(), f"Bearer {signer.token()}") == 401
    assert rooms.came == []


@pytest.mark.parametrize(
    "changed",
    [
        {"channelData": {"tenant": {"id": OTHER}}},
        {"channelData": {"tenant": {"id": OTHER}}, "conversation": {**HERE, "tenantId": OTHER}},
        {"conversation": {**HERE, "tenantId": OTHER}},
        {"channelData": {}, "conversation": HERE},
        {"channelData": None, "conversation": HERE},
        {"channelData": {"tenant": TENANT_ID}, "conversation": HERE},
        {"channelData": {"tenant": {"id": [TENANT_ID]}}, "conversation": HERE},
        {"channelData": {"tenant": {"id": f"{TENANT_ID} "}}},
        {"channelId": "emulator"},
        {"channelId": "webchat"},
        {"channelId": "directline"},
        {"channelId": "MSTEAMS"},
    ],
)
async def test_another_tenant_or_none_or_another_channel_is_403(
    knock: Knock, signer: Signer, rooms: Rooms, changed: dict[str, object]
) -> None:
    """Rule 48: tenant = ours, wherever the activity names one, and named at least once."""
    assert await knock(activity(**changed), f"Bearer {signer.token()}") == 403
    assert rooms.came == []


@pytest.mark.parametrize(
    "said", [None, "", "https://smba.trafficmanager.net/amer/", ["https://smba.trafficmanager.net/"]]
)
async def test_an_activity_that_its_token_does_not_speak_for_is_turned_away(
    knock: Knock, signer: Signer, rooms: Rooms, said: object
) -> None:
    """Rule 48: both are required, and equal; an activity without one is none (400)."""
    wanted = 401 if isinstance(said, str) and said else 400
    assert await knock(activity(serviceUrl=said), f"Bearer {signer.token()}") == wanted
    assert rooms.came == []


async def test_a_bad_token_is_401_whatever_the_body(bot: str) -> None:
    """Rule 48: nothing of the body is read for a stranger."""
    async with aiohttp.ClientSession() as session:
        for body in (b"", b"not json", b"[" * 100_000, b"x" * 300_000):
            async with session.post(bot, data=body, headers={"Authorization": "Bearer x.y.z"}) as answer:
                assert answer.status == 401
                assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(("app", "tenant"), [("", TENANT_ID), (APP_ID, "")])
def test_an_empty_app_id_or_tenant_turns_no_check_off(keys: Keys, app: str, tenant: str) -> None:
    """Rules 48 and 51."""
    with pytest.raises(ValueError, match="app id"):
        Doorman(keys, app, tenant)
