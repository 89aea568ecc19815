"""The receipt of one sending, and the same after it was taken back."""

from dataclasses import dataclass
from itertools import groupby

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, shortened, weight
from bot.cards.workshop import Typed, ids, other_questions, phase_label, question_text
from forum.groups import Forum
from forum.people import LIST
from forum.workshop.desk import Receipt
from forum.workshop.notes import Note, Source
from forum.workshop.questions import Attribution
from texts import say
from texts.when import clock

ORIGINS = {Source.EDITED: "list-edited", Source.ENTERED: "list-entered"}
"""Whose hand a wording is from, where it was not typed in Teams."""
SHOWN_NOTES = 15
BOTH = 2
SHOWN_BYTES = 9000
NOTE_LENGTH = 1000
"""No note from Teams is as long; in the list somebody may make one as long as they like."""


@dataclass(frozen=True, slots=True)
class Told:
    """A receipt as it is told: `sent` when it answers a tap on Send (then repeats are named), else it is looked at.

    `by` is the name of whoever sent it, as it is on the roster.
    """

    receipt: Receipt
    token: str
    sent: bool = False
    by: str = ""


def receipt(told: Told, forum: Forum, language: str) -> Card:
    """Thanks and own notes with [Ret] [Fortryd] [Skriv flere], or what was taken back with [Sæt ind igen]."""
    thanks = headline(told, forum, language)
    standing = told.receipt.standing
    body = [
        elements.heading(thanks),
        *(elements.paragraph(line) for line in _remarks(told, forum, language)),
        elements.small(place(told.receipt, forum, language)),
        *(elements.small(line) for line in _signed(told.receipt.notes[0], language)),
        *_own(told.receipt, forum, language),
        *_hidden(told.receipt.hidden, language),
        elements.actions(*(_standing_buttons if standing else _withdrawn_buttons)(told, language)),
    ]
    return elements.card(language, body, fallback=thanks)


def headline(told: Told, forum: Forum, language: str) -> str:
    """«Tak – 2 noter modtaget kl. 17.42.», or that it was taken back."""
    count = len(told.receipt.standing)
    if not count:
        return say(language, _gone(told.receipt.hidden))
    return say(language, "receipt-thanks", count=count, at=_at(told.receipt, forum, language))


def in_words(told: Told, forum: Forum, language: str) -> str:
    """The receipt as one message, for a shared place: no note is repeated in it."""
    lines = [
        headline(told, forum, language),
        *_remarks(told, forum, language),
        place(told.receipt, forum, language),
    ]
    return "\n\n".join(lines)


def place(shown: Receipt, forum: Forum, language: str) -> str:
    """Which question, which village; both where it was sent to two."""
    here = dict.fromkeys(note.village for note in shown.standing if note.source is not Source.EDITED)
    if len(here) != BOTH:
        return _under(shown, forum, language)
    first, second = (escaped(forum.group(village).name) for village in here)
    asked = question_text(shown.question, forum, language)
    return say(language, "receipt-places", question=asked, first=first, second=second)


def _under(shown: Receipt | Note, forum: Forum, language: str) -> str:
    village = escaped(forum.group(shown.village).name)
    return say(language, "receipt-place", question=question_text(shown.question, forum, language), village=village)


def _at(shown: Receipt, forum: Forum, language: str) -> str:
    return clock(shown.at, language, forum.zone)


def _remarks(told: Told, forum: Forum, language: str) -> list[str]:
    if not told.receipt.standing:
        return []
    return [*_how(told, language), *_repeats(told, forum, language), *_unseated(told, language)]


def _how(told: Told, language: str) -> list[str]:
    """That it came late, or was written for somebody else; it says so whenever it is looked at."""
    shown, count = told.receipt, len(told.receipt.standing)
    by = escaped(told.by.split(" ")[0])
    scribed = [say(language, "receipt-scribed", count=count, name=by)] if shown.scribed and by else []
    late = say(language, "workshop-late" if shown.session else "workshop-late-meeting", count=count)
    return [*([late] if shown.late else []), *scribed]


def _unseated(told: Told, language: str) -> list[str]:
    """Whose group nobody knows is asked for it, when they send."""
    code = told.receipt.code if told.sent else ""
    return [say(language, "receipt-which-group", code=code)] if code else []


def _repeats(told: Told, forum: Forum, language: str) -> list[str]:
    shown = told.receipt
    if not told.sent:
        return []
    if not shown.new:
        return [say(language, "receipt-repeated", at=_at(shown, forum, language))]
    repeated = [say(language, "receipt-some-repeated", count=shown.repeated)] if shown.repeated else []
    return [*repeated, *([say(language, "receipt-some-taken-back")] if shown.taken_back else [])]


