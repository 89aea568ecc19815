"""[Gem kladde], and what was kept by it: found again on any device, sent or changed."""

from bot.cards import drafts as cards
from bot.cards import workshop as forms
from bot.cards.drafts import Kept
from bot.dialogs import drawing, sending
from bot.turn import Answer, Turn
from forum import ids
from texts import say
from texts.when import clock


async def save(turn: Turn) -> Answer:
    """[Gem kladde]: whatever is typed is kept; what is too long to be sent is told beside it."""
    typed = forms.typed_in(turn.data)
    if not typed.token:
        return Answer(text=say(turn.language, "error-stale-card"))
    draft = await turn.desks.drawer.keep(turn.person, sending.form_of(typed), place=turn.village)
    language = turn.language
    if draft is None:
        waits = await drawing.draft_of(turn, typed)
        return await drawing.drawn(turn, typed, told="" if waits else say(language, "draft-cleared"))
    at = clock(draft.saved_at, language, turn.desks.directory.forum().zone)
    told = say(language, "draft-saved", at=at)
    if not drawing.alone(turn):
        return Answer(text=told)
    problems = sending.problems_in(typed, language)
    return await drawing.drawn(turn, drawing.typed_of(draft), told=told, problems=problems)


async def resume(turn: Turn) -> Answer:
    """[Ret]: the form with the draft in its fields."""
    typed = forms.typed_in(turn.data)
    draft = await drawing.draft_of(turn, typed)
    if draft is None:
        return await drawing.opened(turn, forms.Typed(typed.token or ids.new(), typed.question, session=typed.session))
    return await drawing.drawn(turn, drawing.typed_of(draft), told=drawing.since(turn, draft))


async def show(turn: Turn, _rest: str) -> Answer:
    """`kladde`: all of them, newest first; never where others read along."""
    if not drawing.alone(turn):
        return Answer(text=say(turn.language, "drafts-private"))
    own = await turn.desks.drawer.all(turn.person)
    if not own:
        return Answer(text=say(turn.language, "drafts-none"))
    kept = [Kept(drawing.typed_of(draft), drawing.since(turn, draft)) for draft in own]
    return Answer(card=cards.listed(kept, turn.desks.directory.forum(), turn.language))


VERBS = {"workshop.draft": save, "workshop.resume": resume}
