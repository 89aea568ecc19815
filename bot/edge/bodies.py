"""Bodies read whole, but never more of them than agreed."""

import aiohttp


class OverLimit(Exception):
    """There is more to read than the limit allows; the rest was not read."""


async def whole(stream: aiohttp.StreamReader, limit: int) -> bytes:
    """All bytes of the stream, chunked or compressed as it may be; OverLimit past `limit` bytes after unpacking."""
    body = bytearray()
    async for chunk in stream.iter_any():
        body += chunk
        if len(body) > limit:
            raise OverLimit
    return bytes(body)
