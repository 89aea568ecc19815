"""HTTP/1.1 by hand, so that a request may be as wrong as one likes and costs next to nothing."""

import asyncio
from dataclasses import dataclass

PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; `status` 0 where the other side hung up without one."""

    status: int
    body: bytes = b""


class Wire:
    """One connection at a time; opened anew when the other side closed it."""

    def __init__(self, host: str, port: int) -> None:
        self._place = (host, port)
        self._open: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def post(self, path: str, headers: dict[str, str], body: bytes) -> Reply:
        """A sound request with any body."""
        told = {"Host": "bot", "Content-Length": str(len(body)), **headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        return await self.raw(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1", "replace") + body)

    async def raw(self, request: bytes, *, hang_up: bool = False) -> Reply:
        """Any bytes at all; `hang_up` says that nothing more will come."""
        used = self._open is not None
        reply = await self._once(request, hang_up)
        # The other side may have closed a connection that lay idle; that says nothing about this request.
        return await self._once(request, hang_up) if used and not reply.status else reply

    async def _once(self, request: bytes, hang_up: bool) -> Reply:
        async with asyncio.timeout(PATIENCE_S):
            reader, writer = self._open or await asyncio.open_connection(*self._place)
            self._open = None
            try:
                reply, closing = await _exchanged(reader, writer, request, hang_up)
            except (OSError, EOFError):
                reply, closing = Reply(0), True
            if closing or hang_up:
                writer.close()
            else:
                self._open = (reader, writer)
            return reply

    def close(self) -> None:
        if self._open:
            self._open[1].close()


async def _exchanged(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes, hang_up: bool
) -> tuple[Reply, bool]:
    writer.write(request)
    if hang_up:
        writer.write_eof()
    status, fields = 100, ""
    while status == 100:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status, fields = int(head.split(" ", 2)[1]), head
    length = next((int(line[15:]) for line in fields.split("\r\n") if line.startswith("content-length:")), 0)
    return Reply(status, await reader.readexactly(length)), "connection: close" in fields
