"""The codebook in the package is fit to be used, and one that is not is refused in a line that says where."""

import copy
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from forum.people import Language
from forum.themes import codebook, coding, lint, weighing
from forum.themes.codebook import FILE, BadCodebook
from forum.themes.lint import Case
from forum.themes.themes import Theme
from tests.forum.themes.answers import answers

Toml = dict[str, Any]


def book() -> Toml:
    return tomllib.loads(FILE.read_text("utf-8"))


def test_the_codebook_of_the_package_is_fit():
    texts = [text for _, text in answers()]
    assert [str(each) for each in lint.findings(coding.codebook(), texts)] == []


def test_every_theme_is_named_in_three_languages_and_told_what_it_holds():
    for code in coding.codebook().codes:
        assert set(code.names) == set(Language)
        assert code.definition
    names = [coding.codebook().name(theme, Language.DA) for theme in Theme]
    assert len(set(names)) == len(Theme)
    assert coding.codebook().name(Theme.OTHER, Language.DA) == "Andet"


SPOILT: dict[str, tuple[Callable[[Toml], object], str]] = {
    "a star within": (lambda toml: toml["housing"].update(strong="bo*lig"), "housing: strong: «bo*lig»: "),
    "too short": (lambda toml: toml["nature"].update(weak="ok, x*"), "nature: weak: «x*»: "),
    "a gap at the end": (lambda toml: toml["jobs"].update(masks="tog .."), "jobs: masks: «tog ..»: "),
    "signs": (lambda toml: toml["shops"].update(strong="(butik"), "shops: strong: «(butik»: "),
    "no patterns": (lambda toml: toml["info"].update(strong=" , "), "info: strong: "),
    "patterns as a list": (lambda toml: toml["info"].update(strong=["web"]), "info: strong: "),
    "no name in German": (lambda toml: toml["culture"]["name"].pop("de"), "culture: name: "),
    "a strange theme": (lambda toml: toml.update(weather={}), "weather: there is no such theme"),
    "a theme too few": (lambda toml: toml.pop("welcome"), "welcome: the theme is missing"),
    "a strange part": (lambda toml: toml["welfare"].update(wek="x"), "welfare: wek: "),
    "a weight of nothing": (lambda toml: toml["language"].update(weight=0), "language: weight: "),
    "an example that is none": (lambda toml: toml["transport"].update(examples=[3]), "transport: examples: "),
    "no definition": (lambda toml: toml["education"].pop("definition"), "education: definition: "),
    "no version": (lambda toml: toml.update(version=2), "version: "),
}


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_codebook_that_does_not_compile_names_theme_and_pattern_in_one_line(spoil: str):
    spoilt, told = copy.deepcopy(book()), SPOILT[spoil][1]
    SPOILT[spoil][0](spoilt)
    with pytest.raises(BadCodebook) as refused:
        codebook.parsed(spoilt)
    assert str(refused.value).startswith(told)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_no_toml_is_refused_in_one_line(tmp_path: Path):
    (broken := tmp_path / "codebook.toml").write_text("version = ", "utf-8")
    with pytest.raises(BadCodebook, match=r"codebook\.toml: "):
        codebook.read(broken)


def test_the_lint_sees_an_example_that_is_taken_for_something_else():
    toml = book()
    toml["nature"]["examples"] = ["Flere busser"]
    (finding,) = [each for each in lint.findings(codebook.parsed(toml)) if each.theme is Theme.NATURE]
    assert str(finding) == "nature: an example is taken for transport: Flere busser"


def test_the_lint_sees_a_pattern_that_hits_nearly_everything():
    toml = book()
    toml["shops"]["weak"] += ", der, the, die"
    texts = [f"der er {number}" for number in range(200)]
    told = [str(each) for each in lint.findings(codebook.parsed(toml), texts)]
    assert any(line.startswith("shops: a pattern hits 2") and line.endswith("texts: der") for line in told), told


def test_a_correction_is_kept_once_the_codebook_has_learnt_it_and_broken_before():
    learnt, strange = Case("n1", "Flere busser", Theme.TRANSPORT), Case("n2", "Flere busser", Theme.NATURE)
    assert lint.kept(coding.codebook(), [learnt, strange]) == (learnt,)


TRAPS = {
    "Vi tog imod dem med kage": Theme.TRANSPORT,
    "Vi tog på tur sammen": Theme.TRANSPORT,
    "En bustur rundt i kommunen for nye": Theme.TRANSPORT,
    "Virksomhedsbesøg og rundvisning": Theme.JOBS,
    "Forsamlingshuset er samlingspunktet": Theme.HOUSING,
    "Vi mødes i Kulturhuset": Theme.HOUSING,
    "Sprogcafé på biblioteket": Theme.CULTURE,
    "We had a training session": Theme.TRANSPORT,
    "Sie waren sehr nett": Theme.SHOPS,
    "Wir haben etwas zusammen unternommen": Theme.JOBS,
    "Store forandringer i vores liv": Theme.SHOPS,
    "En af grundene til, at vi blev": Theme.HOUSING,
    "Det var rent ud sagt svært": Theme.HOUSING,
    "Jeg har stillet mange spørgsmål": Theme.NATURE,
    "We have seen it all before": Theme.NATURE,
    "Det bliver sikkert godt": Theme.WELFARE,
    "Det varer længe": Theme.SHOPS,
    "Jeg er gift med en herfra": Theme.WELCOME,
    "Det tog tre år": Theme.TRANSPORT,
    "Vi deltog begge to": Theme.TRANSPORT,
    "We do it together": Theme.TRANSPORT,
    "Sie haben uns eingeladen": Theme.SHOPS,
    "For example": Theme.EDUCATION,
    "We remain here": Theme.SHOPS,
    "Vi havnede her ved et tilfælde": Theme.NATURE,
    "Min mand og jeg er skilt": Theme.INFO,
}


@pytest.mark.parametrize("text", TRAPS)
def test_what_only_looks_like_a_theme_is_not_taken_for_it(text: str):
    assert weighing.themes(text, coding.codebook())[0] is not TRAPS[text]
