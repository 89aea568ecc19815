"""Rules 50, 51 and 52 before anything starts: settings that would let the wrong ones in, or leave us half known."""

import os
from pathlib import Path
from typing import Any

import pytest

import settings as configuration
from safety import LOCAL_APP_ID, LOCAL_SECRET, LOCAL_SETUP_APP_ID, LOCAL_SETUP_SECRET, LOCAL_TENANT_ID
from settings import BadSettings, load, load_for_setup

APP, TENANT, SETUP = (f"{n}a000000-0000-4000-8000-00000000000a" for n in "435")
SECRET = "hemmelig-1f2e3d"
IDS = {"app_id": APP, "tenant_id": TENANT}
LIVE = {**IDS, "app_secret": SECRET}
LOCAL = {"mode": "local"}
MSI = {**IDS, "app_type": "UserAssignedMSI"}
EXACTLY = "Exactly one of FORUM_APP_SECRET and FORUM_APP_CERTIFICATE (or FORUM_FEDERATED_TOKEN_FILE)"
STAND_INS = "the stand-in's"


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("FORUM_"):
            monkeypatch.delenv(name)


@pytest.fixture
def pem(tmp_path: Path) -> str:
    """A file that is there; what stands in it is looked at when it is used."""
    path = tmp_path / "bot.pem"
    path.write_text("x")
    return str(path)


def refusal(reading: Any = load, **given: object) -> str:
    with pytest.raises(BadSettings) as refused:
        reading(**given)
    line = str(refused.value)
    assert len(line.splitlines()) == 1
    assert SECRET not in line
    return line


@pytest.mark.parametrize("name", ["app_id", "tenant_id", "setup_app_id"])
@pytest.mark.parametrize("mode", ["live", "local"])
@pytest.mark.parametrize(
    "given",
    [
        "a",
        "common",
        "kommune.example",
        "4a000000-0000-4000-8000-00000000000",
        f"{{{APP}}}",
        f"urn:uuid:{APP}",
        f"{APP}0",
        "0",
    ],
)
def test_an_id_that_is_none_is_refused_by_its_name(name: str, mode: str, given: str) -> None:
    rest = LIVE if mode == "live" else LOCAL
    assert refusal(**{**rest, name: given}).startswith(f"FORUM_{name.upper()} must be an id")


def test_ids_are_read_in_capitals_and_compared_in_small_letters() -> None:
    found = load(**{**LIVE, "app_id": f" {APP.upper()} ", "tenant_id": TENANT.upper()})
    assert (found.app_id, found.tenant_id) == (APP, TENANT)


@pytest.mark.parametrize("name", ["app_id", "tenant_id", "setup_app_id"])
@pytest.mark.parametrize("published", [LOCAL_APP_ID, LOCAL_TENANT_ID, LOCAL_SETUP_APP_ID])
def test_the_published_ids_are_for_local_mode_only(name: str, published: str) -> None:
    line = refusal(**{**LIVE, name: published})
    assert line.startswith(f"FORUM_{name.upper()}={published} is {STAND_INS}")
    assert load(**{**LOCAL, name: published}).is_local


@pytest.mark.parametrize("published", [LOCAL_SECRET, LOCAL_SETUP_SECRET])
@pytest.mark.parametrize("name", ["app_secret", "setup_app_secret"])
def test_the_published_secrets_open_nothing_in_live_mode(name: str, published: str) -> None:
    given = {**LIVE, "setup_app_id": SETUP, name: published}
    assert refusal(load_for_setup, **given).startswith(f"FORUM_{name.upper()} holds {STAND_INS} password")


KEYS = ("app_secret", "app_certificate", "federated_token_file")


@pytest.mark.parametrize("number", range(8))
@pytest.mark.parametrize("who", ["single", "machine", "local"])
def test_of_every_combination_of_credentials_only_the_whole_ones_are_taken(number: int, who: str, pem: str) -> None:
    """Rule 50: SingleTenant with exactly one, a managed identity and local mode with none."""
    given = {name: SECRET if name == "app_secret" else pem for bit, name in enumerate(KEYS) if number >> bit & 1}
    base = {"single": IDS, "machine": MSI, "local": LOCAL}[who]
    if len(given) == (1 if who == "single" else 0):
        assert load(**{**base, **given}).is_local == (who == "local")
        return
    line = refusal(**{**base, **given})
    assert line.startswith(EXACTLY) if who == "single" else all(f"FORUM_{name.upper()}" in line for name in given)


