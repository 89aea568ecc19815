"""People's own choices, and where they can be reached (ports.People)."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import Insert

from forum.people import Language, Profile
from forum.ports import Clock, Reference
from store import times
from store.at_hand import AtHand
from store.cellar import Cellar
from store.project_tables import stopped
from store.rows import Values, inserted
from store.schema import conversations, people

_PROFILE = select(people).where(people.c.forum_id == bindparam("forum"), people.c.id == bindparam("person"))
CHOICES_MOST = 4096
_SEEN = ("forum_id", "conversation", "service_url", "person", "mri", "seen_at")


class SqlPeople:
    """Every turn in a 1:1 chat tells an address; only news of it is written."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock
        self._known: dict[tuple[str, str], Reference] = {}
        self._newest: dict[str, str] = {}
        self._choices: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._profiles = AtHand(self._read)
        self._stopped = AtHand(self._read_stopped)

    async def profile(self, forum: str, person: str) -> Profile:
        return await self._profiles.find((forum, person))

    async def choose_village(self, forum: str, person: str, village: str) -> None:
        await self._keep(("forum_id", "id", "village"), (forum, person, village), _village_chosen)

    async def choose_language(self, forum: str, person: str, language: Language) -> None:
        await self._keep(("forum_id", "id", "language"), (forum, person, language.value), _language_chosen)

    async def choose_attribution(self, forum: str, person: str, attribution: str) -> None:
        await self._keep(("forum_id", "id", "attribution"), (forum, person, attribution), _attribution_chosen)

    async def stop(self, forum: str, person: str, on: bool) -> None:
        at = times.stored(self._clock.now())
        try:
            await self._cellar.write(partial(_stop, forum=forum, person=person, on=on, at=at))
        finally:
            self._stopped.forget()

    async def stopped(self, forum: str) -> frozenset[str]:
        return await self._stopped.find(forum)

    async def greet_once(self, forum: str, person: str) -> bool:
        return bool(await self._keep(("forum_id", "id", "greeted"), (forum, person, 1), _greeted))

    async def meet(self, forum: str, reference: Reference) -> None:
        place = (forum, reference.conversation)
        if self._known.get(place) == reference and self._newest.get(forum) == reference.service_url:
            return
        seen = times.stored(self._clock.real())
        row = (forum, reference.conversation, reference.service_url, reference.person, reference.mri, seen)
        await self._cellar.write(lambda connection: inserted(connection, conversations, _SEEN, [row], _met))
        self._known[place] = reference
        self._newest[forum] = reference.service_url

    async def reach(self, forum: str, person: str) -> Reference | None:
        where = conversations.c
        asked = select(where.conversation, where.service_url, where.person, where.mri)
        own = asked.where(where.forum_id == forum, where.person == person).order_by(where.seen_at.desc()).limit(1)
        row = await self._cellar.read(lambda connection: connection.execute(own).one_or_none()) if person else None
        return None if row is None else Reference(*row)

    def person_of(self, forum: str, conversation: str) -> str:
        """Whose 1:1 chat it is, as far as this process has met it; else ""."""
        known = self._known.get((forum, conversation))
        return known.person if known else ""

    async def service_url(self, forum: str) -> str:
        asked = select(conversations.c.service_url).where(conversations.c.forum_id == forum)
        newest = asked.order_by(conversations.c.seen_at.desc()).limit(1)
        return await self._cellar.read(lambda connection: connection.execute(newest).scalar()) or ""

    async def mris(self, forum: str, people: Sequence[str]) -> tuple[str, ...]:
        """In the order of `people`; who never spoke to the bot is left out."""
        where = conversations.c
        asked = select(where.person, where.mri).where(where.forum_id == forum, where.person.in_(people))
        newest_last = asked.where(where.mri != "").order_by(where.seen_at)
        rows = await self._cellar.read(lambda connection: connection.execute(newest_last).all())
        known = {row.person: row.mri for row in rows}
        return tuple(known[person] for person in people if person in known)

    async def keep_choices(self, forum: str, conversation: str, choices: str) -> None:
        place = (forum, conversation)
        if self._choices.get(place) == choices:
            return
        mine = (conversations.c.forum_id == forum) & (conversations.c.conversation == conversation)
        kept = update(conversations).where(mine).values(choices=choices)
        if not await self._cellar.write(lambda connection: connection.execute(kept).rowcount):
            return
        self._choices[place] = choices
        while len(self._choices) > CHOICES_MOST:
            self._choices.popitem(last=False)

    async def choices(self, forum: str, conversation: str) -> str:
        where = conversations.c
        mine = select(where.choices).where(where.forum_id == forum, where.conversation == conversation)
        return await self._cellar.read(lambda connection: connection.execute(mine).scalar()) or ""

    async def _read_stopped(self, forum: str) -> frozenset[str]:
        asked = select(stopped.c.person).where(stopped.c.forum_id == forum)
        return frozenset(await self._cellar.read(lambda connection: connection.execute(asked).scalars().all()))

    async def _read(self, whose: tuple[str, str]) -> Profile:
        forum, person = whose
        places = {"forum": forum, "person": person}
        row = await self._cellar.read(lambda connection: connection.execute(_PROFILE, places).one_or_none())
        return (
            Profile(person) if row is None else Profile(person, row.village, row.language, row.greeted, row.attribution)
        )

    async def _keep(self, columns: tuple[str, ...], row: tuple[Any, ...], shape: Any) -> list[Values]:
        def unit(connection: Connection) -> list[Values]:
            return inserted(connection, people, columns, [row], shape)

        try:
            return await self._cellar.write(unit)
        finally:
            self._profiles.forget()


def _kept_once(statement: Insert) -> Insert:
    return statement.on_conflict_do_nothing()


def _stop(connection: Connection, forum: str, person: str, on: bool, at: int) -> None:
    if on:
        inserted(connection, stopped, ("forum_id", "person", "at"), [(forum, person, at)], _kept_once)
        return
    mine = (stopped.c.forum_id == forum) & (stopped.c.person == person)
    connection.execute(delete(stopped).where(mine))


def _chosen(statement: Insert, column: str) -> Insert:
    return statement.on_conflict_do_update(index_elements=["forum_id", "id"], set_={column: statement.excluded[column]})


def _village_chosen(statement: Insert) -> Insert:
    return _chosen(statement, "village")


def _language_chosen(statement: Insert) -> Insert:
    return _chosen(statement, "language")


def _attribution_chosen(statement: Insert) -> Insert:
    return _chosen(statement, "attribution")


def _greeted(statement: Insert) -> Any:
    return statement.on_conflict_do_update(
        index_elements=["forum_id", "id"], set_={"greeted": statement.excluded.greeted}, where=~people.c.greeted
    ).returning(people.c.id)


def _met(statement: Insert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["forum_id", "conversation"],
        set_={"service_url": new.service_url, "person": new.person, "mri": new.mri, "seen_at": new.seen_at},
    )
