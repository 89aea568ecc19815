"""The credentials of live mode, by what the settings hold; azure-identity caches and renews the tokens."""

from pathlib import Path

from azure.identity.aio import CertificateCredential, ClientSecretCredential, ManagedIdentityCredential

from graph.tokens import Credential


def by_secret(tenant: str, app_id: str, secret: str) -> Credential:
    """A SingleTenant app with a client secret."""
    return ClientSecretCredential(tenant, app_id, secret)


def by_certificate(tenant: str, app_id: str, pem: Path) -> Credential:
    """A SingleTenant app with a certificate and its key in one PEM file; ValueError in one line when unreadable."""
    try:
        return CertificateCredential(tenant, app_id, certificate_data=pem.read_bytes())
    except (OSError, ValueError) as error:
        raise ValueError(f"FORUM_APP_CERTIFICATE={pem}: kan ikke læses som PEM med nøgle ({error}).") from error


def by_managed_identity(app_id: str) -> Credential:
    """A UserAssignedMSI: the machine's own identity, by its client id."""
    return ManagedIdentityCredential(client_id=app_id)
