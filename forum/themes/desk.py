"""Where an organiser looks over what the notes were found to be about, and says otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from forum import people
from forum.errors import ChangedMeanwhile, ForumError, NoSuchNote
from forum.groupwork.sessions import Deed
from forum.people import Person, Role
from forum.ports import Clock, Directory
from forum.summary import summaries
from forum.summary.gatherings import Gatherings
from forum.summary.rulings import EVERYWHERE, Ruling, Rulings, What
from forum.summary.summary import Scope
from forum.themes import coding
from forum.themes.coding import Corrections
from forum.themes.themes import MOST, Coded, Theme
from forum.workshop.notes import Note, State
from forum.workshop.ports import Notes

ACT = "themes.corrected"


class TooManyThemes(ForumError):
    """A note carries at most three themes; args: limit."""

    key = "error-too-many-themes"


class Gathering(Protocol):
    """What is summed up (forum.minutes.choosing.Gathering)."""

    @property
    def id(self) -> str: ...


class Choosing(Protocol):
    """Which gathering is meant; "" the one that minutes are waited for."""

    async def gathering(self, typed: str = "") -> Gathering: ...


class Scopes(Protocol):
    """Which notes belong to a gathering (forum.summary.gatherings.Gatherings)."""

    async def scope(self, forum: str, gathering: str, cut_off: datetime) -> Scope: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A note, what it is about, and whether a person said so."""

    note: Note
    coded: Coded
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """A gathering's notes by their primary theme, «Andet» first and then in the order of the codebook."""

    gathering: str
    found: tuple[Found, ...]

    def of(self, theme: Theme | None) -> tuple[Found, ...]:
        """Those that carry a theme, first or not; None are all."""
        return tuple(each for each in self.found if theme in (None, *each.coded.themes))

    @property
    def counts(self) -> tuple[tuple[Theme, int], ...]:
        """How many notes have a theme as their primary one: «Andet», which is always told, then the most first."""
        primary = [each.coded.primary for each in self.found]
        others = sorted({*primary} - {Theme.OTHER}, key=lambda theme: (-primary.count(theme), list(Theme).index(theme)))
        return tuple((theme, primary.count(theme)) for theme in (Theme.OTHER, *others))


@dataclass(frozen=True, slots=True)
class Themes:
    """The desk of themes: for organisers, and every correction is audited."""

    directory: Directory
    notes: Notes
    rulings: Rulings
    clock: Clock
    choosing: Choosing
    scopes: Scopes = field(default_factory=Gatherings)

    async def list(self, person: Person, gathering: str = "") -> Listed:
        """The notes of a gathering that stand, late ones too, or ("") of the one that is meant; NoSuchMeeting."""
        people.require(person, Role.ORGANISER)
        chosen, corrected = await self.choosing.gathering(gathering), await self._corrections()
        found = (_found(note, corrected) for note in await self._of(chosen))
        return Listed(chosen.id, tuple(sorted(found, key=_place)))

    async def find(self, person: Person, note: str) -> Found:
        """One note, for an organiser; NoSuchNote where it does not stand."""
        people.require(person, Role.ORGANISER)
        found = await self.notes.find(self.directory.forum().id, note)
        if found is None or found.state is not State.ACTIVE or not found.text:
            raise NoSuchNote
        return _found(found, await self._corrections())

    async def correct(self, person: Person, note: str, seen: int, themes: Sequence[Theme]) -> Found:
        """What the note is about from now on, primary first; () gives it back to the codebook. ChangedMeanwhile."""
        before = await self.find(person, note)
        if before.note.version != seen:
            raise ChangedMeanwhile
        if len(themes) > MOST:
            raise TooManyThemes(limit=MOST)
        ruling = await self._ruling(person, before.note, themes)
        after = _found(before.note, coding.corrections([ruling]))
        told = (" ".join(each.coded.themes) for each in (before, after))
        await self.rulings.put([ruling], [], [Deed(note, ruling.at, person.id, ACT, *told)])
        return after

    async def _ruling(self, person: Person, note: Note, themes: Sequence[Theme]) -> Ruling:
        every = await self.rulings.of(note.forum, EVERYWHERE)
        last = next((each.version for each in every if (each.what, each.subject) == (What.THEMES, note.id)), 0)
        value = coding.value(Coded(tuple(themes), "").themes, note.text) if themes else ""
        return Ruling(
            forum=note.forum,
            gathering=EVERYWHERE,
            subject=note.id,
            what=What.THEMES,
            value=value,
            by=person.id,
            at=self.clock.now(),
            seen=note.version,
            version=last + 1,
        )

    async def _corrections(self) -> Corrections:
        return coding.corrections(await self.rulings.of(self.directory.forum().id, EVERYWHERE))

    async def _of(self, chosen: Gathering) -> tuple[Note, ...]:
        scope = await self.scopes.scope(self.directory.forum().id, chosen.id, self.clock.now())
        if scope.session:
            return await self.notes.of_session(scope.forum, scope.session)
        notes = await self.notes.of_meeting(scope.forum, scope.meeting)
        return tuple(note for note in notes if summaries.belongs(scope, note))


def _found(note: Note, corrected: Corrections) -> Found:
    return Found(note, coding.of(note, corrected), coding.ruled(note, corrected))


def _place(found: Found) -> tuple[int, int, object, int, str]:
    theme, note = found.coded.primary, found.note
    return theme is not Theme.OTHER, list(Theme).index(theme), note.sent_at, note.position, note.id
