"""The desk of films with everything behind it in memory, and those who come to it."""

from dataclasses import dataclass, field

from forum.people import Language, Person, Role
from forum.project.filming import FilmsDesk
from forum.project.films import Agreed, Filmed, Stage
from tests.bot.fakes import CountedOutbox, FixedDirectory, StillClock, landsbyforum
from tests.forum.project.film_memory import MemoryFilms, consent, film

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
MADS = Person("mads", "Mads", Role.PROJECT_LEAD, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
ANNA = Person("anna", "Anna", Role.MEMBER, Language.DA, "graasten")
TOM = Person("tom", "Tom", Role.MEMBER, Language.EN)
RUTH = Person("ruth", "Ruth", Role.GUEST, Language.DA)
STRANGER = Person("x", "X", Role.NOBODY, Language.DA)
FILM = "broager.video"


@dataclass
class Scene:
    clock: StillClock = field(default_factory=StillClock)
    films: MemoryFilms = field(default_factory=MemoryFilms)
    outbox: CountedOutbox = field(default_factory=CountedOutbox)
    directory: FixedDirectory = field(default_factory=lambda: FixedDirectory(landsbyforum()))

    @property
    def desk(self) -> FilmsDesk:
        return FilmsDesk(self.directory, self.films, self.clock, self.outbox)  # type: ignore[arg-type]

    def stands(self, stage: Stage, *filmed: Filmed, id_: str = FILM) -> None:
        self.films.films[id_] = film(id_, stage)
        self.films.holds(*filmed)

    def stage(self, id_: str = FILM) -> Stage:
        return self.films.films[id_].stage

    def told(self) -> list[str]:
        """Where it is said that somebody wants out."""
        return [row.target for row in self.films.rows if row.kind == "film.consent"]


def approved() -> Scene:
    scene = Scene()
    scene.stands(Stage.APPROVED, consent(1), consent(2))
    return scene


GIVEN, WITHDRAWN, MISSING, CUT_OUT = Agreed.GIVEN, Agreed.WITHDRAWN, Agreed.MISSING, Agreed.CUT_OUT
