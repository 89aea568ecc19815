"""Rules 48 and 49 at the door itself: what each bad token gets."""

import base64
import hashlib
import hmac
import time

import jwt
import orjson
import pytest

from bot.edge import endpoint
from bot.edge.keys import Keys
from bot.edge.tokens import Doorman
from tests.bot.edge.conftest import Client, Deliver
from tests.bot.edge.stage import APP, ISSUER, TENANT, Metadata, Rooms, Signer, activity, sound_claims

LATER = int(time.time()) + 7200
EARLIER = int(time.time()) - 7200
OTHER = "30000000-0000-4000-8000-00000000ffff"


async def test_a_sound_token_opens_the_door(deliver: Deliver, rooms: Rooms) -> None:
    """Rule 48."""
    status, _ = await deliver(activity())
    assert (status, len(rooms.came)) == (200, 1)


@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer", "Bearer ", "Basic abc", "Bearer garbage", "Bearer a.b.c", "Bearer é.é.é", "Bearer ...."],
)
async def test_no_token_or_garbage_is_401(client: Client, rooms: Rooms, header: str | None) -> None:
    """Rule 48."""
    headers = {} if header is None else {"Authorization": header}
    async with client.post(endpoint.PATH, json=activity(), headers=headers) as response:
        assert response.status == 401
        assert response.headers["WWW-Authenticate"] == "Bearer"
    assert rooms.came == []


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://login.microsoftonline.com/common"},
        {"iss": f"{ISSUER}/"},
        {"aud": "40000000-0000-4000-8000-00000000ffff"},
        {"aud": [APP, "another"]},
        {"exp": EARLIER, "nbf": EARLIER - 60},
        {"nbf": LATER, "exp": LATER + 60},
        {"exp": "soon"},
        {"serviceurl": "https://smba.trafficmanager.net/amer/"},
        {"serviceurl": ["https://smba.trafficmanager.net/emea/"]},
        {"serviceurl": ""},
    ],
)
async def test_a_wrong_claim_is_401(deliver: Deliver, signer: Signer, rooms: Rooms, changed: dict[str, object]) -> None:
    """Rule 48: issuer, audience, times ±5 min, serviceurl."""
    status, _ = await deliver(activity(), signer.token(**changed))
    assert (status, rooms.came) == (401, [])


@pytest.mark.parametrize("claim", ["iss", "aud", "exp", "nbf", "serviceurl"])
async def test_a_missing_claim_is_401(deliver: Deliver, signer: Signer, rooms: Rooms, claim: str) -> None:
    """Rule 48."""
    status, _ = await deliver(activity(), signer.token(without=claim))
    assert (status, rooms.came) == (401, [])


@pytest.mark.parametrize("late", [-240, 240])
async def test_clocks_may_differ_by_four_minutes(deliver: Deliver, signer: Signer, late: int) -> None:
    """Rule 48: five minutes of leeway either way."""
    now = int(time.time())
    times = {"nbf": now + late} if late > 0 else {"exp": now + late, "nbf": now - 3600}
    status, _ = await deliver(activity(), signer.token(**times))
    assert status == 200


async def test_only_rs256_signed_by_a_published_key_counts(deliver: Deliver, signer: Signer, rooms: Rooms) -> None:
    """Rule 48: HS256 with the public key as its secret, an unsigned token, a stranger's key under a known id."""
    kid = {"kid": signer.kid}
    stranger = Signer(signer.kid)
    forged = [
        _hs256(signer),
        jwt.encode(sound_claims(), None, algorithm="none", headers=kid),
        jwt.encode(sound_claims(), signer.key, algorithm="RS384", headers=kid),
        jwt.encode(sound_claims(), signer.key, algorithm="RS256"),
        jwt.encode(sound_claims(), signer.key, algorithm="RS256", headers={"kid": "unknown"}),
        stranger.token(),
        signer.token()[:-8] + "AAAAAAAA",
    ]
    assert [(await deliver(activity(), token))[0] for token in forged] == [401] * len(forged)
    assert rooms.came == []


async def test_a_token_without_a_key_id_asks_for_no_keys(deliver: Deliver, signer: Signer, metadata: Metadata) -> None:
    """Rule 49: only an unknown key is a reason to fetch."""
    assert (await deliver(activity(), jwt.encode(sound_claims(), signer.key, algorithm="RS256")))[0] == 401
    assert metadata.fetched == 0


async def test_a_key_without_the_teams_endorsement_is_401(
    deliver: Deliver, metadata: Metadata, other_signer: Signer
) -> None:
    """Rule 48: endorsement msteams."""
    metadata.signers.append(Signer("webchat", ["webchat"], other_signer.key))
    status, _ = await deliver(activity(), metadata.signers[-1].token())
    assert status == 401


@pytest.mark.parametrize(
    "changed",
    [
        {"channelData": {"tenant": {"id": OTHER}}},
        {"channelData": {}, "conversation": {"id": "a:inge", "conversationType": "personal"}},
        {"conversation": {"id": "a:inge", "conversationType": "personal", "tenantId": OTHER}},
        {"channelId": "emulator"},
        {"channelId": "webchat"},
    ],
)
async def test_another_tenant_or_channel_is_403(deliver: Deliver, rooms: Rooms, changed: dict[str, object]) -> None:
    """Rule 48: tenant = ours."""
    status, _ = await deliver(activity(**changed))
    assert (status, rooms.came) == (403, [])


async def test_a_bad_token_is_401_whatever_the_body(client: Client) -> None:
    """Rule 48: nothing of the body is read for a stranger."""
    async with client.post(endpoint.PATH, data=b"{" * 300_000, headers={"Authorization": "Bearer x"}) as response:
        assert response.status == 401


@pytest.mark.parametrize(("app", "tenant"), [("", TENANT), (APP, "")])
def test_an_empty_app_id_or_tenant_turns_no_check_off(keys: Keys, app: str, tenant: str) -> None:
    """Rules 48 and 51."""
    with pytest.raises(ValueError, match="app id"):
        Doorman(keys, app, tenant)


def _hs256(signer: Signer) -> str:
    def part(raw: bytes) -> bytes:
        return base64.urlsafe_b64encode(raw).rstrip(b"=")

    head = part(orjson.dumps({"alg": "HS256", "typ": "JWT", "kid": signer.kid}))
    signed = head + b"." + part(orjson.dumps(sound_claims()))
    mac = hmac.new(signer.public_pem(), signed, hashlib.sha256).digest()
    return (signed + b"." + part(mac)).decode()
