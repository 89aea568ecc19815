"""What the settings refuse, each in one line that names the setting; and that a secret is never told."""

import os
from pathlib import Path

import pytest

import settings as configuration
from safety import LOCAL_APP_ID, LOCAL_SECRET
from settings import BadSettings, Mode, Settings, load

SECRET = "hemmelig-1f2e3d"
APP, TENANT = "4a000000-0000-4000-8000-00000000000a", "3a000000-0000-4000-8000-00000000000a"
LIVE = {"app_id": APP, "tenant_id": TENANT, "app_secret": SECRET}
LOCAL = {"mode": "local"}


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("FORUM_"):
            monkeypatch.delenv(name)


def refusal(**given: object) -> str:
    with pytest.raises(BadSettings) as refused:
        load(**given)
    line = str(refused.value)
    assert len(line.splitlines()) == 1
    assert SECRET not in line
    assert refused.value.__suppress_context__
    return line


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({**LIVE, "app_type": "MultiTenant"}, "FORUM_APP_TYPE=MultiTenant: new multi-tenant bots"),
        ({**LIVE, "app_type": "multitenant"}, "FORUM_APP_TYPE=multitenant"),
        ({**LIVE, "app_type": ""}, "FORUM_APP_TYPE="),
        ({**LOCAL, "app_type": "MultiTenant"}, "FORUM_APP_TYPE"),
        ({**LIVE, "app_id": ""}, "FORUM_APP_ID must"),
        ({**LIVE, "tenant_id": ""}, "FORUM_TENANT_ID must"),
        ({}, "FORUM_APP_ID, FORUM_TENANT_ID must"),
        ({**LOCAL, "app_secret": LOCAL_SECRET}, "FORUM_APP_SECRET must be empty"),
        ({**LOCAL, "host": "forum.example.dk"}, "FORUM_HOST must be empty"),
        ({**LIVE, "host": "https://forum.example.dk"}, "FORUM_HOST: «https://forum.example.dk» is not a bare"),
        ({**LIVE, "host": "forum.example.dk:443"}, "FORUM_HOST: "),
        ({**LIVE, "mode": "test"}, "FORUM_MODE: must be local or live."),
        ({**LIVE, "port": -1}, "FORUM_PORT: must be a whole number from 0 to 65535."),
        ({**LIVE, "port": 65536}, "FORUM_PORT: must be a whole number from 0 to 65535."),
        ({**LIVE, "port": "http"}, "FORUM_PORT: must be a whole number from 0 to 65535."),
        ({**LIVE, "pre_read_days": 0}, "FORUM_PRE_READ_DAYS: must be a whole number from 1 to 60."),
        ({**LIVE, "round_slack": 16}, "FORUM_ROUND_SLACK: must be a whole number from 0 to 15."),
        ({**LIVE, "mail_from": "Lise <lise@kommune.example>"}, "FORUM_MAIL_FROM: must be the address of one mailbox"),
        ({**LOCAL, "mail_from": "lise"}, "FORUM_MAIL_FROM: must be the address of one mailbox"),
        ({**LIVE, "round_minutes": "5/3"}, "FORUM_ROUND_MINUTES: must be three numbers from 1 to 60, such as 5/3/10."),
        ({**LIVE, "milestone_days": "14/0"}, "FORUM_MILESTONE_DAYS: must be numbers from 1 to 365, such as 14/3."),
        ({**LIVE, "milestone_days": "to uger"}, "FORUM_MILESTONE_DAYS: must be numbers from 1 to 365, such as 14/3."),
        ({**LIVE, "cut_off": "noon"}, "FORUM_CUT_OFF: must be a day (mon, tue, wed, thu, fri, sat, sun) and a time"),
        (
            {**LIVE, "answer_cut_off": "fri 12.00"},
            "FORUM_ANSWER_CUT_OFF: must be a number of days from 1 to 60 and a time",
        ),
        ({**LIVE, "question_days": 61}, "FORUM_QUESTION_DAYS: must be a whole number from 1 to 60."),
        ({**LIVE, "log_level": "chatty"}, "FORUM_LOG_LEVEL: must be DEBUG or INFO or WARNING or ERROR."),
        ({**LIVE, "log_format": "xml"}, "FORUM_LOG_FORMAT: must be logfmt or json."),
        ({**LIVE, "list_notifications": "måske"}, "FORUM_LIST_NOTIFICATIONS: must be true or false."),
        ({**LIVE, "app_secret_expires": "snart"}, "FORUM_APP_SECRET_EXPIRES: must be a day such as 2027-11-22."),
    ],
)
def test_what_is_unsafe_or_half_set_is_refused_by_its_name(given: dict[str, object], named: str) -> None:
    """Rules 50 and 51."""
    assert named in refusal(**given)


