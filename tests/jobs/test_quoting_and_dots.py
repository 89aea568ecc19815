"""The author is asked once in their own chat; every village gets the card of dots once."""

import pytest

from forum.people import Language, Person, Role
from forum.ports import Claimed, Delivery, Kind, Posted, Skipped, Spot, Unavailable
from forum.priority.posts import DotsCard
from forum.quoting.desk import Quotes, asked_key
from forum.quoting.posts import MayWeQuote
from forum.workshop.notes import Note
from jobs.priority import PostDots
from jobs.quoting import AskAuthor
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.forum.alike.memory import MemoryConsents, MemoryRulings, PaperTable, Village
from tests.forum.summary.answers import START, note
from tests.jobs.chats import Chats

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA)
NOTE = note(1, text="Wir fragen Jens", meeting="open", language=Language.DE)


class PaperPosts:
    def __init__(self) -> None:
        self.kept: dict[str, Posted] = {}

    async def find(self, forum: str, key: str) -> Posted | None:
        return self.kept.get(key)

    async def remember(self, forum: str, key: str, posted: Posted) -> None:
        self.kept[key] = posted

    async def carry(self, forum: str, old: str, new: str) -> Posted | None:
        raise AssertionError("nothing is carried")


@pytest.fixture
def desk() -> Quotes:
    notes, rulings = MemoryNotes({NOTE.id: NOTE}), MemoryRulings()
    table, clock = PaperTable(notes, rulings), StillClock()
    return Quotes(FixedDirectory(landsbyforum()), notes, MemoryConsents(), table, Village(), rulings, clock)


def row(about: Note) -> Claimed:
    asked = Delivery(about.forum, Kind.QUOTE_ASKED, "person:inge", asked_key(about), about.id, START)
    return Claimed(1, asked, 1, 1, "me")


async def test_the_author_is_asked_once_in_the_language_they_wrote_in(desk: Quotes):
    """Rule 39: also when Teams was away, and when the row is delivered again."""
    await desk.ask(LISE, NOTE.id, NOTE.version)
    chats, posts = Chats(away=1), PaperPosts()
    handler = AskAuthor(desk, chats, posts)
    with pytest.raises(Unavailable):
        await handler(row(NOTE))
    for _ in range(3):
        await handler(row(NOTE))
    assert chats.posted == [(Spot(Language.DE, person="inge"), MayWeQuote(NOTE))]


async def test_who_has_answered_before_it_left_is_not_asked(desk: Quotes):
    await desk.ask(LISE, NOTE.id, NOTE.version)
    await desk.answer(INGE, NOTE.id, NOTE.version, may=False)
    chats = Chats()
    with pytest.raises(Skipped):
        await AskAuthor(desk, chats, PaperPosts())(row(NOTE))
    assert chats.posted == []


class Choices:
    def __init__(self, card: DotsCard | None) -> None:
        self.value = card

    async def card(self, gathering: str) -> DotsCard | None:
        return self.value


def dots(village: str) -> Claimed:
    asked = Delivery("landsbyforum", Kind.DOTS, f"channel:{village}", f"dots:m:{village}", f"m|{village}", START)
    return Claimed(1, asked, 1, 1, "me")


async def test_a_village_gets_the_card_once_in_its_channel_and_language():
    card, chats, directory = DotsCard("m", ()), Chats(), FixedDirectory(landsbyforum())
    handler = PostDots(Choices(card), directory, chats, PaperPosts())
    for _ in range(2):
        await handler(dots("broager"))
    group = directory.forum().group("broager")
    assert chats.posted == [(Spot(group.language, channel=group.channel), card)]


@pytest.mark.parametrize(("village", "card"), [("nowhere", DotsCard("m", ())), ("broager", None)])
async def test_without_a_channel_or_anything_to_choose_nothing_is_posted(village: str, card: DotsCard | None):
    chats = Chats()
    with pytest.raises(Skipped):
        await PostDots(Choices(card), FixedDirectory(landsbyforum()), chats, PaperPosts())(dots(village))
    assert chats.posted == []
