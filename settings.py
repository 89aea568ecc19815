"""The only reader of the environment; refuses combinations that would be unsafe or half-set."""

import ipaddress
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

LOCAL_APP_ID = "40000000-0000-4000-8000-000000000001"
LOCAL_TENANT_ID = "30000000-0000-4000-8000-000000000001"
# The stand-in's published password, not a secret.
LOCAL_SECRET = "local-secret"  # noqa: S105

# Paths are put behind an origin, which a blank or a slash at its end would break.
Origin = Annotated[str, AfterValidator(lambda url: url.strip().rstrip("/"))]


class Mode(StrEnum):
    LOCAL = "local"
    LIVE = "live"


class AppType(StrEnum):
    SINGLE_TENANT = "SingleTenant"
    USER_ASSIGNED_MSI = "UserAssignedMSI"


class BadSettings(Exception):
    """One line that names the setting and what to do about it."""


class Settings(BaseSettings):
    """Every setting is `FORUM_` and the name in capitals; docs/reference/settings.md says the same, held by a test."""

    model_config = SettingsConfigDict(env_prefix="FORUM_", frozen=True, extra="ignore", hide_input_in_errors=True)

    mode: Mode = Field(Mode.LIVE, description="`live`, or `local` with the stand-in on this machine.")
    app_id: str = Field("", description="The bot's application (client) id in Entra.")
    app_type: str = Field("SingleTenant", description="`SingleTenant` or `UserAssignedMSI`.")
    app_secret: str = Field("", description="Client secret of a SingleTenant app.", repr=False)
    app_certificate: str = Field("", description="Path of a PEM certificate with key, instead of a secret.")
    tenant_id: str = Field("", description="The municipality's Entra tenant id.")
    setup_app_id: str = Field("", description="Application id of the setup registration, for the app package.")
    host: str = Field("", description="Public host name of the bot, for the app package; without https://.")
    bind: str = Field("127.0.0.1", description="Address that the bot listens on.")
    port: int = Field(3978, ge=0, le=65535, description="Port that the bot listens on.")
    data: Path = Field(Path("data"), description="Folder for the database, the journal and the bindings.")
    database_url: str = Field(
        "", description="SQLAlchemy address of the store; empty means SQLite in the data folder.", repr=False
    )
    workspace: Path = Field(Path("workspace.toml"), description="The workspace file: villages, members, lists, tabs.")
    graph_url: Origin = Field("", description="Origin of Microsoft Graph, without /v1.0.")
    standin_url: Origin = Field("http://127.0.0.1:3980", description="Origin of the stand-in; local mode only.")
    service_url: str = Field("", description="Bot Connector address used until Teams has named one.")
    service_hosts: str = Field("", description="Further hosts, with commas, that may be given the bot's token.")
    pre_read_days: int = Field(3, ge=1, le=60, description="Days before an ERFA meeting that its pre-read is posted.")
    list_look_seconds: int = Field(
        0, ge=0, le=3600, description="Seconds between two looks at the answers list; 0 means 60, in local mode 2."
    )
    list_notifications: bool = Field(
        False, description="Let Microsoft 365 tell of changes in the list; needs FORUM_HOST and a wider right."
    )
    log_level: str = Field("INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="Least level that is logged.")

    @model_validator(mode="after")
    def _safe(self) -> Self:
        for refuses in (_type_refused, _live_refused, _local_refused):
            reason = refuses(self)
            if reason:
                raise ValueError(reason)
        return self

    @property
    def is_local(self) -> bool:
        return self.mode is Mode.LOCAL

    @property
    def database(self) -> str:
        return self.database_url or f"sqlite:///{self.data / 'forum.db'}"

    @property
    def graph(self) -> str:
        return self.graph_url or (self.standin_url if self.is_local else "https://graph.microsoft.com")

    @property
    def app(self) -> str:
        return self.app_id or LOCAL_APP_ID

    @property
    def tenant(self) -> str:
        return self.tenant_id or LOCAL_TENANT_ID

    @property
    def openid(self) -> str:
        origin = self.standin_url if self.is_local else "https://login.botframework.com"
        return f"{origin}/v1/.well-known/openidconfiguration"

    @property
    def list_look(self) -> int:
        return self.list_look_seconds or (2 if self.is_local else 60)

    @property
    def connector(self) -> str:
        if self.service_url:
            return self.service_url
        return f"{self.standin_url}/connector/" if self.is_local else "https://smba.trafficmanager.net/emea/"

    @property
    def allowed_hosts(self) -> tuple[str, ...]:
        more = tuple(host.strip() for host in self.service_hosts.split(",") if host.strip())
        return ("smba.trafficmanager.net", *more)


def _type_refused(settings: Settings) -> str:
    if settings.app_type == "MultiTenant":
        return (
            "FORUM_APP_TYPE=MultiTenant: new multi-tenant bots are not accepted since 31 July 2025; use SingleTenant."
        )
    if settings.app_type not in set(AppType):
        return f"FORUM_APP_TYPE={settings.app_type}: must be SingleTenant or UserAssignedMSI."
    return ""


def _live_refused(settings: Settings) -> str:
    if settings.is_local:
        return ""
    missing = [name for name in ("app_id", "tenant_id") if not getattr(settings, name)]
    if missing:
        return f"{_env(*missing)} must be set in live mode (or run with FORUM_MODE=local)."
    if settings.app_secret == LOCAL_SECRET:
        return "FORUM_APP_SECRET holds the stand-in's password; live mode needs the real one."
    if settings.list_notifications and not settings.host:
        return "FORUM_LIST_NOTIFICATIONS needs FORUM_HOST, the public host name that Microsoft 365 can reach."
    keys = [name for name in ("app_secret", "app_certificate") if getattr(settings, name)]
    if settings.app_type == AppType.USER_ASSIGNED_MSI:
        return f"{_env(*keys)} must be empty with UserAssignedMSI." if keys else ""
    if len(keys) != 1:
        return "Exactly one of FORUM_APP_SECRET and FORUM_APP_CERTIFICATE must be set for a SingleTenant app."
    return ""


def _local_refused(settings: Settings) -> str:
    if not settings.is_local:
        return ""
    credentials = [name for name in ("app_secret", "app_certificate", "host") if getattr(settings, name)]
    if credentials:
        return f"{_env(*credentials)} must be empty in local mode."
    if not _loopback(settings.bind):
        return "FORUM_BIND must be an address of this machine (127.0.0.1) in local mode."
    if not _own_origin(settings.standin_url):
        return "FORUM_STANDIN_URL must be an origin of this machine (http://127.0.0.1:3980) in local mode."
    return ""


def _own_origin(url: str) -> bool:
    """Whether it is scheme, host and port of this machine and nothing else: no user, no path, no query."""
    try:
        parts = urlsplit(url)
        bare = (parts.path, parts.query, parts.fragment) == ("", "", "") and "@" not in parts.netloc
        return bare and parts.port != 0 and parts.scheme in ("http", "https") and _loopback(parts.hostname or "")
    except ValueError:
        return False


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _env(*names: str) -> str:
    return ", ".join(f"FORUM_{name.upper()}" for name in names)


class Package(BaseSettings):
    """The few settings that the app package is built from; nothing else needs to be set for it."""

    model_config = SettingsConfigDict(env_prefix="FORUM_", frozen=True, extra="ignore")

    app_id: str | None = None
    setup_app_id: str | None = None
    host: str | None = None


def given_for_package() -> Package:
    """What the environment says for the app package, unset ones as None."""
    return Package()


class _Graph(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="FORUM_", frozen=True, extra="ignore")

    graph_url: Origin = ""


def given_graph_url() -> str:
    """FORUM_GRAPH_URL as it stands, for `local`, which makes all other settings itself."""
    return _Graph().graph_url


def load(**overrides: object) -> Settings:
    """The settings of the environment with a command's own on top; BadSettings in one line."""
    try:
        return Settings(**{key: value for key, value in overrides.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as failed:
        first = failed.errors()[0]
        name = f"{_env(str(first['loc'][0]))}: " if first["loc"] else ""
        raise BadSettings(name + str(first["msg"]).removeprefix("Value error, ")) from None
