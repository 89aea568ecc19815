"""The form of an action point as values: what came back, and the task that a person meant by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards import elements
from bot.cards.forms import number, word
from bot.cards.typed import cleaned
from bot.folding import folded
from forum.erfa import times
from forum.errors import BadDate, FieldTooLong
from forum.minutes.desk import Task
from forum.minutes.minutes import ActionPoint, Attendee, Progress
from forum.people import plain_name

TEXT_LIMIT, DUE_LIMIT = 500, 40
FREE = "-"
"""The owner that no attendee is: a name that is typed, or nobody."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as typed: `owner` is an attendee's id or FREE, `due` an ISO day, `day` one in words, which counts."""

    text: str = ""
    owner: str = FREE
    name: str = ""
    due: str = ""
    day: str = ""
    action: str = ""
    seen: int = 0
    token: str = ""
    gathering: str = ""
    progress: Progress = Progress.OPEN
    notice: str = ""
    stands: str = ""


def typed_in(data: Mapping[str, object]) -> Typed:
    """What the form brought back."""
    progress = word(data, "progress")
    return Typed(
        text=cleaned(word(data, "text")).strip(),
        owner=word(data, "owner")[: elements.ID_LIMIT] or FREE,
        name=plain_name(word(data, "name")),
        due=word(data, "due")[:DUE_LIMIT],
        day=word(data, "day")[: DUE_LIMIT * 2].strip(),
        action=word(data, "action")[: elements.ID_LIMIT],
        seen=number(data, "seen"),
        token=word(data, "token")[: elements.ID_LIMIT],
        gathering=word(data, "gathering")[: elements.ID_LIMIT],
        progress=Progress(progress) if progress in set(Progress) else Progress.OPEN,
    )


def typed_of(action: ActionPoint, attendees: Sequence[Attendee]) -> Typed:
    """The form of one as it stands."""
    there = action.owner in {each.person for each in attendees} and bool(action.owner)
    return Typed(
        text=action.text,
        owner=action.owner if there else FREE,
        name="" if there else action.owner_name,
        due=action.due.isoformat() if action.due else "",
        action=action.id,
        seen=action.version,
        gathering=action.gathering,
        progress=action.progress,
    )


def task(typed: Typed, attendees: Sequence[Attendee], standing: ActionPoint | None = None) -> Task:
    """The form read; BadDate, FieldTooLong. A typed name that is an attendee's is that attendee."""
    if len(typed.text) > TEXT_LIMIT:
        raise FieldTooLong(length=len(typed.text), limit=TEXT_LIMIT)
    named_ = {folded(each.name): each for each in attendees}
    chosen = {each.person: each for each in attendees}.get(typed.owner)
    who = named_.get(folded(typed.name)) if typed.name else chosen
    name = who.name if who else typed.name
    owner = who.person if who and ":" not in who.person else ""
    if not who and standing and typed.name == standing.owner_name:
        owner = standing.owner
    return Task(typed.text, owner, name, _day(typed), typed.progress)


def chosen_in(data: Mapping[str, object]) -> tuple[str, int]:
    """Which one was chosen, and the version that was seen; ("", 0) for none."""
    id_, _, seen = word(data, "chosen").rpartition(":")
    return id_[: elements.ID_LIMIT], int(seen) if seen.isdecimal() and len(seen) < 10 else 0


def _day(typed: Typed) -> date | None:
    if typed.day:
        return times.read(typed.day).day
    if not typed.due:
        return None
    try:
        return date.fromisoformat(typed.due)
    except ValueError:
        raise BadDate(typed=typed.due) from None
