"""What a village said before the last meeting, above the fields in which it says what has changed since."""

from bot.cards import called, elements
from bot.cards.elements import Element
from bot.cards.typed import shortened, within
from forum.erfa import times
from forum.erfa.asked import Asked
from forum.erfa.meetings import Meeting
from forum.groups import Forum
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Phase, Question
from texts import say, when

SHOWN, FULL = 3, 500
NOTE_MOST, NOTE_BYTES = 160, 340


def head(asked: Asked, forum: Forum, language: str) -> list[Element]:
    """«Hvad har ændret sig siden maj?», for which meeting, and until when."""
    return [elements.heading(heading(asked, forum, language)), elements.small(until(asked.meeting, forum, language))]


def heading(asked: Asked, forum: Forum, language: str) -> str:
    """The year is told where it is not the meeting's; a village that said nothing before is asked plainly."""
    if asked.since is None:
        return say(language, "asking-heading-first", count=len(asked.questions))
    return say(language, "asking-heading", since=_since(asked, forum, language))


def until(meeting: Meeting, forum: Forum, language: str) -> str:
    """«Til ERFA-mødet tirsdag den 14. september 2021 kl. 17.00. Svar senest …»"""
    told = say(language, "asking-for", meeting=called.meeting(meeting, language, forum))
    if meeting.cut_off_at is None:
        return told
    return f"{told} {say(language, 'asking-until', at=when.moment(meeting.cut_off_at, language, forum.zone))}"


def above(asked: Asked, question: Question, phase: Phase, title: str, typed: str, language: str) -> list[Element]:
    """The phase as a heading, then the village's own words about it, newest first; [] where it had none.

    Whose field is full already has read them: then one is enough, and the card stays light.
    """
    notes = asked.earlier.get(Cell(question, phase), ())
    if not notes:
        return []
    shown = SHOWN if len(typed) < FULL else 1
    rest = len(notes) - shown
    more = [elements.small(say(language, "asking-more", count=rest))] if rest > 0 else []
    return [
        elements.subheading(title) | {"separator": True},
        elements.small(say(language, "asking-earlier")),
        *(_note(note) for note in list(reversed(notes))[:shown]),
        *more,
    ]


def label(phase: Phase, language: str) -> str:
    """The field below the earlier words: «Tiltrækning: hvad er nyt?»"""
    return say(language, "asking-new", phase=say(language, f"phase-{phase}"))


def _note(note: Note) -> Element:
    return elements.verbatim(within(shortened(note.text, NOTE_MOST), NOTE_BYTES), "• ", spacing="Small")


def _since(asked: Asked, forum: Forum, language: str) -> str:
    since = asked.since or asked.meeting.starts_at
    years = {times.local(at, forum.zone).year for at in (since, asked.meeting.starts_at)}
    return when.month(since, language, forum.zone, year=len(years) > 1)
