"""What a form card brings back: untrusted JSON → values, checked for type and choice."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.cards import elements
from forum.errors import UnknownQuestion
from forum.workshop.notes import Via
from forum.workshop.questions import Horizon, Phase, Question

COUNT_LIMIT = 2**31
PHASES, HORIZONS = tuple(Phase), frozenset(Horizon)


@dataclass(frozen=True, slots=True)
class Typed:
    """What a form card brought back. `village` is "" unless it was asked for, `drawing` as in forum's Form.

    `session` is the group work that the form belongs to, `also` a second village that gets the notes too. `scribed`:
    written for somebody else. `listed`: whoever pressed had seen the lines that are sent. `saw` is the stamp of the
    draft that stood in the form's fields, whole.
    """

    token: str
    question: Question
    fields: Mapping[Phase, str] = field(default_factory=dict)
    horizon: Horizon = Horizon.UNSET
    village: str = ""
    drawing: str = ""
    session: str = ""
    also: str = ""
    scribed: bool = False
    listed: bool = False
    saw: str = ""

    @property
    def blank(self) -> bool:
        return not any(text.strip() for text in self.fields.values())

    @property
    def via(self) -> Via:
        return Via.SCRIBE if self.scribed else Via.SELF


def typed_in(data: Mapping[str, object]) -> Typed:
    """A form's payload, checked for type and choice; raises UnknownQuestion. Lengths are the forum's to judge."""
    return Typed(
        token=short(data, "token"),
        question=question_in(data),
        fields={phase: word(data, phase.value) for phase in PHASES},
        horizon=_horizon_in(data),
        village=word(data, "village"),
        drawing=short(data, "drawing"),
        session=short(data, "session"),
        also=short(data, "also"),
        scribed=ticked(data, "scribed"),
        listed=data.get("listed") is True,
        saw=short(data, "saw"),
    )


def question_in(data: Mapping[str, object]) -> Question:
    """The question that a payload names; UnknownQuestion otherwise."""
    try:
        return Question(word(data, "question"))
    except ValueError:
        raise UnknownQuestion from None


def word(data: Mapping[str, object], name: str) -> str:
    """A string of the payload, "" for anything else."""
    value = data.get(name)
    return value if isinstance(value, str) else ""


def short(data: Mapping[str, object], name: str) -> str:
    """As much of a string as an id may be long."""
    return word(data, name)[: elements.ID_LIMIT]


def number(data: Mapping[str, object], name: str) -> int:
    """A version or a place that a button carried, 0 for anything that no button of ours carries."""
    value = data.get(name)
    return value if type(value) is int and 0 <= value < COUNT_LIMIT else 0


def ticked(data: Mapping[str, object], name: str) -> bool:
    """Whether a box was ticked (clients send it as a word), or a button says the same."""
    return data.get(name) is True or word(data, name) == "true"


def _horizon_in(data: Mapping[str, object]) -> Horizon:
    chosen = word(data, "horizon")
    return Horizon(chosen) if chosen in HORIZONS else Horizon.UNSET
