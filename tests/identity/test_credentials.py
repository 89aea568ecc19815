"""Who we are: each way to prove it, through azure-identity, against the stand-in's Entra over https (rule 50)."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from forum.ports import LockedOut, Unavailable
from graph import credentials
from graph.credentials import Registration
from graph.tokens import SCOPE
from tenant import entra as signing
from tenant.names import APP_ID, SETUP_APP_ID, TENANT_ID
from tests.identity.conftest import Entra
from tests.identity.proving import BOT, CONNECTOR, SETUP, Opening, said, voucher


async def test_a_secret_gets_a_token_for_graph_and_one_for_the_connector(entra: Entra, opened: Opening) -> None:
    async with opened(credentials.by_secret(BOT, "local-secret", "FORUM_APP_SECRET", **entra.options)) as bot:
        graph, teams = await asyncio.gather(bot.get_token(SCOPE), bot.get_token(CONNECTOR))
        assert (said(graph.token)["aud"], said(graph.token)["roles"]) == (SCOPE[:-9], ["Sites.Selected"])
        assert said(teams.token)["aud"] == CONNECTOR[:-9]
        assert (await bot.get_token(SCOPE)).token == graph.token, "azure-identity keeps the token while it lives"


async def test_setups_secret_is_another_ones(entra: Entra, opened: Opening) -> None:
    secret = "local-setup-secret"
    async with opened(credentials.by_secret(SETUP, secret, "FORUM_SETUP_APP_SECRET", **entra.options)) as setup:
        assert said((await setup.get_token(SCOPE)).token)["appid"] == SETUP_APP_ID
    async with opened(credentials.by_secret(BOT, secret, "FORUM_APP_SECRET", **entra.options)) as bot:
        with pytest.raises(LockedOut):
            await bot.get_token(SCOPE)


@pytest.mark.parametrize(
    ("turned", "app", "line"),
    [
        ({"bot": {"secret": "rolled"}}, BOT, r"FORUM_APP_SECRET: hemmeligheden er forkert \(AADSTS7000215\)"),
        ({"bot": {"expired": True}}, BOT, r"FORUM_APP_SECRET: hemmeligheden er udløbet \(AADSTS7000222\)"),
        ({}, Registration(TENANT_ID, TENANT_ID), r"appen findes ikke i kommunens tenant \(AADSTS700016\)"),
        ({}, Registration(APP_ID, APP_ID), r"FORUM_TENANT_ID findes ikke \(AADSTS90002\)"),
    ],
)
async def test_a_refused_secret_is_one_line_that_names_the_setting_and_no_secret(
    entra: Entra, opened: Opening, turned: dict[str, Any], app: Registration, line: str
) -> None:
    await entra.control("credentials", turned)
    async with opened(credentials.by_secret(app, "local-secret", "FORUM_APP_SECRET", **entra.options)) as bot:
        with pytest.raises(LockedOut, match=line) as refused:
            await bot.get_token(SCOPE)
    assert "local-secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_a_new_secret_in_entra_lets_the_waiting_in_again(entra: Entra, opened: Opening) -> None:
    await entra.control("credentials", {"bot": {"expired": True}})
    async with opened(credentials.by_secret(BOT, "local-secret", "FORUM_APP_SECRET", **entra.options)) as bot:
        with pytest.raises(LockedOut):
            await bot.get_token(SCOPE)
        await entra.control("credentials", {"bot": {"expired": False}})
        assert (await bot.get_token(SCOPE)).token


async def test_a_certificate_signs_for_us(
    entra: Entra, opened: Opening, certificate: tuple[bytes, str], tmp_path: Path
) -> None:
    pem = tmp_path / "bot.pem"
    pem.write_bytes(certificate[0])
    async with opened(credentials.by_certificate(BOT, pem, "FORUM_APP_CERTIFICATE", **entra.options)) as bot:
        with pytest.raises(LockedOut, match=r"FORUM_APP_CERTIFICATE: certifikatet .* ikke registreret"):
            await bot.get_token(SCOPE)
        await entra.control("credentials", {"bot": {"certificates": [certificate[1]]}})
        assert said((await bot.get_token(SCOPE)).token)["appid"] == APP_ID


async def test_a_certificate_of_another_key_proves_nothing(
    entra: Entra, opened: Opening, certificate: tuple[bytes, str], tmp_path: Path
) -> None:
    """The thumbprint is public; only the signature counts."""
    known = x509.load_pem_x509_certificate(certificate[1].encode())
    key = signing.new_pem().encode()
    pem = tmp_path / "stolen.pem"
    pem.write_bytes(key + known.public_bytes(serialization.Encoding.PEM))
    await entra.control("credentials", {"bot": {"certificates": [certificate[1]]}})
    async with opened(credentials.by_certificate(BOT, pem, "FORUM_APP_CERTIFICATE", **entra.options)) as bot:
        with pytest.raises(LockedOut, match="AADSTS700027"):
            await bot.get_token(SCOPE)


@pytest.mark.parametrize("content", [None, b"", b"not a certificate", b"-----BEGIN PRIVATE KEY-----\nx\n"])
def test_a_certificate_that_cannot_be_read_is_one_line_with_its_setting(tmp_path: Path, content: bytes | None) -> None:
    pem = tmp_path / "bot.pem"
    if content is not None:
        pem.write_bytes(content)
    with pytest.raises(ValueError, match="FORUM_SETUP_APP_CERTIFICATE") as caught:
        credentials.by_certificate(BOT, pem, "FORUM_SETUP_APP_CERTIFICATE")
    assert "\n" not in str(caught.value)


async def test_a_federated_token_is_read_anew_at_each_request(
    trusting: Entra, opened: Opening, cluster: str, tmp_path: Path
) -> None:
    file = tmp_path / "token"
    file.write_text(voucher(cluster, exp=1) + "\n")
    async with opened(credentials.by_federation(BOT, file, **trusting.options)) as bot:
        with pytest.raises(LockedOut, match="FORUM_FEDERATED_TOKEN_FILE: beviset er for gammelt"):
            await bot.get_token(SCOPE)
        file.write_text(voucher(cluster))
        assert said((await bot.get_token(SCOPE)).token)["appid"] == APP_ID
        file.write_text(voucher(cluster, exp=1))
        with pytest.raises(LockedOut):
            await bot.get_token(CONNECTOR)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"iss": "https://elsewhere.example/"}, "AADSTS700211"),
        ({"sub": "system:serviceaccount:forum:other"}, "AADSTS700213"),
        ({"aud": "api://else"}, "AADSTS700212"),
    ],
)
async def test_a_federated_token_of_somebody_else_is_refused(
    trusting: Entra, opened: Opening, cluster: str, tmp_path: Path, changed: dict[str, Any], code: str
) -> None:
    file = tmp_path / "token"
    file.write_text(voucher(cluster, **changed))
    async with opened(credentials.by_federation(BOT, file, **trusting.options)) as bot:
        with pytest.raises(LockedOut, match=rf"FORUM_FEDERATED_TOKEN_FILE: .*{code}"):
            await bot.get_token(SCOPE)


async def test_a_federated_token_under_another_key_is_refused(trusting: Entra, opened: Opening, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(voucher(signing.new_pem()))
    async with opened(credentials.by_federation(BOT, file, **trusting.options)) as bot:
        with pytest.raises(LockedOut, match="AADSTS50013"):
            await bot.get_token(SCOPE)


async def test_a_federated_token_file_that_is_away_is_one_line(
    trusting: Entra, opened: Opening, tmp_path: Path
) -> None:
    async with opened(credentials.by_federation(BOT, tmp_path / "none", **trusting.options)) as bot:
        with pytest.raises(LockedOut, match=r"FORUM_FEDERATED_TOKEN_FILE=.*none: kan ikke læses"):
            await bot.get_token(SCOPE)


async def test_an_entra_that_is_away_asks_for_patience(opened: Opening) -> None:
    away: dict[str, Any] = {"authority": "https://127.0.0.1:9", "retry_total": 0}
    async with opened(credentials.by_secret(BOT, "s", "FORUM_APP_SECRET", **away)) as bot:
        with pytest.raises(Unavailable, match="FORUM_APP_SECRET") as told:
            await bot.get_token(SCOPE)
    assert not isinstance(told.value, LockedOut)


async def test_an_entra_without_a_known_certificate_is_not_spoken_to(entra: Entra, opened: Opening) -> None:
    """The secret never leaves for a server that only says it is Entra."""
    options = {"authority": entra.url, "retry_total": 0}
    async with opened(credentials.by_secret(BOT, "local-secret", "FORUM_APP_SECRET", **options)) as bot:
        with pytest.raises(Unavailable):
            await bot.get_token(SCOPE)


def test_plain_http_is_refused_by_the_library_itself() -> None:
    with pytest.raises(ValueError, match="https"):
        credentials.by_secret(BOT, "s", "FORUM_APP_SECRET", authority="http://127.0.0.1:9")
