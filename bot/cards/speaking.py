"""What a presenter speaks from: the page with the group's notes, main points, the large view, and the queue."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.presenting import sees
from bot.cards.summary import weight
from bot.cards.typed import escaped, shortened, unmentioned
from bot.cards.workshop import phase_label, question_word
from forum.groups import Forum
from forum.groupwork.posts import Presenting
from forum.groupwork.presenters import POINTS_MOST, Queued
from forum.groupwork.presenting import SpeakingQueue
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS
from texts import say
from texts.when import clock

PAGE_BYTES = 18_000
BRIEF_BYTES = 6_000
POINT_LIMIT = 90
NOTE_LIMIT = 1000
QUEUED = 40
Draw = Callable[[Note], Element]


@dataclass(frozen=True, slots=True)
class Picked:
    """Main points on their way: ticked ones by note id, from which note on they are shown, and what is wrong."""

    points: tuple[str, ...]
    start: int = 0
    problem: str = ""


def page(value: Presenting, language: str, forum: Forum, room: int = PAGE_BYTES) -> Card:
    """«Du fremlægger som nr. 3 …» with the group's notes, as many as one card holds, main points first."""
    heading, ids = turn(value, language, forum), _place(value)
    by = [say(language, "presenting-chosen-by", name=escaped(value.by))] if value.by else []
    told = say(language, "presenting-page" if value.notes else "presenting-page-empty")
    body = [
        elements.heading(heading),
        *(elements.paragraph(line) for line in [*by, told]),
        # A group's notes fill two screens of a phone; what can be done with them is not to be looked for below.
        elements.actions(
            elements.opener(say(language, "presenting-choose-points"), "groupwork.points", ids),
            elements.opener(say(language, "presenting-large"), "groupwork.large", ids),
            elements.button(say(language, "presenting-cannot"), "groupwork.unpresent", ids),
        ),
        elements.small(say(language, "presenting-sees-you")),
        *_some_notes(value, language, forum, room),
    ]
    return elements.card(language, body, fallback=heading)


def brief(value: Presenting, language: str, forum: Forum) -> Card:
    """For a service that finds the page too large."""
    return page(value, language, forum, BRIEF_BYTES)


def follows(value: Presenting, language: str, forum: Forum) -> Card:
    """The answer to [Jeg gør]: the page itself comes as a message of its own, where it can be kept up to date."""
    heading = turn(value, language, forum)
    body = [
        elements.heading(heading),
        elements.paragraph(say(language, "presenting-follows")),
        elements.small(sees(value.group, language)),
        elements.actions(elements.button(say(language, "presenting-cannot"), "groupwork.unpresent", _place(value))),
    ]
    return elements.card(language, body, fallback=heading)


def points(value: Presenting, picked: Picked, language: str) -> Card:
    """The notes to choose from; what was ticked stays ticked, also where it was too much."""
    heading = say(language, "presenting-points-heading", most=POINTS_MOST)
    left = _ordered(value.notes)[picked.start :]
    shown = _fitting(left, lambda note: _option(note, language), PAGE_BYTES)
    onward = _onward("groupwork.points", _place(value), picked.start, len(shown), len(left), language)
    save = elements.button(
        say(language, "presenting-save"),
        "groupwork.points",
        {**_place(value), "start": picked.start},
        primary=True,
        save=True,
    )
    body = [
        elements.heading(heading),
        *([elements.problem(picked.problem)] if picked.problem else []),
        *([_ticks(shown, picked, language)] if shown else [elements.paragraph(say(language, "presenting-page-empty"))]),
        elements.small(say(language, "presenting-sees-you")),
        *([elements.actions(save, *onward)] if shown else []),
    ]
    return elements.card(language, body, fallback=heading)


def on_page(value: Presenting, start: int, language: str) -> frozenset[str]:
    """The notes that the page of choices from `start` on shows."""
    shown = _fitting(_ordered(value.notes)[start:], lambda note: _option(note, language), PAGE_BYTES)
    return frozenset(note.id for note in shown)


def large(value: Presenting, language: str, forum: Forum, start: int = 0) -> Card:
    """To read from at a distance: main points first, then the rest by question."""
    heading, ordered = turn(value, language, forum), _points_first(value)
    shown = _fitting(ordered[start:], lambda note: _spoken(note, "ExtraLarge"), PAGE_BYTES)
    buttons = _onward("groupwork.large", _place(value), start, len(shown), len(ordered) - start, language)
    body = [
        elements.heading(heading),
        *_sections(shown, value.points, "ExtraLarge", language, _of(forum, value)),
        *([] if shown else [elements.paragraph(say(language, "presenting-page-empty"))]),
        *([elements.actions(*buttons)] if buttons else []),
    ]
    return elements.card(language, body, fallback=heading)


