"""Action points: everybody reads them, organisers write them, and whoever has one says that it is done."""

from dataclasses import replace

from bot.cards import actions as cards
from bot.cards import tasks
from bot.cards.actions import Listed
from bot.cards.forms import number, short
from bot.cards.refused import refusal
from bot.cards.tasks import Typed
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import ids, people
from forum.erfa import times
from forum.errors import BadDate, ChangedMeanwhile, FieldTooLong
from forum.minutes.desk import Overview, Task
from forum.minutes.errors import BadDay, BadText, MinutesLocked, NoSuchAction, TooMany
from forum.minutes.minutes import ActionPoint, Progress
from forum.people import Role
from texts import say

NEW = frozenset(map(folded, ("ny", "nyt", "nye", "new", "neu", "neue")))
DONE = frozenset(map(folded, ("færdig", "færdigt", "done", "fertig", "erledigt")))


async def actions(turn: Turn, rest: str) -> Answer:
    """`opgaver`: what is open; `opgaver ny Bestil lokale; Inge; 1. oktober 2021`; `opgaver færdig 2`."""
    first, _, behind = rest.strip().partition(" ")
    if folded(first) in NEW:
        return await _typed(turn, behind.strip())
    if folded(first) in DONE and behind.strip().isdecimal() and len(behind) < 4:
        return await _done_by_number(turn, int(behind))
    return await _listed(turn)


async def show(turn: Turn) -> Answer:
    """[Aktionspunkter] and the buttons between the pages."""
    return await _listed(turn, short(turn.data, "gathering"), number(turn.data, "start"))


async def form(turn: Turn) -> Answer:
    """[Nyt aktionspunkt]; [Ret] of the one that was chosen."""
    people.require(turn.person, Role.ORGANISER)
    gathering, (chosen, _) = short(turn.data, "gathering"), tasks.chosen_in(turn.data)
    value = await turn.desks.minutes.open(turn.person, gathering)
    if "seen" in turn.data:
        return _form(turn, Typed(token=ids.new(), gathering=value.minutes.id), value)
    found = await _find(turn, gathering, chosen)
    if found is None:
        return await _listed(turn, gathering, notice=say(turn.language, "actions-choose"))
    return _form(turn, tasks.typed_of(found, value.attendees), value)


async def save(turn: Turn) -> Answer:
    """[Gem] under the form; a refusal keeps what was typed."""
    people.require(turn.person, Role.ORGANISER)
    return await _saved(turn, tasks.typed_in(turn.data))


async def done(turn: Turn) -> Answer:
    """[Færdigt]: an organiser's, and its owner's."""
    gathering, (chosen, seen) = short(turn.data, "gathering"), tasks.chosen_in(turn.data)
    found = await _find(turn, gathering, chosen)
    if found is None:
        return await _listed(turn, gathering, notice=say(turn.language, "actions-choose"))
    return await _finished(turn, found, seen, gathering)


VERBS = {
    "minutes.actions": show,
    "minutes.action": form,
    "minutes.action.save": save,
    "minutes.action.done": done,
}


async def _typed(turn: Turn, words: str) -> Answer:
    people.require(turn.person, Role.ORGANISER)
    text, who, day = ([*map(str.strip, words.split(";", 2)), "", ""])[:3]
    typed = Typed(text=text, name=who, day=day, token=f"text:{turn.incoming.id or ids.new()}")
    if not text:
        return _form(turn, replace(typed, token=ids.new()), await turn.desks.minutes.open(turn.person))
    return await _saved(turn, typed)


async def _saved(turn: Turn, typed: Typed) -> Answer:
    desk = turn.desks.minutes
    value = await desk.open(turn.person, typed.gathering)
    standing = await _find(turn, typed.gathering, typed.action) if typed.action else None
    try:
        task = tasks.task(typed, value.attendees, standing)
        if typed.action:
            await desk.change_action(turn.person, typed.action, typed.seen, task)
        else:
            await desk.add_action(turn.person, value.minutes.id, task, typed.token)
    except ChangedMeanwhile:
        return await _clash(turn, typed, value, standing)
    except (BadDate, BadDay, FieldTooLong, BadText, TooMany, MinutesLocked) as error:
        return _form(turn, replace(typed, notice=refusal(turn.language, error)), value)
    return await _listed(turn, typed.gathering or value.minutes.id, notice="")


async def _clash(turn: Turn, typed: Typed, value: Overview, standing: ActionPoint | None) -> Answer:
    """Both wordings: the one that stands above the fields, the typed one in them; the next save counts."""
    if standing is None:
        raise NoSuchAction
    today = times.local(turn.desks.clock.now(), turn.desks.directory.forum().zone).date()
    stands = f"{standing.text}\n{cards.line(standing, turn.language, today)}"
    notice = say(turn.language, "actions-clash")
    return _form(turn, replace(typed, seen=standing.version, notice=notice, stands=stands), value)


async def _done_by_number(turn: Turn, place: int) -> Answer:
    found = await turn.desks.minutes.open_actions(turn.person)
    if not 1 <= place <= len(found):
        return await _listed(turn, notice=say(turn.language, "actions-choose"))
    action = found[place - 1]
    return await _finished(turn, action, action.version, "")


async def _finished(turn: Turn, found: ActionPoint, seen: int, gathering: str) -> Answer:
    wanted = Task(found.text, found.owner, found.owner_name, found.due, Progress.DONE)
    try:
        await turn.desks.minutes.change_action(turn.person, found.id, seen or found.version, wanted)
    except ChangedMeanwhile:
        return await _listed(turn, gathering, notice=say(turn.language, "actions-changed"))
    return await _listed(turn, gathering)


async def _find(turn: Turn, gathering: str, action: str) -> ActionPoint | None:
    return next((each for each in await _all(turn, gathering) if action and each.id == action), None)


async def _all(turn: Turn, gathering: str) -> tuple[ActionPoint, ...]:
    """Those of one gathering with what it took over, for an organiser; else all that are open."""
    if not gathering or turn.person.role is not Role.ORGANISER:
        return await turn.desks.minutes.open_actions(turn.person)
    value = await turn.desks.minutes.open(turn.person, gathering)
    return (*value.actions, *value.carried)


async def _listed(turn: Turn, gathering: str = "", start: int = 0, notice: str = "") -> Answer:
    forum = turn.desks.directory.forum()
    today = times.local(turn.desks.clock.now(), forum.zone).date()
    organiser = turn.person.role is Role.ORGANISER
    shown = await _all(turn, gathering)
    value = Listed(shown, today, gathering, start, organiser, notice, shared(turn))
    return Answer(card=cards.listed(value, turn.language, forum))


def _form(turn: Turn, typed: Typed, value: Overview) -> Answer:
    again = replace(typed, token=ids.new() if typed.token.startswith("text:") else typed.token)
    filled = replace(again, gathering=typed.gathering or value.minutes.id)
    return Answer(card=cards.form(filled, value.attendees, turn.language, shared=shared(turn)))
