"""The platform's rules on messages, roles and identity: each is named in the docstring of a test that holds it."""

import ast
import re
from collections import defaultdict
from pathlib import Path

TESTS = Path(__file__).parent
RULES = (25, 29, *range(34, 56), 57)
NAMED = re.compile(r"\bRules? (\d+(?:(?:, | and )\d+)*)")
Found = dict[int, list[str]]


def named_in(text: str) -> set[int]:
    """The numbers in «Rule 25», «Rules 34 and 43», «Rules 37, 39 and 40»."""
    return {int(number) for group in NAMED.findall(text) for number in re.findall(r"\d+", group)}


def found() -> Found:
    """Rule by rule the tests that name it; what a module's own docstring names holds for each of its tests."""
    tests: Found = defaultdict(list)
    for path in sorted(TESTS.rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        whole = named_in(ast.get_docstring(tree) or "")
        for test in _tests(tree):
            for rule in whole | named_in(ast.get_docstring(test) or ""):
                tests[rule].append(f"{path.relative_to(TESTS)}::{test.name}")
    return tests


def _tests(tree: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [node for node in functions if node.name.startswith("test_")]


def test_every_rule_is_held_by_a_test_that_names_it() -> None:
    held = found()
    for rule in RULES:
        print(f"rule {rule}: {len(held[rule])} tests, first {held[rule][0] if held[rule] else 'none'}")
    assert [rule for rule in RULES if not held[rule]] == []


def test_the_search_reads_numbers_as_they_are_written() -> None:
    assert named_in("Rules 37, 39 and 40 at one seam; rule 7; Rule 250.") == {37, 39, 40, 250}
    assert named_in("The rules of 25 villages") == set()
