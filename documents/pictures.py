"""Pictures drawn from numbers, each with the words for whoever does not see it."""

from collections.abc import Sequence

from forum.groups import Forum
from forum.people import Language
from forum.workshop.notes import Note


def matrix(notes: Sequence[Note], forum: Forum, language: Language) -> tuple[bytes, str]:
    """A PNG of the three questions by the three phases, and its alternative text; call it off the event loop."""
    raise NotImplementedError
