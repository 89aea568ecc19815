"""How a form comes to a person: with what they kept, with what is wrong, with the clock of their group work."""

from dataclasses import replace

from bot.cards import drafts as kept_cards
from bot.cards import workshop as forms
from bot.cards.forms import Typed
from bot.cards.typed import escaped
from bot.cards.workshop import View
from bot.dialogs import hands
from bot.dialogs import village as villages
from bot.dialogs.places import audience, here, shared
from bot.turn import Answer, How, Turn
from forum.erfa.asked import Asked
from forum.erfa.meetings import Meeting
from forum.groups import Forum
from forum.people import Role
from forum.workshop import signatures
from forum.workshop.drafts import Draft
from forum.workshop.questions import Phase
from forum.workshop.sittings import Sitting
from texts import say
from texts.when import clock, day, moment


def alone(turn: Turn) -> bool:
    """Whether nobody else sees what is answered."""
    return not shared(turn) or turn.incoming.how not in (How.MESSAGE, How.SUBMIT)


async def opened(turn: Turn, typed: Typed) -> Answer:
    """The form; before it, once, the question for the village where nobody knows it."""
    if not here(turn) and not shared(turn):
        return villages.asked(turn, "workshop.begin", forms.ids(typed))
    return await drawn(turn, typed)


async def drawn(
    turn: Turn,
    typed: Typed,
    *,
    notice: str = "",
    told: str = "",
    problems: dict[Phase, str] | None = None,
    choosing: bool = False,
    named: tuple[str, ...] = (),
) -> Answer:
    """The form with what was typed; a bare one is filled with the draft that waits for it."""
    typed = hands.own(turn, typed) if alone(turn) else typed
    if choosing:
        turn.desks.asked.ask(turn.person.id, typed.token)
    sitting = await turn.desks.workshop.sitting(turn.person, typed.session, turn.village)
    typed = replace(typed, session=sitting.session if sitting else "", listed=False)
    # A refresh draws the bare form, so it must not run over what was typed, or over a question about it.
    bare = typed.blank and not (notice or told or problems or choosing or named)
    view = await _view(turn, typed, sitting, refreshed=bare)
    forum = of_year(turn, sitting.wish_year if sitting else 0)
    if bare and alone(turn) and (draft := await draft_of(turn, typed)):
        typed = typed_of(draft)
        told_since = since(turn, draft)
        return Answer(card=kept_cards.back(replace(view, typed=typed), told_since, forum, turn.language))
    if bare and alone(turn):
        told = await _elsewhere(turn, typed)
    shown = replace(view, notice=notice, told=told, problems=problems or {}, choosing=choosing, named=named)
    return Answer(card=forms.form(shown, forum, turn.language))


async def previewed(turn: Turn, typed: Typed) -> Answer:
    """What was pasted, line by line, before anything is stored."""
    sitting = await turn.desks.workshop.sitting(turn.person, typed.session, turn.village)
    typed = replace(typed, session=sitting.session if sitting else "")
    forum = of_year(turn, sitting.wish_year if sitting else 0)
    return Answer(card=kept_cards.preview(await _view(turn, typed, sitting), forum, turn.language))


async def _elsewhere(turn: Turn, typed: Typed) -> str:
    """The clock has gone on over a draft: it lies under the question before, where nobody would look for it."""
    own = await turn.desks.drawer.all(turn.person) if typed.session else ()
    left = any(each.session == typed.session and each.question is not typed.question for each in own)
    return say(turn.language, "draft-elsewhere") if left else ""


async def draft_of(turn: Turn, typed: Typed) -> Draft | None:
    """The draft that waits for this form."""
    return await turn.desks.drawer.find(turn.person, typed.session, typed.question, scribed=typed.scribed)


def typed_of(draft: Draft) -> Typed:
    """The form as it was when the draft was saved: its token too, so that a second sending is a repeat."""
    return Typed(
        token=draft.token,
        question=draft.question,
        fields=draft.fields,
        horizon=draft.horizon,
        village=draft.village,
        drawing=draft.drawing,
        session=draft.session,
        scribed=draft.scribed,
        saw=draft.stamp,
    )


def since(turn: Turn, draft: Draft) -> str:
    """«Din kladde fra kl. 17.43 ligger her.»; with its day where that is over."""
    zone, language = turn.desks.directory.forum().zone, turn.language
    today = day(turn.desks.clock.now(), language, zone) == day(draft.saved_at, language, zone)
    at = (clock if today else moment)(draft.saved_at, language, zone)
    return say(language, "draft-here", at=at)


def of_year(turn: Turn, year: int) -> Forum:
    """The forum as its third question is asked here."""
    forum = turn.desks.directory.forum()
    return replace(forum, wish_year=year) if year else forum


async def round_now(turn: Turn, sitting: Sitting | None) -> Meeting | None:
    """The meeting about which the villages are being asked, outside of group work."""
    if sitting:
        return None
    now = turn.desks.clock.now()
    meeting = await turn.desks.erfa.next(turn.desks.directory.forum().id, now)
    under_way = meeting and meeting.asked_at and meeting.asked_at <= now < (meeting.cut_off_at or meeting.starts_at)
    return meeting if under_way else None


async def _asked(turn: Turn, sitting: Sitting | None, village: str) -> Asked | None:
    """What the village said last time, by whichever door the form is opened."""
    meeting = await round_now(turn, sitting) if village else None
    return await turn.desks.asking.question(village, meeting.id) if meeting else None


async def _view(turn: Turn, typed: Typed, sitting: Sitting | None, *, refreshed: bool = False) -> View:
    ends = sitting.ends(typed.question) if sitting else None
    known = typed.village in {group.key for group in turn.desks.directory.forum().groups}
    village = typed.village if known else here(turn)
    return View(
        typed=typed,
        village=village,
        refreshed=await audience(turn) if refreshed else None,
        rounds=sitting.rounds if sitting else (),
        ended=bool(ends and ends <= turn.desks.clock.now()),
        shut=sitting is not None and (sitting.shut or sitting.locked),
        grouped=sitting is not None and bool(sitting.group),
        plain=_troubled(turn, sitting),
        attribution=signatures.chosen(turn.person.attribution),
        asked=await _asked(turn, sitting, village),
    )


def _troubled(turn: Turn, sitting: Sitting | None) -> bool:
    """Whether a client may have no working buttons: guests in group work, and whoever came by a fallback."""
    return turn.incoming.how is How.SUBMIT or (sitting is not None and turn.person.role is Role.GUEST)


def named_in(turn: Turn, keys: tuple[str, ...]) -> str:
    """The names of villages in a sentence."""
    forum = turn.desks.directory.forum()
    return ", ".join(escaped(forum.group(key).name) for key in keys)
