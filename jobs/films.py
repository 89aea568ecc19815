"""What films send by themselves: the lead's board, and the word that somebody on film wants out."""

from dataclasses import dataclass

from forum.errors import UnknownVillage
from forum.groups import Forum
from forum.people import Person, Role
from forum.ports import Board, Claimed, Directory, People, Posts, Skipped, Spot
from forum.project import film_deliveries
from forum.project.film_errors import NoSuchFilm
from forum.project.filming import FilmsDesk
from forum.project.ports import Grants
from forum.reasons import Why
from jobs.groupwork import once
from jobs.publishing import chat
from jobs.together import Edited


@dataclass(frozen=True, slots=True)
class DrawFilmBoard:
    """Handler of Kind.FILM_BOARD: one card in somebody's chat, edited in place, and the money of whoever went out.

    The subject is the person, "opened|person" where one may be posted, or "out|film".
    """

    directory: Directory
    desk: FilmsDesk
    people: People
    edited: Edited
    grants: Grants | None = None

    async def __call__(self, row: Claimed) -> None:
        what, _, whom = row.delivery.subject.rpartition("|")
        forum = self.directory.forum()
        if what == film_deliveries.OUT:
            return await self._set_free(forum, whom)
        if whom not in film_deliveries.viewers(forum) and what != film_deliveries.OPENED:
            raise Skipped("looks after the films no more", Why.STOPPED, "")
        spot = await chat(self.people, forum, whom)
        key = film_deliveries.board(forum.id, whom, row.delivery.due).key
        await self.edited.draw(forum.id, key, spot, await self.desk.standing(), new=what == film_deliveries.OPENED)
        return None

    async def _set_free(self, forum: Forum, film: str) -> None:
        """In the name of whoever said that the village is out, for its reason."""
        step = await self.desk.leaving(film)
        if step is None or self.grants is None:
            return
        role = Role.PROJECT_LEAD if step.by_person in forum.leads else Role.ORGANISER
        person = Person(step.by_person, "", role, forum.language)
        try:
            await self.grants.withdrawn(person, film.partition(".")[0], step.reason)
        except UnknownVillage:
            raise Skipped("the workspace names the village no more", Why.NO_VILLAGE, "") from None


@dataclass(frozen=True, slots=True)
class TellWithdrawal:
    """Handler of Kind.CONSENT_WITHDRAWN: told once in each place; at any hour, for it is no reminder."""

    directory: Directory
    desk: FilmsDesk
    people: People
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        try:
            value = await self.desk.withdrawal(row.delivery.subject)
        except NoSuchFilm:
            raise Skipped("nobody wants out any more", Why.STOPPED, "") from None
        spot = await self._spot(self.directory.forum(), row.delivery.target)
        await once(self.posts, self.board, row, spot, value)

    async def _spot(self, forum: Forum, target: str) -> Spot:
        where, _, who = target.partition(":")
        if where == "person":
            return await chat(self.people, forum, who)
        try:
            group = forum.group(who)
        except UnknownVillage:
            raise Skipped(f"no village group {who}", Why.NO_VILLAGE, "") from None
        if not group.channel:
            raise Skipped("the village has no channel", Why.GONE, "")
        return Spot(group.language, channel=group.channel)
