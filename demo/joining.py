"""How people get in: by the code in their own chat or a channel, by the card there, and in the meeting's chat."""

from demo import cards, people, talking
from demo.groupwork import GENERAL, MEETING, Watch
from demo.steps import Broken, Step
from demo.volunteers import Opened, Volunteer

HELLO = {"da": ("kode", "Du er med i **Gruppe {}**"), "en": ("code", "You are in **Group {}**")}
HELLO["de"] = ("Code", "Du bist in **Gruppe {}** dabei")
BY_NAME = (people.JENS, people.INGE)
"""Both of one village that sits in two groups: they name theirs with the code."""


async def early(watch: Watch, anna: Volunteer) -> None:
    """17.39: who is there before the first question waits for it; the meeting's chat gets the bot."""
    card = await talking.asked(watch.wire, anna, f"kode {watch.code} {people.SEATS[anna.id]}", _hello(anna))
    if cards.button(card.card, "workshop.send"):
        raise Broken("a form came before the first question")
    watch.chats[anna.id] = anna


async def meeting(watch: Watch) -> Volunteer:
    """The organiser adds the bot to the meeting's chat; she herself, looking at it."""
    wire, lise = watch.wire, watch.organiser
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": lise.id})
    room = talking.at(lise, str(places["meetings"][0]["id"]))
    body = {"as": lise.id, "place": room.chat, "scope": "groupChat", "installed": True}
    await wire.post(f"{wire.tenant}/window/app", body)
    watch.rooms[MEETING] = room
    return room


async def channels(watch: Watch) -> None:
    """The organiser looks into General and the channels of the villages that sit in a group."""
    places = await watch.wire.get(f"{watch.wire.tenant}/window/places", **{"as": watch.organiser.id})
    sitting = {GENERAL, *(village for group in people.GROUPS for village in group)}
    rooms = {row["name"]: row["id"] for row in places["channels"] if row["name"] in sitting}
    watch.rooms |= {name: talking.at(watch.organiser, id_) for name, id_ in rooms.items()}


async def everybody(watch: Watch, step: Step, known: dict[str, Volunteer]) -> dict[str, Opened]:
    """17.40: each by their own way; the form that answers, by person."""
    opened = {people.PETER: await by_number(watch, known[people.PETER])}
    for id_ in (*BY_NAME, people.RUTH, people.KIM, people.HELGA, people.TOM, people.SOFIE):
        opened[id_] = await (by_button if id_ == people.RUTH else by_code)(watch, known[id_])
    opened[people.ANNA] = await talking.asked(watch.wire, known[people.ANNA], "svar", talking.has("workshop.send"))
    step.numbers.update(people=len(opened), groups=len(people.GROUPS))
    watch.chats |= {id_: known[id_] for id_ in opened}
    return opened


async def by_code(watch: Watch, who: Volunteer) -> Opened:
    """The code, with the number of the group where the village sits in several; in anybody's language."""
    named = f" {people.SEATS[who.id]}" if who.id in BY_NAME else ""
    return await _in(watch, who, f"{HELLO[who.locale[:2]][0]} {watch.code}{named}")


async def by_button(watch: Watch, who: Volunteer) -> Opened:
    """The code alone; the bot asks which group it is."""
    asked = await talking.asked(watch.wire, who, f"kode {watch.code}", talking.has("groupwork.join"))
    seated = await talking.pressed(watch.wire, who, asked, "groupwork.join", group=people.SEATS[who.id])
    return _seated(who, seated)


async def by_number(watch: Watch, who: Volunteer) -> Opened:
    """On a phone whose buttons fail: the tap ends in Teams' own error, and the group's number does it."""
    asked = await talking.asked(watch.wire, who, f"kode {watch.code}", talking.has("groupwork.join"))
    action = cards.button(asked.card, "groupwork.join", group=people.SEATS[who.id])
    body = {"as": who.id, "place": who.chat, "message": asked.message, "verb": "groupwork.join"}
    tapped = await watch.wire.post(
        f"{watch.wire.tenant}/window/execute", body | {"data": (action or {}).get("data") or {}}
    )
    if tapped["status"] != 0:
        raise Broken("a button worked on the phone whose buttons fail")
    try:
        return _seated(who, await talking.asked_once(watch.wire, who, str(people.SEATS[who.id]), _hello(who)))
    except Broken:
        # Where only the answer was lost, the seat is taken, and the same number would be a question's.
        if watch.wire.tries == 1:
            raise
        return await _in(watch, who, f"kode {watch.code} {people.SEATS[who.id]}")


async def _in(watch: Watch, who: Volunteer, text: str) -> Opened:
    return _seated(who, await talking.asked(watch.wire, who, text, _hello(who)))


def _seated(who: Volunteer, opened: Opened) -> Opened:
    if not (_hello(who)(opened.card) and cards.button(opened.card, "workshop.send")):
        raise Broken(f"no greeting with a form came: {cards.words(opened.card)[:200]}")
    return opened


def _hello(who: Volunteer) -> talking.Wanted:
    return talking.says(HELLO[who.locale[:2]][1].format(people.SEATS[who.id]))


async def in_the_meeting(watch: Watch, who: Volunteer) -> None:
    """The code in the meeting's chat, where all read along: no name, no form of one's own."""
    room = talking.at(who, watch.rooms[MEETING].chat)
    await talking.told(watch.wire, room, f"kode {watch.code}", f"**Gruppe {people.SEATS[who.id]}**", mention=True)


async def shared_form(watch: Watch, who: Volunteer, place: Volunteer, question: str) -> tuple[Volunteer, Opened]:
    """The card of a question that stands in a shared place, as somebody there holds it."""
    there = talking.at(who, place.chat)
    wanted = talking.has("workshop.send", question=question)
    return there, await talking.came(watch.wire, there, f"the card of {question}", wanted, "svar")
