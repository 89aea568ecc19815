"""A sender for the crash test: prints each token once its notes are acknowledged, until it is killed."""

import asyncio
import sys
from itertools import count

import store
from store.notes import SqlNotes
from tests.store.hands import HandClock, listed, matrix_row, typed

CLIENTS = 8


async def _send(notes: SqlNotes, name: str) -> None:
    for number in count():
        token = f"{name}-{number}"
        await notes.add(listed(typed(token, f"tanke {token}\nog en til")), [matrix_row()])
        sys.stdout.write(f"{token}\n")
        sys.stdout.flush()


async def main(url: str, name: str) -> None:
    async with store.opened(url) as cellar:
        notes = SqlNotes(cellar, HandClock())
        await asyncio.gather(*(_send(notes, f"{name}-{client}") for client in range(CLIENTS)))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
