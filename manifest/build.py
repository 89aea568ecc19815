"""Fills in the manifest, validates it and its languages, and zips the app package."""

import io
import json
import re
import sys
import zipfile
from pathlib import Path
from string import Template
from typing import Any

from manifest import hosts, source
from manifest.errors import ManifestError
from manifest.validation import validate

# Sections that give the setup identity its rights on the team; without such an identity nobody is given any.
SETUP_SECTIONS = ("webApplicationInfo", "authorization")

_MEANING = {
    "FORUM_APP_ID": "the bot's application id in Entra (a GUID)",
    "FORUM_HOST": "the host name the forum answers on, such as forum.example.dk",
}

_GUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_DAWN_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def main(app_id: str | None, host: str | None, out: Path, setup_app_id: str | None = None) -> int:
    """Exit code: 0 with the path on stdout, or 1 with one line per missing or refused setting on stderr."""
    missing = [name for name, value in (("FORUM_APP_ID", app_id), ("FORUM_HOST", host)) if not value]
    for name in missing:
        sys.stderr.write(f"{name} is not set: {_MEANING[name]}\n")
    if missing or not app_id or not host:
        return 1
    try:
        sys.stdout.write(f"{build(app_id, host, out, setup_app_id)}\n")
    except ManifestError as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    return 0


def build(app_id: str, host: str, out: Path, setup_app_id: str | None = None) -> Path:
    """Write the package to `out` and return it; the same input gives the same bytes.

    `setup_app_id` is the registration that `provision` runs as: its rights on the team are asked for when given.
    Raises ManifestError and leaves `out` untouched when anything is refused.
    """
    files = {"manifest.json": filled(app_id, host, setup_app_id), **_languages()}
    validate(files)
    written = {name: _json(value) for name, value in files.items()}
    return _write(out, _zipped({**written, **source.icons()}))


def filled(app_id: str, host: str, setup_app_id: str | None = None) -> dict[str, Any]:
    """manifest.json with ids and host in place. Raises ManifestError naming the setting that is refused."""
    values = {"FORUM_APP_ID": _guid("FORUM_APP_ID", app_id), "FORUM_HOST": hosts.own(host)}
    if setup_app_id:
        values["FORUM_SETUP_APP_ID"] = _guid("FORUM_SETUP_APP_ID", setup_app_id)
    kept = {k: v for k, v in source.template().items() if setup_app_id or k not in SETUP_SECTIONS}
    manifest: dict[str, Any] = _put(kept, values)
    return manifest


def _languages() -> dict[str, dict[str, str]]:
    return {source.LANGUAGE_FILES[language]: words for language, words in source.translations().items()}


def _put(value: Any, values: dict[str, str]) -> Any:
    match value:
        case str():
            return Template(value).substitute(values)
        case list():
            return [_put(part, values) for part in value]
        case dict():
            return {key: _put(part, values) for key, part in value.items()}
    return value


def _guid(setting: str, value: str) -> str:
    guid = value.strip().lower()
    if not _GUID.fullmatch(guid):
        raise ManifestError(f"{setting}: «{value}» is not a GUID")
    return guid


def _json(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _zipped(files: dict[str, bytes]) -> bytes:
    """Stored, not deflated: compressed bytes differ between zlib versions, and the package is small."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, content in files.items():
            package.writestr(_entry(name), content)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _DAWN_OF_ZIP)
    # The zip format records the writing system; a fixed one keeps the bytes equal everywhere.
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry


def _write(out: Path, content: bytes) -> Path:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(content)
    except OSError as fault:
        raise ManifestError(f"{out}: cannot be written ({fault.strerror})") from fault
    return out
