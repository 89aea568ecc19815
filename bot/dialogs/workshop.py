"""Answering the three questions: form, send, receipt; by card, dialog or plain text."""

from dataclasses import replace

from bot import who
from bot.cards import workshop as forms
from bot.cards.forms import Typed
from bot.cards.receipt import Told
from bot.dialogs import drawing, hands, sending
from bot.dialogs import village as villages
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import ids
from forum.workshop.drafts import Draft
from forum.workshop.questions import Phase, Question
from texts import say

NUMBERS = {str(number): question for number, question in enumerate(Question, 1)}
FOR_ANOTHER = frozenset({"for", "fuer"})


async def answer(turn: Turn, rest: str) -> Answer:
    """`svar`: the question that is next, or the one whose number follows; `skriv for en anden`: as a scribe."""
    typed = await _next(turn)
    asked = NUMBERS.get(rest.strip(), typed.question)
    scribed = folded(rest).split(" ")[0] in FOR_ANOTHER
    return await drawing.opened(turn, replace(typed, question=asked, scribed=scribed))


async def form(turn: Turn) -> Answer:
    """Another question, or another sending, on the same card; typed text that was not sent is not thrown away."""
    typed = forms.typed_in(turn.data)
    left = forms.word(turn.data, "from")
    if left in set(Question) and not typed.blank:
        unsent = replace(typed, question=Question(left))
        return await drawing.drawn(turn, unsent, notice=say(turn.language, "workshop-unsent"))
    # Whoever sent from this card before means what is typed now anew, also where the words are the same. A draft of
    # somebody anonymous must not lie under the token of what they sent.
    token = "" if hands.anonymous(turn) else typed.token
    bare = Typed(token or ids.new(), typed.question, drawing=ids.new())
    return await drawing.opened(turn, replace(bare, session=typed.session, scribed=typed.scribed))


async def begin(turn: Turn) -> Answer:
    """The village was asked for on the way to the form: store it and go straight on."""
    typed, group = forms.typed_in(turn.data), villages.chosen(turn)
    if group is None:
        return villages.asked(turn, "workshop.begin", forms.ids(typed))
    await villages.remember(turn, group)
    bare = Typed(typed.token or ids.new(), typed.question, session=typed.session)
    return await drawing.drawn(who.in_village(turn, group.key), bare)


async def change_village(turn: Turn) -> Answer:
    """[Skift]: the same form with the villages to choose from, typed text kept."""
    typed = forms.typed_in(turn.data)
    return await drawing.drawn(turn, replace(typed, token=typed.token or ids.new()), choosing=True)


async def open_large(turn: Turn) -> Answer:
    """[Åbn stort]: the form as a dialog, with what stands in the card's fields."""
    if forms.word(turn.data, "question"):
        typed = forms.typed_in(turn.data)
        return await drawing.drawn(turn, replace(typed, token=typed.token or ids.new()))
    return await drawing.opened(turn, await _next(turn))


async def refresh(turn: Turn) -> Answer:
    """The person's own view of a card: the receipt of what they sent from it, else the form. Writes nothing."""
    typed = forms.typed_in(turn.data)
    found = await turn.desks.workshop.receipt(turn.person, typed.token)
    draft = await drawing.draft_of(turn, typed)
    if found is None or (draft and draft.saved_at > found.at):
        return await drawing.drawn(turn, typed)
    return sending.told(turn, Told(found, typed.token, by=turn.person.name))


async def send(turn: Turn) -> Answer:
    """Store what was typed and answer with the receipt, or with the form and what is wrong with it."""
    typed = forms.typed_in(turn.data)
    if typed.listed and typed.blank:
        return await _send_kept(turn, typed)
    if not typed.token:
        return Answer(text=say(turn.language, "error-stale-card"))
    return await sending.handed_in(turn, typed)


async def note(turn: Turn, fields: dict[Phase, str]) -> Answer:
    """The third door: «modtagelse: …» is stored under the person's current question."""
    token = f"text:{turn.incoming.id or ids.new()}"
    before = await turn.desks.workshop.receipt(turn.person, token)
    typed = replace(await _next(turn), token=token, fields=fields)
    # A message that Teams delivers twice must not slip on to the next question.
    return await sending.handed_in(turn, replace(typed, question=before.question) if before else typed)


def say_it_so(turn: Turn, phase: Phase) -> Answer:
    """A phase without a colon stores nothing; it is shown how."""
    word = say(turn.language, f"phase-{phase}")
    return Answer(text=say(turn.language, "workshop-say-it-so", phase=word))


async def _next(turn: Turn) -> Typed:
    """A new form of the question that group work is at, else of the next that is unanswered."""
    sitting = await turn.desks.workshop.sitting(turn.person, "", turn.village)
    question = await turn.desks.workshop.question_for(turn.person, sitting)
    meeting = await drawing.round_now(turn, sitting)
    if meeting and question not in meeting.questions:
        question = meeting.questions[0]
    return Typed(ids.new(), question, session=sitting.session if sitting else "")


async def _send_kept(turn: Turn, typed: Typed) -> Answer:
    """[Send nu] where the client brought no fields along: the draft itself, or what became of it."""
    own = await turn.desks.drawer.all(turn.person)
    draft = next((each for each in own if _meant(typed, each)), None)
    if draft is not None:
        village = typed.village or draft.village
        return await sending.handed_in(turn, replace(drawing.typed_of(draft), listed=True, village=village))
    found = await turn.desks.workshop.receipt(turn.person, typed.token)
    if found is None:
        return Answer(text=say(turn.language, "draft-gone"))
    return sending.told(turn, Told(found, typed.token, sent=True, by=turn.person.name))


def _meant(typed: Typed, draft: Draft) -> bool:
    """By its token; a number of somebody who writes without a name carries none, and means the draft of its place."""
    if typed.token:
        return (draft.token, draft.question) == (typed.token, typed.question)
    place = (typed.session, typed.question, typed.scribed)
    return (draft.session, draft.question, draft.scribed) == place
