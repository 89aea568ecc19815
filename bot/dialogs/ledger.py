"""The lines of the accounts and the funds behind them: read, corrected, taken back, decided, each for a reason."""

from dataclasses import replace

from bot.cards import ledger as cards
from bot.cards import line_clash
from bot.cards.forms import number, short, word
from bot.cards.ledger import Corrected, Decided
from bot.cards.refused import refusal
from bot.cards.spending import AMOUNT_LIMIT
from bot.cards.tasks import chosen_in
from bot.cards.typed import cleaned, escaped
from bot.dialogs.drawing import alone
from bot.turn import Answer, Turn
from forum import ids, people
from forum.errors import ChangedMeanwhile, ForumError, UnknownVillage
from forum.people import STEWARDS, first_name
from forum.project import amounts
from forum.project.amounts import BadAmount
from forum.project.errors import MissingReason, ReasonTooLong
from forum.project.ledger import NoPurpose, NotEnoughGranted, NotGranted, Wish, left
from forum.project.money import Fund, Standing
from texts import say
from texts.money import figures, kroner

PUT_RIGHT = (NotGranted, NotEnoughGranted, NoPurpose, MissingReason, ReasonTooLong, UnknownVillage)


async def lines(turn: Turn) -> Answer:
    """`budget poster`, [Poster], and the buttons between the pages."""
    return await _listed(turn, start=number(turn.data, "start"))


async def line(turn: Turn) -> Answer:
    """[Åbn] of the line that was chosen."""
    people.require(turn.person, *STEWARDS)
    chosen, _ = chosen_in(turn.data)
    if not chosen:
        return await _listed(turn, say(turn.language, "budget-lines-choose"))
    entry = await turn.desks.budget.entry(turn.person, chosen)
    return await _line(turn, cards.corrected(entry, turn.language))


async def correct(turn: Turn) -> Answer:
    """[Gem rettelse]; a refusal keeps what was typed."""
    return await _changed(turn, given_back=False)


async def give_back(turn: Turn) -> Answer:
    """[Returnér]."""
    return await _changed(turn, given_back=True)


async def funds(turn: Turn) -> Answer:
    """`budget puljer` and [Puljer]."""
    return await _funds(turn)


async def fund(turn: Turn) -> Answer:
    """[Åbn] of the fund that was chosen."""
    chosen, _ = chosen_in(turn.data)
    found = next((each for each in await turn.desks.budget.funds(turn.person) if each.id == chosen), None)
    if found is None:
        return await _funds(turn, say(turn.language, "budget-funds-choose"))
    return await _fund(turn, _standing(turn, found))


async def new_fund(turn: Turn) -> Answer:
    """[Ny pulje]."""
    people.require(turn.person, *STEWARDS)
    return await _fund(turn, Decided(token=ids.new()))


async def decide(turn: Turn) -> Answer:
    """[Gem]: what became of an application, or money from somewhere new."""
    all_ = await turn.desks.budget.funds(turn.person)
    known = next((each for each in all_ if each.id == short(turn.data, "fund")), None)
    typed = _decided(turn, known)
    try:
        await _decide(turn, typed)
    except BadAmount as error:
        return await _fund(turn, replace(typed, notice=refusal(turn.language, error)))
    except ChangedMeanwhile:
        return await _funds(turn, say(turn.language, "budget-changed-meanwhile"))
    except (NotGranted, NotEnoughGranted) as error:
        return await _fund(turn, replace(typed, notice=await _used(turn, typed.fund, error)))
    except PUT_RIGHT as error:
        return await _fund(turn, replace(typed, notice=refusal(turn.language, error)))
    return await _funds(turn)


VERBS = {
    "budget.lines": lines,
    "budget.line": line,
    "budget.correct": correct,
    "budget.return": give_back,
    "budget.funds": funds,
    "budget.fund": fund,
    "budget.fund.new": new_fund,
    "budget.decide": decide,
}


