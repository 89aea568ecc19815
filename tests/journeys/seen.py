"""What a person sees of a card and leaves in its fields, and which row of the table it was."""

import re

from demo.wire import Json
from tests.bot.stage import standing
from tests.journeys.telling import Row


def plain(told: str) -> str:
    """As it is read: a backslash that keeps a sign from being Markdown is not."""
    return re.sub(r"\\([.()_*!-])", r"\1", told)


def filled(card: Json, typed: dict[str, str]) -> Json:
    """What stands in the fields, with what was typed over it."""
    found = standing(card)
    for name, value in typed.items():
        every = [each for each in found if each.startswith(name[:-1])] if name.endswith("*") else [name]
        found |= dict.fromkeys(every, value)
    return found


def told_of(row: Row) -> str:
    """Which row it is, for whoever looks into a fault."""
    return f"{row.at:%H.%M} UTC, {row.who}, {row.case or type(row.deed).__name__}"