def _own(sent: Receipt, forum: Forum, language: str) -> list[Element]:
    standing = sent.standing
    shown = _first(standing)
    listed = [
        part
        for phase, notes in groupby(shown, key=lambda note: note.phase)
        for part in (
            elements.subheading(phase_label(phase, language)),
            *(part for note in notes for part in _line(note, sent, forum, language)),
        )
    ]
    rest = len(standing) - len(shown)
    return [*listed, elements.small(say(language, "receipt-more", count=rest))] if rest else listed


def _line(note: Note, sent: Receipt, forum: Forum, language: str) -> list[Element]:
    """The note, and below it whose hand the wording is from, where that was not its author's."""
    mark = _mark(note, sent, forum, language)
    said = elements.verbatim(shortened(note.text, NOTE_LENGTH), "• ", spacing="Small")
    return [said, *([elements.small(mark)] if mark else [])]


def _mark(note: Note, sent: Receipt, forum: Forum, language: str) -> str:
    """The card's heading names one question and one village: a note that the list took elsewhere says where it is."""
    moved = (note.question, note.village) != (sent.question, sent.village)
    if moved and note.source is Source.EDITED and any(group.key == note.village for group in forum.groups):
        return say(language, "list-moved", place=_under(note, forum, language))
    key = ORIGINS.get(note.source)
    return say(language, key) if key else ""


def _signed(note: Note, language: str) -> list[str]:
    """How the notes are shown to others, where that is not with their village alone."""
    if note.attribution is Attribution.NAME:
        return [say(language, "note-shown-name", name=escaped(note.shown_as))]
    if note.attribution is Attribution.ANONYMOUS and not note.author:
        return [say(language, "note-shown-anonymous")]
    return []


def why_hidden(note: Note, language: str) -> str:
    """An organiser's reason is theirs to word; it is shown as it is."""
    if note.reason in ("", LIST):
        return say(language, "list-hidden")
    return say(language, "note-hidden-by", reason=escaped(note.reason))


def _gone(hidden: tuple[Note, ...]) -> str:
    """The sentence for a sending of which nothing stands."""
    if not hidden:
        return "receipt-taken-back"
    return "list-hidden-headline" if hidden[0].reason in ("", LIST) else "note-hidden-headline"


def _hidden(hidden: tuple[Note, ...], language: str) -> list[Element]:
    """What an organiser hid or somebody deleted in the list, word for word: its author shall not have to guess."""
    shown = _first(hidden)
    if not shown:
        return []
    lines = [
        part
        for reason, notes in groupby(shown, key=lambda note: why_hidden(note, language))
        for part in (
            elements.subheading(reason),
            *(elements.verbatim(shortened(note.text, NOTE_LENGTH), "• ", spacing="Small") for note in notes),
        )
    ]
    rest = len(hidden) - len(shown)
    return [*lines, *([elements.small(say(language, "receipt-more", count=rest))] if rest else [])]


def _first(standing: tuple[Note, ...]) -> tuple[Note, ...]:
    """As many notes as a card can hold, at least one."""
    size, shown = 0, 0
    for note in standing[:SHOWN_NOTES]:
        size += weight(note.text)
        if shown and size > SHOWN_BYTES:
            break
        shown += 1
    return standing[:shown]


def _standing_buttons(told: Told, language: str) -> list[Element]:
    own = _ids(told)
    buttons = [
        elements.button(say(language, "receipt-edit"), "workshop.edit", own),
        elements.button(say(language, "receipt-undo"), "workshop.undo", own),
        elements.button(say(language, "receipt-again"), "workshop.form", _form_ids(told)),
    ]
    if told.sent and told.receipt.taken_back:
        lost = {**own, "sending": told.receipt.taken_back}
        buttons.append(elements.button(say(language, "receipt-redo"), "workshop.redo", lost))
    return [*buttons, *_elsewhere(told, language)]


def _withdrawn_buttons(told: Told, language: str) -> list[Element]:
    return [
        elements.button(say(language, "receipt-redo"), "workshop.redo", _ids(told)),
        elements.button(say(language, "receipt-rewrite"), "workshop.form", _form_ids(told)),
        *_elsewhere(told, language),
    ]


def _elsewhere(told: Told, language: str) -> list[Element]:
    """The clock of group work brings the other questions; what a group wants to see is its matrix."""
    note = told.receipt.notes[0]
    if not (note.session and note.group.isdecimal()):
        return other_questions(_onward(told), language)
    ids_ = {"session": note.session, "group": int(note.group)}
    return [elements.button(say(language, "note-matrix"), "groupwork.matrix", ids_, inputs=False)]


def _ids(told: Told) -> dict[str, object]:
    return {"sending": told.receipt.sending, **_form_ids(told)}


def _form_ids(told: Told) -> dict[str, object]:
    scribed = {"scribed": True} if told.receipt.scribed else {}
    return {**ids(_onward(told)), **scribed}


def _onward(told: Told) -> Typed:
    """A form that goes on where this sending was."""
    return Typed(told.token, told.receipt.question, session=told.receipt.session)
