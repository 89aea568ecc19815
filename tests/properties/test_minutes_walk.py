"""However organisers, authors and the clock press, in any order and as often as they like: what is locked stands."""

import asyncio
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from forum.errors import ForumError
from forum.minutes import canonical, gathering
from forum.minutes.desk import Act, Said, Task, Written
from forum.minutes.document import Document
from forum.minutes.minutes import Attendee, Change, Minutes, Presence, Progress
from forum.people import Person
from forum.workshop.hiding import Hiding
from forum.workshop.notes import Note
from forum.workshop.notes import State as Stands
from forum.workshop.owning import Owning
from forum.workshop.questions import Attribution
from forum.workshop.signing import Signing
from tests.bot.fakes import MemoryPeople
from tests.forum.minutes.scene import ANNA, ID, INGE, LISE, Scene
from tests.properties.minutes_script import ACTS, ALLOWED, BEGINNINGS, SCRIPT
from tests.store.hands import FORUM, fresh_cellar

SEED, CASES = 20210504, 40
LEADS = re.compile(r'"(author|submission|sending|owner|created_by|person|by)":"[^"]')
met: Counter[str] = Counter()


@dataclass
class Walk:
    """What was seen last; `texts` by how many changes were told."""

    scene: Scene
    sent: list[tuple[object, Note]] = field(default_factory=list)
    before: Minutes | None = None
    texts: dict[int, str] = field(default_factory=dict)
    frozen: dict[str, Note] = field(default_factory=dict)

    async def does(self, name: str, *what: object) -> None:
        try:
            await getattr(self, f"_{name}")(*what)
            met[name] += 1
        except ForumError as refusal:
            met[type(refusal).__name__] += 1
        await self.holds()

    async def _press(self, person: object, act: Act, stale: bool) -> None:
        seen = (await self.scene.desk.minutes(ID)).version - stale
        shown = await self.scene.desk.act(person, ID, seen, act)  # type: ignore[arg-type]
        assert shown.stale == stale
        met[f"{act.value}"] += not stale

    async def _write(self, title: str, stale: bool) -> None:
        seen = (await self.scene.desk.minutes(ID)).version - stale
        await self.scene.desk.write(LISE, ID, seen, Written(title=title, said={1: Said(title)}))
        assert not stale

    async def _come(self, person: object, presence: Presence) -> None:
        await self.scene.desk.come(person, ID, presence)  # type: ignore[arg-type]

    async def _comment(self, person: object) -> None:
        await self.scene.desk.comment(person, ID, "", "Ret det")  # type: ignore[arg-type]

    async def _task(self) -> None:
        await self.scene.desk.add_action(LISE, ID, Task("Skriv en folder"))

    async def _progress(self, person: object) -> None:
        """What was agreed gets on after the lock as before; the locked text says what was agreed."""
        for action in await self.scene.desk.actions_of(ID):
            done = Task(action.text, action.owner, action.owner_name, action.due, Progress.DONE)
            await self.scene.desk.change_action(person, action.id, action.version, done)  # type: ignore[arg-type]

    async def _attend(self, person: Person, presence: Presence) -> None:
        said = Attendee(ID, person.id, person.name, person.village, presence, self.scene.clock.now())
        await self.scene.desk.attend(LISE, ID, [said])

    async def _answer(self) -> None:
        for comment in await self.scene.minutes.comments(FORUM, ID):
            await self.scene.desk.answer(LISE, ID, comment.id)

    async def _hide(self, number: int) -> None:
        now = await self.scene.note(self.sent[number % len(self.sent)][1])
        await self._hiding().hide(LISE, now.id, "Ikke om emnet", now.version)

    async def _show(self, number: int) -> None:
        now = await self.scene.note(self.sent[number % len(self.sent)][1])
        await self._hiding().show(LISE, now.id, now.version)

    def _hiding(self) -> Hiding:
        shop = self.scene.workshop
        return Hiding(shop.directory, shop.notes, shop.meetings, shop.clock, shop.sittings)

    async def _redo(self, number: int) -> None:
        person, note = self.sent[number % len(self.sent)]
        await self.scene.workshop.redo(person, note.sending)  # type: ignore[arg-type]

    async def _resign(self, person: Person, attribution: Attribution) -> None:
        shop = self.scene.workshop
        owning = Owning(shop.directory, shop.notes, shop.meetings, shop.clock, shop.sittings)
        await Signing(shop.directory, MemoryPeople(), owning, shop.clock, shop.drafts).resign(person, attribution)

    async def _send(self, person: object, number: int) -> None:
        self.sent.append((person, await self.scene.sends(person, f"Note {number}")))  # type: ignore[arg-type]

    async def _edit(self, number: int) -> None:
        person, note = self.sent[number % len(self.sent)]
        now = await self.scene.note(note)
        await self.scene.edits(person, now, f"{now.text} og mere"[:200])  # type: ignore[arg-type]

    async def _undo(self, number: int) -> None:
        person, note = self.sent[number % len(self.sent)]
        await self.scene.workshop.undo(person, note.sending)  # type: ignore[arg-type]

    async def _publish(self) -> None:
        await self.scene.desk.published(ID)

    async def _supplement(self) -> None:
        await self.scene.desk.supplement(ID)

    async def _anonymise(self, person: object) -> None:
        await self.scene.desk.anonymise(person)  # type: ignore[arg-type]

    async def _time(self, seconds: int) -> None:
        self.scene.later(timedelta(seconds=seconds))

    async def holds(self) -> None:
        minutes = await self.scene.minutes.find(FORUM, ID)
        if minutes is None:
            return
        assert self.before is None or minutes.state in ALLOWED[self.before.state]
        assert self.before is None or minutes.version >= self.before.version
        self.before = minutes
        if minutes.locked:
            await self._stands(await self.scene.desk.locked(ID))

    async def _stands(self, document: Document) -> None:
        """The text is what its hash says, only told changes changed it, and each note in it says what it said."""
        text = await self.scene.minutes.locked_text(FORUM, ID)
        assert self.texts.setdefault(len(document.amendments), text) == text
        assert document.hash == canonical.digest(text)
        assert gathering.text(document) == text
        assert not LEADS.search(text), "an author in a locked text"
        assert [told.number for told in document.amendments] == list(range(1, len(document.amendments) + 1))
        inside = {note.id: note for note in (*document.notes, *document.late)}
        for id_, note in self.frozen.items():
            assert inside[id_].text == note.text
        self.frozen = inside
        for id_, note in inside.items():
            there = await self.scene.notes.find(FORUM, id_)
            assert there is not None
            assert (there.text, there.state) == (note.text, Stands.ACTIVE)
        met.update(told.change.value for told in document.amendments)


