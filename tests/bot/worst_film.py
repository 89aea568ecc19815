"""The cards of films at their worst: 40 villages with the longest names, 60 people in a film, the longest reasons."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import film, film_page
from bot.cards.film_page import Marked
from forum.groups import Forum
from forum.people import Language
from forum.project.film_posts import ConsentWithdrawn, FilmBoard, Reel
from forum.project.films import Agreed, Film, Filmed, Medium, Stage, Step
from tests.bot.stage import Card

AT = datetime(2021, 12, 31, 23, 42, tzinfo=UTC)
DAY = date(2021, 12, 31)


def reel(village: str, medium: Medium = Medium.OTHER, stage: Stage = Stage.CUT, people: int = 60) -> Reel:
    made = Film(f"{village}.{medium}", "f", village, medium, stage, "mads", AT, 9999)
    filmed = (Filmed(made.id, 940 + number, list(Agreed)[number % 4], DAY, 9999) for number in range(people))
    return Reel(made, tuple(filmed))


def cards(language: str, forum: Forum, text: str) -> Iterator[tuple[str, Card]]:
    """Name and card; `text` wherever somebody may type."""
    keys = [group.key for group in forum.groups]
    spoken, key = Language(language), keys[0]
    full = FilmBoard(tuple(reel(each, medium) for each in keys[:40] for medium in Medium), tuple(keys[40:]))
    for name, value in (("empty", FilmBoard((), tuple(keys))), ("full", full), ("few", FilmBoard((), tuple(keys[:8])))):
        yield f"film board {name}", film.board(value, forum, language, page=1, steward=True, notice="!" * 300)
        yield f"film board live {name}", film.live(value, spoken, forum)
    yield "film village", film.of_village([reel(key, each) for each in Medium], forum.groups[0], language, "!" * 300)
    yield "film village none", film.of_village([], forum.groups[0], language)
    yield "film add", film.addition(replace(forum, groups=forum.groups[:40]), language, "!" * 300)
    yield (
        "consent withdrawn",
        film.withdrawn(ConsentWithdrawn(full.reels[0].film, tuple(range(940, 999)), DAY, True), spoken, forum),
    )
    for stage in Stage:
        one = reel(key, stage=stage)
        yield (
            f"film {stage}",
            film_page.page(one, forum, language, steward=True, own=True, notice="!" * 300, told="!" * 300),
        )
        yield f"film {stage}, read", film_page.page(one, forum, language, steward=False, own=True)
        yield (
            f"film step {stage}",
            film_page.step_form(one, forum, language, to=stage, reason=text * 9, notice="!" * 300),
        )
    typed = Marked(text * 9, Agreed.WITHDRAWN, text * 9, {1: 1}, "!" * 300)
    yield "film consents", film_page.register(reel(key), forum, language, typed, start=1)
    steps = tuple(
        Step(f"{key}.other", 40 - each, Stage.CUT, Stage.FILMING, text[:300], "mads", AT) for each in range(39)
    )
    yield "film history", film_page.history(reel(key), steps, {"mads": text[:80]}, forum, language, start=1)
    yield "film history, new", film_page.history(reel(key), (replace(steps[0], version=1),), {}, forum, language)
