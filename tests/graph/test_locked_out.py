"""A secret that ran out: nothing is lost, and nobody waits in vain for it to mend itself."""

from typing import Any, NoReturn

import pytest
from azure.core.exceptions import ClientAuthenticationError

from forum.ports import LockedOut, Unavailable
from graph.credentials import Named
from graph.workspace import GraphWorkspace
from provisioning.patience import SILENCE_S, Patience
from tests.graph.near import TEAM_ID, HurriedClock, Script, calling


class Expired:
    """A credential whose secret Entra refuses."""

    async def get_token(self, *_scopes: str, **_options: Any) -> NoReturn:
        raise ClientAuthenticationError("AADSTS7000222: the secret is s3cret")

    async def close(self) -> None:
        return None


async def test_an_expired_secret_names_its_setting_and_is_not_waited_for(script: Script) -> None:
    clock = HurriedClock()
    async with calling(script.url, Named(Expired(), "FORUM_APP_SECRET"), clock) as graph:
        with pytest.raises(LockedOut, match="FORUM_APP_SECRET") as refused:
            await Patience(clock).until(lambda: GraphWorkspace(graph).team(TEAM_ID))
    assert "s3cret" not in str(refused.value)
    assert clock.slept == [], "provisioning must not wait five minutes for a person"
    assert script.asked == []


@pytest.mark.parametrize(("retry_after", "waited"), [(None, SILENCE_S), (45.0, 300.0)])
async def test_a_service_that_says_nothing_is_waited_for_a_minute_and_one_that_names_a_time_for_five(
    retry_after: float | None, waited: float
) -> None:
    async def away() -> None:
        raise Unavailable("Microsoft Graph svarer ikke.", retry_after)

    clock = HurriedClock()
    with pytest.raises(Unavailable):
        await Patience(clock).until(away)
    assert waited / 2 < sum(clock.slept) <= waited


def test_the_outbox_keeps_what_waits_for_a_new_secret() -> None:
    """Unavailable is put off and never given up: the bot goes on receiving and storing."""
    assert issubclass(LockedOut, Unavailable)
