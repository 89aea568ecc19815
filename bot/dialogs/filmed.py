"""What is answered about films: each act on the desk becomes a card, and each refusal one that mends it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards import film as cards
from bot.cards import film_page as pages
from bot.cards import film_words
from bot.cards.film_page import Marked
from bot.cards.refused import refusal
from bot.cards.typed import escaped
from bot.dialogs.places import shared
from bot.turn import Answer, How, Turn
from forum import people
from forum.errors import ChangedMeanwhile, ForumError, NotAllowed, NotYourVillage
from forum.groups import names
from forum.people import STEWARDS, Role, first_name
from forum.project import consents
from forum.project.errors import MissingReason
from forum.project.film_errors import ConsentsMissing, NoSuchFilm
from forum.project.film_posts import Reel
from forum.project.films import Agreed, Medium, Stage, Step
from texts import say
from texts.when import short_moment

SHOWN = 10
NOT_HERE = (NotAllowed, NoSuchFilm)
"""Refusals that no card mends."""


async def board(turn: Turn, start: int = 0) -> Answer:
    """Whoever looks after the films, and asks in a chat of their own, has a board there that changes by itself."""
    value = await turn.desks.films.board(turn.person)
    steward = _steward(turn)
    if steward and not shared(turn) and turn.incoming.how is How.MESSAGE:
        await turn.desks.films.watch(turn.person)
    forum = turn.desks.directory.forum()
    return Answer(card=cards.board(value, forum, turn.language, page=start, steward=steward))


async def of(turn: Turn, village_: str) -> tuple[Reel, ...]:
    reels = (await turn.desks.films.board(turn.person)).reels
    return tuple(reel for reel in reels if reel.film.village == village_)


async def village(turn: Turn, village_: str, medium: Medium | None, *, named: bool = False, notice: str = "") -> Answer:
    """A village's own films; where it was `named` and has one, that film's page."""
    reels = [reel for reel in await of(turn, village_) if medium in (None, reel.film.medium)]
    if named and len(reels) == 1:
        return _page(turn, reels[0])
    group = turn.desks.directory.forum().group(village_)
    return Answer(card=cards.of_village(reels, group, turn.language, notice, may=_may(turn, village_)))


async def page(turn: Turn, film: str) -> Answer:
    return _page(turn, await turn.desks.films.one(turn.person, film))


async def joined(turn: Turn, village_: str, medium: Medium) -> Answer:
    try:
        reel = await turn.desks.films.join(turn.person, village_, medium, turn.village)
    except NotYourVillage:
        raise _named(turn, village_) from None
    return _page(turn, reel) if _steward(turn) else await village(turn, reel.film.village, None)


async def step_form(turn: Turn, film: str, to: Stage | None = None, reason: str = "", notice: str = "") -> Answer:
    people.require(turn.person, *STEWARDS)
    reel = await turn.desks.films.one(turn.person, film)
    forum = turn.desks.directory.forum()
    return Answer(card=pages.step_form(reel, forum, turn.language, to=to, reason=reason, notice=notice))


async def stepped(turn: Turn, film: str, to: Stage, *, seen: int | None = None, reason: str = "") -> Answer:
    """One step; who was too late is told both, and a refusal stands on the card that it came from."""
    desk = turn.desks.films
    try:
        reel = await desk.step(turn.person, film, to, seen=seen, reason=reason, place=turn.village)
    except NotYourVillage as error:
        raise _named(turn, str(error.args_["village"])) from None
    except NOT_HERE:
        raise
    except ChangedMeanwhile:
        return await _again(turn, film, to, reason, await _clash(turn, film, to))
    except ForumError as error:
        return await _refused(turn, film, to, reason, error)
    if not _steward(turn):
        return await village(turn, reel.film.village, None)
    return _page(turn, reel, told=_gone(turn, reel))


async def register(turn: Turn, film: str, typed: Marked | None = None, start: int = 0) -> Answer:
    """[Samtykker]: numbers, answers and days."""
    people.require(turn.person, *STEWARDS)
    reel = await turn.desks.films.one(turn.person, film)
    forum = turn.desks.directory.forum()
    return Answer(card=pages.register(reel, forum, turn.language, typed or Marked(), start=start))


async def agreed(turn: Turn, film: str, typed: Marked) -> Answer:
    """What the form of consents brings; a refusal keeps what was typed."""
    try:
        numbers, on = consents.numbers_in(typed.numbers), pages.day_in(typed.day)
    except ForumError as error:
        return await register(turn, film, replace(typed, notice=refusal(turn.language, error)))
    before = await turn.desks.films.one(turn.person, film)
    try:
        after = await turn.desks.films.agree(turn.person, film, numbers, typed.agreed, on=on, seen=typed.versions)
    except ChangedMeanwhile:
        return await register(turn, film, replace(typed, notice=await _clash_of(turn, film, numbers, typed.agreed)))
    except ForumError as error:
        return await register(turn, film, replace(typed, notice=refusal(turn.language, error)))
    fell = before.film.stage in consents.SHOWN and after.film.stage is Stage.CUT
    return await register(turn, film, Marked(notice=say(turn.language, "film-fell-back") if fell else ""))


async def nobody(turn: Turn, film: str) -> Answer:
    """Nobody is in it; where somebody is written down, their numbers stand instead."""
    reel = await turn.desks.films.one(turn.person, film)
    if not consents.people(reel.filmed):
        await turn.desks.films.agree(turn.person, film, [consents.NOBODY], Agreed.GIVEN)
    return await register(turn, film)


async def history(turn: Turn, film: str, start: int = 0) -> Answer:
    reel = await turn.desks.films.one(turn.person, film)
    steps = await turn.desks.films.history(turn.person, film)
    shown = steps[start * pages.STEPS : (start + 1) * pages.STEPS]
    called = await _names(turn, shown or steps[: pages.STEPS])
    forum = turn.desks.directory.forum()
    return Answer(card=pages.history(reel, steps, called, forum, turn.language, start=start))


async def _refused(turn: Turn, film: str, to: Stage, reason: str, error: ForumError) -> Answer:
    if isinstance(error, ConsentsMissing):
        # The page itself says whose is missing.
        return _page(turn, await turn.desks.films.one(turn.person, film), refusal(turn.language, error))
    if isinstance(error, MissingReason) or reason:
        return await step_form(turn, film, to, reason, refusal(turn.language, error))
    return await _again(turn, film, to, reason, refusal(turn.language, error))


async def _again(turn: Turn, film: str, to: Stage, reason: str, notice: str) -> Answer:
    reel = await turn.desks.films.one(turn.person, film)
    if not _steward(turn):
        return await village(turn, reel.film.village, None, notice=notice)
    if reason or "stage" in turn.data:
        return await step_form(turn, film, to, reason, notice)
    return _page(turn, reel, notice)


async def _clash(turn: Turn, film: str, to: Stage) -> str:
    """Both versions: who set it to what and when, and what was wanted."""
    reel, forum = await turn.desks.films.one(turn.person, film), turn.desks.directory.forum()
    name = (await _names(turn, (await turn.desks.films.history(turn.person, film))[:1])).get(reel.film.changed_by, "")
    return say(
        turn.language,
        "film-clash",
        name=escaped(name) or say(turn.language, "film-somebody"),
        now=film_words.stage(reel.film.stage, turn.language),
        at=short_moment(reel.film.changed_at, turn.language, forum.zone),
        wanted=film_words.stage(to, turn.language),
    )


async def _clash_of(turn: Turn, film: str, numbers: Sequence[int], wanted: Agreed) -> str:
    reel = await turn.desks.films.one(turn.person, film)
    rows = [film_words.consent(each, turn.language) for each in reel.filmed if each.number in numbers]
    said = say(turn.language, f"film-agreed-{wanted}")
    return say(turn.language, "film-clash-consents", rows=", ".join(rows[:SHOWN]), wanted=said)


async def _names(turn: Turn, steps: Sequence[Step]) -> dict[str, str]:
    url = turn.incoming.service_url
    whom = {step.by_person for step in steps if step.by_person}
    return {each: first_name(await turn.desks.team.named(each, url)) for each in sorted(whom)}


def _page(turn: Turn, reel: Reel, notice: str = "", told: str = "") -> Answer:
    forum, own = turn.desks.directory.forum(), _may(turn, reel.film.village)
    card = pages.page(reel, forum, turn.language, steward=_steward(turn), own=own, notice=notice, told=told)
    return Answer(card=card)


def _gone(turn: Turn, reel: Reel) -> str:
    if reel.film.stage is not Stage.OUT:
        return ""
    name = film_words.village(reel.film, turn.desks.directory.forum())
    return say(turn.language, "film-gone-out", village=escaped(name))


def _may(turn: Turn, village_: str) -> bool:
    """Who reports for the village; the desk asks again."""
    person = turn.person
    own = person.role is Role.MEMBER and (person.village or turn.village) == village_
    return own or _steward(turn)


def _steward(turn: Turn) -> bool:
    return turn.person.role in STEWARDS


def _named(turn: Turn, key: str) -> NotYourVillage:
    return NotYourVillage(village=names(turn.desks.directory.forum().groups).get(key, key))
