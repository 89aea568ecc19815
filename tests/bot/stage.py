"""A stage for stories: people who write and tap, and cards that can be read as they would read them."""

import itertools
from dataclasses import dataclass, field
from typing import Any

from bot.asked import Asked
from bot.routes import Routes
from bot.turn import Answer, Chat, Desks, How, Incoming
from forum.alike.desk import Alike
from forum.delivery.desk import Deliveries
from forum.erfa.desk import Erfa
from forum.erfa.earlier import Earlier
from forum.groups import Forum
from forum.groupwork.desk import GroupWork
from forum.groupwork.presenting import Presentations
from forum.groupwork.together import Together
from forum.interest.desk import Interest
from forum.minutes.desk import MinutesDesk
from forum.priority.desk import Priorities
from forum.quoting.desk import Quotes
from forum.sending.desk import SendingDesk
from forum.summary.desk import Summaries
from forum.summary.editing import Editing
from forum.summary.gatherings import Gatherings
from forum.summary.sheets import Sheets
from forum.themes.desk import Themes
from forum.workshop.desk import Workshop
from forum.workshop.importing import Importing
from tests.bot import fakes, paper_minutes, projected, rounds, summed, waiting
from tests.bot.paper_sessions import PaperSessions
from tests.forum.alike.memory import MemoryBallots, MemoryConsents, PaperTable, Village
from tests.forum.erfa.memory import MemoryReminders
from tests.forum.erfa.running import MemorySeries, PaperMemory
from tests.forum.interest.memory import MemoryRegister, MemorySeats
from tests.forum.minutes.memory import MemoryBook
from tests.forum.project.film_memory import MemoryFilms
from tests.forum.project.memory import MemoryMilestones
from tests.forum.project.money_memory import MemoryLedger, planned
from tests.forum.sending.paper import PaperHolders, PaperSendings
from tests.forum.summary.memory import MemoryRulings
from tests.forum.workshop import shelf
from tests.forum.workshop.shelf import PaperShelf

Card = dict[str, Any]
MEETING = "19:meeting_dialog@thread.v2"
SERVICE = "http://127.0.0.1/connector/"


@dataclass
class Stage:
    """The bot with everything behind it in memory."""

    directory: fakes.FixedDirectory = field(default_factory=lambda: fakes.FixedDirectory(fakes.landsbyforum()))
    clock: fakes.StillClock = field(default_factory=fakes.StillClock)
    people: fakes.MemoryPeople = field(default_factory=fakes.MemoryPeople)
    notes: fakes.MemoryNotes = field(default_factory=fakes.MemoryNotes)
    meetings: fakes.NoMeetings = field(default_factory=fakes.NoMeetings)
    outbox: fakes.CountedOutbox = field(default_factory=fakes.CountedOutbox)
    reports: fakes.PaperReports = field(default_factory=fakes.PaperReports)
    roster: fakes.PaperRoster = field(default_factory=fakes.PaperRoster)
    sittings: waiting.OneSitting = field(default_factory=waiting.OneSitting)
    drafts: waiting.MemoryDrafts = field(default_factory=waiting.MemoryDrafts)
    asked: Asked = field(default_factory=Asked)
    sessions: PaperSessions = field(default_factory=PaperSessions)
    register: MemoryRegister = field(default_factory=MemoryRegister)
    seats: MemorySeats = field(default_factory=MemorySeats)
    shelf: PaperShelf = field(default_factory=PaperShelf)
    rulings: MemoryRulings = field(default_factory=MemoryRulings)
    drive: summed.PaperDrive = field(default_factory=summed.PaperDrive)
    book: MemoryBook = field(default_factory=MemoryBook)
    ballots: MemoryBallots = field(default_factory=MemoryBallots)
    consents: MemoryConsents = field(default_factory=MemoryConsents)
    known: Village = field(default_factory=Village)
    minuted: bool = False
    sendings: PaperSendings = field(default_factory=PaperSendings)
    holders: PaperHolders = field(default_factory=PaperHolders)
    mails: bool = False
    series: MemorySeries = field(default_factory=MemorySeries)
    remembered: PaperMemory = field(default_factory=PaperMemory)
    reminders: MemoryReminders = field(default_factory=MemoryReminders)
    milestones: MemoryMilestones = field(default_factory=MemoryMilestones)
    films: MemoryFilms = field(default_factory=MemoryFilms)
    ledger: MemoryLedger = field(default_factory=planned)

    @property
    def forum(self) -> Forum:
        return self.directory.forum()

    def routes(self) -> Routes:
        erfa = Erfa(self.directory, self.meetings, self.clock)  # type: ignore[arg-type]
        groupwork = GroupWork(self.directory, self.sessions, self.clock, erfa, self.roster)
        sittings = self.sittings if self.sittings.value else groupwork
        desk = Workshop(self.directory, self.notes, erfa, self.clock, sittings, self.drafts)
        table = PaperTable(self.notes, self.rulings, locked=self.minuted)
        quotes = Quotes(self.directory, self.notes, self.consents, table, self.known, self.rulings, self.clock)
        gatherings = Gatherings(self.sessions, self.meetings, self.book)  # type: ignore[arg-type]
        sums = Summaries(self.directory, self.notes, self.clock, self.rulings, quotes, self.ballots, gatherings)
        together = Together(self.directory, self.sessions, self.notes, self.clock)
        desks = Desks(
            self.directory,
            self.clock,
            self.people,
            self.outbox,
            desk,
            erfa,
            sums,
            Deliveries(self.directory, self.reports, self.clock),
            self.asked,
            self.roster,  # type: ignore[arg-type]
            groupwork=groupwork,
            interest=Interest(self.directory, self.register, self.seats, self.clock),
            importing=Importing(
                self.directory, self.notes, self.seats, erfa, self.shelf, shelf.TOOLS, self.clock, self.sittings
            ),
            together=together,
            presentations=Presentations(together),
            editing=Editing(self.directory, self.rulings, self.notes, self.clock),
            sheets=Sheets(self.directory, sums, self.drive, summed.counted, self.clock),
            minutes=(minutes := self._minutes(sums)),
            sending=self._sending(erfa, minutes),
            **rounds.desks(self, erfa, Earlier(self.notes, gatherings, quotes)),
            themes=Themes(self.directory, self.notes, self.rulings, self.clock, minutes.choosing, gatherings),
            quotes=quotes,
            alike=Alike(table, self.rulings, self.clock),
            priorities=Priorities(self.directory, table, self.ballots, quotes, self.outbox, self.clock),
            **projected.desks(self),
        )
        return Routes(desks, self.roster)

    def _minutes(self, sums: Summaries) -> MinutesDesk:
        return paper_minutes.desk(self.book, self.directory, self.clock, self.sessions, self.meetings, self.notes, sums)

    def _sending(self, erfa: Erfa, minutes: MinutesDesk) -> SendingDesk:
        return SendingDesk(
            self.directory,
            self.sendings,
            self.holders,
            self.book,
            erfa,
            self.reports,
            self.sendings,  # type: ignore[arg-type]
            self.clock,
            minutes.choosing,
            self.mails,
        )

    def person(self, id_: str, locale: str = "da-DK", channel: str = "") -> "Somebody":
        """Somebody in the 1:1 chat, in the channel of a village or General, or in the chat of a MEETING."""
        return Somebody(self, id_, locale, channel)

    def texts(self) -> list[str]:
        return sorted(note.text for note in self.notes.notes.values() if note.state == "active")


