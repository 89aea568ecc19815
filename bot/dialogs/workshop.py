"""Answering the three questions: form, send, receipt, edit, undo; by card, dialog or plain text."""

from collections.abc import Mapping
from dataclasses import replace

from bot import who
from bot.cards import receipt as receipts
from bot.cards import workshop as forms
from bot.cards.receipt import Told
from bot.cards.typed import escaped
from bot.cards.workshop import Typed, View
from bot.dialogs import village as villages
from bot.dialogs.places import audience, here, shared
from bot.turn import Answer, How, Turn
from forum import groups, ids
from forum.errors import EmptyForm, ForumError, NotYourVillage, UnknownVillage
from forum.people import ANY_VILLAGE
from forum.workshop import lines
from forum.workshop.desk import Receipt
from forum.workshop.notes import Form
from forum.workshop.questions import Phase, Question
from texts import say

NUMBERS = {str(number): question for number, question in enumerate(Question, 1)}


async def answer(turn: Turn, rest: str) -> Answer:
    """`svar`: the next unanswered question, or the one whose number follows."""
    asked = NUMBERS.get(rest.strip()) or await turn.desks.workshop.question_for(turn.person)
    return await _opened(turn, Typed(ids.new(), asked))


async def form(turn: Turn) -> Answer:
    """Another question, or another sending, on the same card; typed text that was not sent is not thrown away."""
    typed = forms.typed_in(turn.data)
    left = forms.word(turn.data, "from")
    if left in set(Question) and not typed.blank:
        unsent = Typed(typed.token, Question(left), typed.fields, typed.horizon, typed.village, typed.drawing)
        return await _drawn(turn, unsent, notice=say(turn.language, "workshop-unsent"))
    # Whoever sent from this card before means what is typed now anew, also where the words are the same.
    return await _opened(turn, Typed(typed.token or ids.new(), typed.question, drawing=ids.new()))


async def begin(turn: Turn) -> Answer:
    """The village was asked for on the way to the form: store it and go straight on."""
    typed, group = forms.typed_in(turn.data), villages.chosen(turn)
    if group is None:
        return villages.asked(turn, "workshop.begin", _onward(typed))
    await villages.remember(turn, group)
    return await _drawn(who.in_village(turn, group.key), Typed(typed.token or ids.new(), typed.question))


async def change_village(turn: Turn) -> Answer:
    """[Skift]: the same form with the villages to choose from, typed text kept."""
    return await _drawn(turn, forms.typed_in(turn.data), choosing=True)


async def open_large(turn: Turn) -> Answer:
    """[Åbn stort]: the form as a dialog, with what stands in the card's fields."""
    if forms.word(turn.data, "question"):
        typed = forms.typed_in(turn.data)
        return await _drawn(turn, typed if typed.token else Typed(ids.new(), typed.question))
    return await _opened(turn, Typed(ids.new(), await turn.desks.workshop.question_for(turn.person)))


async def refresh(turn: Turn) -> Answer:
    """The person's own view of a card: the receipt of what they sent from it, else the form. Writes nothing."""
    typed = forms.typed_in(turn.data)
    found = await turn.desks.workshop.receipt(turn.person, typed.token)
    if found is None:
        return await _drawn(turn, typed)
    return _told(turn, Told(found, typed.token))


async def send(turn: Turn) -> Answer:
    """Store what was typed and answer with the receipt, or with the form and what is wrong with it."""
    typed = forms.typed_in(turn.data)
    if not typed.token:
        return Answer(text=say(turn.language, "error-stale-card"))
    problems = _problems(typed, turn.language)
    if problems or typed.blank:
        return await _drawn(turn, typed, problems=problems or _empty(turn.language), choosing=bool(typed.village))
    village = typed.village or here(turn)
    if not village or (not typed.village and _elsewhere(turn)):
        return await _which_village(turn, typed)
    try:
        return await _sent(await _chosen(turn, typed), typed, village)
    except (EmptyForm, UnknownVillage, NotYourVillage) as error:
        choosing = not isinstance(error, EmptyForm)
        unnamed = replace(typed, village="" if choosing else typed.village)
        return await _drawn(turn, unnamed, notice=_told_why(turn, error), choosing=choosing)


async def note(turn: Turn, fields: dict[Phase, str]) -> Answer:
    """The third door: «modtagelse: …» is stored under the person's current question."""
    token = f"text:{turn.incoming.id or ids.new()}"
    before = await turn.desks.workshop.receipt(turn.person, token)
    # A message that Teams delivers twice must not slip on to the next question.
    asked = before.question if before else await turn.desks.workshop.question_for(turn.person)
    typed = Typed(token, asked, fields)
    problems = _problems(typed, turn.language)
    if problems or typed.blank:
        return await _drawn(turn, typed, problems=problems or _empty(turn.language))
    if not here(turn) or _elsewhere(turn):
        return await _which_village(turn, typed)
    return await _sent(turn, typed, here(turn))


