"""Where Graph is: an https origin, or this machine over plain http."""

from dataclasses import dataclass
from urllib.parse import urlsplit

PORTS = {"https": 443, "http": 80}
# Where SharePoint keeps what a drive holds; nobody else is asked for a file, whatever an answer says.
KEPT_AT = (".sharepoint.com", ".svc.ms")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port without a path; made by `origin_of`."""

    scheme: str
    host: str
    port: int | None

    @property
    def is_loopback(self) -> bool:
        return self.host in LOOPBACK

    def owns(self, url: str) -> bool:
        """Whether an address that an answer names leads back here; the token goes nowhere else."""
        try:
            parts = urlsplit(url)
            there = (parts.scheme, parts.hostname, parts.port or PORTS.get(parts.scheme))
        except ValueError:
            return False
        here = (self.scheme, self.host, self.port or PORTS[self.scheme])
        plain = url.isascii() and url.isprintable() and " " not in url and "@" not in parts.netloc
        return plain and there == here and parts.path.startswith("/v1.0/")

    def lends(self, url: str) -> bool:
        """Whether a file may be fetched, without our token, from where Graph says that it lies."""
        try:
            parts = urlsplit(url)
            host = parts.hostname or ""
        except ValueError:
            return False
        plain = url.isascii() and url.isprintable() and " " not in url and "@" not in parts.netloc
        if self.is_loopback:
            return plain and host in LOOPBACK
        return plain and parts.scheme == "https" and host.endswith(KEPT_AT)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.port}" if self.port else "")


def origin_of(url: str, setting: str) -> Origin:
    """The origin; ValueError in one line that names the setting when it is none, or is plain http to elsewhere."""
    refusal = ValueError(f"{setting}={url}: skal være en adresse uden sti, som https://graph.microsoft.com.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise refusal from None
    if not parts.hostname or parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise refusal
    origin = Origin(parts.scheme, parts.hostname, port)
    if parts.scheme == "https" or (parts.scheme == "http" and origin.is_loopback):
        return origin
    raise ValueError(f"{setting}={url}: http er kun tilladt til denne maskine (127.0.0.1); brug https.")
