"""The words of the answers list understood: village, question, phase, horizon and attribution, in three languages."""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from forum.groups import Forum
from forum.lists import Item
from forum.workshop.listed import VERSION, Place, Row
from forum.workshop.questions import Attribution, Horizon, Phase, Question
from texts import LANGUAGES, say

KEY = "NoteKey"
_LONGEST_NUMBER = 9
V = TypeVar("V")


def row_of(item: Item, columns: frozenset[str], forum: Forum, now: datetime) -> Row:
    """An item as a row: only the columns that are ours, read; one without a time was saved just now."""
    found = item.fields or {}
    fields = {name: value for name, value in found.items() if name in columns and isinstance(value, str | int | float)}
    modified = min(item.modified or now, now)
    return Row(
        item=item.id,
        saved=item.saved,
        key=str(fields.get(KEY) or ""),
        version=_number(fields.get(VERSION)),
        fields=fields,
        place=place_of(fields, forum),
        modified=modified,
        ours=item.ours,
    )


def place_of(fields: Mapping[str, object], forum: Forum) -> Place:
    """Where the words put a note; None for each that is not understood. An open horizon may be left blank."""
    said = {name: _folded(value) for name, value in fields.items() if isinstance(value, str)}
    return Place(
        village=_villages(forum).get(said.get("Village", "")),
        question=_questions(forum.wish_year).get(said.get("Question", "")),
        phase=_phases().get(said.get("Phase", "")),
        horizon=_horizons().get(said.get("Horizon", "")),
        attribution=_attributions().get(said.get("Attribution", "")),
    )


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).split()).casefold()


def _number(value: object) -> int:
    if isinstance(value, float) and not value.is_integer():
        return 0
    return int(value) if isinstance(value, int | float) and 0 < value < 10**_LONGEST_NUMBER else 0


def _villages(forum: Forum) -> dict[str, str]:
    return {_folded(word): group.key for group in forum.groups for word in (group.key, group.name)}


@lru_cache(maxsize=8)
def _questions(year: int) -> dict[str, Question]:
    table = _table(Question, "question-short-{}", "question-{}", year=str(year))
    return {**{str(number): question for number, question in enumerate(Question, 1)}, **table}


@lru_cache(maxsize=1)
def _phases() -> dict[str, Phase]:
    return _table(Phase, "phase-{}", "phase-heard-{}")


@lru_cache(maxsize=1)
def _horizons() -> dict[str, Horizon]:
    return {"": Horizon.UNSET, **_table(Horizon, "horizon-{}")}


@lru_cache(maxsize=1)
def _attributions() -> dict[str, Attribution]:
    return _table(Attribution, "workbook-attributed-{}")


def _table(values: "type[V]", *keys: str, **args: str) -> dict[str, V]:
    """Every word for each value, and its own name."""
    listed: list[V] = list(values)  # type: ignore[call-overload]
    words = {_folded(str(value)): value for value in listed}
    for language in LANGUAGES:
        for key in keys:
            words.update({_folded(say(language, key.format(value), **args)): value for value in listed})
    return words
