"""The annex of the minutes (.xlsx): the matrix, every note, the sources of each line, the dots, what came late."""

from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name."""
    raise NotImplementedError


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .xlsx; the same values give the same bytes. Rows of its sheet of notes: `notes`, in order."""
    raise NotImplementedError
