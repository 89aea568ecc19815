"""The credentials of live mode, by what the settings hold; azure-identity caches and renews the tokens.

Each refusal becomes one line that names the setting. Entra's own words are not repeated: they may quote a secret.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from azure.core.exceptions import AzureError, ClientAuthenticationError
from azure.identity import CredentialUnavailableError
from azure.identity.aio import (
    CertificateCredential,
    ClientAssertionCredential,
    ClientSecretCredential,
    ManagedIdentityCredential,
)

from forum.ports import LockedOut, Unavailable
from graph.tokens import Credential, Token

CODE = re.compile(r"AADSTS\d+")
# Source: Microsoft's reference of Entra's sign-in errors.
MEANINGS = {
    "AADSTS7000222": "hemmeligheden er udløbet",
    "AADSTS7000215": "hemmeligheden er forkert",
    "AADSTS700016": "appen findes ikke i kommunens tenant",
    "AADSTS90002": "FORUM_TENANT_ID findes ikke",
    "AADSTS700027": "certifikatet er udløbet eller ikke registreret på appen",
    "AADSTS700024": "beviset er for gammelt, eller maskinens ur går forkert",
    "AADSTS700212": "beviset er udstedt til andre end Entra (aud)",
    "AADSTS700213": "appen stoler ikke på bevisets afsender (iss og sub)",
    "AADSTS700211": "appen stoler ikke på bevisets afsender (iss)",
    "AADSTS7000229": "appen har ingen tjenesteprincipal i tenanten",
}
# What azure-identity says when the machine has the endpoint but not the identity.
NOT_ASSIGNED = "has not been assigned"


class Source(Protocol):
    """As azure-identity's async credentials."""

    async def get_token(self, *scopes: str, **options: Any) -> Token: ...

    async def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Registration:
    """An application in an Entra tenant, both by their ids."""

    tenant: str
    app: str


class Named:
    """A credential whose refusals name the setting it came from: LockedOut for good, Unavailable for a while."""

    def __init__(self, source: Source, setting: str) -> None:
        self._source = source
        self._setting = setting

    async def get_token(self, *scopes: str, **options: Any) -> Token:
        """A token; LockedOut or Unavailable in one line."""
        try:
            return await self._source.get_token(*scopes, **options)
        except CredentialUnavailableError as error:
            raise self._away(str(error)) from error
        except ClientAuthenticationError as error:
            raise LockedOut(f"Microsoft Entra afviser {self._setting}: {_meaning(str(error))}.") from error
        except AzureError as error:
            reason = f"Microsoft Entra giver intet adgangstoken ({type(error).__name__}); se {self._setting}."
            raise Unavailable(reason) from error

    async def close(self) -> None:
        await self._source.close()

    def _away(self, told: str) -> Unavailable:
        if NOT_ASSIGNED in told:
            return LockedOut(f"{self._setting}: den administrerede identitet er ikke tildelt denne maskine.")
        return Unavailable(f"Maskinens administrerede identitet svarer ikke; se {self._setting}.")


def by_secret(app: Registration, secret: str, setting: str, **options: Any) -> Credential:
    """A SingleTenant app with a client secret. `options` here and below are azure-identity's own."""
    return Named(ClientSecretCredential(app.tenant, app.app, secret, **options), setting)


def by_certificate(app: Registration, pem: Path, setting: str, **options: Any) -> Credential:
    """A SingleTenant app with a certificate and its key in one PEM file; ValueError in one line when unreadable."""
    try:
        source = CertificateCredential(app.tenant, app.app, certificate_data=pem.read_bytes(), **options)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "filen skal være PEM med certifikat og RSA-nøgle"
        raise ValueError(f"{setting}={pem}: kan ikke læses ({reason}).") from error
    return Named(source, setting)


def by_federation(app: Registration, token_file: Path, **options: Any) -> Credential:
    """A SingleTenant app that trusts another issuer: its token is read anew at each request, for it changes often."""

    def assertion() -> str:
        try:
            return token_file.read_text(encoding="ascii").strip()
        except (OSError, ValueError) as error:
            raise LockedOut(f"FORUM_FEDERATED_TOKEN_FILE={token_file}: kan ikke læses.") from error

    return Named(ClientAssertionCredential(app.tenant, app.app, assertion, **options), "FORUM_FEDERATED_TOKEN_FILE")


def by_managed_identity(app_id: str, **options: Any) -> Credential:
    """A UserAssignedMSI: the machine's own identity, by its client id."""
    return Named(ManagedIdentityCredential(client_id=app_id, **options), "FORUM_APP_ID")


def _meaning(told: str) -> str:
    found = CODE.search(told)
    if found is None:
        return "intet adgangstoken"
    return f"{MEANINGS.get(found[0], 'intet adgangstoken')} ({found[0]})"
