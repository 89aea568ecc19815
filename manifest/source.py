"""The committed parts of the app package, read as they stand beside this file."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
DEFAULT_LANGUAGE = "da"
LANGUAGE_FILES = {"en": "en.json", "de": "de.json"}
ICONS = ("color.png", "outline.png")

_TITLE = re.compile(r"^bots\[0\]\.commandLists\[(\d+)\]\.commands\[(\d+)\]\.title$")


def template() -> dict[str, Any]:
    """manifest.json with its ${FORUM_…} placeholders still in it."""
    return _read("manifest.json")


def translations() -> dict[str, dict[str, str]]:
    """Language tag -> {path of a string in the manifest: its translation}; Danish stands in the manifest itself."""
    return {language: _read(name) for language, name in LANGUAGE_FILES.items()}


def icons() -> dict[str, bytes]:
    """File name -> PNG bytes."""
    return {name: (HERE / name).read_bytes() for name in ICONS}


def versions() -> dict[str, str]:
    """Every version ever handed out, oldest first -> the fingerprint of what was in it."""
    return _read("versions.json")


def commands() -> dict[str, list[str]]:
    """Language tag (da, en, de) -> the command texts that Teams offers there and sends to the bot as typed."""
    translated = {language: _titles(file) for language, file in translations().items()}
    return {DEFAULT_LANGUAGE: _default_titles(template()), **translated}


def fingerprint() -> str:
    """SHA-256 over all that goes into the package except its version: equal content, equal fingerprint."""
    manifest = {key: value for key, value in template().items() if key != "version"}
    words = json.dumps([manifest, translations()], sort_keys=True, ensure_ascii=False).encode()
    return hashlib.sha256(b"".join([words, *icons().values()])).hexdigest()


def _default_titles(manifest: dict[str, Any]) -> list[str]:
    lists = manifest["bots"][0]["commandLists"]
    return _once(command["title"] for offered in lists for command in offered["commands"])


def _titles(file: dict[str, str]) -> list[str]:
    found = ((_TITLE.match(key), text) for key, text in file.items())
    placed = sorted((int(m[1]), int(m[2]), text) for m, text in found if m)
    return _once(text for _, _, text in placed)


def _once(titles: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(titles))


def _read(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((HERE / name).read_text(encoding="utf-8"))
    return value
