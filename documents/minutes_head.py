"""The first page of the minutes: when, where, who was there, what was on the agenda, what was said and decided."""

from collections.abc import Iterator
from datetime import datetime

from documents.blocks import Block, Heading, Items, Paragraph, Row, Run, Table, heading, paragraphs, row, said
from documents.paper import Paper
from documents.words import grouped, hour
from forum.minutes.minutes import Point, Presence, State
from texts import when


def state(paper: Paper) -> str:
    """«Udkast», «Til kommentering», «Godkendt 18. maj 2021»; what is published says when it was approved."""
    document = paper.document
    if document.state in (State.DRAFT, State.IN_REVIEW):
        return paper.say(f"document-state-{document.state.value}")
    return paper.say("document-state-approved", day=day(paper, document.locked_at or document.drawn_at))


def day(paper: Paper, at: datetime) -> str:
    return when.short_date(at, paper.language, paper.forum.zone)


def blocks(paper: Paper) -> Iterator[Block]:
    """Down to the last point of the agenda."""
    yield _facts(paper)
    yield from _people(paper, Presence.PRESENT, "document-present")
    yield from _people(paper, Presence.APOLOGY, "document-apologies")
    yield heading(1, paper.say("document-agenda"))
    if not paper.document.points:
        yield Paragraph(said(paper.say("document-none-written")))
        return
    yield _agenda(paper)
    yield heading(1, paper.say("document-items"))
    for number, point in enumerate(paper.document.points, 1):
        yield from _point(paper, number, point)


def _facts(paper: Paper) -> Table:
    document = paper.document
    place = paper.typed(document.place) if document.place.strip() else said(paper.say("document-none-written"))
    rows = [
        row(paper.say("document-date"), _when(paper)),
        row(paper.say("document-place"), place),
    ]
    if document.hash:
        rows.append(row(paper.say("document-checksum"), grouped(document.hash, 8)))
    return Table(paper.say("document-facts"), (), tuple(rows), (25, 75))


def _when(paper: Paper) -> str:
    document, hours = paper.document, _hours(paper, paper.document.starts_at, paper.document.ends_at)
    return paper.say("document-when", day=when.day(document.starts_at, paper.language, paper.forum.zone), hours=hours)


def _hours(paper: Paper, starts_at: datetime, ends_at: datetime) -> str:
    first, last = (hour(at, paper.forum, paper.language) for at in (starts_at, ends_at))
    return f"{first}–{last}"


def _people(paper: Paper, presence: Presence, key: str) -> Iterator[Block]:
    """A line a village; who has none stands at the end."""
    found = [each for each in paper.document.attendees if each.presence is presence]
    yield heading(1, f"{paper.say(key)} ({len(found)})")
    if not found:
        yield Paragraph(said(paper.say("document-nobody")))
        return
    keys = [group.key for group in paper.forum.groups]
    keys += [*sorted({each.village for each in found} - {*keys, ""}), ""]
    told = {key: ", ".join(each.name for each in found if each.village == key) for key in keys}
    yield Items(tuple(_of_village(paper, key, names) for key, names in told.items() if names))


def _of_village(paper: Paper, key: str, names: str) -> tuple[Run, ...]:
    village = paper.village(key) if key else paper.say("document-no-village")
    return (Run(f"{village}: ", strong=True), Run(names))


def _agenda(paper: Paper) -> Table:
    points = paper.document.points
    rows = [_listed(paper, number, point) for number, point in enumerate(points, 1)]
    total = sum(point.minutes for point in points)
    rows.append(row("", said(paper.say("document-total"), strong=True), "", str(total)))
    columns = tuple(paper.say(f"document-{name}") for name in ("time", "item", "lead", "minutes"))
    return Table(paper.say("document-agenda"), columns, tuple(rows), (18, 47, 22, 13))


def _listed(paper: Paper, number: int, point: Point) -> Row:
    title = (Run(f"{number}. "), *paper.typed(point.title))
    return row(_hours(paper, point.starts_at, point.ends_at), title, (Run(point.lead),), str(point.minutes))


def _point(paper: Paper, number: int, point: Point) -> Iterator[Block]:
    yield Heading(2, (Run(f"{number}. "), *paper.typed(point.title)))
    written = {"document-discussion": point.discussion, "document-decision": point.decision}
    if not any(text.strip() for text in written.values()):
        yield Paragraph(said(paper.say("document-none-written")))
    for key, text in written.items():
        if text.strip():
            yield heading(3, paper.say(key))
            yield from paragraphs(text, paper.document.language)
