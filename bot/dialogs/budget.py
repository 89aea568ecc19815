"""`budget`: what is granted, applied for, put aside and spent; leads and organisers write, everybody reads the sums."""

from dataclasses import replace

from bot.cards import budget as cards
from bot.cards import spending as forms
from bot.cards.budget import View
from bot.cards.forms import number
from bot.cards.refused import refusal
from bot.cards.spending import Typed
from bot.dialogs import ledger, spending
from bot.dialogs.drawing import alone
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import ids, people
from forum.errors import ChangedMeanwhile, UnknownVillage
from forum.people import STEWARDS
from forum.project import amounts
from forum.project.amounts import BadAmount
from forum.project.ledger import NoPurpose, NotEnoughGranted, NotGranted, Wish
from texts import say
from texts.money import figures, kroner

LINES = frozenset(map(folded, ("poster", "linjer", "lines", "entries", "Posten", "Zeilen")))
FUNDS = frozenset(map(folded, ("pulje", "puljer", "fund", "funds", "Topf", "Töpfe")))


async def budget(turn: Turn, rest: str) -> Answer:
    """`budget`; `budget brug 41.500 broager optagelse`, `budget disponér …`, `budget poster`, `budget puljer`."""
    first, _, behind = rest.strip().partition(" ")
    act = "spend" if folded(first) in spending.SPEND else "commit" if folded(first) in spending.COMMIT else ""
    if act:
        return await _said(turn, act, behind)
    if folded(first) in LINES:
        return await ledger.lines(turn)
    if folded(first) in FUNDS:
        return await ledger.funds(turn)
    return await _shown(turn)


async def show(turn: Turn) -> Answer:
    """[Budget], [Annullér], and on to the next villages."""
    return await _shown(turn, number(turn.data, "page"))


async def load(turn: Turn) -> Answer:
    """[Hent fra planen]: the funds of the project file."""
    count = await turn.desks.budget.load(turn.person)
    return await _shown(turn, notice=say(turn.language, "budget-loaded", count=count))


async def form(turn: Turn) -> Answer:
    """[Brug] and [Disponér]: the empty form."""
    typed = forms.typed_in(turn.data)
    funds = await turn.desks.budget.funds(turn.person)
    return await _form(turn, replace(typed, token=ids.new(), fund=spending.usual(funds)))


async def save(turn: Turn) -> Answer:
    """The form was sent; a refusal keeps what was typed."""
    return await _saved(turn, forms.typed_in(turn.data))


VERBS = {
    "budget.show": show,
    "budget.load": load,
    "budget.form": form,
    "budget.save": save,
    **ledger.VERBS,
}


async def _said(turn: Turn, act: str, words: str) -> Answer:
    funds = await turn.desks.budget.funds(turn.person)
    if not funds:
        return await _shown(turn)
    blank = Typed(act, token=f"text:{turn.incoming.id or ids.new()}", fund=spending.usual(funds))
    if not words.strip():
        return await _form(turn, blank)
    typed = spending.heard(act, words, funds, turn.desks.directory.forum())
    return await _saved(turn, replace(typed, token=blank.token))


async def _saved(turn: Turn, typed: Typed) -> Answer:
    desk = turn.desks.budget
    people.require(turn.person, *STEWARDS)
    try:
        oere = amounts.read(typed.amount, turn.language)
        wish = Wish(typed.fund, oere, typed.text, typed.village.strip("-"), "", typed.entry, typed.seen)
        await (desk.spend if typed.act == "spend" else desk.commit)(turn.person, wish, typed.token)
    except BadAmount as error:
        return await _form(turn, _meant(turn, typed, error))
    except ChangedMeanwhile:
        if not typed.entry:
            raise
        return await ledger.clash(turn, typed.entry)
    except NotGranted as error:
        return await _form(turn, replace(typed, notice=refusal(turn.language, error), waits=not typed.entry))
    except (NotEnoughGranted, NoPurpose, UnknownVillage) as error:
        return await _form(turn, replace(typed, notice=refusal(turn.language, error)))
    notice = say(turn.language, f"budget-saved-{typed.act}", amount=kroner(oere, turn.language))
    return await _shown(turn, notice=notice)


async def _form(turn: Turn, typed: Typed) -> Answer:
    funds = await turn.desks.budget.funds(turn.person)
    again = replace(typed, token=ids.new() if typed.token.startswith("text:") else typed.token)
    return Answer(card=forms.form(again, funds, turn.desks.directory.forum(), turn.language))


async def _shown(turn: Turn, page: int = 0, notice: str = "") -> Answer:
    """Where others read along nobody's buttons stand, and only the grant of the village whose channel it is."""
    shown, private = await turn.desks.budget.show(turn.person), alone(turn)
    if not private:
        here = tuple(each for each in shown.grants if each.village == turn.village)
        shown = replace(shown, grants=here, writes=False)
    loads = bool(turn.desks.budget.plan.funds)
    view = View(shown, page, notice, not private or shared(turn), loads)
    return Answer(card=cards.budget(view, turn.desks.directory.forum(), turn.language))


def _meant(turn: Turn, typed: Typed, error: BadAmount) -> Typed:
    """What may have been meant stands in the field, and waits for a yes."""
    notice = ledger.doubted(turn, error)
    if not error.suggestion:
        return replace(typed, notice=notice)
    return replace(typed, amount=figures(error.suggestion, turn.language), notice=notice, meant=True)
