"""How somebody is shown with what they sent: from now on, and, where they want it, with what they sent before."""

from collections.abc import Sequence
from dataclasses import dataclass

from forum import people
from forum.people import Person, plain_name
from forum.ports import Clock, Directory, People
from forum.workshop import deliveries, signatures
from forum.workshop.drafts import Drafts
from forum.workshop.drawer import unlinked
from forum.workshop.notes import Note
from forum.workshop.owning import Owning, listed
from forum.workshop.questions import Attribution


@dataclass(frozen=True, slots=True)
class Signing:
    """The desk of a person's own choice; nobody makes it for another."""

    directory: Directory
    people: People
    owning: Owning
    clock: Clock
    drafts: Drafts

    async def choose(self, person: Person, attribution: Attribution) -> None:
        """Be shown so with everything that is sent from now on."""
        people.require_answerer(person)
        forum = self.directory.forum().id
        await self.people.choose_attribution(forum, person.id, attribution.value)
        chat = await self.people.reach(forum, person.id) if attribution is Attribution.ANONYMOUS else None
        if chat is not None:
            # The buttons of the last card are kept with the chat, with the token of what may yet be sent from it.
            await self.people.keep_choices(forum, chat.conversation, "")

    async def sent(self, person: Person, attribution: Attribution) -> Sequence[Note]:
        """What the person sent before that is shown otherwise, of their session or of the coming meeting.

        What is locked is left as it is, and so is what was anonymous: nobody knows whose that is.
        """
        people.require_answerer(person)
        now, name = self.clock.now(), plain_name(person.name)
        found = await self.owning.changeable(await self.owning.signed(person))
        pairs = [(note, signatures.signed(note, attribution, name, now)) for note in found]
        return [new for old, new in pairs if new is not old]

    async def resign(self, person: Person, attribution: Attribution) -> int:
        """Show that so too; how many notes. Anonymous is for good: nothing leads back to the person afterwards."""
        changed = await self.sent(person, attribution)
        if not changed:
            return 0
        now, store = self.clock.now(), self.owning.notes
        places = sorted({(note.forum, note.meeting, note.village) for note in changed})
        rows = [deliveries.drawn(*place, now) for place in places]
        pairs = listed(changed, self.directory.forum().list_id, now)
        if attribution is Attribution.ANONYMOUS:
            await self._unlink(person)
            await store.unsign(pairs, rows, person.id)
        else:
            await store.change(pairs, rows, person.id)
        return len(changed)

    async def _unlink(self, person: Person) -> None:
        """A draft that is left from a card must not tell whose the notes are that were sent from it."""
        for draft in await self.drafts.of_person(self.directory.forum().id, person.id):
            await self.drafts.keep(unlinked(draft))
