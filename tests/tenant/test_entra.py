"""Tokens and signing keys of the stand-in's Entra."""

import time

import aiohttp
import jwt
import pytest

from tenant import Running, entra
from tests.tenant.clients import APP, BOT_SCOPE, GRAPH_SCOPE, TEAM, TENANT, Client, fetch_token


async def test_the_right_secret_gets_a_token_for_graph_alone(graph: Client, connector: Client) -> None:
    assert (await graph.get(f"/teams/{TEAM}")).status == 200
    assert (await connector.get("/v3/conversations/a:nobody/pagedmembers")).status == 404
    assert (await graph.get(f"/teams/{TEAM}", Authorization=f"Bearer {connector.token}")).status == 401


@pytest.mark.parametrize(
    ("wrong", "status", "error"),
    [
        ({"client_secret": "guess"}, 401, "invalid_client"),
        ({"client_id": TENANT}, 400, "unauthorized_client"),
        ({"scope": "https://example.org/.default"}, 400, "invalid_scope"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"tenant": APP}, 400, "invalid_request"),
    ],
)
async def test_wrong_credentials_get_no_token(
    tenant: Running, session: aiohttp.ClientSession, wrong: dict[str, str], status: int, error: str
) -> None:
    reply = await fetch_token(session, tenant.url, **({"scope": GRAPH_SCOPE} | wrong))
    assert (reply.status, reply.body["error"]) == (status, error)


@pytest.mark.parametrize("header", ["", "Bearer ", "Bearer nonsense", "Basic abc"])
async def test_a_call_without_a_real_token_is_refused(graph: Client, header: str) -> None:
    reply = await graph.get(f"/teams/{TEAM}", Authorization=header)
    assert (reply.status, reply.code) == (401, "InvalidAuthenticationToken")


async def test_an_expired_or_foreign_token_is_refused(tenant: Running, graph: Client) -> None:
    claims = {"aud": "https://graph.microsoft.com", "nbf": time.time() - 9000, "exp": time.time() - 5000}
    expired = entra.sign(tenant.service, claims)
    fresh = claims | {"exp": time.time() + 500}
    foreign = jwt.encode(fresh, entra.loaded(entra.new_pem()), "RS256", headers={"kid": "else"})
    kid = tenant.service.world.keys[-1]["kid"]
    forged = jwt.encode(fresh, entra.loaded(entra.new_pem()), "RS256", headers={"kid": kid})
    for token in (expired, foreign, forged):
        assert (await graph.get(f"/teams/{TEAM}", Authorization=f"Bearer {token}")).status == 401


async def test_metadata_leads_to_keys_that_verify_a_token(local: Client, connector: Client) -> None:
    metadata = (await local.get(f"/{TENANT}/v2.0/.well-known/openid-configuration")).body
    keys = jwt.PyJWKSet.from_dict((await local.get(metadata["jwks_uri"])).body)
    kid = jwt.get_unverified_header(connector.token)["kid"]
    audience = BOT_SCOPE.removesuffix("/.default")
    claims = jwt.decode(connector.token, keys[kid].key, ["RS256"], audience=audience)
    assert claims["iss"] == metadata["issuer"]
    assert claims["appid"] == APP


async def test_rotation_drops_the_oldest_key_and_signs_with_a_new_one(
    tenant: Running, session: aiohttp.ClientSession, local: Client, graph: Client
) -> None:
    metadata = (await local.get("/v1/.well-known/openidconfiguration")).body
    assert metadata["issuer"] == "https://api.botframework.com"
    before = (await local.get(metadata["jwks_uri"])).body["keys"]
    assert all(key["endorsements"] == ["msteams"] for key in before)
    await local.post("/control/keys/rotate", {})
    after = [key["kid"] for key in (await local.get(metadata["jwks_uri"])).body["keys"]]
    assert after[0] == before[1]["kid"]
    assert after[1] not in [key["kid"] for key in before]
    fresh = (await fetch_token(session, tenant.url, GRAPH_SCOPE)).body["access_token"]
    assert jwt.get_unverified_header(fresh)["kid"] == after[1]
    assert (await graph.get(f"/teams/{TEAM}")).status == 200  # The key of the old token is still published …
    await local.post("/control/keys/rotate", {})
    assert (await graph.get(f"/teams/{TEAM}")).status == 401  # … and now it is not.


async def test_tokens_live_on_real_time(local: Client, graph: Client) -> None:
    await local.post("/control/clock", {"now": "2021-05-04T17:35:00+02:00"})
    assert (await graph.get(f"/teams/{TEAM}")).status == 200
