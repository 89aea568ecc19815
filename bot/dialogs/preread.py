"""[Send forhåndslæsning] asks once and lets it go now; [Send prøve til mig] shows it to the organiser alone."""

from bot.cards import erfa as cards
from bot.cards.typed import escaped
from bot.cards.workshop import number, word
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum.erfa.meetings import Plan
from forum.erfa.posts import Preview
from forum.people import first_name
from forum.sending.receipts import Sent
from texts import say, when


async def now(turn: Turn) -> Answer:
    """The first tap asks, the second lets it go; whoever comes later is told who was first."""
    plan = await _plan(turn)
    if number(turn.data, "sure") != 1:
        return Answer(card=cards.sure(plan, turn.desks.directory.forum(), turn.language))
    sent = await turn.desks.sending.send_now(turn.person, plan.meeting.id)
    return _shown(turn, await _plan(turn), await _told(turn, sent))


async def trial(turn: Turn) -> Answer:
    """General's version as it is now, in the organiser's own chat."""
    plan, desk, forum = await _plan(turn), turn.desks.summaries, turn.desks.directory.forum()
    summary, _ = await desk.gathered(plan.meeting.id, "", turn.desks.clock.now())
    preview = Preview(plan.meeting, summary, len(forum.groups) + 1)
    return Answer(card=cards.preview(preview, turn.language, forum))


VERBS = {"preread.now": now, "preread.trial": trial}


async def _plan(turn: Turn) -> Plan:
    return await turn.desks.erfa.shown(turn.person, word(turn.data, "meeting"))


def _channels(sent: Sent) -> int:
    posts = sent.receipt.posts
    return posts.waiting + posts.sent


async def _told(turn: Turn, sent: Sent) -> str:
    """«Lise sendte kl. 09.00. Intet er sendt to gange.» for whoever pressed second."""
    if sent.first:
        return say(turn.language, "preread-on-its-way", channels=_channels(sent))
    sending = sent.receipt.sending
    at = when.clock(sending.at, turn.language, turn.desks.directory.forum().zone)
    named = await turn.desks.team.named(sending.by, turn.incoming.service_url)
    if not named:
        return say(turn.language, "preread-already-somebody", at=at)
    return say(turn.language, "preread-already", by=escaped(first_name(named)), at=at)


def _shown(turn: Turn, plan: Plan, notice: str) -> Answer:
    forum, lead = turn.desks.directory.forum(), turn.desks.erfa.lead_days
    return Answer(card=cards.planned(plan, forum, turn.language, lead, notice=notice, shared=shared(turn)))
