"""The handlers of a sending, with everything behind them on paper."""

from dataclasses import dataclass, field

from forum.ports import Claimed, Delivery, Kind
from forum.sending import deliveries
from forum.sending.posts import PublishedMinutes, ReceiptCard
from forum.sending.sendings import Letter, Mail
from jobs.publishing import DrawReceipt, Paper, PostMinutes, SendLetter, WriteFiles
from jobs.together import Edited
from tests.bot.fakes import MemoryPeople, PaperRoster
from tests.forum.sending.paper import GATHERING, Office
from tests.forum.sending.test_desk import LISE
from tests.jobs.post_office import PaperBoard, PaperDrive, PaperPosts

ID = deliveries.minutes_id(GATHERING)
PAPERS = tuple(
    Paper(
        lambda document, forum, language, kind=kind: f"Referat.{kind}",
        lambda document, forum, language, kind=kind: f"{kind} {language} {document.title}".encode(),
    )
    for kind in deliveries.FILES
)


@dataclass
class PaperMail:
    sent: list[Letter] = field(default_factory=list)

    async def send(self, letter: Letter) -> None:
        self.sent.append(letter)


@dataclass
class Bureau(Office):
    """The handlers of a sending, with everything behind them on paper."""

    people: MemoryPeople = field(default_factory=MemoryPeople)
    board: PaperBoard = field(default_factory=PaperBoard)
    posts: PaperPosts = field(default_factory=PaperPosts)
    drive: PaperDrive = field(default_factory=PaperDrive)
    roster: PaperRoster = field(default_factory=lambda: PaperRoster(names={"lise": "Lise Larsen", "oda": "Oda Olsen"}))
    mail: PaperMail = field(default_factory=PaperMail)

    async def delivers(self, row: Delivery) -> None:
        handlers = {
            Kind.MINUTES_FILES: WriteFiles(
                self.directory, self.sendings, self.book, self.book, self.drive, PAPERS, self.clock, self.mails
            ),
            Kind.MINUTES_POST: PostMinutes(
                self.directory, self.sendings, self.book, self.people, self.board, self.posts
            ),
            Kind.MINUTES_MAIL: self.letters(self.mail if self.mails else None),
            Kind.RECEIPT: DrawReceipt(
                self.desk,
                self.people,
                self.roster,
                self.sendings,
                Edited(self.board, self.posts),  # type: ignore[arg-type]
            ),
        }
        await handlers[row.kind](Claimed(1, row, 1, 1, "owner"))
        self.sendings.states[row.key] = "done"

    def letters(self, mail: Mail | None) -> SendLetter:
        return SendLetter(self.desk, self.book, mail, PAPERS[0])

    async def delivers_all(self, *kinds: Kind) -> None:
        for key in [key for key, row in self.sendings.rows.items() if row.kind in kinds]:
            await self.delivers(self.sendings.rows[key])

    def row(self, key: str) -> Delivery:
        return self.sendings.rows[key]

    def receipt(self) -> ReceiptCard:
        (found,) = [value for _, value in self.board.standing.values() if isinstance(value, ReceiptCard)]
        return found

    def read(self) -> dict[str, PublishedMinutes]:
        standing = self.board.standing.values()
        return {spot.channel or spot.person: v for spot, v in standing if isinstance(v, PublishedMinutes)}


async def published(bureau: Bureau) -> None:
    """Lise pressed, and the files stand."""
    await bureau.desk.publish(LISE, GATHERING)
    await bureau.delivers(bureau.row(deliveries.files_key(GATHERING)))
