"""From what was typed to its notes: what has to be asked first, and how nothing is lost where it is refused."""

from collections.abc import Mapping
from dataclasses import replace

from bot import who
from bot.cards import receipt as receipts
from bot.cards.forms import Typed
from bot.cards.receipt import Told
from bot.cards.refused import refusal
from bot.cards.typed import escaped
from bot.dialogs import drawing, hands
from bot.dialogs import village as villages
from bot.dialogs.places import here, shared
from bot.turn import Answer, How, Turn
from forum import groups
from forum.errors import EmptyForm, ForumError, NotYourVillage, UnknownVillage
from forum.people import ANY_VILLAGE
from forum.workshop import lines
from forum.workshop.naming import others_named
from forum.workshop.notes import Form
from forum.workshop.questions import Phase
from forum.workshop.sittings import Locked, Shut
from texts import say

ENDS: Mapping[type[ForumError], str] = {Shut: "workshop-shut", Locked: "workshop-locked"}
NAMED_MOST = 4


async def handed_in(turn: Turn, typed: Typed) -> Answer:
    """Store what was typed and answer with the receipt, or with what has to be said or asked before."""
    if hands.everybodys(turn, typed):
        return await _own_card(turn, typed)
    problems = _problems(typed, turn.language)
    if typed.blank:
        return await drawing.drawn(turn, typed, problems=_empty(turn.language), choosing=bool(typed.village))
    if problems:
        typed = await kept(turn, typed)
        return await drawing.drawn(turn, typed, problems=problems, choosing=bool(typed.village))
    try:
        return await _asked(turn, typed) or await _stored(turn, typed)
    except (Shut, Locked) as error:
        return await _ended(turn, typed, error)
    except (EmptyForm, UnknownVillage, NotYourVillage) as error:
        choosing = not isinstance(error, EmptyForm)
        if choosing:
            typed = await kept(turn, typed)
        unnamed = replace(typed, village="" if choosing else typed.village, also="")
        return await drawing.drawn(turn, unnamed, notice=_told_why(turn, error), choosing=choosing)


async def _own_card(turn: Turn, typed: Typed) -> Answer:
    """Nobody could tell two anonymous answers from one shared card apart: each gets a card of its own first."""
    if drawing.alone(turn):
        return await drawing.drawn(turn, typed, notice=say(turn.language, "attribution-shared"))
    await kept(turn, hands.own(turn, typed))
    return Answer(text=say(turn.language, "attribution-elsewhere"))


async def kept(turn: Turn, typed: Typed, *, refused: bool = False) -> Typed:
    """The text stays as a draft, whatever was wrong with its sending; a form that shows all of it says so."""
    draft = await turn.desks.drawer.keep(turn.person, form_of(typed), place=turn.village, refused=refused)
    shown = draft is not None and all(typed.fields.get(phase, "") == text for phase, text in draft.fields.items())
    return replace(typed, saw=draft.stamp) if draft and shown else typed


def form_of(typed: Typed) -> Form:
    """What the desk is handed."""
    return Form(
        token=typed.token,
        question=typed.question,
        fields=typed.fields,
        horizon=typed.horizon,
        village=typed.village,
        drawing=typed.drawing,
        session=typed.session,
        via=typed.via,
        also=(typed.also,) if typed.also else (),
    )


def told(turn: Turn, found: Told) -> Answer:
    """The receipt; in a shared place as a message that repeats no note."""
    forum = drawing.of_year(turn, found.receipt.wish_year)
    if shared(turn) and turn.incoming.how in (How.MESSAGE, How.SUBMIT):
        return Answer(text=receipts.in_words(found, forum, turn.language))
    return Answer(card=receipts.receipt(found, forum, turn.language))


def problems_in(typed: Typed, language: str) -> dict[Phase, str]:
    """What is wrong, field by field."""
    return _problems(typed, language)


