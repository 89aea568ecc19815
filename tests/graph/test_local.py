"""The fenced credential asks this machine only, and no more often than it must."""

import pytest

from forum.ports import Unavailable
from graph.local import LocalCredential
from graph.tokens import SCOPE
from tests.graph.near import APP_ID, TENANT_ID, HurriedClock, Tenant


@pytest.mark.parametrize(
    "origin", ["https://login.microsoftonline.com", "http://10.0.0.1:3980", "http://localhost.example"]
)
def test_it_refuses_every_other_machine(origin: str) -> None:
    with pytest.raises(ValueError, match="FORUM_STANDIN_URL"):
        LocalCredential(origin, TENANT_ID, APP_ID, "local-secret", HurriedClock())


async def test_one_token_serves_many_calls(tenant: Tenant) -> None:
    credential = tenant.credential()
    first, second = await credential.get_token(SCOPE), await credential.get_token(SCOPE, enable_cae=True)
    assert first is second
    assert first.expires_on > HurriedClock().real().timestamp() + 600
    await credential.close()
    assert await credential.get_token(SCOPE) is not first


async def test_a_stand_in_that_is_away_asks_for_patience() -> None:
    credential = LocalCredential("http://127.0.0.1:9", TENANT_ID, APP_ID, "local-secret", HurriedClock())
    with pytest.raises(Unavailable, match="svarer ikke"):
        await credential.get_token(SCOPE)
