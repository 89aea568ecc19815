"""4 May 2021 with the project's plan in the forum: a lead, an organiser, members, a guest."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.turn import Answer
from forum.people import Profile
from forum.project.milestones import Milestone
from tests.bot import lint
from tests.bot.stage import Card, Somebody, Stage, words

SPRING = datetime(2021, 5, 4, 7, 0, tzinfo=UTC)
PREMIERE = "filmpremiere"
NAMES = {"mads": "Mads Eksempel", "lise": "Lise Eksempel", "inge": "Inge Eksempel"}


@dataclass
class Spring:
    """Mads leads the project, Lise organises, Inge is a member; everybody has been greeted."""

    stage: Stage = field(default_factory=Stage)

    def __post_init__(self) -> None:
        self.stage.clock.at = SPRING
        self.stage.roster.names |= NAMES
        for each in ("mads", "lise", "inge", "ruth"):
            self.stage.people.profiles[each] = Profile(each, greeted=True)

    def by(self, id_: str, locale: str = "da-DK", channel: str = "") -> Somebody:
        return self.stage.person(id_, locale, channel)

    async def planned(self) -> "Spring":
        await self.by("mads").writes("milepæle hent")
        return self

    def kept(self, id_: str = PREMIERE) -> Milestone:
        return self.stage.milestones.milestones[id_]

    def on(self, year: int, month: int, day: int) -> None:
        self.stage.clock.at = datetime(year, month, day, 7, 0, tzinfo=UTC)


def card(answer: Answer) -> Card:
    """The card of an answer, held against the card rules."""
    assert answer.card is not None, answer.text
    drawn: Card = dict(answer.card)
    assert lint.faults(drawn) == []
    return drawn


def read(answer: Answer) -> str:
    """What stands on the answer's card, or in its text."""
    return words(card(answer)) if answer.card is not None else answer.text


async def form(spring: Spring, who: str = "mads") -> Card:
    """[Opdatér], the premiere, [Ret]."""
    shown = card(await spring.by(who).writes("milepæle"))
    chosen = card(await spring.by(who).taps(shown, "Opdatér"))
    return card(await spring.by(who).taps(chosen, "Ret", milestone=PREMIERE))
