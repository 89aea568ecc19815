"""What the parts of the 3 × 3 and the villages are called in a file, and how a time stands there."""

from datetime import datetime

from forum.erfa import times
from forum.groups import Forum, names
from forum.people import Language
from forum.workshop.questions import Cell, Phase, Question
from texts import say, when

LONGER = 12
"""So much of a checksum tells two texts apart for a reader."""


def question_name(question: Question, forum: Forum, language: Language) -> str:
    return say(language, f"question-short-{question.value}", year=str(forum.wish_year))


def phase_name(phase: Phase, language: Language) -> str:
    return say(language, f"phase-{phase.value}")


def cell_name(cell: Cell, forum: Forum, language: Language) -> str:
    question, phase = question_name(cell.question, forum, language), phase_name(cell.phase, language)
    return say(language, "matrix-cell", question=question, phase=phase)


def village_name(key: str, forum: Forum) -> str:
    """Its key where the workspace names it no more."""
    return names(forum.groups).get(key, key)


def hour(at: datetime, forum: Forum, language: Language) -> str:
    """«17.30», «17:30»."""
    return when.hour(times.local(at, forum.zone), language)


def short(checksum: str) -> str:
    """«3f2a 91bc 77d0»."""
    return grouped(checksum[:LONGER], 4)


def grouped(text: str, size: int) -> str:
    return " ".join(text[at : at + size] for at in range(0, len(text), size))
