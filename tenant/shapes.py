"""What a body may hold: small checks that put together describe an object and refuse everything else."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from tenant.errors import bad
from tenant.wire import Check


def text(value: Any, at: str) -> None:
    """A string."""
    if not isinstance(value, str):
        raise bad(f"A string was expected for '{at}'.")


def flag(value: Any, at: str) -> None:
    """True or false."""
    if not isinstance(value, bool):
        raise bad(f"A boolean was expected for '{at}'.")


def number(value: Any, at: str) -> None:
    """A number, not a boolean."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise bad(f"A number was expected for '{at}'.")


def moment(value: Any, at: str) -> None:
    """ISO 8601 with an offset."""
    text(value, at)
    try:
        parsed = datetime.fromisoformat(value)
    except ValueError:
        raise bad(f"'{at}' is not an ISO 8601 time.") from None
    if parsed.tzinfo is None:
        raise bad(f"'{at}' needs an offset from UTC.")


def anything(_value: Any, _at: str) -> None:
    """Left to the handler, which knows more."""


def one_of(*names: str) -> Check:
    """One of these strings."""

    def check(value: Any, at: str) -> None:
        if value not in names:
            raise bad(f"'{at}' must be one of {', '.join(names)}.")

    return check


def many(each: Check) -> Check:
    """An array."""

    def check(value: Any, at: str) -> None:
        if not isinstance(value, list):
            raise bad(f"An array was expected for '{at}'.")
        for index, item in enumerate(value):
            each(item, f"{at}[{index}]")

    return check


def thing(properties: Mapping[str, Check], required: tuple[str, ...] = ()) -> Check:
    """An object of these properties and no others; null stands for absent, @odata.type is let through."""

    def check(value: Any, at: str) -> None:
        if not isinstance(value, dict):
            raise bad(f"An object was expected for '{at or 'body'}'.")
        for name, item in value.items():
            if name == "@odata.type":
                continue
            if name not in properties:
                raise bad(f"The property '{name}' does not exist on '{at or 'body'}' or cannot be written.")
            if item is not None:
                properties[name](item, f"{at}/{name}" if at else name)
        for name in required:
            if value.get(name) is None:
                raise bad(f"The property '{name}' is required.")

    return check
