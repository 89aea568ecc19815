"""A stage where group work is under way: three questions by the clock, Inge and others in their seats."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forum.workshop.questions import Question
from forum.workshop.sittings import Round, Sitting
from tests.bot.stage import Card, Stage, buttons
from texts import say

STARTS = datetime(2021, 5, 4, 15, 40, tzinfo=UTC)
ENDS = [STARTS + timedelta(minutes=after) for after in (5, 8, 18)]
SITTING = Sitting(
    session="seance",
    meeting="open",
    current=Question.WORKS_WELL,
    wish_year=2031,
    rounds=tuple(Round(question, ends) for question, ends in zip(Question, ENDS, strict=True)),
    organiser="lise",
    cut_off=datetime(2021, 5, 7, 10, 0, tzinfo=UTC),
)
LOCALES = {"da": "da-DK", "en": "en-GB", "de": "de-DE"}


@pytest.fixture(params=LOCALES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def seated(stage: Stage) -> Stage:
    """Question 1 runs; it is 17.42."""
    stage.sittings.value = SITTING
    stage.sittings.seats = {"inge": "3", "kim": "3", "anna": "4", "ruth": "3", "tom": "4"}
    return stage


def becomes(stage: Stage, **more: object) -> None:
    """The group work moves on."""
    assert stage.sittings.value is not None
    stage.sittings.value = replace(stage.sittings.value, **more)  # type: ignore[arg-type]


def titles(card: Card) -> list[str]:
    return [each["title"] for each in buttons(card)]


def answer_word(language: str) -> str:
    return {"da": "svar", "en": "answer", "de": "Antwort"}[language]


def send(language: str) -> str:
    return say(language, "workshop-send")
