"""To which addresses the bot's own token may go (rule 52)."""

import re
from collections.abc import Iterable

from yarl import URL

# One way to write an address: what another reader might take for a different host is not sent a token at all.
PLAIN = re.compile(r"https?://[A-Za-z0-9.\[\]:-]+(/[A-Za-z0-9._~/-]*)?")
TEAMS = "smba.trafficmanager.net"
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def is_loopback(url: str) -> bool:
    """Whether the address is this machine's own, in http or https."""
    parsed = _parsed(url)
    return parsed is not None and parsed.host in LOOPBACK


class Hosts:
    """The allow-list: Teams' own host and the configured ones over https; loopback only where local mode says so."""

    def __init__(self, extra: Iterable[str] = (), *, loopback: bool = False) -> None:
        self._names = frozenset({TEAMS, *(name.lower() for name in extra)})
        self._loopback = loopback

    def permits(self, url: str) -> bool:
        """Whether a token may be sent to this serviceUrl."""
        if self._loopback and is_loopback(url):
            return True
        parsed = _parsed(url)
        return parsed is not None and (parsed.scheme, parsed.port) == ("https", 443) and parsed.host in self._names


def _parsed(url: str) -> URL | None:
    try:
        return URL(url) if PLAIN.fullmatch(url) else None
    except ValueError:
        return None
