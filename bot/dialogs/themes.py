"""`temaer`: an organiser looks over what the notes are about, «Andet» first, and puts a note's themes right."""

from bot.cards import themes as cards
from bot.cards.refused import refusal
from bot.cards.themes import Wanted
from bot.cards.workshop import number, word
from bot.dialogs.drawing import alone
from bot.turn import Answer, Turn
from forum.errors import ChangedMeanwhile
from forum.themes.desk import TooManyThemes
from texts import say


async def show(turn: Turn, rest: str) -> Answer:
    """`temaer`, of the gathering that is meant; `temaer erfa-2021-09-14` of that one."""
    return await _listed(turn, Wanted(rest.strip()))


async def listed(turn: Turn) -> Answer:
    """Another page, another theme."""
    return await _listed(turn, cards.wanted_in(turn.data))


async def correct(turn: Turn) -> Answer:
    """[Ret tema]: first the note with its themes, then what was chosen is in force."""
    if "save" not in turn.data:
        return await _asked(turn)
    chosen = cards.chosen_in(turn.data) if turn.data["save"] is True else ()
    if turn.data["save"] is True and not chosen:
        return await _asked(turn, say(turn.language, "themes-none-chosen"))
    try:
        await turn.desks.themes.correct(turn.person, word(turn.data, "note"), number(turn.data, "seen"), chosen)
    except (ChangedMeanwhile, TooManyThemes) as error:
        return await _asked(turn, refusal(turn.language, error))
    told = "themes-saved" if chosen else "themes-given-back"
    return await _listed(turn, cards.wanted_in(turn.data), say(turn.language, told))


async def _asked(turn: Turn, problem: str = "") -> Answer:
    found = await turn.desks.themes.find(turn.person, word(turn.data, "note"))
    wanted, forum = cards.wanted_in(turn.data), turn.desks.directory.forum()
    return Answer(card=cards.correct(found, wanted, forum, turn.language, problem=problem))


async def _listed(turn: Turn, wanted: Wanted, notice: str = "") -> Answer:
    every = await turn.desks.themes.list(turn.person, wanted.gathering)
    if not alone(turn):
        return Answer(text=say(turn.language, "themes-private"))
    return Answer(card=cards.listed(wanted, every, turn.desks.directory.forum(), turn.language, notice=notice))


VERBS = {"themes.list": listed, "themes.correct": correct}
