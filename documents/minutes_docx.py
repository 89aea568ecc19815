"""The minutes as a Word file: real styles, headings, table headers, languages and alternative texts."""

from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name."""
    raise NotImplementedError


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .docx; the same values give the same bytes."""
    raise NotImplementedError
