"""Letting minutes and pre-reads go, reading what became of them, and taking over from another organiser."""

from bot.cards import called
from bot.cards import sending_out as cards
from bot.cards import sending_receipt as receipts
from bot.cards.elements import ID_LIMIT
from bot.cards.refused import refusal
from bot.cards.sending_out import Moment
from bot.cards.workshop import number, word
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum import people
from forum.erfa import times
from forum.errors import BadDate, ChangedMeanwhile, InThePast, NoSuchTime
from forum.groups import names
from forum.people import Role
from forum.sending import deliveries
from forum.sending.posts import ReceiptCard
from forum.sending.receipts import Receipt, Sent
from texts import say, when


async def publish(turn: Turn) -> Answer:
    """[Udgiv]: asks once, then lets go; whoever is second is told who was first."""
    gathering = word(turn.data, "gathering")
    minutes = await turn.desks.sending.ready(turn.person, gathering)
    if number(turn.data, "sure"):
        return await sent(turn, await turn.desks.sending.publish(turn.person, gathering))
    forum, language = turn.desks.directory.forum(), turn.language
    title = called.minutes(minutes.title, minutes.starts_at, language, forum)
    mails = len(await turn.desks.sending.addresses(gathering))
    return Answer(card=cards.ask(title, gathering, mails, forum, language))


async def schedule(turn: Turn) -> Answer:
    """[Vælg tid]: the form, and what was typed into it; an odd hour is asked about once."""
    moment = _typed(turn)
    await turn.desks.sending.ready(turn.person, moment.gathering)
    if not number(turn.data, "save"):
        return Answer(card=cards.schedule(_first(turn, moment.gathering), turn.language))
    try:
        at = cards.wall(moment)
        if cards.is_odd(at) and moment.sure != at.isoformat():
            odd = say(turn.language, "sending-odd-hour", at=when.figures(at, turn.language))
            return _again(turn, moment, odd, at.isoformat())
        return await sent(turn, await turn.desks.sending.publish(turn.person, moment.gathering, at))
    except (BadDate, InThePast, NoSuchTime) as refused:
        return _again(turn, moment, refusal(turn.language, refused))


async def trial(turn: Turn) -> Answer:
    """[Send prøve til mig]: the post itself comes in the private chat."""
    await turn.desks.sending.trial(turn.person, word(turn.data, "gathering"))
    return Answer(text=say(turn.language, "sending-trial-sent"))


async def status(turn: Turn) -> Answer:
    """How a sending stands now."""
    named = word(turn.data, "batch") or deliveries.minutes_id(word(turn.data, "gathering"))
    return await _shown(turn, await turn.desks.sending.status(turn.person, named))


async def retry(turn: Turn) -> Answer:
    """[Prøv igen]: what was given up; a second tap changes nothing more."""
    return await _shown(turn, await turn.desks.sending.retry(turn.person, word(turn.data, "batch")))


async def contact(turn: Turn) -> Answer:
    """[Til kontaktperson]: somebody of the village gets it instead of its channel."""
    done = await turn.desks.sending.contact(turn.person, word(turn.data, "batch"), word(turn.data, "village"))
    if done.reached:
        return await _shown(turn, done.receipt)
    village = names(turn.desks.directory.forum().groups).get(done.village, done.village)
    return await _shown(turn, done.receipt, say(turn.language, "sending-no-contact", village=cards.safe(village)))


async def stop(turn: Turn) -> Answer:
    """[Stop] before its time."""
    await turn.desks.sending.stop(turn.person, word(turn.data, "batch"))
    return Answer(text=say(turn.language, "sending-stopped"))


async def over(turn: Turn) -> Answer:
    """[Overtag] on a card."""
    return await take_over(turn, word(turn.data, "gathering"))


async def take_over(turn: Turn, rest: str) -> Answer:
    """`overtag`: the gathering that is meant, or the one that is named."""
    desk, forum = turn.desks.sending, turn.desks.directory.forum()
    people.require(turn.person, Role.ORGANISER)
    typed = rest.strip()[:ID_LIMIT]
    try:
        holder = await desk.take_over(turn.person, typed)
    except ChangedMeanwhile:
        # Two at one moment: the second press takes over from the first, who is told.
        holder = await desk.take_over(turn.person, typed)
    title, starts_at = await desk.about(holder.gathering)
    return Answer(
        card=cards.took_over(called.minutes(title, starts_at, turn.language, forum), holder.gathering, turn.language)
    )


async def preread_now(turn: Turn) -> Answer:
    """[Send forhåndslæsning]: asks once, then the rows that wait for their day leave now."""
    people.require(turn.person, Role.ORGANISER)
    meeting = await turn.desks.erfa.find(word(turn.data, "meeting"))
    if number(turn.data, "sure"):
        return await sent(turn, await turn.desks.sending.send_now(turn.person, meeting.id))
    forum = turn.desks.directory.forum()
    title = called.meeting(meeting, turn.language, forum)
    return Answer(card=cards.ask_pre_read(title, meeting.id, forum, turn.language))


VERBS = {
    "minutes.publish": publish,
    "sending.schedule": schedule,
    "sending.trial": trial,
    "sending.status": status,
    "sending.retry": retry,
    "sending.contact": contact,
    "sending.stop": stop,
    "sending.over": over,
    "preread.now": preread_now,
}


async def sent(turn: Turn, done: Sent) -> Answer:
    """The receipt after a press; «Lise sendte kl. 09.00. Intet er sendt to gange.» where somebody was first."""
    if done.first:
        return await _shown(turn, done.receipt)
    value, mine = await _value(turn, done.receipt)
    forum = turn.desks.directory.forum()
    was_first = receipts.by(value, turn.language, forum, mine=mine)
    return await _shown(turn, done.receipt, f"{was_first} {say(turn.language, 'sending-not-twice')}")


async def _shown(turn: Turn, receipt: Receipt, notice: str = "") -> Answer:
    value, mine = await _value(turn, receipt)
    forum, everybody = turn.desks.directory.forum(), shared(turn)
    return Answer(card=receipts.receipt(value, turn.language, forum, mine=mine, notice=notice, shared=everybody))


async def _value(turn: Turn, receipt: Receipt) -> tuple[ReceiptCard, bool]:
    mine = receipt.sending.by == turn.person.id
    name = "" if mine else await turn.desks.team.named(receipt.sending.by, turn.incoming.service_url)
    return ReceiptCard(receipt, name), mine


def _typed(turn: Turn) -> Moment:
    data = turn.data
    return Moment(word(data, "gathering"), word(data, "day")[:40], word(data, "at")[:40], word(data, "stamp"))


def _first(turn: Turn, gathering: str) -> Moment:
    """The next working day's morning."""
    forum, now = turn.desks.directory.forum(), turn.desks.clock.now()
    return Moment(gathering, cards.next_working_day(times.local(now, forum.zone).date()).isoformat())


def _again(turn: Turn, moment: Moment, notice: str, sure: str = "") -> Answer:
    return Answer(card=cards.schedule(Moment(moment.gathering, moment.day, moment.at, sure, notice), turn.language))
