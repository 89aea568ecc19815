"""Many rows in few statements, whatever number of values this build of SQLite takes at once."""

import sqlite3

from sqlalchemy import Connection

from store import Cellar
from store.notes import SqlNotes
from tests.store.hands import FORUM, HandClock, listed, typed

SMALLEST_LIMIT = 999


def _narrow(connection: Connection) -> int:
    raw = connection.connection.dbapi_connection
    return raw.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, SMALLEST_LIMIT)


async def test_a_long_form_fits_the_smallest_sqlite(cellar: Cellar, clock: HandClock):
    notes = SqlNotes(cellar, clock)
    await cellar.write(_narrow)
    sent = typed(text="\n".join(f"tanke {number}" for number in range(40)))
    assert len((await notes.add(listed(sent), [])).new) == 120
    assert await notes.of_sending(FORUM, sent[0].sending) == sent
