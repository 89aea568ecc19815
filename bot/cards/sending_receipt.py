"""The receipt of a sending: how many places have it, which do not and why, and what can be done about it."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards import called
from bot.cards.elements import Card, Element, actions, button, card, heading, link, paragraph, small
from bot.cards.typed import escaped
from forum import targets
from forum.erfa import times
from forum.groups import Forum, names
from forum.people import Language, first_name
from forum.reasons import Reason
from forum.sending import deliveries
from forum.sending.posts import ReceiptCard
from forum.sending.receipts import Contact, Miss, Receipt, Stage
from texts import say, when

MISSES = 8
WITH_BUTTON = 3
"""Few enough that a card keeps to six buttons."""
CONTACTS = {
    Contact.WAITING: "sending-contact-waiting",
    Contact.REACHED: "sending-contact-reached",
    Contact.MISSED: "sending-contact-missed",
}
OWN_WORDS = {
    "archived": "sending-why-archived",
    "gone": "sending-why-gone",
    "no-right": "delivery-why-no-right-by-hand",
}


def receipt(
    value: ReceiptCard, language: Language, forum: Forum, *, mine: bool, notice: str = "", shared: bool = False
) -> Card:
    """What became of a sending; `mine` is whether its reader pressed, `value.name` else who did."""
    told = value.receipt
    minutes = told.sending.id.startswith(deliveries.MINUTES)
    title = called.minutes(told.title, told.starts_at, language, forum)
    head = say(language, "sending-heading-minutes" if minutes else "sending-heading-pre-read", title=title)
    lines, said = _lines(told, language, forum), by(value, language, forum, mine=mine)
    body = [
        heading(head),
        *([paragraph(notice)] if notice else []),
        *map(paragraph, lines),
        *_misses(told, language, forum),
        *map(paragraph, _mails(told, language)),
        *([] if said in notice else [small(said)]),
        small(say(language, "sending-sees-channel" if shared else "sending-sees")),
        *_buttons(told, language),
    ]
    return card(language, body, fallback=f"{head}. {' '.join(lines)}")


def live(value: ReceiptCard, language: Language, forum: Forum) -> Card:
    """The receipt that stands in a chat."""
    return receipt(value, language, forum, mine=not value.name)


def by(value: ReceiptCard, language: Language, forum: Forum, *, mine: bool) -> str:
    """«Lise sendte kl. 09.00.»"""
    at = _said(value.receipt.sending.at, value.receipt.now, language, forum)
    if mine:
        return say(language, "sending-by-you", at=at)
    if not value.name:
        return say(language, "sending-by-other", at=at)
    return say(language, "sending-by", name=escaped(first_name(value.name)), at=at)


def _lines(told: Receipt, language: Language, forum: Forum) -> list[str]:
    if told.stage is Stage.PLANNED:
        return [say(language, "sending-planned", at=_said(told.sending.due, told.now, language, forum))]
    if told.refused is not None:
        return [say(language, "sending-refused", why=_why(told.refused, language))]
    if told.stage is Stage.WRITING:
        return [say(language, "sending-writing")]
    posts = told.posts
    resumed, left = told.sending.resumed, posts.all - told.sending.resumed
    again = resumed and told.stage is Stage.RUNNING
    return [
        *([say(language, "sending-resumed", sent=resumed, left=left)] if again else []),
        say(language, "sending-progress", sent=posts.sent, all=posts.all),
        *([say(language, "sending-skipped", count=posts.skipped)] if posts.skipped else []),
    ]


def _misses(told: Receipt, language: Language, forum: Forum) -> list[Element]:
    shown, more = told.misses[:MISSES], len(told.misses) - MISSES
    rows = [row for number, miss in enumerate(shown) for row in _miss(miss, told, number, language, forum)]
    return [*rows, *([paragraph(say(language, "sending-more-misses", count=more))] if more > 0 else [])]


def _miss(miss: Miss, told: Receipt, number: int, language: Language, forum: Forum) -> list[Element]:
    general = miss.place == targets.GENERAL
    place = "General" if general else escaped(names(forum.groups).get(miss.place, miss.place))
    said = say(language, "sending-miss", place=place, why=_why(miss.reason, language))
    if miss.contact is not Contact.NOT_ASKED:
        return [paragraph(f"{said} {say(language, CONTACTS[miss.contact])}")]
    if general or number >= WITH_BUTTON:
        return [paragraph(said)]
    ids = {"batch": told.sending.id, "village": miss.place}
    return [paragraph(said), actions(button(say(language, "sending-contact"), "sending.contact", ids))]


def _why(reason: Reason, language: Language) -> str:
    """The service's own words stand in `leveringer`; here the reason is enough."""
    return say(language, OWN_WORDS.get(reason.why, f"delivery-why-{reason.why}"))


def _mails(told: Receipt, language: Language) -> Sequence[str]:
    mails = told.mails
    return [
        *([say(language, "sending-mails", sent=mails.sent, all=mails.all)] if mails.all else []),
        *([say(language, "sending-mails-failed", count=mails.trouble)] if mails.trouble else []),
        *([say(language, "sending-unmailed", count=told.unmailed)] if told.unmailed else []),
    ]


def _buttons(told: Receipt, language: Language) -> list[Element]:
    ids = {"batch": told.sending.id}
    again = told.misses or told.mails.failed or told.refused
    shown = [
        *([button(say(language, "sending-retry"), "sending.retry", ids)] if again else []),
        *([button(say(language, "sending-stop"), "sending.stop", ids)] if _stoppable(told) else []),
        *([link(say(language, "sending-open"), told.sending.files[0])] if told.sending.files else []),
    ]
    return [actions(*shown)] if shown else []


def _stoppable(told: Receipt) -> bool:
    return told.stage is Stage.PLANNED and told.sending.id.startswith(deliveries.MINUTES)


def _said(at: datetime, now: datetime, language: Language, forum: Forum) -> str:
    """The clock alone on the same day."""
    if times.local(at, forum.zone).date() == times.local(now, forum.zone).date():
        return say(language, "sending-said-today", at=when.clock(at, language, forum.zone))
    return say(language, "sending-said-day", at=when.moment(at, language, forum.zone))
