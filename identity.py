"""Who we are towards Microsoft 365, by what the settings hold."""

from pathlib import Path

from forum.ports import Clock
from graph.tokens import Credential
from settings import LOCAL_SECRET, AppType, Settings


def credential_of(settings: Settings, clock: Clock) -> Credential:
    """One credential for Graph and for the connector; the stand-in's in local mode only. Close it at the end."""
    if settings.is_local:
        # Live mode never so much as imports the credential that knows a published password.
        from graph.local import LocalCredential  # noqa: PLC0415

        return LocalCredential(settings.standin_url, settings.tenant, settings.app, LOCAL_SECRET, clock)
    # azure-identity costs a good part of a second and local mode never needs it.
    from graph import credentials  # noqa: PLC0415

    if settings.app_type == AppType.USER_ASSIGNED_MSI:
        return credentials.by_managed_identity(settings.app_id)
    if settings.app_certificate:
        return credentials.by_certificate(settings.tenant_id, settings.app_id, Path(settings.app_certificate))
    return credentials.by_secret(settings.tenant_id, settings.app_id, settings.app_secret)
