"""A whole Word file out of what is laid out, and what the file says of itself; the same values give the same bytes."""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import docx
from docx.document import Document as WordFile

from documents import minutes_layout, word
from documents.archive import settled
from documents.blocks import Block, Runs, said, words
from documents.cells import plain
from documents.word_page import Page, edged
from forum.groups import Forum
from forum.people import Language

LONGEST = 255
"""A property of a file holds no more letters."""


class Laid(Protocol):
    """`named` stands below the title, `state` says how far it is."""

    @property
    def title(self) -> str: ...
    @property
    def named(self) -> Runs: ...
    @property
    def state(self) -> str: ...
    @property
    def blocks(self) -> tuple[Block, ...]: ...


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose it is, in which language, when it was drawn (UTC, without a zone), and what tells it from others."""

    forum: Forum
    language: Language
    at: datetime
    identifier: str = ""


def written(laid: Laid, origin: Origin) -> bytes:
    """Takes up to seconds: call it off the event loop."""
    file = docx.Document()
    word.bare(file)
    word.speaks(file, origin.language)
    word.style(file)
    _named(file, laid, origin)
    edged(file, f"{laid.title} · {laid.state}", origin.language)
    page = Page(file, minutes_layout.anchors(laid.blocks))
    page.add("Title", said(laid.title))
    page.add("Subtitle", laid.named)
    page.add("Normal", said(laid.state, strong=True))
    page.put(laid.blocks)
    made = io.BytesIO()
    file.save(made)
    return settled(made.getvalue(), {})


def _named(file: WordFile, laid: Laid, origin: Origin) -> None:
    core = file.core_properties
    core.title = plain(f"{laid.title}: {words(laid.named)}")[:LONGEST]
    core.author = core.last_modified_by = plain(origin.forum.name)[:LONGEST]
    core.subject = core.category = core.comments = core.keywords = ""
    core.content_status, core.identifier = laid.state[:LONGEST], origin.identifier
    core.created = core.modified = origin.at
    core.revision, core.version = 1, ""
    core.language = word.TAGS[origin.language]
