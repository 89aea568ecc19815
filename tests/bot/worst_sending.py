"""The cards of a sending at their worst: the longest names, all places missed, the longest minutes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.cards import published, sending_out, sending_receipt
from bot.cards.sending_out import Moment
from bot.cards.typed import escaped
from forum import ids
from forum.delivery.reports import Counts
from forum.groups import Forum
from forum.minutes.minutes import ActionPoint, Point
from forum.people import Language
from forum.reasons import Reason, Why
from forum.sending import deliveries
from forum.sending.posts import PublishedMinutes, ReceiptCard, TakenOver
from forum.sending.receipts import Contact, Miss, Receipt, Stage
from forum.sending.sendings import Sending
from forum.workshop.notes import Note
from tests.bot.stage import Card
from tests.forum.sending.paper import document, minutes

AT = datetime(2021, 12, 31, 23, 42, tzinfo=UTC)
LONG = "Øster-Åbenrå og Vester-Gråsten-på-Næsset*_[x](y)" * 4
GATHERING = ids.key_for("gathering")
URL = f"https://landsbyforum.sharepoint.example/sites/Landsbyforum/Delte%20dokumenter/{'a' * 300}.docx"


def receipt(stage: Stage, kind: str = deliveries.MINUTES, **other: object) -> Receipt:
    sending = Sending("f", kind + GATHERING, "lise", AT, AT + timedelta(days=3), (URL,) * 3, resumed=9999)
    made = Receipt(sending, LONG, AT, stage, Counts(9999, 9999, 9999, 9999, 9999), Counts(9, 9, 9, 9, 9), AT)
    return replace(made, unmailed=9999, **other)  # type: ignore[arg-type]


def cards(language: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    """Name and card; `forum` has as many villages as there can be."""
    spoken = Language(language)
    yield "sending asked", sending_out.ask(escaped(LONG), GATHERING, 9999, forum, spoken)
    yield "pre-read asked", sending_out.ask_pre_read(escaped(LONG), GATHERING, forum, spoken)
    moment = Moment(GATHERING, "2021-12-31", "23:42", "2021-12-31T23:42:00", "!" * 300)
    yield "sending time", sending_out.schedule(moment, spoken)
    yield "taken over", sending_out.taken_over(TakenOver(GATHERING, LONG, AT, LONG), spoken, forum)
    yield "took over", sending_out.took_over("x" * 90, GATHERING, spoken)
    for stage in Stage:
        value = ReceiptCard(receipt(stage), LONG)
        yield (
            f"receipt {stage}",
            sending_receipt.receipt(value, spoken, forum, mine=False, notice="!" * 300, shared=True),
        )
    places = [Miss(group.key, Reason(Why.NO_RIGHT, LONG)) for group in forum.groups]
    missed = (*places[:3], *(replace(each, contact=Contact.MISSED) for each in places[3:]), Miss("general", Reason()))
    yield "receipt missed", sending_receipt.live(ReceiptCard(receipt(Stage.ENDED, misses=missed)), spoken, forum)
    broken = receipt(Stage.ENDED, deliveries.PRE_READ, refused=Reason(Why.BROKEN))
    yield "receipt refused", sending_receipt.live(ReceiptCard(broken), spoken, forum)


def posts(language: str, forum: Forum, text: str, note: Note) -> Iterator[tuple[str, Card]]:
    """The post with `text` wherever somebody may type."""
    village = forum.groups[0].key
    notes = tuple(replace(note, id=ids.key_for(str(number)), village=village, text=text) for number in range(60))
    points = tuple(Point(text, AT, AT, decision=text * 4) for _ in range(20))
    task = ActionPoint("a", "f", GATHERING, "open", text, "", text, AT.date(), "", AT, AT)
    of = minutes(title=text[:80], place=text[:200])
    long = document(of, notes=notes, points=points, actions=(task,) * 30, next_steps=text * 4)
    value = PublishedMinutes(long, village, (URL,) * 3)
    for each in (value, replace(value, village="", files=(), trial=True), replace(value, village="nowhere")):
        yield f"minutes posted {each.village}", published.published(each, Language(language), forum)
    yield "minutes posted, brief", published.published(value, Language(language), forum, 8_000)
