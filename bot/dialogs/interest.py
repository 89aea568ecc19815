"""Who wants to join: asked at the close of a group work or with `tilmeld`, and shown to organisers."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards import interest as cards
from bot.cards.interest import View
from bot.cards.refused import refusal
from bot.cards.workshop import number, word
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, How, Turn
from forum import people
from forum.groups import names
from forum.interest.register import Entry, Given, NoContact, NoVillage, Reply, TooLong
from forum.people import Role, plain_name

WORDS = {
    **dict.fromkeys(("ja", "yes"), Reply.YES),
    **dict.fromkeys((folded("måske"), "maybe", "vielleicht"), Reply.MAYBE),
    **dict.fromkeys(("nej", "no", "nein"), Reply.NO),
}
"""What may follow `tilmeld`, in any language, folded."""


async def join(turn: Turn, rest: str) -> Answer:
    """`tilmeld`: the register for an organiser, a person's own rows, or the question; an answer may follow at once."""
    first, _, contact = rest.strip().partition(" ")
    said = WORDS.get(folded(first))
    if said is not None:
        return await _saved(turn, Given(said, contact=contact.strip(" ,:;")))
    if turn.person.role is Role.ORGANISER and not shared(turn):
        return _register(turn, await turn.desks.interest.everybody(turn.person))
    mine = await turn.desks.interest.own(turn.person)
    if any(entry.stands for entry in mine) and not _overheard(turn):
        return _own(turn, mine)
    return await ask(turn)


async def ask(turn: Turn) -> Answer:
    """The question, once more."""
    people.require_answerer(turn.person)
    return Answer(card=cards.question(turn.desks.directory.forum(), turn.language, word(turn.data, "session")))


async def answer(turn: Turn) -> Answer:
    """One of the three buttons: no is stored at once, the others lead to the form."""
    given = cards.given_in(turn.data)
    if given.answer is Reply.NO:
        return await _saved(turn, Given(Reply.NO, session=given.session))
    return _form(turn, View(await _filled(turn, given)))


async def save(turn: Turn) -> Answer:
    """[Send] under the form; a refusal keeps what was typed."""
    return await _saved(turn, cards.given_in(turn.data))


async def show(turn: Turn) -> Answer:
    """The buttons between the pages of the register."""
    return _register(turn, await turn.desks.interest.everybody(turn.person), number(turn.data, "page"))


VERBS = {"interest.answer": answer, "interest.save": save, "interest.ask": ask, "interest.show": show}


async def _saved(turn: Turn, given: Given) -> Answer:
    try:
        mine = await turn.desks.interest.answer(turn.person, given)
    except (NoContact, NoVillage, TooLong) as error:
        kept = given if given.village else replace(given, village=_village(turn))
        return _form(turn, View(kept, refusal(turn.language, error)))
    if _overheard(turn):
        return Answer(text=cards.in_words(mine, turn.language))
    return _own(turn, mine, given.session)


async def _filled(turn: Turn, given: Given) -> Given:
    """The form's first look: what was typed, else the row that is corrected, else the person's village and name."""
    mine = await turn.desks.interest.own(turn.person)
    if given.village or given.contact or given.wish:
        return given
    fresh = given.entry == "new" or _overheard(turn)
    standing = [entry for entry in mine if entry.stands and given.entry in ("", entry.id)]
    if fresh or not standing:
        village = "" if given.entry == "new" else _village(turn)
        return replace(given, village=village, contact=plain_name(turn.person.name), entry="")
    seen = standing[0]
    return replace(given, village=seen.village, contact=seen.contact, wish=seen.wish, entry=seen.id)


def _village(turn: Turn) -> str:
    return names(turn.desks.directory.forum().groups).get(turn.person.village, "")


def _overheard(turn: Turn) -> bool:
    """Others would read the answer: a number or an address is none of their business."""
    return shared(turn) and turn.incoming.how in (How.MESSAGE, How.SUBMIT)


def _form(turn: Turn, view: View) -> Answer:
    return Answer(card=cards.form(view, turn.desks.directory.forum(), turn.language))


def _own(turn: Turn, mine: Sequence[Entry], session: str = "") -> Answer:
    return Answer(card=cards.own(mine, turn.desks.directory.forum(), turn.language, session))


def _register(turn: Turn, entries: Sequence[Entry], page: int = 0) -> Answer:
    start = page if page * cards.PAGE < len(entries) else 0
    return Answer(card=cards.everybody(entries, turn.desks.directory.forum(), turn.language, start))
