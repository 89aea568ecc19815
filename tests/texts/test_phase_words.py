"""A phase has one word in each language: the same on the form, in the matrix, in a sentence and in a file."""

import re

import pytest
from fluent.syntax import FluentSerializer
from fluent.syntax import ast as ftl

from bot import commands
from forum.workshop.questions import Phase
from jobs.words import place_of
from tests.bot.fakes import landsbyforum
from tests.texts.test_texts import sentences
from texts import LANGUAGES, say

NAMING = {
    "matrix-line": tuple(Phase),
    "summary-few-attraction": (Phase.ATTRACTION,),
    "summary-few-reception": (Phase.RECEPTION,),
    "summary-few-retention": (Phase.RETENTION,),
    "help-plain": (Phase.RECEPTION,),
    "joining-fallback": (Phase.RECEPTION,),
    "workshop-fallback": (Phase.RECEPTION,),
    "workshop-button-trouble": (Phase.RECEPTION,),
}
"""The sentences that name a phase in letters of their own, and which."""
SAMPLES = ("help-plain", "joining-fallback", "workshop-fallback", "workshop-button-trouble")
FILLED = {"question": "", "attraction": "", "reception": "", "retention": "", "count": 2, "group": "3"}


def _is_heard_only(language: str, phase: Phase) -> bool:
    return say(language, f"phase-heard-{phase}") != say(language, f"phase-{phase}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", NAMING)
def test_a_sentence_names_a_phase_by_its_word(key: str, language: str):
    told = say(language, key, **FILLED).casefold()
    assert [phase for phase in NAMING[key] if say(language, f"phase-{phase}").casefold() not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_sentence_names_a_phase_in_letters(language: str):
    """Who writes one adds it above, so that it keeps to the word."""
    words = "|".join(say(language, f"{key}-{phase}") for key in ("phase", "phase-heard") for phase in Phase)
    named = re.compile(rf"(?<!\w)({words})(?!\w)", re.IGNORECASE if language != "de" else 0)
    found = {key for key, each in sentences(language).items() if named.search(_letters(each))}
    spared = {f"{key}-{phase}" for key in ("phase", "phase-heard") for phase in Phase}
    assert found - spared == NAMING.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_only_understood_is_never_said(language: str):
    heard = [say(language, f"phase-heard-{phase}") for phase in Phase if _is_heard_only(language, phase)]
    said = {key: _letters(each) for key, each in sentences(language).items() if not key.startswith("phase-heard-")}
    assert [key for key, told in said.items() for word in heard if re.search(rf"(?<!\w){word}(?!\w)", told)] == []
    assert language != "de" or heard == ["Gewinnen", "Willkommen heißen", "Halten"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", SAMPLES)
def test_an_example_is_understood_as_it_is_written(key: str, language: str):
    """«Virker knappen ikke? Skriv bare: *modtagelse: vi har en velkomstfest*»."""
    example = re.split(r"[*«“„]", say(language, key, **FILLED))[1]
    assert commands.thoughts(example.rstrip("»”“.")).keys() == {Phase.RECEPTION}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["phase", "phase-heard"])
def test_either_word_is_understood_where_it_is_typed_in_a_list_and_on_paper(key: str, language: str):
    for phase in Phase:
        word = say(language, f"{key}-{phase}")
        assert commands.thoughts(f"{word}: en fest").keys() == {phase}
        assert place_of({"Phase": word}, landsbyforum()).phase is phase


def _letters(message: ftl.Message) -> str:
    """What a sentence says in letters, in each of its forms."""
    return re.sub(r"\$\w+", "", FluentSerializer().serialize_entry(message).partition("=")[2])
