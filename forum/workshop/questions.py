"""The 3 × 3: three questions across three phases, and the horizon of the second question."""

from enum import StrEnum
from typing import NamedTuple


class Question(StrEnum):
    WORKS_WELL = "works_well"
    CAN_IMPROVE = "can_improve"
    WISH_SCENARIO = "wish_scenario"


class Phase(StrEnum):
    ATTRACTION = "attraction"
    RECEPTION = "reception"
    RETENTION = "retention"


class Horizon(StrEnum):
    UNSET = "unset"
    SHORT_TERM = "short_term"
    LONG_TERM = "long_term"


class Attribution(StrEnum):
    VILLAGE = "village"
    NAME = "name"
    ANONYMOUS = "anonymous"


class Cell(NamedTuple):
    question: Question
    phase: Phase


CELLS: tuple[Cell, ...] = tuple(Cell(question, phase) for question in Question for phase in Phase)


def next_unanswered(answered: frozenset[Question]) -> Question:
    """The first question without an answer; the first of all when every one has some."""
    return next((question for question in Question if question not in answered), Question.WORKS_WELL)
