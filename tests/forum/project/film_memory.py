"""Films and their consents in memory, as forum.project.ports.Films promises them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from forum.errors import ChangedMeanwhile
from forum.ports import Delivery
from forum.project import consents
from forum.project.films import Agreed, Film, Filmed, Medium, Stage, Step
from tests.bot.fakes import NOON


def film(id_: str = "broager.video", stage: Stage = Stage.PLANNED, by: str = "mads") -> Film:
    village, _, medium = id_.partition(".")
    return Film(id_, "landsbyforum", village, Medium(medium), stage, by, NOON)


def consent(number: int, agreed: Agreed = Agreed.GIVEN, film_: str = "broager.video") -> Filmed:
    return Filmed(film_, number, agreed, None if agreed is Agreed.MISSING else NOON.date())


@dataclass
class MemoryFilms:
    """`meanwhile` is what somebody else wrote between reading and writing."""

    films: dict[str, Film] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    register: dict[tuple[str, int], Filmed] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)
    meanwhile: list[Film | Filmed] = field(default_factory=list)

    async def all(self, forum: str) -> tuple[Film, ...]:
        mine = [film for film in self.films.values() if film.forum == forum]
        return tuple(sorted(mine, key=lambda film: (film.village, film.medium)))

    async def log(self, forum: str, film: str) -> tuple[Step, ...]:
        return tuple(reversed([step for step in self.steps if step.film == film]))

    async def filmed(self, forum: str) -> tuple[Filmed, ...]:
        return tuple(self.register[key] for key in sorted(self.register))

    async def put(self, film: Film, step: Step, rows: Sequence[Delivery]) -> None:
        self._overtaken()
        standing = self.films.get(film.id)
        if (standing.version if standing else 0) != film.version - 1:
            raise ChangedMeanwhile
        if film.stage in consents.SHOWN:
            consents.require_ready([each for each in self.register.values() if each.film == film.id])
        self._write(film, step)
        self.rows += rows

    async def agree(
        self, film: Film, said: Sequence[Filmed], set_back: tuple[Film, Step] | None, rows: Sequence[Delivery]
    ) -> None:
        self._overtaken()
        versions = [self.register[key].version if key in self.register else 0 for key in map(_key, said)]
        if self.films[film.id].version != film.version or versions != [each.version - 1 for each in said]:
            raise ChangedMeanwhile
        self.register.update({_key(each): each for each in said})
        if set_back:
            self._write(*set_back)
        self.rows += rows

    def holds(self, *filmed: Filmed) -> None:
        self.register.update({_key(each): each for each in filmed})

    def _write(self, film: Film, step: Step) -> None:
        self.films[film.id] = film
        self.steps.append(step)

    def _overtaken(self) -> None:
        for each in self.meanwhile:
            if isinstance(each, Film):
                self.films[each.id] = each
            else:
                self.holds(each)
        self.meanwhile.clear()


def _key(filmed: Filmed) -> tuple[str, int]:
    return filmed.film, filmed.number
