"""Comments on a draft: written by those who were present, read and dealt with by organisers."""

from dataclasses import replace

from bot.cards import review as cards
from bot.cards.forms import number, short
from bot.cards.refused import refusal
from bot.cards.review import Typed
from bot.dialogs.drawing import alone
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import ids, people
from forum.errors import FieldTooLong
from forum.minutes.desk import Overview
from forum.minutes.errors import BadText, NoSuchComment, TooLate, TooMany
from forum.people import Role
from texts import say

SAID = frozenset(
    folded(each)
    for each in (
        *("bemærkning", "bemærkninger", "kommentar", "kommentarer"),
        *("comment", "comments", "Bemerkung", "Bemerkungen", "Kommentare"),
    )
)


async def form(turn: Turn) -> Answer:
    """[Skriv bemærkning]."""
    return await _form(turn, Typed(short(turn.data, "gathering"), token=ids.new()))


async def said(turn: Turn, text: str) -> Answer:
    """`referat bemærkning: …`; without words the form, or what an organiser has to look at."""
    if text:
        return await _sent(turn, Typed("", text=text, token=f"text:{turn.incoming.id or ids.new()}"))
    return await comments(turn) if turn.person.role is Role.ORGANISER else await form(turn)


async def comment(turn: Turn) -> Answer:
    """[Send] under the form; a refusal keeps what was typed."""
    return await _sent(turn, cards.typed_in(turn.data))


async def mine(turn: Turn, gathering: str) -> Answer:
    """The draft for somebody who was present; NotThere, NotNow."""
    value = await turn.desks.minutes.review(turn.person, await _meant(turn, gathering))
    forum, now = turn.desks.directory.forum(), turn.desks.clock.now()
    return Answer(card=cards.shown(value, now, turn.language, forum))


async def comments(turn: Turn) -> Answer:
    """[Bemærkninger]: beside which line, by whom, and whether somebody dealt with it."""
    people.require(turn.person, Role.ORGANISER)
    return _listed(turn, await turn.desks.minutes.open(turn.person, short(turn.data, "gathering")))


async def answered(turn: Turn) -> Answer:
    """[Brugt]; a second tap tells the same."""
    people.require(turn.person, Role.ORGANISER)
    gathering = short(turn.data, "gathering")
    try:
        return _listed(turn, await turn.desks.minutes.answer(turn.person, gathering, short(turn.data, "comment")))
    except NoSuchComment as error:
        return _listed(turn, await turn.desks.minutes.open(turn.person, gathering), refusal(turn.language, error))


VERBS = {
    "minutes.review": form,
    "minutes.comment": comment,
    "minutes.comments": comments,
    "minutes.answered": answered,
}


async def _sent(turn: Turn, typed: Typed) -> Answer:
    desk, gathering = turn.desks.minutes, await _meant(turn, typed.gathering)
    value = await desk.review(turn.person, gathering)
    line = typed.line if typed.line in cards.lines(value.minutes, turn.language) else ""
    try:
        if len(typed.text) > cards.TEXT_LIMIT:
            raise FieldTooLong(length=len(typed.text), limit=cards.TEXT_LIMIT)
        made = await desk.comment(turn.person, gathering, line, typed.text, typed.token)
    except (TooLate, BadText, TooMany, FieldTooLong) as error:
        return await _form(turn, replace(typed, notice=refusal(turn.language, error)))
    if shared(turn):
        # A comment is for the organisers; the place it was typed in has read it already.
        return Answer(text=say(turn.language, "minutes-review-thanks"))
    return Answer(card=cards.thanks(made, value.minutes, turn.language))


def _listed(turn: Turn, value: Overview, notice: str = "") -> Answer:
    """A comment was written for organisers, so nobody else is shown it where others read along."""
    if not alone(turn):
        return Answer(text=say(turn.language, "minutes-comments-private"))
    forum, start = turn.desks.directory.forum(), number(turn.data, "start")
    return Answer(card=cards.comments(value, turn.language, forum, start=start, notice=notice))


async def _meant(turn: Turn, gathering: str) -> str:
    return gathering or (await turn.desks.minutes.choosing.gathering()).id


async def _form(turn: Turn, typed: Typed) -> Answer:
    value = await turn.desks.minutes.review(turn.person, await _meant(turn, typed.gathering))
    forum, now = turn.desks.directory.forum(), turn.desks.clock.now()
    again = replace(typed, token=ids.new() if typed.token.startswith("text:") else typed.token)
    return Answer(card=cards.form(again, value.minutes, now, turn.language, forum))
