"""The columns of a list: the built-in ones, the rules for new ones, and how each kind takes a value."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from tenant import shapes
from tenant.errors import not_built, refused, taken
from tenant.names import Json
from tenant.wire import Check

# name, display name, kind, read only, indexed
BUILT_IN = (
    ("Title", "Title", "text", False, False),
    ("ID", "ID", "number", True, True),
    ("ContentType", "Content Type", "text", True, False),
    ("Modified", "Modified", "dateTime", True, False),
    ("Created", "Created", "dateTime", True, False),
    ("Author", "Created By", "personOrGroup", True, False),
    ("Editor", "Modified By", "personOrGroup", True, False),
    ("_UIVersionString", "Version", "text", True, False),
    ("Attachments", "Attachments", "boolean", True, False),
    ("Edit", "Edit", "text", True, False),
    ("LinkTitleNoMenu", "Title", "text", True, False),
    ("LinkTitle", "Title", "text", True, False),
    ("DocIcon", "Type", "text", True, False),
    ("ItemChildCount", "Item Child Count", "lookup", True, False),
    ("FolderChildCount", "Folder Child Count", "lookup", True, False),
    ("AppAuthor", "App Created By", "lookup", True, False),
    ("AppEditor", "App Modified By", "lookup", True, False),
)
RESERVED = {name.lower() for name, *_ in BUILT_IN} | {
    "id", "version", "guid", "order", "fileref", "fileleafref", "contenttypeid", "owshiddenversion", "uniqueid",
    "_level",
}  # fmt: skip
FACETS: dict[str, Check] = {
    "text": shapes.thing(
        {
            "allowMultipleLines": shapes.flag,
            "appendChangesToExistingText": shapes.flag,
            "linesForEditing": shapes.number,
            "maxLength": shapes.number,
            "textType": shapes.one_of("plain", "richText"),
        }
    ),
    "choice": shapes.thing(
        {
            "allowTextEntry": shapes.flag,
            "choices": shapes.many(shapes.text),
            "displayAs": shapes.one_of("dropDownMenu", "radioButtons", "checkBoxes"),
        }
    ),
    "number": shapes.thing(
        {
            "decimalPlaces": shapes.text,
            "displayAs": shapes.one_of("number", "percentage"),
            "maximum": shapes.number,
            "minimum": shapes.number,
        }
    ),
    "dateTime": shapes.thing({"displayAs": shapes.text, "format": shapes.one_of("dateTime", "dateOnly")}),
    "boolean": shapes.thing({}),
    "hyperlinkOrPicture": shapes.thing({"isPicture": shapes.flag}),
}
UNBUILT = (
    "calculated", "currency", "geolocation", "lookup", "personOrGroup", "term", "thumbnail", "contentApprovalStatus"
)  # fmt: skip
DEFAULTS: dict[str, Json] = {
    "text": {"allowMultipleLines": False, "appendChangesToExistingText": False, "linesForEditing": 0, "maxLength": 255},
    "choice": {"allowTextEntry": False, "choices": [], "displayAs": "dropDownMenu"},
    "number": {"decimalPlaces": "automatic", "displayAs": "number"},
    "dateTime": {"displayAs": "default", "format": "dateTime"},
    "boolean": {},
    "hyperlinkOrPicture": {"isPicture": False},
}
TYPES = {"personOrGroup": "user", "hyperlinkOrPicture": "url"}
PLAIN: dict[str, Check] = {
    "name": shapes.text,
    "displayName": shapes.text,
    "description": shapes.text,
    "columnGroup": shapes.text,
    "enforceUniqueValues": shapes.flag,
    "hidden": shapes.flag,
    "indexed": shapes.flag,
    "readOnly": shapes.flag,
    "required": shapes.flag,
    "defaultValue": shapes.thing({"value": shapes.text, "formula": shapes.text}),
}
SHAPE = PLAIN | FACETS | dict.fromkeys(UNBUILT, shapes.anything)
NEW = shapes.thing(SHAPE, required=("name",))
CHANGE = shapes.thing(SHAPE)
MOST_INDEXES = 20
LONGEST_LINE, LONGEST_NOTE = 255, 63_999


def kind(column: Json) -> str:
    """The facet a column has."""
    return next((name for name in FACETS if column.get(name) is not None), "lookup")


def built_in(column_id: Callable[[str], str]) -> list[Json]:
    """The columns every list has, as Graph shows them."""
    rows = []
    for name, display, facet, read_only, indexed in BUILT_IN:
        row = _row({"name": name, "displayName": display, "indexed": indexed, "readOnly": read_only})
        row |= {"id": column_id(name), "columnGroup": "_Hidden", "isDeletable": False}
        row |= {facet: DEFAULTS.get(facet, {}), "type": TYPES.get(facet, facet)}
        rows.append(row)
    return rows


def _row(body: Json) -> Json:
    base = {"columnGroup": "Custom Columns", "description": "", "enforceUniqueValues": False, "hidden": False}
    base |= {"indexed": False, "readOnly": False, "required": False, "isDeletable": True}
    return base | {k: v for k, v in body.items() if v is not None and k in PLAIN}


def new(body: Json, existing: dict[str, Json]) -> Json:
    """A column from its body, held against the rules and the list's other columns; it has no id yet."""
    name = body["name"]
    if name.lower() in RESERVED:
        raise refused(f"The column name '{name}' is built in and cannot be created.")
    if any(name.lower() == other["name"].lower() for other in existing.values()):
        raise taken(f'A duplicate field name "{name}" was found.')
    if not re.fullmatch(r"[A-Za-z_]\w{0,31}", name, re.ASCII):
        raise refused(f"The column name '{name}' is not valid: letters, digits and _ only, at most 32.")
    row = _row({"displayName": name} | body)
    facet = _facet(body)
    row |= {facet: DEFAULTS[facet] | {k: v for k, v in (body.get(facet) or {}).items() if k != "@odata.type"}}
    return finished(row, existing)


