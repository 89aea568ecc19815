"""The form of an ERFA meeting: drawn, reckoned, refused with what was typed, and stored; or the same in one line."""

from dataclasses import replace
from datetime import time

from bot.cards import erfa as cards
from bot.cards import erfa_form as forms
from bot.cards import erfa_typed as values
from bot.cards import erfa_words
from bot.cards.erfa_typed import Draft, Usual
from bot.cards.refused import refusal
from bot.cards.workshop import word
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum import people
from forum.erfa import naming
from forum.erfa.errors import CutOffTooLate, PreReadTooLate, QuestionsTooLate, ReminderOutside
from forum.erfa.meetings import Meeting, Plan
from forum.errors import AlreadyPlanned, BadDate, ChangedMeanwhile, ForumError, NoSuchMeeting, NotAllowed
from forum.minutes import agenda
from forum.minutes.agenda import BadAgenda, Fill
from forum.people import Role
from texts import say

BEHIND = (CutOffTooLate, PreReadTooLate, QuestionsTooLate, ReminderOutside)
"""Refusals of what stands behind [Flere valg]."""


async def new(turn: Turn) -> Answer:
    """[Nyt møde]: the empty form."""
    people.require(turn.person, Role.ORGANISER)
    return _form(turn, Draft())


async def edit(turn: Turn) -> Answer:
    """[Ret]: the form of a meeting as it stands now, or with what was `said` before it was asked which one is meant."""
    people.require(turn.person, Role.ORGANISER)
    return filled(turn, await turn.desks.erfa.find(word(turn.data, "meeting")), word(turn.data, "said").strip())


async def check(turn: Turn) -> Answer:
    """[Regn efter] and [Åbn stort]: the form as it was typed, with its sum or what is wrong with it."""
    people.require(turn.person, Role.ORGANISER)
    return _form(turn, await _meant(turn), judged=True)


async def plan(turn: Turn) -> Answer:
    """The form of a new meeting was sent."""
    return await _planned(turn, values.along(values.typed_in(turn.data), Draft()))


async def move(turn: Turn) -> Answer:
    """The form of a standing meeting was sent."""
    people.require(turn.person, Role.ORGANISER)
    draft = await _meant(turn)
    try:
        reason, wish = values.reason_of(draft), values.wish(draft)
        return shown(turn, await turn.desks.erfa.move(turn.person, draft.meeting, draft.seen, wish, reason))
    except ChangedMeanwhile:
        # A client that sends the same form twice meets its own change: then nothing was lost and nobody interfered.
        return await _after_change(turn, draft, _standing(turn, await turn.desks.erfa.find(draft.meeting)))
    except (NotAllowed, NoSuchMeeting):
        raise
    except ForumError as error:
        return _refused(turn, draft, error)


VERBS = {"erfa.new": new, "erfa.edit": edit, "erfa.check": check, "erfa.plan": plan, "erfa.move": move}


async def typed(turn: Turn, said: str) -> Answer:
    """A date in the message; without one, or without a time of day, the form asks for what is missing."""
    people.require(turn.person, Role.ORGANISER)
    if not said:
        return _form(turn, Draft())
    try:
        draft = erfa_words.read(said)
    except ForumError as error:
        return _refused(turn, Draft(agenda=said.partition("\n")[2].strip()), error)
    if not draft.at:
        return _form(turn, replace(draft, notice=say(turn.language, "erfa-time-missing")))
    return await _planned(turn, draft)


def filled(turn: Turn, meeting: Meeting, said: str) -> Answer:
    """The form of a meeting, with the new time and the reason as they were said; they are moved by [Gem]."""
    standing, zone = _standing(turn, meeting), turn.desks.directory.forum().zone
    if not said:
        return _form(turn, standing)
    try:
        wanted = naming.new_time(said, naming.today(turn.desks.clock.now(), zone))
    except BadDate as error:
        return _refused(turn, replace(standing, reason=said), error)
    moved = replace(standing, day=f"{wanted.day}", at=_hour(wanted.at) or standing.at, reason=wanted.rest)
    return _form(turn, replace(moved, ends=_hour(wanted.ends)) if wanted.ends else values.along(moved, standing))