def queue(value: SpeakingQueue, language: str, forum: Forum, start: int = 0, *, shared: bool = False) -> Card:
    """Who speaks when, and for which groups nobody does yet, with a way to choose for one of them."""
    start = start if start < len(value.queued) else 0
    shown, ids = value.queued[start : start + QUEUED], {"session": value.session.id}
    heading = _queue_heading(value, language)
    told = say(language, "presenting-queue-missing", count=sum(not each.name for each in value.queued))
    onward = _onward("groupwork.queue", ids, start, len(shown), len(value.queued) - start, language)
    body = [
        elements.heading(heading),
        *(elements.paragraph(_line(each, language, forum), spacing="Small") for each in shown),
        elements.paragraph(told),
        elements.small(say(language, "status-sees-channel" if shared else "status-sees-organiser")),
        _group_choice(shown, language),
        elements.actions(
            elements.button(say(language, "presenting-choose"), "groupwork.present", ids),
            *onward,
        ),
    ]
    return elements.card(language, body, fallback=f"{heading}. {told}")


def turn(value: Presenting, language: str, forum: Forum) -> str:
    """«Du fremlægger som nr. 3, ca. kl. 18.06, i 3 minutter.»"""
    at = clock(value.at, language, forum.zone)
    length = say(language, "presenting-minutes", minutes=value.minutes)
    return say(language, "presenting-turn", number=str(value.place), at=at, length=length)


def _some_notes(value: Presenting, language: str, forum: Forum, room: int) -> list[Element]:
    ordered = _points_first(value)
    shown = _fitting(ordered, lambda note: _spoken(note, "Default"), room)
    rest = len(ordered) - len(shown)
    more = [elements.paragraph(say(language, "presenting-more-notes", count=rest))] if rest else []
    return [*_sections(shown, value.points, "Default", language, _of(forum, value)), *more]


def _sections(shown: Sequence[Note], chosen: Sequence[str], size: str, language: str, forum: Forum) -> list[Element]:
    """Notes under their headings: main points by number, the rest by question and phase."""
    found: list[Element] = []
    for title, notes in groupby(shown, key=lambda note: _title(note, chosen, language, forum)):
        found += [elements.subheading(title), *(_spoken(note, size) for note in notes)]
    return found


def _title(note: Note, chosen: Sequence[str], language: str, forum: Forum) -> str:
    if note.id in chosen:
        return say(language, "presenting-points")
    return f"{question_word(note.question, forum, language)} · {phase_label(note.phase, language)}"


def _spoken(note: Note, size: str) -> Element:
    run = {"type": "TextRun", "text": f"• {unmentioned(shortened(note.text, NOTE_LIMIT))}", "size": size}
    return {"type": "RichTextBlock", "inlines": [run], "spacing": "Small"}


def _points_first(value: Presenting) -> list[Note]:
    chosen = [note for id_ in value.points for note in value.notes if note.id == id_]
    return [*chosen, *(note for note in _ordered(value.notes) if note.id not in value.points)]


def _ordered(notes: Sequence[Note]) -> list[Note]:
    return sorted(notes, key=lambda note: (CELLS.index(note.cell), note.sent_at, note.position, note.id))


def _fitting(notes: Sequence[Note], draw: Draw, room: int) -> list[Note]:
    """As many as fit, at least one; a heading is reckoned with for each."""
    shown: list[Note] = []
    for note in notes:
        room -= weight(draw(note)) + 120
        if room < 0 and shown:
            break
        shown.append(note)
    return shown


def _option(note: Note, language: str) -> Element:
    phase = say(language, f"phase-{note.phase}")
    return {"title": f"{phase}: {shortened(unmentioned(note.text), POINT_LIMIT)}", "value": note.id}


def _ticks(shown: Sequence[Note], picked: Picked, language: str) -> Element:
    options = {note.id: str(_option(note, language)["title"]) for note in shown}
    ticked = ",".join(id_ for id_ in picked.points if id_ in options)
    made = elements.choice("points", say(language, "presenting-points"), options, value=ticked, compact=False)
    return {**made, "isMultiSelect": True, "wrap": True}


def _onward(verb: str, ids: Mapping[str, object], start: int, shown: int, left: int, language: str) -> list[Element]:
    """[Forfra] where something went before, [Næste] where something is left."""
    again = [elements.button(say(language, "presenting-again"), verb, ids, inputs=False)] if start else []
    if left <= shown:
        return again
    title = say(language, "presenting-next", count=left - shown)
    return [*again, elements.button(title, verb, {**ids, "start": start + shown}, inputs=False)]


def _queue_heading(value: SpeakingQueue, language: str) -> str:
    length = sum((each.slot.length for each in value.queued), start=value.queued[0].slot.length * 0)
    return say(language, "presenting-queue", groups=len(value.queued), minutes=round(length.total_seconds() / 60))


def _line(queued: Queued, language: str, forum: Forum) -> str:
    at, group = clock(queued.slot.starts, language, forum.zone), str(queued.slot.group)
    name = escaped(queued.name) or say(language, "presenting-missing")
    return say(language, "presenting-queued", number=str(queued.slot.number), group=group, at=at, name=name)


def _group_choice(shown: Sequence[Queued], language: str) -> Element:
    numbers = [str(each.slot.group) for each in shown]
    options = {number: say(language, "together-group-name", group=number) for number in numbers}
    missing = next((str(each.slot.group) for each in shown if not each.name), numbers[0] if numbers else "")
    return elements.choice("group", say(language, "together-choose"), options, value=missing)


def _of(forum: Forum, value: Presenting) -> Forum:
    return replace(forum, wish_year=value.session.wish_year)


def _place(value: Presenting) -> dict[str, object]:
    return {"session": value.session.id, "group": value.group}
