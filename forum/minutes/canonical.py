"""Values as one canonical text and back: the text that is locked, and its hash."""

import hashlib
import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
KIND = "is"
"""The key that tells which of several kinds of value this is."""


def text(value: object) -> str:
    """The same value gives the same text on every machine: sorted keys, no blanks, times as they are.

    A field with its default is left out, so that a kind of value may grow and an old text still means what it meant.
    """
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read(kind: type[T], written: str) -> T:
    """The value of a text that `text` made; what a later version added has its default."""
    found: T = _typed(kind, json.loads(written))
    return found


def digest(written: str) -> str:
    """64 hex characters of SHA-256."""
    return hashlib.sha256(written.encode()).hexdigest()


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        said = {each.name: getattr(value, each.name) for each in fields(value) if not _usual(value, each)}
        return {KIND: type(value).__name__, **{name: _plain(each) for name, each in said.items()}}
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    return value


def _usual(value: object, each: Field[Any]) -> bool:
    return each.default is not MISSING and getattr(value, each.name) == each.default


def _typed(kind: Any, found: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), found)
    if origin is tuple:
        return _tuple(get_args(kind), found)
    if hasattr(kind, "_fields"):
        return kind(*_tuple(tuple(_hints(kind).values()), found))
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _typed(hints[name], each) for name, each in found.items() if name in hints})
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {_typed(get_args(kind)[0], key): _typed(get_args(kind)[1], each) for key, each in found.items()}
    parse = _PARSED.get(kind)
    if parse:
        return parse(found)
    return kind(found) if isinstance(kind, type) and issubclass(kind, Enum) else found


def _tuple(kinds: tuple[Any, ...], found: Any) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_typed(kinds[0], each) for each in found)
    return tuple(_typed(kind, each) for kind, each in zip(kinds, found, strict=True))


def _one_of(kinds: tuple[Any, ...], found: Any) -> Any:
    if found is None:
        return None
    wanted = [kind for kind in kinds if kind is not type(None)]
    if isinstance(found, dict) and KIND in found:
        wanted = [kind for kind in wanted if getattr(kind, "__name__", "") == found[KIND]]
    return _typed(wanted[0], found)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


_PARSED: Mapping[Any, Callable[[str], object]] = {datetime: datetime.fromisoformat, date: date.fromisoformat}
