"""The order of the minutes, as Danish municipalities write them; every file is written from it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from documents import minutes_end, minutes_head, minutes_results, paper
from documents.blocks import Block, Runs, Table, said
from documents.words import short
from forum.erfa import times
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language
from texts import say

KEY_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Laid:
    """`named` is what the meeting was called, `state` with the checksum of what is locked."""

    language: Language
    title: str
    named: Runs
    state: str
    blocks: tuple[Block, ...]


def of(document: Document, forum: Forum, language: Language) -> Laid:
    """Takes up to a second for its picture; call it off the event loop."""
    page = paper.of(document, forum, language)
    annex = file_name(document, forum, language, "document-annex-file")
    blocks = (*minutes_head.blocks(page), *minutes_results.blocks(page), *minutes_end.blocks(page, annex))
    named = page.typed(document.title) if document.title.strip() else said(forum.name)
    told = minutes_head.state(page)
    if document.hash:
        told = page.say("document-state-locked", state=told, checksum=short(document.hash))
    return Laid(language, page.say("document-title"), named, told, blocks)


def anchors(blocks: Iterable[Block]) -> frozenset[str]:
    """The places in the file that may be led to."""
    tables = (block for block in blocks if isinstance(block, Table))
    return frozenset(row.anchor for table in tables for row in table.rows) - {""}


def file_name(document: Document, forum: Forum, language: Language, key: str) -> str:
    """The same for the same gathering, and no other's, although two may begin at the same minute."""
    starts = times.local(document.starts_at, forum.zone)
    gathering = hashlib.sha256(document.gathering.encode()).hexdigest()[:KEY_LENGTH]
    return say(language, key, day=f"{starts:%Y-%m-%d}", gathering=gathering)
