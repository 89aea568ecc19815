"""The acts by name, as a run of the property test draws them."""

from collections.abc import Awaitable, Callable, Mapping

from forum.groupwork.rounds import Act
from forum.groupwork.sessions import Group
from forum.people import Person
from forum.workshop.notes import State
from forum.workshop.questions import Phase, Question
from tests.properties import changing
from tests.properties.acts import Acts

Fields = Mapping[Phase, str]


async def send(
    acts: Acts, person: Person, token: str, drawing: str, question: Question, fields: Fields, named: bool
) -> None:
    await acts.send(person, acts.form(token, drawing, question, fields, named=named))


async def tap_twice(acts: Acts, person: Person, token: str, question: Question, fields: Fields) -> None:
    form = acts.form(token, "", question, fields)
    await acts.send(person, form, form)


async def send_from_two_devices(
    acts: Acts, person: Person, token: str, question: Question, fields: Fields, other: Fields
) -> None:
    await acts.send(person, *(acts.form(token, "", question, each) for each in (fields, other)))


async def keep_a_draft(acts: Acts, person: Person, token: str, question: Question, fields: Fields) -> None:
    await acts.draft(person, acts.form(token, "", question, fields))


async def edit(acts: Acts, at: int, wording: str, back: int) -> None:
    await changing.edit(acts, at, wording, back=back)


async def edit_from_two_devices(acts: Acts, at: int, one: str, other: str) -> None:
    await changing.edit(acts, at, one, other)


async def undo(acts: Acts, at: int) -> None:
    await changing.move(acts, at, State.WITHDRAWN)


async def redo(acts: Acts, at: int) -> None:
    await changing.move(acts, at, State.ACTIVE)


async def keep_both(acts: Acts, at: int, wording: str) -> None:
    await changing.keep_both(acts, at, wording)


async def hide(acts: Acts, at: int, back: int) -> None:
    await changing.look_after(acts, at, hide=True, back=back)


async def show(acts: Acts, at: int, back: int) -> None:
    await changing.look_after(acts, at, hide=False, back=back)


async def join(acts: Acts, person: Person, group: Group, switch: bool) -> None:
    await acts.join(person, group.number, switch=switch)


async def time_passes(acts: Acts, seconds: int) -> None:
    acts.world.clock.passes(seconds)


async def days_pass(acts: Acts) -> None:
    acts.until_the_cut_off()


async def press(acts: Acts, act: Act, stale: bool) -> None:
    await acts.press(act, stale=stale)


async def wrap_up(acts: Acts) -> None:
    """Closed and locked."""
    for act in (Act.CLOSE, Act.LOCK):
        await acts.press(act, stale=False)


DEEDS: Mapping[str, Callable[..., Awaitable[None]]] = {
    "send": send,
    "tap_twice": tap_twice,
    "send_from_two_devices": send_from_two_devices,
    "keep_a_draft": keep_a_draft,
    "edit": edit,
    "edit_from_two_devices": edit_from_two_devices,
    "undo": undo,
    "redo": redo,
    "keep_both": keep_both,
    "hide": hide,
    "show": show,
    "join": join,
    "time_passes": time_passes,
    "days_pass": days_pass,
    "press": press,
    "wrap_up": wrap_up,
    "prepare": Acts.prepare,
    "deliver": Acts.deliver,
    "restart": Acts.restart,
}
