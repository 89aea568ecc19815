"""The project file, read once at the start: every fault in it becomes a line with its key."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from forum.project import dates, timeline
from forum.project.errors import Ambiguous, BadPeriod
from forum.project.money import MOST_OERE, Standing
from forum.project.periods import Period
from forum.project.plan import Hearing, Plan, Planned, PlannedFund
from provisioning.errors import BadProjectFile
from provisioning.wanted import fault_line, values

_STRICT = ConfigDict(extra="forbid")
_ANY_DAY = date(2000, 1, 1)


def _plain(value: str) -> str:
    if not value.isprintable():
        raise ValueError("må ikke have linjeskift eller skjulte tegn")
    return value


def _when(value: str) -> str:
    try:
        dates.read(value, _ANY_DAY)
    except Ambiguous:
        raise ValueError("kan læses på flere måder; skriv dag, måned og år, fx 1. marts 2022") from None
    except BadPeriod:
        raise ValueError("kan ikke læses; skriv fx 1. marts 2022, juni 2021 eller aug.–sep. 2021") from None
    return value


Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,47}$")]
Title = Annotated[str, Field(min_length=1, max_length=120), AfterValidator(_plain)]
Words = Annotated[str, Field(max_length=1000), AfterValidator(_plain)]
When = Annotated[str, AfterValidator(_when)]
Kroner = Annotated[int, Field(ge=1, le=MOST_OERE // 100)]


@dataclass(frozen=True, slots=True, config=_STRICT)
class ProjectPart:
    name: Title
    goal: Words = ""
    deliverables: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, config=_STRICT)
class HearingPart:
    name: Title
    date: date


@dataclass(frozen=True, slots=True, config=_STRICT)
class FundPart:
    id: Key
    title: Title
    kroner: Kroner
    standing: Literal["granted", "applied_for", "refused"] = "applied_for"


@dataclass(frozen=True, slots=True, config=_STRICT)
class MilestonePart:
    """`needs` are ids of other milestones in the file."""

    id: Key
    title: Title
    when: When
    track: Literal["platform", "project"] = "project"
    needs: tuple[str, ...] = ()

    @property
    def period(self) -> Period:
        return dates.read(self.when, _ANY_DAY)


@dataclass(frozen=True, slots=True, config=_STRICT)
class ProjectFile:
    """The file as it stands."""

    project: ProjectPart
    hearing: HearingPart | None = None
    funds: tuple[FundPart, ...] = ()
    milestones: tuple[MilestonePart, ...] = field(default=())


_READER = TypeAdapter(ProjectFile)


def read(path: Path) -> Plan:
    """The plan of a project file; BadProjectFile with a line for each fault."""
    return parsed(values(path, BadProjectFile, "FORUM_PROJECT="), path.name)


def parsed(said: dict[str, Any], file: str = "project.toml") -> Plan:
    """The same from values already read."""
    try:
        found = _READER.validate_python(said)
    except ValidationError as error:
        raise BadProjectFile([fault_line(file, fault) for fault in error.errors()]) from None
    if faults := list(_faults(found)):
        raise BadProjectFile([f"{file}: {fault}" for fault in faults])
    return _plan(found)


def _plan(found: ProjectFile) -> Plan:
    hearing = found.hearing
    return Plan(
        name=found.project.name,
        goal=found.project.goal,
        milestones=tuple(map(_planned, found.milestones)),
        funds=tuple(map(_fund, found.funds)),
        hearing=Hearing(hearing.name, hearing.date) if hearing else None,
        deliverables=found.project.deliverables,
    )


def _planned(said: MilestonePart) -> Planned:
    return Planned(said.id, said.title, said.period, said.track, said.needs)


def _fund(said: FundPart) -> PlannedFund:
    return PlannedFund(said.id, said.title, Standing(said.standing), said.kroner * 100)


def _faults(found: ProjectFile) -> Iterator[str]:
    yield from _twice("milestones.id", (each.id for each in found.milestones))
    yield from _twice("funds.id", (each.id for each in found.funds))
    needs = {each.id: each.needs for each in found.milestones}
    for id_, wanted in needs.items():
        for need in wanted:
            if need not in needs:
                yield f"milestones.needs «{need}» er en ukendt milepæl (i «{id_}»)."
    for id_ in needs:
        circle = timeline.circle(needs, id_)
        # Everybody on a circle would name it; the first by name does.
        if circle and id_ == min(circle):
            yield f"milestones.needs går i ring: {' → '.join(circle)}."


def _twice(where: str, values: Iterable[str]) -> Iterator[str]:
    return (f"{where} «{value}» står {count} gange." for value, count in Counter(values).items() if count > 1)
