"""UserAssignedMSI: the machine's own identity; and which credential the settings choose (rule 50)."""

from pathlib import Path

import pytest

import identity
from forum.ports import LockedOut, Unavailable
from graph import credentials
from graph.tokens import SCOPE
from settings import Mode, SetupSettings
from tenant.entra_machine import HEADER
from tenant.names import APP_ID, SETUP_APP_ID, TENANT_ID
from tests.bot.edge.stage import Clock
from tests.identity.conftest import Entra
from tests.identity.proving import CONNECTOR, Opening, said, voucher


async def test_a_managed_identity_of_app_service_needs_no_secret(
    entra: Entra, opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDENTITY_ENDPOINT", f"{entra.running.url}/msi/token")
    monkeypatch.setenv("IDENTITY_HEADER", HEADER)
    async with opened(credentials.by_managed_identity(APP_ID)) as bot:
        assert said((await bot.get_token(CONNECTOR)).token)["appid"] == APP_ID
        assert said((await bot.get_token(SCOPE)).token)["roles"] == ["Sites.Selected"]


@pytest.fixture
def on_a_virtual_machine(entra: Entra, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("IDENTITY_ENDPOINT", raising=False)
    monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", entra.running.url)


@pytest.mark.usefixtures("on_a_virtual_machine")
async def test_a_managed_identity_of_a_virtual_machine_needs_no_secret(opened: Opening) -> None:
    async with opened(credentials.by_managed_identity(APP_ID)) as bot:
        assert said((await bot.get_token(CONNECTOR)).token)["appid"] == APP_ID


@pytest.mark.usefixtures("on_a_virtual_machine")
async def test_an_identity_that_the_machine_was_not_given_is_told_by_its_setting(opened: Opening) -> None:
    async with opened(credentials.by_managed_identity(SETUP_APP_ID)) as bot:
        with pytest.raises(LockedOut, match="FORUM_APP_ID: den administrerede identitet er ikke tildelt"):
            await bot.get_token(SCOPE)


async def test_a_machine_without_an_identity_asks_for_patience(
    opened: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("IDENTITY_ENDPOINT", raising=False)
    monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", "http://127.0.0.1:9")
    async with opened(credentials.by_managed_identity(APP_ID, retry_total=0)) as bot:
        with pytest.raises(Unavailable, match="svarer ikke; se FORUM_APP_ID") as told:
            await bot.get_token(SCOPE)
    assert not isinstance(told.value, LockedOut)


@pytest.fixture
def proofs(certificate: tuple[bytes, str], cluster: str, tmp_path: Path) -> dict[str, str]:
    """A file for each setting that names one."""
    (tmp_path / "bot.pem").write_bytes(certificate[0])
    (tmp_path / "token").write_text(voucher(cluster))
    return {"certificate": str(tmp_path / "bot.pem"), "token": str(tmp_path / "token")}


@pytest.mark.parametrize(
    ("given", "who"),
    [
        ({"app_secret": "local-secret"}, APP_ID),
        ({"app_certificate": "certificate"}, APP_ID),
        ({"federated_token_file": "token"}, APP_ID),
        ({"app_type": "UserAssignedMSI"}, APP_ID),
        ({"app_secret": "local-secret", "setup_app_secret": "local-setup-secret"}, SETUP_APP_ID),
        ({"app_secret": "local-secret", "setup_app_certificate": "certificate"}, SETUP_APP_ID),
    ],
)
async def test_the_settings_choose_the_credential_and_provision_is_setup_where_it_can_be(
    trusting: Entra,
    opened: Opening,
    certificate: tuple[bytes, str],
    proofs: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    given: dict[str, str],
    who: str,
) -> None:
    """The settings are made without their checks, which refuse the stand-in's published ids in live mode."""
    monkeypatch.setenv("IDENTITY_ENDPOINT", f"{trusting.running.url}/msi/token")
    monkeypatch.setenv("IDENTITY_HEADER", HEADER)
    registered = {"certificates": [certificate[1]]}
    await trusting.control("credentials", {"bot": registered, "setup": registered})
    named = {name: proofs.get(value, value) for name, value in given.items()}
    ids = {"app_id": APP_ID, "setup_app_id": SETUP_APP_ID, "tenant_id": TENANT_ID}
    settings = SetupSettings.model_construct(mode=Mode.LIVE, **ids, **named)  # type: ignore[arg-type]
    options = {} if settings.app_type == "UserAssignedMSI" else trusting.options
    async with opened(identity.credential_of(settings, Clock(), **options)) as bot:
        assert said((await bot.get_token(SCOPE)).token)["appid"] == APP_ID
    async with opened(identity.setup_credential_of(settings, Clock(), **options)) as setup:
        assert said((await setup.get_token(SCOPE)).token)["appid"] == who
