"""A picture in a bot's message: what Teams takes of it, looked at as bytes and not as it calls itself.

Source: «Add media attachments to messages» and «Send and receive inline images»: PNG, JPEG or GIF, at most 1 MB and
1024 by 1024 pixels; the bytes in a base64 data URI, or an https address.
"""

import base64
import binascii
import struct
from typing import Any

from tenant.errors import Fault, bad

MOST_BYTES, MOST_PIXELS = 1024 * 1024, 1024
SIGNATURES = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
}
HEADER = 24


def check(part: dict[str, Any]) -> None:
    """Refuses a picture that Teams would not show."""
    kind, url = str(part.get("contentType")), part.get("contentUrl")
    if kind not in SIGNATURES:
        raise _refused(f"'{kind}' is no picture that can be shown.")
    if not isinstance(url, str) or not isinstance(part.get("name", ""), str):
        raise _refused("A picture needs 'contentUrl', and its 'name' is a text.")
    if url.startswith("https://"):
        return
    head, _, body = url.partition(",")
    if head != f"data:{kind};base64":
        raise _refused("'contentUrl' is neither https nor a base64 data URI of the same type.")
    _check_bytes(kind, body)


def _check_bytes(kind: str, body: str) -> None:
    try:
        seen = base64.b64decode(body, validate=True)
    except (binascii.Error, ValueError):
        raise _refused("'contentUrl' does not hold base64.") from None
    if not seen.startswith(SIGNATURES[kind]):
        raise _refused(f"The bytes are no {kind}.")
    if len(seen) > MOST_BYTES or max(_size(kind, seen)) > MOST_PIXELS:
        raise _refused("A picture is at most 1 MB and 1024 by 1024 pixels.")


def _size(kind: str, seen: bytes) -> tuple[int, int]:
    """Width and height where the format has them at its beginning; JPEG's lie anywhere, and are not looked for."""
    if kind == "image/jpeg":
        return 0, 0
    if len(seen) < HEADER:
        raise _refused("The picture is cut off.")
    wide, high = struct.unpack(">II", seen[16:24]) if kind == "image/png" else struct.unpack("<HH", seen[6:10])
    return wide, high


def _refused(message: str) -> Fault:
    return bad(message, "BadSyntax")
