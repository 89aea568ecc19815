"""Every card of the film project at its worst."""

from collections.abc import Iterator

from forum.groups import Forum
from tests.bot import worst_budget, worst_film, worst_milestones
from tests.bot.stage import Card


def cards(language: str, forum: Forum, text: str) -> Iterator[tuple[str, Card]]:
    """Name and card, with `text` wherever somebody may type."""
    yield from worst_milestones.cards(language, text, forum)
    yield from worst_film.cards(language, forum, text)
    yield from worst_budget.cards(language, forum, text)