async def _changed(turn: Turn, *, given_back: bool) -> Answer:
    people.require(turn.person, *STEWARDS)
    desk, seen, reason = turn.desks.budget, number(turn.data, "seen"), cleaned(word(turn.data, "reason"))
    entry = await desk.entry(turn.person, short(turn.data, "entry"))
    typed = _corrected(turn, Corrected(entry))
    try:
        if given_back:
            await desk.give_back(turn.person, entry.id, seen, reason)
        else:
            oere = amounts.read(typed.amount, turn.language)
            wish = Wish(entry.fund, oere, typed.text, typed.village)
            await desk.correct(turn.person, entry.id, seen, wish, reason)
    except BadAmount as error:
        return await _line(turn, replace(typed, notice=doubted(turn, error)))
    except ChangedMeanwhile:
        return await clash(turn, entry.id)
    except PUT_RIGHT as error:
        return await _line(turn, replace(typed, notice=refusal(turn.language, error)))
    return await _listed(turn)


async def clash(turn: Turn, id_: str) -> Answer:
    """Somebody was quicker with a line: it stands as it is, and what was typed is not lost."""
    entry = await turn.desks.budget.entry(turn.person, id_)
    who = first_name(await turn.desks.team.named(entry.changed_by, turn.incoming.service_url))
    typed = _corrected(turn, Corrected(entry))
    return await _line(turn, line_clash.clash(typed, who, turn.desks.directory.forum(), turn.language))


def doubted(turn: Turn, error: BadAmount) -> str:
    """What may have been meant, where that can be guessed."""
    if not error.suggestion:
        return refusal(turn.language, error)
    meant = kroner(error.suggestion, turn.language)
    return say(turn.language, "budget-meant", meant=meant, typed=escaped(str(error.args_["typed"])))


def _corrected(turn: Turn, value: Corrected) -> Corrected:
    return replace(
        value,
        amount=word(turn.data, "amount")[: 4 * AMOUNT_LIMIT],
        village=short(turn.data, "village").strip("-"),
        text=cleaned(word(turn.data, "text")),
        reason=cleaned(word(turn.data, "reason")),
    )


def _decided(turn: Turn, known: Fund | None) -> Decided:
    said = word(turn.data, "standing")
    return Decided(
        fund=known,
        standing=Standing(said) if said in set(Standing) else Standing.APPLIED_FOR,
        title=cleaned(word(turn.data, "name")),
        amount=word(turn.data, "amount")[: 4 * AMOUNT_LIMIT],
        reason=cleaned(word(turn.data, "reason")),
        token=short(turn.data, "token"),
    )


async def _decide(turn: Turn, typed: Decided) -> None:
    desk, oere = turn.desks.budget, amounts.read(typed.amount, turn.language)
    if typed.fund is None:
        await desk.found(turn.person, typed.title, typed.standing, oere, typed.token)
        return
    seen = number(turn.data, "seen")
    await desk.decide(turn.person, typed.fund.id, seen, typed.standing, oere, typed.reason)


async def _used(turn: Turn, fund: Fund | None, error: ForumError) -> str:
    """A fund stays as large as what is drawn on it; less to spend is no advice here."""
    if fund is None:
        return refusal(turn.language, error)
    used = fund.oere - left(fund, await turn.desks.budget.entries(turn.person))
    return say(turn.language, "budget-fund-used", fund=escaped(fund.title), used=kroner(used, turn.language))


def _standing(turn: Turn, found: Fund) -> Decided:
    return Decided(found, standing=found.standing, amount=figures(found.oere, turn.language))


async def _line(turn: Turn, value: Corrected) -> Answer:
    desk = turn.desks.budget
    of = next((each for each in await desk.funds(turn.person) if each.id == value.entry.fund), None)
    filled = replace(value, fund=of, history=await desk.history(turn.person, value.entry.id))
    return Answer(card=cards.line(filled, turn.desks.directory.forum(), turn.language))


async def _fund(turn: Turn, value: Decided) -> Answer:
    history = await turn.desks.budget.history(turn.person, value.fund.id) if value.fund else ()
    filled = replace(value, history=history)
    return Answer(card=cards.fund(filled, turn.desks.directory.forum(), turn.language))


async def _listed(turn: Turn, notice: str = "", start: int = 0) -> Answer:
    """What somebody typed about the lines is for those who keep them."""
    entries = await turn.desks.budget.entries(turn.person)
    if not alone(turn):
        return Answer(text=say(turn.language, "budget-private"))
    return Answer(card=cards.lines(entries, start, notice, turn.desks.directory.forum(), turn.language))


async def _funds(turn: Turn, notice: str = "") -> Answer:
    all_ = await turn.desks.budget.funds(turn.person)
    return Answer(card=cards.funds(all_, turn.desks.directory.forum(), turn.language, notice))
