"""Who we are towards Microsoft 365, by what the settings hold."""

from pathlib import Path
from typing import Any

from forum.ports import Clock
from graph.tokens import Credential
from safety import LOCAL_SECRET, LOCAL_SETUP_APP_ID, LOCAL_SETUP_SECRET
from settings import AppType, Settings, SetupSettings


def credential_of(settings: Settings, clock: Clock, **options: Any) -> Credential:
    """One credential for Graph and for the connector; the stand-in's in local mode only. Close it at the end.

    `options` are azure-identity's own (`authority`, `connection_verify`, …).
    """
    if settings.is_local:
        return _local(settings, settings.app, LOCAL_SECRET, clock)
    # azure-identity costs a good part of a second and local mode never needs it.
    from graph import credentials  # noqa: PLC0415

    app = credentials.Registration(settings.tenant_id, settings.app_id)
    if settings.app_type == AppType.USER_ASSIGNED_MSI:
        return credentials.by_managed_identity(settings.app_id, **options)
    if settings.app_certificate:
        return credentials.by_certificate(app, Path(settings.app_certificate), "FORUM_APP_CERTIFICATE", **options)
    if settings.federated_token_file:
        return credentials.by_federation(app, Path(settings.federated_token_file), **options)
    return credentials.by_secret(app, settings.app_secret, "FORUM_APP_SECRET", **options)


def setup_credential_of(settings: SetupSettings, clock: Clock, **options: Any) -> Credential:
    """Setup's, where it has one of its own; else the bot's, which is then one registration for both."""
    if settings.is_local:
        return _local(settings, LOCAL_SETUP_APP_ID, LOCAL_SETUP_SECRET, clock)
    if not settings.setup_app_secret and not settings.setup_app_certificate:
        return credential_of(settings, clock, **options)
    # As above.
    from graph import credentials  # noqa: PLC0415

    app = credentials.Registration(settings.tenant_id, settings.setup_app_id)
    if settings.setup_app_certificate:
        pem = Path(settings.setup_app_certificate)
        return credentials.by_certificate(app, pem, "FORUM_SETUP_APP_CERTIFICATE", **options)
    return credentials.by_secret(app, settings.setup_app_secret, "FORUM_SETUP_APP_SECRET", **options)


def _local(settings: Settings, app: str, secret: str, clock: Clock) -> Credential:
    # Live mode never so much as imports the credential that knows a published password.
    from graph.local import LocalCredential  # noqa: PLC0415

    return LocalCredential(settings.standin_url, settings.tenant, app, secret, clock)
