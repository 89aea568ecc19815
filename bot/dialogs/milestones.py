"""Milestones in a chat: read by everybody, edited by leads and organisers, in words as on the card."""

import asyncio

from bot.cards import milestone_form as forms
from bot.cards import milestone_told as told
from bot.cards import milestones as cards
from bot.cards.forms import number, short, word
from bot.cards.milestone_form import Typed
from bot.cards.milestones import View
from bot.cards.typed import escaped, shortened, unmentioned
from bot.dialogs import milestone_edit as editing
from bot.dialogs import milestone_words as words
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, How, Picture, Turn
from forum import people
from forum.people import STEWARDS
from forum.project.timeline import Row, Timeline
from texts import say

NEW = "new"
SHOWN_MOST = 60


async def milestones(turn: Turn, rest: str) -> Answer:
    """The plan; `milepæle billede`, `… følg`, `… ny Titel; maj 2022`, `… premiere 8. marts 2022 fordi …`."""
    first, _, behind = rest.strip().partition(" ")
    said = next((act for act, spelt in words.ACTS.items() if folded(first) in spelt), "")
    if said == "new":
        return await _new(turn, behind)
    if said in ("follow", "unfollow"):
        return await _followed(turn, on=said == "follow" and folded(behind) not in words.NOT)
    if said in STEPS:
        return await STEPS[said](turn)
    return await _named(turn, rest) if rest.strip() else await show(turn)


async def show(turn: Turn) -> Answer:
    """The plan, or a page of it."""
    page = number(turn.data, "page") if "page" in turn.data else None
    return await _board(turn, page)


async def choose(turn: Turn) -> Answer:
    """[Opdatér]: which one."""
    people.require(turn.person, *STEWARDS)
    return Answer(card=forms.choose(await _all(turn), turn.language))


async def form(turn: Turn) -> Answer:
    """[Ret] of the one that was chosen; [Ny milepæl]."""
    people.require(turn.person, *STEWARDS)
    if word(turn.data, "value") == NEW:
        return await editing.form(turn, Typed())
    id_ = short(turn.data, "milestone")
    if not id_:
        return await _unchosen(turn)
    milestone = await turn.desks.milestones.find(turn.person, id_)
    return await editing.form(turn, forms.typed_of(milestone, turn.language))


async def save(turn: Turn) -> Answer:
    """[Gem], [Ja] and [Mit gælder]; a refusal keeps what was typed."""
    people.require(turn.person, *STEWARDS)
    return await editing.saved(turn, forms.typed_in(turn.data))


async def load(turn: Turn) -> Answer:
    """[Hent planen]: what the project file plans and is not there yet."""
    count = await turn.desks.milestones.load(turn.person)
    return await _board(turn, notice=say(turn.language, "milestones-loaded", count=count))


async def follow(turn: Turn) -> Answer:
    """[Følg], [Følg ikke]."""
    return await _followed(turn, on=turn.data.get("value") is not False)


async def log(turn: Turn) -> Answer:
    """[Historik] of one milestone, or of all where none is named."""
    id_ = short(turn.data, "milestone")
    desk = turn.desks.milestones
    moves, timeline = await desk.log(turn.person, id_), await _all(turn)
    titles = {row.milestone.id: row.milestone.title for row in timeline.rows}
    who = {move.by_person: desk.names.name_of(move.by_person) for move in moves[: told.LOG_MOST]}
    value = told.Log(moves, titles, who, id_ if id_ in titles else "")
    return Answer(card=told.log(value, turn.language, turn.desks.directory.forum().zone))


async def picture(turn: Turn) -> Answer:
    """The plan drawn: a message of its own, so only what is answered with messages can bring it."""
    if turn.incoming.how not in (How.MESSAGE, How.SUBMIT):
        return Answer(text=say(turn.language, "milestones-drawn-by-words"))
    timeline = await _all(turn)
    if not timeline.rows:
        return await show(turn)
    forum = turn.desks.directory.forum()
    png, alternative = await asyncio.to_thread(turn.desks.draws, timeline, forum, turn.language)
    return Answer(text=say(turn.language, "milestones-drawn"), picture=Picture(png, unmentioned(alternative)))


VERBS = {
    "milestones.show": show,
    "milestones.choose": choose,
    "milestones.form": form,
    "milestones.save": save,
    "milestones.load": load,
    "milestones.follow": follow,
    "milestones.log": log,
    "milestones.picture": picture,
}
STEPS = {"picture": picture, "log": log, "load": load}


async def _all(turn: Turn) -> Timeline:
    return await turn.desks.milestones.all(turn.person)


async def _board(turn: Turn, page: int | None = None, notice: str = "") -> Answer:
    view = View(await _all(turn), page, notice, shared(turn))
    return Answer(card=cards.board(view, turn.language))


async def _unchosen(turn: Turn) -> Answer:
    notice = say(turn.language, "milestones-choose-missing")
    return Answer(card=forms.choose(await _all(turn), turn.language, notice))


async def _followed(turn: Turn, *, on: bool) -> Answer:
    await turn.desks.milestones.follow(turn.person, on)
    return await _board(turn, notice=say(turn.language, "milestones-followed" if on else "milestones-unfollowed"))


async def _new(turn: Turn, typed: str) -> Answer:
    """«ny Prøvevisning; 20. februar 2022», with or without the «;»."""
    people.require(turn.person, *STEWARDS)
    said = words.new(typed, turn.desks.milestones.today())
    filled = Typed(title=said.head, period=said.period)
    return await (editing.saved(turn, filled) if said.period else editing.form(turn, filled))


async def _named(turn: Turn, rest: str) -> Answer:
    """«premiere 8. marts 2022 fordi biografen er lukket»: one that is called so, and what is to become of it."""
    timeline, said = await _all(turn), words.heard(rest, turn.desks.milestones.today())
    fits = [row for row in timeline.rows if words.fits(said.head, row.milestone.title)]
    if len(fits) != 1:
        return _which(turn, timeline, said.head, fits)
    if not (said.period or said.state or timeline.may_edit):
        return Answer(text=cards.line(fits[0], timeline, turn.language))
    people.require(turn.person, *STEWARDS)
    filled = words.filled(forms.typed_of(fits[0].milestone, turn.language), said)
    return await (editing.saved(turn, filled) if said.period or said.state else editing.form(turn, filled))


def _which(turn: Turn, timeline: Timeline, head: str, fits: list[Row]) -> Answer:
    key = "milestones-several-called" if fits else "milestones-none-called"
    notice = say(turn.language, key, typed=escaped(shortened(head, SHOWN_MOST)))
    if not timeline.may_edit or not timeline.rows:
        return Answer(card=cards.board(View(timeline, notice=notice, shared=shared(turn)), turn.language))
    return Answer(card=forms.choose(timeline, turn.language, notice, [row.milestone.id for row in fits]))