@dataclass(frozen=True)
class Somebody:
    stage: Stage
    id: str
    locale: str
    channel: str = ""
    _numbers: Any = field(default_factory=itertools.count)

    async def writes(self, text: str, activity: str = "") -> Answer:
        return await self._turn(How.MESSAGE, activity=activity, text=text)

    async def taps(self, card: Card, title: str, /, **typed: str) -> Answer:
        """Tap the button of that title, with what was typed into the card's fields besides what stands in them.

        Clients leave out a field that stands empty.
        """
        filled = {name: value for name, value in {**standing(card), **typed}.items() if value}
        return await self.sends(button(card, title), filled)

    async def sends(self, action: Card, typed: dict[str, str], how: How | None = None) -> Answer:
        data = {**(typed if action.get("associatedInputs") != "none" else {}), **action["data"]}
        opens = data.pop("msteams", {}).get("type") == "task/fetch"
        meant = How.FETCH if opens else How.EXECUTE if action["type"] == "Action.Execute" else How.DIALOG
        return await self._turn(how or meant, verb=action.get("verb", data["verb"]), data=data)

    async def looks(self, card: Card) -> Answer:
        """The client shows the card again and asks for this person's own view."""
        action = card["refresh"]["action"]
        return await self._turn(How.EXECUTE, verb=action["verb"], data=action["data"], automatic=True)

    async def opens(self) -> Answer:
        return await self._turn(How.EVENT, event="bot-added")

    async def hears(self, event: str) -> Answer:
        return await self._turn(How.EVENT, event=event)

    async def _turn(self, how: How, *, activity: str = "", **more: Any) -> Answer:
        return await self.stage.routes().answer(self.incoming(how, activity=activity, **more))

    def incoming(self, how: How, *, activity: str = "", **more: Any) -> Incoming:
        """What the edge makes of an activity of this person's."""
        group = next((g for g in self.stage.forum.groups if g.key == self.channel), None)
        place = group.channel if group else self.stage.forum.general if self.channel else f"a:{self.id}"
        meeting = self.channel == MEETING
        return Incoming(
            id=activity or f"{self.id}-{next(self._numbers)}",
            how=how,
            person=self.id,
            mri=f"29:{self.id}",
            name=f"{self.id.capitalize()} Eksempel",
            locale=self.locale,
            chat=Chat.GROUP if meeting else Chat.CHANNEL if self.channel else Chat.PERSONAL,
            conversation=MEETING if meeting else place,
            thread="1" if self.channel and not meeting else "",
            service_url=SERVICE,
            tenant="tenant",
            **more,
        )


def parts(node: Any) -> list[Card]:
    """Every object of a card, the card itself first; what stands in `fallback` left out."""
    if isinstance(node, list):
        return [found for each in node for found in parts(each)]
    if not isinstance(node, dict):
        return []
    return [node, *(found for name, value in node.items() if name != "fallback" for found in parts(value))]


def words(card: Any) -> str:
    """All that a person reads on a card, line by line; what is kept in one line is read as ever."""
    keys = ("text", "label", "title", "placeholder")
    told = (part[key] for part in parts(card) for key in keys if isinstance(part.get(key), str))
    return "\n".join(told).replace("\u00a0", " ")


def buttons(card: Any) -> list[Card]:
    return [part for part in parts(card) if str(part.get("type")).startswith("Action.") and "title" in part]


def button(card: Any, title: str) -> Card:
    found = [each for each in buttons(card) if each["title"] == title]
    assert found, f"no button {title!r} among {[each['title'] for each in buttons(card)]}"
    return found[0]


def inputs(card: Any) -> list[Card]:
    return [part for part in parts(card) if str(part.get("type")).startswith("Input.")]


def standing(card: Any) -> dict[str, str]:
    """What stands in the card's fields."""
    return {part["id"]: part.get("value", "") for part in inputs(card)}
