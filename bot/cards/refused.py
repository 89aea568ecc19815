"""A refusal of the forum's as a sentence: the one place where an error becomes words."""

import re

from bot.cards.typed import escaped
from forum.errors import ForumError
from texts import say

_KEY = re.compile(r"[a-z]+(?:_[a-z]+)*")


def refusal(language: str, error: ForumError) -> str:
    """The sentence of a forum error; what a person typed cannot format it."""
    args = {name: _plain(value) if isinstance(value, str) else value for name, value in error.args_.items()}
    return say(language, error.key, **args)


def _plain(value: str) -> str:
    """A key of ours, by which the sentence chooses, stays what it is: inside a word no underscore formats."""
    return value if _KEY.fullmatch(value) else escaped(value)
