"""Writing the minutes: the pages of their form, what two organisers write at once, and single lines in words."""

import re
from dataclasses import replace

from bot.cards import agenda as cards
from bot.cards import minutes as overviews
from bot.cards import minutes_pages as pages
from bot.cards.forms import number, short, word
from bot.cards.minutes_pages import END, HEAD, Page
from bot.cards.refused import refusal
from bot.dialogs import reading
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import people
from forum.errors import ChangedMeanwhile, ForumError, NotAllowed
from forum.minutes.desk import Overview
from forum.minutes.errors import MinutesLocked
from forum.people import Role
from texts import say
from texts.when import clock

TRIES = 3
_LINE = re.compile(r"\s*([^\W\d_]+)\s*(\d{1,2})?\s*:\s*(.*)", re.DOTALL)
_WORDS = {
    "drøftelse": "discussion",
    "discussion": "discussion",
    "diskussion": "discussion",
    "beslutning": "decision",
    "decision": "decision",
    "beschluss": "decision",
    "titel": "title",
    "title": "title",
    "mødested": "place",
    "sted": "place",
    "place": "place",
    "ort": "place",
    "dagsorden": "agenda",
    "agenda": "agenda",
    "tagesordnung": "agenda",
    "videre": "next_steps",
    "next": "next_steps",
    "weiter": "next_steps",
}
WORDS = {folded(said): name for said, name in _WORDS.items()}
Line = tuple[str, int, str]


async def form(turn: Turn) -> Answer:
    """[Åbn]: a page of the form, with what was typed where it was only made larger."""
    people.require(turn.person, Role.ORGANISER)
    if word(turn.data, "page") == "read":
        return await reading.read(turn)
    value = await turn.desks.minutes.open(turn.person, short(turn.data, "gathering"))
    page = _page(turn, value, _row(turn))
    typed = pages.typed_in(turn.data)
    if word(turn.data, "stamp"):
        return _form(turn, replace(page, fields=typed.fields, stamp=typed.stamp) if typed.row == page.row else page)
    return _form(turn, page)


async def write(turn: Turn) -> Answer:
    """A page was sent: it is saved where nobody was faster, and the next one comes."""
    people.require(turn.person, Role.ORGANISER)
    typed, to = pages.typed_in(turn.data), word(turn.data, "to")
    return await _saved(turn, typed, to)


async def typed(turn: Turn, line: Line) -> Answer:
    """`referat beslutning 2: Vi mødes igen`: one field, added to the row that is named."""
    people.require(turn.person, Role.ORGANISER)
    name, number_, text = line
    value = await turn.desks.minutes.open(turn.person)
    row = {"title": HEAD, "place": HEAD, "agenda": HEAD, "next_steps": END}.get(name, number_)
    if name in ("discussion", "decision") and not 1 <= row <= len(value.minutes.points):
        missing = say(turn.language, "minutes-no-point", number=row, count=len(value.minutes.points))
        return Answer(text=missing if row else say(turn.language, "minutes-line-none"))
    page = _page(turn, value, row)
    return await _saved(turn, replace(page, fields={**page.fields, name: text}), "stay")


def in_words(rest: str) -> Line | None:
    """The field, the row and the words of «beslutning 2: …»; None where it says something else."""
    found = _LINE.fullmatch(rest)
    name = WORDS.get(folded(found[1])) if found else None
    return (name, int(found[2] or 0), found[3].strip()) if found and name else None


def mend(turn: Turn, value: Overview, error: ForumError) -> Answer:
    """An agenda that does not fill the meeting stops what comes next; its field stands below the sentence."""
    page = _page(turn, value, HEAD)
    return _form(turn, _refused(turn, page, page, error))


VERBS = {"minutes.form": form, "minutes.write": write}


async def _saved(turn: Turn, typed: Page, to: str) -> Answer:
    for _ in range(TRIES):
        value = await turn.desks.minutes.open(turn.person, typed.gathering)
        standing = _page(turn, value, typed.row)
        if to == "both":
            typed, to = replace(typed, fields=pages.both(typed.fields, standing.fields)), "stay"
        elif _was_faster(typed, standing):
            return _clash(turn, typed, standing)
        try:
            return _next(turn, await _written(turn, value, typed, standing), typed.row, to)
        except ChangedMeanwhile:
            # Somebody wrote in between; whether on this page is seen when it is read again.
            continue
        except NotAllowed:
            raise
        except ForumError as error:
            return _form(turn, _refused(turn, typed, standing, error))
    raise ChangedMeanwhile


async def _written(turn: Turn, value: Overview, typed: Page, standing: Page) -> Overview:
    if typed.fields == standing.fields:
        return value
    if value.minutes.locked:
        raise MinutesLocked
    return await turn.desks.minutes.write(turn.person, value.minutes.id, value.minutes.version, pages.written(typed))


def _was_faster(typed: Page, standing: Page) -> bool:
    """Somebody changed this very page since it was drawn, and to something else."""
    return typed.stamp != standing.stamp and typed.fields != standing.fields


def _clash(turn: Turn, typed: Page, standing: Page) -> Answer:
    theirs = {name: text for name, text in standing.fields.items() if text != typed.fields.get(name)}
    told = {"": say(turn.language, "minutes-clash")}
    return _form(turn, replace(standing, fields=typed.fields, stands=theirs, problems=told))


def _refused(turn: Turn, typed: Page, standing: Page, error: ForumError) -> Page:
    problem = {pages.blamed(error, typed.row): refusal(turn.language, error)}
    return replace(standing, fields=typed.fields, problems=problem)


def _next(turn: Turn, value: Overview, row: int, to: str) -> Answer:
    forum, now = turn.desks.directory.forum(), turn.desks.clock.now()
    saved = say(turn.language, "minutes-form-saved", at=clock(now, turn.language, forum.zone))
    if to == "leave":
        here = shared(turn)
        return Answer(card=overviews.overview(value, now, turn.language, forum, notice="", shared=here), closes=True)
    count = len(value.minutes.points)
    order = [HEAD, *range(1, count + 1), END]
    step = {"next": 1, "back": -1}.get(to, 0)
    place = (order.index(row) if row in order else 0) + step
    return _form(turn, replace(_page(turn, value, order[max(0, min(place, len(order) - 1))]), notice=saved))


def _row(turn: Turn) -> int:
    """The page that a button names, else the one that was chosen in the list."""
    chosen = word(turn.data, "page")
    if "row" in turn.data or not (chosen.isdecimal() and len(chosen) < 3):
        return number(turn.data, "row")
    return int(chosen)


def _page(turn: Turn, value: Overview, row: int) -> Page:
    return pages.page(value, row, turn.language, turn.desks.directory.forum())


def _form(turn: Turn, page: Page) -> Answer:
    return Answer(card=cards.form(page, turn.language, turn.desks.directory.forum(), shared=shared(turn)))
