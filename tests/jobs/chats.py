"""Chats on paper, for what is told there once."""

from forum.ports import Posted, Spot, Unavailable


class Chats:
    """A board that is away at first where that is wanted."""

    def __init__(self, away: int = 0) -> None:
        self.posted: list[tuple[Spot, object]] = []
        self.away = away

    async def post(self, place: Spot, value: object) -> Posted:
        self.away -= 1
        if self.away >= 0:
            raise Unavailable("Teams is away")
        self.posted.append((place, value))
        return Posted("a:inge", "1", "https://x.example/")

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        raise AssertionError("nothing is told twice")
