"""Action points: who does what until when; open ones come back on the next agenda."""

from dataclasses import dataclass, replace

from forum import ids, people
from forum.erfa import times
from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.minutes import deliveries, typed
from forum.minutes.errors import MinutesLocked, NoSuchAction, TooMany
from forum.minutes.minutes import ActionPoint, Minutes, Progress
from forum.minutes.reviewing import Reviewing
from forum.minutes.written import Task
from forum.people import NAME_LIMIT, Person, Role

TASK_LIMIT = 500
MOST = 100


@dataclass(frozen=True, slots=True)
class Tasks(Reviewing):
    """The part of the desk that keeps the action points."""

    async def add_action(self, person: Person, gathering: str, task: Task, token: str = "") -> ActionPoint:
        """A new one; once for a repeated `token`. BadText, BadDay, MinutesLocked."""
        minutes = await self.changeable(person, gathering)
        now, forum = self.clock.now(), self.directory.forum()
        id_ = ids.key_for("action", minutes.id, person.id, token or ids.new())
        if known := await self.book.action(forum.id, id_):
            return known
        if len(await self.book.actions(forum.id, minutes.id)) >= MOST:
            raise TooMany(most=MOST)
        made = self._typed(self._empty(minutes, id_, person), task)
        deed = Deed(minutes.id, now, person.id, "minutes.action", after=id_)
        await self.book.put_action(made, deliveries.actions_due(minutes, forum, now), deed)
        return made

    async def change_action(self, person: Person, action: str, seen: int, task: Task) -> ActionPoint:
        """Organisers; its owner for `progress` alone. ChangedMeanwhile by `seen`, MinutesLocked for its words.

        What was agreed in locked minutes stands there as it was; how it gets on is told on the next agenda.
        """
        people.require_answerer(person)
        forum, now = self.directory.forum().id, self.clock.now()
        found = await self.book.action(forum, action)
        if found is None:
            raise NoSuchAction
        if person.role is not Role.ORGANISER and found.owner != person.id:
            people.require(person, Role.ORGANISER)
        changed = await self._changed(person, found, task)
        if replace(changed, version=found.version, changed_at=found.changed_at) == found:
            return found
        if found.version != seen:
            raise ChangedMeanwhile
        deed = Deed(found.gathering, now, person.id, "minutes.action", found.progress.value, changed.progress.value)
        await self.book.put_action(changed, [], deed)
        return changed

    async def open_actions(self, person: Person) -> tuple[ActionPoint, ...]:
        """All that are open, soonest due first; for everybody who may answer."""
        people.require_answerer(person)
        return await self.book.open_actions(self.directory.forum().id, self.clock.now())

    async def actions_of(self, gathering: str) -> tuple[ActionPoint, ...]:
        """Those of a gathering that are still open, for whoever is reminded."""
        found = await self.book.actions(self.directory.forum().id, gathering)
        return tuple(each for each in found if each.progress is Progress.OPEN)

    async def _changed(self, person: Person, found: ActionPoint, task: Task) -> ActionPoint:
        moved = replace(found, progress=task.progress, version=found.version + 1, changed_at=self.clock.now())
        if person.role is not Role.ORGANISER:
            return moved
        worded = self._typed(moved, task)
        words = (worded.text, worded.owner, worded.owner_name, worded.due)
        if words != (found.text, found.owner, found.owner_name, found.due):
            minutes = await self.book.find(found.forum, found.gathering)
            if minutes and minutes.locked:
                raise MinutesLocked
        return worded

    def _typed(self, action: ActionPoint, task: Task) -> ActionPoint:
        name = people.plain_name(typed.line(task.owner_name, NAME_LIMIT) or self.names.name_of(task.owner))
        today = times.local(self.clock.now(), self.directory.forum().zone).date()
        due = task.due if task.due == action.due else typed.day(task.due, today)
        return replace(
            action,
            text=typed.words(task.text, TASK_LIMIT),
            owner=task.owner,
            owner_name=name,
            due=due,
            progress=task.progress,
        )

    def _empty(self, minutes: Minutes, id_: str, person: Person) -> ActionPoint:
        now = self.clock.now()
        return ActionPoint(id_, minutes.forum, minutes.id, minutes.meeting, "", "", "", None, person.id, now, now)
