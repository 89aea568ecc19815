"""Ids: random ones for what is new, derived ones for what may be sent twice."""

import hashlib
import secrets
import unicodedata


def new() -> str:
    """A random id of 22 URL-safe characters (128 bits)."""
    return secrets.token_urlsafe(16)


def key_for(*parts: str) -> str:
    """The same parts give the same id, whatever process asks: 32 hex characters (128 bits of SHA-256)."""
    joined = "\x1f".join(parts).encode()
    return hashlib.sha256(joined).hexdigest()[:32]


def normalised(line: str) -> str:
    """A line as it counts for repeats: NFC, single blanks, no case."""
    return " ".join(unicodedata.normalize("NFC", line).split()).casefold()
