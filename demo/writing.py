"""What people write in the rounds: on cards of their own and of everybody, pasted, in plain words, for others."""

from collections import Counter
from collections.abc import Iterable

from demo import cards, people, talking, volunteers
from demo.groupwork import Watch
from demo.script import PHASES, QUESTIONS, Sheet
from demo.steps import Broken
from demo.volunteers import Opened, Volunteer
from demo.wire import Json

PASTED = tuple(f"- Punkt {number} fra kaffebordet (eksempel)" for number in range(1, 13))
FOR_OTHERS = ("Bænke langs stien (eksempel)", "Sangaften for alle (eksempel)")
BARE = "Jeg kendte ingen, da jeg kom (eksempel)"
SHARED = ("Svar fra kanalens kort (eksempel)", "Svar fra mødets chat (eksempel)")
Sent = Counter[str]


def one(text: str, phase: str = "reception") -> Json:
    """The three fields with a single text in one of them."""
    return {each: text if each == phase else "" for each in PHASES}


async def sheets(watch: Watch, wanted: Iterable[Sheet], known: dict[str, Volunteer]) -> None:
    """The sheets of one round: the first of the evening in an odd way each, and one by somebody whose buttons fail."""
    wanted = list(wanted)
    odd = iter(volunteers.WAYS if wanted[0].question == QUESTIONS[0] else ())
    for sheet in wanted:
        who = known[sheet.village]
        if who.id == people.PETER:
            await in_words(watch, who, sheet)
        else:
            await next(odd, volunteers.answer)(watch.wire, who, sheet)


async def in_words(watch: Watch, who: Volunteer, sheet: Sheet) -> None:
    """«modtagelse: …»: what counts is the question that the clock is at."""
    named = dict(zip(PHASES, ("tiltrækning", "modtagelse", "fastholdelse"), strict=True))
    text = "\n".join(f"{named[phase]}: {line}" for phase, lines in sheet.lines.items() for line in lines)
    await talking.told(watch.wire, who, text, "modtaget kl.")


async def on_everybodys_card(watch: Watch, who: Volunteer, opened: Opened, text: str) -> Sent:
    """A card in a channel or in the meeting's chat, filled in and sent by one of those who see it."""
    receipt = await talking.pressed(watch.wire, who, opened, "workshop.send", one(text))
    return _received(receipt, text)


async def until_received(watch: Watch, who: Volunteer, opened: Opened, text: str) -> Sent:
    """Tap Send again and again on the same card until the receipt is there."""

    async def received() -> Sent | None:
        try:
            return await on_everybodys_card(watch, who, opened, text)
        except Broken:
            return None

    sent: Sent = await watch.wire.until("a receipt at last", received, talking.LONG_S)
    return sent


async def pasted(watch: Watch, who: Volunteer, opened: Opened) -> Sent:
    """Twelve bullets in one field: a preview before anything is stored, then taken back and put in again as one."""
    wire, typed = watch.wire, one("\n".join(PASTED))
    preview = await talking.pressed(wire, who, opened, "workshop.send", typed)
    if not _all_of(preview, len(PASTED)):
        raise Broken(f"a paste was not shown before it was stored: {cards.words(preview.card)[:200]}")
    receipt = await talking.pressed(wire, who, preview, "workshop.send", listed=True)
    gone = await talking.pressed(wire, who, receipt, "workshop.undo")
    if cards.button(gone.card, "workshop.undo"):
        raise Broken("what was taken back can be taken back once more")
    back = await talking.pressed(wire, who, gone, "workshop.redo")
    return _received(back, *(text.removeprefix("- ") for text in PASTED))


def _all_of(opened: Opened, count: int) -> bool:
    told = cards.words(opened.card)
    return f"{count} noter" in told and all(text.removeprefix("- ") in told for text in PASTED)


async def for_others(watch: Watch, who: Volunteer) -> Sent:
    """A scribe writes for two who have no Teams."""
    sent: Sent = Counter()
    for text in FOR_OTHERS:
        form = await talking.asked(watch.wire, who, "skriv for en anden", _scribes)
        receipt = await talking.pressed(watch.wire, who, form, "workshop.send", one(text))
        if "for en deltager uden Teams" not in cards.words(receipt.card):
            raise Broken("the receipt does not say that it was written for somebody else")
        sent += _received(receipt, text)
    return sent


def _scribes(card: Json) -> object:
    """The form whose box is ticked; a round that begins in this very moment brings one that is not."""
    return cards.button(card, "workshop.send") and cards.standing(card).get("scribed") == "true"


async def without_a_name(watch: Watch, who: Volunteer) -> Sent:
    """A guest chooses to be anonymous, and then writes."""
    choice = await talking.asked(watch.wire, who, "afsender", talking.has("attribution.choose"))
    await talking.pressed(watch.wire, who, choice, "attribution.choose", attribution="anonymous")
    form = await talking.asked(watch.wire, who, "svar", talking.has("workshop.send"))
    return _received(await talking.pressed(watch.wire, who, form, "workshop.send", one(BARE)), BARE)


def _received(receipt: Opened, *texts: str) -> Sent:
    """Counted once the receipt has thanked for them."""
    told = cards.words(receipt.card)
    if not cards.button(receipt.card, "workshop.undo") or not all(text in told for text in texts):
        raise Broken(f"no receipt for {len(texts)} notes: {told[:200]}")
    return Counter(texts)
