"""Validates a built package against any folder of Teams schemas: python -m manifest.check ZIP SCHEMA_DIR."""

import json
import sys
import zipfile
import zlib
from pathlib import Path
from typing import Any

from manifest import source
from manifest.errors import ManifestError
from manifest.validation import validate

WANTED = {"manifest.json", *source.LANGUAGE_FILES.values(), *source.ICONS}

LARGEST = 1024 * 1024
# What zipfile, its decompressors and json raise over damaged bytes.
_UNREADABLE = (
    OSError,
    ValueError,
    EOFError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)


def main(arguments: list[str]) -> int:
    """Exit code: 0 and one line when the package holds, 1 and one line when it does not, 2 for a wrong call."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m manifest.check ZIP SCHEMA_DIR\n")
        return 2
    package, schemas = map(Path, arguments)
    try:
        folder = check(package, schemas)
    except ManifestError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    sys.stdout.write(f"{package}: valid against {folder}\n")
    return 0


def check(package: Path, schemas: Path) -> Path:
    """The folder validated against: `schemas` itself, or its v<manifestVersion> where there is one."""
    files = _parsed(package)
    versioned = schemas / f"v{files['manifest.json'].get('manifestVersion')}"
    folder = versioned if versioned.is_dir() else schemas
    validate(files, folder)
    return folder


def _parsed(package: Path) -> dict[str, dict[str, Any]]:
    try:
        with zipfile.ZipFile(package) as opened:
            _expect_listing(package, opened.namelist())
            return {name: _object(opened, name) for name in opened.namelist() if name.endswith(".json")}
    except _UNREADABLE as fault:
        raise ManifestError(f"{package}: not a readable package ({type(fault).__name__})") from fault


def _object(opened: zipfile.ZipFile, name: str) -> dict[str, Any]:
    if opened.getinfo(name).file_size > LARGEST:
        raise ManifestError(f"{name}: larger than {LARGEST} bytes")
    value = json.loads(opened.read(name))
    if not isinstance(value, dict):
        raise ManifestError(f"{name}: not a JSON object")
    return value


def _expect_listing(package: Path, names: list[str]) -> None:
    if sorted(names) != sorted(WANTED):
        raise ManifestError(f"{package}: holds {sorted(names)!r:.300}, wanted {sorted(WANTED)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
