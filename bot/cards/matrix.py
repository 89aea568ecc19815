"""The live 3 × 3: a row per question, a column per phase, readable on a phone of 320 px."""

from collections.abc import Sequence
from itertools import zip_longest

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.receipt import ORIGINS
from bot.cards.typed import escaped, shortened
from bot.cards.workshop import question_word
from forum.groups import Forum
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Source
from forum.workshop.questions import CELLS, Cell, Phase, Question
from texts import say
from texts.when import clock

NEWEST = "newest"
NEWEST_LIMIT = 120
NO_BUTTONS: Sequence[Element] = ()


def matrix(shown: Matrix, forum: Forum, language: str, own: str = "", further: Sequence[Element] = NO_BUTTONS) -> Card:
    """The matrix of a village or, with village "", of all; `own` is the village that the other button leads to."""
    body = [
        elements.heading(_heading(shown, forum, language)),
        *grid(shown, forum, language),
        elements.small(_footing(shown, forum, language)),
        elements.small(say(language, "matrix-sees", forum=escaped(forum.name))),
        *newest(shown, forum, language),
        elements.actions(*_buttons(shown, forum, language, own), *further),
    ]
    return elements.card(language, body, fallback=in_words(_heading(shown, forum, language), shown, forum, language))


def grid(shown: Matrix, forum: Forum, language: str) -> list[Element]:
    """The nine numbers, each under its question and phase."""
    return [part for question in Question for part in _row(shown, question, forum, language)]


def in_words(heading: str, shown: Matrix, forum: Forum, language: str) -> str:
    """The nine numbers as three sentences."""
    return " ".join([heading + ".", *(_line(shown, question, forum, language) for question in Question)])


def _heading(shown: Matrix, forum: Forum, language: str) -> str:
    if not shown.village:
        return say(language, "matrix-heading-all")
    return say(language, "matrix-heading", village=escaped(forum.group(shown.village).name))


def _line(shown: Matrix, question: Question, forum: Forum, language: str) -> str:
    counts = {phase.value: shown.counts[Cell(question, phase)] for phase in Phase}
    return say(language, "matrix-line", question=question_word(question, forum, language), **counts)


def _row(shown: Matrix, question: Question, forum: Forum, language: str) -> list[Element]:
    cells = [_cell(shown.counts[Cell(question, phase)], phase, language) for phase in Phase]
    return [elements.subheading(question_word(question, forum, language)), elements.columns(*cells)]


def _cell(count: int, phase: Phase, language: str) -> list[Element]:
    # Without its icon, the longest word still fits a third of 320 px, so that the numbers stand in one line.
    word = say(language, f"phase-{phase}")
    number = str(count) if count else say(language, "matrix-none")
    return [
        elements.paragraph(word, size="Small", horizontalAlignment="Center"),
        elements.paragraph(number, size="Large", weight="Bolder", horizontalAlignment="Center", spacing="None"),
    ]


def _footing(shown: Matrix, forum: Forum, language: str) -> str:
    if shown.updated is None:
        return say(language, "matrix-empty")
    at = clock(shown.updated, language, forum.zone)
    if shown.village:
        return say(language, "matrix-updated", at=at, writers=shown.writers)
    return say(language, "matrix-updated-all", at=at, writers=shown.writers, villages=shown.villages)


def newest(shown: Matrix, forum: Forum, language: str) -> list[Element]:
    """The newest notes of each cell, behind the button of `newest_button`."""
    parts = [part for cell in CELLS if shown.newest.get(cell) for part in _cell_notes(shown, cell, forum, language)]
    return [elements.hidden(NEWEST, parts)] if parts else []


def newest_button(shown: Matrix, language: str) -> list[Element]:
    """None where there is nothing to show."""
    return [elements.toggle(say(language, "matrix-newest"), NEWEST)] if any(shown.newest.values()) else []


def village_button(village: str, forum: Forum, language: str) -> Element:
    """Leads to one village's matrix."""
    title = say(language, "matrix-own", village=forum.group(village).name)
    shown = title if len(title) <= 20 else say(language, "matrix-village")
    return elements.button(shown, "matrix.show", village=village)


def all_button(language: str) -> Element:
    """Leads to the matrix of all villages."""
    return elements.button(say(language, "matrix-all"), "matrix.show", village="")


def _cell_notes(shown: Matrix, cell: Cell, forum: Forum, language: str) -> list[Element]:
    title = say(
        language,
        "matrix-cell",
        question=question_word(cell.question, forum, language),
        phase=say(language, f"phase-{cell.phase}"),
    )
    sources = shown.sources.get(cell, ())
    lines = [
        part
        for text, source in zip_longest(shown.newest[cell], sources)
        for part in _newest_line(text, source, language)
    ]
    return [elements.subheading(title), *lines]


def _newest_line(text: str, source: Source | None, language: str) -> list[Element]:
    mark = ORIGINS.get(source) if source else None
    told = [elements.small(say(language, mark))] if mark else []
    return [elements.verbatim(shortened(text, NEWEST_LIMIT), "• ", spacing="Small"), *told]


def _buttons(shown: Matrix, forum: Forum, language: str, own: str) -> list[Element]:
    buttons = newest_button(shown, language)
    buttons.append(elements.opener(say(language, "help-button-answer"), "workshop.open"))
    if shown.village:
        buttons.append(all_button(language))
    elif own:
        buttons.append(village_button(own, forum, language))
    return buttons
