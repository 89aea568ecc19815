"""Where a turn happens: private or shared, which village's, and who sees a card there."""

from bot.turn import Chat, How, Turn


def shared(turn: Turn) -> bool:
    """Others see what is answered to a message here."""
    return turn.incoming.chat is not Chat.PERSONAL


def here(turn: Turn) -> str:
    """The village that counts: the channel's, else the person's, "" while unknown."""
    return turn.village or turn.person.village


async def audience(turn: Turn) -> tuple[str, ...] | None:
    """The Teams ids that get their own view of a card posted here (rule 26); None where the card is no base card."""
    if turn.incoming.how not in (How.MESSAGE, How.SUBMIT):
        return None
    if not shared(turn):
        return (turn.incoming.mri,)
    if not turn.village:
        return ()
    forum = turn.desks.directory.forum()
    return await turn.desks.people.mris(forum.id, sorted(forum.group(turn.village).members))
