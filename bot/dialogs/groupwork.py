"""Group work for its organisers: the form, the control card's presses, and the same in words."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.cards import groupwork as cards
from bot.cards import preparing
from bot.cards import sure as questions
from bot.cards.preparing import Draft
from bot.cards.refused import refusal
from bot.cards.workshop import number, word
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import ids, people
from forum.errors import BadDate, NoSuchTime
from forum.groupwork.planning import BadWish
from forum.groupwork.posts import Announcement, SessionCard
from forum.groupwork.rounds import Act, Stage
from forum.groupwork.seats import NoSuchSession
from forum.people import Role
from texts import say
from texts.when import clock

SURE = frozenset({"ja", "yes"})
START = frozenset({"start", "ny", "nyt", "new", "neu", "neue", "starte", "starten"})
LOG = frozenset({"log", "historik", "history", "protokoll", "verlauf"})
MESSAGE = frozenset(map(folded, ("besked", "meddelelse", "message", "announcement", "nachricht", "ankündigung")))
WORDS: Mapping[str, Act] = {
    "pause": Act.PAUSE,
    "fortsæt": Act.RESUME,
    "genoptag": Act.RESUME,
    "resume": Act.RESUME,
    "go on": Act.RESUME,
    "continue": Act.RESUME,
    "fortsetzen": Act.RESUME,
    "+1": Act.PLUS,
    "næste": Act.NEXT,
    "next": Act.NEXT,
    "weiter": Act.NEXT,
    "tilbage": Act.BACK,
    "back": Act.BACK,
    "zurück": Act.BACK,
    "slut": Act.CLOSE,
    "luk": Act.CLOSE,
    "end": Act.CLOSE,
    "close": Act.CLOSE,
    "ende": Act.CLOSE,
    "lås": Act.LOCK,
    "lock": Act.LOCK,
    "sperren": Act.LOCK,
}
_ACTS = {folded(said): act for said, act in WORDS.items()}
_SECOND = re.compile(r"work\b\s*", re.IGNORECASE)
_GROUPS = re.compile(r"(\d{1,6})\s*grupp?e?n?r?s?\b|(\d{1,6})\s*groups?\b", re.IGNORECASE)
_MINUTES = re.compile(r"\d{1,6}(?:\s*/\s*\d{1,6})+")
_AT = re.compile(r"(?<![\d/])(\d{1,2}[.:]\d{2})(?![\d/])")


async def groupwork(turn: Turn, rest: str) -> Answer:
    """`gruppearbejde`: how it stands, or the form; `gruppearbejde start 5 grupper`, `gruppearbejde næste` and so on."""
    people.require(turn.person, Role.ORGANISER)
    said = _SECOND.sub("", rest.strip(), count=1) if _SECOND.match(rest.strip()) else rest.strip()
    first, _, behind = said.partition(" ")
    if folded(first) in START:
        return await _typed(turn, behind.strip())
    if folded(first) in LOG:
        return await _log(turn)
    if folded(first) in MESSAGE:
        return await message(turn)
    act = _ACTS.get(folded(said)) or _ACTS.get(folded(first))
    return await _acted(turn, act, "", None, sure=folded(behind) in SURE) if act else await _standing(turn)


async def form(turn: Turn) -> Answer:
    """[Nyt gruppearbejde]: the form as the forum usually does it."""
    people.require(turn.person, Role.ORGANISER)
    token = ids.new()
    blank = preparing.blank(token, turn.desks.groupwork.usual)
    return _form(turn, replace(blank, problems=await _another(turn, token)))


async def prepare(turn: Turn) -> Answer:
    """[Gør klar]: the form was sent; a second tap tells the same."""
    people.require(turn.person, Role.ORGANISER)
    draft = preparing.typed_in(turn.data, turn.desks.groupwork.usual)
    if not draft.token:
        return Answer(text=say(turn.language, "error-stale-card"))
    return await _prepared(turn, draft)


async def act(turn: Turn) -> Answer:
    """A button of the control card, with what it was drawn from."""
    people.require(turn.person, Role.ORGANISER)
    wanted = word(turn.data, "act")
    if wanted not in set(Act):
        return Answer(text=say(turn.language, "error-stale-card"))
    sure = number(turn.data, "sure") == 1
    return await _acted(turn, Act(wanted), word(turn.data, "session"), number(turn.data, "seen"), sure=sure)


async def show(turn: Turn) -> Answer:
    """[Opdatér]: reading changes nothing."""
    return _shown(turn, await turn.desks.groupwork.shown(turn.person, word(turn.data, "session")))


async def message(turn: Turn) -> Answer:
    """[Besked til de private rum]: the message to copy once more, to any organiser, as long as the clock goes.

    Whoever's door was closed when it was sent never got it.
    """
    value = await turn.desks.groupwork.shown(turn.person, word(turn.data, "session"))
    if value.position.stage is Stage.CLOSED:
        return _shown(turn, value)
    told = Announcement(value.session, turn.desks.links.chat(value.session.code, turn.language))
    return Answer(text=cards.announcement(told, turn.language, turn.desks.directory.forum()))


VERBS = {
    "groupwork.form": form,
    "groupwork.prepare": prepare,
    "groupwork.act": act,
    "groupwork.show": show,
    "groupwork.message": message,
}


async def _typed(turn: Turn, typed: str) -> Answer:
    """«5 grupper 5/3/10 17.40» in any order; what is not said is as usual, and nothing at all opens the form."""
    if not typed:
        return await form(turn)
    # A message that Teams delivers twice makes one group work.
    draft = _read(preparing.blank(f"text:{turn.incoming.id or ids.new()}", turn.desks.groupwork.usual), typed)
    told = await _another(turn, draft.token)
    return _form(turn, replace(draft, token=ids.new(), problems=told)) if told else await _prepared(turn, draft)


async def _another(turn: Turn, token: str) -> dict[str, str]:
    """Two clocks at once are two codes, and every channel gets both; whoever wants that has read it first."""
    found = await turn.desks.groupwork.another(turn.person, token)
    if found is None:
        return {}
    at = clock(found.closes, turn.language, turn.desks.directory.forum().zone)
    return {"": say(turn.language, "groupwork-another", code=found.code, at=at)}


def _read(draft: Draft, typed: str) -> Draft:
    groups, minutes = _GROUPS.search(typed), _MINUTES.search(typed)
    at = _AT.search(_MINUTES.sub(" ", typed))
    return replace(
        draft,
        groups=(groups[1] or groups[2]) if groups else draft.groups,
        minutes=minutes[0] if minutes else draft.minutes,
        at=at[1].replace(".", ":") if at else draft.at,
    )


async def _prepared(turn: Turn, draft: Draft) -> Answer:
    forum = turn.desks.directory.forum()
    try:
        wish = preparing.wish(draft, forum, preparing.local_day(turn.desks.clock.now(), forum))
        session = await turn.desks.groupwork.prepare(turn.person, wish, draft.token)
    except (BadWish, BadDate, NoSuchTime) as error:
        # A form in words is asked for again under a token of its own, for its message has been answered.
        again = ids.new() if draft.token.startswith("text:") else draft.token
        where = error.field if isinstance(error, BadWish) else "at"
        return _form(turn, replace(draft, token=again, problems={_named(where): refusal(turn.language, error)}))
    return Answer(card=cards.ready(session, forum, turn.language, shared=shared(turn)))


def _named(field: str) -> str:
    """A refusal's field as the form calls it."""
    return {"starts": "at", "cut_off": "cut_day"}.get(field, field)


