"""How films are spoken of: a stage with its sign, a film by its village, numbers of consent forms."""

from collections.abc import Iterable

from bot.cards.typed import escaped
from forum import groups
from forum.groups import Forum
from forum.project import consents
from forum.project.film_posts import Reel
from forum.project.films import Agreed, Film, Filmed, Medium, Stage
from texts import say
from texts.when import short_date

SIGNS = {
    Stage.PLANNED: "○",
    Stage.SCRIPT: "◔",
    Stage.FILMING: "◑",
    Stage.CUT: "◕",
    Stage.APPROVED: "●",
    Stage.PREMIERE: "★",
    Stage.OUT: "–",
}
"""A sign and a word for each: no colour is needed to tell them apart."""


def stage(of: Stage, language: str) -> str:
    return say(language, f"film-stage-{of}")


def medium(of: Medium, language: str) -> str:
    return say(language, f"film-medium-{of}")


def village(film: Film, forum: Forum) -> str:
    """The name as it was typed; a village that the workspace no longer names keeps its key."""
    return groups.names(forum.groups).get(film.village, film.village)


def title(film: Film, forum: Forum, language: str) -> str:
    """«Broager: video», safe for Markdown."""
    return say(language, "film-title", village=escaped(village(film, forum)), medium=medium(film.medium, language))


def why_red(reel: Reel, language: str) -> str:
    """The reason word, or "" where nothing is amiss: «mangler samtykke: 2»."""
    if reel.film.stage is Stage.OUT:
        return ""
    if reel.lacking:
        return say(language, "film-lacking", count=len(reel.lacking))
    unnamed = reel.film.stage is Stage.CUT and not consents.named(reel.filmed)
    return say(language, "film-unnamed") if unnamed else ""


def numbers(of: Iterable[int], language: str) -> str:
    """«nr. 2, nr. 4»."""
    return ", ".join(say(language, "film-number", number=number) for number in of)


def consent(of: Filmed, language: str) -> str:
    """«nr. 2 · givet 12. oktober 2021»."""
    if of.agreed is Agreed.MISSING:
        return say(language, "film-row-missing", number=of.number)
    day = short_date(of.on, language) if of.on else ""
    return say(language, f"film-row-{of.agreed}", number=of.number, day=day).rstrip()


def in_it(reel: Reel, language: str) -> str:
    """Who is in the film, as a count, and whose consent is missing."""
    people = consents.people(reel.filmed)
    if reel.lacking:
        lacking = numbers(reel.lacking, language)
        return say(language, "film-people-lacking", count=len(people), numbers=lacking)
    if people:
        return say(language, "film-people", count=len(people))
    return say(language, "film-people-nobody" if consents.named(reel.filmed) else "film-people-unnamed")
