"""What minutes say, page by page, as anybody reads them in Teams; the file has the same and more."""

from collections.abc import Sequence

from bot.cards import attendance, called, published, review, summary
from bot.cards.elements import Card, Element, actions, button, card, heading, paragraph, small, subheading, verbatim
from bot.cards.minutes import bare_clock
from bot.cards.typed import escaped
from forum.groups import Forum
from forum.minutes.document import Document
from forum.minutes.minutes import Presence, State
from forum.people import Language
from texts import say, when

ROOM, SUMMARY_ROOM, NAMES, SAID = 16_000, 6_000, 30, 2000
Block = list[Element]


def page(
    document: Document,
    number: int,
    language: Language,
    forum: Forum,
    *,
    organiser: bool,
    files: Sequence[str] = (),
) -> Card:
    """Page `number` from 0; a page that is not there is the first. `files` are where published minutes are."""
    found = pages(document, language, forum)
    shown = number if number < len(found) else 0
    title = say(language, "minutes-heading", title=called.minutes(document.title, document.starts_at, language, forum))
    stands = _state(document, language, forum)
    sees = say(language, "minutes-sees" if organiser else "minutes-latest-sees", forum=escaped(forum.name))
    body = [
        heading(title),
        small(stands),
        *found[shown],
        small(say(language, "minutes-names")),
        *([] if organiser else [small(say(language, "minutes-latest-where"))]),
        small(sees),
        *_turning(document, shown, len(found), language, organiser),
        *([actions(*published.opened(files, language))] if files else []),
    ]
    return card(language, body, fallback=f"{title}. {stands}")


def pages(document: Document, language: Language, forum: Forum) -> list[Block]:
    """All that is said, in pages that fit a card."""
    blocks = [
        _opening(document, language, forum),
        *(_point(document, place, language, forum) for place in range(len(document.points))),
        *_ending(document, language),
        _said(document, language, forum),
    ]
    found: list[Block] = [[]]
    for block in blocks:
        if found[-1] and summary.weight(found[-1]) + summary.weight(block) > ROOM:
            found.append([])
        found[-1].extend(block)
    return found


def _state(document: Document, language: str, forum: Forum) -> str:
    state = say(language, f"minutes-state-{document.state}")
    if document.locked_at is None:
        return state
    at = when.moment(document.locked_at, language, forum.zone)
    locked = say(language, "minutes-read-state", state=say(language, "minutes-state-approved"), at=at)
    return f"{state} · {locked}" if document.state is State.PUBLISHED else locked


def _opening(document: Document, language: str, forum: Forum) -> Block:
    return [
        paragraph(when.begun(when.hours(document.starts_at, document.ends_at, language, forum.zone))),
        *([verbatim(document.place, spacing="Small")] if document.place else []),
        *_people(document, Presence.PRESENT, language, forum),
        *_people(document, Presence.APOLOGY, language, forum),
    ]


def _people(document: Document, presence: Presence, language: str, forum: Forum) -> Block:
    there = [each for each in document.attendees if each.presence is presence]
    if not there:
        return []
    names = ", ".join(attendance.summary_of(each, language, forum) for each in there[:NAMES])
    told = f"{names} …" if len(there) > NAMES else names
    label = say(language, f"minutes-presence-{presence}")
    return [paragraph(say(language, "minutes-read-people", label=label, count=len(there), names=told))]


def _point(document: Document, place: int, language: str, forum: Forum) -> Block:
    point = document.points[place]
    starts = bare_clock(point.starts_at, language, forum)
    called = escaped(say(language, "minutes-review-point", number=str(place + 1), title=point.title))
    return [subheading(f"{called} · {starts}") | {"separator": True}, *review.said(point, language, SAID)]


def _ending(document: Document, language: str) -> list[Block]:
    steps = document.next_steps.strip()
    if not steps:
        return []
    return [[subheading(say(language, "minutes-review-next-steps")) | {"separator": True}, verbatim(steps)]]


def _said(document: Document, language: Language, forum: Forum) -> Block:
    title = subheading(say(language, "minutes-read-said")) | {"separator": True}
    return [title, *summary.body(document.summary, language, forum, SUMMARY_ROOM)]


def _turning(document: Document, shown: int, count: int, language: str, organiser: bool) -> Block:
    ids = {"gathering": document.gathering}
    draft = document.state in (State.DRAFT, State.IN_REVIEW)
    made: Sequence[Element] = [
        *([button(say(language, "minutes-newer"), "minutes.read", ids, page=shown - 1)] if shown else []),
        *([button(say(language, "minutes-older"), "minutes.read", ids, page=shown + 1)] if shown + 1 < count else []),
        *([button(say(language, "minutes-back"), "minutes.show", ids)] if organiser else []),
    ]
    return [actions(*made)] if made and (organiser or not draft) else []
