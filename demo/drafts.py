"""Kim keeps a draft, loses the network, comes back on another device, finds the very words, and sends them once."""

from collections import Counter

from demo import cards, talking, volunteers
from demo.groupwork import Watch
from demo.steps import Broken, Step
from demo.volunteers import SILENCE_S, Opened, Volunteer
from demo.wire import PATIENCE_S
from demo.writing import Sent, one

TEXT = "Vi fejrer hver ny nabo:\nmed kage, sang\nog «ret» lange taler (eksempel)"


async def kept_and_sent(watch: Watch, step: Step, kim: Volunteer, phone: Opened) -> Sent:
    """Saved on the phone, lost on Send, resumed and sent elsewhere; the phone's late tap is a repeat."""
    await _saved(watch, kim, phone)
    await _offline(watch, kim, phone)
    laptop = await talking.asked(watch.wire, kim, "svar", talking.has("workshop.send", listed=True))
    same = cards.standing(laptop.card).get("reception") == TEXT
    receipt = await talking.pressed(watch.wire, kim, laptop, "workshop.send", listed=True)
    again = await talking.pressed(watch.wire, kim, phone, "workshop.send", one(TEXT))
    texts = TEXT.split("\n")
    step.numbers.update(saved=1, resumed=int(same), sent=sum(text in cards.words(receipt.card) for text in texts))
    step.holds(same, "the draft came back in other words")
    step.holds(step.numbers["sent"] == len(texts), "the receipt does not hold the draft's lines")
    step.holds("ikke gemt to gange" in cards.words(again.card), "the phone's late tap was no repeat")
    return Counter(texts)


async def _saved(watch: Watch, kim: Volunteer, phone: Opened) -> None:
    """By the Submit that stands in for Execute on an old phone."""
    action = cards.button(phone.card, "workshop.draft") or {}
    data = {**action["fallback"]["data"], **one(TEXT)}
    body = {"as": kim.id, "place": kim.chat, "message": phone.message, "data": data, "locale": kim.locale}

    async def submitted() -> None:
        await watch.wire.post(f"{watch.wire.tenant}/window/submit", body)
        told, patience = talking.says("Kladde gemt kl."), SILENCE_S if watch.wire.tries > 1 else PATIENCE_S
        await watch.wire.until("the draft's receipt", lambda: talking.found(watch.wire, kim, told), patience)

    await watch.wire.patiently("taps", submitted)


async def _offline(watch: Watch, kim: Volunteer, phone: Opened) -> None:
    action = cards.button(phone.card, "workshop.send") or {}
    try:
        await volunteers.execute(watch.wire, kim, phone.message, action, one(TEXT))
    except Broken as lost:
        if "Offline" not in str(lost):
            raise
    else:
        raise Broken("the phone had a network after all")
