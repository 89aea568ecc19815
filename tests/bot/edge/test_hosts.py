"""Rule 52: the list of hosts that may see the bot's token."""

import pytest

from bot.edge.hosts import Hosts, is_loopback

TEAMS = [
    "https://smba.trafficmanager.net/emea/",
    "https://SMBA.trafficmanager.net/amer",
    "https://smba.trafficmanager.net:443/",
]
LOCAL = ["http://127.0.0.1:3980/connector/", "http://localhost:1/", "https://127.0.0.1/", "http://[::1]:3980/"]
NEVER = [
    "",
    "smba.trafficmanager.net",
    "//smba.trafficmanager.net/",
    "http://smba.trafficmanager.net/",
    "https://smba.trafficmanager.net:8443/",
    "http://smba.trafficmanager.net:443/",
    "https://:secret@smba.trafficmanager.net/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://evil.example/smba.trafficmanager.net",
    "https://smba.trafficmanager.net@evil.example/",
    "https://evil@smba.trafficmanager.net/",
    "https://evil.example#@smba.trafficmanager.net/",
    "https://evil.example\\@smba.trafficmanager.net/",
    "https://sub.smba.trafficmanager.net/",
    "https://[::1/",
    "https://smba.trafficmanager.net./emea/",
    "https://smba.trafficmanager.net:443@evil.example/",
    "https://smba.trafficmanager.net:/emea/@evil.example",
    "https://smba.trafficmanager.net%2eevil.example/",
    "https://smba.trafficmanager.net%00.evil.example/",
    "https://smba.trafficmanager.net\\.evil.example/",
    "https://smba.trafficmanager.net\t/",
    " https://smba.trafficmanager.net/",
    "https://smba.trafficmanager.net/\n",
    "https://smba.trafficmanager.net/emea/?next=",
    "https://smba.trafficmanager.net/emea/#",
    "https://ѕmba.trafficmanager.net/",
    "https://smba.trafficmanager。net/",
    "https://ｓmba.trafficmanager.net/",
    "https://xn--mba-7ed.trafficmanager.net/",
    "https:///smba.trafficmanager.net/",
    "https:smba.trafficmanager.net",
    "https://smba.trafficmanager.net:99999/",
    "https://40.81.25.1/",
    "wss://smba.trafficmanager.net/",
    "ftp://127.0.0.1/",
    "http://127.0.0.1.evil.example/",
    "http://127.0.0.1@evil.example/",
    "http://0.0.0.0/",
]


@pytest.mark.parametrize("url", TEAMS)
def test_teams_may(url: str) -> None:
    assert Hosts().permits(url)


@pytest.mark.parametrize("url", LOCAL)
def test_this_machine_may_in_local_mode_only(url: str) -> None:
    """Rule 51."""
    assert (Hosts(loopback=True).permits(url), Hosts().permits(url)) == (True, False)


@pytest.mark.parametrize("url", NEVER)
def test_nobody_else_may(url: str) -> None:
    assert not Hosts().permits(url)
    assert not Hosts(loopback=True).permits(url)
    assert not is_loopback(url)


def test_a_configured_host_may_over_https() -> None:
    hosts = Hosts(["Smba.Infra.gcc.teams.example"])
    assert hosts.permits("https://smba.infra.gcc.teams.example/")
    assert not hosts.permits("http://smba.infra.gcc.teams.example/")
