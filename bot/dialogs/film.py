"""The villages' films as people meet them: the board, a village's own, one tap a step, and the consents."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards import film as cards
from bot.cards import film_page as pages
from bot.cards.film_page import Marked
from bot.cards.forms import number, short, word
from bot.dialogs import film_typed, filmed
from bot.dialogs import help as helping
from bot.dialogs.film_typed import Said, Wants
from bot.dialogs.places import here
from bot.turn import Answer, Turn
from forum import people
from forum.people import STEWARDS
from forum.project.films import Medium, Stage


async def film(turn: Turn, rest: str) -> Answer:
    """`film`: in a village's channel its own film, elsewhere the board; what follows may ask for more."""
    said = film_typed.read(rest, turn.desks.directory.forum())
    if said is None:
        return await helping.not_understood(turn)
    return await _ASKED[said.wants](turn, said)


async def script(turn: Turn, rest: str) -> Answer:
    """«drejebog færdig»."""
    return await _reported(turn, Stage.SCRIPT, rest)


async def filming(turn: Turn, rest: str) -> Answer:
    """«optagelse færdig»."""
    return await _reported(turn, Stage.FILMING, rest)


async def cut(turn: Turn, rest: str) -> Answer:
    """«klip færdigt»."""
    return await _reported(turn, Stage.CUT, rest)


async def board(turn: Turn) -> Answer:
    return await filmed.board(turn, number(turn.data, "page"))


async def show(turn: Turn) -> Answer:
    return await filmed.page(turn, _film(turn))


async def report(turn: Turn) -> Answer:
    """A button with one step on it."""
    to = word(turn.data, "to")
    if to not in set(Stage):
        return await show(turn)
    return await filmed.stepped(turn, _film(turn), Stage(to), seen=number(turn.data, "seen"))


async def edit(turn: Turn) -> Answer:
    """[Ret trin]."""
    return await filmed.step_form(turn, _film(turn))


async def step(turn: Turn) -> Answer:
    """The form of [Ret trin]; a refusal keeps what was typed."""
    people.require(turn.person, *STEWARDS)
    to = word(turn.data, "stage")
    if to not in set(Stage):
        return await edit(turn)
    seen, reason = number(turn.data, "seen"), word(turn.data, "reason")
    return await filmed.stepped(turn, _film(turn), Stage(to), seen=seen, reason=reason)


async def consents(turn: Turn) -> Answer:
    """[Samtykker]."""
    return await filmed.register(turn, _film(turn), start=number(turn.data, "page"))


async def agree(turn: Turn) -> Answer:
    return await filmed.agreed(turn, _film(turn), pages.marked_in(turn.data))


async def nobody(turn: Turn) -> Answer:
    """[Ingen medvirkende]."""
    return await filmed.nobody(turn, _film(turn))


async def history(turn: Turn) -> Answer:
    return await filmed.history(turn, _film(turn), number(turn.data, "page"))


async def add(turn: Turn) -> Answer:
    """[Tag landsby med]."""
    people.require(turn.person, *STEWARDS)
    return Answer(card=cards.addition(turn.desks.directory.forum(), turn.language))


async def join(turn: Turn) -> Answer:
    kind = word(turn.data, "kind")
    medium = Medium(kind) if kind in set(Medium) else Medium.VIDEO
    return await filmed.joined(turn, short(turn.data, "village"), medium)


VERBS = {
    "film.board": board,
    "film.show": show,
    "film.report": report,
    "film.edit": edit,
    "film.step": step,
    "film.consents": consents,
    "film.agree": agree,
    "film.nobody": nobody,
    "film.history": history,
    "film.add": add,
    "film.join": join,
}


def _film(turn: Turn) -> str:
    return short(turn.data, "film")


async def _reported(turn: Turn, to: Stage, rest: str) -> Answer:
    """The word for a stage: with «færdig» it is reported, alone it shows the film."""
    if rest and not film_typed.is_done(rest):
        return await helping.not_understood(turn)
    said = film_typed.read(rest.partition(" ")[2], turn.desks.directory.forum())
    if said is None or said.wants is not Wants.SHOW:
        return await helping.not_understood(turn)
    return await (_say_step(turn, replace(said, stage=to)) if rest else _say_show(turn, said))


async def _say_show(turn: Turn, said: Said) -> Answer:
    village = said.village or turn.village
    if not village:
        return await filmed.board(turn)
    return await filmed.village(turn, village, said.medium, named=bool(said.village))


async def _say_board(turn: Turn, _said: Said) -> Answer:
    return await filmed.board(turn)


async def _say_join(turn: Turn, said: Said) -> Answer:
    village = said.village or here(turn)
    return await (filmed.joined(turn, village, said.medium or Medium.VIDEO) if village else add(turn))


async def _say_step(turn: Turn, said: Said) -> Answer:
    async def act(film_: str) -> Answer:
        return await filmed.stepped(turn, film_, said.stage or Stage.PLANNED, reason=said.reason)

    return await _meant(turn, said, act)


async def _say_consent(turn: Turn, said: Said) -> Answer:
    day = said.on.isoformat() if said.on else ""

    async def act(film_: str) -> Answer:
        if not said.numbers:
            return await filmed.register(turn, film_)
        return await filmed.agreed(turn, film_, Marked(said.numbers, said.agreed, day))

    return await _meant(turn, said, act)


async def _say_nobody(turn: Turn, said: Said) -> Answer:
    return await _meant(turn, said, lambda film_: filmed.nobody(turn, film_))


async def _say_history(turn: Turn, said: Said) -> Answer:
    return await _meant(turn, said, lambda film_: filmed.history(turn, film_))


async def _meant(turn: Turn, said: Said, act: Callable[[str], Awaitable[Answer]]) -> Answer:
    """Of several films the one whose medium was named, else the video; without any, the village's card says so."""
    village = said.village or here(turn)
    if not village:
        return await filmed.board(turn)
    films = [reel.film for reel in await filmed.of(turn, village)]
    named = [each for each in films if each.medium is (said.medium or Medium.VIDEO)]
    found = named or (films if len(films) == 1 and said.medium is None else [])
    return await (act(found[0].id) if found else filmed.village(turn, village, None))


_ASKED = {
    Wants.BOARD: _say_board,
    Wants.SHOW: _say_show,
    Wants.JOIN: _say_join,
    Wants.STEP: _say_step,
    Wants.CONSENT: _say_consent,
    Wants.NOBODY: _say_nobody,
    Wants.HISTORY: _say_history,
}