async def _asked(turn: Turn, typed: Typed) -> Answer | None:
    """What has to be known before anything is stored; None where all is."""
    named = () if typed.village else others_named(typed.fields, turn.village, _groups(turn))
    unknown = not (typed.village or here(turn))
    elsewhere = not typed.village and _elsewhere(turn)
    pasted = not typed.listed and lines.pasted(typed.fields)
    if not (named or unknown or elsewhere or pasted):
        return None
    # Whoever is too late is told so at once, not after a question.
    await turn.desks.workshop.admitted(turn.person, typed.session, turn.village)
    typed = await kept(turn, typed)
    if unknown or elsewhere:
        return await _which_village(turn, typed)
    if named:
        about = say(turn.language, "workshop-about", named=drawing.named_in(turn, named))
        return await drawing.drawn(turn, typed, notice=about, named=named[:NAMED_MOST])
    return await drawing.previewed(turn, typed)


async def _stored(turn: Turn, typed: Typed) -> Answer:
    mine = await _chosen(turn, typed)
    handed = form_of(replace(typed, village=typed.village or here(mine)))
    stored = await turn.desks.workshop.send(mine.person, handed, await who.spoken(turn), turn.village)
    await turn.desks.drawer.sent(turn.person, handed, stored.session, typed.saw)
    return told(turn, Told(stored, typed.token, sent=True, by=turn.person.name))


async def _ended(turn: Turn, typed: Typed, error: ForumError) -> Answer:
    typed = await kept(turn, typed, refused=True)
    sentence = say(turn.language, ENDS[type(error)])
    if not drawing.alone(turn):
        return Answer(text=sentence)
    return await drawing.drawn(turn, typed, notice=sentence)


async def _chosen(turn: Turn, typed: Typed) -> Turn:
    """The turn after the village that was picked became the person's own, where the bot had asked for it.

    A card says what it likes; that it was asked for we know ourselves. In a channel a pick is for this sending only,
    except the first of somebody who has no village yet.
    """
    group, own = villages.chosen(turn), turn.person.village
    picked = group is not None and group.key != own and turn.desks.asked.was(turn.person.id, typed.token)
    if group is None or not picked or (shared(turn) and (own or turn.person.role in ANY_VILLAGE)):
        return turn
    await villages.remember(turn, group)
    return who.in_village(turn, group.key)


async def _which_village(turn: Turn, typed: Typed) -> Answer:
    """The person's village is unknown here, or it is not this channel's: ask before anything is stored."""
    forum, language = turn.desks.directory.forum(), turn.language
    if not _elsewhere(turn):
        return await drawing.drawn(turn, typed, notice=say(language, "workshop-choose-village"), choosing=True)
    own, place = escaped(forum.group(turn.person.village).name), escaped(forum.group(turn.village).name)
    notice = say(language, "workshop-which-village", own=own, here=place)
    return await drawing.drawn(turn, typed, notice=notice, choosing=True)


def _told_why(turn: Turn, error: ForumError) -> str:
    if not isinstance(error, NotYourVillage):
        return refusal(turn.language, error)
    names = groups.names(_groups(turn))
    return refusal(turn.language, NotYourVillage(village=names[str(error.args_["village"])]))


def _groups(turn: Turn) -> tuple[groups.Group, ...]:
    return turn.desks.directory.forum().groups


def _elsewhere(turn: Turn) -> bool:
    return bool(turn.village and turn.person.village and turn.village != turn.person.village)


def _problems(typed: Typed, language: str) -> dict[Phase, str]:
    whole = _problem(typed.fields, language)
    if not whole:
        return {}
    found = ((phase, _problem({phase: text}, language)) for phase, text in typed.fields.items())
    return {phase: problem for phase, problem in found if problem} or {next(iter(Phase)): whole}


def _problem(fields: Mapping[Phase, str], language: str) -> str:
    try:
        lines.checked(fields)
    except ForumError as error:
        return refusal(language, error)
    return ""


def _empty(language: str) -> dict[Phase, str]:
    return {Phase.ATTRACTION: say(language, EmptyForm.key)}
