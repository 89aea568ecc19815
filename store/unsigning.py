"""Takes out of the cellar whatever leads from notes to the person who sent them; part of the unit that renames them."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, or_, update

from forum import ids
from forum.ports import Kind
from forum.workshop.notes import Note
from store.group_tables import audit, drafts
from store.minutes_tables import consents
from store.schema import conversations, note_versions, notes, outbox, posts

AT_ONCE = 200
"""A statement of SQLite is no deeper than a thousand terms, and two stand for each note."""
_TO_AUTHORS = (Kind.NOTE_HIDDEN.value, Kind.QUOTE_ASKED.value)


def unsigned(connection: Connection, changed: Sequence[Note], author: str) -> None:
    """The notes are stored with their new version; author, keys and every other trace go here."""
    for note in changed:
        own = (notes.c.forum_id == note.forum) & (notes.c.id == note.id)
        keys = {"author": note.author, "submission": note.submission, "sending": note.sending}
        connection.execute(update(notes).where(own).values(keys))
    forum, ids_ = changed[0].forum, [note.id for note in changed]
    for some in _parts(ids_):
        _forget_hands(connection, forum, some, author)
    forget_telling(connection, forum, ids_)
    _forget_cards(connection, forum, author)


def _parts(ids_: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids_[start : start + AT_ONCE] for start in range(0, len(ids_), AT_ONCE))


def _forget_hands(connection: Connection, forum: str, ids_: Sequence[str], author: str) -> None:
    past, acts = note_versions.c, audit.c
    versions = (past.forum_id == forum) & past.note_id.in_(ids_) & (past.changed_by == author)
    deeds = (acts.forum_id == forum) & acts.subject.in_(ids_) & (acts.actor == author)
    connection.execute(update(note_versions).where(versions).values(changed_by=""))
    connection.execute(update(audit).where(deeds).values(actor=""))
    said = (consents.c.forum_id == forum) & consents.c.note.in_(ids_) & (consents.c.by_person == author)
    connection.execute(update(consents).where(said).values(by_person=""))


def forget_telling(connection: Connection, forum: str, ids_: Sequence[str]) -> None:
    """That the author was told of a hidden note, or asked about a quote, names both in one row."""
    for some in _parts(ids_):
        _forget_telling(connection, forum, some)


def _forget_telling(connection: Connection, forum: str, ids_: Sequence[str]) -> None:
    told = (outbox.c.forum_id == forum) & outbox.c.kind.in_(_TO_AUTHORS) & outbox.c.subject.in_(ids_)
    keys = [f"{begins}:{note}:" for begins in ("hidden", "quote") for note in ids_]
    stands = or_(*(posts.c.key.startswith(key, autoescape=True) for key in keys))
    connection.execute(delete(outbox).where(told))
    connection.execute(delete(posts).where(posts.c.forum_id == forum, stands))


def _forget_cards(connection: Connection, forum: str, author: str) -> None:
    """A card's token leads to what was sent from it: what is kept of the person's cards carries none of theirs."""
    own = (drafts.c.forum_id == forum) & (drafts.c.person == author)
    chats = (conversations.c.forum_id == forum) & (conversations.c.person == author)
    connection.execute(update(drafts).where(own).values(token=ids.new(), drawing=""))
    connection.execute(update(conversations).where(chats).values(choices=""))