def _facet(body: Json) -> str:
    named = [name for name in (*FACETS, *UNBUILT) if body.get(name) is not None]
    if len(named) != 1:
        raise refused("A column has exactly one of the types: " + ", ".join(FACETS))
    if named[0] in UNBUILT:
        raise not_built(f"A column of type {named[0]}")
    return named[0]


def finished(row: Json, existing: dict[str, Json]) -> Json:
    """Holds a column's switches against each other and gives it its type."""
    note = bool((row.get("text") or {}).get("allowMultipleLines"))
    if row["enforceUniqueValues"] and not row["indexed"]:
        raise refused("A column that enforces unique values must be indexed.")
    if row["indexed"] and (note or row.get("hyperlinkOrPicture") is not None):
        raise refused("A column of multiple lines or links cannot be indexed.")
    others = [other for other in existing.values() if other["indexed"] and other["name"] != row["name"]]
    if row["indexed"] and len(others) >= MOST_INDEXES:
        raise refused(f"A list can have at most {MOST_INDEXES} indexed columns.")
    if note:
        row = row | {"text": {k: v for k, v in row["text"].items() if k != "maxLength"}}
    facet = kind(row)
    several = facet == "choice" and row["choice"]["displayAs"] == "checkBoxes"
    return row | {"type": "note" if note else "multichoice" if several else TYPES.get(facet, facet)}


def value(column: Json, given: Any) -> Any:
    """The stored form of a value; None clears the field. Refuses what the column cannot hold."""
    if given is None or given == "":
        return None
    return TAKES[kind(column)](column, given)


def _wrong(column: Json, what: str) -> Exception:
    return refused(f"The value of field '{column['name']}' is not {what}.")


def _text(column: Json, given: Any) -> Any:
    if not isinstance(given, str):
        raise _wrong(column, "a string")
    facet = column["text"]
    most = LONGEST_NOTE if facet["allowMultipleLines"] else min(facet.get("maxLength") or LONGEST_LINE, LONGEST_LINE)
    if len(given) > most:
        raise _wrong(column, f"at most {most} characters long")
    return given


def _choice(column: Json, given: Any) -> Any:
    facet = column["choice"]
    several = facet["displayAs"] == "checkBoxes"
    chosen = given if several else [given]
    if not isinstance(chosen, list) or not all(isinstance(one, str) for one in chosen):
        raise _wrong(column, "an array of strings" if several else "a string")
    if not facet["allowTextEntry"] and not set(chosen) <= set(facet["choices"]):
        raise _wrong(column, "one of its choices")
    return given


def _number(column: Json, given: Any) -> Any:
    if isinstance(given, bool) or not isinstance(given, int | float):
        raise _wrong(column, "a number")
    facet = column["number"]
    low, high = facet.get("minimum"), facet.get("maximum")
    if (low is not None and given < low) or (high is not None and given > high):
        raise _wrong(column, f"between {low} and {high}")
    return given


def _boolean(column: Json, given: Any) -> Any:
    if not isinstance(given, bool):
        raise _wrong(column, "a boolean")
    return given


def moment(column: Json, given: Any) -> str:
    """SharePoint's stored time: UTC, whole seconds; a time without an offset counts as UTC."""
    try:
        parsed = datetime.fromisoformat(given)
    except (TypeError, ValueError):
        raise _wrong(column, "an ISO 8601 time") from None
    parsed = parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    if column["dateTime"].get("format") == "dateOnly":
        return parsed.strftime("%Y-%m-%dT00:00:00Z")
    return parsed.strftime("%Y-%m-%dT%H:%M:%SZ")


def _link(column: Json, given: Any) -> Any:
    if not isinstance(given, dict) or set(given) - {"Url", "Description", "@odata.type"}:
        raise _wrong(column, "an object of Url and Description")
    return given


TAKES: dict[str, Callable[[Json, Any], Any]] = {
    "text": _text,
    "choice": _choice,
    "number": _number,
    "boolean": _boolean,
    "dateTime": moment,
    "hyperlinkOrPicture": _link,
}
