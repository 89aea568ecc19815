"""F21: words that may not be quoted stand in none of the files and in no post, wherever their note stands."""

import io
import zipfile
from collections.abc import Collection, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cards import published
from documents import annex, minutes_docx, minutes_html
from forum.minutes.document import Document
from forum.people import Language
from forum.sending.posts import PublishedMinutes
from forum.summary.summaries import drawn
from forum.workshop.notes import Note
from tests.bot.minuting import read
from tests.documents.meeting import document, forum, notes, rulings

CAME, LATE = 12, 3


def made(unquoted: Collection[str]) -> Document:
    """Minutes in which every note has a word of its own; the last of them came late."""
    came, late = _named(notes(CAME), "note"), _named(notes(LATE), "late")
    usual = document(notes=came)
    summary = drawn(usual.summary.scope, came, [group.key for group in forum().groups], rulings=rulings())
    return replace(usual, late=late, summary=summary, unquoted=tuple(unquoted))


def _named(found: Sequence[Note], kind: str) -> tuple[Note, ...]:
    return tuple(replace(each, id=f"{kind}-{n}", text=word(f"{kind}-{n}")) for n, each in enumerate(found))


def word(note: str) -> str:
    return f"Ord {note.replace('-', ' nummer ')} ende"


def unpacked(file: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


def told(value: Document) -> str:
    """All that leaves the house: the files, and what each village's channel reads."""
    files = unpacked(minutes_docx.written(value, forum(), Language.DA))
    files += minutes_html.written(value, forum(), Language.DA).decode()
    files += unpacked(annex.written(value, forum(), Language.DA))
    posts = (PublishedMinutes(value, group.key) for group in forum().groups)
    return files + "".join(read(published.published(post, Language.DA, forum())) for post in posts)


@settings(max_examples=15, deadline=None)
@given(st.sets(st.sampled_from([*(f"note-{n}" for n in range(CAME)), *(f"late-{n}" for n in range(LATE))])))
def test_what_may_not_be_quoted_is_read_nowhere_and_all_else_is(unquoted: set[str]) -> None:
    value = made(unquoted)
    everywhere = told(value)
    shown = {note.id for note in (*value.notes, *value.late) if note.text in everywhere}
    assert shown == {note.id for note in (*value.notes, *value.late)} - unquoted
