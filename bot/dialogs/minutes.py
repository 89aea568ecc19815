"""The minutes for their organisers: how they stand, the walk through their states, and the same in words."""

from collections.abc import Mapping

from bot.cards import approving
from bot.cards import minutes as cards
from bot.cards.forms import number, short, word
from bot.cards.refused import refusal
from bot.dialogs import agenda, attendance, reading, review
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import people
from forum.errors import BadDate, NoSuchMeeting, NoSuchTime
from forum.minutes import states
from forum.minutes.agenda import BadAgenda
from forum.minutes.desk import Act, Overview
from forum.minutes.errors import BadDeadline, NoMinutes, NotNow, NotThere
from forum.people import Role
from texts import say

SURE = frozenset({"ja", "yes"})
_SAID: Mapping[str, Act] = {
    "kommentering": Act.REVIEW,
    "review": Act.REVIEW,
    "kommentieren": Act.REVIEW,
    "tilbage": Act.BACK,
    "back": Act.BACK,
    "zurück": Act.BACK,
    "godkend": Act.APPROVE,
    "lås": Act.APPROVE,
    "approve": Act.APPROVE,
    "genehmigen": Act.APPROVE,
}
ACTS = {folded(said): act for said, act in _SAID.items()}


async def minutes(turn: Turn, rest: str) -> Answer:
    """`referat`: how it stands, or the latest for who only reads; `referat godkend`, `referat beslutning 2: …`."""
    first, _, behind = rest.strip().partition(" ")
    if folded(first.rstrip(":")) in review.SAID:
        return await review.said(turn, behind.strip() if behind else "")
    written = agenda.in_words(rest)
    if written:
        return await agenda.typed(turn, written)
    if folded(first) in attendance.SAID:
        return await attendance.of(turn, behind.strip())
    act = ACTS.get(folded(first))
    if act is None:
        organiser = turn.person.role is Role.ORGANISER
        return await (_stands if organiser else _for_readers)(turn, rest.strip())
    said = behind.split()
    sure = any(folded(each) in SURE for each in said)
    return await _acted(turn, act, next((each for each in said if folded(each) not in SURE), ""), None, sure=sure)


async def show(turn: Turn) -> Answer:
    """[Til referatet], [Ikke nu]."""
    return await _stands(turn, short(turn.data, "gathering"))


async def act(turn: Turn) -> Answer:
    """[Send til kommentering], [Tilbage til udkast], [Godkend og lås]; what goes out or is locked is asked once."""
    people.require(turn.person, Role.ORGANISER)
    wanted = word(turn.data, "act")
    if wanted not in {each.value for each in ACTS.values()}:
        return Answer(text=say(turn.language, "error-stale-card"))
    sure = number(turn.data, "sure") == 1
    return await _acted(turn, Act(wanted), short(turn.data, "gathering"), number(turn.data, "seen"), sure=sure)


VERBS = {"minutes.show": show, "minutes.act": act}


def shown(turn: Turn, value: Overview, notice: str = "") -> Answer:
    """The overview as an answer."""
    forum, now = turn.desks.directory.forum(), turn.desks.clock.now()
    return Answer(card=cards.overview(value, now, turn.language, forum, notice=notice, shared=shared(turn)))


async def _stands(turn: Turn, gathering: str) -> Answer:
    return shown(turn, await turn.desks.minutes.open(turn.person, gathering))


async def _acted(turn: Turn, wanted: Act, gathering: str, seen: int | None, *, sure: bool) -> Answer:
    standing = await turn.desks.minutes.open(turn.person, gathering)
    if why := states.refusal(standing.minutes, wanted, turn.desks.clock.now()):
        return shown(turn, standing, refusal(turn.language, why))
    if not sure and wanted is not Act.BACK:
        return _asked(turn, standing, wanted)
    version = standing.minutes.version if seen is None else seen
    typed = approving.deadline_in(dict(turn.data)) if wanted is Act.REVIEW else approving.Deadline()
    try:
        done = await turn.desks.minutes.act(turn.person, standing.minutes.id, version, wanted, deadline=typed.wall())
    except NotNow as error:
        return shown(
            turn, await turn.desks.minutes.open(turn.person, standing.minutes.id), refusal(turn.language, error)
        )
    except BadAgenda as error:
        return agenda.mend(turn, standing, error)
    except (BadDate, BadDeadline, NoSuchTime) as error:
        return _asked(turn, standing, wanted, typed, refusal(turn.language, error))
    return shown(turn, done)


def _asked(
    turn: Turn,
    standing: Overview,
    wanted: Act,
    typed: approving.Deadline | None = None,
    notice: str = "",
) -> Answer:
    forum, here = turn.desks.directory.forum(), shared(turn)
    if wanted is Act.APPROVE:
        now = turn.desks.clock.now()
        return Answer(card=approving.approve(standing, now, turn.language, forum, shared=here))
    drawn = typed or approving.Deadline()
    return Answer(card=approving.review(standing, drawn, turn.language, forum, notice=notice, shared=here))


async def _for_readers(turn: Turn, gathering: str) -> Answer:
    """Who was present sees the draft while it waits for comments, everybody else what is published."""
    try:
        return await review.mine(turn, gathering)
    except (NotThere, NotNow, NoSuchMeeting, NoMinutes):
        pass
    try:
        return await reading.published(turn, gathering)
    except NoMinutes:
        return Answer(text=say(turn.language, "minutes-none-published"))
