"""OData $filter: read into comparisons that can be looked at and held against a row."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tenant.errors import bad

Getter = Callable[[str], Any]
TOKEN = re.compile(
    r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<time>\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))"
    r"|(?P<number>-?\d+(?:\.\d+)?(?![\w-]))|(?P<word>[A-Za-z_@][\w./@-]*)|(?P<sign>[(),]))"
)
COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda a, b: bool(a == b),
    "ne": lambda a, b: bool(a != b),
    "gt": lambda a, b: a is not None and bool(a > b),
    "ge": lambda a, b: a is not None and bool(a >= b),
    "lt": lambda a, b: a is not None and bool(a < b),
    "le": lambda a, b: a is not None and bool(a <= b),
}
CONSTANTS = {"true": True, "false": False, "null": None}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One comparison: path, operator (or startswith), literal."""

    path: str
    operator: str
    value: Any

    def holds(self, get: Getter) -> bool:
        """Whether a row passes; a comparison of unlike kinds is refused."""
        found = get(self.path)
        if self.operator == "startswith":
            return isinstance(found, str) and found.lower().startswith(str(self.value).lower())
        try:
            return COMPARE[self.operator](found, self.value)
        except TypeError:
            raise bad(f"'{self.path}' cannot be compared with {self.value!r}.") from None


@dataclass(frozen=True, slots=True)
class Both:
    """`and`, `or` or `not` over the parts."""

    operator: str
    parts: tuple["Node", ...]

    def holds(self, get: Getter) -> bool:
        """Whether a row passes."""
        if self.operator == "and":
            return all(part.holds(get) for part in self.parts)
        if self.operator == "or":
            return any(part.holds(get) for part in self.parts)
        return not self.parts[0].holds(get)


Node = Comparison | Both


def comparisons(node: Node | None) -> Iterator[Comparison]:
    """Every comparison of a filter."""
    if isinstance(node, Comparison):
        yield node
    elif node is not None:
        for part in node.parts:
            yield from comparisons(part)


def demanded(node: Node | None) -> dict[str, Any]:
    """The path = value pairs that every passing row must have, for looking rows up instead of scanning."""
    if isinstance(node, Comparison) and node.operator == "eq":
        return {node.path: node.value}
    if isinstance(node, Both) and node.operator == "and":
        return {path: value for part in node.parts for path, value in demanded(part).items()}
    return {}


def tokens(text: str) -> list[tuple[str, str]]:
    """Kind and text of each token; anything else is refused."""
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            raise bad(f"Invalid filter clause: syntax error at position {at} in '{text}'.")
        found.append((match.lastgroup, match.group(match.lastgroup)))
        at = match.end()
    return found


class Parser:
    """Recursive descent over the tokens of one $filter."""

    def __init__(self, text: str) -> None:
        self.rest = tokens(text)
        self.rest.reverse()

    def parse(self) -> Node:
        """The whole filter."""
        node = self._any()
        if self.rest:
            raise bad(f"Invalid filter clause: '{self.rest[-1][1]}' was not expected.")
        return node

    def _any(self) -> Node:
        parts = [self._all()]
        while self._took("or"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Both("or", tuple(parts))

    def _all(self) -> Node:
        parts = [self._one()]
        while self._took("and"):
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else Both("and", tuple(parts))

    def _one(self) -> Node:
        if self._took("not"):
            return Both("not", (self._one(),))
        if self._took("("):
            node = self._any()
            self._need(")")
            return node
        if self._took("startswith"):
            return self._startswith()
        path = self._next("word")
        operator = self._next("word")
        if operator not in COMPARE:
            raise bad(f"Invalid filter clause: operator '{operator}' is not supported.")
        return Comparison(path, operator, self._literal())

    def _startswith(self) -> Node:
        self._need("(")
        path = self._next("word")
        self._need(",")
        value = self._literal()
        self._need(")")
        return Comparison(path, "startswith", value)

    def _literal(self) -> Any:
        kind, text = self.rest.pop() if self.rest else ("", "")
        if kind == "text":
            return text[1:-1].replace("''", "'")
        if kind == "number":
            return float(text) if "." in text else int(text)
        if kind == "time":
            return text
        if kind == "word" and text in CONSTANTS:
            return CONSTANTS[text]
        raise bad(f"Invalid filter clause: a value was expected instead of '{text}'.")

    def _took(self, word: str) -> bool:
        if self.rest and self.rest[-1][1] == word and self.rest[-1][0] != "text":
            self.rest.pop()
            return True
        return False

    def _need(self, sign: str) -> None:
        if not self._took(sign):
            raise bad(f"Invalid filter clause: '{sign}' was expected.")

    def _next(self, kind: str) -> str:
        if not self.rest or self.rest[-1][0] != kind:
            raise bad("Invalid filter clause: a property name or operator was expected.")
        return self.rest.pop()[1]
