"""What an author is asked, as a value; the bot renders it in the language that the note was written in."""

from dataclasses import dataclass

from forum.workshop.notes import Note


@dataclass(frozen=True, slots=True)
class MayWeQuote:
    """«Må vi citere …? [Ja] [Nej]», in the author's own chat."""

    note: Note
