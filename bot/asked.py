"""On which card the bot has asked whom for their village: a choice that comes back without it was not made there."""

from collections import OrderedDict

MOST = 4096


class Asked:
    """The newest `most` pairs of person and card, by the card's token; after a restart it is asked once more."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._pairs: OrderedDict[tuple[str, str], None] = OrderedDict()

    def ask(self, person: str, token: str) -> None:
        """The card with the choice of villages goes out."""
        self._pairs[person, token] = None
        self._pairs.move_to_end((person, token))
        while len(self._pairs) > self._most:
            self._pairs.popitem(last=False)

    def was(self, person: str, token: str) -> bool:
        """Whether this person was asked on this card."""
        return (person, token) in self._pairs
