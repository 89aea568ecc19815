"""Which host names may stand in a released app: the municipality's own, reachable on 443, and nothing borrowed."""

import re

from manifest.errors import ManifestError

# Names anybody can get for an afternoon: fine on a developer's desk, never in a released app (rule 9).
TUNNELS = (
    "ngrok.io", "ngrok.app", "ngrok.dev", "ngrok-free.app", "ngrok-free.dev", "devtunnels.ms", "trycloudflare.com",
    "loca.lt", "localtunnel.me", "serveo.net", "localhost.run", "lhr.life", "pagekite.me", "tunnelmole.net",
)  # fmt: skip

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,59}})")


def own(host: str) -> str:
    """The host in lower case. Raises ManifestError naming FORUM_HOST for an address, wildcard, port or tunnel."""
    name = host.strip().lower()
    if len(name) > 253 or not _NAME.fullmatch(name):
        raise ManifestError(f"FORUM_HOST: «{host}» is not a bare host name such as forum.example.dk")
    if any(name == tunnel or name.endswith(f".{tunnel}") for tunnel in TUNNELS):
        raise ManifestError(f"FORUM_HOST: «{host}» is a tunnel; a released app names the forum's own host")
    return name
