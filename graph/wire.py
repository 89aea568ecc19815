"""What goes to Graph and what comes back, before the SDK is known and after."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol


class Place(Protocol):
    """An SDK request builder, or `Address`: a URL template and what fills it."""

    @property
    def url_template(self) -> str: ...

    @property
    def path_parameters(self) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True)
class Address:
    """A place that the SDK has no request builder for; the template begins with {+baseurl}."""

    url_template: str
    path_parameters: dict[str, Any]


# From the SDK's service client to a place, as in `lambda graph: graph.teams.by_team_id(id)`. The client is Any here,
# because naming its type would import a package of 80 MB for every type check.
Way = Callable[[Any], Place]


@dataclass(frozen=True, slots=True)
class Request:
    """One call: `way` names the place, or `link` is an address that the service itself issued (paging)."""

    method: str
    way: Way
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    content_type: str = "application/json"
    link: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with any status; `operation` is like `GET /teams/{}/channels`, header names are lower case."""

    operation: str
    status: int
    headers: Mapping[str, str]
    body: bytes