def say_it_so(turn: Turn, phase: Phase) -> Answer:
    """A phase without a colon stores nothing; it is shown how."""
    word = say(turn.language, f"phase-short-{phase}")
    return Answer(text=say(turn.language, "workshop-say-it-so", phase=word))


async def receipt(turn: Turn) -> Answer:
    """One of the person's sendings, looked at again."""
    return await _kept(turn, await turn.desks.workshop.own(turn.person, forms.word(turn.data, "sending")))


async def undo(turn: Turn) -> Answer:
    """[Fortryd]: the whole sending is taken back."""
    return await _kept(turn, await turn.desks.workshop.undo(turn.person, forms.word(turn.data, "sending")))


async def redo(turn: Turn) -> Answer:
    """[Sæt ind igen]."""
    return await _kept(turn, await turn.desks.workshop.redo(turn.person, forms.word(turn.data, "sending")))


async def _sent(turn: Turn, typed: Typed, village: str) -> Answer:
    desk, language = turn.desks.workshop, await who.spoken(turn)
    handed = Form(typed.token, typed.question, typed.fields, typed.horizon, village, typed.drawing)
    stored = await desk.send(turn.person, handed, language, turn.village)
    return _told(turn, Told(stored, typed.token, sent=True))


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


def _told_why(turn: Turn, error: ForumError) -> str:
    told = {name: escaped(str(value)) for name, value in error.args_.items()}
    if not isinstance(error, NotYourVillage):
        return say(turn.language, error.key, **told)
    names = groups.names(turn.desks.directory.forum().groups)
    return say(turn.language, error.key, village=escaped(names[str(error.args_["village"])]))


async def _kept(turn: Turn, shown: Receipt) -> Answer:
    return _told(turn, Told(shown, forms.word(turn.data, "token")))


def _told(turn: Turn, told: Told) -> Answer:
    forum = turn.desks.directory.forum()
    if shared(turn) and turn.incoming.how in (How.MESSAGE, How.SUBMIT):
        return Answer(text=receipts.in_words(told, forum, turn.language))
    return Answer(card=receipts.receipt(told, forum, turn.language))


async def _opened(turn: Turn, typed: Typed) -> Answer:
    """The form; before it, once, the question for the village where nobody knows it."""
    if not here(turn) and not shared(turn):
        return villages.asked(turn, "workshop.begin", _onward(typed))
    return await _drawn(turn, typed)


async def _drawn(
    turn: Turn, typed: Typed, *, notice: str = "", problems: dict[Phase, str] | None = None, choosing: bool = False
) -> Answer:
    if choosing:
        turn.desks.asked.ask(turn.person.id, typed.token)
    # A refresh draws the bare form, so it must not run over what was typed, or over a question about it.
    bare = typed.blank and not (notice or problems or choosing)
    known = typed.village in {group.key for group in turn.desks.directory.forum().groups}
    view = View(
        typed=typed,
        village=typed.village if known else here(turn),
        notice=notice,
        problems=problems or {},
        choosing=choosing,
        refreshed=await audience(turn) if bare else None,
    )
    return Answer(card=forms.form(view, turn.desks.directory.forum(), turn.language))


async def _which_village(turn: Turn, typed: Typed) -> Answer:
    """The person's village is unknown here, or it is not this channel's: ask before anything is stored."""
    forum, language = turn.desks.directory.forum(), turn.language
    if not _elsewhere(turn):
        return await _drawn(turn, typed, notice=say(language, "workshop-choose-village"), choosing=True)
    own, place = escaped(forum.group(turn.person.village).name), escaped(forum.group(turn.village).name)
    notice = say(language, "workshop-which-village", own=own, here=place)
    return await _drawn(turn, typed, notice=notice, choosing=True)


def _onward(typed: Typed) -> dict[str, object]:
    return {"token": typed.token, "question": typed.question.value}


def _elsewhere(turn: Turn) -> bool:
    return bool(turn.village and turn.person.village and turn.village != turn.person.village)


def _problems(typed: Typed, language: str) -> dict[Phase, str]:
    """What is wrong, field by field."""
    found = ((phase, _problem({phase: text}, language)) for phase, text in typed.fields.items())
    single = {phase: problem for phase, problem in found if problem}
    whole = "" if single else _problem(typed.fields, language)
    return {next(iter(Phase)): whole} if whole else single


def _problem(fields: Mapping[Phase, str], language: str) -> str:
    try:
        lines.checked(fields)
    except ForumError as error:
        return say(language, error.key, **error.args_)
    return ""


def _empty(language: str) -> dict[Phase, str]:
    return {Phase.ATTRACTION: say(language, EmptyForm.key)}
