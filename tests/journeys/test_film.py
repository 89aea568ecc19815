"""Journey 4.4, step 2, over HTTP: a member reports in the village's channel, the lead's board changes by itself."""

import pytest

from demo import talking
from demo.play import Stage
from demo.talking import has, says
from demo.volunteers import Volunteer
from tests.journeys.test_getting_in import person, someone

pytestmark = pytest.mark.asyncio(loop_scope="module")
LISE, MADS, INGE = (someone(number) for number in (1, 2, 11))
FOLLOWS = "Kortet følger selv med"


async def in_channel(forum: Stage, who: Volunteer, name: str) -> Volunteer:
    places = await forum.wire.get(f"{forum.wire.tenant}/window/places", **{"as": who.id})
    return talking.at(who, next(each["id"] for each in places["channels"] if each["name"] == name))


async def test_the_leads_board_follows_what_villages_report_and_who_wants_out_is_told_of(forum: Stage) -> None:
    wire, mads, lise = forum.wire, await person(forum, MADS), await person(forum, LISE)
    broager = await in_channel(forum, await person(forum, INGE), "Broager")
    board = await talking.asked(wire, mads, "film", says("Ingen landsby er med endnu.", "Du kan også skrive"))
    await talking.came(wire, mads, "the board", says("Ingen landsby er med endnu.", FOLLOWS))
    beginning = await talking.asked(wire, broager, "film", has("film.join"), mention=True)
    assert "Broager er ikke med i filmprojektet endnu." in str(beginning.card)
    await talking.asked(wire, mads, "film ny broager", says("Broager: video"))
    for report, stage in (("drejebog færdig", "drejebog"), ("optagelse færdig", "optagelse"), ("klip færdigt", "klip")):
        await talking.asked(wire, broager, report, says("Film fra Broager", stage), mention=True)
        live = await talking.came(wire, mads, stage, says("Broager", stage, FOLLOWS))
    assert live.message != board.message
    await talking.asked(wire, mads, "film broager samtykke 1-2 givet", says("nr. 2 · givet"))
    await talking.asked(wire, mads, "film broager samtykke 4 mangler", says("nr. 4 · mangler"))
    await talking.asked(wire, mads, "film broager godkendt", says("Mangler samtykke: nr. 4."))
    await talking.came(wire, mads, "the reason", says("mangler samtykke: 1", FOLLOWS))
    await talking.asked(wire, mads, "film broager samtykke 4 givet", says("Alle har givet samtykke."))
    await talking.asked(wire, mads, "film broager godkendt", says("✓ godkendt"))
    await talking.asked(wire, mads, "film broager samtykke 2 trukket tilbage", says("sat tilbage til klip"))
    for who in (broager, mads, lise):
        told = says("Samtykke trukket tilbage · Broager: video", "nr. 2", "må ikke vises")
        await talking.came(wire, who, "the word", told)
        await forum.wire.delivered()
        again = await talking.found(wire, who, told, {(await talking.came(wire, who, "it", told)).message})
        assert again is None, "told twice"
    await talking.came(wire, mads, "the fallen film", says("klip", "mangler samtykke: 1", FOLLOWS))
