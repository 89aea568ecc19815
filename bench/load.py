"""A load of ready-made HTTP requests over kept-alive connections, and what came back how fast."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """`rate` in answers a second, `p50` and `p99` in milliseconds, `statuses` by HTTP status."""

    rate: float
    p50: float
    p99: float
    statuses: Counter[int]
    marked: int


def request(path: str, body: bytes, token: str = "") -> bytes:
    """One POST as it goes over the wire."""
    bearer = f"Authorization: Bearer {token}\r\n" if token else ""
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{bearer}"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def fire(port: int, requests: Sequence[bytes], connections: int = 64, mark: bytes = b"") -> Outcome:
    """Send every request once, `connections` at a time; `marked` counts answers that contain `mark`."""
    waiting = iter(requests)
    times: list[float] = []
    statuses: Counter[int] = Counter()
    marked = [0]
    began = time.perf_counter()
    await asyncio.gather(*(_client(port, waiting, times, statuses, marked, mark) for _ in range(connections)))
    took = time.perf_counter() - began
    ordered = sorted(times)
    return Outcome(
        len(times) / took,
        ordered[len(ordered) // 2] * 1000,
        ordered[int(len(ordered) * 0.99)] * 1000,
        statuses,
        marked[0],
    )


async def _client(
    port: int, waiting: object, times: list[float], statuses: Counter[int], marked: list[int], mark: bytes
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for raw in waiting:  # type: ignore[attr-defined]
        began = time.perf_counter()
        writer.write(raw)
        head = await reader.readuntil(b"\r\n\r\n")
        body = await reader.readexactly(_length(head))
        times.append(time.perf_counter() - began)
        statuses[int(head[9:12])] += 1
        marked[0] += bool(mark) and mark in body
    writer.close()


def _length(head: bytes) -> int:
    at = head.lower().index(b"content-length:") + 15
    return int(head[at : head.index(b"\r\n", at)])