async def _acted(turn: Turn, act: Act, session: str, seen: int | None, *, sure: bool) -> Answer:
    desk = turn.desks.groupwork
    id_ = session or (await desk.newest()).id
    standing = await desk.shown(turn.person, id_)
    over = standing.position.stage is Stage.CLOSED
    if act is Act.LOCK and not over:
        return _shown(turn, standing, notice=say(turn.language, "groupwork-lock-first"))
    if not sure and (act is Act.LOCK or (act is Act.CLOSE and not over)):
        return Answer(card=questions.asked(standing, act, turn.language, shared=shared(turn)))
    return _shown(turn, await desk.act(turn.person, id_, act, seen))


async def _standing(turn: Turn) -> Answer:
    try:
        return _shown(turn, await turn.desks.groupwork.shown(turn.person))
    except NoSuchSession:
        return await form(turn)


async def _log(turn: Turn) -> Answer:
    forum = turn.desks.directory.forum()
    value = await turn.desks.groupwork.log(turn.person)
    return Answer(card=cards.log(value, forum, turn.language, reader=turn.person.id, shared=shared(turn)))


def _shown(turn: Turn, value: SessionCard, notice: str = "") -> Answer:
    forum = turn.desks.directory.forum()
    here = shared(turn)
    told = {"reader": "" if here else turn.person.id, "notice": notice}
    return Answer(card=cards.control(value, forum, turn.language, shared=here, **told))


def _form(turn: Turn, draft: Draft) -> Answer:
    return Answer(card=preparing.form(draft, turn.desks.directory.forum(), turn.language, shared=shared(turn)))
