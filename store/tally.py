"""What turns have answered: counted in memory at once, and told to the database with the next claim."""

from collections.abc import Mapping

from forum import pacing
from forum.pacing import SECOND, Budget
from store.budgets import EVERYWHERE, Place, limits_of

LONGEST = 3 * SECOND // 2
"""A person waits for the answer, so it is held back no longer than this (rule 31)."""
MOST = 4096
"""So many conversations are remembered, and so many answers may wait for a claim that never comes."""


class Tally:
    """Lives on the event loop; a reply costs no commit. `known` is what this process has seen of the budgets."""

    def __init__(self) -> None:
        self._known: dict[Place, Budget] = {}
        self._untold: dict[Place, list[int]] = {}

    def answers(self, place: Place, now: int) -> int:
        """Count one answer; for how many microseconds to hold it back. Where that is too long it goes at once."""
        free = max(self._free(place), self._free(EVERYWHERE))
        at = free if now < free <= now + LONGEST else now
        for each in (place, EVERYWHERE):
            self._remember(each, pacing.sent(self._known.get(each, Budget()), limits_of(each), at))
            untold = self._untold.setdefault(each, [])
            untold.append(at)
            del untold[:-MOST]
        return at - now

    def take(self) -> dict[Place, list[int]]:
        """What no claim has told yet; it counts as told."""
        untold, self._untold = self._untold, {}
        return untold

    def give_back(self, untold: Mapping[Place, list[int]]) -> None:
        """The claim came to nothing."""
        for place, times in untold.items():
            self._untold[place] = [*times, *self._untold.get(place, ())]

    def learn(self, budgets: Mapping[Place, Budget]) -> None:
        """How budgets stand in the database, others' sends among them."""
        for place, budget in budgets.items():
            for at in self._untold.get(place, ()):
                budget = pacing.sent(budget, limits_of(place), at)
            self._remember(place, budget)

    def _free(self, place: Place) -> int:
        return pacing.free_at(self._known.get(place, Budget()), limits_of(place))

    def _remember(self, place: Place, budget: Budget) -> None:
        if len(self._known) >= MOST or len(self._untold) >= MOST:
            self._known.clear()
            self._untold.clear()
        self._known[place] = budget
