"""Where everybody says with three dots what matters most; nobody is told whose dots lie where."""

from collections.abc import Mapping
from dataclasses import dataclass

from forum import people, targets
from forum.alike.gathered import Gathered, Tables
from forum.alike.groups import Group
from forum.errors import ChangedMeanwhile, NoSuchNote
from forum.minutes.ports import Consented
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory, Kind, Outbox
from forum.priority import ballots
from forum.priority.ballots import Candidate, NoDotsLeft
from forum.priority.dots import EACH, Ballot, Ballots
from forum.priority.posts import DotsCard
from forum.quoting import standing
from forum.workshop.sittings import Locked


@dataclass(frozen=True, slots=True)
class Dotted:
    """What one person sees: their own dots, and everybody's only for an organiser. `seen` is their ballot's version.

    `stale`: the tap was meant for how the dots lay before, and changed nothing. `full`: what the person wanted to give
    their fourth dot to.
    """

    gathering: str
    candidates: tuple[Candidate, ...]
    seen: int
    locked: bool = False
    stale: bool = False
    full: str = ""
    totals: tuple[tuple[int, Group], ...] | None = None

    @property
    def mine(self) -> tuple[Candidate, ...]:
        return tuple(each for each in self.candidates if each.mine)

    @property
    def left(self) -> int:
        return EACH - sum(each.mine for each in self.candidates)


@dataclass(frozen=True, slots=True)
class Priorities:
    """The desk. No deed is written of a dot: the audit would say whose it is."""

    directory: Directory
    gatherings: Tables
    ballots: Ballots
    consents: Consented
    outbox: Outbox
    clock: Clock

    async def show(self, person: Person, gathering: str = "") -> Dotted:
        """What there is to choose; NoSuchMeeting."""
        people.require_answerer(person)
        return await self._chosen(person, await self.gatherings.of(gathering))

    async def give(self, person: Person, gathering: str, note: str, seen: int, back_from: str = "") -> Dotted:
        """Put a dot on a note, take one back (`note` ""), or move it; a fourth changes nothing (`full`).

        `seen` is the version of the ballot that was looked at: a repeat, and a tap on an old card, change nothing
        (`stale`). Locked, NoSuchNote.
        """
        people.require_answerer(person)
        found = await self.gatherings.of(gathering)
        if found.locked:
            raise Locked
        before = await self.ballots.of(found.forum, found.id, person.id)
        if seen != (before.version if before else 0):
            return await self._chosen(person, found, stale=True)
        try:
            await self._put(person, found, before, await self._moved(found, before, note, back_from))
        except NoDotsLeft:
            return await self._chosen(person, found, full=note)
        except ChangedMeanwhile:
            return await self._chosen(person, found, stale=True)
        return await self._chosen(person, found)

    def channels(self, person: Person) -> tuple[str, ...]:
        """The villages that would get the card, for an organiser who thinks of asking them."""
        people.require(person, Role.ORGANISER)
        return tuple(group.key for group in self.directory.forum().groups if group.channel)

    async def ask(self, person: Person, gathering: str) -> int:
        """Put the card up in every village's channel, once each however often it is asked for; how many villages."""
        keys, found = self.channels(person), await self.gatherings.of(gathering)
        if found.locked:
            raise Locked
        await self.outbox.put([_asked(found, key, self.clock) for key in keys])
        return len(keys)

    async def card(self, gathering: str) -> DotsCard | None:
        """What is posted; None where there is nothing to choose, or nothing can be chosen any more."""
        found = await self.gatherings.of(gathering)
        choices = await self._shown(found)
        return DotsCard(found.id, choices) if choices and not found.locked else None

    async def _shown(self, found: Gathered) -> tuple[Group, ...]:
        choices = ballots.candidates(found.notes, found.rulings)
        told = await self.consents.standing([note for group in choices for note in group.notes], found.id)
        return ballots.shown(choices, standing.withheld(told))

    async def _moved(self, found: Gathered, before: Ballot | None, note: str, back_from: str) -> dict[str, int]:
        choices = await self._shown(found)
        dots = ballots.lying(before, choices)
        if back_from:
            dots = ballots.taken(dots, _group(choices, back_from))
        return ballots.given(dots, _group(choices, note)) if note else dots

    async def _put(self, person: Person, found: Gathered, before: Ballot | None, dots: Mapping[str, int]) -> None:
        place = Ballot(found.forum, found.id, person.id, {}, self.clock.now())
        if dots != (dict(before.dots) if before else {}):
            await self.ballots.put(ballots.cast(before, place, dots, self.clock.now()), [])

    async def _chosen(self, person: Person, found: Gathered, *, stale: bool = False, full: str = "") -> Dotted:
        choices = await self._shown(found)
        ballot = await self.ballots.of(found.forum, found.id, person.id)
        mine = ballots.lying(ballot, choices)
        told = tuple(Candidate(group, ballots.on(group, mine)) for group in choices)
        totals = await self._ranked(found) if person.role is Role.ORGANISER else None
        return Dotted(found.id, told, ballot.version if ballot else 0, found.locked, stale, full, totals)

    async def _ranked(self, found: Gathered) -> tuple[tuple[int, Group], ...]:
        """Also what is not shown to everybody: an organiser reads all notes."""
        tally = await self.ballots.tally(found.forum, found.id)
        return ballots.ranked(ballots.candidates(found.notes, found.rulings), tally)


def _group(choices: tuple[Group, ...], note: str) -> Group:
    found = next((group for group in choices if any(each.id == note for each in group.notes)), None)
    if found is None:
        raise NoSuchNote
    return found


def _asked(found: Gathered, village: str, clock: Clock) -> Delivery:
    key = f"dots:{found.id}:{village}"
    subject = f"{found.id}|{village}"
    return Delivery(found.forum, Kind.DOTS, targets.channel(village), key, subject, clock.now())
