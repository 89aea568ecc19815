"""The only reader of the environment; refuses combinations that would be unsafe or half-set."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, SettingsConfigDict

import safety
from safety import LOCAL_APP_ID, LOCAL_TENANT_ID, TEAMS_HOST

# Paths are put behind an origin, which a blank or a slash at its end would break.
Origin = Annotated[str, AfterValidator(lambda url: url.strip().rstrip("/"))]
# Entra and Teams write ids in small letters, and they are compared as text.
Id = Annotated[str, AfterValidator(lambda value: value.strip().lower())]
Host = Annotated[str, AfterValidator(lambda name: name.strip().lower())]

Kind = TypeVar("Kind", bound="Settings")


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
    app_id: Id = Field("", description="The bot's application (client) id in Entra.")
    app_type: str = Field("SingleTenant", description="`SingleTenant` or `UserAssignedMSI`.")
    app_secret: str = Field("", description="Client secret of a SingleTenant app.", repr=False)
    app_certificate: str = Field("", description="Path of a PEM certificate with key, instead of a secret.")
    federated_token_file: str = Field("", description="Path of a token that proves who we are, instead of a secret.")
    tenant_id: Id = Field("", description="The municipality's Entra tenant id.")
    setup_app_id: Id = Field("", description="Application id of setup, for the app package and for `provision`.")
    host: Host = Field("", description="Public host name of the bot, for the app package; without https://.")
    bind: str = Field("127.0.0.1", description="Address that the bot listens on.")
    port: int = Field(3978, ge=0, le=65535, description="Port that the bot listens on.")
    data: Path = Field(Path("data"), description="Folder for the database, the journal and the bindings.")
    database_url: str = Field(
        "", description="SQLAlchemy address of the store; empty means SQLite in the data folder.", repr=False
    )
    workspace: Path = Field(Path("workspace.toml"), description="The workspace file: villages, members, lists, tabs.")
    project: Path = Field(Path("project.toml"), description="The project file: milestones, money, committee.")
    milestone_days: str = Field("14/3", description="Days before a milestone begins that its owner is told of it.")
    committee_days: int = Field(
        14, ge=0, le=365, description="Days before its meeting that a committee wants its papers."
    )
    graph_url: Origin = Field("", description="Origin of Microsoft Graph, without /v1.0.")
    standin_url: Origin = Field("http://127.0.0.1:3980", description="Origin of the stand-in; local mode only.")
    service_url: str = Field("", description="Bot Connector address used until Teams has named one.")
    service_hosts: str = Field("", description="Further hosts, with commas, that may be given the bot's token.")
    pre_read_days: int = Field(3, ge=1, le=60, description="Days before an ERFA meeting that its pre-read is posted.")
    question_days: int = Field(
        14, ge=1, le=60, description="Days before an ERFA meeting that its questions go to the villages."
    )
    reminder_days: int = Field(4, ge=1, le=60, description="Days before it that villages without answers are reminded.")
    answer_cut_off: str = Field(
        "1 12.00", description="Last moment for answers to its questions: so many days before it, and a time."
    )
    queue_minutes: int = Field(15, ge=1, le=240, description="Minutes that the groups share for presenting.")
    round_minutes: str = Field("5/3/10", description="Usual minutes of the three questions of group work.")
    round_slack: int = Field(2, ge=0, le=15, description="Usual minutes for choosing who presents.")
    cut_off: str = Field(
        "fri 12.00", description="Usual last moment for late answers: a day (mon to sun) after the group work, a time."
    )
    list_look_seconds: int = Field(
        0, ge=0, le=3600, description="Seconds between two looks at the answers list; 0 means 60, in local mode 2."
    )
    list_notifications: bool = Field(
        False, description="Let Microsoft 365 tell of changes in the list; needs FORUM_HOST and a wider right."
    )
    mail_from: str = Field(
        "", description="Mailbox that minutes are e-mailed from to those without Teams; empty means no e-mail."
    )
    calendar: str = Field(
        "", description="Shared mailbox whose calendar shows the meetings; empty means only the file kalender.ics."
    )
    series_ahead: int = Field(3, ge=1, le=12, description="Meetings of a series that stand planned at a time.")
    log_level: str = Field("INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$", description="Least level that is logged.")
    log_format: str = Field("logfmt", pattern="^(logfmt|json)$", description="Shape of a log line: `logfmt` or `json`.")
    ops_bind: str = Field("127.0.0.1", description="Address that /readyz and /metrics listen on; live mode only.")
    ops_port: int = Field(3979, ge=0, le=65535, description="Port of /readyz and /metrics; live mode only.")
    app_secret_expires: date | None = Field(
        None, description="Day on which the client secret ends, e.g. 2027-11-22; `doctor` warns 30 days before."
    )

    @model_validator(mode="after")
    def _safe(self) -> Self:
        for refused in safety.REFUSALS:
            if reason := refused(self):
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
        return (TEAMS_HOST, *more)


class SetupSettings(Settings):
    """What only `provision` is told: `serve` never holds setup's credential."""

    setup_app_secret: str = Field("", description="Client secret of setup; read by `provision` only.", repr=False)
    setup_app_certificate: str = Field("", description="Path of setup's PEM certificate, instead of a secret.")

    @model_validator(mode="after")
    def _setup_safe(self) -> Self:
        if reason := safety.setup_refused(self):
            raise ValueError(reason)
        return self


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
    return _loaded(Settings, overrides)


def load_for_setup(**overrides: object) -> SetupSettings:
    """The same with setup's credential, for the commands that an administrator runs."""
    return _loaded(SetupSettings, overrides)


def _loaded(kind: type[Kind], overrides: Mapping[str, object]) -> Kind:
    try:
        return kind(**{key: value for key, value in overrides.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as failed:
        first = failed.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else ""
        fault = f"{safety.env(name)}: {_allowed(kind.model_fields[name])}" if name else str(first["msg"])
        raise BadSettings(fault.removeprefix("Value error, ")) from None


def _allowed(field: FieldInfo) -> str:
    """What may stand in a setting, said in our words and not in the library's."""
    kind = field.annotation
    if kind is bool:
        return "must be true or false."
    if kind is int:
        least, most = (bound for side in ("ge", "le") for bound in _bounds(field, side))
        return f"must be a whole number from {least} to {most}."
    if kind is Mode:
        return f"must be {' or '.join(Mode)}."
    for pattern in _bounds(field, "pattern"):
        return f"must be {' or '.join(str(pattern).strip('^($)').split('|'))}."
    return "must be a day such as 2027-11-22." if kind == date | None else "must be text."


def _bounds(field: FieldInfo, side: str) -> list[object]:
    return [found for bound in field.metadata if (found := getattr(bound, side, None)) is not None]