async def next_meeting(turn: Turn) -> Meeting:
    """The one that an organiser means who names none; NoSuchMeeting."""
    people.require(turn.person, Role.ORGANISER)
    forum = turn.desks.directory.forum()
    meeting = await turn.desks.erfa.next(forum.id, turn.desks.clock.now())
    if meeting is None:
        raise NoSuchMeeting
    return meeting


def shown(turn: Turn, standing: Plan, notice: str = "", told: str = "") -> Answer:
    """How a meeting stands."""
    desks, language = turn.desks, turn.language
    forum, now, lead = desks.directory.forum(), desks.clock.now(), desks.erfa.lead_days
    card = cards.planned(standing, now, forum, language, lead, notice=notice, told=told, shared=shared(turn))
    return Answer(card=card)


async def _planned(turn: Turn, draft: Draft) -> Answer:
    try:
        return shown(turn, await turn.desks.erfa.plan(turn.person, values.wish(draft)))
    except AlreadyPlanned as error:
        standing = await turn.desks.erfa.shown(turn.person, str(error.args_["meeting"]))
        return shown(turn, standing, notice=say(turn.language, "erfa-already"))
    except NotAllowed:
        raise
    except ForumError as error:
        return _refused(turn, draft, error)


async def _meant(turn: Turn) -> Draft:
    """What was typed, its end moved along with its beginning."""
    draft = values.typed_in(turn.data)
    if not draft.meeting:
        return values.along(draft, Draft())
    return values.along(draft, _standing(turn, await turn.desks.erfa.find(draft.meeting)))


async def _after_change(turn: Turn, draft: Draft, standing: Draft) -> Answer:
    wanted, stands = values.wish(draft), values.wish(standing)
    if values.follows(wanted, stands) == stands:
        return shown(turn, await turn.desks.erfa.shown(turn.person, draft.meeting))
    notice = say(turn.language, "erfa-changed-meanwhile")
    return _form(turn, replace(draft, seen=standing.seen, notice=notice))


def _refused(turn: Turn, draft: Draft, error: ForumError) -> Answer:
    return _form(turn, _blamed(turn, draft, error))


def _blamed(turn: Turn, draft: Draft, error: ForumError) -> Draft:
    """The sentence where the eye looks for it: above the agenda, or above the buttons with what is behind shown."""
    sentence = refusal(turn.language, error)
    if isinstance(error, BadAgenda):
        return replace(draft, wrong=sentence)
    return replace(draft, notice=sentence, opened=draft.opened or isinstance(error, BEHIND))


def _form(turn: Turn, draft: Draft, *, judged: bool = False) -> Answer:
    forum, desk = turn.desks.directory.forum(), turn.desks.erfa
    drawn = _summed(turn, draft, judged=judged)
    card = forms.form(drawn, forum, turn.language, Usual(desk.lead_days, desk.rules))
    return Answer(card=card, title=say(turn.language, "erfa-form-edit" if draft.meeting else "erfa-form-new"))


def _summed(turn: Turn, draft: Draft, *, judged: bool) -> Draft:
    """With the sum of its minutes, where they can be added up; `judged` also says what is wrong."""
    if not (draft.agenda.strip() or judged):
        return draft
    forum = turn.desks.directory.forum()
    try:
        fill = turn.desks.erfa.fill(values.wish(draft))
    except ForumError as error:
        return _blamed(turn, draft, error) if judged else draft
    filled = replace(draft, fills=forms.filled(fill, turn.language, forum))
    try:
        _require_full(draft, fill, forum.zone)
    except BadAgenda as error:
        return _blamed(turn, filled, error) if judged else filled
    return filled


def _require_full(draft: Draft, fill: Fill, zone: str) -> None:
    """The row behind which minutes are missing is named; no agenda is none that could be wrong."""
    if draft.agenda.strip():
        points = agenda.read(draft.agenda, fill.starts_at, fill.ends_at, zone)
        agenda.require_full(points, fill.starts_at, fill.ends_at, zone)


def _standing(turn: Turn, meeting: Meeting) -> Draft:
    desk = turn.desks.erfa
    return values.draft_of(meeting, turn.desks.directory.forum(), Usual(desk.lead_days, desk.rules))


def _hour(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""
