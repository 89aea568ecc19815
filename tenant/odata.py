"""OData query options of a call: parsed strictly, then applied to rows, with paging by nextLink."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from tenant.errors import bad
from tenant.filters import Node, Parser, comparisons
from tenant.names import Json
from tenant.wire import Answer, Call

PLAIN_IN_PATHS = "/:,;@!$'()*+=~"
PLAIN_IN_QUERIES = "/:,@!$'()*"
ONE = frozenset({"$select", "$expand"})
MANY = ONE | {"$filter", "$orderby", "$top", "$skiptoken", "$count"}
SYSTEM = {"count", "expand", "filter", "format", "orderby", "search", "select", "skip", "skiptoken", "top"}


@dataclass(frozen=True, slots=True)
class Options:
    """The parsed options of one call. `expand` maps a name to its nested $select (empty: everything)."""

    select: tuple[str, ...] = ()
    expand: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    where: Node | None = None
    order: tuple[tuple[str, bool], ...] = ()
    top: int | None = None
    token: str | None = None
    count: bool = False


def checked(query: Mapping[str, str], allowed: frozenset[str]) -> dict[str, str]:
    """The query with full option names; Graph takes system options without their $, and refuses unknown ones."""
    found: dict[str, str] = {}
    for name, value in query.items():
        full = f"${name}" if name in SYSTEM else name
        if full not in allowed:
            raise bad(f"The query parameter '{name}' is not supported here.")
        found[full] = value
    return found


def options(query: Mapping[str, str]) -> Options:
    """Reads the values of checked options."""
    top = query.get("$top")
    if top is not None and (not top.isdigit() or int(top) < 1):
        raise bad(f"Invalid value '{top}' for $top.")
    return Options(
        select=_names(query.get("$select", "")),
        expand=dict(_expansions(query.get("$expand", ""))),
        where=Parser(query["$filter"]).parse() if query.get("$filter") else None,
        order=tuple(_orders(query.get("$orderby", ""))),
        top=int(top) if top else None,
        token=query.get("$skiptoken"),
        count=query.get("$count", "false") == "true",
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _expansions(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for part in re.findall(r"[^,(]+(?:\([^)]*\))?", text):
        match = re.fullmatch(r"\s*([\w]+)\s*(?:\(\s*\$?select=([^)]*)\))?\s*", part)
        if match is None:
            raise bad(f"Invalid $expand clause '{part.strip()}'.")
        yield match.group(1), _names(match.group(2) or "")


def _orders(text: str) -> Iterator[tuple[str, bool]]:
    for part in _names(text):
        path, _, direction = part.partition(" ")
        if direction.strip() not in ("", "asc", "desc"):
            raise bad(f"Invalid $orderby clause '{part}'.")
        yield path, direction.strip() == "desc"


def dig(row: Json, path: str) -> Any:
    """The value at a path such as teamsApp/externalId; a type cast in front is stepped over."""
    value: Any = row
    for step in path.split("/"):
        if not step.startswith("microsoft.graph."):
            value = value.get(step) if isinstance(value, dict) else None
    return value


def sort_key(value: Any) -> tuple[bool, Any]:
    """Absent values first."""
    return (value is not None, value if value is not None else 0)


def picked(row: Json, select: Sequence[str], properties: frozenset[str] | None = None) -> Json:
    """The row with the selected properties, its id and its annotations; an unknown name is refused."""
    if not select or "*" in select:
        return row
    known = properties if properties is not None else frozenset(row)
    for name in select:
        if name not in known and name not in row:
            raise bad(f"Could not find a property named '{name}'.")
    return {
        name: value
        for name, value in row.items()
        if name in select or name == "id" or name.startswith("@") or name.split("@")[0] in select
    }


def next_link(call: Call, token: str) -> str:
    """The same call with a skip token instead of the old one."""
    query = {name: value for name, value in call.query.items() if name.removeprefix("$") != "skiptoken"}
    return link(call, call.path, query | {"$skiptoken": token})


def link(call: Call, path: str, query: Mapping[str, str]) -> str:
    """An absolute address of this service, escaped so sparingly that no client needs to write it otherwise."""
    text = urlencode(query, safe=PLAIN_IN_QUERIES)
    return f"{call.base}{quote(path, safe=PLAIN_IN_PATHS)}" + (f"?{text}" if text else "")


def known(found: Options, paths: frozenset[str], expandable: frozenset[str] = frozenset()) -> None:
    """Refuses a filter, order or expansion that names something the resource has not."""
    from_filter = {test.path for test in comparisons(found.where)}
    for path in from_filter | {path for path, _ in found.order}:
        if path.removeprefix("microsoft.graph.aadUserConversationMember/") not in paths:
            raise bad(f"Could not find a property named '{path}'.")
    for name in found.expand:
        if name not in expandable:
            raise bad(f"Could not find a navigation property named '{name}'.")


def collection(
    call: Call,
    rows: list[Json],
    context: str,
    default: int = 100,
    most: int = 999,
    properties: frozenset[str] | None = None,
) -> Answer:
    """Rows filtered, ordered, cut to a page and selected from, as a collection answer.

    `properties` are what can be selected where the rows differ in what they have.
    """
    found = options(call.query)
    if found.top is not None and found.top > most:
        raise bad(f"Invalid value '{found.top}' for $top: at most {most}.")
    where = found.where
    if where is not None:
        rows = [row for row in rows if where.holds(lambda path, row=row: dig(row, path))]  # type: ignore[misc]
    for path, down in reversed(found.order):
        rows = sorted(rows, key=lambda row: sort_key(dig(row, path)), reverse=down)
    start = offset(found.token)
    size = found.top or default
    body: Json = {"@odata.context": context}
    if found.count:
        body["@odata.count"] = len(rows)
    if start + size < len(rows):
        body["@odata.nextLink"] = next_link(call, f"s{start + size}")
    body["value"] = [picked(row, found.select, properties) for row in rows[start : start + size]]
    return Answer(200, body)


def offset(token: str | None) -> int:
    """Where a page of an ordered collection starts."""
    if token is None:
        return 0
    if not re.fullmatch(r"s\d+", token):
        raise bad("The $skiptoken is not one this service has issued.")
    return int(token[1:])


def entity(call: Call, row: Json, context: str, properties: frozenset[str] | None = None) -> Answer:
    """One row with its context and selection."""
    return Answer(200, {"@odata.context": context} | picked(row, options(call.query).select, properties))
