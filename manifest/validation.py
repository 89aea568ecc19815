"""Holds a manifest and its language files against Microsoft's schemas (draft-04)."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator
from jsonschema.exceptions import ValidationError, best_match

from manifest.errors import ManifestError

OWN_SCHEMAS = Path(__file__).parent / "schema"
MANIFEST_SCHEMA = "MicrosoftTeams.schema.json"
LANGUAGE_SCHEMA = "MicrosoftTeams.Localization.schema.json"
LONGEST_REASON = 200


def validate(files: Mapping[str, Any], schemas: Path = OWN_SCHEMAS) -> None:
    """Raise ManifestError at the first fault; `files` is file name -> parsed JSON, manifest.json and languages."""
    for name, value in files.items():
        _against(_schema(schemas, name), name, value)


def _schema(folder: Path, name: str) -> dict[str, Any]:
    path = folder / (MANIFEST_SCHEMA if name == "manifest.json" else LANGUAGE_SCHEMA)
    try:
        schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise ManifestError(f"{path}: not a readable schema ({type(fault).__name__})") from fault
    return schema


def _against(schema: dict[str, Any], name: str, value: Any) -> None:
    fault = best_match(Draft4Validator(schema).iter_errors(value))
    if fault is not None:
        raise ManifestError(f"{name}: {_place(fault)}: {_reason(fault)}")


def _place(fault: ValidationError) -> str:
    return fault.json_path.removeprefix("$").removeprefix(".") or "top level"


def _reason(fault: ValidationError) -> str:
    line = " ".join(str(fault.message).split())
    return line if len(line) <= LONGEST_REASON else f"{line[:LONGEST_REASON]}…"
