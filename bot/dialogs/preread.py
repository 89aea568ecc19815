"""[Send prøve til mig]: the pre-read as it is now, shown to the organiser alone."""

from bot.cards import erfa as cards
from bot.cards.workshop import word
from bot.turn import Answer, Turn
from forum.erfa.occasions import goes_at
from forum.erfa.posts import Preview


async def trial(turn: Turn) -> Answer:
    """General's version; nothing is sent."""
    plan = await turn.desks.erfa.shown(turn.person, word(turn.data, "meeting"))
    forum, now = turn.desks.directory.forum(), turn.desks.clock.now()
    summary, _ = await turn.desks.summaries.gathered(plan.meeting.id, "", now)
    preview = Preview(plan.meeting, summary, len(forum.groups) + 1, goes_at(plan.meeting, now, forum.zone))
    return Answer(card=cards.preview(preview, turn.language, forum))


VERBS = {"preread.trial": trial}
