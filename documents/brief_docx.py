"""The committee's brief as a Word file; what is missing stands in it in bold letters."""

import io
from datetime import datetime, time

import docx
from docx.document import Document as WordFile

from documents import brief_layout, minutes_layout, word
from documents.archive import settled
from documents.blocks import said, words
from documents.brief_layout import Laid
from documents.cells import plain
from documents.word_page import Page, edged
from forum.groups import Forum
from forum.people import Language
from forum.project.brief import Brief

LONGEST = 255
"""A property of a file holds no more letters."""


def written(brief: Brief, forum: Forum, language: Language) -> bytes:
    """The .docx; the same values give the same bytes. Takes up to seconds: call it off the event loop."""
    laid = brief_layout.of(brief, forum, language)
    file = docx.Document()
    word.bare(file)
    word.speaks(file, language)
    word.style(file)
    _named(file, brief, forum, laid, language)
    edged(file, f"{laid.title} · {laid.state}", language)
    page = Page(file, minutes_layout.anchors(laid.blocks))
    page.add("Title", said(laid.title))
    page.add("Subtitle", laid.named)
    page.add("Normal", said(laid.state, strong=True))
    page.put(laid.blocks)
    made = io.BytesIO()
    file.save(made)
    return settled(made.getvalue(), {})


def _named(file: WordFile, brief: Brief, forum: Forum, laid: Laid, language: Language) -> None:
    """What the file says of itself, dated as the draft is."""
    core, at = file.core_properties, datetime.combine(brief.today, time())
    core.title = plain(f"{laid.title}: {words(laid.named)}")[:LONGEST]
    core.author = core.last_modified_by = plain(forum.name)[:LONGEST]
    core.subject = core.category = core.comments = core.keywords = ""
    core.content_status, core.identifier = laid.state[:LONGEST], ""
    core.created = core.modified = at
    core.revision, core.version = 1, ""
    core.language = word.TAGS[language]
