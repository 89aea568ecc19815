"""Who we are: each way to prove it, through azure-identity, against the stand-in's Entra over https (rule 50)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import jwt
import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import serialization

import identity
from forum.ports import LockedOut, Unavailable
from graph import credentials
from graph.credentials import Registration
from graph.tokens import SCOPE, Credential
from settings import Mode, SetupSettings
from tenant import entra as signing
from tenant.entra_machine import HEADER
from tenant.names import APP_ID, SETUP_APP_ID, TENANT_ID
from tests.bot.edge.stage import Clock
from tests.identity.conftest import Entra

CONNECTOR = "https://api.botframework.com/.default"
BOT, SETUP = Registration(TENANT_ID, APP_ID), Registration(TENANT_ID, SETUP_APP_ID)
ISSUER, SUBJECT = "https://cluster.example/", "system:serviceaccount:forum:bot"
Opening = Callable[[Credential], AbstractAsyncContextManager[Credential]]


@pytest.fixture
def opened() -> Opening:
    @asynccontextmanager
    async def opening(credential: Credential) -> AsyncIterator[Credential]:
        yield credential
        await credential.close()

    return opening


def said(token: str) -> dict[str, Any]:
    return dict(jwt.decode(token, options={"verify_signature": False}))


@pytest.fixture(scope="session")
def certificate() -> tuple[bytes, str]:
    """A PEM file's bytes, key and certificate together, and the certificate alone as it is registered."""
    # azure-identity signs with RSA only.
    issued = trustme.CA(key_type=trustme.KeyType.RSA).issue_cert("bot.example", key_type=trustme.KeyType.RSA)
    public = issued.cert_chain_pems[0].bytes()
    return issued.private_key_pem.bytes() + public, public.decode()


@pytest.fixture(scope="session")
def cluster() -> str:
    """The key of another issuer."""
    return signing.new_pem()


def public_pem(pem: str) -> str:
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    return signing.loaded(pem).public_key().public_bytes(serialization.Encoding.PEM, form).decode()


def voucher(pem: str, **changed: Any) -> str:
    """A token such as a cluster writes into the file of a workload."""
    now = 4_000_000_000
    claims = {"iss": ISSUER, "sub": SUBJECT, "aud": "api://AzureADTokenExchange", "exp": now}
    return jwt.encode({**claims, **changed}, signing.loaded(pem), "RS256", headers={"kid": "cluster"})


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


@pytest.fixture
async def trusting(entra: Entra, cluster: str) -> Entra:
    """Entra trusts the cluster's word for the bot."""
    record = {"issuer": ISSUER, "subject": SUBJECT, "key": public_pem(cluster)}
    await entra.control("credentials", {"bot": {"federated": [record]}})
    return entra


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
