"""What films send: a board that changes in the lead's chat, and the word that somebody wants out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from forum.errors import UnknownVillage
from forum.people import Language, Person
from forum.ports import Delivery, Kind, Posted, Skipped, Spot, Undeliverable
from forum.project import film_deliveries
from forum.project.film_posts import ConsentWithdrawn, FilmBoard
from forum.project.films import Stage
from forum.project.money import Entry
from forum.reasons import Why
from jobs.films import DrawFilmBoard, TellWithdrawal
from jobs.together import Edited
from tests.bot.fakes import NOON, MemoryPeople
from tests.forum.project.film_memory import consent
from tests.forum.project.film_scene import FILM, GIVEN, INGE, LISE, MADS, WITHDRAWN, Scene, approved
from tests.jobs.post_office import PaperBoard, PaperPosts
from tests.jobs.register_office import claimed


@dataclass
class PaperGrants:
    freed: list[tuple[str, str, str]] = field(default_factory=list)
    gone: bool = False

    async def withdrawn(self, person: Person, village: str, reason: str) -> tuple[Entry, ...]:
        if self.gone:
            raise UnknownVillage(village=village)
        self.freed.append((person.id, village, reason))
        return ()


@dataclass
class Office:
    """Everything behind the two handlers; rows of the desk and of those who opened a board."""

    scene: Scene = field(default_factory=Scene)
    people: MemoryPeople = field(default_factory=MemoryPeople)
    board: PaperBoard = field(default_factory=PaperBoard)
    posts: PaperPosts = field(default_factory=PaperPosts)
    grants: PaperGrants = field(default_factory=PaperGrants)

    async def delivers(self) -> None:
        """All that waits, once."""
        rows = [*self.scene.films.rows, *self.scene.outbox.rows]
        self.scene.films.rows, self.scene.outbox.rows = [], []
        for row in rows:
            await self.deliver(row)

    async def deliver(self, row: Delivery) -> None:
        scene, edited = self.scene, Edited(self.board, self.posts)  # type: ignore[arg-type]
        if row.kind is Kind.FILM_BOARD:
            await DrawFilmBoard(scene.directory, scene.desk, self.people, edited, self.grants)(claimed(row))
            return
        tell = TellWithdrawal(scene.directory, scene.desk, self.people, self.board, self.posts)  # type: ignore[arg-type]
        await tell(claimed(row))

    def read(self, kind: type) -> list[tuple[Spot, object]]:
        return [(spot, value) for spot, value in self.board.standing.values() if isinstance(value, kind)]


@pytest.fixture
def office() -> Office:
    made = Office()
    made.scene.stands(Stage.SCRIPT)
    return made


async def test_the_board_comes_when_the_lead_opens_it_and_changes_when_a_member_reports(office: Office) -> None:
    await office.scene.desk.watch(MADS)
    await office.delivers()
    await office.scene.desk.step(INGE, FILM, Stage.FILMING)
    await office.delivers()
    ((spot, value),) = office.read(FilmBoard)
    assert spot.person == "mads"
    assert isinstance(value, FilmBoard)
    assert [reel.film.stage for reel in value.reels] == [Stage.FILMING]


async def test_whoever_opened_no_board_gets_none(office: Office) -> None:
    await office.scene.desk.step(INGE, FILM, Stage.FILMING)
    await office.delivers()
    assert office.board.standing == {}


async def test_opening_it_again_makes_no_second_one(office: Office) -> None:
    for _ in range(3):
        await office.scene.desk.watch(MADS)
        await office.delivers()
    assert len(office.board.standing) == 1


async def test_a_board_that_was_deleted_comes_back_when_it_is_opened_not_before(office: Office) -> None:
    await office.scene.desk.watch(MADS)
    await office.delivers()
    office.board = GoneBoard(office.board.standing)
    await office.scene.desk.step(INGE, FILM, Stage.FILMING)
    await office.delivers()
    assert len(office.board.standing) == 1
    await office.scene.desk.watch(MADS)
    await office.delivers()
    assert len(office.board.standing) == 2


async def test_who_looks_after_the_films_no_more_reads_no_more(office: Office) -> None:
    await office.scene.desk.watch(MADS)
    await office.delivers()
    office.scene.directory.value = replace(office.scene.directory.value, leads=frozenset())
    with pytest.raises(Skipped):
        await office.deliver(film_deliveries.board("landsbyforum", "mads", NOON))


async def test_each_board_is_in_its_readers_language(office: Office) -> None:
    await office.people.choose_language("landsbyforum", "mads", Language.DE)
    for person in (MADS, LISE):
        await office.scene.desk.watch(person)
    await office.delivers()
    assert {spot.person: spot.language for spot, _ in office.read(FilmBoard)} == {"mads": "de", "lise": "da"}


async def test_money_is_freed_when_nothing_of_the_village_goes_on(office: Office) -> None:
    office.scene.stands(Stage.CUT, id_="broager.podcast")
    office.scene.stands(Stage.CUT, id_="graasten.video")
    await office.scene.desk.step(MADS, FILM, Stage.OUT, reason="Ingen tid")
    await office.delivers()
    assert office.grants.freed == []
    await office.scene.desk.step(MADS, "broager.podcast", Stage.OUT, reason="Ingen tid")
    await office.delivers()
    assert office.grants.freed == [("mads", "broager", "Ingen tid")]


async def test_a_village_that_came_back_before_it_was_freed_keeps_its_money(office: Office) -> None:
    await office.scene.desk.step(MADS, FILM, Stage.OUT, reason="Ingen tid")
    await office.scene.desk.step(MADS, FILM, Stage.SCRIPT, reason="Alligevel")
    await office.delivers()
    assert office.grants.freed == []


async def test_money_of_a_village_that_the_workspace_names_no_more_is_left(office: Office) -> None:
    office.grants.gone = True
    await office.scene.desk.step(MADS, FILM, Stage.OUT, reason="Ingen tid")
    with pytest.raises(Skipped):
        await office.delivers()


async def test_all_holders_are_told_once_in_their_language(office: Office) -> None:
    office.scene = approved()
    await office.people.choose_language("landsbyforum", "mads", Language.EN)
    await office.scene.desk.agree(MADS, FILM, [2], WITHDRAWN)
    rows = [row for row in office.scene.films.rows if row.kind is Kind.CONSENT_WITHDRAWN]
    for row in (*rows, *rows):
        await office.deliver(row)
    told = office.read(ConsentWithdrawn)
    assert [(spot.channel or spot.person, spot.language) for spot, _ in told] == [
        ("19:broager@thread.tacv2", "da"),
        ("lise", "da"),
        ("mads", "en"),
    ]
    assert {value.numbers for _, value in told if isinstance(value, ConsentWithdrawn)} == {(2,)}


async def test_nobody_is_told_what_is_not_so_any_more(office: Office) -> None:
    office.scene = approved()
    await office.scene.desk.agree(MADS, FILM, [2], WITHDRAWN)
    rows = [row for row in office.scene.films.rows if row.kind is Kind.CONSENT_WITHDRAWN]
    await office.scene.desk.agree(MADS, FILM, [2], GIVEN)
    for row in rows:
        with pytest.raises(Skipped):
            await office.deliver(row)


@pytest.mark.parametrize("change", [lambda groups: groups[1:], lambda groups: (replace(groups[0], channel=""),)])
async def test_a_village_without_a_channel_is_skipped(office: Office, change: Callable[..., object]) -> None:
    office.scene = approved()
    await office.scene.desk.agree(MADS, FILM, [2], WITHDRAWN)
    forum = office.scene.directory.value
    office.scene.directory.value = replace(forum, groups=change(forum.groups))  # type: ignore[arg-type]
    (row, *_) = [row for row in office.scene.films.rows if row.kind is Kind.CONSENT_WITHDRAWN]
    with pytest.raises(Skipped):
        await office.deliver(row)


async def test_a_second_withdrawal_is_told_too(office: Office) -> None:
    office.scene.stands(Stage.CUT, consent(1))
    for said in (WITHDRAWN, GIVEN, WITHDRAWN):
        await office.scene.desk.agree(MADS, FILM, [1], said)
        await office.delivers()
    assert len(office.read(ConsentWithdrawn)) == 6


class GoneBoard(PaperBoard):
    """Every message was deleted by hand."""

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        raise Undeliverable("deleted", Why.GONE, "")
