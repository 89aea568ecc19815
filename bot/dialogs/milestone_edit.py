"""A milestone is written or changed; refused, it comes back as typed, and in two versions where two wrote."""

from dataclasses import replace

from bot.cards import milestone_form as forms
from bot.cards import milestone_told as told
from bot.cards.milestone_clash import Clash, clash
from bot.cards.milestone_form import Page, Typed
from bot.cards.refused import refusal
from bot.turn import Answer, Turn
from forum.errors import ForumError, NotAllowed
from forum.people import first_name
from forum.project import dates
from forum.project.desk import Edit, New
from forum.project.errors import Ambiguous, MilestoneChanged, NoSuchMilestone
from forum.project.milestones import TITLE_LIMIT, Milestone, State
from forum.project.timeline import Changed
from texts import say, when


async def form(turn: Turn, typed: Typed, notice: str = "", suggested: str = "") -> Answer:
    """The fields, filled with what was typed."""
    return Answer(card=forms.form(await _page(turn, typed, notice, suggested), turn.language))


async def saved(turn: Turn, typed: Typed) -> Answer:
    """What was typed becomes the milestone, or is asked about."""
    lacking = _lacking(turn, typed)
    if lacking:
        return await form(turn, typed, lacking)
    try:
        return await (_changed(turn, typed) if typed.milestone else _added(turn, typed))
    except Ambiguous as error:
        return await form(turn, typed, suggested=when.period(error.suggestion, turn.language))
    except MilestoneChanged as error:
        return await _clash(turn, typed, error.standing)
    except (NotAllowed, NoSuchMilestone):
        raise
    except ForumError as error:
        return await form(turn, typed, refusal(turn.language, error))


async def _added(turn: Turn, typed: Typed) -> Answer:
    new = New(
        typed.title, dates.read(typed.period, turn.desks.milestones.today()), owner=typed.owner, needs=typed.needs
    )
    return _after(turn, None, await turn.desks.milestones.add(turn.person, new), "")


async def _changed(turn: Turn, typed: Typed) -> Answer:
    desk = turn.desks.milestones
    before = await desk.find(turn.person, typed.milestone)
    wanted = _edit(turn, typed, before)
    changed = await desk.change(turn.person, before.id, typed.seen, wanted, typed.reason)
    return _after(turn, before, changed, typed.reason)


def _edit(turn: Turn, typed: Typed, standing: Milestone) -> Edit:
    """A period that stands there in the reader's own words was not typed anew."""
    same = typed.period == when.period(standing.period, turn.language)
    period = standing.period if same else dates.read(typed.period, turn.desks.milestones.today())
    return Edit(typed.title, period, State(typed.state), typed.owner, typed.needs)


async def _clash(turn: Turn, typed: Typed, standing: Milestone) -> Answer:
    """Both versions; a client that sends its own change twice has changed nothing, and hears so."""
    wanted = _edit(turn, typed, standing)
    if _same(wanted, standing):
        return _after(turn, standing, Changed(standing), "")
    page = await _page(turn, replace(typed, seen=standing.version))
    moves = await turn.desks.milestones.log(turn.person, standing.id)
    who = first_name(turn.desks.milestones.names.name_of(moves[0].by_person)) if moves else ""
    why = moves[0].reason if moves and moves[0].version == standing.version else ""
    return Answer(card=clash(Clash(page, wanted.period or standing.period, standing, who, why), turn.language))


def _same(wanted: Edit, stands: Milestone) -> bool:
    typed = (wanted.title, wanted.period, wanted.state, wanted.owner, frozenset(wanted.needs or ()))
    return typed == (stands.title, stands.period, stands.state, stands.owner, frozenset(stands.needs))


async def _page(turn: Turn, typed: Typed, notice: str = "", suggested: str = "") -> Page:
    rows = (await turn.desks.milestones.all(turn.person)).rows
    here = next((row.milestone for row in rows if row.milestone.id == typed.milestone), None)
    others = tuple(row.milestone for row in rows if row.milestone.id != typed.milestone)
    return Page(typed, _owners(turn, here), others, notice, suggested)


def _owners(turn: Turn, standing: Milestone | None) -> dict[str, str]:
    """Leads and organisers by name, and whoever looks after it now."""
    forum, names = turn.desks.directory.forum(), turn.desks.milestones.names
    known = {person: names.name_of(person) for person in forum.leads | forum.organisers}
    now = {standing.owner: standing.owner_name} if standing and standing.owner else {}
    return now | dict(sorted(((id_, name) for id_, name in known.items() if name), key=lambda each: each[1]))


def _lacking(turn: Turn, typed: Typed) -> str:
    """What a client lets through although its field says otherwise."""
    if len(typed.title) > TITLE_LIMIT:
        return say(turn.language, "milestones-form-long-title", length=len(typed.title), limit=TITLE_LIMIT)
    empty = next((name for name, text in (("title", typed.title), ("period", typed.period)) if not text), "")
    return say(turn.language, f"milestones-form-missing-{empty}") if empty else ""


def _after(turn: Turn, before: Milestone | None, changed: Changed, reason: str) -> Answer:
    return Answer(card=told.after(told.After(before, changed, reason), turn.language))
