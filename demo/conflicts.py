"""Two devices edit one note at the same time: both wordings are shown, and each of the three ways on keeps its word."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from demo import cards, talking
from demo.coordinator import PERSON, Wordings
from demo.groupwork import Watch
from demo.steps import Broken
from demo.volunteers import Opened, Volunteer
from demo.wire import Json
from demo.writing import one

CHOICES = ("keep", "mine", "both")
Story = list[tuple[str, str]]


@dataclass(slots=True)
class Clashes:
    """What must be told of the notes that two devices edited; `standing` are the wordings that stand."""

    stories: list[Story] = field(default_factory=list)
    standing: Counter[str] = field(default_factory=Counter)

    @property
    def numbers(self) -> dict[str, int]:
        """How many of each there were."""
        wordings = sum(len(story) for story in self.stories)
        return {"conflicts": len(CHOICES), "notes": len(self.stories), "wordings": wordings}

    def missing(self, told: Wordings) -> list[Story]:
        """The stories that no note's history tells."""
        known = list(told.values())
        return [story for story in self.stories if story not in known]


async def played(watch: Watch, who: Volunteer) -> Clashes:
    """A note for each of the three choices."""
    clashes = Clashes()
    for choice in CHOICES:
        await _clash(watch, who, choice, clashes)
    return clashes


async def _clash(watch: Watch, who: Volunteer, choice: str, clashes: Clashes) -> None:
    first, phone, laptop = (f"Fælles have, {word}: {choice} (eksempel)" for word in ("først", "telefon", "laptop"))
    form = await talking.asked(watch.wire, who, "svar", talking.has("workshop.send"))
    receipt = await talking.pressed(watch.wire, who, form, "workshop.send", one(first))
    here, there = [await talking.pressed(watch.wire, who, receipt, "workshop.edit") for _ in range(2)]
    await talking.pressed(watch.wire, who, here, "workshop.save", _worded(here, phone))
    shown = await talking.pressed(watch.wire, who, there, "workshop.save", _worded(there, laptop))
    if phone not in cards.words(shown.card) or laptop not in cards.standing(shown.card).values():
        raise Broken(f"a conflict did not show both wordings: {cards.words(shown.card)[:200]}")
    settled = await talking.pressed(watch.wire, who, shown, "workshop.save", settle=choice)
    stories = list(_told(choice, first, phone, laptop))
    standing = [story[-1][0] for story in stories]
    if not all(text in cards.words(settled.card) for text in standing):
        raise Broken(f"«{choice}» left something else: {cards.words(settled.card)[:200]}")
    clashes.stories += stories
    clashes.standing.update(standing)


def _worded(edit: Opened, text: str) -> Json:
    """The one field of the edit card, typed over."""
    (name,) = cards.standing(edit.card)
    return {name: text}


def _told(choice: str, first: str, phone: str, laptop: str) -> Iterator[Story]:
    """Which notes there are then, each with all it ever said."""
    kept = [(first, PERSON), (phone, PERSON)]
    yield [*kept, (laptop, PERSON)] if choice == "mine" else kept
    if choice == "both":
        yield [(laptop, PERSON)]
