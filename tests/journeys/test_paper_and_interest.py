"""Notes from paper and the register of interested villages, over HTTP: the folder, the lists, the organiser's card."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest

from demo import volunteers
from demo.play import Stage
from demo.volunteers import Volunteer
from demo.wire import Json
from tests.bot.stage import words
from tests.forum.workshop.shelf import book
from tests.journeys.test_getting_in import asks, person, pressed, read, someone

pytestmark = pytest.mark.asyncio(loop_scope="module")
LISE, INGE, KIM = (someone(number) for number in (1, 11, 14))
PRESSED = datetime(2021, 5, 4, 15, 38, tzinfo=UTC)
CLOSED = PRESSED + timedelta(minutes=24)
GOOD = ("Broager", "Fungerer godt", "Modtagelse", "", "Vi har en velkomstfets", "")
RIGHT = (*GOOD[:4], "Vi har en velkomstfest", "")
MORE = ("Sydals", "2", "Fastholdelse", "Kort sigt", "Flere busser\nLys på stien", "")
BAD = ("Broager", "1", "", "", "Uden fase", "")


async def laid(forum: Stage, content: bytes) -> None:
    """Lise puts a sheet into the folder by hand."""
    url = f"{forum.wire.tenant}/window/files?as={LISE}&path={quote('General/Import/papirnoter.xlsx')}"
    async with forum.wire.session.post(url, data=content) as answer:
        assert answer.status < 300, await answer.text()


async def items(forum: Stage, name: str) -> list[Json]:
    await forum.wire.delivered()
    lists = (await forum.wire.get(f"{forum.wire.tenant}/window/lists"))["lists"]
    return [item["fields"] for one in lists if one["name"] == name for item in one["items"]]


async def texts(forum: Stage) -> list[str]:
    return sorted(str(row["NoteText"]) for row in await items(forum, "Svar"))


async def save(forum: Stage, lise: Volunteer, told: str) -> Json:
    return await pressed(forum, lise, await asks(forum, lise, "importér", told), "import.save")


async def test_a_sheet_of_paper_notes_reaches_the_list_once_corrected_and_is_taken_back(forum: Stage) -> None:
    lise = await person(forum, LISE)
    await asks(forum, lise, "importér", "Importskema.xlsx")
    files = (await forum.wire.get(f"{forum.wire.tenant}/window/files"))["files"]
    assert [file["path"].strip("/") for file in files] == ["General/Import/Importskema.xlsx"]
    await laid(forum, book(GOOD, MORE, BAD))
    found = await asks(forum, lise, "importér", "Fundet 3 noter i papirnoter.xlsx.")
    assert "Række 4: fasen mangler" in words(volunteers.card_of(found))
    assert await texts(forum) == []
    for _ in range(2):
        await pressed(forum, lise, found, "import.save")
        assert await texts(forum) == ["Flere busser", "Lys på stien", GOOD[4]]
    await laid(forum, book(RIGHT, MORE, BAD))
    assert "Filen er ændret" in words(await pressed(forum, lise, found, "import.save"))
    done = await save(forum, lise, "1 er rettet")
    assert "1 note fra papirnoter.xlsx er gemt." in words(done)
    assert await texts(forum) == ["Flere busser", "Lys på stien", RIGHT[4]]
    await laid(forum, book(RIGHT, MORE, ("Nordborg", "3", "Tiltrækning", "", "Et hus til alle", "")))
    found = await asks(forum, lise, "importér", "Fundet 4 noter")
    done = await pressed(forum, lise, found, "import.save")
    assert "Et hus til alle" in await texts(forum)
    undone = await pressed(
        forum, lise, {**found, "attachments": [{"contentType": volunteers.CARD, "content": done}]}, "import.undo"
    )
    assert "1 note er taget ud igen." in words(undone)
    assert await texts(forum) == ["Flere busser", "Lys på stien", RIGHT[4]]


async def test_the_close_asks_everybody_and_the_organiser_sees_it_grow(forum: Stage) -> None:
    wire = forum.wire
    lise, inge, kim = [await person(forum, id_) for id_ in (LISE, INGE, KIM)]
    await wire.move_clock(PRESSED)
    await pressed(forum, lise, await asks(forum, lise, "gruppearbejde", "Minutter"), "groupwork.prepare", groups="2")

    async def code() -> str:
        said = read(await volunteers.messages(wire, lise.id, lise.chat))
        return next((f"kode {part[:4]}" for part in said.split("kode ")[1:] if part[:4].isdigit()), "")

    typed = await wire.until("the code", code)
    await wire.move_clock(PRESSED + timedelta(minutes=4))
    await asks(forum, inge, f"{typed} 1", "Gruppe 1")
    await wire.move_clock(CLOSED)
    await wire.delivered()

    async def asked() -> Json | None:
        found = await volunteers.messages(wire, inge.id, inge.chat)
        return next((m for m in reversed(found) if "Vil jeres by" in words(volunteers.card_of(m))), None)

    question = await wire.until("the question at the close", asked)
    data = {"v": 1, "verb": "interest.save", "answer": "maybe", "village": "Broager", "contact": "Inge 22334455"}
    for _ in range(2):
        body = {"as": inge.id, "place": inge.chat, "message": question["id"], "verb": "interest.save", "data": data}
        await wire.post(f"{wire.tenant}/window/execute", body)
    (row,) = await items(forum, "Interesserede")
    assert (row["Village"], row["Answer"], row["Contact"]) == ("Broager", "Måske, ring", "Inge 22334455")
    await volunteers.say(wire, kim, "tilmeld ja")
    assert len(await items(forum, "Interesserede")) == 2

    async def grown() -> bool:
        return "Interesserede: 1 ja, 1 måske (ring)" in read(await volunteers.messages(wire, lise.id, lise.chat))

    await wire.move_clock(CLOSED + timedelta(seconds=10))
    await wire.until("the organiser's card", grown)
    await wire.delivered()
    shown = read(await volunteers.messages(wire, lise.id, lise.chat))
    assert shown.count("Interesserede: ") == 1
    await volunteers.say(wire, inge, "tilmeld nej")
    assert [row["Village"] for row in await items(forum, "Interesserede")] == ["Sydals"]
