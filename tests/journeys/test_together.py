"""Journey 4.1, steps 4 and 8, on the stand-in: a group's card that is edited in place, a presenter by one press."""

import re
from dataclasses import dataclass
from datetime import timedelta

import pytest
import pytest_asyncio

from demo import cards, talking, volunteers
from demo.play import Stage
from demo.volunteers import Volunteer
from demo.wire import Json

pytestmark = pytest.mark.asyncio(loop_scope="module")
LISE, INGE, ANNA, HELGA = (f"10000000-0000-4000-8000-0000000000{number}" for number in ("01", "11", "12", "15"))


@dataclass(frozen=True)
class GroupThree:
    """Inge, Anna and Helga in group 3 of five, and the code that they came by."""

    forum: Stage
    lise: Volunteer
    inge: Volunteer
    anna: Volunteer
    helga: Volunteer
    code: str

    async def cards(self, who: Volunteer, verb: str) -> list[Json]:
        """The cards in somebody's chat that offer this."""
        read = [volunteers.card_of(each) for each in await volunteers.messages(self.forum.wire, who.id, who.chat)]
        return [card for card in read if card and _offers(card, verb)]

    async def live(self, who: Volunteer, notes: int) -> Json:
        """The one live card in the chat, once it counts so many notes."""

        async def counted() -> Json | None:
            found = [each for each in await self.cards(who, "matrix.show") if "Gru" in cards.words(each)]
            assert len(found) <= 1, "one card, edited in place"
            return found[0] if found and sum(cards.numbers(found[0])) == notes else None

        card: Json = await self.forum.wire.until(f"{notes} notes on the card", counted)
        return card

    async def presses(self, who: Volunteer, verb: str, **data: object) -> str:
        """The newest card of the chat that has such a button, once there is one; what the card says then."""
        wire = self.forum.wire
        offered = await talking.came(wire, who, f"somebody who offers {verb}", talking.has(verb, **data))
        return cards.words((await talking.pressed(wire, who, offered, verb, **data)).card)


def _offers(card: Json, verb: str) -> bool:
    return any((part.get("data") or {}).get("verb") == verb for part in cards.parts(card))


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def three(forum: Stage) -> GroupThree:
    locales = {LISE: "da-DK", INGE: "da-DK", ANNA: "da-DK", HELGA: "de-DE"}
    lise, inge, anna, helga = [
        await volunteers.enter(forum.wire, {"id": each, "locale": locales[each]}) for each in locales
    ]
    await volunteers.say(forum.wire, lise, "gruppearbejde start 5 grupper 5/3/10")

    async def announced() -> str:
        read = await volunteers.messages(forum.wire, lise.id, lise.chat)
        codes = re.findall(r"\b(?:kode|code)(?:%20|\s)(\d{4})", " ".join(str(each) for each in read))
        return codes[0] if codes else ""

    code = await forum.wire.until("the code", announced)
    await _forward(forum, timedelta(minutes=3))
    for who in (inge, anna, helga):
        await volunteers.say(forum.wire, who, f"kode {code} 3")
    return GroupThree(forum, lise, inge, anna, helga, code)


async def _forward(forum: Stage, by: timedelta) -> None:
    """So much later, when all that is due has left: who was slower is asked nothing any more."""
    await forum.wire.move_clock(await forum.wire.now() + by)
    await forum.wire.delivered()


async def test_a_group_reads_its_notes_and_chooses_who_presents_them(three: GroupThree) -> None:
    """Journey 4.1, steps 4 and 8, in their order."""
    await _stands_on_everybodys_card(three)
    await _chosen_by_the_first_press(three)


async def _stands_on_everybodys_card(three: GroupThree) -> None:
    """F04: in the chat of everybody who sits there, edited in place; «1 af 3 har skrevet»."""
    wire = three.forum.wire
    await volunteers.say(wire, three.inge, "modtagelse: Vi har en velkomstfest")
    card = await three.live(three.inge, 1)
    assert "1 af 3 har skrevet" in cards.words(card)
    for who in (three.anna, three.helga):
        await three.live(who, 1)
    await volunteers.say(wire, three.anna, "fastholdelse: Naboerne hilser")
    for who in (three.inge, three.anna, three.helga):
        assert "2" in cards.words(await three.live(who, 2))
    assert "2 von 3 haben geschrieben" in cards.words(await three.live(three.helga, 2))


async def _chosen_by_the_first_press(three: GroupThree) -> None:
    """Step 8: at the end everybody is asked, one is chosen, told when, and has the notes on one page."""
    await _forward(three.forum, timedelta(minutes=18, seconds=30))

    answer = await three.presses(three.anna, "groupwork.present", person="me")
    assert "Du fremlægger som nr. 3" in answer
    late = await three.presses(three.inge, "groupwork.present", person="me")
    assert "fremlægger." in late.splitlines()[0]

    async def page() -> Json | None:
        return next(iter(await three.cards(three.anna, "groupwork.large")), None)

    card: Json = await three.forum.wire.until("the page", page)
    assert "Vi har en velkomstfest" in str(card)
    assert "i 3 minutter" in cards.words(card)
