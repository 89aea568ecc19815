"""A built package to look into, and a reader for its pictures."""

import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from manifest.build import build

APP_ID = "40000000-0000-4000-8000-000000000001"
SETUP_ID = "41000000-0000-4000-8000-000000000001"
HOST = "forum.example.dk"


@dataclass(frozen=True, slots=True)
class Package:
    """An app package, opened."""

    path: Path
    names: list[str]
    contents: dict[str, bytes]

    def json(self, name: str) -> dict[str, Any]:
        parsed: dict[str, Any] = json.loads(self.contents[name])
        return parsed


@dataclass(frozen=True, slots=True)
class Picture:
    """Width and height in pixels, and (red, green, blue, alpha) of each."""

    width: int
    height: int
    pixels: list[tuple[int, int, int, int]]


def opened(path: Path) -> Package:
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        return Package(path, names, {name: package.read(name) for name in names})


def read_png(content: bytes) -> Picture:
    """Only what our own icons use: 8-bit RGBA, no filters, no interlacing."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", content[16:29])
    assert (depth, kind, interlaced) == (8, 6, 0)
    rows = zlib.decompress(content[content.index(b"IDAT") + 4 :])
    stride = 1 + 4 * width
    lines = [rows[start : start + stride] for start in range(0, len(rows), stride)]
    assert {line[0] for line in lines} == {0}
    return Picture(width, height, [tuple(line[i : i + 4]) for line in lines for i in range(1, stride, 4)])


@pytest.fixture
def package(tmp_path: Path) -> Package:
    return opened(build(APP_ID, HOST, tmp_path / "landsbyforum.zip"))


@pytest.fixture
def setup_package(tmp_path: Path) -> Package:
    return opened(build(APP_ID, HOST, tmp_path / "with-setup.zip", SETUP_ID))


@pytest.fixture
def picture(package: Package) -> Callable[[str], Picture]:
    return lambda name: read_png(package.contents[name])
