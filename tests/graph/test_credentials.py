"""The credentials of live mode, as far as they go without a tenant."""

from pathlib import Path

import pytest
from azure.identity.aio import ClientSecretCredential, ManagedIdentityCredential

from graph import credentials
from tests.graph.near import APP_ID, TENANT_ID


async def test_each_kind_of_app_has_its_credential() -> None:
    secret, machine = credentials.by_secret(TENANT_ID, APP_ID, "s"), credentials.by_managed_identity(APP_ID)
    assert isinstance(secret, ClientSecretCredential)
    assert isinstance(machine, ManagedIdentityCredential)
    await secret.close()
    await machine.close()


@pytest.mark.parametrize("content", [None, b"not a certificate"])
def test_a_certificate_that_cannot_be_read_is_one_line_with_its_setting(tmp_path: Path, content: bytes | None) -> None:
    pem = tmp_path / "bot.pem"
    if content is not None:
        pem.write_bytes(content)
    with pytest.raises(ValueError, match="FORUM_APP_CERTIFICATE") as caught:
        credentials.by_certificate(TENANT_ID, APP_ID, pem)
    assert "\n" not in str(caught.value)
