"""To which addresses the bot's own token may go (rule 52)."""

from collections.abc import Iterable

from yarl import URL

TEAMS = "smba.trafficmanager.net"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def is_loopback(url: str) -> bool:
    """Whether the address is this machine's own, in http or https, without a user in it."""
    try:
        parsed = URL(url)
    except ValueError:
        return False
    return parsed.scheme in ("http", "https") and parsed.host in LOOPBACK and parsed.user is None


class Hosts:
    """The allow-list: Teams' own host and the configured ones over https; loopback only where local mode says so."""

    def __init__(self, extra: Iterable[str] = (), *, loopback: bool = False) -> None:
        self._names = frozenset({TEAMS, *(name.lower() for name in extra)})
        self._loopback = loopback

    def permits(self, url: str) -> bool:
        """Whether a token may be sent to this serviceUrl."""
        if self._loopback and is_loopback(url):
            return True
        try:
            parsed = URL(url)
        except ValueError:
            return False
        return (
            parsed.scheme == "https"
            and parsed.host in self._names
            and parsed.port == 443
            and parsed.user is None
            and parsed.password is None
        )
