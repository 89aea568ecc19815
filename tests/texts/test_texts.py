"""Danish is the original; English and German are as complete, and nothing is said that no code asks for."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

import bot.routes  # noqa: F401  every room's refusals are known once the routes are
import texts
from forum.errors import ForumError
from texts import LANGUAGES, MissingText, say

ROOT = Path(__file__).parents[2]
ROOMS = ("checkup", "forum", "store", "bot", "graph", "provisioning", "jobs", "documents")
LONGEST = 90
SAMPLE = {"village": "Sønderborg", "forum": "Landsbyforum", "at": "kl. 17.42"}


@cache
def sentences(language: str) -> dict[str, ftl.Message]:
    resources = [
        FluentParser().parse(path.read_text("utf-8")) for path in sorted((ROOT / "texts" / language).glob("*.ftl"))
    ]
    entries = [entry for resource in resources for entry in resource.body]
    assert not [entry for entry in entries if isinstance(entry, ftl.Junk)]
    messages = [entry for entry in entries if isinstance(entry, ftl.Message)]
    assert len({entry.id.name for entry in messages}) == len(messages), "a key stands twice"
    return {entry.id.name: entry for entry in messages}


def places(message: ftl.Message) -> set[str]:
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ftl.VariableReference):
            found.add(node.id.name)
        if isinstance(node, ftl.BaseNode):
            for value in vars(node).values():
                walk(value)
        if isinstance(node, list):
            for each in node:
                walk(each)

    walk(message)
    return found


@cache
def asked_for() -> tuple[frozenset[str], tuple[re.Pattern[str], ...], frozenset[str]]:
    """String literals of the code, f-strings as patterns, and the literals that are handed to `say`."""
    literals, patterns, said = set(), set(), set()
    for path in (path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        literals |= {node.value for node in ast.walk(tree) if _is_text(node)}
        patterns |= {_pattern(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)}
        said |= set(_said(tree))
    usable = tuple(re.compile(pattern) for pattern in patterns if re.match(r"[a-z]+(-|\\-)", pattern))
    return frozenset(literals), usable, frozenset(said)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _pattern(joined: ast.JoinedStr) -> str:
    return "".join(re.escape(part.value) if isinstance(part, ast.Constant) else r"[a-z_-]+" for part in joined.values)


def _said(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
            yield from (found.value for found in ast.walk(node.args[1]) if _is_text(found) and "-" in found.value)


def _errors(kind: type[ForumError] = ForumError) -> Iterator[type[ForumError]]:
    yield kind
    for each in kind.__subclasses__():
        yield from _errors(each)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_exists_in_every_language_with_the_same_places(language: str):
    assert sentences(language).keys() == sentences("da").keys()
    differing = {key for key, message in sentences(language).items() if places(message) != places(sentences("da")[key])}
    assert differing == set()


def test_every_sentence_is_asked_for_by_some_code():
    literals, patterns, _ = asked_for()
    orphans = {
        key for key in sentences("da") if key not in literals and not any(each.fullmatch(key) for each in patterns)
    }
    assert orphans == set()


def test_what_the_code_says_has_a_sentence():
    keys = {key for key in asked_for()[2] if not key.endswith("-")}
    assert {key for key in keys if key not in sentences("da")} == set()


def test_every_refusal_of_the_forum_has_a_sentence():
    assert {kind.key for kind in _errors()} - sentences("da").keys() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_error_raises_its_voice(language: str):
    loud = {key for key, message in sentences(language).items() if key.startswith("error-") and "!" in _plain(message)}
    assert loud == set()


def test_a_danish_sentence_is_read_in_one_breath():
    long = {
        key: sentence
        for key, message in sentences("da").items()
        for variant in _variants(message)
        for sentence in re.split(r"(?<=[.?:·])\s+", variant)
        if len(sentence) > LONGEST
    }
    assert long == {}


def test_only_german_says_ihr_to_the_villages_and_du_to_one():
    assert "euch" in say("de", "question-works_well")
    assert "du" in say("de", "village-heading")


def test_a_missing_sentence_is_an_error_here_and_its_key_in_production():
    with pytest.warns(MissingText, match="no-such-key is missing in de"):
        assert say("de", "no-such-key") == "no-such-key"


def test_a_place_left_open_is_an_error_here():
    with pytest.warns(MissingText, match="cannot be filled"):
        say("da", "receipt-repeated", wrong="x")


def test_an_unknown_language_is_answered_in_danish():
    assert say("sv", "workshop-placeholder") == "Én tanke pr. linje"


def test_nothing_invisible_is_put_around_a_place():
    assert say("da", "receipt-repeated", at="kl. 17.42") == "Allerede modtaget kl. 17.42 – ikke gemt to gange."


def _variants(message: ftl.Message) -> list[str]:
    """The sentence with each of its variants and sample words in its places."""
    assert message.value is not None
    told = [""]
    for element in message.value.elements:
        told = [before + after for before in told for after in _element(element)]
    return told


def _element(element: object) -> list[str]:
    if isinstance(element, ftl.TextElement):
        return [element.value]
    assert isinstance(element, ftl.Placeable)
    inner = element.expression
    if isinstance(inner, ftl.SelectExpression):
        return [text for variant in inner.variants for text in _variants(ftl.Message(inner, variant.value))]
    assert isinstance(inner, ftl.VariableReference)
    return [SAMPLE.get(inner.id.name, "17")]


def _plain(message: ftl.Message) -> str:
    return " ".join(_variants(message))


def test_the_package_reads_every_file():
    assert set(texts.files("da")) == set(sentences("da"))


def test_a_list_of_many_villages_stands_whole_in_its_sentence() -> None:
    """Fluent itself refuses places of more than 2,500 characters."""
    villages = ", ".join(f"Landsby {number}" for number in range(250))
    assert villages in say("da", "status-missing", villages=villages)


@pytest.mark.parametrize(("language", "foreign"), [("da", "„“”"), ("en", "«»„'"), ("de", "«»”")])
def test_a_language_quotes_in_one_way(language: str, foreign: str):
    """What an operator reads is typed in a shell, with its signs."""
    said = {key: _plain(message) for key, message in sentences(language).items() if not key.startswith("doctor-")}
    assert {key for key, told in said.items() if set(told) & set(foreign)} == set()
