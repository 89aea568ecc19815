"""Every sentence a person reads, in Danish, English and German: Project Fluent files, one per feature and language."""

import re
import warnings
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("da", "en", "de")
ORIGINAL = "da"
_LONG = 2000
_ROOT = Path(__file__).parent
_KEY = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE | re.IGNORECASE)


class MissingText(UserWarning):
    """A sentence, or one of its places, is not there. Tests turn it into an error; people see the key instead."""


def say(language: str, key: str, /, **args: str | int) -> str:
    """The sentence `key` in a language, its places filled; an unknown language is answered in Danish.

    Strings go in as they are: whoever passes something a person typed escapes it for its place first.
    """
    return _filled(language, key, tuple(args.items())) if args else _plain(language, key)


@cache
def files(language: str) -> Mapping[str, Path]:
    """All keys of one language, each with the file it stands in."""
    paths = sorted((_ROOT / language).glob("*.ftl"))
    return {key: path for path in paths for key in _KEY.findall(path.read_text("utf-8"))}


# Fluent takes a tenth of a second for a whole language, and a card needs two or three of its files.
@cache
def _bundle(path: Path) -> FluentBundle:
    found = FluentBundle([path.parent.name], use_isolating=False)
    found.add_resource(FluentResource(path.read_text("utf-8")))
    return found


@cache
def _plain(language: str, key: str) -> str:
    return _filled(language, key, ())


# The same few counts, minutes and villages come back with every card; Fluent is slow beside a look-up.
@lru_cache(maxsize=512)
def _filled(language: str, key: str, args: tuple[tuple[str, str | int], ...]) -> str:
    path = files(language if language in LANGUAGES else ORIGINAL).get(key)
    if path is None or not (sentences := _bundle(path)).has_message(key):
        return _missed(language, key, "is missing")
    message = sentences.get_message(key)
    if message.value is None:
        return _missed(language, key, "has no value")
    # Fluent refuses places of more than 2,500 characters, and a list of villages may be longer: it goes in afterwards.
    long = {name: value for name, value in args if isinstance(value, str) and len(value) > _LONG}
    text, errors = sentences.format_pattern(message.value, dict(args) | {name: _mark(name) for name in long})
    if errors:
        return _missed(language, key, f"cannot be filled: {type(errors[0]).__name__}")
    told = str(text)
    for name, value in long.items():
        told = told.replace(_mark(name), value)
    return told


def _mark(name: str) -> str:
    # Letters for private use, which no sentence holds.
    return f"\ue000{name}\ue001"


def _missed(language: str, key: str, what: str) -> str:
    warnings.warn(f"texts: {key} {what} in {language}", MissingText, stacklevel=4)
    return key
