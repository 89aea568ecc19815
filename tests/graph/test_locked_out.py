"""A secret that ran out: nothing is lost, and nobody waits in vain for it to mend itself."""

from typing import Any, NoReturn

import pytest
from azure.core.exceptions import ClientAuthenticationError

from forum.ports import LockedOut, Unavailable
from graph.credentials import Named
from graph.workspace import GraphWorkspace
from provisioning.patience import Patience
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


def test_the_outbox_keeps_what_waits_for_a_new_secret() -> None:
    """Unavailable is put off and never given up: the bot goes on receiving and storing."""
    assert issubclass(LockedOut, Unavailable)
