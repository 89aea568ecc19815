"""The minutes as a Word file: real styles, headings, table headers, languages and alternative texts."""

import io
from datetime import UTC

import docx
from docx.document import Document as WordFile

from documents import minutes_layout, word
from documents.archive import settled
from documents.blocks import said, words
from documents.cells import plain
from documents.minutes_layout import Laid
from documents.word_page import Page, edged
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language

LONGEST = 255
"""A property of a file holds no more letters."""


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name; the same for the same gathering."""
    return minutes_layout.file_name(document, forum, language, "document-file") + ".docx"


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .docx; the same values give the same bytes. Takes up to seconds: call it off the event loop."""
    laid = minutes_layout.of(document, forum, language)
    file = docx.Document()
    word.bare(file)
    word.speaks(file, language)
    word.style(file)
    _named(file, document, forum, laid)
    edged(file, f"{laid.title} · {laid.state}", language)
    page = Page(file, minutes_layout.anchors(laid.blocks))
    page.add("Title", said(laid.title))
    page.add("Subtitle", laid.named)
    page.add("Normal", said(laid.state, strong=True))
    page.put(laid.blocks)
    made = io.BytesIO()
    file.save(made)
    return settled(made.getvalue(), {})


def _named(file: WordFile, document: Document, forum: Forum, laid: Laid) -> None:
    """What the file says of itself, dated as the minutes are."""
    core, at = file.core_properties, document.drawn_at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core.title = plain(f"{laid.title}: {words(laid.named)}")[:LONGEST]
    core.author = core.last_modified_by = plain(forum.name)[:LONGEST]
    core.subject = core.category = core.comments = core.keywords = ""
    core.content_status, core.identifier = laid.state[:LONGEST], document.hash
    core.created = core.modified = at
    core.revision, core.version = 1, ""
    core.language = word.TAGS[laid.language]
