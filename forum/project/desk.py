"""Where milestones are read, changed and followed; every rule of who may is kept here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from forum import people
from forum.erfa import times
from forum.errors import ChangedMeanwhile
from forum.groupwork.ports import Names
from forum.people import STEWARDS, Membership, Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.project import deliveries, notice, timeline, typed
from forum.project.errors import (
    MilestoneChanged,
    MilestoneExists,
    NeedsItself,
    NoPlan,
    NoSuchMilestone,
    UnknownOwner,
)
from forum.project.milestones import Milestone, Move, State
from forum.project.periods import Period
from forum.project.plan import Plan, Planned
from forum.project.ports import Milestones
from forum.project.timeline import Changed, Timeline


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to change; None leaves it as it is. `owner` is an Entra object id, "" nobody.

    `owner_name` is taken where the roster has none at hand.
    """

    title: str | None = None
    period: Period | None = None
    state: State | None = None
    owner: str | None = None
    needs: tuple[str, ...] | None = None
    owner_name: str = ""


@dataclass(frozen=True, slots=True)
class New:
    """A milestone as it was typed."""

    title: str
    period: Period
    track: str = "project"
    owner: str = ""
    needs: tuple[str, ...] = ()
    owner_name: str = ""


@dataclass(frozen=True, slots=True)
class MilestonesDesk:
    """The desk; everybody on the team reads, project leads and organisers change.

    `notice` is how many days before it begins its owner is told of a milestone.
    """

    directory: Directory
    milestones: Milestones
    clock: Clock
    plan: Plan
    names: Names
    notice: tuple[int, ...] = notice.USUAL

    async def all(self, person: Person) -> Timeline:
        """Every milestone as it stands today, with what the reader may do."""
        people.require_answerer(person)
        forum, today = self.directory.forum().id, self.today()
        known = await self.milestones.all(forum)
        return Timeline(
            name=self.plan.name,
            today=today,
            rows=timeline.rows(known, today),
            next=timeline.next_of(known, today),
            may_edit=person.role in STEWARDS,
            follows=person.id in await self.milestones.followers(forum),
        )

    async def find(self, person: Person, id_: str) -> Milestone:
        """The milestone, or NoSuchMilestone."""
        people.require_answerer(person)
        return _among(await self.milestones.all(self.directory.forum().id), id_)

    async def change(self, person: Person, id_: str, seen: int, edit: Edit, reason: str = "") -> Changed:
        """MilestoneChanged (with how it stands) by `seen`; MissingReason, ReasonTooLong, NeedsItself, UnknownOwner.

        What changes nothing is no change, and asks for no reason.
        """
        people.require(person, *STEWARDS)
        known = await self.milestones.all(self.directory.forum().id)
        found = _among(known, id_)
        if found.version != seen:
            raise MilestoneChanged(found)
        wanted = self._edited(found, edit)
        said = typed.reason(reason, needed=_is_news(found, wanted))
        if wanted == found:
            return Changed(found, timeline.affected(found, known))
        _refuse_circle(found, wanted, known)
        changed = replace(wanted, version=found.version + 1, changed_at=self.clock.now())
        await self._write(person, found, changed, said)
        return Changed(changed, timeline.affected(changed, known))

    async def drop(self, person: Person, id_: str, seen: int, reason: str) -> Changed:
        """It is not wanted any more; its log stays."""
        return await self.change(person, id_, seen, Edit(state=State.DROPPED), reason)

    async def add(self, person: Person, new: New) -> Changed:
        """A new one; MilestoneExists for the same title and period, UnknownOwner, NoSuchMilestone of its needs."""
        people.require(person, *STEWARDS)
        known = await self.milestones.all(self.directory.forum().id)
        title = typed.title(new.title)
        if any((each.title, each.period) == (title, new.period) and timeline.is_open(each) for each in known):
            raise MilestoneExists(title=title)
        id_ = typed.free_id(title, {each.id for each in known})
        planned = Planned(id_, title, new.period, new.track, tuple(_among(known, need).id for need in new.needs))
        made = self._made(person, planned, self.clock.now())
        made = replace(made, owner=new.owner, owner_name=self._owner_name(new.owner, new.owner_name))
        if not await self.milestones.add([(made, self._rows(made, made.created_at))]):
            raise ChangedMeanwhile
        return Changed(made, timeline.affected(made, known))

    async def load(self, person: Person) -> int:
        """What the project file plans and is not there yet; how many that were. NoPlan where it plans nothing."""
        people.require(person, *STEWARDS)
        if not self.plan.milestones:
            raise NoPlan
        now = self.clock.now()
        made = [self._made(person, planned, now) for planned in self.plan.milestones]
        return await self.milestones.add([(each, self._rows(each, now)) for each in made])

    async def follow(self, person: Person, on: bool) -> None:
        """Whether somebody is told of changes."""
        people.require_answerer(person)
        await self.milestones.follow(self.directory.forum().id, person.id, on)

    async def log(self, person: Person, id_: str = "") -> tuple[Move, ...]:
        """What was changed, newest first; of all milestones where none is named."""
        people.require_answerer(person)
        return await self.milestones.log(self.directory.forum().id, id_)

    def today(self) -> date:
        """The local day."""
        return times.local(self.clock.now(), self.directory.forum().zone).date()

    def _edited(self, found: Milestone, edit: Edit) -> Milestone:
        wanted = replace(
            found,
            title=found.title if edit.title is None else typed.title(edit.title),
            period=edit.period or found.period,
            state=edit.state or found.state,
            needs=found.needs if edit.needs is None else tuple(dict.fromkeys(edit.needs)),
        )
        if edit.owner in (None, found.owner):
            return wanted
        return replace(wanted, owner=edit.owner, owner_name=self._owner_name(edit.owner, edit.owner_name))

    def _owner_name(self, owner: str, said: str) -> str:
        """UnknownOwner for somebody whom neither the workspace file nor the roster knows."""
        if not owner:
            return ""
        name = self.names.name_of(owner)
        known = self.directory.forum().role_of(owner, Membership.UNKNOWN, self.clock.real()) is not Role.NOBODY
        if not (known or name):
            raise UnknownOwner
        return people.plain_name(name or said)

    def _made(self, person: Person, planned: Planned, now: datetime) -> Milestone:
        return Milestone(
            id=planned.id,
            forum=self.directory.forum().id,
            title=planned.title,
            period=planned.period,
            created_by=person.id,
            created_at=now,
            changed_at=now,
            track=planned.track,
            needs=planned.needs,
        )

    async def _write(self, person: Person, before: Milestone, after: Milestone, reason: str) -> None:
        """MilestoneChanged where somebody else was quicker."""
        now, periods = after.changed_at, (before.period, after.period)
        move = Move(after.id, after.version, *periods, after.state, reason, person.id, now)
        rows = self._rows(after, now)
        if _is_news(before, after):
            rows.append(deliveries.moved(after, self.directory.forum().zone, now))
        moved = before.period != after.period or not timeline.is_open(after)
        try:
            await self.milestones.change(after, move, rows, deliveries.prefixes(after.id) if moved else ())
        except ChangedMeanwhile:
            raise MilestoneChanged(_among(await self.milestones.all(after.forum), after.id)) from None

    def _rows(self, milestone: Milestone, now: datetime) -> list[Delivery]:
        zone = self.directory.forum().zone
        monthly = deliveries.next_monthly(milestone.forum, now, zone)
        return [*deliveries.of_period(milestone, self.notice, zone, now), monthly]


def _among(known: Sequence[Milestone], id_: str) -> Milestone:
    found = next((each for each in known if each.id == id_), None)
    if found is None:
        raise NoSuchMilestone
    return found


def _is_news(before: Milestone, after: Milestone) -> bool:
    """Its period or its state: what others rely on."""
    return (before.period, before.state) != (after.period, after.state)


def _refuse_circle(found: Milestone, wanted: Milestone, known: Sequence[Milestone]) -> None:
    for need in set(wanted.needs) - set(found.needs):
        _among(known, need)
    titles, needs = {each.id: each.title for each in known}, {each.id: each.needs for each in known}
    if circle := timeline.circle({**needs, wanted.id: wanted.needs}, wanted.id):
        raise NeedsItself(circle=" → ".join(titles[id_] for id_ in circle))
