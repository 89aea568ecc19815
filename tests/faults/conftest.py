"""The book that every test of this folder enters its outcome in; it is written to build/ at the end."""

import pytest

from tests.faults import record
from tests.faults.record import Book

BOOK = pytest.StashKey[Book]()


@pytest.fixture
def book(request: pytest.FixtureRequest) -> Book:
    return request.config.stash.setdefault(BOOK, Book())


def pytest_sessionfinish(session: pytest.Session) -> None:
    book = session.config.stash.get(BOOK, None)
    if book is not None:
        record.written(book)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    book = config.stash.get(BOOK, None)
    if book is not None:
        terminalreporter.write(record.table(book.rows.values()))
