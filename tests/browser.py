"""Where Chromium and axe are, and the marks of tests that need them."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.async_api import expect

import tenant

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PAGE = Path(tenant.__file__).parent / "page"
AXE = PAGE / "node_modules" / "axe-core" / "axe.min.js"
LACKING = "Chromium is not installed" if not CHROMIUM else "" if AXE.exists() else "run python -m tenant.assets first"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
# Several browsers share the machine with the forums that they look at.
expect.set_options(timeout=20_000)
MARKS = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(bool(LACKING) and not os.environ.get("CI"), reason=LACKING or "never"),
]
