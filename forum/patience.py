"""How long somebody who waits for an answer waits for another service."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from forum.ports import Unavailable


@asynccontextmanager
async def in_time(seconds: float) -> AsyncIterator[None]:
    """Unavailable where what is done inside takes longer; it is broken off, so nothing is to be stored inside."""
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError:
        raise Unavailable("the service takes too long") from None
