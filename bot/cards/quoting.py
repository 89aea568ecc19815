"""Consent to be quoted: the question to the author, their own choice, and what an organiser still has to settle."""

from collections.abc import Mapping, Sequence

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, shortened
from forum.groups import Forum, names
from forum.quoting.consents import Quoting
from forum.quoting.desk import Doubtful, Own, Waiting
from forum.quoting.posts import MayWeQuote
from forum.quoting.standing import OPEN
from forum.workshop.notes import Note
from forum.workshop.questions import Attribution
from texts import say

DOUBTFUL, OWN = 2, 4
"""With two buttons for the page itself, six in all (rule 20)."""
BACK = {"summary": "summary.show", "minutes": "minutes.show"}
"""Where an organiser came from, and what leads there."""
TEXT_MOST = 300


def may_we(value: MayWeQuote, language: str, forum: Forum) -> Card:
    """«Må vi citere dig i referatet?» [Ja] [Nej]."""
    return question(value.note, language, forum)


def question(note: Note, language: str, forum: Forum, notice: str = "") -> Card:
    """The question about one wording; `notice` where it is asked anew."""
    heading, ids = say(language, "quote-may-we"), {"note": note.id, "seen": note.version}
    body = [
        elements.heading(heading),
        *([elements.paragraph(notice, weight="Bolder")] if notice else []),
        elements.verbatim(note.text),
        elements.paragraph(_shown_as(note, language, forum)),
        elements.small(say(language, "quote-no-answer")),
        elements.actions(
            elements.button(say(language, "quote-yes"), "quote.answer", ids, answer="yes"),
            elements.button(say(language, "quote-no"), "quote.answer", ids, answer="no"),
        ),
    ]
    return elements.card(language, body, fallback=heading)


def answered(own: Own, language: str) -> Card:
    """What the author said, and the way to think better of it."""
    yes = own.state in OPEN
    heading = say(language, "quote-thanks-yes" if yes else "quote-thanks-no")
    ids = {"note": own.note.id, "seen": own.note.version, "answer": "no" if yes else "yes"}
    body = [
        elements.heading(heading),
        elements.verbatim(shortened(own.note.text, TEXT_MOST)),
        elements.small(say(language, "quote-sees-you")),
        elements.actions(elements.button(_other(own.state, language), "quote.answer", ids)),
    ]
    return elements.card(language, body, fallback=heading)


def mine(found: Sequence[Own], sending: str, token: str, language: str, start: int = 0) -> Card:
    """One's own notes of a sending: which of them may be quoted."""
    start = start if start < len(found) else 0
    heading, ids = say(language, "quote-mine-heading"), {"sending": sending, "token": token}
    more = {**ids, "start": start + OWN}
    further = [elements.button(say(language, "quote-more"), "quote.mine", more)] if start + OWN < len(found) else []
    body = [
        elements.heading(heading),
        elements.small(say(language, "quote-mine-hint")),
        *(part for own in found[start : start + OWN] for part in _own(own, {**ids, "start": start}, language)),
        *([] if found else [elements.paragraph(say(language, "quote-mine-none"))]),
        elements.actions(*further, elements.button(say(language, "quote-back"), "workshop.receipt", ids)),
    ]
    return elements.card(language, body, fallback=heading)


def leading(line: Element, gathering: str, back: str, language: str) -> Element:
    """A line about consent with the way to what waits, for an organiser alone; `back` is a key of BACK."""
    title = say(language, "quote-show")
    show = elements.button(title, "quote.list", {"gathering": gathering, "back": back})
    return elements.leading([line], title, show)


def waiting(value: Waiting, language: str, forum: Forum, start: int = 0, notice: str = "", *, back: str = "") -> Card:
    """What cannot be quoted yet, each with its two ways on."""
    start = start if start < len(value.notes) else 0
    shown, ids = value.notes[start : start + DOUBTFUL], {"gathering": value.gathering, "back": back}
    heading = say(language, "quote-waiting-heading", count=sum(not each.hinted for each in value.notes))
    onward = _onward(value, start + DOUBTFUL, ids, language)
    body = [
        elements.heading(heading),
        *([elements.paragraph(notice, weight="Bolder")] if notice else []),
        *(part for each in shown for part in blocked(each, {**ids, "start": start}, language, forum)),
        *([elements.small(say(language, "quote-refused", count=value.refused))] if value.refused else []),
        elements.small(say(language, "quote-sees-organiser")),
        *([elements.actions(*onward)] if onward else []),
    ]
    return elements.card(language, body, fallback=heading)


def _onward(value: Waiting, after: int, ids: Mapping[str, str], language: str) -> list[Element]:
    further = [elements.button(say(language, "quote-more"), "quote.list", ids, start=after)]
    verb = BACK.get(ids["back"], "")
    back = [elements.button(say(language, "quote-back"), verb, {"gathering": value.gathering})]
    return [*(further if after < len(value.notes) else []), *(back if verb else [])]


def blocked(each: Doubtful, place: Mapping[str, object], language: str, forum: Forum) -> list[Element]:
    """«Citatet kan ikke sendes: samtykke mangler. [Spørg forfatteren] [Brug uden citat]»."""
    ids = {**place, "note": each.note.id, "seen": each.note.version}
    ask = elements.button(say(language, "quote-ask"), "quote.ask", ids)
    without = elements.button(say(language, "quote-without"), "quote.without", ids)
    village = escaped(names(forum.groups).get(each.note.village, each.note.village))
    return [
        elements.verbatim(shortened(each.note.text, TEXT_MOST), separator=True),
        elements.small(village),
        elements.paragraph(_why(each, language)),
        elements.actions(*([ask] if each.askable and each.state is not Quoting.ASKED else []), without),
    ]


def _why(each: Doubtful, language: str) -> str:
    if each.hinted:
        return say(language, "quote-hinted")
    if each.state is Quoting.ASKED and each.askable:
        return say(language, "quote-asked")
    missing = say(language, "quote-missing")
    return missing if each.askable else f"{missing} {say(language, 'error-quote-nobody')}"


def _own(own: Own, ids: dict[str, object], language: str) -> list[Element]:
    yes = own.state in OPEN
    data = {**ids, "note": own.note.id, "seen": own.note.version, "answer": "no" if yes else "yes"}
    return [
        elements.verbatim(shortened(own.note.text, TEXT_MOST), separator=True),
        elements.small(say(language, _state(own))),
        elements.actions(elements.button(_other(own.state, language), "quote.mine", data)),
    ]


def _state(own: Own) -> str:
    """Who chose to be named is quoted with their name."""
    named = own.state is Quoting.FREE and own.note.attribution is Attribution.NAME
    return "quote-state-free-name" if named else f"quote-state-{own.state}"


def _other(state: Quoting, language: str) -> str:
    return say(language, "quote-mine-no" if state in OPEN else "quote-mine-yes")


def _shown_as(note: Note, language: str, forum: Forum) -> str:
    if note.attribution is Attribution.NAME:
        return say(language, "quote-shown-name", name=escaped(note.shown_as))
    village = escaped(names(forum.groups).get(note.village, note.village))
    return say(language, "quote-shown-village", village=village)
