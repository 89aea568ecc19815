"""Texts in, themes out, a JSON line each: for whoever tries the codebook on texts of their own."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from forum.themes import coding
from forum.themes.lint import Case
from forum.themes.themes import Theme


class BadLine(ValueError):
    """A line that cannot be used; the message begins with its number."""

    def __init__(self, number: int, why: str) -> None:
        super().__init__(f"line {number}: {why}")


def answers(lines: Iterable[bytes]) -> Iterator[str]:
    """`{id, primary, themes}` for each `{id, text}`, as they come; blank lines are passed over. BadLine."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _answer(_read(number, line))


def cases(lines: Iterable[bytes]) -> Iterator[Case]:
    """What `corrections` wrote: `{id, text, primary}`, whatever else a line holds. BadLine."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        found = _read(number, line)
        if found.get("primary") not in set(Theme):
            raise BadLine(number, "primary: there is no such theme")
        yield Case(str(found["id"]), found["text"], Theme(found["primary"]))


def corrected(id_: str, text: str, themes: Iterable[Theme]) -> str:
    """A correction as a line that `cases` reads."""
    keys = [theme.value for theme in themes]
    return json.dumps({"id": id_, "text": text, "primary": keys[0], "themes": keys}, ensure_ascii=False)


def _answer(found: dict[str, Any]) -> str:
    coded = coding.coded(found["text"])
    return json.dumps({"id": found["id"], "primary": coded.primary, "themes": list(coded.themes)})


def _read(number: int, line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise BadLine(number, "it is not UTF-8") from None
    except (ValueError, RecursionError):
        raise BadLine(number, "it is not JSON") from None
    if not isinstance(found, dict):
        raise BadLine(number, "it is no object")
    if not isinstance(found.get("id"), str | int) or isinstance(found["id"], bool):
        raise BadLine(number, "id: it has to be text or a whole number")
    if not isinstance(found.get("text"), str):
        raise BadLine(number, "text: it has to be text")
    return found
