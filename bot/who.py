"""Who speaks: role, village and language of a turn, and where that person can be reached again."""

from dataclasses import replace
from typing import Protocol

from bot.turn import Chat, Desks, How, Incoming, Turn
from forum import targets
from forum.errors import UnknownVillage
from forum.groups import Forum, Group
from forum.people import Language, Person, Profile, Role
from forum.ports import Reference

SHARED = (How.MESSAGE, How.SUBMIT, How.EVENT)
WROTE = (How.MESSAGE, How.EVENT)


class Roster(Protocol):
    """Who is on the forum's team."""

    async def holds(self, person: str, service_url: str) -> bool:
        """Whether this Entra object id is on the team's roster now, or was a few minutes ago."""


class Who:
    """Finds the person behind an incoming activity. Only a turn that a member took leaves a trace."""

    def __init__(self, desks: Desks, roster: Roster) -> None:
        self._desks = desks
        self._roster = roster

    async def turn(self, incoming: Incoming) -> Turn:
        """The turn with role, village and language; a stranger's is not looked up in the store."""
        forum = self._desks.directory.forum()
        role = await self._role(forum, incoming)
        group = forum.group_of_channel(incoming.conversation)
        known = role is not Role.NOBODY
        profile = await self._desks.people.profile(forum.id, incoming.person) if known else Profile(incoming.person)
        person = Person(
            id=incoming.person,
            name=incoming.name,
            role=role,
            language=_language(forum, group, profile, incoming),
            village=_village(forum, profile),
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

    async def _role(self, forum: Forum, incoming: Incoming) -> Role:
        if not incoming.person:
            return Role.NOBODY
        role = forum.role_of(incoming.person, on_the_team=_in_our_channel(forum, incoming))
        if role is not Role.NOBODY:
            return role
        return forum.role_of(incoming.person, await self._roster.holds(incoming.person, incoming.service_url))


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
    # A channel of our own team is seen by its members only, so writing there proves membership.
    return incoming.chat is Chat.CHANNEL and (
        incoming.conversation == forum.general or forum.group_of_channel(incoming.conversation) is not None
    )


def _language(forum: Forum, group: Group | None, profile: Profile, incoming: Incoming) -> Language:
    if incoming.chat is not Chat.PERSONAL and incoming.how in SHARED:
        return group.language if group else forum.language
    return _own_language(profile, incoming.locale)


def _own_language(profile: Profile, locale: str) -> Language:
    wanted = profile.language or locale[:2].lower()
    return Language(wanted) if wanted in set(Language) else Language.DA


def _village(forum: Forum, profile: Profile) -> str:
    try:
        return forum.group(profile.village).key
    except UnknownVillage:
        return forum.village_of(profile.id)
