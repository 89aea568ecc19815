"""The Teams app package: its manifest in three languages, its icons, and the build that validates and zips them."""

from manifest.errors import ManifestError
from manifest.source import commands

__all__ = ["ManifestError", "commands"]
