"""What films keep of people ends here: who pressed and why, the consents of films that came to nothing."""

from sqlalchemy import ColumnElement, Connection, Table, delete, or_, select, update

from forum.project.film_deliveries import OPENED
from forum.project.films import Stage
from store.project_tables import film_steps, filmed, films
from store.schema import ENDED, outbox, posts


def forgotten(connection: Connection, forum: str, before: int) -> int:
    """How many rows were emptied or went of what is older than `before` (microseconds); the stages stay."""
    steps = (film_steps.c.at < before) & or_(film_steps.c.by_person != "", film_steps.c.reason != "")
    gone = _emptied(connection, forum, film_steps, steps, by_person="", reason="")
    gone += _emptied(
        connection, forum, films, (films.c.changed_at < before) & (films.c.changed_by != ""), changed_by=""
    )
    over = (films.c.forum_id == forum) & (films.c.stage == Stage.OUT.value) & (films.c.changed_at < before)
    theirs = (filmed.c.forum_id == forum) & filmed.c.film.in_(select(films.c.id).where(over))
    gone += connection.execute(delete(filmed).where(theirs)).rowcount
    _forget_telling(connection, forum, before)
    _forget_boards(connection, forum, before)
    return gone


def _emptied(connection: Connection, forum: str, table: Table, which: ColumnElement[bool], **empty: str) -> int:
    return connection.execute(update(table).where(table.c.forum_id == forum, which).values(empty)).rowcount


def _forget_telling(connection: Connection, forum: str, before: int) -> None:
    """The keys of what was sent name those who read it."""
    told = outbox.c.key.startswith("film-consent:") & outbox.c.state.in_(ENDED) & (outbox.c.created_at < before)
    which = (outbox.c.forum_id == forum) & told
    keys = select(outbox.c.key).where(which)
    connection.execute(delete(posts).where(posts.c.forum_id == forum, posts.c.key.in_(keys)))
    connection.execute(delete(outbox).where(which))


def _forget_boards(connection: Connection, forum: str, before: int) -> None:
    """The key of a board names whose it is: one that nothing was drawn on for so long is nobody's any more."""
    theirs = (outbox.c.forum_id == forum) & outbox.c.key.startswith("film-board:")
    connection.execute(delete(outbox).where(theirs, outbox.c.state.in_(ENDED), outbox.c.due < before))
    drawn = select(outbox.c.key).where(theirs)
    still = or_(posts.c.key.in_(drawn), (posts.c.key + f":{OPENED}").in_(drawn))
    boards = (posts.c.forum_id == forum) & posts.c.key.startswith("film-board:")
    connection.execute(delete(posts).where(boards, ~still))
