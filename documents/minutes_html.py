"""The minutes as one web page that needs nothing but itself."""

from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name."""
    raise NotImplementedError


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .html, UTF-8; the same values give the same bytes."""
    raise NotImplementedError
