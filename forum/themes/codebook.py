"""The codebook: what each theme is called, what it holds, and the patterns it is known by; data of the package."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from forum.people import Language
from forum.themes.patterns import BadPattern, Finder, Pattern, pattern
from forum.themes.themes import Theme

FILE = Path(__file__).with_name("codebook.toml")
_TOLD = 300
_SIGNS = ("strong", "likely", "weak", "faint", "masks")
_KEYS = {"name", "definition", "includes", "excludes", "weight", *_SIGNS, "examples"}


class BadCodebook(ValueError):
    """The codebook cannot be used: one line that names theme and pattern, whatever signs stand in them."""

    def __init__(self, told: str) -> None:
        super().__init__("".join(sign if sign.isprintable() else " " for sign in told[:_TOLD]))


@dataclass(frozen=True, slots=True)
class Code:
    """One theme as the codebook has it; `weight` is how much its patterns count beside others'."""

    theme: Theme
    names: Mapping[Language, str]
    definition: str
    includes: str
    excludes: str
    weight: float
    strong: tuple[Pattern, ...]
    likely: tuple[Pattern, ...]
    weak: tuple[Pattern, ...]
    faint: tuple[Pattern, ...]
    masks: tuple[Pattern, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """What a pattern stands for; a mask has no strength and takes it from its own theme's patterns in its words.

    `counts` is the strength among other themes' patterns, `rank` comes first where signs meet in a word: the strong and
    the masks before what only hints, the longer before the shorter.
    """

    theme: Theme
    strength: float
    counts: float
    length: int
    rank: tuple[bool, int, float]


@dataclass(frozen=True)
class Codebook:
    """`version` is kept with every note that was coded by it."""

    version: str
    codes: tuple[Code, ...]

    def name(self, theme: Theme, language: Language) -> str:
        """How people read it."""
        return self._by_theme[theme].names[language]

    def code(self, theme: Theme) -> Code:
        return self._by_theme[theme]

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        """What each of the finder's patterns stands for."""
        return tuple(sign for sign, _ in self._signed)

    @cached_property
    def finder(self) -> Finder:
        return Finder(tuple(one for _, one in self._signed))

    @cached_property
    def _by_theme(self) -> Mapping[Theme, Code]:
        return {code.theme: code for code in self.codes}

    @cached_property
    def _signed(self) -> tuple[tuple[Sign, Pattern], ...]:
        return tuple(pair for code in self.codes for pair in _signs(code))


STRONG, LIKELY, WEAK, FAINT, NOTHING = 6.0, 1.5, 1.0, 0.5, 0.0


def _signs(code: Code) -> Iterator[tuple[Sign, Pattern]]:
    strengths = (STRONG, LIKELY, WEAK, FAINT, NOTHING)
    for strength, patterns in zip(
        strengths, (code.strong, code.likely, code.weak, code.faint, code.masks), strict=True
    ):
        for one in patterns:
            rank = (NOTHING < strength < STRONG, -one.length, -strength)
            yield Sign(code.theme, strength, strength * code.weight, one.length, rank), one


def read(path: Path = FILE) -> Codebook:
    """BadCodebook where it cannot be used."""
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as refused:
        raise BadCodebook(f"{path.name}: {refused}") from None
    try:
        return parsed(found)
    except BadCodebook as refused:
        raise BadCodebook(f"{path.name}: {refused}") from None


def parsed(found: Mapping[str, Any]) -> Codebook:
    """From TOML; BadCodebook in one line that names theme and pattern."""
    version = found.get("version")
    if not isinstance(version, str) or not version.strip():
        raise BadCodebook("version: it has to be text")
    if strange := sorted(set(found) - {"version", *Theme}):
        raise BadCodebook(f"{strange[0]}: there is no such theme")
    return Codebook(version, tuple(_code(theme, found.get(theme)) for theme in Theme))


def _code(theme: Theme, found: Any) -> Code:
    if not isinstance(found, dict) or (strange := set(found) - _KEYS):
        why = f"{min(strange)}: there is no such part" if isinstance(found, dict) else "the theme is missing"
        raise BadCodebook(f"{theme}: {why}")
    names = found.get("name", {})
    if not isinstance(names, dict) or not all(isinstance(names.get(one), str) and names[one] for one in Language):
        raise BadCodebook(f"{theme}: name: it is wanted in da, en and de")
    signs = {part: _patterns(theme, part, found.get(part, "")) for part in _SIGNS}
    if theme is not Theme.OTHER and not signs["strong"]:
        raise BadCodebook(f"{theme}: strong: there are no patterns")
    weight = found.get("weight", 1.0)
    if isinstance(weight, bool) or not isinstance(weight, float | int) or not 0 < weight < 10:
        raise BadCodebook(f"{theme}: weight: {weight} is not a number between 0 and 10")
    return Code(
        theme=theme,
        names={language: names[language] for language in Language},
        definition=_text(theme, "definition", found.get("definition")),
        includes=_text(theme, "includes", found.get("includes")),
        excludes=_text(theme, "excludes", found.get("excludes")),
        weight=float(weight),
        strong=signs["strong"],
        likely=signs["likely"],
        weak=signs["weak"],
        faint=signs["faint"],
        masks=signs["masks"],
        examples=_examples(theme, found.get("examples")),
    )


def _text(theme: Theme, part: str, found: Any) -> str:
    if not isinstance(found, str):
        raise BadCodebook(f"{theme}: {part}: it has to be text")
    return found


def _examples(theme: Theme, found: Any) -> tuple[str, ...]:
    if not isinstance(found, list) or not all(isinstance(each, str) and each.strip() for each in found):
        raise BadCodebook(f"{theme}: examples: they have to be texts")
    return tuple(found)


def _patterns(theme: Theme, part: str, found: Any) -> tuple[Pattern, ...]:
    """Parted by commas; one that stands twice counts once."""
    if not isinstance(found, str):
        raise BadCodebook(f"{theme}: {part}: it has to be text, with commas between patterns")
    return tuple({one: _pattern(theme, part, one) for each in found.split(",") if (one := each.strip())}.values())


def _pattern(theme: Theme, part: str, written: str) -> Pattern:
    try:
        return pattern(written)
    except BadPattern as refused:
        raise BadCodebook(f"{theme}: {part}: «{written}»: {refused}") from None
