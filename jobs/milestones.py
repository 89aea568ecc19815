"""What milestones send by themselves: a change to those who follow, what is near or late to its owner, the month."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from forum import targets
from forum.groups import Forum
from forum.ports import Board, Claimed, Clock, Delivery, NotYet, Outbox, People, Posts, Skipped, Spot
from forum.project import deliveries, timeline
from forum.project.desk import MilestonesDesk
from forum.project.milestones import Milestone, Move, State
from forum.project.months import monthly
from forum.project.ports import Milestones
from forum.project.posts import MilestoneAhead, MilestoneLate, MilestoneMoved
from forum.reasons import Why
from jobs.groupwork import once
from jobs.publishing import chat


class Team(Protocol):
    """Who knows who is on the team (bot.roster.TeamRoster)."""

    async def has_left(self, person: str, service_url: str) -> bool:
        """Whether the team is known to be without somebody."""


@dataclass(frozen=True, slots=True)
class Post:
    """What every handler here asks; `standing` looks a milestone up again when its row leaves."""

    desk: MilestonesDesk
    milestones: Milestones
    outbox: Outbox
    people: People
    team: Team
    board: Board
    posts: Posts

    @property
    def clock(self) -> Clock:
        return self.desk.clock

    def forum(self) -> Forum:
        return self.desk.directory.forum()

    async def standing(self, row: Claimed) -> Milestone:
        """The milestone that the subject of a row begins with; Skipped where it is gone."""
        id_ = row.delivery.subject.partition(":")[0]
        found = next((each for each in await self.milestones.all(row.delivery.forum) if each.id == id_), None)
        if found is None:
            raise Skipped("no such milestone", Why.STOPPED, "")
        return found

    async def each(self, row: Claimed, milestone: Milestone) -> None:
        """A row for each who looks after it."""
        now, readers = self.clock.now(), await self.keepers(milestone)
        await self.outbox.put([deliveries.to_person(row.delivery, person, now) for person in readers])

    async def keepers(self, milestone: Milestone) -> tuple[str, ...]:
        """Its owner, else the leads, else the organisers: the first of them who are still on the team."""
        forum = self.forum()
        for circle in ([milestone.owner] if milestone.owner else [], forum.leads, forum.organisers):
            if here := await self.here(circle):
                return here
        return ()

    async def here(self, people: Iterable[str]) -> tuple[str, ...]:
        """Those who have not left the team; whoever has could not even say `stop`."""
        url = await self.people.service_url(self.forum().id)
        return tuple([person for person in sorted(people) if not await self.team.has_left(person, url)])

    async def tell(self, row: Claimed, value: object) -> None:
        forum, (place, _, key) = self.forum(), row.delivery.target.partition(":")
        if place == "person":
            spot = await chat(self.people, forum, key)
        else:
            spot = general(forum)
        await once(self.posts, self.board, row, spot, value)


@dataclass(frozen=True, slots=True)
class TellAhead:
    """Handler of Kind.MILESTONE_AHEAD. Of two notices that fell due while nothing left, the nearer one goes."""

    post: Post

    async def __call__(self, row: Claimed) -> None:
        milestone = await self.post.standing(row)
        self._check(milestone, row.delivery)
        if deliveries.is_clock(row.delivery):
            return await self.post.each(row, milestone)
        await require_keeper(self.post, milestone, row)
        needs = timeline.open_needs(milestone, await self.post.milestones.all(milestone.forum))
        days = (milestone.period.first - self.post.desk.today()).days
        return await self.post.tell(row, MilestoneAhead(milestone, days, needs))

    def _check(self, milestone: Milestone, row: Delivery) -> None:
        _, first, days = row.subject.split(":")
        if milestone.period.first.isoformat() != first:
            raise Skipped("it was moved", Why.STOPPED, "")
        if milestone.state is not State.PLANNED:
            raise Skipped("it is under way or over", Why.STOPPED, "")
        now, zone = self.post.clock.now(), self.post.forum().zone
        if now < (due := deliveries.ahead_at(milestone.period.first, int(days), zone)):
            raise NotYet("the clock was moved", due)
        nearer = (each for each in self.post.desk.notice if each < int(days))
        if self.post.desk.today() >= milestone.period.first or any(
            deliveries.ahead_at(milestone.period.first, each, zone) <= now for each in nearer
        ):
            raise Skipped("it is nearer than that", Why.STOPPED, "")


@dataclass(frozen=True, slots=True)
class TellLate:
    """Handler of Kind.MILESTONE_LATE: once a period."""

    post: Post

    async def __call__(self, row: Claimed) -> None:
        milestone, today = await self.post.standing(row), self.post.desk.today()
        if milestone.period.last.isoformat() != row.delivery.subject.split(":")[1]:
            raise Skipped("it was moved", Why.STOPPED, "")
        if not timeline.is_open(milestone):
            raise Skipped("it is over", Why.STOPPED, "")
        if not milestone.is_late(today):
            raise NotYet("the clock was moved", deliveries.late(milestone, self.post.forum().zone).due)
        if deliveries.is_clock(row.delivery):
            return await self.post.each(row, milestone)
        await require_keeper(self.post, milestone, row)
        return await self.post.tell(row, MilestoneLate(milestone, (today - milestone.period.last).days))


@dataclass(frozen=True, slots=True)
class TellChanged:
    """Handler of Kind.MILESTONE_MOVED: General hears of dates, who follows hears of dates and states, once each."""

    post: Post

    async def __call__(self, row: Claimed) -> None:
        milestone = await self.post.standing(row)
        if deliveries.is_clock(row.delivery):
            return await self._each(milestone)
        _, since, version = row.delivery.subject.split(":")
        value = await self._value(milestone, int(since), int(version))
        return await self.post.tell(row, value)

    async def _each(self, milestone: Milestone) -> None:
        """Whoever changed it all themselves is not told of it."""
        since = await self.post.milestones.told(milestone.forum, milestone.id)
        value, hands = await self._news(milestone, since, milestone.version)
        changed = (value.before, value.was) != (milestone.period, milestone.state)
        followers = await self.post.milestones.followers(milestone.forum) if changed else frozenset[str]()
        keepers = await self.post.keepers(milestone) if changed and milestone.owner else ()
        readers = await self.post.here({*followers, *keepers} - hands)
        rooms = [targets.channel(targets.GENERAL)] if value.before != milestone.period else []
        now = self.post.clock.now()
        places = (*rooms, *map(targets.person, readers))
        rows = [deliveries.told(milestone, since, target, now) for target in places]
        await self.post.milestones.tell(milestone, rows)

    async def _value(self, milestone: Milestone, since: int, version: int) -> MilestoneMoved:
        return (await self._news(milestone, since, version))[0]

    async def _news(self, milestone: Milestone, since: int, version: int) -> tuple[MilestoneMoved, frozenset[str]]:
        """As it stood at `version`, and who changed it since; Skipped where the log says nothing any more."""
        log = await self.post.milestones.log(milestone.forum, milestone.id)
        moves = [move for move in reversed(log) if since < move.version <= version]
        if not moves:
            raise Skipped("nothing was changed", Why.STOPPED, "")
        before = next((move.state for move in log if move.version <= since), State.PLANNED)
        then = replace(milestone, period=moves[-1].after, state=moves[-1].state)
        affects = timeline.affected(then, await self.post.milestones.all(milestone.forum))
        hands = frozenset(move.by_person for move in moves)
        value = MilestoneMoved(then, moves[0].before, before, _reasons(moves), affects)
        return value, hands if len(hands) == 1 else frozenset()


@dataclass(frozen=True, slots=True)
class TellMonth:
    """Handler of Kind.MONTHLY: writes the next month's row, and posts this one's while the month lasts."""

    post: Post

    async def __call__(self, row: Claimed) -> None:
        month, forum, now = date.fromisoformat(row.delivery.subject), self.post.forum(), self.post.clock.now()
        if now < (due := deliveries.monthly_at(month, forum.zone)):
            raise NotYet("the clock was moved", due)
        known = await self.post.milestones.all(forum.id)
        if any(map(timeline.is_open, known)):
            await self.post.outbox.put([deliveries.next_monthly(forum.id, now, forum.zone)])
        today = self.post.desk.today()
        if today.replace(day=1) != month:
            raise Skipped("its month has passed", Why.STOPPED, "")
        value = monthly(self.post.desk.plan.name, known, await self.post.milestones.log(forum.id), today, forum.zone)
        if not (value.done or value.late or value.next):
            raise Skipped("there is nothing to tell", Why.STOPPED, "")
        await self.post.tell(row, value)


async def require_keeper(post: Post, milestone: Milestone, row: Claimed) -> None:
    """Skipped for somebody whose it is no longer."""
    person = row.delivery.target.partition(":")[2]
    if person not in await post.keepers(milestone):
        raise Skipped("somebody else looks after it", Why.STOPPED, "")


def general(forum: Forum) -> Spot:
    if not forum.general:
        raise Skipped("the channel is not there", Why.NO_VILLAGE, "")
    return Spot(forum.language, channel=forum.general)


def _reasons(moves: list[Move]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(move.reason for move in moves if move.reason))