def test_every_setting_that_is_no_text_says_in_our_words_what_may_stand_there() -> None:
    """One that gets a new kind needs a sentence of its own."""
    for name, field in Settings.model_fields.items():
        if field.annotation not in (str, Path):
            assert "must be text" not in refusal(**{**LIVE, name: "\0"}), name


def test_the_public_name_may_be_written_with_capitals_and_blanks() -> None:
    assert load(**LIVE, host=" Forum.Example.dk ").host == "forum.example.dk"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.53", "::1", "localhost"])
def test_every_address_of_this_machine_is_fine(host: str) -> None:
    assert load(**LOCAL, bind=host).bind == host


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1.evil.example:3980",
        "http://evil.example",
        "http://0.0.0.0:3980",
        "http://user@127.0.0.1:3980",
        "http://127.0.0.1@evil.example",
        "http://127.0.0.1:80@evil.example",
        "http://127.0.0.1:80@evil.example:3980",
        "http://evil.example#127.0.0.1",
        "http://evil.example/?http://127.0.0.1",
        "http://localhost.evil.example",
        "http://[::1]@evil.example",
        "http://[::ffff:8.8.8.8]",
        "http://2130706433",
        "ftp://127.0.0.1",
        "127.0.0.1:3980",
        "http://127.0.0.1:3980/v1.0",
        "http://127.0.0.1:99999",
        "http://",
        "",
    ],
)
def test_local_mode_trusts_no_stand_in_elsewhere(url: str) -> None:
    """Whoever is asked for signing keys decides who gets in."""
    assert refusal(**LOCAL, standin_url=url).startswith("FORUM_STANDIN_URL must")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:3980", "http://[::1]:3980", "http://localhost", "http://127.0.0.1:1/"]
)
def test_a_stand_in_of_this_machine_is_fine_with_or_without_a_slash(url: str) -> None:
    found = load(**LOCAL, standin_url=url)
    assert found.connector == f"{url.rstrip('/')}/connector/"
    assert found.openid == f"{url.rstrip('/')}/v1/.well-known/openidconfiguration"


def test_live_mode_is_what_nothing_said_means_and_asks_microsoft() -> None:
    found = load(**LIVE, standin_url="http://evil.example")
    assert (found.mode, found.is_local) == (Mode.LIVE, False)
    assert found.graph == "https://graph.microsoft.com"
    assert found.openid.startswith("https://login.botframework.com/")
    assert found.connector.startswith("https://smba.trafficmanager.net/")


def test_local_mode_needs_nothing_else() -> None:
    found = load(**LOCAL)
    assert (found.app, found.graph) == (LOCAL_APP_ID, "http://127.0.0.1:3980")


def test_a_managed_identity_needs_no_secret() -> None:
    assert load(**{**LIVE, "app_secret": "", "app_type": "UserAssignedMSI"}).app_id == APP


def test_the_environment_is_read_and_a_command_has_the_last_word(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"MODE": "local", "PORT": "4000", "GRAPH_URL": "http://127.0.0.1:5/", "LATER": "x"}.items():
        monkeypatch.setenv(f"FORUM_{name}", value)
    assert load(port=None).port == 4000
    assert load(port=4001).port == 4001
    assert load().graph == configuration.given_graph_url() == "http://127.0.0.1:5"


def test_a_fault_in_the_environment_names_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORUM_MODE", "local")
    monkeypatch.setenv("FORUM_PORT", SECRET)
    assert refusal().startswith("FORUM_PORT: ")


def test_no_secret_is_ever_shown() -> None:
    found = load(**LIVE, database_url=f"sqlite:///{SECRET}/forum.db")
    assert SECRET not in repr(found) + str(found)
    with pytest.raises(ValueError, match="port") as raw:
        Settings(**{**LIVE, "port": SECRET})  # type: ignore[arg-type]
    assert SECRET not in str(raw.value)


def test_the_package_needs_its_own_few_settings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORUM_HOST", "forum.example.dk")
    given = configuration.given_for_package()
    assert (given.app_id, given.host, given.setup_app_id) == (None, "forum.example.dk", None)


def test_more_hosts_may_be_named_with_commas() -> None:
    hosts = load(**LIVE, service_hosts=" a.example , ,b.example").allowed_hosts
    assert hosts == ("smba.trafficmanager.net", "a.example", "b.example")
