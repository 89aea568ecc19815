"""What passes between the HTTP server and the handlers: a call, an answer, and the tables of routes."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tenant.names import Json

if TYPE_CHECKING:
    from tenant.service import Service


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP request, read whole. `base` is the origin the client used; `body` is the parsed JSON, if any."""

    method: str
    path: str
    base: str
    args: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, a body (JSON, bytes or none) and headers."""

    status: int = 200
    body: Json | list[Any] | bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


Run = Callable[["Service", Call], Answer | Awaitable[Answer]]
Check = Callable[[Any, str], None]


@dataclass(frozen=True, slots=True)
class Route:
    """One line of a table: the method, the path, who answers, what the body may hold, which query options.

    `shape` None: no JSON body is read; `raw` true: the body is bytes.
    """

    method: str
    path: str
    run: Run
    shape: Check | None = None
    query: frozenset[str] = frozenset()
    raw: bool = False