async def _walked(folder: Path, script: list[tuple[object, ...]]) -> None:
    async with fresh_cellar(folder) as cellar:
        walk = Walk(Scene(cellar))
        await walk.scene.held()
        for person in (INGE, ANNA):
            await walk.does("send", person, 0)
        walk.scene.later(timedelta(minutes=50))
        await walk.scene.desk.open(LISE, ID)
        walk.scene.later(timedelta(seconds=1))
        for name, *what in script:
            await walk.does(str(name), *what)


@seeded(SEED)
@settings(max_examples=CASES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@example((), list(SCRIPT))
@given(st.sampled_from(BEGINNINGS), st.lists(ACTS, min_size=8, max_size=20))
def _any_walk(begun: tuple[tuple[object, ...], ...], script: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory(prefix="forum-minutes-") as folder:
        asyncio.run(_walked(Path(folder), [*begun, *script]))


def test_any_order_of_presses_keeps_what_was_locked():
    print(f"seed {SEED}, {CASES} walks of 8 to 22 presses")
    met.clear()
    _any_walk()
    print(dict(met))
    wanted = {
        *(act.value for act in Act if act is not Act.PUBLISH),
        *Change,
        "publish",
        "hide",
        "resign",
        "attend",
        "progress",
        "NotNow",
        "MinutesLocked",
        "Locked",
    }
    assert {each for each in map(str, wanted) if not met[each]} == set(), "what was never met was never tried"
