"""An organiser at 17.38, and the group work that she starts: what the stories of its clock share."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.turn import Answer
from forum.groupwork.sessions import Session
from tests.bot.stage import Card
from tests.bot.stage import Stage as Scene

PRESSED = datetime(2021, 5, 4, 15, 38, tzinfo=UTC)
LANGUAGES = {"da": "da-DK", "en": "en-GB", "de": "de-DE"}


@pytest.fixture
def scene() -> Scene:
    made = Scene()
    made.clock.at = PRESSED
    made.roster.on_the_team.add("oda")
    made.roster.names["oda"] = "Oda *Eksempel*"
    made.directory.value = replace(made.forum, organisers=frozenset({"lise", "oda"}))
    return made


def only(scene: Scene) -> Session:
    (session,) = scene.sessions.sessions.values()
    return session


def card(answer: Answer) -> Card:
    assert answer.card is not None, answer.text
    return dict(answer.card)


async def started(scene: Scene, more: str = "5 grupper") -> Session:
    await scene.person("lise").writes(f"gruppearbejde start {more}")
    return only(scene)
