"""After the evening of 4 May 2021: notes of two villages, who sat there, and minutes that wait to be written."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.turn import Answer
from forum.minutes.minutes import Minutes
from forum.people import Profile
from tests.bot import lint
from tests.bot.stage import Card, Somebody, Stage, words
from tests.forum.groupwork.gathering import SESSION, Gathering, at, note

AGENDA = "17.00–17.40 Velkomst v. Lise\n17.40–18.00 Gruppearbejde\n18.00–18.30 Opsamling"


@dataclass
class Evening:
    """Lise writes the minutes; Inge and Anna were there, Tom (English) and Kim were not. It is 18.30."""

    stage: Stage = field(default_factory=Stage)
    lise: Somebody = field(init=False)
    inge: Somebody = field(init=False)

    def __post_init__(self) -> None:
        self.lise, self.inge = self.stage.person("lise"), self.stage.person("inge")
        made = Gathering(sessions=self.stage.sessions, notes=self.stage.notes, clock=self.stage.clock)
        self.stage.clock.at = at(2)
        made.sits("inge", "anna", wrote=True)
        made.writes(note("Vi har en velkomstfest", at(2)), note("Bussen", at(3), group=1, village="graasten"))
        self.stage.clock.at = at(50)
        for each in ("lise", "inge", "anna", "kim", "tom", "mads"):
            self.stage.people.profiles[each] = Profile(each, greeted=True)

    @property
    def minutes(self) -> Minutes:
        return self.stage.book.minutes[SESSION]

    def by(self, id_: str, locale: str = "da-DK", channel: str = "") -> Somebody:
        return self.stage.person(id_, locale, channel)

    async def in_review(self) -> Card:
        """The organiser's card once those present have been asked."""
        await self.lise.writes("referat")
        return card(await self.lise.writes("referat kommentering ja"))

    async def approved(self) -> Card:
        await self.in_review()
        return card(await self.lise.writes("referat godkend ja"))

    def later(self) -> None:
        """A minute goes by."""
        self.stage.clock.at += timedelta(minutes=1)


def card(answer: Answer) -> Card:
    """The card of an answer, held against the card rules."""
    assert answer.card is not None, answer.text
    drawn: Card = dict(answer.card)
    assert lint.faults(drawn) == []
    return drawn


def read(drawn: Card) -> str:
    """What a person reads, Markdown's escapes left out."""
    return words(drawn).replace("\\", "")


async def opened(evening: Evening, page: str = "0") -> Card:
    """A page of the form, from the organiser's card."""
    return card(await evening.lise.taps(card(await evening.lise.writes("referat")), "Åbn", page=page))
