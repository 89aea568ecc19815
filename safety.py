"""Which settings would be unsafe or half-set: each rule answers one line that names the setting, or nothing."""

import ipaddress
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from forum.erfa import days
from forum.groupwork import usual
from forum.project import notice

if TYPE_CHECKING:
    from settings import Settings, SetupSettings

LOCAL_TENANT_ID = "30000000-0000-4000-8000-000000000001"
LOCAL_APP_ID = "40000000-0000-4000-8000-000000000001"
LOCAL_SETUP_APP_ID = "60000000-0000-4000-8000-000000000001"
# The stand-in's published passwords, not secrets.
LOCAL_SECRET = "local-secret"  # noqa: S105
LOCAL_SETUP_SECRET = "local-setup-secret"  # noqa: S105
PUBLISHED_IDS = frozenset({LOCAL_TENANT_ID, LOCAL_APP_ID, LOCAL_SETUP_APP_ID})
PUBLISHED_SECRETS = frozenset({LOCAL_SECRET, LOCAL_SETUP_SECRET})
TEAMS_HOST = "smba.trafficmanager.net"
IDS = ("app_id", "tenant_id", "setup_app_id")
KEYS = ("app_secret", "app_certificate", "federated_token_file")
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
MAILBOX = re.compile(r"[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
ADDRESS = re.compile(r"https://([^/?#@\\\s]+)(/[^?#@\\\s]*)?")


def type_refused(settings: "Settings") -> str:
    if settings.app_type == "MultiTenant":
        return (
            "FORUM_APP_TYPE=MultiTenant: new multi-tenant bots are not accepted since 31 July 2025; use SingleTenant."
        )
    if settings.app_type not in ("SingleTenant", "UserAssignedMSI"):
        return f"FORUM_APP_TYPE={settings.app_type}: must be SingleTenant or UserAssignedMSI."
    return ""


def ids_refused(settings: "Settings") -> str:
    missing = [name for name in IDS[:2] if not getattr(settings, name)]
    if missing and not settings.is_local:
        return f"{env(*missing)} must be set in live mode (or run with FORUM_MODE=local)."
    for name in IDS:
        given = getattr(settings, name)
        if given and not GUID.fullmatch(given):
            return f"{env(name)} must be an id such as Entra shows it: 8-4-4-4-12 letters and digits."
        if given in PUBLISHED_IDS and not settings.is_local:
            return f"{env(name)}={given} is the stand-in's id; live mode needs the real one."
    return ""


def credential_refused(settings: "Settings") -> str:
    """Live mode has exactly one way to prove who it is, local mode none."""
    given = [name for name in KEYS if getattr(settings, name)]
    if settings.is_local:
        given += ["host"] if settings.host else []
        return f"{env(*given)} must be empty in local mode." if given else ""
    if settings.app_secret in PUBLISHED_SECRETS:
        return "FORUM_APP_SECRET holds the stand-in's password; live mode needs the real one."
    if settings.app_type == "UserAssignedMSI":
        return f"{env(*given)} must be empty with UserAssignedMSI." if given else ""
    if len(given) != 1:
        return (
            "Exactly one of FORUM_APP_SECRET and FORUM_APP_CERTIFICATE (or FORUM_FEDERATED_TOKEN_FILE) "
            "must be set for a SingleTenant app."
        )
    return "" if given[0] == "app_secret" else unreadable(given[0], getattr(settings, given[0]))


def setup_refused(settings: "SetupSettings") -> str:
    """Setup has an id and one credential, or neither: then the bot's registration does both."""
    given = [name for name in ("setup_app_secret", "setup_app_certificate") if getattr(settings, name)]
    if settings.is_local:
        return f"{env(*given)} must be empty in local mode." if given else ""
    if settings.setup_app_secret in PUBLISHED_SECRETS:
        return "FORUM_SETUP_APP_SECRET holds the stand-in's password; live mode needs the real one."
    if len(given) > 1:
        return f"Only one of {env(*given)} can be set."
    if given and not settings.setup_app_id:
        return f"FORUM_SETUP_APP_ID must be set beside {env(*given)}."
    return unreadable("setup_app_certificate", settings.setup_app_certificate)


def bind_refused(settings: "Settings") -> str:
    if settings.is_local and not loopback(settings.bind):
        return "FORUM_BIND must be an address of this machine (127.0.0.1) in local mode."
    if settings.is_local and not own_origin(settings.standin_url):
        return "FORUM_STANDIN_URL must be an origin of this machine (http://127.0.0.1:3980) in local mode."
    return ""


def hosts_refused(settings: "Settings") -> str:
    """The bot's token goes to these hosts, so that each must be a plain name and no pattern (rule 52)."""
    for host in settings.allowed_hosts:
        if not HOST.fullmatch(host.lower()):
            return f"FORUM_SERVICE_HOSTS: {host!r} must be a bare host name such as smba.example.net."
    address = ADDRESS.fullmatch(settings.service_url)
    if not settings.service_url or (settings.is_local and own_address(settings.service_url)):
        return ""
    known = {host.lower() for host in settings.allowed_hosts}
    if address is None or address[1].lower().removesuffix(":443") not in known:
        return f"FORUM_SERVICE_URL must be an https address of {TEAMS_HOST} or of a host in FORUM_SERVICE_HOSTS."
    return ""


def unreadable(name: str, path: str) -> str:
    """Why a file that a setting names cannot be used; "" when it can, or when none is named."""
    if not path:
        return ""
    try:
        with Path(path).open("rb") as found:
            return "" if found.read(1) else f"{env(name)}={path}: the file is empty."
    except OSError as error:
        return f"{env(name)}={path}: {error.strerror}."


def own_origin(url: str) -> bool:
    """Whether it is scheme, host and port of this machine and nothing else: no user, no path, no query."""
    try:
        return own_address(url) and urlsplit(url).path == ""
    except ValueError:
        return False


def own_address(url: str) -> bool:
    """Whether it leads to this machine, without a user or a query in it."""
    try:
        parts = urlsplit(url)
        bare = (parts.query, parts.fragment) == ("", "") and "@" not in parts.netloc and "\\" not in url
        return bare and parts.port != 0 and parts.scheme in ("http", "https") and loopback(parts.hostname or "")
    except ValueError:
        return False


def loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def env(*names: str) -> str:
    return ", ".join(f"FORUM_{name.upper()}" for name in names)


def host_refused(settings: "Settings") -> str:
    """The name stands in addresses that Microsoft 365 is given, and in the app package, which says the same of it."""
    if settings.host and not HOST.fullmatch(settings.host):
        return f"FORUM_HOST: «{settings.host}» is not a bare host name such as forum.example.dk."
    return ""


def notifications_refused(settings: "Settings") -> str:
    if settings.list_notifications and not settings.host and not settings.is_local:
        return "FORUM_LIST_NOTIFICATIONS needs FORUM_HOST, the public host name that Microsoft 365 can reach."
    return ""


def mail_refused(settings: "Settings") -> str:
    if settings.mail_from and not MAILBOX.fullmatch(settings.mail_from):
        return "FORUM_MAIL_FROM: must be the address of one mailbox, such as landsbyforum@kommune.example."
    return ""


def calendar_refused(settings: "Settings") -> str:
    if settings.calendar and not MAILBOX.fullmatch(settings.calendar):
        return "FORUM_CALENDAR: must be the address of one shared mailbox, such as landsbyforum@kommune.example."
    return ""


def round_minutes_refused(settings: "Settings") -> str:
    try:
        usual.minutes(settings.round_minutes)
    except ValueError:
        return "FORUM_ROUND_MINUTES: must be three numbers from 1 to 60, such as 5/3/10."
    return ""


def cut_off_refused(settings: "Settings") -> str:
    try:
        usual.cut_off(settings.cut_off)
    except ValueError:
        return f"FORUM_CUT_OFF: must be a day ({', '.join(usual.DAYS)}) and a time, such as fri 12.00."
    return ""


def answer_cut_off_refused(settings: "Settings") -> str:
    try:
        days.cut_off(settings.answer_cut_off)
    except ValueError:
        return "FORUM_ANSWER_CUT_OFF: must be a number of days from 1 to 60 and a time, such as 1 12.00."
    return ""


def milestone_days_refused(settings: "Settings") -> str:
    try:
        notice.days(settings.milestone_days)
    except ValueError:
        return "FORUM_MILESTONE_DAYS: must be numbers from 1 to 365, such as 14/3."
    return ""


REFUSALS: tuple[Callable[["Settings"], str], ...] = (
    type_refused,
    ids_refused,
    credential_refused,
    bind_refused,
    hosts_refused,
    host_refused,
    notifications_refused,
    mail_refused,
    calendar_refused,
    round_minutes_refused,
    cut_off_refused,
    answer_cut_off_refused,
    milestone_days_refused,
)
