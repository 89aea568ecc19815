"""Who we are towards Microsoft 365, by what the settings hold."""

from pathlib import Path

from forum.ports import Clock
from graph.tokens import Credential
from settings import LOCAL_SECRET, LOCAL_SETUP_APP_ID, LOCAL_SETUP_SECRET, AppType, Settings


def credential_of(settings: Settings, clock: Clock) -> Credential:
    """One credential for Graph and for the connector; the stand-in's in local mode only. Close it at the end."""
    if settings.is_local:
        return _local(settings, settings.app, LOCAL_SECRET, clock)
    if settings.app_type == AppType.USER_ASSIGNED_MSI:
        from graph import credentials  # noqa: PLC0415

        return credentials.by_managed_identity(settings.app_id)
    return _registered(settings, settings.app_id, settings.app_secret, settings.app_certificate)


def setup_credential_of(settings: Settings, clock: Clock) -> Credential:
    """Setup's, where it has one of its own; else the bot's, which is then one registration for both."""
    if settings.is_local:
        return _local(settings, LOCAL_SETUP_APP_ID, LOCAL_SETUP_SECRET, clock)
    secret, certificate = settings.setup_app_secret, settings.setup_app_certificate
    if secret or certificate:
        return _registered(settings, settings.setup_app_id, secret, certificate)
    return credential_of(settings, clock)


def _local(settings: Settings, app: str, secret: str, clock: Clock) -> Credential:
    # Live mode never so much as imports the credential that knows a published password.
    from graph.local import LocalCredential  # noqa: PLC0415

    return LocalCredential(settings.standin_url, settings.tenant, app, secret, clock)


def _registered(settings: Settings, app: str, secret: str, certificate: str) -> Credential:
    # azure-identity costs a good part of a second and local mode never needs it.
    from graph import credentials  # noqa: PLC0415

    if certificate:
        return credentials.by_certificate(settings.tenant_id, app, Path(certificate))
    return credentials.by_secret(settings.tenant_id, app, secret)
