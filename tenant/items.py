"""The rows of a list: taking fields in, keeping unique values unique, finding rows by filter and order."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from tenant import columns
from tenant.errors import Fault, refused, taken
from tenant.filters import Both, Comparison, Node, comparisons, demanded
from tenant.names import Json
from tenant.odata import Options, sort_key

UNINDEXED = "HonorNonIndexedQueriesWarningMayFailRandomly"
THRESHOLD = 5000
READ_ONLY = {name: facet for name, _, facet, read_only, _ in columns.BUILT_IN if read_only}
TITLE: Json = {"name": "Title", "text": columns.DEFAULTS["text"], "indexed": False, "enforceUniqueValues": False}
TIMES: Json = {"dateTime": columns.DEFAULTS["dateTime"]}


def by_name(row: Json) -> dict[str, Json]:
    """The writable columns of a list."""
    return {"Title": TITLE} | {column["name"]: column for column in row["columns"].values()}


def taken_in(row: Json, given: Json) -> Json:
    """Fields as they are stored, None for those cleared; refuses unknown columns and wrong values."""
    known = by_name(row)
    stored: Json = {}
    for name, value in given.items():
        plain, _, annotation = name.partition("@")
        if not plain:
            continue
        if plain not in known:
            told = "is read-only" if plain in READ_ONLY else "is not recognized"
            raise refused(f"Field '{plain}' {told}")
        if not annotation:
            stored[plain] = columns.value(known[plain], value)
    return stored


Holders = dict[Any, dict[str, None]]


def holders(row: Json, name: str) -> Holders:
    """Each value of a column with the ids of its items, in their order."""
    found: Holders = {}
    for key, item in row["items"].items():
        value = item["fields"].get(name)
        if value is not None:
            found.setdefault(folded(value), {})[key] = None
    return found


def distinct(row: Json, name: str) -> None:
    """Refuses a column that holds a value twice."""
    if any(len(keys) > 1 for keys in holders(row, name).values()):
        raise refused(f"The column '{name}' holds duplicate values and cannot enforce unique ones.")


def folded(value: Any) -> Any:
    """SharePoint compares text without case."""
    return value.casefold() if isinstance(value, str) else value


class Uniques:
    """Lookup tables of the unique columns, built at first use and kept up to date afterwards."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str], Holders] = {}

    def table(self, row: Json, name: str) -> Holders:
        """Value to item ids for one unique column."""
        key = (row["id"], name)
        if key not in self._tables:
            self._tables[key] = holders(row, name)
        return self._tables[key]

    def claim(self, row: Json, item_id: str, fields: Json, before: Json, free: Callable[[], bool]) -> None:
        """Takes the unique values of an item over from what it had before; refuses one that another has.

        `free`: whether the list forgets, this once, that its values must be unique.
        """
        wanted = [column["name"] for column in row["columns"].values() if column["enforceUniqueValues"]]
        changed = [name for name in wanted if folded(fields.get(name)) != folded(before.get(name))]
        for name in changed:
            others = self.table(row, name).get(folded(fields.get(name)), {}).keys() - {item_id}
            if others and not free():
                raise taken(f"The value of field '{name}' must be unique: another item has it already.")
        for name in changed:
            self.table(row, name).get(folded(before.get(name)), {}).pop(item_id, None)
            if fields.get(name) is not None:
                self.table(row, name).setdefault(folded(fields[name]), {})[item_id] = None

    def forget(self) -> None:
        """The columns changed or the world began anew."""
        self._tables.clear()


def find(
    row: Json, found: Options, prefer: str, uniques: Uniques, forgotten: Callable[[str], bool] = lambda _name: False
) -> list[Json]:
    """The items that pass the filter, in order. Unindexed columns need the Prefer header, and few items.

    `forgotten`: whether a column has lost its index.
    """
    _allowed(row, found, prefer, forgotten)
    where = None if found.where is None else _in_kind(row, found.where)
    rows: Iterable[Json] = _candidates(row, where, uniques)
    if where is not None:
        passes = where
        rows = [item for item in rows if passes.holds(_getter(item))]
    listed = list(rows)
    for path, down in reversed(found.order):
        listed.sort(key=_sorter(path), reverse=down)
    return listed


def _getter(item: Json) -> Callable[[str], Any]:
    return lambda path: folded(item_value(item, path.removeprefix("fields/")))


def _sorter(path: str) -> Callable[[Json], Any]:
    return lambda item: sort_key(folded(item_value(item, path.removeprefix("fields/"))))


def item_value(item: Json, name: str) -> Any:
    """A stored field, or one of the fields the service keeps."""
    kept = {"ID": int(item["id"]), "id": int(item["id"]), "Created": item["created"], "Modified": item["modified"]}
    return item["fields"].get(name, kept.get(name))


def _allowed(row: Json, found: Options, prefer: str, forgotten: Callable[[str], bool]) -> None:
    known = by_name(row)
    paths = [test.path for test in comparisons(found.where)] + [path for path, _ in found.order]
    for path in paths:
        name = path.removeprefix("fields/")
        if not path.startswith("fields/") or (name not in known and name not in READ_ONLY and name != "id"):
            raise refused(f"Invalid filter or orderby clause: '{path}' is not a field of this list.")
        indexed = name in ("ID", "id") or (known.get(name, {}).get("indexed", False) and not forgotten(name))
        if not indexed and UNINDEXED not in prefer:
            raise refused(
                f"Field '{name}' cannot be referenced in filter or orderby as it is not indexed. Provide the "
                f"'Prefer: {UNINDEXED}' header to allow this, but be warned that such queries may fail on large lists."
            )
        if not indexed and len(row["items"]) > THRESHOLD:
            raise Fault(429, "activityLimitReached", "The list is too large for this query.", {"Retry-After": "10"})


def _in_kind(row: Json, node: Node) -> Node:
    """The filter with its literals in the stored form of their columns."""
    if isinstance(node, Both):
        return replace(node, parts=tuple(_in_kind(row, part) for part in node.parts))
    return replace(node, value=_literal(row, node))


def _literal(row: Json, test: Comparison) -> Any:
    name = test.path.removeprefix("fields/")
    column = TIMES | {"name": name} if READ_ONLY.get(name) == "dateTime" else by_name(row).get(name, {})
    value = test.value
    if value is None or not column:
        return value
    wanted: dict[str, tuple[type, ...]] = {"number": (int, float), "boolean": (bool, int)}
    facet = columns.kind(column)
    if facet == "dateTime":
        return folded(columns.moment(column, value))
    if not isinstance(value, wanted.get(facet, (str,))):
        raise refused(f"Invalid filter clause: {value!r} is not a value of field '{name}'.")
    return folded(bool(value) if facet == "boolean" else value)


def _candidates(row: Json, where: Node | None, uniques: Uniques) -> Iterable[Json]:
    for path, value in demanded(where).items():
        name = path.removeprefix("fields/")
        if by_name(row).get(name, {}).get("enforceUniqueValues") and value is not None:
            return [row["items"][key] for key in uniques.table(row, name).get(value, {})]
    return row["items"].values()  # type: ignore[no-any-return]
