"""The house rules that a machine can hold: sizes, names, rooms, settings and the sentences' place."""

import ast
import re
import statistics
import tomllib
from collections.abc import Iterator
from pathlib import Path

from settings import SetupSettings

ROOT = Path(__file__).parent.parent
OUTSIDE = {".venv", "node_modules", "build", "data", ".git", ".hypothesis"}
BANNED_NAMES = {"utils", "util", "helpers", "helper", "manager", "common", "base", "misc"}
MODULE_LIMIT, FUNCTION_LIMIT = 250, 40
MEDIAN_AIM, SHORT, SHARE_OF_SHORT = 7, 20, 0.9


def modules() -> list[Path]:
    found = (path for path in ROOT.rglob("*.py") if not OUTSIDE & set(path.relative_to(ROOT).parts))
    return sorted(path for path in found if "migrations" not in path.parts)


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.relative_to(ROOT)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_outgrows_its_screen() -> None:
    lengths = {str(p.relative_to(ROOT)): len(p.read_text(encoding="utf-8").splitlines()) for p in modules()}
    assert {name: n for name, n in lengths.items() if n > MODULE_LIMIT} == {}


def test_no_function_outgrows_its_screen_and_most_are_short() -> None:
    lengths = dict(pair for path in modules() for pair in functions(path))
    sizes = list(lengths.values())
    median, short = statistics.median(sizes), sum(n <= SHORT for n in sizes) / len(sizes)
    print(f"functions: {len(sizes)}, median {median} lines, {short:.0%} of at most {SHORT}")
    assert {name: n for name, n in lengths.items() if n > FUNCTION_LIMIT} == {}
    assert median <= MEDIAN_AIM
    assert short >= SHARE_OF_SHORT


def test_every_module_is_a_noun_with_a_sentence() -> None:
    assert [p for p in modules() if p.stem in BANNED_NAMES] == []
    wordless = [p for p in modules() if p.read_text(encoding="utf-8").strip() and not _docstring(p)]
    assert wordless == []


def _docstring(path: Path) -> str | None:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_every_room_stands_under_the_import_contracts() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    rooms = {p.parent.name for p in ROOT.glob("*/__init__.py") if p.parent.name not in OUTSIDE | {"tests", "bench"}}
    assert rooms <= set(contracts["root_packages"])


def test_the_page_of_settings_says_what_the_settings_are() -> None:
    page = (ROOT / "docs/reference/settings.md").read_text(encoding="utf-8")
    rows = {m[1]: m[2].strip() for m in re.finditer(r"^\| `FORUM_(\w+)` \| [^|]* \| ([^|]*) \|$", page, re.M)}
    assert rows == {name.upper(): field.description for name, field in SetupSettings.model_fields.items()}


def test_nothing_says_where_it_was_made() -> None:
    tracked = [p for p in ROOT.rglob("*") if p.suffix in {".py", ".md", ".toml", ".txt", ".json", ".ftl", ".in"}]
    ours = [p for p in tracked if not OUTSIDE & set(p.relative_to(ROOT).parts) and p.name != "test_house.py"]
    places = re.compile(r"/root/\.|/home/\w|/opt/pypi|/work/(main|shared)|/tmp/brief|\bhelper session\b")
    assert [p for p in ours if places.search(p.read_text(encoding="utf-8"))] == []


def test_settings_and_telemetry_know_no_room() -> None:
    """The import contracts cover packages only, so the two lone modules are held here."""
    rooms = {p.parent.name for p in ROOT.glob("*/__init__.py")}
    for name in ("settings.py", "telemetry.py"):
        tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
        imported = {n.module.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}
        imported |= {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        assert imported & rooms == set()
