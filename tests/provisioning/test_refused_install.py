"""Where setup may not add the app, the line names the right and the other way: an owner of the team."""

from typing import Any

import pytest

from forum.ports import Undeliverable
from graph import rights
from graph.workspace import GraphWorkspace
from tests.provisioning.conftest import Operator

CALLS = {"install_app": "POST /teams/{}/installedApps", "catalogue_id": "GET /appCatalogs/teamsApps"}
NO_CONSENT = "POST /teams/{}/installedApps: 400 BadRequest: The required permissions have not been consented to."


class Guarded:
    """A workspace that refuses one call."""

    def __init__(self, workspace: GraphWorkspace, call: str, line: str) -> None:
        self._workspace = workspace
        self._call = call
        self._line = line

    def __getattr__(self, name: str) -> Any:
        return self._refuse if name == self._call else getattr(self._workspace, name)

    async def _refuse(self, *_: str) -> str:
        raise Undeliverable(self._line)


async def refused(operator: Operator, call: str, line: str) -> str:
    assert await operator.apply(Guarded(operator.workspace, call, line)) == 1
    (told,) = [line for line in operator.out if line.startswith("✗")]
    assert "+ kanal Gråsten" in operator.out, "the rest is made all the same"
    return told


@pytest.mark.parametrize("call", CALLS)
async def test_a_missing_right_is_named_beside_the_owner_who_needs_none(operator: Operator, call: str) -> None:
    told = await refused(operator, call, f"403 Forbidden: {rights.missing(CALLS[call])}")
    assert f"mangler retten {rights.RIGHTS[CALLS[call]][1]} (gives til appen i Entra" in told
    assert told.endswith(") – eller lad en ejer af teamet tilføje appen.")


async def test_a_package_that_asks_for_consent_leads_to_the_owner_too(operator: Operator) -> None:
    told = await refused(operator, "install_app", NO_CONSENT)
    assert told.endswith("– eller lad en ejer af teamet tilføje appen.")


def test_the_right_for_a_package_that_asks_for_team_rights_is_named() -> None:
    assert "TeamsAppInstallation.ReadWriteAndConsentForTeam.All" in rights.missing(CALLS["install_app"])
