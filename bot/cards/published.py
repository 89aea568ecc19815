"""The post of published minutes: a village's own part first, then decisions and tasks, and where the files are."""

from collections.abc import Collection, Iterable, Sequence

from bot.cards import called
from bot.cards.elements import Card, Element, actions, card, heading, link, paragraph, small, subheading, verbatim
from bot.cards.summary import BUDGET, weight
from bot.cards.typed import escaped, shortened
from forum.groups import Forum, names
from forum.minutes.document import Document
from forum.minutes.minutes import ActionPoint, Point, Progress
from forum.people import Language
from forum.sending import deliveries
from forum.sending.posts import PublishedMinutes
from forum.workshop.notes import Note
from texts import say, when

OWN_MOST, TEXT_MOST, TITLE_MOST = 40, 500, 120
LINKS = dict(zip(deliveries.FILES, ("sending-post-docx", "sending-post-html", "sending-post-xlsx"), strict=True))


def published(value: PublishedMinutes, language: Language, forum: Forum, budget: int = BUDGET) -> Card:
    """As much as has room; what has none is told, and stands in the file."""
    document = value.document
    title = called.minutes(document.title, document.starts_at, language, forum)
    top = [heading(say(language, "sending-post-heading", title=title)), *_when(value, language, forum)]
    end = [small(say(language, "sending-post-names")), *_links(value, language)]
    cut = paragraph(say(language, "sending-post-cut"))
    told = say(language, "sending-post-fallback", title=title)
    room = budget - weight(card(language, [*top, cut, *end], fallback=told))
    parts = [
        *_own(value, language, forum),
        *_decided(document, language),
        *_tasks(document, language),
        *_next(document, language),
    ]
    shown, whole = _fitting(parts, room)
    return card(language, [*top, *shown, *([] if whole else [cut]), *end], fallback=told)


def _fitting(parts: Sequence[Sequence[Element]], room: int) -> tuple[list[Element], bool]:
    """Blocks in their order until one finds no room; whether all did."""
    shown: list[Element] = []
    for block in parts:
        room -= weight(block)
        if room < 0:
            return shown, False
        shown += block
    return shown, True


def _when(value: PublishedMinutes, language: Language, forum: Forum) -> list[Element]:
    document = value.document
    at = when.begun(when.moment(document.starts_at, language, forum.zone))
    place = escaped(shortened(document.place, TITLE_MOST))
    said = say(language, "sending-post-when", at=at, place=place) if place else at
    trial = [small(say(language, "sending-post-trial"))] if value.trial else []
    return [*trial, small(said)]


def _own(value: PublishedMinutes, language: Language, forum: Forum) -> list[list[Element]]:
    """The village's own notes, word for word and without names; General has none of its own."""
    if not value.village:
        return []
    village = escaped(names(forum.groups).get(value.village, value.village))
    own = [note for note in (*value.document.notes, *value.document.late) if note.village == value.village]
    if not own:
        return [[paragraph(say(language, "sending-post-own-none", village=village))]]
    first = [subheading(say(language, "sending-post-own", village=village)) | {"separator": True}]
    kept_back = value.document.kept_back
    return [first, *([_note(note, language, kept_back)] for note in own[:OWN_MOST])]


def _note(note: Note, language: Language, kept_back: Collection[str]) -> Element:
    """An author's no holds in their own channel, too."""
    if note.id in kept_back:
        return small(f"• {say(language, 'document-unquoted')}")
    return verbatim(shortened(note.text, TEXT_MOST), "• ", spacing="Small")


def _decided(document: Document, language: Language) -> list[list[Element]]:
    decided = [point for point in document.points if point.decision.strip()]
    return _part("sending-post-decisions", (_decision(point, language) for point in decided), language)


def _decision(point: Point, language: Language) -> str:
    title, decision = shortened(point.title, TITLE_MOST), shortened(point.decision, TEXT_MOST)
    return say(language, "sending-post-decision", point=escaped(title), decision=escaped(decision))


def _tasks(document: Document, language: Language) -> list[list[Element]]:
    tasks = [action for action in document.actions if action.progress is Progress.OPEN]
    return _part("sending-post-actions", (_task(action, language) for action in tasks), language)


def _task(action: ActionPoint, language: Language) -> str:
    owner = escaped(shortened(action.owner_name, TITLE_MOST)) or say(language, "sending-post-nobody")
    text = escaped(shortened(action.text, TEXT_MOST))
    if action.due is None:
        return say(language, "sending-post-action-open", text=text, owner=owner)
    return say(language, "sending-post-action", text=text, owner=owner, due=when.short_date(action.due, language))


def _next(document: Document, language: Language) -> list[list[Element]]:
    steps = document.next_steps.strip()
    return _part("sending-post-next", [escaped(shortened(steps, 2 * TEXT_MOST))] if steps else [], language)


def _part(key: str, lines: Iterable[str], language: Language) -> list[list[Element]]:
    """Its title with the first line, so that no title stands alone."""
    shown = [[paragraph(line, spacing="Small")] for line in lines]
    if not shown:
        return []
    return [[subheading(say(language, key)) | {"separator": True}, *shown[0]], *shown[1:]]


def _links(value: PublishedMinutes, language: Language) -> list[Element]:
    if not value.files:
        return [small(say(language, "sending-post-files"))] if value.trial else []
    return [actions(*opened(value.files, language))]


def opened(files: Sequence[str], language: Language) -> list[Element]:
    """What opens the files, in the order of deliveries.FILES."""
    return [link(say(language, key), url) for key, url in zip(LINKS.values(), files, strict=False) if url]
