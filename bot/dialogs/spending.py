"""`budget brug 41.500 broager optagelse`: an amount in words, which village and which money, and what it is for."""

from collections.abc import Iterable, Sequence

from bot.cards.spending import Typed
from bot.folding import folded
from forum.groups import Forum
from forum.project import amounts
from forum.project.money import Fund, Standing

SPEND = frozenset(map(folded, ("brug", "brugt", "betalt", "spend", "spent", "ausgeben", "ausgegeben")))
COMMIT = frozenset(map(folded, ("disponér", "disponer", "disponeret", "commit", "committed", "vormerken", "verplanen")))
STANDINGS = {
    **dict.fromkeys(map(folded, ("bevilget", "granted", "bewilligt")), Standing.GRANTED),
    **dict.fromkeys(map(folded, ("ansøgt", "applied", "beantragt")), Standing.APPLIED_FOR),
}
"""Which money is meant, where somebody says so."""


def heard(act: str, words: str, funds: Sequence[Fund], forum: Forum) -> Typed:
    """The form as it would have been filled; its amount is "" where none stands in front.

    Village and money may follow the amount in any order; all else is what it is for.
    """
    led = amounts.led(words)
    village, fund, rest = "", "", led.rest
    for _ in range(2):
        key, rest = _leading(rest, [(group.key, name) for group in forum.groups for name in (group.name, group.key)])
        village = village or key
        standing, rest = _leading(rest, list(_called(funds)))
        fund = fund or standing
    return Typed(act=act, amount=led.amount, fund=fund or usual(funds), village=village, text=rest.strip(" ,:;–-"))


def usual(funds: Sequence[Fund]) -> str:
    """The money that is meant where nobody says so: the first that is granted."""
    order = sorted(funds, key=lambda fund: fund.standing is not Standing.GRANTED)
    return next((fund.id for fund in order if fund.standing is not Standing.REFUSED), "")


def _called(funds: Sequence[Fund]) -> Iterable[tuple[str, str]]:
    """Each fund by its title and id, and the first of its kind by its standing."""
    for fund in funds:
        yield from ((fund.id, fund.title), (fund.id, fund.id))
    for word, standing in STANDINGS.items():
        yield from [(fund.id, word) for fund in funds if fund.standing is standing][:1]


def _leading(text: str, named: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The key of the longest name that the text begins with, and what follows; ("", text) for none."""
    words = text.split()
    for many in range(min(6, len(words)), 0, -1):
        said = folded(" ".join(words[:many]).rstrip(",:;"))
        key = next((key for key, name in named if folded(name) == said), "")
        if key:
            return key, " ".join(words[many:])
    return "", text
