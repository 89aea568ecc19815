"""The minutes as a Word file: real styles, headings, table headers, languages and alternative texts."""

from datetime import UTC

from documents import minutes_layout, word_file
from documents.word_file import Origin
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name; the same for the same gathering."""
    return minutes_layout.file_name(document, forum, language, "document-file") + ".docx"


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .docx, dated as the minutes are; takes up to seconds: call it off the event loop."""
    at = document.drawn_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    origin = Origin(forum, language, at, document.hash)
    return word_file.written(minutes_layout.of(document, forum, language), origin)
