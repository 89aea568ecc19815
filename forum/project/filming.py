"""The desk of the villages' films: how far each is, and who agreed to be in it."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime

from forum import people
from forum.erfa import times
from forum.errors import ChangedMeanwhile
from forum.groups import Forum
from forum.people import STEWARDS, Person, Role
from forum.ports import Clock, Delivery, Directory, Outbox
from forum.project import consents, film_deliveries, stages, typed
from forum.project.film_errors import FilmIsOut, NoSuchFilm
from forum.project.film_posts import ConsentWithdrawn, FilmBoard, Reel
from forum.project.films import Agreed, Film, Filmed, Medium, Stage, Step
from forum.project.ports import Films


@dataclass(frozen=True, slots=True)
class FilmsDesk:
    """Everybody on the team reads; a village reports its own film, lead and organisers do the rest."""

    directory: Directory
    films: Films
    clock: Clock
    outbox: Outbox

    async def board(self, person: Person) -> FilmBoard:
        people.require_answerer(person)
        return await self.standing()

    async def standing(self) -> FilmBoard:
        """The same for the board in a lead's own chat."""
        forum = self.directory.forum()
        films, filmed = await self.films.all(forum.id), await self.films.filmed(forum.id)
        reels = (Reel(film, tuple(each for each in filmed if each.film == film.id)) for film in films)
        order = {group.key: place for place, group in enumerate(forum.groups)}
        taking_part = {film.village for film in films}
        absent = tuple(key for key in order if key not in taking_part)
        return FilmBoard(tuple(sorted(reels, key=lambda reel: order.get(reel.film.village, len(order)))), absent)

    async def watch(self, person: Person) -> None:
        """From now on a board in the person's own chat changes with what villages report."""
        people.require(person, *STEWARDS)
        await self.outbox.put([film_deliveries.opened(self.directory.forum().id, person.id, self.clock.now())])

    async def one(self, person: Person, film: str) -> Reel:
        """NoSuchFilm where there is none of that id."""
        people.require_answerer(person)
        return await self._reel(film)

    async def history(self, person: Person, film: str) -> tuple[Step, ...]:
        """Newest first."""
        people.require_answerer(person)
        return await self.films.log(self.directory.forum().id, film)

    async def join(self, person: Person, village: str, medium: Medium, place: str = "") -> Reel:
        """The village takes part with this medium; what it has already is answered as it is. FilmIsOut."""
        group = self.directory.forum().group(village)
        _require_own(person, group.key, place)
        found = await self._found(f"{group.key}.{medium}")
        if found is None:
            # Where two of a village press at the same moment, the other's is the film.
            with suppress(ChangedMeanwhile):
                await self._put(self._new(person, group.key, medium), Stage.PLANNED, "")
        elif found.film.stage is Stage.OUT:
            raise FilmIsOut
        return await self._reel(f"{group.key}.{medium}")

    async def step(
        self, person: Person, film: str, to: Stage, *, seen: int | None = None, reason: str = "", place: str = ""
    ) -> Reel:
        """To a stage; a repeat changes nothing. `seen` is the version that the person decided by, None the newest.

        ChangedMeanwhile, ConsentsMissing and NobodyNamed (Films.put asks), what forum.project.stages refuses, and what
        typed.reason does.
        """
        reel = await self._reel(film)
        _require_own(person, reel.film.village, place)
        if reel.film.stage is to:
            return reel
        if seen not in (None, reel.film.version):
            raise ChangedMeanwhile
        _require_step(person, reel, to)
        said = typed.reason(reason, needed=stages.needs_reason(reel.film.stage, to))
        await self._put(_moved(reel.film, to, person, self.clock.now()), reel.film.stage, said)
        return await self._reel(film)

    async def agree(
        self,
        person: Person,
        film: str,
        numbers: Sequence[int],
        agreed: Agreed,
        *,
        on: date | None = None,
        seen: Mapping[int, int] | None = None,
    ) -> Reel:
        """What people in the film said; whatever was approved without them falls back to the cut with it.

        `seen` are the versions that the person decided by, 0 for a new number. ChangedMeanwhile, TooManyFilmed,
        BadConsentDay.
        """
        people.require(person, *STEWARDS)
        reel = await self._reel(film)
        day = consents.day(agreed, on, self._today())
        said = consents.said(reel.filmed, film, numbers, agreed, day)
        _require_seen(reel.filmed, said, seen)
        if said:
            await self._said(person, reel, said)
        return await self._reel(film)

    async def leaving(self, film: str) -> Step | None:
        """The step with which a village went out; None where anything of it goes on."""
        reels = (await self.standing()).reels
        theirs = [reel.film for reel in reels if reel.film.id.partition(".")[0] == film.partition(".")[0]]
        if not theirs or any(each.stage is not Stage.OUT for each in theirs):
            return None
        return next(iter(await self.films.log(self.directory.forum().id, film)), None)

    async def withdrawal(self, subject: str) -> ConsentWithdrawn:
        """What a row of CONSENT_WITHDRAWN tells; NoSuchFilm where nobody in it wants out any more."""
        film, versions, back = film_deliveries.withdrawal_in(subject)
        reel = await self._reel(film)
        gone = [each for each in reel.filmed if each.number in versions and each.agreed in _WENT]
        if not gone:
            raise NoSuchFilm
        return ConsentWithdrawn(reel.film, tuple(each.number for each in gone), gone[0].on, back)

    async def _said(self, person: Person, reel: Reel, said: Sequence[Filmed]) -> None:
        """One transaction: the register, the film that falls back, and who is told."""
        forum, now, film = self.directory.forum(), self.clock.now(), reel.film
        falls = film.stage in consents.SHOWN and not consents.ready(consents.with_said(reel.filmed, said))
        back = _moved(film, Stage.CUT, person, now) if falls else film
        set_back = (back, _step(back, film.stage, "", person.id)) if falls else None
        gone = [each for each in said if each.agreed is Agreed.WITHDRAWN and film.stage in stages.RECORDED]
        told = film_deliveries.withdrawn(forum, film, gone, now, set_back=falls) if gone else []
        await self.films.agree(film, said, set_back, [*film_deliveries.boards(forum, now), *told])

    async def _put(self, film: Film, before: Stage, reason: str) -> None:
        forum = self.directory.forum()
        rows: list[Delivery] = film_deliveries.boards(forum, film.changed_at)
        if film.stage is Stage.OUT:
            rows.append(film_deliveries.out(film, film.changed_at))
        await self.films.put(film, _step(film, before, reason, film.changed_by), rows)

    def _new(self, person: Person, village: str, medium: Medium) -> Film:
        forum = self.directory.forum().id
        return Film(f"{village}.{medium}", forum, village, medium, Stage.PLANNED, person.id, self.clock.now())

    async def _reel(self, film: str) -> Reel:
        found = await self._found(film)
        if found is None:
            raise NoSuchFilm
        return found

    async def _found(self, film: str) -> Reel | None:
        return next((reel for reel in (await self.standing()).reels if reel.film.id == film), None)

    def _today(self) -> date:
        forum: Forum = self.directory.forum()
        return times.local(self.clock.now(), forum.zone).date()


_WENT = (Agreed.WITHDRAWN, Agreed.CUT_OUT)


def _require_own(person: Person, village: str, place: str) -> None:
    """Lead and organisers anywhere; a member for their own village, or, where none is known, the channel's."""
    people.require(person, Role.MEMBER, *STEWARDS)
    people.require_village(person, village, "" if person.village else place)


def _require_step(person: Person, reel: Reel, to: Stage) -> None:
    if person.role in STEWARDS:
        stages.require_step(reel.film.stage, to)
    else:
        stages.require_report(reel.film.stage, to)


def _require_seen(filmed: Iterable[Filmed], said: Iterable[Filmed], seen: Mapping[int, int] | None) -> None:
    if seen is None:
        return
    standing = {each.number: each.version for each in filmed}
    if any(standing.get(each.number, 0) != seen.get(each.number, 0) for each in said):
        raise ChangedMeanwhile


def _moved(film: Film, to: Stage, person: Person, now: datetime) -> Film:
    return replace(film, stage=to, changed_by=person.id, changed_at=now, version=film.version + 1)


def _step(film: Film, before: Stage, reason: str, by: str) -> Step:
    return Step(film.id, film.version, before, film.stage, reason, by, film.changed_at)
