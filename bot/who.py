"""Who speaks: role, village and language of a turn, and where that person can be reached again."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from bot.turn import Chat, Desks, How, Incoming, Turn
from forum import targets
from forum.errors import UnknownVillage
from forum.groups import Forum, Group
from forum.people import Language, Membership, Person, Profile, Role, plain_name
from forum.ports import Reference

SHARED = (How.MESSAGE, How.SUBMIT, How.EVENT)
WROTE = (How.MESSAGE, How.EVENT)
LANGUAGES = frozenset(Language)


# Whoever was just let in is answered at once, and whoever left is not.
NEWS = frozenset({"teamMemberAdded", "teamMemberRemoved", "bot-added"})


class RosterUnknown(Exception):
    """Nobody can say who is on the team: no refusal of the person, who is owed an apology."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the team's roster says of somebody; `name` is "" where it gives none."""

    membership: Membership
    name: str = ""


STRANGER = Entry(Membership.NONE)


class Roster(Protocol):
    """Who is on the forum's team."""

    async def entry(self, person: str, service_url: str) -> Entry:
        """How this Entra object id stands on the team's roster, as far as is known."""

    def changed(self) -> None:
        """Somebody came to the team or left it."""

    def age(self) -> timedelta | None:
        """How old what is known of the team is; None while nothing is."""


class Who:
    """Finds the person behind an incoming activity. Only a turn that a member took leaves a trace."""

    def __init__(self, desks: Desks, roster: Roster) -> None:
        self._desks = desks
        self._roster = roster

    async def turn(self, incoming: Incoming) -> Turn:
        """The turn with role, village and language; a stranger's is not looked up in the store."""
        forum = self._desks.directory.forum()
        entry = await self._entry(forum, incoming)
        role = forum.role_of(incoming.person, entry.membership, self._desks.clock.real())
        if role is Role.NOBODY and entry.membership is Membership.UNKNOWN:
            raise RosterUnknown
        group = forum.group_of_channel(incoming.conversation)
        known = role is not Role.NOBODY
        profile = await self._desks.people.profile(forum.id, incoming.person) if known else Profile(incoming.person)
        person = Person(
            id=incoming.person,
            name=entry.name or plain_name(incoming.name),
            role=role,
            language=_language(forum, group, profile, incoming),
            village=_village(forum, profile),
            attribution=profile.attribution,
        )
        return Turn(incoming, person, self._desks, group.key if group else "")

    async def meet(self, turn: Turn) -> None:
        """Tell where the conversation is (rule 34); a refresh writes nothing (rule 27)."""
        incoming = turn.incoming
        if incoming.automatic:
            return
        own = incoming.chat is Chat.PERSONAL
        person, mri = (incoming.person, incoming.mri) if own else ("", "")
        reference = Reference(incoming.conversation, incoming.service_url, person, mri)
        forum = self._desks.directory.forum()
        await self._desks.people.meet(forum.id, reference)
        if incoming.how in WROTE:
            # Rule 39: whoever had taken away the bot's right to write, and writes again, is written to again.
            await self._desks.outbox.heard(forum.id, targets.of(forum, incoming.conversation, person))

    async def _entry(self, forum: Forum, incoming: Incoming) -> Entry:
        if of_the_team(incoming):
            self._hear(incoming)
            return STRANGER
        if not incoming.person:
            return STRANGER
        entry = await self._roster.entry(incoming.person, incoming.service_url)
        if entry.membership is Membership.UNKNOWN and _in_our_channel(forum, incoming):
            return replace(entry, membership=Membership.MEMBER)
        return entry

    def _hear(self, incoming: Incoming) -> None:
        if incoming.event in NEWS:
            self._roster.changed()


def of_the_team(incoming: Incoming) -> bool:
    """An event of the team: told in the name of whoever did it, which may be no person at all."""
    return incoming.how is How.EVENT and incoming.chat is Chat.CHANNEL


async def spoken(turn: Turn) -> Language:
    """The language the person writes in: in a channel it is not the one that the channel is answered in."""
    if turn.incoming.chat is Chat.PERSONAL:
        return turn.language
    profile = await turn.desks.people.profile(turn.desks.directory.forum().id, turn.person.id)
    return _own_language(profile, turn.incoming.locale)


def in_village(turn: Turn, village: str) -> Turn:
    """The same turn after the person chose a village."""
    return replace(turn, person=replace(turn.person, village=village))


def _in_our_channel(forum: Forum, incoming: Incoming) -> bool:
    # A channel of our own team is seen by its members only: while nobody can say more, being there is proof.
    return incoming.chat is Chat.CHANNEL and (
        incoming.conversation == forum.general or forum.group_of_channel(incoming.conversation) is not None
    )


def _language(forum: Forum, group: Group | None, profile: Profile, incoming: Incoming) -> Language:
    if incoming.chat is not Chat.PERSONAL and incoming.how in SHARED:
        return group.language if group else forum.language
    return _own_language(profile, incoming.locale)


def _own_language(profile: Profile, locale: str) -> Language:
    wanted = profile.language or locale[:2].lower()
    return Language(wanted) if wanted in LANGUAGES else Language.DA


def _village(forum: Forum, profile: Profile) -> str:
    try:
        return forum.group(profile.village).key
    except UnknownVillage:
        return forum.village_of(profile.id)
