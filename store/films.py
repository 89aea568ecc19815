"""Films, their steps and the register of consents in the cellar (forum.project.ports.Films)."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from forum.errors import ChangedMeanwhile
from forum.ports import Delivery
from forum.project import consents
from forum.project.films import Agreed, Film, Filmed, Medium, Stage, Step
from store import times
from store.cellar import Cellar
from store.outbox import put_in
from store.project_tables import film_steps, filmed, films

_FILMS = select(films).where(films.c.forum_id == bindparam("forum")).order_by(films.c.village, films.c.medium)
_FILMED = select(filmed).where(filmed.c.forum_id == bindparam("forum")).order_by(filmed.c.film, filmed.c.number)
_STEPS = (
    select(film_steps)
    .where(film_steps.c.forum_id == bindparam("forum"), film_steps.c.film == bindparam("film"))
    .order_by(film_steps.c.version.desc())
)


class SqlFilms:
    """Every question names its forum."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def all(self, forum: str) -> tuple[Film, ...]:
        return await self._cellar.read(lambda at: tuple(map(_film, at.execute(_FILMS, {"forum": forum}))))

    async def filmed(self, forum: str) -> tuple[Filmed, ...]:
        return await self._cellar.read(lambda at: tuple(map(_filmed, at.execute(_FILMED, {"forum": forum}))))

    async def log(self, forum: str, film: str) -> tuple[Step, ...]:
        places = {"forum": forum, "film": film}
        return await self._cellar.read(lambda at: tuple(map(_step, at.execute(_STEPS, places))))

    async def put(self, film: Film, step: Step, rows: Sequence[Delivery]) -> None:
        await self._cellar.deliver(partial(_put, film=film, step=step, rows=rows))

    async def agree(
        self, film: Film, said: Sequence[Filmed], set_back: tuple[Film, Step] | None, rows: Sequence[Delivery]
    ) -> None:
        await self._cellar.deliver(partial(_agree, film=film, said=said, set_back=set_back, rows=rows))


def _put(connection: Connection, film: Film, step: Step, rows: Sequence[Delivery]) -> None:
    _written(connection, film, step)
    if film.stage in consents.SHOWN:
        consents.require_ready(_of_film(connection, film))
    put_in(connection, rows, film.changed_at)


def _agree(
    connection: Connection,
    film: Film,
    said: Sequence[Filmed],
    set_back: tuple[Film, Step] | None,
    rows: Sequence[Delivery],
) -> None:
    # The film's row is written to even where it stays as it is: whoever approves it meanwhile waits, and asks again.
    _one(connection, update(films).where(_same(film)).values(version=film.version))
    for each in said:
        _say(connection, film.forum, each)
    if set_back:
        _written(connection, *set_back)
    put_in(connection, rows, rows[0].due if rows else film.changed_at)


def _written(connection: Connection, film: Film, step: Step) -> None:
    if film.version == 1:
        _new(connection, films, _film_row(film))
    else:
        before = (films.c.forum_id == film.forum) & (films.c.id == film.id) & (films.c.version == film.version - 1)
        _one(connection, update(films).where(before).values(_film_row(film)))
    _new(connection, film_steps, _step_row(film.forum, step))


def _say(connection: Connection, forum: str, said: Filmed) -> None:
    row = _filmed_row(forum, said)
    if said.version == 1:
        _new(connection, filmed, row)
        return
    mine = (filmed.c.forum_id == forum) & (filmed.c.film == said.film) & (filmed.c.number == said.number)
    _one(connection, update(filmed).where(mine, filmed.c.version == said.version - 1).values(row))


def _new(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    try:
        connection.execute(insert(table).values(row))
    except IntegrityError:
        raise ChangedMeanwhile from None


def _one(connection: Connection, statement: Any) -> None:
    if connection.execute(statement).rowcount != 1:
        raise ChangedMeanwhile


def _same(film: Film) -> ColumnElement[bool]:
    return (films.c.forum_id == film.forum) & (films.c.id == film.id) & (films.c.version == film.version)


def _of_film(connection: Connection, film: Film) -> tuple[Filmed, ...]:
    mine = (filmed.c.forum_id == film.forum) & (filmed.c.film == film.id)
    return tuple(map(_filmed, connection.execute(select(filmed).where(mine).order_by(filmed.c.number))))


def _film(row: Row[Any]) -> Film:
    return Film(
        id=row.id,
        forum=row.forum_id,
        village=row.village,
        medium=Medium(row.medium),
        stage=Stage(row.stage),
        changed_by=row.changed_by,
        changed_at=times.read(row.changed_at),
        version=row.version,
    )


def _film_row(film: Film) -> dict[str, Any]:
    return {
        "forum_id": film.forum,
        "id": film.id,
        "village": film.village,
        "medium": film.medium.value,
        "stage": film.stage.value,
        "changed_by": film.changed_by,
        "changed_at": times.stored(film.changed_at),
        "version": film.version,
    }


def _filmed(row: Row[Any]) -> Filmed:
    on = date.fromisoformat(row.on_day) if row.on_day else None
    return Filmed(row.film, row.number, Agreed(row.agreed), on, row.version)


def _filmed_row(forum: str, said: Filmed) -> dict[str, Any]:
    return {
        "forum_id": forum,
        "film": said.film,
        "number": said.number,
        "agreed": said.agreed.value,
        "on_day": said.on.isoformat() if said.on else "",
        "version": said.version,
    }


def _step(row: Row[Any]) -> Step:
    return Step(
        film=row.film,
        version=row.version,
        before=Stage(row.before),
        after=Stage(row.after),
        reason=row.reason,
        by_person=row.by_person,
        at=times.read(row.at),
    )


def _step_row(forum: str, step: Step) -> dict[str, Any]:
    return {
        "forum_id": forum,
        "film": step.film,
        "version": step.version,
        "before": step.before.value,
        "after": step.after.value,
        "reason": step.reason,
        "by_person": step.by_person,
        "at": times.stored(step.at),
    }
