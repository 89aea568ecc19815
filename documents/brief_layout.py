"""The order of a brief for a municipal committee; each number leads to the rows that it is made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents import brief_economy, brief_sheet, timeline
from documents.blocks import Block, Heading, Items, Paragraph, Picture, Row, Runs, Table, heading, joined, row, said
from documents.brief_sheet import Sheet
from forum.groups import Forum
from forum.people import Language
from forum.project.brief import Brief, Part
from forum.project.films import Medium
from forum.project.timeline import Row as Standing
from forum.project.timeline import Sign
from texts import say, when

SAID = {"yes": "brief-yes", "maybe": "brief-maybe"}


@dataclass(frozen=True, slots=True)
class Laid:
    """`named` is the committee with its day, `state` the draft with its day."""

    title: str
    named: Runs
    state: str
    blocks: tuple[Block, ...]


def of(brief: Brief, forum: Forum, language: Language) -> Laid:
    """Takes up to a second for its picture; call it off the event loop."""
    sheet = Sheet(brief, forum, language)
    day = said(f" · {when.short_date(brief.presented, language)}") if brief.presented else ()
    named = (*(sheet.typed(brief.committee) if brief.committee else _lacking(sheet, "committee")), *day)
    state = say(language, "brief-draft", day=when.short_date(brief.today, language))
    return Laid(say(language, "brief-title"), named, state, tuple(_blocks(sheet)))


def _blocks(sheet: Sheet) -> Iterator[Block]:
    yield _facts(sheet)
    yield heading(1, sheet.say("brief-topic"))
    yield from _told(sheet, Part.TOPIC, (Paragraph(_topic(sheet)),))
    yield heading(1, sheet.say("brief-case"))
    yield from _case(sheet)
    yield heading(1, sheet.say("brief-economy"))
    yield from _told(sheet, Part.ECONOMY, tuple(brief_economy.blocks(sheet)))
    yield heading(1, sheet.say("brief-recommendation"))
    yield from _told(sheet, Part.RECOMMENDATION, ())
    yield heading(1, sheet.say("brief-annexes"))
    yield from _told(sheet, Part.ANNEXES, (Items(tuple(_annexes(sheet))),))
    yield from _plan_annex(sheet)
    yield from brief_sheet.sources(sheet)


def _told(sheet: Sheet, part: Part, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What there is, or that it is missing, and what would have to be written."""
    return (Paragraph(_lacking(sheet, part.value)),) if part in sheet.brief.missing else blocks


def _lacking(sheet: Sheet, what: str) -> Runs:
    return said(sheet.say("brief-missing-told", what=sheet.say(f"brief-write-{what}")), strong=True)


def _facts(sheet: Sheet) -> Table:
    brief = sheet.brief
    project = sheet.typed(brief.project) if brief.project else _lacking(sheet, "topic")
    day = said(when.day(brief.presented, sheet.language)) if brief.presented else _lacking(sheet, "day")
    rows = (
        row(sheet.say("brief-project"), project),
        row(sheet.say("brief-meeting"), day),
        row(sheet.say("brief-deadline"), _deadline(sheet)),
    )
    return Table(sheet.say("brief-facts"), (), rows, (30, 70))


def _deadline(sheet: Sheet) -> Runs:
    brief = sheet.brief
    if brief.papers_by is None:
        return _lacking(sheet, "day")
    key = "brief-deadline-told" if brief.is_exact else "brief-deadline-told-moved"
    return said(sheet.say(key, day=when.short_date(brief.papers_by, sheet.language), days=brief.days))


def _topic(sheet: Sheet) -> Runs:
    names = [name for name in ("granted", "applied") if name in sheet.brief.numbers]
    sums = {name: sheet.shown(name) for name in names}
    told = sheet.say("-".join(["brief-topic", *(names or ("none",))]), project=sheet.brief.project, **sums)
    return (*said(told), *(run for name in names for run in sheet.mark(name)))


def _case(sheet: Sheet) -> Iterator[Block]:
    brief = sheet.brief
    yield heading(2, sheet.say("brief-scope"))
    yield from _told(sheet, Part.SCOPE, (Items(tuple(sheet.typed(each) for each in brief.deliverables)),))
    yield heading(2, sheet.say("brief-materials"))
    yield from _told(sheet, Part.MATERIALS, (Items(tuple(_materials(sheet))),))
    yield heading(2, sheet.say("brief-villages"))
    yield from _told(sheet, Part.VILLAGES, tuple(_villages(sheet)))
    yield heading(2, sheet.say("brief-plan"))
    yield from _told(sheet, Part.PLAN, tuple(_plan(sheet)))


def _materials(sheet: Sheet) -> Iterator[Runs]:
    for medium in Medium:
        if number := sheet.brief.numbers.get(medium.value):
            told = sheet.say(f"brief-medium-{medium}", count=number.value)
            yield (*said(told), *sheet.mark(medium.value))


def _villages(sheet: Sheet) -> Iterator[Block]:
    for name, key in SAID.items():
        named = sheet.brief.yes if name == "yes" else sheet.brief.maybe
        if named:
            told = said(sheet.say(key, count=len(named), villages=", ".join(named)))
            yield Paragraph(joined((told, sheet.mark(name)), ""))


def _plan(sheet: Sheet) -> Iterator[Block]:
    if "milestones" not in sheet.brief.numbers:
        return
    counted = said(f"{sheet.called('milestones')}: {sheet.shown('milestones')}")
    yield Paragraph((*counted, *sheet.mark("milestones")), leads=True)
    columns = tuple(sheet.say(f"brief-{name}") for name in ("when", "what", "state"))
    rows = tuple(_milestone(sheet, each) for each in sheet.brief.timeline.rows)
    yield Table(sheet.say("brief-plan"), columns, rows, (26, 54, 20))


def _milestone(sheet: Sheet, each: Standing) -> Row:
    milestone = each.milestone
    state = "late" if each.sign is Sign.LATE else milestone.state.value
    told = sheet.say(f"brief-state-{state}")
    return row(when.period(milestone.period, sheet.language), sheet.typed(milestone.title), told)


def _annexes(sheet: Sheet) -> Iterator[Runs]:
    if sheet.brief.milestones:
        yield said(sheet.say("brief-annex-plan"))
    if sheet.brief.numbers:
        yield said(sheet.say("brief-annex-sources"))


def _plan_annex(sheet: Sheet) -> Iterator[Block]:
    if not sheet.brief.milestones:
        return
    yield Heading(1, said(sheet.say("brief-annex-plan")), apart=True)
    yield Picture(*timeline.drawn(sheet.brief.timeline, sheet.forum, sheet.language))