@pytest.mark.parametrize("name", ["app_certificate", "federated_token_file"])
def test_a_file_that_cannot_be_read_is_told_before_anything_starts(name: str, tmp_path: Path) -> None:
    for path, why in ((tmp_path / "none", "No such file"), (tmp_path, "Is a directory")):
        assert refusal(**{**IDS, name: str(path)}).startswith(f"FORUM_{name.upper()}={path}: {why}")
    (tmp_path / "empty").touch()
    assert refusal(**{**IDS, name: str(tmp_path / "empty")}).endswith("the file is empty.")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"setup_app_secret": SECRET}, "FORUM_SETUP_APP_ID must be set beside FORUM_SETUP_APP_SECRET"),
        ({"setup_app_certificate": "PEM"}, "FORUM_SETUP_APP_ID must be set beside FORUM_SETUP_APP_CERTIFICATE"),
        (
            {"setup_app_id": SETUP, "setup_app_secret": SECRET, "setup_app_certificate": "PEM"},
            "Only one of FORUM_SETUP",
        ),
        (
            {"setup_app_id": SETUP, "setup_app_certificate": "/none/x.pem"},
            "FORUM_SETUP_APP_CERTIFICATE=/none/x.pem: No",
        ),
    ],
)
def test_a_half_set_setup_is_refused_for_provision(given: dict[str, str], told: str, pem: str) -> None:
    named = {name: pem if value == "PEM" else value for name, value in given.items()}
    assert refusal(load_for_setup, **LIVE, **named).startswith(told)


@pytest.mark.parametrize("name", ["setup_app_secret", "setup_app_certificate"])
def test_local_mode_takes_no_credential_of_setup(name: str) -> None:
    assert refusal(load_for_setup, **LOCAL, **{name: SECRET}).startswith(f"FORUM_{name.upper()} must be empty in local")


def test_setup_without_a_credential_of_its_own_is_the_bots_registration() -> None:
    assert load_for_setup(**LIVE, setup_app_id=SETUP).setup_app_secret == ""
    assert load_for_setup(**LIVE).setup_app_id == ""


def test_serve_never_reads_setups_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORUM_SETUP_APP_SECRET", SECRET)
    found = load(**LIVE, setup_app_id=SETUP)
    assert not hasattr(found, "setup_app_secret")
    assert load_for_setup(**LIVE, setup_app_id=SETUP).setup_app_secret == SECRET


@pytest.mark.parametrize(
    "bind",
    [
        "0.0.0.0",
        "::",
        "192.168.1.4",
        "10.0.0.1",
        "172.17.0.1",
        "8.8.8.8",
        "169.254.1.1",
        "0",
        "127.1",
        "bot.example.dk",
        "",
        "[::1]",
        "127.0.0.1.evil.example",
    ],
)
def test_local_mode_is_not_for_a_public_address(bind: str) -> None:
    """Rule 51."""
    assert refusal(**LOCAL, bind=bind).startswith("FORUM_BIND must be an address of this machine")


@pytest.mark.parametrize(
    "url",
    [
        "http://smba.trafficmanager.net/emea/",
        "https://evil.example/emea/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "https://user@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net:8443/",
        "https://smba.trafficmanager.net\\@evil.example/",
        "https://evil.example\\@smba.trafficmanager.net/",
        "https://smba.trafficmanager.net./",
        "https://ѕmba.trafficmanager.net/",
        "https://smba.trafficmanager.net/?to=evil",
        "https://smba.trafficmanager.net/#evil",
        "smba.trafficmanager.net",
        "http://127.0.0.1:3980/connector/",
    ],
)
def test_the_bots_token_is_meant_for_no_other_address(url: str) -> None:
    """Rule 52."""
    assert refusal(**LIVE, service_url=url).startswith("FORUM_SERVICE_URL must be an https address of smba")


@pytest.mark.parametrize(
    "url",
    ["https://smba.trafficmanager.net/amer/", "https://SMBA.trafficmanager.net:443", "https://gcc.example.net/x/"],
)
def test_an_allowed_address_is_taken(url: str) -> None:
    assert load(**LIVE, service_url=url, service_hosts="gcc.example.net").connector == url


def test_local_mode_may_name_this_machines_connector_or_teams_own() -> None:
    for url in ("http://127.0.0.1:3980/connector/", "https://smba.trafficmanager.net/emea/"):
        assert load(**LOCAL, service_url=url).connector == url
    for url in ("http://127.0.0.1@evil.example/", "http://evil.example/", "http://127.0.0.1\\@evil.example/"):
        assert refusal(**LOCAL, service_url=url).startswith("FORUM_SERVICE_URL")


@pytest.mark.parametrize(
    "hosts",
    ["*", "*.example.net", "https://a.example", "a.example:443", "a.example/x", "a.example.", ".example", "localhost",
     "10.0.0.1", "[::1]", "u@a.example", "ａ.example", "a.example;b.example", "a..example", "-a.example"],
)  # fmt: skip
def test_a_further_host_is_a_plain_name_and_no_pattern(hosts: str) -> None:
    assert refusal(**LIVE, service_hosts=f"good.example,{hosts}").startswith("FORUM_SERVICE_HOSTS: ")


def test_every_refusal_of_the_environment_is_one_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORUM_APP_ID", APP)
    monkeypatch.setenv("FORUM_APP_TYPE", "MultiTenant")
    with pytest.raises(BadSettings, match="FORUM_APP_TYPE=MultiTenant"):
        configuration.load()
