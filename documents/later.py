"""The writers of files, and the reader of one, each imported by whoever needs it first.

Their libraries (openpyxl with numpy and Pillow, python-docx, Jinja) take as long as half the start of a forum does,
which then answers without them. This is why each import stands in its function.
"""

# ruff: noqa: PLC0415

from collections.abc import Sequence

from forum.erfa.calendar import Entry
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language
from forum.project.brief import Brief
from forum.project.timeline import Timeline
from forum.summary.summaries import Summary
from forum.workshop.notes import Note
from forum.workshop.papers import Line


def lines(content: bytes) -> list[Line]:
    """documents.reading.lines."""
    from documents import reading

    return reading.lines(content)


def form(forum: Forum, language: Language) -> bytes:
    """documents.form.written."""
    from documents import form as empty

    return empty.written(forum, language)


def form_name(language: Language) -> str:
    """documents.form.name."""
    from documents import form as empty

    return empty.name(language)


def workbook(summary: Summary, notes: Sequence[Note], forum: Forum, language: Language) -> bytes:
    """documents.workbook.written."""
    from documents import workbook as book

    return book.written(summary, notes, forum, language)


def docx(document: Document, forum: Forum, language: Language) -> bytes:
    """documents.minutes_docx.written."""
    from documents import minutes_docx

    return minutes_docx.written(document, forum, language)


def docx_name(document: Document, forum: Forum, language: Language) -> str:
    """documents.minutes_docx.name."""
    from documents import minutes_docx

    return minutes_docx.name(document, forum, language)


def html(document: Document, forum: Forum, language: Language) -> bytes:
    """documents.minutes_html.written."""
    from documents import minutes_html

    return minutes_html.written(document, forum, language)


def html_name(document: Document, forum: Forum, language: Language) -> str:
    """documents.minutes_html.name."""
    from documents import minutes_html

    return minutes_html.name(document, forum, language)


def annex(document: Document, forum: Forum, language: Language) -> bytes:
    """documents.annex.written."""
    from documents import annex as sheets

    return sheets.written(document, forum, language)


def annex_name(document: Document, forum: Forum, language: Language) -> str:
    """documents.annex.name."""
    from documents import annex as sheets

    return sheets.name(document, forum, language)


def calendar(entries: Sequence[Entry], forum: Forum, language: Language) -> bytes:
    """documents.calendar.written."""
    from documents import calendar as meetings

    return meetings.written(entries, forum, language)


def calendar_name(language: Language) -> str:
    """documents.calendar.name."""
    from documents import calendar as meetings

    return meetings.name(language)


def described(entry: Entry, forum: Forum, language: Language) -> str:
    """documents.calendar.described."""
    from documents import calendar as meetings

    return meetings.described(entry, forum, language)


def timeline(plan: Timeline, forum: Forum, language: Language) -> tuple[bytes, str]:
    """documents.timeline.drawn."""
    from documents import timeline as picture

    return picture.drawn(plan, forum, language)


def brief(value: Brief, forum: Forum, language: Language) -> bytes:
    """documents.brief_docx.written."""
    from documents import brief_docx

    return brief_docx.written(value, forum, language)
